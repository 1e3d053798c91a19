/** The days and the amounts of a penalty, on both sides of each boundary. */
import { describe, expect, test } from 'vitest'
import { isoDate } from '#kernel/dates.js'
import {
  failedFrom,
  penaltyAmount,
  penaltyAppealBy,
  penaltyPayBy,
  tellBy,
} from '#law/council-tax/penalties.js'

describe('a penalty', () => {
  test.each([
    ['england', '2026-05-01', false, 7_000n],
    ['england', '2026-05-01', true, 28_000n],
    ['england', '2008-05-01', false, 7_000n],
    ['england', '2008-04-30', false, 5_000n],
    ['england', '2008-04-30', true, 20_000n],
    ['wales', '2026-05-01', false, 5_000n],
    ['wales', '2026-05-01', true, 20_000n],
  ] as const)('in %s for a failure of %s, repeated %s, is %i', (where, began, repeated, amount) => {
    expect(penaltyAmount(where, { began: isoDate(began), repeated }).amount).toBe(amount)
  })

  test('gives twenty-one days that begin with the request, fourteen to pay, two months to appeal', () => {
    expect(tellBy(isoDate('2026-05-01'))).toBe('2026-05-21')
    expect(failedFrom(isoDate('2026-05-01'))).toBe('2026-05-22')
    expect(penaltyPayBy(isoDate('2026-05-22'))).toBe('2026-06-05')
    expect(penaltyAppealBy(isoDate('2026-05-22'))).toBe('2026-07-22')
    expect(penaltyAppealBy(isoDate('2026-12-31'))).toBe('2027-02-28')
  })
})
