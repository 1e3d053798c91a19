/** The charge for one stretch of days at one band. */
import { calculator, showWorkings } from '#calculators/calculator.js'
import { JURISDICTION, YEAR } from '#calculators/shared-fields.js'
import { daysBetween, type IsoDate } from '#kernel/dates.js'
import { daysIn, endOf, type FinancialYear, startOf } from '#kernel/financial-year.js'
import { type Fraction, NOUGHT } from '#kernel/fraction.js'
import { type FieldError, InputError } from '#kernel/invariant.js'
import { minus, poundsText } from '#kernel/money.js'
import { bandsOf, type ChargeBand } from '#law/council-tax/bands.js'
import { chargeForDays } from '#law/council-tax/charge.js'
import { LGFA, under } from '#law/instruments.js'
import type { Jurisdiction, WorkingLine } from '#law/workings.js'

export const CHARGE = calculator({
  name: 'council-tax/charge',
  title: 'Council tax: the charge for a period',
  fields: [
    JURISDICTION,
    YEAR,
    {
      name: 'band',
      kind: 'choice',
      choices: bandsOf('wales'),
      required: true,
      hint: 'The band charged: A- with a disabled reduction, A to H, and I in Wales',
    },
    { name: 'bandAmount', kind: 'money', required: true, hint: 'The band for the full year' },
    { name: 'from', kind: 'date', required: true, hint: 'The first day charged' },
    { name: 'until', kind: 'date', required: true, hint: 'The first day no longer charged' },
    {
      name: 'discountPercent',
      kind: 'percent',
      from: 0,
      to: 100,
      required: false,
      hint: 'The discount, such as 25',
    },
    {
      name: 'premiumPercent',
      kind: 'percent',
      from: 0,
      to: 300,
      required: false,
      hint: 'The premium added, such as 100',
    },
  ],
  answer(values) {
    checkBand(values)
    checkPeriod(values)
    const days = daysBetween(values.from, values.until)
    const discountPercent = values.discountPercent ?? NOUGHT
    const premiumPercent = values.premiumPercent ?? NOUGHT
    const { year, bandAmount } = values
    const worked = chargeForDays({ year, bandAmount, days, discountPercent, premiumPercent })
    return {
      days,
      gross: poundsText(worked.gross),
      charge: poundsText(worked.charge),
      workings: showWorkings(workingsOf({ ...values, ...worked, days })),
    }
  },
})

function checkBand(values: { jurisdiction: Jurisdiction; band: ChargeBand }): void {
  const bands = bandsOf(values.jurisdiction)
  if (bands.includes(values.band)) return
  throw new InputError([{ field: 'band', message: `must be one of ${bands.join(', ')}` }])
}

/** The period must be days of the year, and at least one. */
function checkPeriod({ year, from, until }: Period): void {
  const [first, end] = [startOf(year), endOf(year)]
  const errors: FieldError[] = []
  if (from < first || from >= end) {
    errors.push({ field: 'from', message: `must be a day of ${year}, ${first} or later` })
  }
  if (until <= from || until > end) {
    errors.push({ field: 'until', message: `must be after "from" and no later than ${end}` })
  }
  if (errors.length > 0) throw new InputError(errors)
}

interface Period {
  readonly year: FinancialYear
  readonly from: IsoDate
  readonly until: IsoDate
}

interface Shown extends ReturnType<typeof chargeForDays> {
  readonly year: FinancialYear
  readonly band: string
  readonly days: number
  readonly discountPercent?: Fraction | undefined
  readonly premiumPercent?: Fraction | undefined
}

function workingsOf(shown: Shown): readonly WorkingLine[] {
  const daily = `band ${shown.band}, ${shown.days} of ${daysIn(shown.year)} days`
  const lines: WorkingLine[] = [
    { text: daily, amount: shown.gross, under: under(LGFA, 'ss 2, 10') },
  ]
  if (shown.discountPercent !== undefined || shown.premiumPercent !== undefined) {
    lines.push({
      text: 'discount and premium, the difference that makes the column add up',
      amount: minus(shown.charge, shown.gross),
      under: under(LGFA, 'ss 11-11C'),
    })
  }
  return [
    ...lines,
    { text: 'worked exactly, rounded once', amount: shown.charge, under: under(LGFA, 's 10') },
  ]
}
