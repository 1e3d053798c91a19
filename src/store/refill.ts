/** Fills an empty schema with the rows of a snapshot, whole or not at all. */
import { once } from 'node:events'
import pg from 'pg'
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams'
import { InputError } from '#kernel/invariant.js'
import { migrate, migrationNames } from '#store/migrate.js'
import { seenSchemaOf } from '#store/seen-schema.js'
import type { Sequence, SnapshotTable } from '#store/snapshot.js'

export interface Refill {
  /** Begins a table: what follows by `write` are its rows as COPY wrote them. */
  table(table: SnapshotTable): Promise<void>
  write(bytes: Uint8Array): Promise<void>
  /** Ends the table that was begun; gives how many rows it took. */
  endTable(): Promise<number>
  setSequences(sequences: readonly Sequence[]): Promise<void>
}

interface Place {
  readonly url: string
  readonly schema: string
}

/**
 * Makes `schema` by the migrations named, lets `work` fill it in one transaction, and brings it up
 * to date. Where `work` throws, the schema is empty again. Throws InputError where the schema is
 * not empty or a migration is not known here.
 */
export async function refillSchema<T>(
  place: Place,
  migrations: readonly string[],
  work: (refill: Refill) => Promise<T>,
): Promise<T> {
  refuseUnknown(migrations)
  await refuseFilled(place)
  try {
    await migrate(place.url, place.schema, new Set(migrations))
    const result = await filling(place, work)
    await migrate(place.url, place.schema)
    return result
  } catch (error) {
    await dropSchema(place)
    throw error
  }
}

/** On the schema of a proof of restore, so that no council's own is ever dropped for its name. */
const SCRATCH = 'made by a proof of restore, and dropped by the next'

/**
 * Makes an empty schema for a proof, in place of what a proof that was killed left of itself.
 * Throws InputError where a schema of that name is there that no proof has made.
 */
export async function makeScratch(place: Place): Promise<void> {
  await asOwner(place.url, async (client) => {
    const found = await client.query<{ said: string | null }>(
      `select obj_description(oid, 'pg_namespace') as said from pg_namespace where nspname = $1`,
      [place.schema],
    )
    if (found.rows[0] !== undefined && found.rows[0].said !== SCRATCH) {
      const message = `${place.schema} is there, and no proof of restore has made it: rename it`
      throw new InputError([{ field: 'schema', message }])
    }
  })
  await dropSchema(place)
  await asOwner(place.url, async (client) => {
    const name = pg.escapeIdentifier(place.schema)
    await client.query(`create schema ${name}`)
    await client.query(`comment on schema ${name} is ${pg.escapeLiteral(SCRATCH)}`)
  })
}

/** Drops a schema and what is seen of it, with all that they hold. */
export async function dropSchema({ url, schema }: Place): Promise<void> {
  await asOwner(url, async (client) => {
    for (const name of [seenSchemaOf(schema), schema]) {
      await client.query(`drop schema if exists ${pg.escapeIdentifier(name)} cascade`)
    }
  })
}

function refuseUnknown(migrations: readonly string[]): void {
  const known = new Set(migrationNames())
  const unknown = migrations.filter((name) => !known.has(name))
  if (unknown.length === 0) return
  const message = `was made by a newer Reeve (${unknown.join(', ')}): restore it with that one`
  throw new InputError([{ field: 'bundle', message }])
}

async function refuseFilled({ url, schema }: Place): Promise<void> {
  const held = await asOwner(url, (client) =>
    client.query(
      `select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = $1 and c.relkind = 'r' limit 1`,
      [schema],
    ),
  )
  if (held.rowCount === 0) return
  const message = `the schema ${schema} is not empty: name an empty one`
  throw new InputError([{ field: 'REEVE_SCHEMA', message }])
}

async function filling<T>(
  { url, schema }: Place,
  work: (refill: Refill) => Promise<T>,
): Promise<T> {
  return asOwner(url, async (client) => {
    await client.query('begin')
    await client.query(`set local search_path to ${pg.escapeIdentifier(schema)}, public`)
    await emptyTables(client, schema)
    const result = await work(refillOn(client))
    await client.query('commit')
    return result
  })
}

/** Migrations put rows of their own in: those of the snapshot take their place. */
async function emptyTables(client: pg.Client, schema: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = $1 and c.relkind = 'r' and relname <> 'migration'`,
    [schema],
  )
  const names = rows.map(({ name }) => pg.escapeIdentifier(name))
  if (names.length > 0) await client.query(`truncate ${names.join(', ')}`)
}

function refillOn(client: pg.Client): Refill {
  let stream: CopyStreamQuery | undefined
  let ended: Promise<void> | undefined
  return {
    table: async ({ name, columns }) => {
      const listed = columns.map((column) => pg.escapeIdentifier(column)).join(', ')
      const begun = client.query(
        copyFrom(`copy ${pg.escapeIdentifier(name)} (${listed}) from stdin`),
      )
      stream = begun
      ended = new Promise((resolve, reject) => begun.on('finish', resolve).on('error', reject))
      // Awaited when the table ends; until then a fault is not unhandled.
      ended.catch(() => undefined)
      return Promise.resolve()
    },
    write: async (bytes) => {
      if (stream === undefined || ended === undefined) throw new Error('no table was begun')
      if (!stream.write(bytes)) await Promise.race([once(stream, 'drain'), ended])
    },
    endTable: async () => {
      stream?.end()
      await ended
      return stream?.rowCount ?? 0
    },
    setSequences: async (sequences) => {
      for (const { name, next } of sequences) {
        await client.query('select setval($1::regclass, $2::bigint, false)', [
          pg.escapeIdentifier(name),
          next,
        ])
      }
    },
  }
}

async function asOwner<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url)
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
