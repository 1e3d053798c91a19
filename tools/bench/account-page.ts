/**
 * How long an officer waits for an account's pages and for a search, over a council of the size
 * asked for. Each request is whole: session, permission, access log, reading and template.
 *
 * The last line printed is JSON: the 95th percentile of the account page in milliseconds against
 * that of a bare Fastify page with one query.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify, { type FastifyInstance } from 'fastify'
import { createOfficer } from '#authority/index.js'
import { confirmChange, previewChange } from '#changes/index.js'
import { approveRun, executeRun, previewRun } from '#jobs/index.js'
import { rebuildWords } from '#search/index.js'
import { connect, type Db, sql } from '#store/db.js'
import { ensureDatabase, startThrowawayServer } from '#store/embedded-server.js'
import { APPLICATION_ROLE, migrate } from '#store/migrate.js'
import { buildServer } from '#web/index.js'
import { BILLED_ON, commandOn, importMany, REMINDED_ON } from '../../test/support/many-accounts.js'
import { ceilingOf } from './ceiling.js'

const REQUESTS = 400
/** Requests before the clock is started: a server in use has its templates and statements ready. */
const WARMING = 50
const SCHEMA = 'bench'
const ANYWHERE = { host: '127.0.0.1', port: 0 }
const KEPT = new Agent({ keepAlive: true, maxSockets: 1 })
const OFFICER = { username: 'officer', password: 'a password for a bench' }
/** A misspelt one, words that everybody has, a common surname, a part of a telephone number. */
const SEARCHES = [
  'Person+123', 'Pershon+77', '12+Long+Road', 'TE1+4AA', '15+Lnog+Road', 'road', 'Smith', 'Smiht',
  'Smith+Long+Road', 'yung+24+road', '960017', 'Person',
] // prettier-ignore
const SURNAMES = ['Smith', 'Young', 'Marlow', 'Ferry', 'Albright', 'Entwisle', 'Knowles', 'Singh']
const at = process.argv.indexOf('--accounts')
const accounts = at < 0 ? 20_000 : Number(process.argv[at + 1])

const folder = mkdtempSync(join(tmpdir(), 'reeve-bench-'))
const server = await startThrowawayServer(folder)
await ensureDatabase(server, 'pages')
await migrate(server.url('pages'), SCHEMA)
const db = connect({ url: server.url('pages'), schema: SCHEMA, role: APPLICATION_ROLE })
try {
  await makeCouncil(db)
  const refs = await someRefs(db)
  const app = await serve(db)
  const cookie = await signedIn(app)
  const bare = bareServer(db)
  const origin = await app.listen(ANYWHERE)
  const plain = await bare.listen(ANYWHERE)
  const at = (n: number, section = '') => `${origin}/accounts/${refs[n % refs.length]}${section}`
  const [account, plainPage] = await timed(cookie, [
    (n) => at(n),
    (n) => `${plain}/${refs[n % refs.length]}`,
  ])
  const [charges, recovery, search, home] = await timed(cookie, [
    (n) => at(n, '/charges'),
    (n) => at(n, '/recovery'),
    (n) => `${origin}/search?q=${SEARCHES[n % SEARCHES.length]}`,
    () => `${origin}/`,
  ])
  await app.close()
  await bare.close()
  const figures = { account, charges, recovery, search, home }
  const figure = account?.p95 ?? 0
  const limit = plainPage?.p95 ?? 0
  const ratio = Number((figure / limit).toFixed(2))
  const ceilings = {
    ratio: ceilingOf('account-page'),
    home: ceilingOf('home'),
    search: ceilingOf('search'),
  }
  const result = { bench: 'account-page', figure, limit, unit: 'ms at the 95th percentile' }
  process.stdout.write(`${JSON.stringify({ ...result, ratio, ceilings, accounts, ...figures })}\n`)
} finally {
  await db.close()
  server.discard()
  rmSync(folder, { recursive: true, force: true })
}

/** The least that a page can cost: one query, one line of HTML. */
function bareServer(council: Db): FastifyInstance {
  return Fastify().get<{ Params: { ref: string } }>('/:ref', async (request, reply) => {
    const row = await council.transaction((tx) =>
      tx.first<{ on: string }>(sql`select opened_on as on from account
        where account_ref = ${request.params.ref}`),
    )
    return reply.type('text/html').send(`<p>${row?.on}</p>`)
  })
}

async function makeCouncil(council: Db): Promise<void> {
  await importMany(council, accounts)
  await nameAndRing(council)
  const made = {
    kind: 'annual-billing' as const,
    criteria: { year: '2026-27' },
    asAt: BILLED_ON,
  }
  const { runId } = await previewRun(council, commandOn(BILLED_ON, 'bill'), made)
  await approveRun(council, commandOn(BILLED_ON, 'approve', 'second'), { runId, answers: {} })
  await executeRun(council, commandOn(BILLED_ON, 'execute'), { runId })
  await createOfficer(council, commandOn(BILLED_ON, 'officer'), {
    ...OFFICER,
    name: 'The Officer',
    roles: ['billing-officer'],
    mustChangePassword: false,
  })
}

/** Surnames as common as any, and a telephone for everybody. */
async function nameAndRing(council: Db): Promise<void> {
  await council.transaction(async (tx) => {
    await tx.run(sql`update party_detail set phone = '01632 ' || (960000 + party_id),
      name = name || ' ' || (${SURNAMES}::text[])[1 + party_id % ${SURNAMES.length}::int]`)
    await rebuildWords(tx)
    await tx.run(sql`analyze party_detail`)
  })
}

async function someRefs(council: Db): Promise<string[]> {
  const rows = await council.transaction((tx) =>
    tx.rows<{ ref: string }>(sql`select account_ref as ref from account
      where account_id % greatest(1, ${accounts}::int / 100) = 0 order by account_id limit 100`),
  )
  return rows.map((row) => row.ref)
}

function serve(council: Db): Promise<FastifyInstance> {
  const none = () => Promise.reject(new Error('no letters in this bench'))
  return buildServer({
    db: council,
    clock: { today: () => Promise.resolve(REMINDED_ON), now: () => new Date() },
    sessionSecret: 'for a bench only',
    addresses: { privateNetworks: false, thisMachine: false },
    archive: { read: none },
    letters: {
      documentPdf: none,
      letterPdf: none,
      ownLetterPdf: none,
      noticePdf: none,
      statementPdf: none,
      taxSchedulePdf: none,
      courtListPdf: none,
      costsSchedulePdf: none,
      certifyService: none,
      caseBundle: none,
      runSamplePdf: none,
      printRun: none,
      printWaiting: none,
      markSent: none,
    },
    changes: {
      preview: (acting, change) => previewChange(council, acting, change),
      confirm: (command, change) => confirmChange(council, command, change),
    },
    runs: { start: none },
  })
}

async function signedIn(app: FastifyInstance): Promise<string> {
  const page = await app.inject('/sign-in')
  const token = /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
  const answer = await app.inject({
    method: 'POST',
    url: '/sign-in',
    headers: {
      cookie: cookieOf(page.headers['set-cookie']),
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: new URLSearchParams({ _csrf: token, ...OFFICER }).toString(),
  })
  return cookieOf(answer.headers['set-cookie'])
}

function cookieOf(header: string | readonly string[] | undefined): string {
  const all = typeof header === 'string' ? [header] : (header ?? [])
  return all.map((one) => one.split(';')[0]).join('; ')
}

/** A page as a browser gets it: over a connection that is kept, read to its end. */
function fetched(url: string, cookie: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = get(url, { agent: KEPT, headers: { cookie } }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode))
    })
    asked.on('error', reject)
  })
}

interface Timing {
  readonly median: number
  readonly p95: number
}

/** The pages in turn, so that what else the machine does falls on each alike. */
async function timed(cookie: string, pages: readonly ((n: number) => string)[]): Promise<Timing[]> {
  const times = pages.map((): number[] => [])
  for (let n = -WARMING; n < REQUESTS; n += 1) {
    for (const [page, urlOf] of pages.entries()) {
      const url = urlOf(n + WARMING)
      const began = performance.now()
      const status = await fetched(url, cookie)
      if (n >= 0) times[page]?.push(performance.now() - began)
      if (status !== 200) throw new Error(`${url} answered ${status}`)
    }
  }
  return times.map(timingOf)
}

function timingOf(times: number[]): Timing {
  times.sort((a, b) => a - b)
  const part = (share: number) => Number((times[Math.floor(times.length * share)] ?? 0).toFixed(1))
  return { median: part(0.5), p95: part(0.95) }
}
