/** A year's charge, fact by fact. Band D is £2,280.47 unless a test says otherwise. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, isoDate } from '#kernel/dates.js'
import { daysIn, financialYear, startOf } from '#kernel/financial-year.js'
import { fraction, NOUGHT } from '#kernel/fraction.js'
import { parsePounds, pence, poundsText, total } from '#kernel/money.js'
import type { Period } from '#kernel/period.js'
import { type Band, bandAmounts } from '#law/council-tax/bands.js'
import {
  type DiscountClass,
  FULL_CHARGE,
  UNDETERMINED,
  type UnoccupiedFacts,
  type UnoccupiedScheme,
} from '#law/council-tax/unoccupied.js'
import { chargeForDays, type ChargeFacts, workCharge } from '#law/council-tax/charge.js'

const YEAR = financialYear('2026-27')
const ALWAYS = period('2020-01-01')
const { bands: AMOUNTS } = bandAmounts('england', [{ name: 'all', bandD: parsePounds('2280.47') }])
const PLAIN: ChargeFacts = {
  jurisdiction: 'england',
  year: YEAR,
  liable: [ALWAYS],
  bands: [{ period: ALWAYS, band: 'D' }],
  bandAmounts: AMOUNTS,
  exemptions: [],
  disabled: [],
  households: [],
  delisted: [],
  unoccupied: { jurisdiction: 'england', vacancies: [], exceptions: [], scheme: FULL_CHARGE },
  annexes: [],
  reductions: [],
  discretionary: [],
}
const SCHEME: UnoccupiedScheme = {
  discounts: {
    ...FULL_CHARGE.discounts,
    C: [{ months: null, percent: 10 }],
    D: [{ months: 12, percent: 50 }],
  },
  emptyPremiums: [
    { afterYears: 1, percent: 100 },
    { afterYears: 5, percent: 200 },
    { afterYears: 10, percent: 300 },
  ],
  secondHomePremium: 100,
}

const ALWAYS_THIS_YEAR = period('2026-04-01')
const SINGLE = { period: ALWAYS, adults: 1, disregards: [] }

// prettier-ignore
const CASES: readonly [string, Partial<ChargeFacts>, string, readonly string[]][] = [
  ['a whole year is the annual amount', {},
    '2280.47', ['charge 365 D 2280.47']],
  ['a single adult', { households: [SINGLE] },
    '1710.35', ['charge 365 D 2280.47', 'discount 365 D -570.12']],
  ['the day of leaving is not charged', { liable: [period('2026-05-03', '2026-11-11')] },
    '1199.59', ['charge 192 D 1199.59']],
  ['a discount from October', { households: [{ ...SINGLE, period: period('2026-10-01') }] },
    '1996.19', ['charge 365 D 2280.47', 'discount 182 D -284.28']],
  ['two stretches of liability',
    { liable: [period('2026-04-01', '2026-04-11'), period('2027-03-22')] },
    '124.96', ['charge 10 D 62.48', 'charge 10 D 62.48']],
  ['rounded once: two stretches of £12.4957 are £24.99, not £25.00',
    { liable: [period('2026-04-01', '2026-04-03'), period('2026-05-01', '2026-05-03')] },
    '24.99', ['charge 2 D 12.50', 'charge 2 D 12.49']],
  ['a reduction of hundredths of a percent',
    { discretionary: [{ period: ALWAYS, scheme: 'hardship', percent: 4.35 }] },
    '2181.27', ['charge 365 D 2280.47', 'discretionary-reduction 365 D -99.20']],
  ['a new band on a day',
    { bands: [inBand('D', '2020-01-01', '2026-04-02'), inBand('A', '2026-04-02')] },
    '1522.39', ['charge 1 D 6.25', 'charge 364 A 1516.14']],
  ['a disabled reduction to the band below', { disabled: [ALWAYS] },
    '2027.08', ['charge 365 D 2280.47', 'disabled-reduction 365 C -253.39']],
  ['a disabled reduction in band A', { disabled: [ALWAYS], bands: [inBand('A', '2020-01-01')] },
    '1266.93', ['charge 365 A 1520.31', 'disabled-reduction 365 A- -253.38']],
  ['exempt all year', { exemptions: [{ period: ALWAYS, class: 'N', runsFrom: null }], households: [SINGLE] },
    '0.00', ['charge 365 D 2280.47', 'exemption 365 D -2280.47']],
  ['exempt days bear neither discount nor reduction',
    {
      exemptions: [{ period: period('2026-04-11'), class: 'F', runsFrom: null }],
      households: [SINGLE],
      reductions: [reduction('7.00')],
    },
    '36.86', ['charge 365 D 2280.47', 'exemption 355 D -2217.99', 'discount 10 D -15.62',
      'council-tax-reduction 10 D -10.00']],
  ['council tax reduction by the day', { reductions: [reduction('10.00')] },
    '1759.04', ['charge 365 D 2280.47', 'council-tax-reduction 365 D -521.43']],
  ['council tax reduction never takes a day below nil',
    { reductions: [reduction('99.00')], households: [SINGLE] },
    '0.00', ['charge 365 D 2280.47', 'discount 365 D -570.12',
      'council-tax-reduction 365 D -1710.35']],
  ['class F ends six months after the grant',
    { exemptions: [{ period: ALWAYS, class: 'F', runsFrom: isoDate('2026-01-10') }] },
    '1655.68', ['charge 365 D 2280.47', 'exemption 100 D -624.79']],
  ['class B ends six months after the last occupation',
    { exemptions: [{ period: ALWAYS, class: 'B', runsFrom: isoDate('2025-10-11') }] },
    '2217.99', ['charge 365 D 2280.47', 'exemption 10 D -62.48']],
  ['unoccupied, with the discount that the council gives',
    { unoccupied: empty({ class: 'C', emptySince: '2026-04-01' }) },
    '2052.42', ['charge 365 D 2280.47', 'discount 365 D -228.05']],
  ['a premium from the day on which a year has passed, and no discount with it',
    { unoccupied: empty({ class: 'C', emptySince: '2025-10-01' }) },
    '3303.25', ['charge 365 D 2280.47', 'discount 183 D -114.34', 'premium 182 D 1137.12']],
  ['200% from five years, 300% from ten',
    { unoccupied: empty({ class: 'C', emptySince: '2016-10-01' }) },
    '7978.52', ['charge 365 D 2280.47', 'premium 183 D 2286.72', 'premium 182 D 3411.33']],
  ['a discount for the first months, then a lesser one, then none',
    {
      unoccupied: {
        ...empty({ class: 'C', emptySince: '2026-05-01' }),
        scheme: { ...FULL_CHARGE, discounts: { ...FULL_CHARGE.discounts, C: [
          { months: 1, percent: 100 }, { months: 6, percent: 50 }] } },
      },
    },
    '1421.39', ['charge 365 D 2280.47', 'discount 61 D -381.12', 'discount 153 D -477.96']],
  ['a discount counted in days ends on the day after them',
    {
      unoccupied: {
        ...empty({ class: 'C', emptySince: '2026-05-01' }),
        scheme: { ...FULL_CHARGE, discounts: { ...FULL_CHARGE.discounts,
          C: [{ months: null, days: 28, percent: 100 }] } },
      },
    },
    '1918.09', ['charge 365 D 2280.47', 'discount 58 D -362.38']],
  ['a class that the council has not determined has the half of the law',
    { unoccupied: { ...empty({ class: 'B', emptySince: null }), scheme: UNDETERMINED } },
    '1140.24', ['charge 365 D 2280.47', 'discount 365 D -1140.23']],
  ['a job-related second home pays half, whatever the council determined',
    { unoccupied: empty({ class: 'B', emptySince: null }, { class: 'J', runsFrom: null }) },
    '1140.24', ['charge 365 D 2280.47', 'premium 365 D 0.00', 'discount 365 D -1140.23']],
  ['with an exception the council’s own discount of the class applies again',
    { unoccupied: empty({ class: 'D', emptySince: '2025-04-01' }, { class: 'M', runsFrom: '2026-04-01' }) },
    '2280.47', ['charge 365 D 2280.47', 'premium 365 D 0.00']],
  ['and for as long as its months run',
    { unoccupied: empty({ class: 'D', emptySince: '2026-01-01' }, { class: 'M', runsFrom: '2026-12-01' }) },
    '1421.39', ['charge 365 D 2280.47', 'discount 275 D -859.08', 'premium 90 D 0.00']],
  ['no day of a dwelling that has left the list is charged',
    { delisted: [period('2026-04-02')] }, '6.25', ['charge 1 D 6.25']],
  ['a sum off, once',
    { discretionary: [{ period: period('2026-07-01'), scheme: 'hardship', percent: null, sum: parsePounds('150.00') }] },
    '2130.47', ['charge 365 D 2280.47', 'discretionary-reduction 365 D -150.00']],
  ['a sum off never takes the charge below nil',
    { discretionary: [{ period: ALWAYS_THIS_YEAR, scheme: 'hardship', percent: null,
      sum: parsePounds('9999.00') }],
      households: [SINGLE] },
    '0.00', ['charge 365 D 2280.47', 'discount 365 D -570.12', 'discretionary-reduction 365 D -1710.35']],
  ['a sum granted in another year is not taken off this one',
    { discretionary: [{ period: period('2025-07-01'), scheme: 'hardship', percent: null, sum: parsePounds('150.00') }] },
    '2280.47', ['charge 365 D 2280.47']],
  ['a second home pays double',
    { unoccupied: empty({ class: 'B', emptySince: null }) },
    '4560.94', ['charge 365 D 2280.47', 'premium 365 D 2280.47']],
  ['a second home that may not be lived in all year bears no premium, without a second fact',
    { unoccupied: empty({ class: 'A', emptySince: null }) },
    '2280.47', ['charge 365 D 2280.47', 'premium 365 D 0.00']],
  ['and has the half that a job brings with it',
    { unoccupied: empty({ class: 'A', emptySince: null }, { class: 'J', runsFrom: null }) },
    '1140.24', ['charge 365 D 2280.47', 'premium 365 D 0.00', 'discount 365 D -1140.23']],
  ['an exception takes the premium away for twelve months, and nothing else',
    { unoccupied: empty({ class: 'B', emptySince: null }, { class: 'G', runsFrom: '2025-07-01' }) },
    '3992.38', ['charge 365 D 2280.47', 'premium 91 D 0.00', 'premium 274 D 1711.91']],
  ['exceptions in succession',
    { unoccupied: empty({ class: 'B', emptySince: null },
      { class: 'I', runsFrom: '2025-07-01' }, { class: 'H', runsFrom: '2026-07-01', from: '2026-07-01' }) },
    '2280.47', ['charge 365 D 2280.47', 'premium 91 D 0.00', 'premium 274 D 0.00']],
  ['an exception of second homes does not help an empty dwelling',
    { unoccupied: empty({ class: 'C', emptySince: '2024-01-01' }, { class: 'J', runsFrom: null }) },
    '4560.94', ['charge 365 D 2280.47', 'premium 365 D 2280.47']],
  ['somebody lives there: no premium whatever was recorded before',
    { unoccupied: empty({ class: 'B', emptySince: null }), households: [SINGLE] },
    '1710.35', ['charge 365 D 2280.47', 'discount 365 D -570.12']],
  ['half for an annexe, of what is left after the discount',
    { households: [SINGLE], annexes: [ALWAYS] },
    '855.18', ['charge 365 D 2280.47', 'discount 365 D -570.12', 'annexe-reduction 365 D -855.17']],
  ['a care leaver pays nothing after everything else',
    { reductions: [reduction('10.00')], discretionary: [
      { period: ALWAYS, scheme: 'care-leaver', percent: 100 }] },
    '0.00', ['charge 365 D 2280.47', 'council-tax-reduction 365 D -521.43',
      'discretionary-reduction 365 D -1759.04']],
  ['not liable on any day', { liable: [] }, '0.00', []],
]

describe('workCharge', () => {
  test.each(CASES)('%s', (_because, facts, amount, lines) => {
    const worked = workCharge({ ...PLAIN, ...facts })
    expect(poundsText(worked.amount)).toBe(amount)
    expect(
      worked.lines.map((l) => `${l.kind} ${l.days} ${l.band} ${poundsText(l.amount)}`),
    ).toEqual(lines)
  })

  test('each line names its days, its reason and its provision', () => {
    const worked = workCharge({ ...PLAIN, households: [SINGLE] })
    expect(worked.lines[1]).toMatchObject({
      from: '2026-04-01',
      until: '2027-04-01',
      percent: 25,
      code: 'single-adult',
      under: { cite: '1992 c. 14', at: 's 11(1)(a)' },
    })
  })

  test('a premium that an exception takes away is named, with its class', () => {
    const excepted = empty({ class: 'B', emptySince: null }, { class: 'G', runsFrom: '2025-07-01' })
    const { lines } = workCharge({ ...PLAIN, unoccupied: excepted })
    expect(lines[1]).toMatchObject({
      text: expect.stringMatching(/^No 100% premium, class G: /) as string,
      code: 'exception-G',
      amount: 0n,
      under: { at: 'reg 11 (Class G)' },
    })
  })

  test('a year with a 29 February has 366 days', () => {
    const worked = workCharge({ ...PLAIN, year: financialYear('2027-28') })
    expect(worked).toMatchObject({ days: 366, amount: parsePounds('2280.47') })
  })

  test('a liable day without a band is named', () => {
    const bands = [{ period: period('2026-06-01'), band: 'D' as const }]
    expect(() => workCharge({ ...PLAIN, bands })).toThrow(/no band is recorded for 2026-04-01/)
  })

  test('a band without an amount is named', () => {
    expect(() => workCharge({ ...PLAIN, bandAmounts: {} })).toThrow(/band D on 2026-04-01/)
  })

  test('lines add up to the amount, whatever the facts', () => {
    fc.assert(
      fc.property(anyFacts(), (facts) => {
        const worked = workCharge(facts)
        expect(total(worked.lines.map((line) => line.amount))).toBe(worked.amount)
        expect(worked.amount).toBeGreaterThanOrEqual(0n)
        const charged = worked.lines.filter((line) => line.kind === 'charge')
        expect(charged.reduce((sum, line) => sum + line.days, 0)).toBe(worked.days)
      }),
    )
  })

  test('the exact charge for the days is rounded once, half up', () => {
    const amounts = fc.bigInt(1n, 999_999n).map(pence)
    const days = fc.integer({ min: 1, max: 180 })
    fc.assert(
      fc.property(amounts, days, days, fc.boolean(), (amount, first, second, alone) => {
        const gap = addDays(startOf(YEAR), 181)
        const stretches = [
          { from: startOf(YEAR), until: addDays(startOf(YEAR), first) },
          { from: gap, until: addDays(gap, second) },
        ]
        const households = alone ? [{ ...SINGLE, period: { from: gap, until: null } }] : []
        const worked = workCharge({
          ...PLAIN,
          liable: stretches,
          households,
          bandAmounts: { D: amount },
        })
        // In quarters of a day of 365: what four times the exact charge comes to.
        const quarters = amount * BigInt(4 * first + (alone ? 3 : 4) * second)
        expect(worked.amount).toBe((2n * quarters + 1460n) / 2920n)
      }),
    )
  })

  test('the days of a year, charged one by one, come to the annual amount', () => {
    const anyAmount = fc.bigInt(1n, 999_999n).map(pence)
    fc.assert(
      fc.property(anyAmount, fc.constantFrom('2026-27', '2027-28'), (amount, text) => {
        const year = financialYear(text)
        const days = Array.from({ length: daysIn(year) }, (_, n) => {
          const day = addDays(startOf(year), n)
          return { from: day, until: addDays(day, 1) }
        })
        const worked = workCharge({ ...PLAIN, year, liable: days, bandAmounts: { D: amount } })
        expect(worked).toMatchObject({ amount, days: days.length })
        expect(worked.lines).toHaveLength(1)
      }),
      { numRuns: 20 },
    )
  })
})

describe('chargeForDays', () => {
  const bandAmount = parsePounds('2280.00')

  test('rounds once, after the discount', () => {
    const facts = { year: YEAR, bandAmount, days: 192, premiumPercent: NOUGHT }
    const worked = chargeForDays({ ...facts, discountPercent: fraction(25n) })
    expect(worked).toEqual({ gross: 119934n, charge: 89951n })
  })

  test('nothing is rounded before the discount: a day is £6.2466, of which three quarters £4.68', () => {
    const facts = { year: YEAR, bandAmount, days: 1, premiumPercent: NOUGHT }
    const worked = chargeForDays({ ...facts, discountPercent: fraction(25n) })
    expect(worked).toEqual({ gross: 625n, charge: 468n })
  })

  test('a premium is added', () => {
    const facts = { year: YEAR, bandAmount, days: 365, discountPercent: NOUGHT }
    expect(chargeForDays({ ...facts, premiumPercent: fraction(200n) }).charge).toBe(684000n)
  })
})

function anyFacts(): fc.Arbitrary<ChargeFacts> {
  const anyPeriod = fc.tuple(fc.nat(380), fc.nat(400)).map(([from, length]) => {
    const first = addDays(isoDate('2026-03-25'), from)
    return { from: first, until: length > 380 ? null : addDays(first, length + 1) }
  })
  const few = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 3 })
  const household = fc.record({ period: anyPeriod, adults: fc.nat(3), disregards: few(student()) })
  const reduced = fc.record({
    period: anyPeriod,
    weekly: fc.bigInt(0n, 6000n).map(pence),
    scheme: fc.constant('working-age'),
  })
  return fc.record({
    jurisdiction: fc.constant('england' as const),
    year: fc.constant(YEAR),
    liable: few(anyPeriod),
    delisted: fc.array(anyPeriod, { maxLength: 1 }),
    bands: fc
      .constantFrom('A' as const, 'D' as const, 'H' as const)
      .map((band) => [{ period: ALWAYS, band }]),
    bandAmounts: fc.constant(AMOUNTS),
    exemptions: few(
      fc.record({ period: anyPeriod, class: fc.constant('F'), runsFrom: fc.constant(null) }),
    ),
    disabled: few(anyPeriod),
    households: few(household),
    unoccupied: fc.constantFrom(
      empty({ class: 'D', emptySince: '2021-08-01' }),
      empty({ class: 'B', emptySince: null }, { class: 'G', runsFrom: '2026-06-01' }),
    ),
    annexes: few(anyPeriod),
    reductions: few(reduced),
    discretionary: few(
      fc
        .record({
          period: anyPeriod,
          scheme: fc.constant('hardship'),
          way: fc.constantFrom(33.33, 50, 100, 'sum' as const),
        })
        .map(({ way, ...of }) =>
          way === 'sum'
            ? { ...of, percent: null, sum: pence(12_345n) }
            : { ...of, percent: way, sum: null },
        ),
    ),
  })
}

function student(): fc.Arbitrary<string> {
  return fc.constant('student')
}

function period(from: string, until?: string): Period {
  return { from: isoDate(from), until: until === undefined ? null : isoDate(until) }
}

function empty(
  vacancy: { class: DiscountClass; emptySince: string | null },
  ...exceptions: { class: string; runsFrom: string | null; from?: string }[]
): UnoccupiedFacts {
  const day = (text: string | null) => (text === null ? null : isoDate(text))
  return {
    jurisdiction: 'england',
    vacancies: [{ period: ALWAYS, class: vacancy.class, emptySince: day(vacancy.emptySince) }],
    exceptions: exceptions.map((e) => ({
      period: e.from === undefined ? ALWAYS : period(e.from),
      class: e.class,
      runsFrom: day(e.runsFrom),
    })),
    scheme: SCHEME,
  }
}

function reduction(weekly: string) {
  return { period: ALWAYS, weekly: parsePounds(weekly), scheme: 'working-age' }
}

function inBand(band: Band, from: string, until?: string) {
  return { band, period: period(from, until) }
}
