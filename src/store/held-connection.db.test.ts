import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect, type Db, sql } from '#store/db.js'
import { atLength } from '#store/patience.js'
import { useDatabase } from '../../test/support/database.js'

const at = useDatabase()
let small: Db

beforeAll(() => {
  small = connect({ url: at.url, schema: at.db.schema, connections: 1 })
})
afterAll(() => small.close())

const one = sql<{ one: number }>`select 1 as one`

describe('who holds a connection', () => {
  test.each([
    ['reading', 'reading'],
    ['reading', 'transaction'],
    ['transaction', 'reading'],
    ['transaction', 'transaction'],
  ] as const)('is refused another of the same database: %s, then %s', async (outer, inner) => {
    const nested = small[outer](() => small[inner]((tx) => tx.rows(one)))
    await expect(nested).rejects.toThrow('a connection is held already')
  })

  test('may ask another database beside it', async () => {
    const rows = await small.transaction(() => at.db.reading((tx) => tx.rows(one)))
    expect(rows).toEqual([{ one: 1 }])
  })

  test('may ask again when it was given back, also in work that it set off', async () => {
    let later: Promise<unknown> = Promise.resolve()
    let go = () => undefined as unknown
    const given = new Promise((resolve) => (go = () => resolve(undefined)))
    await small.reading(() => {
      later = given.then(() => small.transaction((tx) => tx.rows(one)))
      return Promise.resolve()
    })
    go()
    expect(await later).toEqual([{ one: 1 }])
  })

  test('waits its turn where others hold what there is', async () => {
    const asked = Array.from({ length: 20 }, () => small.reading((tx) => tx.rows(one)))
    expect(await Promise.all(asked)).toHaveLength(20)
  })
})

describe('what a transaction waits for', () => {
  const limits = (db: Db) =>
    db.transaction((tx) =>
      tx.first(sql`select current_setting('statement_timeout') as statement,
        current_setting('lock_timeout') as lock,
        current_setting('idle_in_transaction_session_timeout') as idle`),
    )

  test('has an end: a screen’s soon, a run’s late', async () => {
    const screen = { statement: '1min', lock: '10s', idle: '1min' }
    expect(await limits(at.db)).toEqual(screen)
    expect(await atLength(() => limits(at.db))).toEqual({
      statement: '2h',
      lock: '10min',
      idle: '30min',
    })
    expect(await limits(at.db)).toEqual(screen)
  })

  test('is as long as its connection says', async () => {
    const long = connect({ url: at.url, schema: at.db.schema, patience: 'long' })
    expect(await limits(long)).toMatchObject({ statement: '2h' })
    await long.close()
  })
})
