/** £50 is due on the 1st of May, June and July 2026; each row pays, issues and decides. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, isoDate } from '#kernel/dates.js'
import { parsePounds, pence } from '#kernel/money.js'
import { decideReminder, thirdDefaultPayableOn } from '#law/council-tax/reminder-notice.js'

const DUE = ['2026-05-01', '2026-06-01', '2026-07-01']
const NONE = { kind: 'none-overdue' }
const PAYABLE = { kind: 'balance-payable', on: '2026-06-02', under: { at: 'reg 23(4)' } }
const ALL = { kind: 'all-fallen-due', under: { at: 'reg 23(2)(a)' } }

// prettier-ignore
const CASES = [
  // because                                 paid         met issued   decision
  ['nothing is owed',                       '50 50 50',     0, '08-01', NONE],
  ['paid up to the day',                    '50 0 0',       0, '05-20', NONE],
  ['the due day itself is in time',         '0 0 0',        0, '05-01', NONE],
  ['one day late',                          '0 0 0',        0, '05-02', serve(1, '50', '05-08')],
  ['part of it paid',                       '20.01 0 0',    0, '05-02', serve(1, '29.99', '05-08')],
  ['June falls due the day after the 7',    '0 0 0',        0, '05-25', serve(1, '50', '05-31')],
  ['June falls due on the last of the 7',   '0 0 0',        0, '05-26', serve(1, '100', '06-01')],
  ['June is paid in advance',               '0 50 0',       0, '05-26', serve(1, '50', '06-01')],
  ['a second reminder',                     '50 0 0',       1, '06-02', serve(2, '50', '06-08')],
  ['a third default',                       '50 0 0',       2, '06-10', PAYABLE],
  ['the last instalment falls due today',   '50 0 0',       0, '07-01', ALL],
  ['all are due, even after two reminders', '50 0 0',       2, '07-02', ALL],
] as const

describe('decideReminder', () => {
  test.each(CASES)('%s', (_because, paid, remindersMet, issued, decision) => {
    const instalments = plan(paid.split(' ').map(parsePounds))
    const on = isoDate(`2026-${issued}`)
    expect(decideReminder({ instalments, remindersMet }, on)).toMatchObject(decision)
  })

  test('states the whole unpaid balance that is at stake', () => {
    const instalments = plan([parsePounds('20'), pence(0n), pence(0n)])
    const decision = decideReminder({ instalments, remindersMet: 0 }, isoDate('2026-05-02'))
    expect(decision).toMatchObject({ balanceAtStake: parsePounds('130') })
  })

  test('instalments once lost are not reminded of', () => {
    const position = { instalments: plan([]), remindersMet: 0, instalmentsLost: true }
    expect(decideReminder(position, isoDate('2026-05-02'))).toMatchObject(ALL)
  })

  test('the order in which instalments are given does not matter', () => {
    const anyPaid = fc.array(fc.bigInt(0n, 5000n), { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(anyPaid, fc.nat(100), fc.nat(2), (paid, day, remindersMet) => {
        const on = addDays(isoDate('2026-04-25'), day)
        const instalments = plan(paid.map(pence))
        const decision = decideReminder({ instalments, remindersMet }, on)
        const reversed = decideReminder({ instalments: instalments.toReversed(), remindersMet }, on)
        expect(reversed).toEqual(decision)
        if (decision.kind !== 'serve-reminder') return
        expect(decision.required).toBeGreaterThan(0n)
        expect(decision.required).toBeLessThanOrEqual(decision.balanceAtStake)
      }),
    )
  })
})

test('a third default makes the balance payable on the next day', () => {
  expect(thirdDefaultPayableOn(isoDate('2026-09-01'))).toBe('2026-09-02')
})

function serve(sequence: number, required: string, payBy: string) {
  const [kind, amount] = ['serve-reminder', parsePounds(required)]
  return { kind, sequence, required: amount, payBy: `2026-${payBy}` }
}

function plan(paid: readonly bigint[]) {
  return DUE.map((dueOn, n) => ({
    dueOn: isoDate(dueOn),
    amount: parsePounds('50'),
    paid: pence(paid[n] ?? 0n),
  }))
}
