/** The least years, and the day on which they have run. */
import { describe, expect, test } from 'vitest'
import { isoDate } from '#kernel/dates.js'
import { lastDayToGo, retentionBelowFloor } from '#law/retention/retention.js'

const YEARS = { 'closed-account': 6, 'access-log': 2, 'disclosure-log': 6 }

describe('the years a council determines', () => {
  test.each([
    ['six years for accounts are enough', YEARS, undefined],
    [
      'five are not: a debt could still be pursued',
      { ...YEARS, 'closed-account': 5 },
      'closed-account',
    ],
    ['half a year is none', { ...YEARS, 'access-log': 1.5 }, 'access-log'],
    ['each kind needs its years', { 'closed-account': 6, 'access-log': 2 }, 'disclosure-log'],
  ])('%s', (_, years, field) => {
    expect(retentionBelowFloor(years)?.field).toBe(field)
  })
})

describe('what may go on 1 May 2026', () => {
  test('after six years is what ended on 1 May 2020 or before', () => {
    expect(lastDayToGo(6, isoDate('2026-05-01'))).toBe('2020-05-01')
  })

  test('on a leap day counts to the last day of February', () => {
    expect(lastDayToGo(6, isoDate('2024-02-29'))).toBe('2018-02-28')
  })
})
