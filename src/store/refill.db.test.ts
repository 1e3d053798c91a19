/** The schema of a proof of restore: made by a proof, and no other is ever dropped for its name. */
import pg from 'pg'
import { expect, test } from 'vitest'
import { dropSchema, makeScratch } from '#store/refill.js'
import { useDatabase } from '../../test/support/database.js'

const at = useDatabase()

test('a schema of that name which no proof has made is left as it is', async () => {
  const place = { url: at.url, schema: 'testshire_proof' }
  const owner = new pg.Client(at.url)
  await owner.connect()
  const there = async () => {
    const found = await owner.query(`select 1 from pg_namespace where nspname = 'testshire_proof'`)
    return found.rowCount
  }
  await owner.query('create schema testshire_proof')
  await expect(makeScratch(place)).rejects.toThrow('no proof of restore has made it')
  expect(await there()).toBe(1)
  await owner.query('drop schema testshire_proof')
  await makeScratch(place)
  // What a proof that was killed left of itself gives way to the next.
  await makeScratch(place)
  expect(await there()).toBe(1)
  await dropSchema(place)
  expect(await there()).toBe(0)
  await owner.end()
})
