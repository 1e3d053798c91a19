/**
 * Statutory instalments: how many, of how much, and on which days.
 *
 * @law SI 1992/613 Sch 1 paras 2-4
 * @law SI 1992/613 reg 21(1A)-(1D)
 * @law WSI 2013/62 reg 2
 *
 * Reading: the choices that paragraphs 2(7) and 3 leave to the authority ("the demand notice
 * may require") are always taken, so that no instalment is below £5. Twelve instalments in Wales
 * follow the same days as in England.
 */
import { addDays, dateOf, type IsoDate, later, parts } from '#kernel/dates.js'
import { endOf, type FinancialYear, startOf } from '#kernel/financial-year.js'
import { divideHalfUp } from '#kernel/fraction.js'
import { minus, type Pence, pence, plus } from '#kernel/money.js'
import { CT_ADMIN_REGS, type Provision, under } from '#law/instruments.js'
import type { Jurisdiction, WorkingLine } from '#law/workings.js'

export type PlanKind = 10 | 12

const POUND = 100n
const LEAST = pence(5n * POUND)
const SINGLE_BELOW = pence(10n * POUND)
const DAYS_OF_NOTICE = 14

export interface InstalmentRequest {
  readonly jurisdiction: Jurisdiction
  readonly year: FinancialYear
  readonly amount: Pence
  readonly plan: PlanKind
  readonly issuedOn: IsoDate
}

export interface PlannedInstalments {
  readonly count: number
  readonly amounts: readonly Pence[]
  readonly workings: readonly WorkingLine[]
}

export function planInstalments(request: InstalmentRequest): PlannedInstalments {
  const { count, text, provision } = monthsAllowed(request)
  const amounts = instalmentAmounts(request.amount, count)
  const workings: WorkingLine[] = [{ text, under: provision }]
  if (amounts.length < count) {
    const paragraph = request.amount < SINGLE_BELOW ? 'Sch 1 para 3(1)(a)' : 'Sch 1 paras 2(7), 3'
    const fewer = `${amounts.length}, so that none is below £5`
    workings.push({ text: fewer, under: under(CT_ADMIN_REGS, paragraph) })
  }
  if (amounts.length > 1) workings.push(spreadWorking(amounts))
  return { count: amounts.length, amounts, workings }
}

function spreadWorking(amounts: readonly Pence[]): WorkingLine {
  const equal = amounts[0] === amounts[1]
  const text = equal
    ? 'equal instalments of whole pounds'
    : 'each to the nearest pound, an exact half up; the first takes the difference'
  return { text, under: under(CT_ADMIN_REGS, `Sch 1 para 2(${equal ? 5 : 6})`) }
}

interface MonthsAllowed {
  readonly count: number
  readonly text: string
  readonly provision: Provision
}

function monthsAllowed({ year, plan, issuedOn }: InstalmentRequest): MonthsAllowed {
  const left = wholeMonthsLeft(year, issuedOn)
  return plan === 10 ? tenMonths(left) : twelveMonths(year, issuedOn, left)
}

function tenMonths(left: number): MonthsAllowed {
  const may = (count: number, text: string, paragraph: string) => ({
    count,
    text,
    provision: under(CT_ADMIN_REGS, `Sch 1 ${paragraph}`),
  })
  if (left >= 11) return may(10, '10: issued by 30 April', 'para 2(3)(a)')
  if (left >= 3) {
    const count = left - 1
    return may(count, `${count}: one less than the ${left} whole months left`, 'para 2(3)(b)')
  }
  return may(1, 'a single sum: issued after 31 December', 'para 4')
}

/**
 * Reading: after 15 April the months counted are those of the year from the month of issue, at
 * most 11, but none that ends before fourteen days' notice can have run.
 */
function twelveMonths(year: FinancialYear, issuedOn: IsoDate, left: number): MonthsAllowed {
  if (issuedOn <= addDays(startOf(year), 14)) {
    const provision = under(CT_ADMIN_REGS, 'Sch 1 para 2(3A)(a)(i)')
    return { count: 12, text: '12: issued by 15 April', provision }
  }
  const payable = wholeMonthsLeft(year, earliestDue(year, issuedOn)) + 1
  const count = Math.max(1, Math.min(11, left + 1, payable))
  const text = `${count}: the months of the year in which a sum can still fall due`
  return { count, text, provision: under(CT_ADMIN_REGS, 'Sch 1 para 2(3A)(a)(ii)') }
}

/** Whole months of the year after the month of the day: 12 before the year, 0 in its March. */
function wholeMonthsLeft(year: FinancialYear, day: IsoDate): number {
  if (day < startOf(year)) return 12
  if (day >= endOf(year)) return -1
  const month = parts(day)[1]
  return month >= 4 ? 15 - month : 3 - month
}

/** The amounts of at most `count` instalments, fewer where an instalment would be below £5. */
export function instalmentAmounts(amount: Pence, count: number): readonly Pence[] {
  if (count <= 1 || amount < SINGLE_BELOW) return [amount]
  const most = Number(amount / LEAST)
  const [first, second, ...others] = spreadAmount(amount, Math.min(count, most))
  if (first === undefined || second === undefined) return [amount]
  return first < LEAST ? [plus(first, second), ...others] : [first, second, ...others]
}

/**
 * The rounding rule alone: all but the first to the nearest pound, and the first what is left.
 * Reading: an exact half pound goes up; where that would leave the first below nought, down.
 */
export function spreadAmount(amount: Pence, count: number): readonly Pence[] {
  if (count <= 1) return [amount]
  const n = BigInt(count)
  const nearest = divideHalfUp(amount, n * POUND) * POUND
  const others = (n - 1n) * nearest > amount ? (amount / (n * POUND)) * POUND : nearest
  const rest = Array.from({ length: count - 1 }, () => pence(others))
  return [minus(amount, pence((n - 1n) * others)), ...rest]
}

/** The day on which a sum first demanded on `issuedOn` may fall due at the earliest. */
function earliestDue(year: FinancialYear, issuedOn: IsoDate): IsoDate {
  return later(addDays(issuedOn, DAYS_OF_NOTICE), startOf(year))
}

/**
 * One day in each of consecutive months: the preferred day where the months then suffice, else
 * the earliest day that fits. A bill too late for any day of the year runs on from that day.
 */
export function instalmentDates(request: {
  readonly year: FinancialYear
  readonly count: number
  readonly issuedOn: IsoDate
  readonly dayOfMonth: number
}): readonly IsoDate[] {
  const { year, count, issuedOn, dayOfMonth } = request
  const earliest = earliestDue(year, issuedOn)
  const preferred = monthly(earliest, count, dayOfMonth)
  const last = preferred.at(-1)
  if (last !== undefined && last < endOf(year)) return preferred
  return monthly(earliest, count, parts(earliest)[2])
}

/** `count` consecutive months on the given day, or the month's last, from the first that fits. */
function monthly(earliest: IsoDate, count: number, day: number): readonly IsoDate[] {
  const [year, month] = parts(earliest)
  const start = dayIn(year, month, day) >= earliest ? month : month + 1
  return Array.from({ length: count }, (_, i) => dayIn(year, start + i, day))
}

function dayIn(year: number, month: number, day: number): IsoDate {
  const lastOfMonth = dateOf(year, month + 1, 0)
  const wanted = dateOf(year, month, day)
  return wanted < lastOfMonth ? wanted : lastOfMonth
}
