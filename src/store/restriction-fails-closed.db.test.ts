import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '#store/db.js'
import { seeAs } from '#store/sight.js'
import { useDatabase } from '../../test/support/database.js'

const at = useDatabase()
let client: pg.Client

beforeAll(async () => {
  client = new pg.Client(at.url)
  await client.connect()
  await client.query(`set search_path to ${at.db.schema}_seen, ${at.db.schema}, public`)
})
afterAll(() => client.end())

const HIDDEN = ['hidden_account', 'hidden_party', 'hidden_dwelling'] as const
const SETTINGS = ['hidden_accounts', 'hidden_parties', 'hidden_dwellings'] as const

test.each(HIDDEN)('%s is refused where nobody said who is hidden', async (view) => {
  await expect(client.query(`select * from ${view}`)).rejects.toMatchObject({ code: '42704' })
})

test.each(SETTINGS.map((setting, n) => [setting, HIDDEN[n]]))(
  'nothing in %s is an error, never nobody',
  async (setting, view) => {
    // What `set local` leaves behind when its transaction has ended.
    await client.query(`set reeve.${setting} to ''`)
    await expect(client.query(`select * from ${view}`)).rejects.toMatchObject({ code: '22P02' })
    await client.query(`set reeve.${setting} to '{}'`)
    expect((await client.query(`select * from ${view}`)).rows).toEqual([])
    await client.query(`reset reeve.${setting}`)
  },
)

test('an account is not shown through the views of officers without it', async () => {
  await expect(client.query('select * from account')).rejects.toThrow('malformed array literal')
})

test('every transaction says it, with somebody looking and with nobody', async () => {
  const ask = () => at.db.reading((tx) => tx.rows(sql`select * from hidden_account`))
  expect(await ask()).toEqual([])
  const sight = { viewer: `o"one', 'two`, restricted: false, memo: {} }
  expect(await seeAs(sight, ask)).toEqual([])
  const viewer = sql<{ v: string[] }>`select current_setting('reeve.viewer')::text[] as v`
  const seen = await seeAs(sight, () => at.db.transaction((tx) => tx.first(viewer)))
  expect(seen).toEqual({ v: [sight.viewer] })
})
