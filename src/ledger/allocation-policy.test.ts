/** Which sums a receipt pays: the chain rule by rule, then what holds whatever is owed. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planAllocations } from '#ledger/allocation-policy.js'
import { type IsoDate, isoDate } from '#kernel/dates.js'
import { financialYear } from '#kernel/financial-year.js'
import { parsePounds, pence, poundsText } from '#kernel/money.js'
import type { Charge, DueSum } from '#ledger/index.js'

let made = 0n

function charge(year: string): Charge {
  const zero = pence(0n)
  made += 1n
  return {
    id: made,
    accountId: 1n,
    dwellingId: 1n,
    year: financialYear(year),
    version: 1,
    amount: zero,
    paid: zero,
  }
}

function sum(of: Charge, dueOn: string, amount: string, more: Partial<DueSum> = {}): DueSum {
  made += 1n
  return {
    id: made,
    accountId: 1n,
    charge: of,
    kind: 'instalment',
    dueOn: isoDate(dueOn),
    payableOn: isoDate(dueOn),
    amount: parsePounds(amount),
    paid: pence(0n),
    noticeId: null,
    caseId: null,
    orderId: null,
    state: 'live',
    ...more,
  }
}

const OLD = charge('2025-26')
const NEW = charge('2026-27')
const ON = isoDate('2026-06-10')

function plan(sums: DueSum[], amount: string, receivedOn: IsoDate = ON): string[] {
  return planAllocations(sums, { amount: parsePounds(amount), receivedOn }).map(
    (a) => `${poundsText(a.amount)} of ${a.sum.charge.year} ${a.sum.dueOn}: ${a.rule}`,
  )
}

describe('planAllocations', () => {
  const june = sum(NEW, '2026-06-01', '180.00')
  const july = sum(NEW, '2026-07-01', '180.00')
  const arrears = sum(OLD, '2025-05-01', '300.00', { orderId: 4n })
  const costs = sum(OLD, '2025-07-10', '95.00', { kind: 'order-costs', orderId: 4n })

  test('a sum that equals one instalment names it, though an older debt is owed', () => {
    expect(plan([arrears, costs, june, july], '180.00')).toEqual([
      '180.00 of 2026-27 2026-06-01: equals one sum owing',
    ])
  })

  test('a sum that equals the costs of an order names them', () => {
    expect(plan([arrears, costs, june], '95.00')).toEqual([
      '95.00 of 2025-26 2025-07-10: equals one sum owing',
    ])
  })

  test('this year’s payable instalment comes before the oldest order, costs before its tax', () => {
    expect(plan([arrears, costs, june, july], '400.00')).toEqual([
      '180.00 of 2026-27 2026-06-01: this year’s sums payable',
      '95.00 of 2025-26 2025-07-10: oldest order: costs, then tax',
      '125.00 of 2025-26 2025-05-01: oldest order: costs, then tax',
    ])
  })

  test('an instalment is payable on its due day, and not the day before', () => {
    expect(plan([arrears, june], '200.00', isoDate('2026-06-01'))[0]).toMatch(/2026-06-01/)
    expect(plan([arrears, june], '200.00', isoDate('2026-05-31'))[0]).toMatch(/2025-05-01/)
  })

  test('the whole tax of a year, without its costs, is what is paid when it is tendered', () => {
    const summons = sum(NEW, '2026-06-05', '60.00', { kind: 'summons-costs' })
    expect(plan([june, july, summons], '360.00').map((line) => line.split(': ')[1])).toEqual([
      'equals all tax owing in a year',
      'equals all tax owing in a year',
    ])
  })

  test('money beyond all that is owed stays as credit', () => {
    expect(plan([june], '500.00')).toEqual([
      '180.00 of 2026-27 2026-06-01: this year’s sums payable',
    ])
  })

  test('the year that the payer names comes first, and what it does not need is put by the policy', () => {
    const money = { amount: parsePounds('500.00'), receivedOn: ON, year: OLD.year }
    const planned = planAllocations([arrears, costs, june, july], money)
    expect(planned.map((a) => `${poundsText(a.amount)}: ${a.rule}`)).toEqual([
      '95.00: 2025-26 named by the payer: oldest order: costs, then tax',
      '300.00: 2025-26 named by the payer: oldest order: costs, then tax',
      '105.00: this year’s sums payable',
    ])
  })

  test('a sum that equals an instalment of another year goes to the year that was named', () => {
    const money = { amount: parsePounds('180.00'), receivedOn: ON, year: OLD.year }
    const planned = planAllocations([arrears, june], money)
    expect(planned.map((a) => a.sum.charge.year)).toEqual(['2025-26'])
  })

  test('never pays more than was received, nor more of a sum than is owed', () => {
    const anySum = fc.record({
      year: fc.constantFrom(OLD, NEW),
      day: fc.integer({ min: 1, max: 28 }),
      pence: fc.integer({ min: 1, max: 50_000 }),
      costs: fc.boolean(),
      order: fc.boolean(),
    })
    fc.assert(
      fc.property(
        fc.array(anySum, { maxLength: 12 }),
        fc.integer({ min: 1, max: 200_000 }),
        (all, n) => {
          const sums = all.map((s) =>
            sum(
              s.year,
              `2026-06-${String(s.day).padStart(2, '0')}`,
              poundsText(pence(BigInt(s.pence))),
              {
                ...(s.costs && { kind: 'order-costs' as const }),
                ...(s.order && { orderId: 9n }),
              },
            ),
          )
          const planned = planAllocations(sums, { amount: pence(BigInt(n)), receivedOn: ON })
          const spent = planned.reduce((total, a) => total + a.amount, 0n)
          const owed = sums.reduce((total, s) => total + s.amount, 0n)
          expect(spent).toBe(owed < BigInt(n) ? owed : BigInt(n))
          expect(new Set(planned.map((a) => a.sum)).size).toBe(planned.length)
          for (const a of planned) expect(a.amount).toBeLessThanOrEqual(a.sum.amount)
        },
      ),
    )
  })
})
