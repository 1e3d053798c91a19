/** The migrations against the golden schema, and done twice. */
import { readFileSync } from 'node:fs'
import pg from 'pg'
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

test('a schema that a newer Reeve has worked on is refused in words', async () => {
  const client = new pg.Client(at.url)
  await client.connect()
  await client.query(`insert into ${SCHEMA}.migration (name) values ('9999-of-tomorrow.sql')`)
  await expect(migrate(at.url, SCHEMA)).rejects.toThrow('by a newer Reeve (9999-of-tomorrow.sql)')
  await client.query(`delete from ${SCHEMA}.migration where name = '9999-of-tomorrow.sql'`)
  await client.end()
})

test('statements are parted at a semicolon that ends a line', () => {
  const text = "-- why\ncreate table a (\n  b text\n);\ninsert into a values (';');\n"
  expect(statementsOf(text)).toEqual([
    'create table a (\n  b text\n)',
    "insert into a values (';')",
  ])
})
