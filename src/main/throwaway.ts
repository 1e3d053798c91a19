/** A database for one piece of work, dropped afterwards: for scenarios and rehearsals. */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import pg from 'pg'
import type { Settings } from '#main/settings.js'
import { connect, type Db } from '#store/db.js'
import { startEmbeddedServer } from '#store/embedded-server.js'
import { APPLICATION_ROLE, migrate } from '#store/migrate.js'

const SCHEMA = 'scenario'

export async function withThrowawayDatabase<T>(
  settings: Settings,
  work: (db: Db) => Promise<T>,
): Promise<T> {
  const server =
    settings.databaseUrl === undefined
      ? await startEmbeddedServer(join(settings.folder, 'postgresql'), () => undefined)
      : undefined
  const admin = new URL(settings.databaseUrl ?? server?.url('postgres') ?? '')
  const name = `reeve_${randomBytes(6).toString('hex')}`
  await execute(admin.href, `create database ${name}`)
  const url = new URL(admin)
  url.pathname = `/${name}`
  try {
    await migrate(url.href, SCHEMA)
    const db = connect({ url: url.href, schema: SCHEMA, role: APPLICATION_ROLE, patience: 'long' })
    try {
      return await work(db)
    } finally {
      await db.close()
    }
  } finally {
    await execute(admin.href, `drop database ${name} with (force)`)
    await server?.leave()
  }
}

async function execute(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query(statement)
  await client.end()
}
