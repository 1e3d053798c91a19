/** Service, the day of the hearing, and payments before it. */
import { describe, expect, test } from 'vitest'
import { isoDate } from '#kernel/dates.js'
import { parsePounds } from '#kernel/money.js'
import {
  deemedServed,
  earliestHearing,
  paymentBeforeHearing,
  type PaymentOutcome,
  serviceProvision,
  servesSummons,
} from '#law/council-tax/summons.js'

const HOLIDAYS = new Set(['2026-05-25'])

// prettier-ignore
const SERVICE = [
  // because                                    method        sent          served
  ['left by hand, on a Sunday',               'hand',       '2026-05-24', '2026-05-24'],
  ['posted on a Monday',                      'post',       '2026-06-01', '2026-06-05'],
  ['posted over a weekend',                   'post',       '2026-06-04', '2026-06-10'],
  ['posted over a bank holiday as well',      'post',       '2026-05-21', '2026-05-28'],
  ['first class on a Monday',                 'first-class', '2026-06-01', '2026-06-03'],
  ['first class before a bank holiday',       'first-class', '2026-05-22', '2026-05-27'],
  ['sent electronically before a weekend',    'electronic', '2026-06-05', '2026-06-09'],
] as const

describe('deemedServed', () => {
  test.each(SERVICE)('%s', (_because, method, sent, served) => {
    expect(deemedServed(method, isoDate(sent), HOLIDAYS)).toBe(served)
  })
})

test('a summons is served by hand or by post, and never electronically', () => {
  expect(servesSummons('electronic')).toBe(false)
  expect((['hand', 'post', 'first-class'] as const).every(servesSummons)).toBe(true)
  expect(serviceProvision('post').map((of) => of.at)).toEqual(['reg 35(2)', 's 7'])
})

test('fourteen whole days lie between service and the hearing', () => {
  expect(earliestHearing(isoDate('2026-06-01'))).toBe('2026-06-16')
})

// prettier-ignore
const PAYMENTS = [
  // because                        tendered  outcome                 left     under
  ['the sum and the costs',         '570.00', 'paid-in-full',        '0.00',  'reg 34(5)'],
  ['more than both',                '600.00', 'paid-in-full',        '0.00',  'reg 34(5)'],
  ['a penny less than both',        '569.99', 'tax-paid-costs-owed', '0.01',  'reg 34(8)'],
  ['the sum and none of the costs', '500.00', 'tax-paid-costs-owed', '70.00', 'reg 34(8)'],
  ['a penny less than the sum',     '499.99', 'part',                '70.01', undefined],
] as const

describe('paymentBeforeHearing, of £500 with costs of £70', () => {
  test.each(PAYMENTS)('%s', (_because, tendered, kind, left, at) => {
    const owed = { sum: parsePounds('500'), costs: parsePounds('70') }
    const outcome = paymentBeforeHearing({ ...owed, tendered: parsePounds(tendered) })
    expect(outcome.kind).toBe(kind)
    expect('under' in outcome ? outcome.under.at : undefined).toBe(at)
    expect(leftOver(outcome)).toBe(parsePounds(left))
  })
})

function leftOver(outcome: PaymentOutcome) {
  if (outcome.kind === 'paid-in-full') return 0n
  return outcome.kind === 'part' ? outcome.owed : outcome.costsOwed
}
