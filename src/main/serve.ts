/**
 * `npm start`: the council in the browser. The address answers at once, with the progress of what
 * is still being made; the screens take over when the council is whole.
 */
import { createServer, type RequestListener } from 'node:http'
import { isComplete, isRealCouncil, makeHistory } from '#demonstration/index.js'
import { executeRun, unfinishedRuns } from '#jobs/index.js'
import { recordedOn } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import { unprintedRuns } from '#letters/index.js'
import { type Authority, openAuthority } from '#main/open-authority.js'
import { printBeside, type PrintingBeside } from '#main/print-beside.js'
import { progressPage } from '#main/progress-page.js'
import { resealSecrets } from '#main/reseal-secrets.js'
import { readSettings, sessionSecret, type Settings } from '#main/settings.js'
import { sendWebhooks, type WebhookWorker } from '#main/send-webhooks.js'
import { addressPolicy, webOptions } from '#main/web-options.js'
import { buildServer } from '#web/index.js'

/** Set once the process is asked to stop: what then fails for want of a database is no fault. */
let stopping = false
let webhooks: WebhookWorker | undefined

async function serve(settings: Settings): Promise<void> {
  const progress = progressPage()
  let handler: RequestListener = progress.handler
  const server = createServer((request, response) => handler(request, response))
  await listen(server, settings)
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : settings.port
  const url = `http://${settings.host}:${port}`
  process.stdout.write(`Making ready at ${url}\n`)

  const authority = await openAuthority(settings)
  const resealed = await resealSecrets(authority).catch(async (error: unknown) => {
    await authority.close()
    throw error
  })
  if (resealed > 0) process.stdout.write(`${resealed} secrets sealed with the key in use\n`)
  const printing = printBeside(authority)
  stopCleanly(server, printing)
  const stage = { db: authority.db, print: printing.printLater }
  const real = await isRealCouncil(stage)
  if (!real && !(await isComplete(stage))) await makeHistory(stage, progress.show)
  await resume(authority, printing)
  const app = await buildServer(
    webOptions({ settings, authority, printing, secret: sessionSecret(settings), real }),
  )
  await app.ready()
  webhooks = sendWebhooks(authority, addressPolicy({ settings, real }))
  handler = (request, response) => app.routing(request, response)
  process.stdout.write(`ready at ${url}\n`)
}

/** What a stopped process left: runs half executed, letters not printed. */
async function resume(authority: Authority, printing: PrintingBeside): Promise<void> {
  const { db, clock } = authority
  const on = await clock.today()
  const acting = { actor: 'resumed at start', on, recordedAt: recordedOn(on, clock.now()) }
  for (const runId of await db.transaction(unfinishedRuns)) {
    await executeRun(db, acting, { runId })
  }
  for (const runId of await db.transaction(unprintedRuns)) {
    const command = { ...acting, idempotencyKey: `resume/print-${runId}` }
    printing.printNow(command, { runId }).catch((error: unknown) => {
      process.stderr.write(`letters of run ${runId}: ${String(error)}\n`)
    })
  }
}

function listen(server: ReturnType<typeof createServer>, settings: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const message = `port ${settings.port} is in use: set PORT to another`
      reject(error.code === 'EADDRINUSE' ? new InputError([{ field: 'PORT', message }]) : error)
    })
    server.listen(settings.port, settings.host, resolve)
  })
}

function stopCleanly(server: ReturnType<typeof createServer>, printing: PrintingBeside): void {
  const stop = () => {
    if (stopping) return
    stopping = true
    server.close()
    server.closeAllConnections()
    Promise.all([webhooks?.stop(), printing.close()]).then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

try {
  await serve(readSettings(process.env))
} catch (error) {
  // The handler that was set off closes what is open, and ends the process.
  if (!stopping) {
    if (!(error instanceof InputError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(2)
  }
}
