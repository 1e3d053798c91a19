/** A private database for one test file: a copy of the migrated template, dropped afterwards. */
import { randomBytes } from 'node:crypto'
import { hash } from '@node-rs/argon2'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { secretBox } from '#main/secret-box.js'
import { connect, type Db, sql } from '#store/db.js'
import { APPLICATION_ROLE } from '#store/migrate.js'
import { SCHEMA, TEMPLATE } from './postgres-server.js'

const secrets = secretBox(['5'.repeat(64)])

interface TestDatabase {
  readonly db: Db
  /** The same database as another process has it: to hold a lock while `db` works. */
  readonly other: Db
  readonly url: string
}

/** What the database of a test file is a copy of: the schema alone, or with a council in it. */
interface Template {
  readonly name: string
  /** Makes what the schema alone has not, once for the whole run. */
  readonly fill?: (db: Db) => Promise<unknown>
}

const SCHEMA_ALONE: Template = { name: TEMPLATE }

/** The small council of `test/browser/small-council.ts`, founded and billed once for all files. */
export const SMALL_COUNCIL: Template = {
  name: 'reeve_small_council',
  fill: async (db) => {
    const { makeSmallCouncil, PASSWORD } = await import('../browser/small-council.js')
    await makeSmallCouncil(db)
    return makeSignInCheap(db, PASSWORD)
  },
}

export function useDatabase(template: Template = SCHEMA_ALONE): TestDatabase {
  const name = `t_${randomBytes(6).toString('hex')}`
  const holder = {} as { db: Db; other: Db; url: string }
  beforeAll(async () => {
    await ensureTemplate(template)
    await asAdmin(`create database ${name} template ${template.name} strategy file_copy`)
    holder.url = databaseUrl(name)
    const connection = { url: holder.url, schema: SCHEMA, role: APPLICATION_ROLE, secrets }
    holder.db = connect(connection)
    holder.other = connect(connection)
  })
  afterAll(async () => {
    await Promise.all([holder.db.close(), holder.other.close()])
    await asAdmin(`drop database ${name} with (force)`)
  })
  return holder
}

/** Runs `work` on a copy of the template that is dropped afterwards. */
export async function withDatabase<T>(name: string, work: (db: Db) => Promise<T>): Promise<T> {
  await asAdmin(`create database ${name} template ${TEMPLATE} strategy file_copy`)
  const db = connect({ url: databaseUrl(name), schema: SCHEMA, role: APPLICATION_ROLE, secrets })
  try {
    return await work(db)
  } finally {
    await db.close()
    await asAdmin(`drop database ${name} with (force)`)
  }
}

/** Made by the first file that asks; the others wait for it. */
async function ensureTemplate({ name, fill }: Template): Promise<void> {
  if (fill === undefined) return
  const client = new pg.Client(inject('postgresUrl'))
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [name])
    const found = await client.query('select 1 from pg_database where datname = $1', [name])
    if (found.rowCount === 1) return
    const making = `${name}_making`
    await client.query(`create database ${making} template ${TEMPLATE}`)
    const place = { url: databaseUrl(making), schema: SCHEMA, role: APPLICATION_ROLE, secrets }
    const db = connect(place)
    await fill(db).finally(() => db.close())
    await client.query(`alter database ${making} rename to ${name}`)
  } finally {
    await client.end()
  }
}

/** A sign-in takes a third of a second of the processor by design: hundreds of tests sign in. */
async function makeSignInCheap(db: Db, password: string): Promise<void> {
  const cheap = await hash(password, { memoryCost: 8, timeCost: 1, parallelism: 1 })
  await db.transaction((tx) => tx.run(sql`update officer set password_hash = ${cheap}`))
}

function databaseUrl(name: string): string {
  const url = new URL(inject('postgresUrl'))
  url.pathname = `/${name}`
  return url.href
}

async function asAdmin(statement: string): Promise<void> {
  const client = new pg.Client(inject('postgresUrl'))
  await client.connect()
  await client.query(statement)
  await client.end()
}
