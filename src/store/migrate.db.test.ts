/** The migrations against the golden schema, and done twice. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { migrate, statementsOf } from '#store/migrate.js'
import { schemaText } from '../../tools/schema-text.js'
import { useDatabase } from '../../test/support/database.js'
import { SCHEMA } from '../../test/support/postgres-server.js'

const at = useDatabase()

test('the migrations make db/schema.sql; npm run schema writes it anew', async () => {
  expect(await schemaText(at.url, SCHEMA)).toBe(readFileSync('db/schema.sql', 'utf8'))
})

test('a second migration does no harm', async () => {
  const before = await schemaText(at.url, SCHEMA)
  expect(await migrate(at.url, SCHEMA)).toEqual([])
  expect(await schemaText(at.url, SCHEMA)).toBe(before)
})

test('statements are parted at a semicolon that ends a line', () => {
  const text = "-- why\ncreate table a (\n  b text\n);\ninsert into a values (';');\n"
  expect(statementsOf(text)).toEqual([
    'create table a (\n  b text\n)',
    "insert into a values (';')",
  ])
})
