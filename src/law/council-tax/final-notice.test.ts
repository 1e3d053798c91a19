/** Seven days beginning with the day of issue. */
import { expect, test } from 'vitest'
import { isoDate } from '#kernel/dates.js'
import { finalNoticeTimetable } from '#law/council-tax/final-notice.js'

test('the seventh day is the last to pay on, and the eighth the first to apply on', () => {
  expect(finalNoticeTimetable(isoDate('2027-01-12'))).toEqual({
    payBy: '2027-01-18',
    earliestApplicationOn: '2027-01-19',
  })
})
