/** What the calculators answer, and how strictly they read: the law itself is tested beside it. */
import { describe, expect, test } from 'vitest'
import { calculate, CALCULATORS } from '#calculators/index.js'

const CHARGE = {
  jurisdiction: 'england',
  year: '2026-27',
  band: 'D',
  bandAmount: '2280.00',
  from: '2026-05-03',
  until: '2026-11-11',
}
const INSTALMENTS = {
  jurisdiction: 'england',
  year: '2026-27',
  amount: '1200.00',
  plan: 10,
  issuedOn: '2026-03-10',
}
const REMINDER = { jurisdiction: 'england', step: 'reminder', issuedOn: '2026-05-08' }
const MISSED = { jurisdiction: 'wales', step: 'missed-instalment', dueOn: '2026-05-01' }
const ELEMENTS = [{ name: 'County', bandD: '1340.91' }]
const UNLISTED = {
  singleAdult25: 10,
  disregarded25: 0,
  disregarded50: 0,
  discounts: [{ percent: 50, count: 1 }],
  premiums: [],
  annexeReduction: 0,
  supportReduction: 1.5,
}
const COLUMN = { ...UNLISTED, listed: 100, exempt: 0, demolished: 0, disabledReduction: 1 }
const LISTED_BANDS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((band) => [band, COLUMN])
const BASE = {
  year: '2026-27',
  bands: { 'A-': UNLISTED, ...(Object.fromEntries(LISTED_BANDS) as object) },
  contributionsInLieu: 0,
}

type Refusal = readonly [because: string, change: object, field: string, says: RegExp]

// prettier-ignore
const REFUSED: readonly [string, object, readonly Refusal[]][] = [
  ['council-tax/nonsense', {}, [
    ['no such calculator', {}, 'calculator', /one of council-tax\/band-amounts, /],
  ]],
  ['council-tax/charge', CHARGE, [
    ['an unknown field', { colour: 'red' }, 'colour', /fields are jurisdiction, year/],
    ['a name from the prototype', { constructor: '1' }, 'constructor', /not a field/],
    ['a missing field', { band: undefined }, 'band', /missing: must be one of "A-", "A"/],
    ['an amount with a comma', { bandAmount: '2,280.00' }, 'bandAmount', /decimal string/],
    ['an amount that is a number', { bandAmount: 2280 }, 'bandAmount', /decimal string/],
    ['a negative amount', { bandAmount: '-1.00' }, 'bandAmount', /decimal string/],
    ['a third decimal', { bandAmount: '1.005' }, 'bandAmount', /decimal string/],
    ['a date that does not exist', { from: '2026-02-30' }, 'from', /date that exists/],
    ['a date far away', { from: '9999-12-31' }, 'from', /to 2099-12-31/],
    ['a year that is none', { year: '2026-28' }, 'year', /written "2026-27"/],
    ['a year beyond the tables', { year: '2031-32' }, 'year', /from 2013-14 to 2027-28/],
    ['a jurisdiction not covered', { jurisdiction: 'x' }, 'jurisdiction', /"england", "wales"/],
    ['a band of Wales in England', { band: 'I' }, 'band', /A-, A, B, C, D, E, F, G, H$/],
    ['a first day before the year', { from: '2026-03-31' }, 'from', /day of 2026-27/],
    ['a period without days', { until: '2026-05-03' }, 'until', /after "from"/],
    ['a period beyond the year', { until: '2027-04-02' }, 'until', /no later than 2027-04-01/],
    ['a discount above all', { discountPercent: '101' }, 'discountPercent', /from 0 to 100/],
    ['a premium above the most', { premiumPercent: '301' }, 'premiumPercent', /from 0 to 300/],
  ]],
  ['council-tax/instalments', INSTALMENTS, [
    ['a plan of neither kind', { plan: 11 }, 'plan', /one of 10, 12/],
    ['a plan that is a string', { plan: '10' }, 'plan', /one of 10, 12/],
  ]],
  ['council-tax/recovery-timetable', REMINDER, [
    ['a step of England in Wales', { jurisdiction: 'wales' }, 'step', /"final-notice" in wales/],
    ['the day of another step', { dueOn: '2026-05-01' }, 'dueOn', /not used/],
    ['no day for the step', { issuedOn: undefined }, 'issuedOn', /missing/],
  ]],
  ['council-tax/recovery-timetable', MISSED, [
    ['a day before the timetable', { dueOn: '2026-03-31' }, 'dueOn', /2026-04-01 or later/],
  ]],
  ['council-tax/band-amounts', { jurisdiction: 'england' }, [
    ['elements that are no list', { elements: {} }, 'elements', /array/],
    ['no elements', { elements: [] }, 'elements', /at least one/],
    ['no object', { elements: [null] }, 'elements[0]', /JSON object/],
    ['a bad amount', { elements: [{ name: 'x', bandD: 'y' }] }, 'elements[0].bandD', /decimal/],
    ['no name', { elements: [{ name: ' ', bandD: '1' }] }, 'elements[0].name', /not empty/],
  ]],
  ['returns/council-tax-base', BASE, [
    ['a band left out', { bands: { A: COLUMN } }, 'bands.A-', /JSON object/],
    ['an unknown band', { bands: { Z: COLUMN } }, 'bands.Z', /A-, A, B/],
    ['a count that is a string', bandD({ listed: '1' }), 'bands.D.listed', /JSON number/],
    ['a negative count', bandD({ listed: -1 }), 'bands.D.listed', /nought or more/],
    ['another field', bandD({ premiums: [{ rate: 1 }] }), 'bands.D.premiums[0].rate', /percent/],
    ['listed in A-', { bands: { ...BASE.bands, 'A-': COLUMN } }, 'bands.A-.listed', /must be 0/],
  ]],
]

describe('an input that cannot be taken', () => {
  describe.each(REFUSED)('%s', (calculator, good, refusals) => {
    test.each(refusals)('%s', (_because, change, field, says) => {
      const answer = calculate(calculator, { ...good, ...change })
      expect(answer).toMatchObject({ errors: [{ field }] })
      expect('errors' in answer && answer.errors[0]?.message).toMatch(says)
    })
  })

  test('names every field at fault', () => {
    const answer = calculate('council-tax/charge', { ...CHARGE, band: 'Z', from: 'x', z: 1 })
    const fields = 'errors' in answer ? answer.errors.map((error) => error.field) : []
    expect(fields).toEqual(['z', 'band', 'from'])
  })

  test.each([[null], ['x'], [[]], [undefined]])('is not an object: %s', (input) => {
    expect(calculate('council-tax/charge', input)).toMatchObject({ errors: [{ field: 'input' }] })
  })
})

// prettier-ignore
const ANSWERED: readonly [string, string, object, object][] = [
  ['band amounts', 'council-tax/band-amounts', { jurisdiction: 'england', elements: ELEMENTS },
    { bands: { 'A-': '744.95', H: '2681.82' }, byElement: [{ name: 'County' }] }],
  ['a charge with a discount', 'council-tax/charge', { ...CHARGE, discountPercent: '25' },
    { days: 192, gross: '1199.34', charge: '899.51' }],
  ['a charge with a premium', 'council-tax/charge', { ...CHARGE, premiumPercent: '100' },
    { gross: '1199.34', charge: '2398.68' }],
  ['instalments', 'council-tax/instalments', { ...INSTALMENTS, amount: '9.50' },
    { count: 1, amounts: ['9.50'] }],
  ['a reminder', 'council-tax/recovery-timetable', REMINDER,
    { payBy: '2026-05-14', balancePayableOn: '2026-05-21' }],
  ['a Welsh reminder defers the final notice', 'council-tax/recovery-timetable',
    { ...MISSED, reminderIssuedOn: '2026-06-01' }, { earliestFinalNoticeOn: '2026-06-15' }],
  ['a return', 'returns/council-tax-base', BASE,
    { lines: { '7': { 'A-': 1, H: 99, total: 800 }, '22': { D: 97 }, '29': { D: 95.5 } } }],
]

describe('an answer', () => {
  test.each(ANSWERED)('%s', (_because, calculator, input, output) => {
    expect(calculate(calculator, input)).toMatchObject({ output })
  })

  test.each(ANSWERED)('has workings with their provisions: %s', (_because, calculator, input) => {
    const answer = calculate(calculator, input)
    const { workings } = ('output' in answer ? answer.output : {}) as { workings?: unknown }
    expect(workings).toContainEqual(
      expect.objectContaining({
        text: expect.any(String) as string,
        under: {
          instrument: expect.any(String) as string,
          provision: expect.any(String) as string,
        },
      }),
    )
  })
})

test('each calculator is named once and every field says what it is', () => {
  expect(new Set(CALCULATORS.map((c) => c.name)).size).toBe(CALCULATORS.length)
  for (const { fields } of CALCULATORS) {
    expect(fields.every((field) => field.hint.length > 0)).toBe(true)
  }
})

function bandD(column: object): object {
  return { bands: { ...BASE.bands, D: { ...COLUMN, ...column } } }
}

test('twelve instalments may be asked for in Wales as in England', () => {
  const [england, wales] = (['england', 'wales'] as const).map((jurisdiction) =>
    calculate('council-tax/instalments', { ...INSTALMENTS, plan: 12, jurisdiction }),
  )
  expect(wales).toEqual(england)
  expect(wales).toMatchObject({ output: { count: 12 } })
})
