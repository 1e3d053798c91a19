/**
 * Everything that a schema holds, as it stood at one moment: read as the owner in one transaction
 * that writes nothing, while people work.
 */
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'

export interface SnapshotTable {
  readonly name: string
  readonly columns: readonly string[]
}

export interface Sequence {
  readonly name: string
  /** The next number that it gives, in decimal. */
  readonly next: string
}

export interface Snapshot {
  /** Names of the migrations that made the schema. */
  readonly migrations: readonly string[]
  /** Every table but that of the migrations, each after those whose rows it names. */
  readonly tables: readonly SnapshotTable[]
  /** A table's rows as COPY writes them, in pieces. */
  rowsOf(table: SnapshotTable): CopiedOut
  /** The last event of each chain, a line each: stream, number, hash. */
  heads(): CopiedOut
  /** The hash of every file that a row names in the archive, a line each, in hexadecimal. */
  archived(): CopiedOut
  /** Where each sequence stands now: at or after what the snapshot holds. */
  sequences(): Promise<Sequence[]>
}

export interface CopiedOut extends AsyncIterable<Buffer> {
  /** How many rows there were, once all was read. */
  rows(): number
}

/** The column that names a file of the archive, in whatever table. */
const NAMES_A_FILE = 'pdf_sha256'

/** Reads `schema` on one snapshot for as long as `work` takes. */
export async function withSnapshot<T>(
  { url, schema }: { readonly url: string; readonly schema: string },
  work: (snapshot: Snapshot) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(url)
  // A server that goes away makes the next question fail: nothing else is to be done about it.
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    await client.query(`set local search_path to ${pg.escapeIdentifier(schema)}, public`)
    return await work(await snapshotOn(client, schema))
  } finally {
    await client.end()
  }
}

async function snapshotOn(client: pg.Client, schema: string): Promise<Snapshot> {
  const { rows } = await client.query<{ name: string }>('select name from migration order by name')
  const tables = await readTables(client, schema)
  const naming = tables.filter(({ columns }) => columns.includes(NAMES_A_FILE))
  return {
    migrations: rows.map(({ name }) => name),
    tables,
    rowsOf: ({ name, columns }) => copyOut(client, `${quoted(name)} (${listed(columns)})`),
    heads: () => copyOut(client, HEADS),
    archived: () => {
      const hashes = naming.map(
        ({ name }) => `select encode(${NAMES_A_FILE}, 'hex') as hex from ${quoted(name)}`,
      )
      return copyOut(
        client,
        `(select distinct hex from (${hashes.join(' union all ')}) f
        where hex is not null order by hex)`,
      )
    },
    sequences: () => readSequences(client, schema),
  }
}

/** Compared byte by byte: the order is that of bytes, whatever the language of the database. */
const HEADS = `(select distinct on (stream collate "C") stream, seq, encode(hash, 'hex')
  from event order by stream collate "C", seq desc)`

function copyOut(client: pg.Client, what: string): CopiedOut {
  const stream = client.query(copyTo(`copy ${what} to stdout`))
  return {
    rows: () => stream.rowCount,
    [Symbol.asyncIterator]: () => stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>,
  }
}

const quoted = (name: string) => pg.escapeIdentifier(name)
const listed = (columns: readonly string[]) => columns.map(quoted).join(', ')

async function readTables(client: pg.Client, schema: string): Promise<SnapshotTable[]> {
  const columns = await client.query<{ table: string; column: string }>(
    `select c.relname as table, a.attname as column from pg_class c
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       and a.attgenerated = ''
     where c.relnamespace = $1::regnamespace and c.relkind = 'r' and c.relname <> 'migration'
     order by 1, a.attnum`,
    [pg.escapeIdentifier(schema)],
  )
  const named = new Map<string, string[]>()
  for (const { table, column } of columns.rows) {
    named.set(table, [...(named.get(table) ?? []), column])
  }
  const keys = await client.query<{ from: string; to: string }>(
    `select distinct c.relname as from, t.relname as to from pg_constraint k
     join pg_class c on c.oid = k.conrelid join pg_class t on t.oid = k.confrelid
     where k.contype = 'f' and c.relnamespace = $1::regnamespace and c.oid <> t.oid`,
    [pg.escapeIdentifier(schema)],
  )
  const order = inOrder([...named.keys()], keys.rows)
  return order.map((name) => ({ name, columns: named.get(name) ?? [] }))
}

/**
 * Tables so that each stands after those that its foreign keys name. Throws where they go round:
 * then no order fills them.
 */
export function inOrder(
  names: readonly string[],
  keys: readonly { readonly from: string; readonly to: string }[],
): string[] {
  const left = new Set(names)
  const order: string[] = []
  while (left.size > 0) {
    const free = [...left].filter(
      (name) => !keys.some(({ from, to }) => from === name && left.has(to)),
    )
    if (free.length === 0) {
      throw new Error(`foreign keys go round: ${[...left].sort().join(', ')}`)
    }
    for (const name of free.sort()) {
      order.push(name)
      left.delete(name)
    }
  }
  return order
}

async function readSequences(client: pg.Client, schema: string): Promise<Sequence[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class
     where relnamespace = $1::regnamespace and relkind = 'S' order by 1`,
    [pg.escapeIdentifier(schema)],
  )
  const sequences: Sequence[] = []
  for (const { name } of rows) {
    const at = await client.query<{ next: string }>(
      `select (last_value + case when is_called then 1 else 0 end)::text as next
       from ${quoted(name)}`,
    )
    sequences.push({ name, next: at.rows[0]?.next ?? '1' })
  }
  return sequences
}
