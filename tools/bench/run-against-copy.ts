/**
 * A run against raw COPY: the rows that the run writes are taken out, and copied into the same
 * tables of an untouched database, with the same constraints, indexes and WAL. The two alternate.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { createReadStream, createWriteStream } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { approveRun, executeRun, previewRun, type RunKindName } from '#jobs/index.js'
import { isoDate } from '#kernel/dates.js'
import { proveBooks } from '#ledger/index.js'
import { connect, type Db } from '#store/db.js'
import { ensureDatabase, startThrowawayServer } from '#store/embedded-server.js'
import { APPLICATION_ROLE, migrate } from '#store/migrate.js'
import { commandOn, importMany } from '../../test/support/many-accounts.js'
import { ceilingOf } from './ceiling.js'

const SCHEMA = 'bench'
const PAIRS = 3

export interface RunBench {
  readonly name: string
  readonly accounts: number
  readonly kind: RunKindName
  readonly day: string
  readonly criteria: { readonly year?: string }
  /** What the run writes, in the order in which it can be copied. */
  readonly tables: readonly string[]
  /** Which of their rows are the run's, where the tables held others before. */
  readonly rowsOf?: Readonly<Record<string, string>>
  /** Done after the import, before the run. */
  readonly before?: (db: Db) => Promise<void>
}

export async function runAgainstCopy(bench: RunBench): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), 'reeve-bench-'))
  const server = await startThrowawayServer(folder)
  const admin = new pg.Client(server.url('postgres'))
  await admin.connect()
  try {
    await ensureDatabase(server, 'approved')
    await migrate(server.url('approved'), SCHEMA)
    const runId = await prepare(server.url('approved'), bench)
    const seconds = { run: [] as number[], copy: [] as number[] }
    let rss = 0
    for (let pair = 0; pair < PAIRS; pair += 1) {
      await admin.query('create database ours template approved')
      const made = await timeRun(server.url('ours'), runId, bench.day)
      rss = Math.max(rss, made.rss)
      if (pair === 0) await takeOut(server.url('ours'), { folder, bench })
      await admin.query('drop database ours with (force)')
      await admin.query('create database raw template approved')
      seconds.run.push(made.seconds)
      seconds.copy.push(await timeCopy(server.url('raw'), { folder, bench }))
      await admin.query('drop database raw with (force)')
    }
    return figures(bench, seconds, rss)
  } finally {
    await admin.end()
    server.discard()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function prepare(url: string, bench: RunBench): Promise<bigint> {
  const db = connect({ url, schema: SCHEMA, role: APPLICATION_ROLE })
  await importMany(db, bench.accounts)
  await bench.before?.(db)
  const made = { kind: bench.kind, criteria: bench.criteria, asAt: isoDate(bench.day) }
  const { runId, alarms } = await previewRun(db, commandOn(bench.day, 'preview'), made)
  const answers = Object.fromEntries(alarms.map((alarm) => [alarm.alarm, 'bench']))
  await approveRun(db, commandOn(bench.day, 'approve', 'second'), { runId, answers })
  await db.close()
  const client = new pg.Client(url)
  await client.connect()
  await client.query('vacuum analyze')
  await client.query('checkpoint')
  await client.end()
  return runId
}

async function timeRun(url: string, runId: bigint, day: string) {
  const db = connect({ url, schema: SCHEMA, role: APPLICATION_ROLE })
  let rss = 0
  const acting = { actor: 'worker', on: isoDate(day), recordedAt: new Date(`${day}T10:00:00Z`) }
  const start = performance.now()
  await executeRun(db, acting, {
    runId,
    onProgress: () => {
      rss = Math.max(rss, process.memoryUsage.rss())
    },
  })
  const seconds = (performance.now() - start) / 1000
  const faults = await db.transaction((tx) => proveBooks(tx))
  if (faults.length > 0) throw new Error(`the books do not balance: ${JSON.stringify(faults[0])}`)
  await db.close()
  return { seconds, rss }
}

async function takeOut(
  url: string,
  { folder, bench }: { folder: string; bench: RunBench },
): Promise<void> {
  await onClient(url, async (client) => {
    for (const table of bench.tables) {
      const rows = bench.rowsOf?.[table] ?? `select * from ${table}`
      const out = client.query(copyTo(`copy (${rows}) to stdout`))
      await pipeline(out, createWriteStream(join(folder, `${table}.copy`)))
    }
  })
}

async function timeCopy(
  url: string,
  { folder, bench }: { folder: string; bench: RunBench },
): Promise<number> {
  return onClient(url, async (client) => {
    const start = performance.now()
    await client.query('begin')
    for (const table of bench.tables) {
      const into = client.query(copyFrom(`copy ${table} from stdin`))
      await pipeline(createReadStream(join(folder, `${table}.copy`)), into)
    }
    await client.query('commit')
    return (performance.now() - start) / 1000
  })
}

async function onClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query(`set search_path to ${SCHEMA}, public`)
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function figures(
  bench: RunBench,
  seconds: { run: readonly number[]; copy: readonly number[] },
  rss: number,
): object {
  const ratios = seconds.run.map((s, n) => s / (seconds.copy[n] ?? 1))
  const figure = median(seconds.run)
  return {
    bench: bench.name,
    figure: round(figure),
    limit: round(median(seconds.copy)),
    unit: 'seconds',
    ratio: round(median(ratios)),
    ceiling: ceilingOf(bench.name),
    accounts: bench.accounts,
    microsecondsAnAccount: Math.round((figure * 1_000_000) / bench.accounts),
    rssMiB: Math.round(rss / 1_048_576),
    pairs: seconds.run.map((s, n) => [round(s), round(seconds.copy[n] ?? 0)]),
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
