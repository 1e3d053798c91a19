/**
 * A plan of £100 on the first of each month from April to July 2026, changed by a notice issued
 * on a day. Each row states what is kept and what takes the place of the rest.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, isoDate } from '#kernel/dates.js'
import { minus, parsePounds, pence, poundsText, total } from '#kernel/money.js'
import {
  adjustPlan,
  finalPlan,
  type PlanAdjustment,
  type PlanChange,
  type PlanSum,
} from '#law/council-tax/plan-adjustment.js'

const SUMS = ['2026-04-01', '2026-05-01', '2026-06-01', '2026-07-01'].map((dueOn) => ({
  dueOn: isoDate(dueOn),
  amount: parsePounds('100.00'),
}))

// prettier-ignore
const ADJUSTED = [
  // because, day of the notice, new total, instalments lost, kept, replaced
  ['more, over what is left', '05-10', '460.50', false, '100 100', '06-01 130.50, 07-01 130'],
  ['less, over what is left', '05-10', '300', false, '100 100', '06-01 50, 07-01 50'],
  ['a sum 14 days after it changes', '05-18', '420', false, '100 100', '06-01 110, 07-01 110'],
  ['a sum 13 days after it stays', '05-19', '420', false, '100 100 100', '07-01 120'],
  ['little is left: fewer instalments', '05-10', '209', false, '100 100', '06-01 9'],
  ['nothing is left to fall due', '05-10', '200', false, '100 100', ''],
  ['less than has fallen due', '05-10', '130', false, '100 30', ''],
  ['much less than has fallen due', '05-10', '30', false, '30 0', ''],
  ['more, with no instalment left', '07-10', '450', false, '100 100 100 100', '07-24 50'],
  ['more, with instalments lost', '05-10', '450', true, '100 100 100 100', '05-24 50'],
  ['less, with instalments lost', '05-10', '250', true, '100 100 50 0', ''],
  ['the same, with instalments lost', '05-10', '400', true, '100 100 100 100', ''],
] as const

// prettier-ignore
const FINAL = [
  // because, day of the notice, new total, instalments lost, kept, replaced
  ['what is still owed is one sum', '05-10', '260', false, '100 100', '05-24 60'],
  ['a sum due on the day has fallen due', '06-01', '320', false, '100 100 100', '06-15 20'],
  ['a sum due the day after lapses', '05-31', '220', false, '100 100', '06-14 20'],
  ['nothing more is owed', '05-10', '200', false, '100 100', ''],
  ['less is owed than has fallen due', '05-10', '150', false, '100 50', ''],
  ['less than a balance due at once', '05-10', '250', true, '100 100 50 0', ''],
] as const

describe('adjustPlan', () => {
  test.each(ADJUSTED)('%s', (_because, issued, newTotal, instalmentsLost, kept, replaced) => {
    const change = { sums: SUMS, newTotal: parsePounds(newTotal), instalmentsLost }
    const adjusted = adjustPlan({ ...change, issuedOn: isoDate(`2026-${issued}`) })
    expect(shown(adjusted)).toEqual({ kept, replaced })
    expect(adjusted.workings.every((line) => line.under.at === 'Sch 1 para 10')).toBe(true)
  })
})

describe('finalPlan', () => {
  test.each(FINAL)('%s', (_because, issued, newTotal, instalmentsLost, kept, replaced) => {
    const change = { sums: SUMS, newTotal: parsePounds(newTotal), instalmentsLost }
    const issuedOn = isoDate(`2026-${issued}`)
    const settled = finalPlan({ ...change, issuedOn, ceasesOn: issuedOn })
    expect(shown(settled)).toEqual({ kept, replaced })
    expect(settled.workings.every((line) => line.under.at === 'Sch 1 para 9')).toBe(true)
  })
})

/** Leaving on the day of the notice. */
function settledOnTheDay(change: PlanChange): PlanAdjustment {
  return finalPlan({ ...change, ceasesOn: change.issuedOn })
}

describe('finalPlan, where the notice comes after the leaving', () => {
  const TEN = Array.from({ length: 10 }, (_, n) => ({
    dueOn: addMonths(isoDate('2026-04-01'), n),
    amount: parsePounds('100'),
  }))
  const left = { ceasesOn: isoDate('2026-06-10'), issuedOn: isoDate('2026-09-05') }
  const change = { ...left, newTotal: parsePounds('350'), instalmentsLost: false }

  test('what fell due after the leaving lapses, and the rest has fourteen days', () => {
    const { kept, replaced } = finalPlan({ ...change, sums: TEN })
    expect(kept.map(({ dueOn }) => dueOn)).toEqual(['2026-04-01', '2026-05-01', '2026-06-01'])
    expect(replaced).toEqual([{ dueOn: '2026-09-19', amount: 5_000n }])
  })

  test('an instalment due on the day of leaving has fallen due, one due the day after has not', () => {
    const on = (ceasesOn: string) =>
      finalPlan({ ...change, sums: TEN, ceasesOn: isoDate(ceasesOn) }).kept.length
    expect([on('2026-06-30'), on('2026-07-01')]).toEqual([3, 4])
  })

  test('a balance asked for since is no instalment: it has fallen due by its own day', () => {
    const balance = { dueOn: isoDate('2026-09-01'), amount: parsePounds('50'), instalment: false }
    const { kept, replaced } = finalPlan({ ...change, sums: [...TEN.slice(0, 3), balance] })
    expect([kept.length, replaced.length]).toEqual([4, 0])
  })
})

describe('adjustPlan, with money paid ahead', () => {
  const TEN = Array.from({ length: 10 }, (_, n) => ({
    dueOn: addMonths(isoDate('2026-04-01'), n),
    amount: parsePounds('100'),
    paid: parsePounds(n < 5 ? '100' : '0'),
  }))
  const change = { sums: TEN, issuedOn: isoDate('2026-04-15'), instalmentsLost: false }

  test('counts it, and spreads only what is left over the days to come', () => {
    const { replaced } = adjustPlan({ ...change, newTotal: parsePounds('750') })
    const left = replaced.map(({ amount, prepaid = pence(0n) }) =>
      poundsText(minus(amount, prepaid)),
    )
    expect(left).toEqual(['26.00', ...Array.from({ length: 8 }, () => '28.00')])
    expect(replaced.map(({ prepaid = 0n }) => prepaid).slice(0, 5)).toEqual([
      10_000n, 10_000n, 10_000n, 10_000n, 0n,
    ]) // prettier-ignore
  })

  test('keeps of it what the charge can hold, the latest giving way', () => {
    const { replaced } = adjustPlan({ ...change, newTotal: parsePounds('450') })
    expect(replaced.map(({ amount, prepaid }) => [amount, prepaid])).toEqual([
      [10_000n, 10_000n], [10_000n, 10_000n], [10_000n, 10_000n], [5_000n, 5_000n],
    ]) // prettier-ignore
  })
})

describe.each([
  ['adjustPlan', adjustPlan],
  ['finalPlan', settledOnTheDay],
])('%s', (_name, change) => {
  test('comes to the new total, raises no sum that has fallen due, and gives notice', () => {
    fc.assert(
      fc.property(anySums(), fc.bigInt(0n, 500_000n), fc.nat(400), (sums, newTotal, day) => {
        const issuedOn = addDays(isoDate('2026-03-01'), day)
        const facts = { sums, newTotal: pence(newTotal), issuedOn, instalmentsLost: day % 5 === 0 }
        const { kept, replaced } = change(facts)
        expect(total([...kept, ...replaced].map((sum) => sum.amount))).toBe(newTotal)
        const demanded = sums.slice(0, kept.length)
        expect(kept.map((sum) => sum.dueOn)).toEqual(demanded.map((sum) => sum.dueOn))
        kept.forEach((sum, i) => expect(sum.amount <= (demanded[i]?.amount ?? 0n)).toBe(true))
        expect(kept.every((sum) => sum.amount >= 0n)).toBe(true)
        expect(replaced.every((sum) => sum.amount > 0n)).toBe(true)
        expect(replaced.every((sum) => sum.dueOn >= addDays(issuedOn, 14))).toBe(true)
      }),
    )
  })
})

// prettier-ignore
const ORDERED = [
  // because, new total, which of the four sums stand under an order, kept
  ['sums under no order are lowered first, whenever they are due', '300', [1, 2, 3], '0 100 100 100'],
  ['of those, the latest first', '250', [2, 3], '50 0 100 100'],
  ['then those under the order, the latest first', '150', [0, 2], '100 0 50 0'],
  ['an order for less than is owed stays whole', '200', [0, 3], '100 0 0 100'],
] as const

describe.each([
  ['adjustPlan', adjustPlan],
  ['finalPlan', settledOnTheDay],
])('%s after an order', (_name, change) => {
  test.each(ORDERED)('%s', (_because, newTotal, under, kept) => {
    const sums = SUMS.map((sum, n) => ({
      ...sum,
      ordered: (under as readonly number[]).includes(n),
    }))
    const asked = { newTotal: parsePounds(newTotal), issuedOn: isoDate('2026-09-10') }
    const adjusted = change({ sums, ...asked, instalmentsLost: false })
    expect(shown(adjusted)).toEqual({ kept, replaced: '' })
  })

  test('a sum under an order has fallen due, whatever its day', () => {
    const sums = SUMS.map((sum, n) => ({ ...sum, ordered: n === 3 }))
    const asked = { newTotal: parsePounds('400'), issuedOn: isoDate('2026-05-10') }
    const { kept } = change({ sums, ...asked, instalmentsLost: false })
    expect(kept.at(-1)).toMatchObject({ dueOn: '2026-07-01', amount: 10_000n })
  })

  test('no sum under an order is lowered while another is left', () => {
    fc.assert(
      fc.property(anySums(), fc.bigInt(0n, 500_000n), fc.nat(4095), (plain, newTotal, bits) => {
        const sums = plain.map((sum, n) => ({ ...sum, ordered: ((bits >> n) & 1) === 1 }))
        const issuedOn = isoDate('2026-05-10')
        const { kept, replaced } = change({
          sums,
          newTotal: pence(newTotal),
          issuedOn,
          instalmentsLost: false,
        })
        const now = new Map(kept.map((sum) => [sum.dueOn, sum]))
        const lowered = sums.some((s) => s.ordered && (now.get(s.dueOn)?.amount ?? 0n) < s.amount)
        const others = [...kept.filter((sum) => sum.ordered !== true), ...replaced]
        if (lowered) expect(others.every((sum) => sum.amount === 0n)).toBe(true)
      }),
    )
  })
})

function anySums(): fc.Arbitrary<readonly PlanSum[]> {
  return fc.array(fc.bigInt(0n, 40_000n), { maxLength: 12 }).map((amounts) =>
    amounts.map((amount, n) => ({
      dueOn: addDays(isoDate('2026-04-01'), n * 30),
      amount: pence(amount),
    })),
  )
}

function shown({ kept, replaced }: PlanAdjustment) {
  const pounds = ({ amount }: PlanSum) => poundsText(amount).replace('.00', '')
  return {
    kept: kept.map(pounds).join(' '),
    replaced: replaced.map((sum) => `${sum.dueOn.slice(5)} ${pounds(sum)}`).join(', '),
  }
}
