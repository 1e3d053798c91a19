/** A private database for one test file: a copy of the migrated template, dropped afterwards. */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { secretBox } from '#main/secret-box.js'
import { connect, type Db } from '#store/db.js'
import { APPLICATION_ROLE } from '#store/migrate.js'
import { SCHEMA, TEMPLATE } from './postgres-server.js'

const secrets = secretBox(['5'.repeat(64)])

interface TestDatabase {
  readonly db: Db
  /** The same database as another process has it: to hold a lock while `db` works. */
  readonly other: Db
  readonly url: string
}

export function useDatabase(): TestDatabase {
  const name = `t_${randomBytes(6).toString('hex')}`
  const holder = {} as { db: Db; other: Db; url: string }
  beforeAll(async () => {
    await asAdmin(`create database ${name} template ${TEMPLATE}`)
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
  await asAdmin(`create database ${name} template ${TEMPLATE}`)
  const db = connect({ url: databaseUrl(name), schema: SCHEMA, role: APPLICATION_ROLE, secrets })
  try {
    return await work(db)
  } finally {
    await db.close()
    await asAdmin(`drop database ${name} with (force)`)
  }
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
