/**
 * Kills the worker of a run at random points and resumes it: what is then in the books must be
 * what an undisturbed run leaves, and nothing twice.
 */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { approveRun, executeRun, previewRun, type RunKindName } from '#jobs/index.js'
import { isoDate } from '#kernel/dates.js'
import { proveBooks } from '#ledger/index.js'
import { connect, type Db, sql } from '#store/db.js'
import { APPLICATION_ROLE } from '#store/migrate.js'
import { proveWords } from '#search/index.js'
import { proveEvents } from '#store/prove-events.js'
import { BILLED_ON, commandOn, importMany, REMINDED_ON } from '../support/many-accounts.js'
import { SCHEMA, TEMPLATE } from '../support/postgres-server.js'

export interface KillTest {
  readonly adminUrl: string
  readonly kind: Extract<RunKindName, 'annual-billing' | 'reminder'>
  readonly accounts: number
  readonly points: number
  readonly seed: number
}

export interface KillReport {
  readonly killed: number
  readonly finishedBeforeTheKill: number
  readonly differences: readonly string[]
}

const CHUNK = 20

export async function killAndResume(test: KillTest): Promise<KillReport> {
  const approved = `k_${randomBytes(5).toString('hex')}`
  const { runId, day } = await prepare(test, approved)
  const undisturbed = await onCopy(test, approved, async (db) => {
    await finish(db, runId, day)
    return digest(db)
  })
  const report = { killed: 0, finishedBeforeTheKill: 0, differences: [] as string[] }
  const whole = await onCopy(test, approved, (_, url) => runChild({ url, runId, day }))
  for (let point = 0; point < test.points; point += 1) {
    // Spread over the chunks, so that a machine that is slow or quick is still hit in the middle;
    // within a chunk by chance, as long as a chunk takes.
    const at = ((point + pseudo(test.seed + point)) * whole.chunks) / test.points
    const chunksDone = Math.floor(at)
    const killAt = { chunksDone, waitMs: ((at - chunksDone) * whole.ms) / whole.chunks }
    await onCopy(test, approved, async (db, url) => {
      const { killed } = await runChild({ url, runId, day, killAt })
      if (killed) report.killed += 1
      else report.finishedBeforeTheKill += 1
      await finish(db, runId, day)
      const after = await digest(db)
      if (after !== undisturbed)
        report.differences.push(`point ${point}: ${firstDifference(after, undisturbed)}`)
      report.differences.push(...(await faults(db)).map((fault) => `point ${point}: ${fault}`))
    })
  }
  await asAdmin(test.adminUrl, `drop database ${approved} with (force)`)
  return report
}

/** A number from 0 to 1 that a seed always gives. */
function pseudo(seed: number): number {
  return (Math.imul(seed ^ 0x9e3779b9, 2_654_435_761) >>> 0) / 4_294_967_296
}

async function prepare(test: KillTest, name: string): Promise<{ runId: bigint; day: string }> {
  await asAdmin(test.adminUrl, `create database ${name} template ${TEMPLATE}`)
  const db = open(test.adminUrl, name)
  await importMany(db, test.accounts)
  let runId = await approve(db, {
    kind: 'annual-billing',
    day: BILLED_ON,
    criteria: { year: '2026-27' },
  })
  let day: string = BILLED_ON
  if (test.kind === 'reminder') {
    await finish(db, runId, day)
    day = REMINDED_ON
    runId = await approve(db, { kind: 'reminder', day, criteria: {} })
  }
  await db.close()
  return { runId, day }
}

async function approve(
  db: Db,
  run: { kind: RunKindName; day: string; criteria: { year?: string } },
): Promise<bigint> {
  const { kind, day, criteria } = run
  const made = { kind, criteria, asAt: isoDate(day) }
  const previewed = await previewRun(db, commandOn(day, `preview-${kind}`), made)
  const { runId } = previewed
  const answers = Object.fromEntries(previewed.alarms.map((a) => [a.alarm, 'looked at']))
  await approveRun(db, commandOn(day, `approve-${kind}`, 'second'), { runId, answers })
  return runId
}

async function finish(db: Db, runId: bigint, day: string): Promise<void> {
  const acting = { actor: 'worker', on: isoDate(day), recordedAt: new Date(`${day}T10:00:00Z`) }
  await executeRun(db, acting, { runId, chunkSize: CHUNK })
}

/** All that a run brings about, without the identities that an undone attempt uses up. */
async function digest(db: Db): Promise<string> {
  return db.transaction(async (tx) => {
    const rows = await tx.rows<{ line: string }>(sql`
      select a.account_ref || ' ' || coalesce(c.year, '-') || ' ' || coalesce(c.amount_pence, 0)
        || ' v' || coalesce(c.version, 0) || ' sums '
        || coalesce((select string_agg(due_on || '/' || payable_on || '/' || amount_pence || '/'
            || state, ',' order by due_on) from due_sum d where d.charge_id = c.charge_id), '')
        || ' notices '
        || coalesce((select string_agg(kind || '/' || required_pence || '/' || state || '/'
            || (select count(*) from notice_person p where p.notice_id = n.notice_id), ','
            order by kind) from notice n where n.charge_id = c.charge_id), '')
        || ' events '
        || coalesce((select string_agg(type, ',' order by seq) from event e
            where e.stream = 'account/' || a.account_ref), '')
        || ' entries '
        || (select count(*) from entry e where e.debit = 'charge' and e.debit_id = c.charge_id)
        || ' stage ' || coalesce((select stage from recovery_state s
            where s.charge_id = c.charge_id), '-') as line
      from account a left join charge c using (account_id) order by a.account_ref`)
    const run = await tx.rows<{ line: string }>(sql`
      select concat_ws(' ', kind, state, sum(c.acted), sum(c.acted_pence), count(*)) as line
      from run join run_chunk c using (run_id) group by run_id order by run_id`)
    return [...rows, ...run].map((row) => row.line).join('\n')
  })
}

function firstDifference(found: string, expected: string): string {
  const [a, b] = [found.split('\n'), expected.split('\n')]
  const at = a.findIndex((line, n) => line !== b[n])
  return `found "${a[at]}", undisturbed "${b[at]}"`
}

async function faults(db: Db): Promise<string[]> {
  return db.transaction(async (tx) => {
    const books = (await proveBooks(tx)).map((f) => `${f.proof}: ${f.subject}`)
    const events = (await proveEvents(tx)).faults.map((f) => `${f.stream}: ${f.says}`)
    const words = (await proveWords(tx)).map((f) => `${f.word}: ${f.says}`)
    return [...books, ...events, ...words]
  })
}

/** Runs the worker; kills it hard so long after so many chunks are done, where that is given. */
function runChild(worker: {
  url: string
  runId: bigint
  day: string
  killAt?: { chunksDone: number; waitMs: number }
}): Promise<{ killed: boolean; ms: number; chunks: number }> {
  const script = join(import.meta.dirname, 'run-to-the-end.ts')
  const { url, runId, day, killAt } = worker
  const args = ['--import', 'tsx', script, url, String(runId), day, String(CHUNK)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((resolve, reject) => {
    let begun = 0
    let chunks = 0
    let killing = false
    createInterface(child.stdout).on('line', (line) => {
      chunks = Number(/^done (\d+)$/.exec(line)?.[1] ?? chunks)
      if (begun === 0) begun = performance.now()
      if (killing || killAt === undefined || chunks < killAt.chunksDone) return
      killing = true
      setTimeout(() => child.kill('SIGKILL'), killAt.waitMs)
    })
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      if (signal === null && code !== 0) reject(new Error(`the worker failed with ${code}`))
      else resolve({ killed: signal === 'SIGKILL', ms: performance.now() - begun, chunks })
    })
  })
}

async function onCopy<T>(
  test: KillTest,
  template: string,
  work: (db: Db, url: string) => Promise<T>,
): Promise<T> {
  const name = `k_${randomBytes(5).toString('hex')}`
  await asAdmin(test.adminUrl, `create database ${name} template ${template}`)
  const db = open(test.adminUrl, name)
  try {
    return await work(db, urlOf(test.adminUrl, name))
  } finally {
    await db.close()
    await asAdmin(test.adminUrl, `drop database ${name} with (force)`)
  }
}

function open(adminUrl: string, name: string): Db {
  return connect({ url: urlOf(adminUrl, name), schema: SCHEMA, role: APPLICATION_ROLE })
}

function urlOf(adminUrl: string, name: string): string {
  const url = new URL(adminUrl)
  url.pathname = `/${name}`
  return url.href
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query(statement)
  await client.end()
}
