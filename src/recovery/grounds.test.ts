/** What still carries the loss of instalments and a complaint. */
import { describe, expect, test } from 'vitest'
import { isoDate } from '#kernel/dates.js'
import { pence, ZERO } from '#kernel/money.js'
import { hasUnmetNotice, isRightlyLost, wasUnmet } from '#recovery/grounds.js'
import { builtCase, notice, sumOf } from '../../test/support/built-case.js'

const ON = isoDate('2026-06-01')
const ENGLAND = { on: ON, jurisdiction: 'england' } as const
const WALES = { on: ON, jurisdiction: 'wales' } as const
const PAY_BY = { payBy: isoDate('2026-05-07') }
const unmet = notice(10n, 'reminder', '2026-05-01', PAY_BY)
const met = { ...unmet, unpaidAtDeadline: ZERO }
const secondMet = { ...met, id: 11n, kind: 'second-reminder' }
const final = notice(20n, 'final-notice', '2026-05-20', {
  payBy: isoDate('2026-05-26'),
  lost: true,
})

const paidThird = { ...final, overdueAtIssue: ZERO }

test.each([
  ['2026-05-07', false],
  ['2026-05-08', true],
])('a reminder to be met by 7 May is unmet on %s: %s', (on, is) => {
  expect(wasUnmet(unmet, isoDate(on))).toBe(is)
})

test('a penny unpaid by the last day is unmet, and nothing unpaid is met', () => {
  expect(wasUnmet({ ...unmet, unpaidAtDeadline: pence(1n) }, ON)).toBe(true)
  expect(wasUnmet(met, ON)).toBe(false)
})

test('one of another system is taken to be unmet: what was paid there is not known', () => {
  expect(wasUnmet({ ...met, elsewhere: true }, ON)).toBe(true)
})

test('one that was missed before an order stays unmet, whichever sum bears a fall of the charge', () => {
  expect(wasUnmet({ ...met, missedBeforeOrder: true }, ON)).toBe(true)
})

describe('the right to instalments', () => {
  test.each([
    ['by a reminder that was not met', [unmet], true],
    ['by a reminder that was met in time', [met], false],
    ['by a final notice after a reminder that was met', [met, final], false],
    ['by a third default after two that were met', [met, secondMet, final], true],
    ['by a third default paid in time', [met, secondMet, paidThird], false],
    ['elsewhere, with no notice known here', [], true],
  ])('lost %s is rightly lost: %s', (_, notices, is) => {
    expect(isRightlyLost(builtCase({ notices, instalmentsLost: true }), ENGLAND)).toBe(is)
    expect(hasUnmetNotice(builtCase({ notices, instalmentsLost: true }), ENGLAND)).toBe(is)
  }) // prettier-ignore
})

test('a final notice for the last instalment carries a complaint while it is unmet', () => {
  const last = { ...final, lost: false }
  expect(hasUnmetNotice(builtCase({ notices: [last] }), ENGLAND)).toBe(true)
  expect(
    hasUnmetNotice(builtCase({ notices: [{ ...last, unpaidAtDeadline: ZERO }] }), ENGLAND),
  ).toBe(false)
})

describe('in Wales', () => {
  const voluntary = { ...unmet, id: 10n }
  const finalUnmet = { ...final, lost: false }
  const finalMet = { ...finalUnmet, unpaidAtDeadline: ZERO }
  const finalPaid = { ...finalMet, lost: true }
  test.each([
    ['a final notice met in time, after a reminder that was not', [voluntary, finalMet], false],
    ['one that took the instalments, met in time', [voluntary, finalPaid], false],
    ['a final notice that was not met, after no reminder', [finalUnmet], true],
    ['a final notice that was not met, which took the instalments', [met, final], true],
    ['a reminder alone, not met', [voluntary], false],
    ['a final notice of another system', [{ ...finalMet, elsewhere: true }], true],
  ])('%s carries the loss and the complaint: %s', (_, notices, is) => {
    const c = builtCase({ notices, instalmentsLost: true, sums: [sumOf(1n, '2026-04-15')] })
    expect(isRightlyLost(c, WALES)).toBe(is)
    expect(hasUnmetNotice(c, WALES)).toBe(is)
  })

  test('a reminder of what was missed before April 2026 still carries both', () => {
    const sums = [sumOf(1n, '2026-03-31')]
    const c = builtCase({ notices: [voluntary, finalMet], instalmentsLost: true, sums })
    expect(isRightlyLost(c, WALES)).toBe(true)
    expect(hasUnmetNotice(c, WALES)).toBe(true)
  })
})
