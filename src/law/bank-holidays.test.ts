/** A day that the table cannot tell of is an error, never a guess. */
import { describe, expect, test } from 'vitest'
import { isoDate } from '#kernel/dates.js'
import { bankHolidaysKnown, bankHolidaysNear } from '#law/bank-holidays.js'

describe('bank holidays', () => {
  test.each([
    ['2028-12-19', true],
    // Two working days after it may be in January.
    ['2028-12-29', false],
    ['2029-01-02', false],
    ['2020-12-31', false],
    ['2021-01-01', true],
  ] as const)('are known for %s: %s', (day, known) => {
    expect(bankHolidaysKnown(isoDate(day))).toBe(known)
    if (known) expect(bankHolidaysNear(isoDate(day)).size).toBeGreaterThan(7)
    else expect(() => bankHolidaysNear(isoDate(day))).toThrow('add them from GOV.UK')
  })
})
