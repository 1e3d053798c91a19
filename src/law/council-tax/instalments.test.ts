/** How many instalments, of how much, on which days: the year 2026-27 throughout. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, isoDate, parts } from '#kernel/dates.js'
import { endOf, financialYear, startOf } from '#kernel/financial-year.js'
import { parsePounds, pence, poundsText, total } from '#kernel/money.js'
import {
  instalmentAmounts,
  instalmentDates,
  planInstalments,
  spreadAmount,
} from '#law/council-tax/instalments.js'

const YEAR = financialYear('2026-27')

// prettier-ignore
const COUNTS = [
  // because                                   plan issued        count  under Sch 1
  ['before the year',                            10, '2026-03-10', 10, 'para 2(3)(a)'],
  ['on the last day of April',                   10, '2026-04-30', 10, 'para 2(3)(a)'],
  ['on the first day of May',                    10, '2026-05-01',  9, 'para 2(3)(b)'],
  ['in November',                                10, '2026-11-30',  3, 'para 2(3)(b)'],
  ['in December',                                10, '2026-12-31',  2, 'para 2(3)(b)'],
  ['in January',                                 10, '2027-01-01',  1, 'para 4'],
  ['in March',                                   10, '2027-03-31',  1, 'para 4'],
  ['after the year',                             10, '2027-06-01',  1, 'para 4'],
  ['twelve, before the year',                    12, '2026-03-10', 12, 'para 2(3A)(a)(i)'],
  ['twelve, on 15 April',                        12, '2026-04-15', 12, 'para 2(3A)(a)(i)'],
  ['twelve, on 16 April',                        12, '2026-04-16', 11, 'para 2(3A)(a)(ii)'],
  ['twelve, in time for May',                    12, '2026-05-17', 11, 'para 2(3A)(a)(ii)'],
  ['twelve, too late in May for May',            12, '2026-05-18', 10, 'para 2(3A)(a)(ii)'],
  ['twelve, in January',                         12, '2027-01-10',  3, 'para 2(3A)(a)(ii)'],
  ['twelve, at the end of the year',             12, '2027-03-20',  1, 'para 2(3A)(a)(ii)'],
  ['twelve, after the year',                     12, '2027-06-01',  1, 'para 2(3A)(a)(ii)'],
] as const

// prettier-ignore
const AMOUNTS = [
  // because                                 amount    months  instalments
  ['whole pounds are equal',               '1500.00', 10, ['150.00', ...nine('150.00')]],
  ['the first takes the difference',       '2280.47', 10, ['228.47', ...nine('228.00')]],
  ['an exact half pound goes up',          '1995.00', 10, ['195.00', ...nine('200.00')]],
  ['below ten pounds is a single sum',        '9.99', 10, ['9.99']],
  ['ten pounds is two of five',              '10.00', 10, ['5.00', '5.00']],
  ['fewer, so that none is below five',      '23.00', 10, ['5.00', '6.00', '6.00', '6.00']],
  ['a first below five joins the second',    '66.00', 12, ['6.00', ...nine('6.00'), '6.00']],
  ['one month takes it all',                '800.01',  1, ['800.01']],
  ['nothing owed',                            '0.00', 10, ['0.00']],
] as const

describe('planInstalments', () => {
  test.each(COUNTS)('issued %s', (_because, plan, issued, count, at) => {
    const amount = parsePounds('1200.00')
    const request = { jurisdiction: 'england', year: YEAR, amount } as const
    const planned = planInstalments({ ...request, plan, issuedOn: isoDate(issued) })
    expect(planned.count).toBe(count)
    expect(planned.amounts).toHaveLength(count)
    expect(planned.workings[0]?.under.at).toBe(`Sch 1 ${at}`)
  })

  test('says why there are fewer than the months allow', () => {
    const request = { jurisdiction: 'england', year: YEAR, plan: 10 } as const
    const issuedOn = isoDate('2026-03-10')
    const planned = planInstalments({ ...request, issuedOn, amount: parsePounds('9.50') })
    expect(planned.count).toBe(1)
    expect(planned.workings[1]?.under.at).toBe('Sch 1 para 3(1)(a)')
  })
})

describe('instalmentAmounts', () => {
  test.each(AMOUNTS)('%s', (_because, amount, months, expected) => {
    expect(instalmentAmounts(parsePounds(amount), months).map(poundsText)).toEqual(expected)
  })

  test('add up to the charge, none below five pounds, all but the first equal whole pounds', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 600_000n), fc.integer({ min: 1, max: 12 }), (amount, months) => {
        const amounts = instalmentAmounts(pence(amount), months)
        expect(total(amounts)).toBe(amount)
        expect(amounts.length).toBeLessThanOrEqual(months)
        if (amounts.length > 1) expect(amounts.every((a) => a >= 500n)).toBe(true)
        for (const other of amounts.slice(1)) {
          expect(other).toBe(amounts[1])
          expect(other % 100n).toBe(0n)
        }
      }),
    )
  })
})

describe('spreadAmount', () => {
  test('keeps the number asked for and never goes below nought', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 600_000n), fc.integer({ min: 1, max: 60 }), (amount, count) => {
        const amounts = spreadAmount(pence(amount), count)
        expect(amounts).toHaveLength(count)
        expect(total(amounts)).toBe(amount)
        expect(amounts.every((a) => a >= 0n)).toBe(true)
      }),
    )
  })
})

// prettier-ignore
const DATES = [
  // because                                    count issued        day  first         last
  ['ten from April to January',                   10, '2026-03-10', 1, '2026-04-01', '2027-01-01'],
  ['twelve from April to March',                  12, '2026-03-10',15, '2026-04-15', '2027-03-15'],
  ['fourteen days after issue, to the day',       10, '2026-03-18', 1, '2026-04-01', '2027-01-01'],
  ['a day short of them is a month later',        10, '2026-03-19', 1, '2026-05-01', '2027-02-01'],
  ['never before the year',                       10, '2026-01-05',20, '2026-04-20', '2027-01-20'],
  ['a later day, where the months would run out', 12, '2026-04-10', 1, '2026-04-24', '2027-03-24'],
  ['in the year, from June',                       9, '2026-05-10', 1, '2026-06-01', '2027-02-01'],
  ['the last day of shorter months',              11, '2026-04-16',31, '2026-04-30', '2027-02-28'],
  ['a single sum in January',                      1, '2027-01-10', 1, '2027-02-01', '2027-02-01'],
  ['a single sum too late for the day asked',      1, '2027-03-10', 1, '2027-03-24', '2027-03-24'],
  ['a single sum that the year has no room for',   1, '2027-03-25', 1, '2027-04-08', '2027-04-08'],
  ['a single sum for a year gone by',              1, '2027-09-01',15, '2027-09-15', '2027-09-15'],
] as const

describe('instalmentDates', () => {
  test.each(DATES)('%s', (_because, count, issued, dayOfMonth, first, last) => {
    const dates = instalmentDates({ year: YEAR, count, issuedOn: isoDate(issued), dayOfMonth })
    expect([dates[0], dates.at(-1), dates.length]).toEqual([first, last, count])
  })

  test('are consecutive months of the year, with fourteen days of notice, for every plan', () => {
    const anyIssue = fc.nat(400).map((n) => addDays(isoDate('2026-02-20'), n))
    const anyPlan = fc.constantFrom(10 as const, 12 as const)
    fc.assert(
      fc.property(anyIssue, anyPlan, fc.integer({ min: 1, max: 31 }), (issuedOn, plan, day) => {
        const amount = parsePounds('1200.00')
        const request = { jurisdiction: 'england', year: YEAR, plan, issuedOn } as const
        const { count } = planInstalments({ ...request, amount })
        const dates = instalmentDates({ year: YEAR, count, issuedOn, dayOfMonth: day })
        const months = dates.map((d) => parts(d)[0] * 12 + parts(d)[1])
        expect(months).toEqual(months.map((_, i) => (months[0] ?? 0) + i))
        expect(dates.every((d) => d >= addDays(issuedOn, 14) && d >= startOf(YEAR))).toBe(true)
        if (addDays(issuedOn, 14) < endOf(YEAR)) {
          expect(dates.every((d) => d < endOf(YEAR))).toBe(true)
        }
      }),
    )
  })
})

function nine(amount: string): readonly string[] {
  return Array.from({ length: 9 }, () => amount)
}
