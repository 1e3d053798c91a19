/**
 * The one way to PostgreSQL. Statements are written with Kysely's `sql` tag and run on one client,
 * so that queries and COPY share a transaction. Int8 arrives as bigint and dates as text: nothing
 * is rounded or shifted.
 */
import { once } from 'node:events'
import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
} from 'kysely'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { type CopyValue, copyText } from '#store/copy-text.js'
import { NO_SECRETS, type SecretBox } from '#store/secrets.js'
import { seenSchemaOf } from '#store/seen-schema.js'
import { type Hidden, type Sight, sightNow } from '#store/sight.js'
import { holding } from '#store/held-connection.js'
import { type Patience, PATIENCE, patienceNow, waitingSettings } from '#store/patience.js'

export { sql } from 'kysely'
export type { RawBuilder } from 'kysely'

pg.types.setTypeParser(pg.types.builtins.INT8, BigInt)
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
const INT8_ARRAY = 1016
const setParser: (oid: number, parse: (text: string) => unknown) => void = pg.types.setTypeParser
setParser(INT8_ARRAY, (text) => (text === '{}' ? [] : text.slice(1, -1).split(',').map(BigInt)))

const compiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

/** An open transaction. Every query and every lock needs one. */
export interface Tx {
  rows<R>(statement: RawBuilder<R>): Promise<R[]>
  /** The first row, or undefined. */
  first<R>(statement: RawBuilder<R>): Promise<R | undefined>
  /** How many rows a write touched. */
  run(statement: RawBuilder<unknown>): Promise<number>
  /** Writes rows by COPY: the fast way in. Values stand in the order of `columns`. */
  copy(
    table: string,
    columns: readonly string[],
    rows: readonly (readonly CopyValue[])[],
  ): Promise<void>
  /** Does a part of the work that may fail by itself: then it alone is undone. */
  attempt<T>(part: () => Promise<T>): Promise<Attempt<T>>
}

export type Attempt<T> =
  { readonly done: true; readonly value: T } | { readonly done: false; readonly fault: Error }

export interface Db {
  readonly schema: string
  /** Seals what must not stand in a table as it is, and opens it. */
  readonly secrets: SecretBox
  /** One transaction on the authority's schema: committed when `work` returns, else undone. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /**
   * Reads on one snapshot, for a screen: statements that are asked for together travel together,
   * and each is planned once a connection. The database refuses every write.
   */
  reading<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** How many connections are in use and free, and how many wait for one. */
  load(): Readonly<Record<'writers' | 'readers', Load>>
  /** Lets what is asked end, for so long; then the connections are left as they are. */
  close(): Promise<void>
}

export interface Load {
  readonly used: number
  readonly free: number
  readonly waiting: number
}

export interface Connection {
  readonly url: string
  /** The authority's schema. */
  readonly schema: string
  /** The role that a transaction takes: it may not rewrite what is append-only. */
  readonly role?: string
  readonly connections?: number
  /** How long its work may take where nothing else is said: a screen's, unless told. */
  readonly patience?: Patience
  /** Left out where no secret is read or written. */
  readonly secrets?: SecretBox
  /**
   * Whether a commit waits for the disk. Without, a fall of the machine may lose the last moments,
   * whole: for what is made again from where it stood, as a demonstration's history is.
   */
  readonly durable?: boolean
}

export function connect(connection: Connection): Db {
  const pool = openPool(connection, false)
  const readers = openPool(connection, true)
  const opening = () => openingStatements(connection, sightNow())
  // What is read through an officer's eyes is another statement, though its text is the same.
  const kept = {
    read: { whole: keptAs('reading'), seen: keptAs('seen') },
    written: { whole: keptAs('writing'), seen: keptAs('seen-writing') },
  }
  const eyes = () => (isBlind(sightNow()) ? 'seen' : 'whole')
  const oneAtATime = holding()
  return {
    schema: connection.schema,
    secrets: connection.secrets ?? NO_SECRETS,
    transaction: (work) =>
      oneAtATime(() => {
        return inTransaction(pool, `begin; ${opening()}`, { work, kept: kept.written[eyes()] })
      }),
    reading: (work) =>
      oneAtATime(() =>
        inReading(readers, `${BEGIN_READING}; ${opening()}`, { work, kept: kept.read[eyes()] }),
      ),
    load: () => ({ writers: loadOf(pool), readers: loadOf(readers) }),
    close: () => endWithin(CLOSING_MS, [pool, readers]),
  }
}

const BEGIN_READING = 'begin isolation level repeatable read read only'

const CLOSING_MS = 10_000

async function endWithin(ms: number, pools: readonly pg.Pool[]): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)))
  await Promise.race([Promise.all(pools.map((pool) => pool.end())), late])
  clearTimeout(timer)
}

function loadOf(pool: pg.Pool): Load {
  const { totalCount, idleCount, waitingCount } = pool
  return { used: totalCount - idleCount, free: idleCount, waiting: waitingCount }
}

/** How long work waits for a connection that is free, before it is told that Reeve is busy. */
const CONNECTION_MS = 15_000

function openPool(
  { url, connections, patience = 'screen', durable = true }: Connection,
  pipeline: boolean,
): pg.Pool {
  const limits = PATIENCE[patience]
  const options = {
    connectionString: url,
    max: connections ?? 6,
    allowExitOnIdle: true,
    pipeline,
    ...(durable ? {} : { options: '-c synchronous_commit=off' }),
    connectionTimeoutMillis: CONNECTION_MS,
    statement_timeout: limits.statementMs,
    lock_timeout: limits.lockMs,
    idle_in_transaction_session_timeout: limits.idleMs,
  }
  const pool = new pg.Pool(options)
  // An idle client whose server goes away must not bring the process down.
  pool.on('error', () => undefined)
  return pool
}

/** As an array of PostgreSQL's is written. */
const NOBODY = '{}'

const HIDES_NOBODY: Hidden = {
  accounts: NOBODY,
  parties: NOBODY,
  dwellings: NOBODY,
  restrictions: NOBODY,
}

/** Whether the views stand before the tables: not where they are known to hide nothing. */
function isBlind(sight: Sight | undefined): sight is Sight {
  if (sight === undefined || sight.whole === true) return false
  const hidden = sight.memo?.hidden
  return hidden === undefined || Object.values(hidden).some((ids) => ids !== NOBODY)
}

/** Who is hidden is asked once: each answer rests on the one before. Planned once a connection. */
const RECKONED: readonly pg.QueryConfig[] = [
  ['accounts', 'account_id', 'reckoned_account'],
  ['parties', 'party_id', 'reckoned_party'],
  ['dwellings', 'dwelling_id', 'reckoned_dwelling'],
  // That somebody was restricted, and why, stays hidden when nobody is any more.
  ['restrictions', 'restriction_id', 'lifted_restriction'],
].map(([name, column, view]) => ({
  name: `reckon-${name}`,
  text: `select set_config('reeve.hidden_${name}',
      coalesce((select array_agg(${column}) from ${view})::text, '{}'), true)`,
}))

/** What a transaction asks of who is hidden, where nothing is known of it yet. */
function toReckon(sight: Sight | undefined): readonly pg.QueryConfig[] {
  return sight === undefined || sight.memo?.hidden !== undefined ? [] : RECKONED
}

/** Asks who is hidden, where the request has not yet; keeps the answers for its next reading. */
async function reckon(client: pg.ClientBase, sight: Sight | undefined): Promise<void> {
  if (sight === undefined || toReckon(sight).length === 0) return
  const ask = async (asked: pg.QueryConfig) => {
    const { rows } = await client.query<{ set_config: string }>(asked)
    return rows[0]?.set_config ?? NOBODY
  }
  // All are sent before what is read: a reading's connection takes them one behind the other.
  const answers = await Promise.all(RECKONED.map(ask))
  const [accounts = NOBODY, parties = NOBODY, dwellings = NOBODY, restrictions = NOBODY] = answers
  if (sight.memo) sight.memo.hidden = { accounts, parties, dwellings, restrictions }
}

function knownHidden({ accounts, parties, dwellings, restrictions }: Hidden): string[] {
  return Object.entries({ accounts, parties, dwellings, restrictions }).map(
    ([name, ids]) => `set local reeve.hidden_${name} to ${pg.escapeLiteral(ids)}`,
  )
}

function openingStatements({ schema, role }: Connection, sight: Sight | undefined): string {
  const schemas = isBlind(sight) ? [seenSchemaOf(schema), schema] : [schema]
  const path = schemas.map((name) => pg.escapeIdentifier(name)).join(', ')
  const statements = [`set local search_path to ${path}, public`]
  if (role !== undefined) statements.push(`set local role ${pg.escapeIdentifier(role)}`)
  const patience = patienceNow()
  if (patience !== undefined) statements.push(...waitingSettings(patience))
  // Always said: a reading of who is hidden fails where it is not (migration 0041).
  const viewers = sight === undefined ? NOBODY : `{${JSON.stringify(sight.viewer)}}`
  statements.push(`set local reeve.viewer to ${pg.escapeLiteral(viewers)}`)
  statements.push(`set local reeve.restricted to '${sight?.restricted === false ? 'no' : 'yes'}'`)
  const hidden = sight === undefined ? HIDES_NOBODY : sight.memo?.hidden
  if (hidden !== undefined) statements.push(...knownHidden(hidden))
  return statements.join('; ')
}

async function inTransaction<T>(
  pool: pg.Pool,
  opening: string,
  { work, kept }: { work: (tx: Tx) => Promise<T>; kept: KeptPlans },
): Promise<T> {
  const client = await pool.connect()
  let fault: Error | undefined
  try {
    await client.query(opening)
    for (const asked of toReckon(sightNow())) await client.query(asked)
    const result = await work(transactionOn(client, { kept, all: false }))
    await client.query('commit')
    return result
  } catch (error) {
    fault = await rollBack(client)
    throw error
  } finally {
    client.release(fault)
  }
}

async function inReading<T>(
  pool: pg.Pool,
  opening: string,
  { work, kept }: { work: (tx: Tx) => Promise<T>; kept: KeptPlans },
): Promise<T> {
  const client = await pool.connect()
  try {
    // Not waited for: the statements that follow travel with it, and fail when it failed.
    const opened = client.query(opening)
    opened.catch(() => undefined)
    reckon(client, sightNow()).catch(() => undefined)
    return await work(transactionOn(client, { kept, all: true }))
  } finally {
    // Nor is the end: nothing was written. The connection is free again when it has ended.
    client.query('rollback').then(
      () => client.release(),
      (error: unknown) => client.release(error instanceof Error ? error : true),
    )
  }
}

async function rollBack(client: pg.PoolClient): Promise<Error | undefined> {
  try {
    await client.query('rollback')
    return undefined
  } catch (error) {
    // The connection is gone: the server has rolled back, and the pool must drop this client.
    return error instanceof Error ? error : new Error(String(error))
  }
}

/** Statements beyond this many are not kept planned: their text varies with what is asked. */
const STATEMENTS_KEPT = 300

interface KeptPlans {
  readonly names: Map<string, string>
  readonly prefix: string
}

function keptAs(prefix: string): KeptPlans {
  return { names: new Map(), prefix }
}

function nameOf(text: string, { names, prefix }: KeptPlans): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= STATEMENTS_KEPT) return known
  const name = `${prefix}-${names.size + 1}`
  names.set(text, name)
  return name
}

const PLANNED_ONCE = new WeakSet<RawBuilder<unknown>>()

/**
 * Marks a statement that each request writes: it is planned once a connection. Not for what a run
 * or an import repeats: a plan made while a table was small stays while the transaction fills it.
 */
export function plannedOnce<R>(statement: RawBuilder<R>): RawBuilder<R> {
  PLANNED_ONCE.add(statement)
  return statement
}

/**
 * Statements are prepared under their names, and planned once a connection: all of a reading, and
 * of a transaction those that are marked so.
 */
function transactionOn(
  client: pg.ClientBase,
  { kept, all }: { readonly kept: KeptPlans; readonly all: boolean },
): Tx {
  const execute = (statement: RawBuilder<unknown>) => {
    const { sql: text, parameters }: CompiledQuery = statement.compile(compiler)
    const name = all || PLANNED_ONCE.has(statement) ? nameOf(text, kept) : undefined
    return client.query({ text, values: [...parameters], ...(name !== undefined && { name }) })
  }
  return {
    rows: async <R>(statement: RawBuilder<R>) => (await execute(statement)).rows as R[],
    first: async <R>(statement: RawBuilder<R>) =>
      (await execute(statement)).rows[0] as R | undefined,
    run: async (statement) => (await execute(statement)).rowCount ?? 0,
    copy: (table, columns, rows) => copyRows(client, `${table} (${columns.join(', ')})`, rows),
    attempt: (part) => attempt(client, part),
  }
}

async function attempt<T>(client: pg.ClientBase, part: () => Promise<T>): Promise<Attempt<T>> {
  await client.query('savepoint part')
  try {
    const value = await part()
    await client.query('release savepoint part')
    return { done: true, value }
  } catch (error) {
    const fault = error instanceof Error ? error : new Error(String(error))
    await client.query('rollback to savepoint part')
    return { done: false, fault }
  }
}

const ROWS_A_WRITE = 2_000

async function copyRows(
  client: pg.ClientBase,
  target: string,
  rows: readonly (readonly CopyValue[])[],
): Promise<void> {
  if (rows.length === 0) return
  const stream = client.query(copyFrom(`copy ${target} from stdin`))
  const finished = new Promise<void>((resolve, reject) => {
    stream.on('finish', resolve)
    stream.on('error', reject)
  })
  // Awaited below; this keeps a fault during the writes from being reported as unhandled.
  finished.catch(() => undefined)
  for (let at = 0; at < rows.length; at += ROWS_A_WRITE) {
    const more = stream.write(copyText(rows.slice(at, at + ROWS_A_WRITE)))
    if (!more) await Promise.race([once(stream, 'drain'), finished])
  }
  stream.end()
  await finished
}
