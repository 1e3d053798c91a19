/** The tests run on the versions that were asked for, and not on those that happen to be here. */
import { expect, test } from 'vitest'
import { sql } from '#store/db.js'
import { useDatabase } from './support/database.js'

const at = useDatabase()

test('PostgreSQL is of the version that REEVE_TEST_POSTGRES asks for, or 18', async () => {
  const row = await at.db.transaction((tx) =>
    tx.first<{ version: string }>(sql`select current_setting('server_version') as version`),
  )
  const asked = process.env.REEVE_TEST_POSTGRES ?? ''
  expect(row?.version.split('.')[0]).toBe(asked === '' ? '18' : asked)
})

test('node is of the version that REEVE_TEST_NODE asks for', () => {
  const [major] = process.versions.node.split('.')
  expect(major).toBe(process.env.REEVE_TEST_NODE ?? major)
})
