/** Wales: an instalment missed on 1 May 2026. */
import { describe, expect, test } from 'vitest'
import { isoDate } from '#kernel/dates.js'
import { earliestFinalNotice, walesFinalNotice } from '#law/council-tax/wales-timetable.js'

const MISSED = isoDate('2026-05-01')

describe('the final notice in Wales', () => {
  test.each([
    ['without a reminder', undefined, '2026-06-11'],
    ['a reminder well before', '2026-05-28', '2026-06-11'],
    ['a reminder one day too late for that', '2026-05-29', '2026-06-12'],
  ])('%s', (_because, reminder, earliest) => {
    const issuedOn = reminder === undefined ? undefined : isoDate(reminder)
    expect(earliestFinalNotice(MISSED, issuedOn)).toBe(earliest)
  })

  test('gives twenty-one days; the balance is due on day 62 and applied for on day 63', () => {
    expect(walesFinalNotice(isoDate('2026-06-11'))).toEqual({
      payBy: '2026-07-01',
      balancePayableOn: '2026-07-02',
      earliestApplicationOn: '2026-07-03',
    })
  })
})
