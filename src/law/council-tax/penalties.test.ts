/** The days and the amounts of a penalty, on both sides of each boundary. */
import { describe, expect, test } from 'vitest'
import { isoDate } from '#kernel/dates.js'
import { citation } from '#law/instruments.js'
import {
  failedFrom,
  penaltyAmount,
  penaltyAppealBy,
  reductionPenalty,
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
  })

  test.each([
    ['england', '2026-05-22', '2026-07-21', '2026-07-22'],
    ['england', '2026-12-31', '2027-02-27', '2027-02-28'],
    ['england', '2026-07-01', '2026-08-31', '2026-09-01'],
    ['wales', '2026-07-01', '2026-08-31', '2026-08-31'],
  ] as const)('may be appealed in %s, of %s, by %s', (where, noticeOn, told, last) => {
    expect(penaltyAppealBy(where, isoDate(noticeOn))).toMatchObject({ told, last })
  })

  test.each([
    ['england', 'reduction-change', 'SI 2013/501 reg 13'],
    ['england', 'reduction-statement', 'SI 2013/501 reg 12'],
    ['wales', 'reduction-change', 'WSI 2013/588 reg 17'],
    ['wales', 'reduction-statement', undefined],
    ['england', 'reg-16', undefined],
  ] as const)('for a reduction, in %s, %s, is £70 under %s', (where, duty, provision) => {
    const found = reductionPenalty(where, duty)
    expect(found && citation(found.under)).toBe(provision)
    if (found !== undefined) expect(found.amount).toBe(7_000n)
  })
})
