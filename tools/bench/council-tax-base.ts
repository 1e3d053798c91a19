/**
 * The Council Tax Base return of a whole council, taken and kept, against one full scan: every row
 * of the tables that it is worked from, read once and thrown away.
 */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { isoDate } from '#kernel/dates.js'
import { takeBaseReturn } from '#returns/index.js'
import { connect, type Db } from '#store/db.js'
import { ensureDatabase, startThrowawayServer } from '#store/embedded-server.js'
import { APPLICATION_ROLE, migrate } from '#store/migrate.js'
import { commandOn, importMany } from '../../test/support/many-accounts.js'
import { ceilingOf } from './ceiling.js'

const SCHEMA = 'bench'
const PAIRS = 3
const DAY = '2026-10-05'
const FACTS = [
  'dwelling',
  'dwelling_band',
  'exemption',
  'disabled_reduction',
  'household',
  'vacancy',
  'premium_exception',
  'annexe',
  'liability',
  'council_tax_reduction',
]

export async function councilTaxBase(accounts: number): Promise<object> {
  const server = await startThrowawayServer(mkdtempSync(join(tmpdir(), 'reeve-bench-')))
  try {
    await ensureDatabase(server, 'base')
    const url = server.url('base')
    await migrate(url, SCHEMA)
    const db = connect({ url, schema: SCHEMA, role: APPLICATION_ROLE })
    await importMany(db, accounts)
    const client = new pg.Client({ connectionString: url, options: `-c search_path=${SCHEMA}` })
    await client.connect()
    await client.query('vacuum analyze')
    const seconds = { base: [] as number[], scan: [] as number[] }
    for (let pair = 0; pair < PAIRS; pair += 1) {
      seconds.scan.push(await timed(() => scan(client)))
      seconds.base.push(await timed(() => take(db, pair)))
    }
    await client.end()
    await db.close()
    return figures(accounts, seconds)
  } finally {
    server.discard()
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

function take(db: Db, pair: number): Promise<unknown> {
  const day = isoDate(DAY)
  const listDay = isoDate('2026-09-09')
  return takeBaseReturn(db, commandOn(DAY, `base-${pair}`), { day, listDay, inLieu: '0' })
}

async function scan(client: pg.Client): Promise<void> {
  for (const table of FACTS) await client.query(`select * from ${table}`)
}

function figures(accounts: number, seconds: { base: number[]; scan: number[] }): object {
  const median = (of: number[]) => of.toSorted((a, b) => a - b)[Math.floor(of.length / 2)] ?? 0
  const [figure, limit] = [median(seconds.base), median(seconds.scan)]
  const ratio = Number((figure / limit).toFixed(2))
  const ceiling = ceilingOf('council-tax-base')
  return { bench: 'council-tax-base', accounts, figure, limit, ratio, ceiling, unit: 'seconds' }
}
