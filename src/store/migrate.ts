/** Brings an authority's schema up to date: plain SQL, forward only, one statement a call. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { InputError } from '#kernel/invariant.js'
import { APPLICATION_ROLE, EXTENSIONS } from '#store/database-names.js'
import { type MissingRight, missingRights } from '#store/rights.js'
import { buildSeenSchema, dropSeenSchema } from '#store/seen-schema.js'

/** What the application may only add to, never rewrite. */
const APPEND_ONLY = [
  'event',
  'journal',
  'entry',
  'allocation',
  'charge_version',
  'access_log',
  'security_event',
  'due_sum_was',
  'recovery_state_was',
  'account_person_was',
  'account_note',
]
const MIGRATIONS = join(import.meta.dirname, '../../db/migrations')
export { APPLICATION_ROLE }

/** The names of all migrations that this Reeve knows, in order. */
export function migrationNames(): string[] {
  return readdirSync(MIGRATIONS).sort()
}

/**
 * Applies the migrations that `schema` lacks, as the owner; returns their names. With `only`, no
 * others: a backup is put back into the schema as it was then, before it is brought up to date.
 */
export async function migrate(
  url: string,
  schema: string,
  only?: ReadonlySet<string>,
): Promise<string[]> {
  const client = await connectOwner(url)
  try {
    await prepare(client, schema)
    const names = migrationNames().filter((name) => only?.has(name) ?? true)
    await refuseNewer(client, schema, migrationNames())
    const waiting = await isWaiting(client, names)
    if (waiting) await dropSeenSchema(client, schema)
    const applied: string[] = []
    for (const name of names) {
      if (await applyOnce(client, name)) applied.push(name)
    }
    if (applied.length > 0) await grant(client, schema)
    if (waiting) await buildSeenSchema(client, schema, APPLICATION_ROLE)
    return applied
  } finally {
    await client.end()
  }
}

/** Throws InputError where the schema is not there or not up to date: who asks does not migrate. */
export async function refuseBehind(url: string, schema: string): Promise<void> {
  const client = await connectOwner(url)
  try {
    const at = `${pg.escapeIdentifier(schema)}.migration`
    const { rows } = await client.query<{ at: string | null }>('select to_regclass($1) as at', [at])
    if (rows[0]?.at == null) throw behind(`there is no council in the schema ${schema}`)
    await client.query(`set search_path to ${pg.escapeIdentifier(schema)}, public`)
    await refuseNewer(client, schema, migrationNames())
    if (!(await isWaiting(client, migrationNames()))) return
    throw behind(`the schema ${schema} is of an older Reeve`)
  } finally {
    await client.end()
  }
}

function behind(what: string): InputError {
  const message = `${what}: bring it up to date by \`reeve migrate\` first (after a backup)`
  return new InputError([{ field: 'REEVE_SCHEMA', message }])
}

/** Throws InputError, in words, where the server does not let the owner in. */
async function connectOwner(url: string): Promise<pg.Client> {
  const client = new pg.Client(url)
  try {
    await client.connect()
    return client
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    const why = message === '' ? code : message
    const says = `the database does not let Reeve in (${why}): look at its address and its owner`
    throw new InputError([{ field: 'DATABASE_URL', message: says }])
  }
}

async function prepare(client: pg.Client, schema: string): Promise<void> {
  const missing = await missingRights(client, schema)
  if (missing.length > 0) throw lacking(missing)
  const name = pg.escapeIdentifier(schema)
  const there = await client.query<{ name: string }>('select extname as name from pg_extension')
  for (const extension of EXTENSIONS) {
    if (there.rows.some((row) => row.name === extension)) continue
    await client.query(`create extension if not exists ${extension} schema public`)
  }
  const made = await client.query('select 1 from pg_namespace where nspname = $1', [schema])
  // Asked first: a schema that is there needs no right to make one.
  if (made.rowCount === 0) await client.query(`create schema if not exists ${name}`)
  await client.query(`set search_path to ${name}, public`)
  await client.query(`create table if not exists migration (
    name text primary key, applied_at timestamptz not null default now())`)
  const role = await client.query('select 1 from pg_roles where rolname = $1', [APPLICATION_ROLE])
  if (role.rowCount === 0) await makeRole(client)
}

/** PostgreSQL 15 does not make who creates a role its member, and later ones only in part. */
async function makeRole(client: pg.Client): Promise<void> {
  await client.query(`create role ${APPLICATION_ROLE} nologin`)
  await client.query(`grant ${APPLICATION_ROLE} to current_user`)
}

/** What the owner lacks, and what an administrator runs once; nothing is changed. */
export async function checkRights(url: string, schema: string): Promise<MissingRight[]> {
  const client = await connectOwner(url)
  try {
    return await missingRights(client, schema)
  } finally {
    await client.end()
  }
}

function lacking(missing: readonly MissingRight[]): InputError {
  const errors = missing.map(({ says, statement }) => ({
    field: 'DATABASE_URL',
    message: `${says}: let an administrator of the server run, once: ${statement}`,
  }))
  return new InputError(errors)
}

/** Work of a newer Reeve on the schema: what this one does not know it would leave out. */
async function refuseNewer(
  client: pg.Client,
  schema: string,
  names: readonly string[],
): Promise<void> {
  const { rows } = await client.query<{ name: string }>('select name from migration order by name')
  const unknown = rows.map((row) => row.name).filter((name) => !names.includes(name))
  if (unknown.length === 0) return
  const message =
    `the schema ${schema} was brought up to date by a newer Reeve (${unknown.join(', ')}): ` +
    'start that one, or go back to a backup of before'
  throw new InputError([{ field: 'REEVE_SCHEMA', message }])
}

async function isWaiting(client: pg.Client, names: readonly string[]): Promise<boolean> {
  const { rows } = await client.query<{ name: string }>('select name from migration')
  const done = new Set(rows.map((row) => row.name))
  return names.some((name) => !done.has(name))
}

async function applyOnce(client: pg.Client, name: string): Promise<boolean> {
  await client.query('begin')
  try {
    // Inserted first, so that a second migrator waits here and then finds it done.
    const first = await client.query(
      'insert into migration (name) values ($1) on conflict do nothing',
      [name],
    )
    if (first.rowCount === 1) {
      for (const statement of statementsOf(readFileSync(join(MIGRATIONS, name), 'utf8'))) {
        await client.query(statement)
      }
    }
    await client.query('commit')
    return first.rowCount === 1
  } catch (error) {
    await client.query('rollback')
    throw new Error(`migration ${name} failed`, { cause: error })
  }
}

/** Statements end with a semicolon at the end of a line; a comment line is dropped. */
export function statementsOf(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => !line.startsWith('--'))
    .join('\n')
    .split(/;\s*\n/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
}

async function grant(client: pg.Client, schema: string): Promise<void> {
  const name = pg.escapeIdentifier(schema)
  await client.query(`grant usage on schema ${name} to ${APPLICATION_ROLE}`)
  await client.query(
    `grant select, insert, update, delete on all tables in schema ${name} to ${APPLICATION_ROLE}`,
  )
  await client.query(`grant usage on all sequences in schema ${name} to ${APPLICATION_ROLE}`)
  await client.query(
    `revoke update, delete, truncate on ${APPEND_ONLY.join(', ')} from ${APPLICATION_ROLE}`,
  )
}
