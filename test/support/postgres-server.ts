/** Starts one PostgreSQL for the whole run and migrates a template that each test file copies. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { ensureDatabase, startThrowawayServer } from '#store/embedded-server.js'
import { migrate } from '#store/migrate.js'

export const TEMPLATE = 'reeve_template'
export const SCHEMA = 'testshire'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'reeve-test-'))
  const undurable = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']
  const flags = [...undurable, 'wal_level=minimal', 'max_wal_senders=0', 'max_wal_size=512MB']
  const server = await startThrowawayServer(folder, flags, true)
  await ensureDatabase(server, TEMPLATE)
  await migrate(server.url(TEMPLATE), SCHEMA)
  project.provide('postgresUrl', server.url('postgres'))
  return () => {
    server.discard()
    rmSync(folder, { recursive: true, force: true })
  }
}
