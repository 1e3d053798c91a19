/** Starts one PostgreSQL for the whole run and migrates a template that each test file copies. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { ensureDatabase, startThrowawayServer } from '#store/embedded-server.js'
import { migrate } from '#store/migrate.js'

export const TEMPLATE = 'reeve_template'
export const SCHEMA = 'testshire'
/** Nothing is lost but what a fall of the whole machine would lose, which no test has. */
export const HASTY = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'max_wal_size=512MB',
]

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
  }
}

/** `REEVE_TEST_POSTGRES=15` runs the tests on the oldest version that a council may have. */
const OTHER_VERSIONS: Readonly<Record<string, string>> = { 15: 'pg15' }

function binaries(): string | undefined {
  const version = process.env.REEVE_TEST_POSTGRES ?? ''
  if (version === '') return undefined
  const name = OTHER_VERSIONS[version]
  if (name === undefined) throw new Error(`there are no binaries of PostgreSQL ${version}`)
  return name
}

export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'reeve-test-'))
  const choice = { by: binaries(), inMemory: true }
  const server = await startThrowawayServer(folder, HASTY, choice)
  await ensureDatabase(server, TEMPLATE)
  await migrate(server.url(TEMPLATE), SCHEMA)
  project.provide('postgresUrl', server.url('postgres'))
  return () => {
    server.discard()
    rmSync(folder, { recursive: true, force: true })
  }
}
