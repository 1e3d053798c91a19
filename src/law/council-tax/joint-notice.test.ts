import { expect, test } from 'vitest'
import { isoDate } from '#kernel/dates.js'
import { financialYear } from '#kernel/financial-year.js'
import { jointNoticePayBy, lastJointNotice } from '#law/council-tax/joint-notice.js'

test('a joint taxpayer has fourteen days', () => {
  expect(jointNoticePayBy(isoDate('2026-06-01'))).toBe('2026-06-15')
})

test('the notice may be served within six years of the start of the year', () => {
  expect(lastJointNotice(financialYear('2020-21'))).toBe('2026-03-31')
})
