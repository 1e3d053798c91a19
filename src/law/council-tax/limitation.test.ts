/** Six years beginning with the day on which the sum became due. */
import { describe, expect, test } from 'vitest'
import { isoDate } from '#kernel/dates.js'
import { isBarred, lastDayToApply } from '#law/council-tax/limitation.js'

describe('limitation', () => {
  test.each([
    ['a sum due in May', '2020-05-10', '2026-05-09'],
    ['a sum due on 1 March', '2020-03-01', '2026-02-28'],
    ['a sum due on 29 February, read the earlier way', '2020-02-29', '2026-02-27'],
  ])('%s', (_because, dueOn, last) => {
    expect(lastDayToApply(isoDate(dueOn))).toBe(last)
  })

  test('the last day is in time and the next is not', () => {
    const dueOn = isoDate('2020-05-10')
    expect(isBarred(dueOn, isoDate('2026-05-09'))).toBe(false)
    expect(isBarred(dueOn, isoDate('2026-05-10'))).toBe(true)
  })
})
