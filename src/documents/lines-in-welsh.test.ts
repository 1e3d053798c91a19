/** What the law makes of a charge in Wales, and the times to appeal, in both languages. */
import { expect, test } from 'vitest'
import { isoDate } from '#kernel/dates.js'
import { financialYear } from '#kernel/financial-year.js'
import { parsePounds } from '#kernel/money.js'
import { bandAmounts } from '#law/council-tax/bands.js'
import { workCharge } from '#law/council-tax/charge.js'
import { premiumExceptions } from '#law/council-tax/premium-exceptions.js'
import { discountClasses, FULL_CHARGE, UNDETERMINED } from '#law/council-tax/unoccupied.js'
import { saidText, WORDS } from './welsh.js'

const jurisdiction = 'wales'
const ALWAYS = { from: isoDate('2020-01-01'), until: null }
const STEP = [{ months: null, percent: 25 }]
const DISCOUNTED = { ...FULL_CHARGE, discounts: { A: STEP, B: STEP, C: STEP, D: STEP } }
const PREMIUM = {
  ...DISCOUNTED,
  secondHomePremium: 150,
  emptyPremiums: [{ afterYears: 1, percent: 100 }],
}
const of = { period: ALWAYS, scheme: 'X' }

/** Every line of a dwelling in which nobody lives, of each class, with exceptions and without. */
function linesOfLaw(): string[] {
  const { bands } = bandAmounts(jurisdiction, [{ name: 'all', bandD: parsePounds('2000.00') }])
  const excepted = premiumExceptions(jurisdiction).map(({ code }) => [
    { period: ALWAYS, class: code, runsFrom: isoDate('2026-04-01') },
  ])
  const cases = discountClasses(jurisdiction).flatMap(({ code }) =>
    [UNDETERMINED, DISCOUNTED, PREMIUM].flatMap((scheme) =>
      [[], ...excepted].map((exceptions) => ({ code, scheme, exceptions })),
    ),
  )
  const lines = cases.flatMap(({ code, scheme, exceptions }) => {
    const vacancies = [{ period: ALWAYS, class: code, emptySince: ALWAYS.from }]
    return workCharge({
      jurisdiction, year: financialYear('2026-27'), liable: [ALWAYS], bandAmounts: bands,
      bands: [{ period: ALWAYS, band: 'D' }], exemptions: [], disabled: [], households: [],
      delisted: [], unoccupied: { jurisdiction, vacancies, exceptions, scheme }, annexes: [],
      reductions: [], discretionary: [
        { ...of, percent: 10 },
        { ...of, period: { from: isoDate('2026-05-01'), until: null }, percent: null,
          sum: parsePounds('150.00') },
      ],
    }).lines.map(({ text }) => text)
  }) // prettier-ignore
  return [...new Set(lines)]
}

const ENGLISH = /\b(home|nobody|reduction|dwelling|the|discount|premium|empty|own|lived)\b/i

test('every line that the law makes of a home without residents is in Welsh throughout', () => {
  const lines = linesOfLaw()
  expect(lines).toContain('50% discount: nobody’s main home')
  expect(lines).toContain('50% discount: nobody’s main home: job-related dwelling')
  expect(lines).toContain('Council’s own reduction of £150.00: X')
  const left = lines.filter((line) => ENGLISH.test(saidText(line).cy) || saidText(line).cy === line)
  expect(left).toEqual([])
})

test.each(['bill.wrong-appeal', 'bill.wrong-appeal-wales', 'joint.wrong', 'joint.wrong-wales'])(
  '%s says by when to go to the tribunal',
  (key) => {
    expect(WORDS[key]?.en).toMatch(/two months from our answer, or four months from your letter/)
    expect(WORDS[key]?.cy).toMatch(/ddeufis o’n hateb, neu bedwar mis o’ch llythyr/)
  },
)
