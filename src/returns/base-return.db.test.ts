/** Every cell of a return opens into as many dwellings as it counts. */
import { beforeAll, describe, expect, test } from 'vitest'
import { recordAccountFact } from '#accounts/index.js'
import {
  type BaseDwellingRow,
  baseDwellings,
  type BasePart,
  baseParts,
  findBaseReturn,
  readList,
} from '#enquiries/index.js'
import { isoDate } from '#kernel/dates.js'
import { BASE_BANDS } from '#law/returns/council-tax-base.js'
import { COUNT_LINES, takeBaseReturn } from '#returns/index.js'
import { sql } from '#store/db.js'
import { useDatabase } from '../../test/support/database.js'
import { commandOn, importMany } from '../../test/support/many-accounts.js'

const DAY = isoDate('2026-10-05')
const EVERY = { sort: undefined, descending: false, filters: {}, offset: 0, limit: 1000 }

describe('a return', () => {
  const at = useDatabase()

  beforeAll(async () => {
    await importMany(at.db, 64)
    const acting = commandOn('2026-04-01', 'facts')
    const period = { from: isoDate('2025-01-01'), until: null }
    await at.db.transaction(async (tx) => {
      const ids = await tx.rows<{ id: bigint }>(
        sql`select dwelling_id as id from dwelling order by dwelling_id`,
      )
      const record = (n: number, fact: Parameters<typeof recordAccountFact>[2]['fact']) =>
        recordAccountFact(tx, acting, {
          kind: fact?.kind ?? 'annexe',
          key: ids[n]?.id ?? 0n,
          period,
          fact,
        })
      await record(0, { kind: 'exemption', class: 'U' })
      await record(1, { kind: 'disabled-reduction', reason: 'room' })
      await record(2, { kind: 'annexe', reason: 'a parent' })
      await record(3, { kind: 'household', adults: 0, disregards: [] })
      await record(3, { kind: 'vacancy', class: 'D', emptySince: isoDate('2025-01-01') })
      await record(4, { kind: 'household', adults: 0, disregards: [] })
      await record(4, { kind: 'vacancy', class: 'B', emptySince: null })
      await record(5, { kind: 'household', adults: 2, disregards: ['student', 'carer'] })
    })
  })

  test('taken twice under one key is taken once', async () => {
    const asked = { day: DAY, listDay: DAY, inLieu: '2.5' }
    const first = await takeBaseReturn(at.db, commandOn(DAY, 'once'), asked)
    const second = await takeBaseReturn(at.db, commandOn(DAY, 'once'), asked)
    expect(second).toEqual(first)
    expect(first.lines['26']?.total).toBe((first.lines['24']?.total ?? 0n) + 25n)
  })

  test('has in every counted cell the dwellings that it lists', async () => {
    const asked = { day: DAY, listDay: DAY, inLieu: '0' }
    const { returnId } = await takeBaseReturn(at.db, commandOn(DAY, 'cells'), asked)
    await at.db.transaction(async (tx) => {
      const found = await findBaseReturn(tx, returnId)
      for (const { line } of COUNT_LINES) {
        for (const band of [...BASE_BANDS, ''] as const) {
          const { total } = await readList<BaseDwellingRow>(
            tx,
            baseDwellings(returnId, { line, band }),
            EVERY,
          )
          const cell = found?.lines[line]?.[band === '' ? 'total' : band] ?? 0n
          expect(`${line} ${band} ${total}`).toBe(`${line} ${band} ${cell / 10n}`)
        }
      }
      expect(found?.lines['17']?.total).toBe(10n)
      expect(found?.lines['11']?.total).toBe(10n)
    })
  })

  test('has its base by parish: the parts add up to lines 24 and 31', async () => {
    await at.db.transaction((tx) =>
      tx.run(sql`insert into parish (parish_code, name) values ('U', 'Upper')`),
    )
    await at.db.transaction((tx) =>
      tx.run(sql`update dwelling set parish_code = 'U' where dwelling_id % 3 = 0`),
    )
    const asked = { day: DAY, listDay: DAY, inLieu: '0' }
    const { returnId, lines } = await takeBaseReturn(at.db, commandOn(DAY, 'parts'), asked)
    const parts = await at.db.transaction((tx) => baseParts(tx, returnId))
    expect(parts.map(({ parish }) => parish)).toEqual(['Testshire', 'Upper'])
    const sum = (of: (p: BasePart) => number) => parts.reduce((all, part) => all + of(part), 0)
    expect(sum((p) => p.chargeable)).toBe(Number(lines['4']?.total ?? 0n) / 10)
    expect(sum((p) => p.equivalents)).toBeCloseTo(Number(lines['24']?.total ?? 0n) / 10, 0)
    expect(sum((p) => p.afterReduction)).toBeCloseTo(Number(lines['31']?.total ?? 0n) / 10, 0)
    expect(sum((p) => p.equivalents) - sum((p) => p.afterReduction)).toBeGreaterThan(0.1)
  })

  test('refuses contributions in lieu that are no number, and a year without tax', async () => {
    const asked = { day: DAY, listDay: DAY, inLieu: 'many' }
    const wrong = takeBaseReturn(at.db, commandOn(DAY, 'wrong'), asked)
    await expect(wrong).rejects.toThrow('inLieu')
    const early = { day: isoDate('2019-10-07'), listDay: DAY, inLieu: '0' }
    const unset = takeBaseReturn(at.db, commandOn(DAY, 'unset'), early)
    await expect(unset).rejects.toThrow('the tax for 2019-20 has not been set')
  })
})
