/**
 * `npm start`: the council in the browser. The address answers at once, with the progress of what
 * is still being made; the screens take over when the council is whole.
 */
import { createServer, type RequestListener } from 'node:http'
import { isComplete, isRealCouncil, makeHistory, type Progress } from '#demonstration/index.js'
import { executeRun, unfinishedRuns } from '#jobs/index.js'
import { recordedOn } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import { unprintedRuns } from '#letters/index.js'
import { type Log, openLog } from '#main/logging.js'
import { observe } from '#main/metrics.js'
import { type Authority, openAuthority } from '#main/open-authority.js'
import { nightlyJobs, workNightly } from '#main/nightly.js'
import { printBeside, type PrintingBeside } from '#main/print-beside.js'
import { progressPage } from '#main/progress-page.js'
import { resealSecrets } from '#main/reseal-secrets.js'
import { readSettings, sessionSecret, type Settings } from '#main/settings.js'
import { sendWebhooks } from '#main/send-webhooks.js'
import { endOnFaults, type Stopping, stopCleanly } from '#main/stop-cleanly.js'
import { addressPolicy, webOptions } from '#main/web-options.js'
import { connect } from '#store/db.js'
import { APPLICATION_ROLE } from '#store/migrate.js'
import { atLength } from '#store/patience.js'
import { buildServer } from '#web/index.js'

async function serve(settings: Settings, log: Log, stopping: Stopping): Promise<void> {
  const progress = progressPage()
  let handler: RequestListener = progress.handler
  const server = createServer((request, response) => handler(request, response))
  stopping.first(() => {
    server.close()
    server.closeAllConnections()
  })
  const url = await listen(server, settings)
  if (process.getuid?.() === 0) log.warn('Reeve runs as root: give it a user of its own')
  process.stdout.write(`Making ready at ${url}\n`)

  const opening = openAuthority(settings, { say: (text) => log.error(text) })
  const open: { printing?: PrintingBeside } = {}
  // Also where it is stopped while it opens: the database would be left running.
  stopping.then(async () => {
    const opened = await opening.catch(() => undefined)
    await (open.printing ?? opened)?.close()
  })
  const authority = await opening
  const printing = (open.printing = printBeside(authority))
  const resealed = await resealSecrets(authority)
  if (resealed > 0) process.stdout.write(`${resealed} secrets sealed with the key in use\n`)
  const complete = await isComplete(authority)
  const real = (await isRealCouncil(authority)) || !(complete || settings.demonstration)
  if (!real && !complete) await live(authority, printing, { show: progress.show, log })
  await resume({ authority, printing, log, real })
  const app = await buildServer(optionsOf({ settings, authority, printing, log, real }))
  await app.ready()
  const webhooks = sendWebhooks({ ...authority, log }, addressPolicy({ settings, real }))
  stopping.first(() => webhooks.stop())
  const nightly = nightlyWork({ settings, authority, printing, log, real })
  stopping.first(() => nightly.stop())
  handler = (request, response) => app.routing(request, response)
  process.stdout.write(`ready at ${url}\n`)
}

interface Served {
  readonly settings: Settings
  readonly authority: Authority
  readonly printing: PrintingBeside
  readonly log: Log
  readonly real: boolean
}

type Resuming = Omit<Served, 'settings'>

function optionsOf(served: Served) {
  const { settings, authority, printing, log } = served
  const measured = { db: authority.db, log, token: settings.metricsToken }
  const beside = [observe({ ...measured, printing: () => printing.waiting() })]
  return webOptions({ ...served, beside, secret: sessionSecret(settings) })
}

function nightlyWork({ settings, authority, log, real }: Served) {
  const jobs = nightlyJobs(authority, settings.backup)
  return workNightly({ ...authority, log }, jobs, !real)
}

/** Makes the demonstration's history; when it stands, nothing of it is still being worked on. */
async function live(
  { ownerUrl: url, schema }: Authority,
  printing: PrintingBeside,
  { show, log }: { show: (progress: Progress) => void; log: Log },
): Promise<void> {
  const db = connect({ url, schema, role: APPLICATION_ROLE, patience: 'long', durable: false })
  try {
    await atLength(() => makeHistory({ db, print: printing.printLater }, show))
  } finally {
    await db.close()
  }
  await printing.printed().catch((error: unknown) => {
    log.error({ err: error }, 'letters of the history were not recorded: they are now')
  })
}

/** What a stopped process left: runs half executed, letters not printed. */
async function resume({ authority, printing, log, real }: Resuming): Promise<void> {
  const { db, clock } = authority
  const on = await clock.today()
  const acting = { actor: 'resumed at start', on, recordedAt: recordedOn(on, clock.now()) }
  for (const runId of await db.transaction(unfinishedRuns)) {
    await executeRun(db, acting, { runId })
  }
  for (const runId of await db.transaction(unprintedRuns)) {
    const command = { ...acting, idempotencyKey: `resume/print-${runId}` }
    if (!real) {
      printing.printLater(command, { runId })
      continue
    }
    printing.printNow(command, { runId }).catch((error: unknown) => {
      log.error({ err: error, run: String(runId) }, 'letters were not printed')
    })
  }
}

/** Gives the address at which it listens. */
async function listen(
  server: ReturnType<typeof createServer>,
  settings: Settings,
): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const message = `port ${settings.port} is in use: set PORT to another`
      reject(error.code === 'EADDRINUSE' ? new InputError([{ field: 'PORT', message }]) : error)
    })
    server.listen(settings.port, settings.host, resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : settings.port
  return `http://${settings.host}:${port}`
}

const log = openLog()
const stopping = stopCleanly(log)
endOnFaults(log, stopping)
try {
  await serve(readSettings(process.env), log, stopping)
} catch (error) {
  if (error instanceof InputError) {
    process.stderr.write(`${error.message}\n`)
    await stopping.stop(2)
  } else if (!stopping.begun()) {
    log.fatal({ err: error }, 'Reeve could not start')
    await stopping.stop(1)
  }
}
