/** A reminder for £100 issued on Friday 8 May 2026. */
import { describe, expect, test } from 'vitest'
import { isoDate } from '#kernel/dates.js'
import { parsePounds } from '#kernel/money.js'
import { decideLoss, reminderTimetable } from '#law/council-tax/loss-of-instalments.js'

const ISSUED = isoDate('2026-05-08')
const RUNNING = { kind: 'running', until: '2026-05-14' }
const LOST = { kind: 'lost', failedOn: '2026-05-15', balancePayableOn: '2026-05-21' }

// prettier-ignore
const CASES = [
  // because                               paid      on            decision
  ['within the seven days',              '0.00',   '2026-05-14', RUNNING],
  ['paid in full',                       '100.00', '2026-05-10', { kind: 'met' }],
  ['paid in full stays met',             '100.00', '2026-09-01', { kind: 'met' }],
  ['a penny short when they have ended', '99.99',  '2026-05-15', LOST],
] as const

describe('decideLoss', () => {
  test.each(CASES)('%s', (_because, paid, on, decision) => {
    const amounts = { required: parsePounds('100'), paidByDeadline: parsePounds(paid) }
    expect(decideLoss({ issuedOn: ISSUED, ...amounts }, isoDate(on))).toMatchObject(decision)
  })
})

test('the days that follow a reminder', () => {
  expect(reminderTimetable(ISSUED)).toEqual({
    payBy: '2026-05-14',
    failedOn: '2026-05-15',
    balancePayableOn: '2026-05-21',
    earliestApplicationOn: '2026-05-22',
  })
})
