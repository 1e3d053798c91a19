/**
 * What a newly worked charge means for the account: a first bill with its plan, an adjusted one,
 * or nothing. Pure: the same decision serves the preview, the run and the officer's screen.
 */
import { addDays, addMonths, type IsoDate, later } from '#kernel/dates.js'
import { endOf, type FinancialYear, startOf } from '#kernel/financial-year.js'
import { minus, type Pence, total, ZERO } from '#kernel/money.js'
import type { PaymentProfile } from '#billing/queries.js'
import type { TaxSumKind } from '#ledger/index.js'
import type { WorkedCharge } from '#law/council-tax/charge.js'
import {
  instalmentAmounts,
  instalmentDates,
  planInstalments,
  spreadAmount,
} from '#law/council-tax/instalments.js'
import {
  adjustPlan,
  besidePaid,
  finalPlan,
  paidAhead,
  type PlanAdjustment,
  type PlanSum,
} from '#law/council-tax/plan-adjustment.js'
import { CT_ADMIN_REGS, under } from '#law/instruments.js'
import { isByWeeks, planTitle, weeklyDays } from '#law/council-tax/payment-plans.js'
import type { Jurisdiction, WorkingLine } from '#law/workings.js'

export const DEFAULT_PROFILE: PaymentProfile = { method: 'cash', plan: '10', dayOfMonth: 1 }

/** Days from the issue of a bill to the first payment under it. */
const NOTICE_DAYS = 14

export interface FirstPlan {
  readonly kind: TaxSumKind
  readonly sums: readonly PlanSum[]
}

export interface PlanRequest {
  readonly jurisdiction: Jurisdiction
  readonly year: FinancialYear
  readonly worked: WorkedCharge
  readonly profile: PaymentProfile
  readonly issuedOn: IsoDate
  /** The day on which liability ended, when it has. */
  readonly ceasesOn: IsoDate | undefined
}

/** The sums in which a first bill is payable. */
export function firstPlan(request: PlanRequest): FirstPlan {
  const { worked, year, profile } = request
  const begins = worked.lines[0]?.from ?? startOf(year)
  // Nothing is asked for before liability begins: a plan notified ahead starts with it.
  const issuedOn =
    begins > startOf(year)
      ? later(request.issuedOn, addDays(begins, -NOTICE_DAYS))
      : request.issuedOn
  const gone = request.ceasesOn !== undefined && request.ceasesOn <= issuedOn
  if (gone || issuedOn >= endOf(year)) {
    const dueOn = addDays(later(issuedOn, startOf(year)), NOTICE_DAYS)
    return { kind: 'single', sums: [{ dueOn, amount: worked.amount }] }
  }
  if (profile.plan === 'half-yearly') return halfYearly({ ...request, issuedOn })
  if (isByWeeks(profile.plan)) return byWeeks({ ...request, issuedOn })
  const { jurisdiction } = request
  const plan = profile.plan === '12' ? 12 : 10
  const asked = { jurisdiction, year, amount: worked.amount, plan, issuedOn } as const
  const { amounts } = planInstalments(asked)
  const { dayOfMonth } = profile
  const dates = instalmentDates({ year, count: amounts.length, issuedOn, dayOfMonth })
  const sums = amounts.map((amount, n) => ({ dueOn: dates[n] ?? issuedOn, amount }))
  return { kind: sums.length > 1 ? 'instalment' : 'single', sums }
}

/** Two sums, in April and October, by agreement (reg 21(5)); a late bill has what is left. */
function halfYearly({ worked, year, issuedOn, profile }: PlanRequest): FirstPlan {
  const earliest = addDays(issuedOn, NOTICE_DAYS)
  const [spring, october] = halfYearDays(year, profile)
  const april = later(spring, earliest)
  if (october <= april || worked.amount < 1000n) {
    return { kind: 'single', sums: [{ dueOn: april, amount: worked.amount }] }
  }
  const [first = ZERO, second = ZERO] = spreadAmount(worked.amount, 2)
  return {
    kind: 'instalment',
    sums: [
      { dueOn: april, amount: first },
      { dueOn: october, amount: second },
    ],
  }
}

/** Equal sums at the intervals agreed (reg 21(5)); a late bill has the days that are left. */
function byWeeks({ worked, year, issuedOn, profile }: PlanRequest): FirstPlan {
  const earliest = addDays(issuedOn, NOTICE_DAYS)
  const days = agreedDays(year, profile).filter((day) => day >= earliest)
  const amounts = instalmentAmounts(worked.amount, days.length)
  const sums = amounts.map((amount, n) => ({ dueOn: days[n] ?? earliest, amount }))
  return { kind: sums.length > 1 ? 'instalment' : 'single', sums }
}

/** The days of the year on which a plan by agreement is payable. */
function agreedDays(year: FinancialYear, profile: PaymentProfile): readonly IsoDate[] {
  if (profile.plan === 'half-yearly') return halfYearDays(year, profile)
  return weeklyDays(profile.plan, { year, day: ((profile.dayOfMonth - 1) % 7) + 1 })
}

/** The days of April and October on which half of the year is payable. */
function halfYearDays(year: FinancialYear, { dayOfMonth }: PaymentProfile): [IsoDate, IsoDate] {
  const april = addDays(startOf(year), dayOfMonth - 1)
  return [april, addMonths(april, 6)]
}

/** The sums in which a charge already billed is payable after it was worked again. */
export function changedPlan(change: {
  readonly sums: readonly PlanSum[]
  readonly worked: WorkedCharge
  readonly issuedOn: IsoDate
  readonly ceasesOn: IsoDate | undefined
  readonly instalmentsLost: boolean
}): PlanAdjustment {
  const { sums, worked, issuedOn, instalmentsLost } = change
  const asked = { sums, newTotal: worked.amount, issuedOn, instalmentsLost }
  const { ceasesOn } = change
  return ceasesOn !== undefined && ceasesOn <= issuedOn
    ? finalPlan({ ...asked, ceasesOn })
    : adjustPlan(asked)
}

/**
 * What is left of a plan, spread again in the way of paying that now holds: the sums that fall due
 * within fourteen days stay as demanded. Undefined where nothing later is left to spread.
 */
export function respread(plan: {
  readonly sums: readonly PlanSum[]
  readonly year: FinancialYear
  readonly issuedOn: IsoDate
  readonly profile: PaymentProfile
  readonly jurisdiction: Jurisdiction
}): PlanAdjustment | undefined {
  const { sums, year, issuedOn, profile, jurisdiction } = plan
  const earliest = addDays(issuedOn, NOTICE_DAYS)
  const kept = sums.filter((sum) => sum.ordered === true || sum.dueOn < earliest)
  const toCome = sums.filter((sum) => !kept.includes(sum))
  const amount = total(toCome.map((sum) => sum.amount))
  if (amount === ZERO) return undefined
  const ahead = paidAhead(toCome, amount)
  const rest = minus(amount, total(ahead.map((sum) => sum.amount)))
  const { days, workings } = daysToCome({ year, issuedOn, profile, jurisdiction, amount: rest })
  if (days.length === 0 || rest === ZERO) return undefined
  const parts = instalmentAmounts(rest, days.length)
  const spread = parts.map((part, n) => ({ dueOn: days[n] ?? earliest, amount: part }))
  return { kept, replaced: besidePaid(spread, ahead), workings }
}

/** On which days what is left may be payable in the way of paying that now holds. */
function daysToCome(plan: {
  readonly year: FinancialYear
  readonly issuedOn: IsoDate
  readonly profile: PaymentProfile
  readonly jurisdiction: Jurisdiction
  readonly amount: Pence
}): { days: readonly IsoDate[]; workings: readonly WorkingLine[] } {
  const { year, issuedOn, profile, jurisdiction, amount } = plan
  const earliest = addDays(issuedOn, NOTICE_DAYS)
  if (profile.plan !== '10' && profile.plan !== '12') {
    const days = agreedDays(year, profile).filter((day) => day >= earliest)
    const text = `${planTitle(profile.plan)}, by agreement: what is left`
    return { days, workings: [{ text, amount, under: under(CT_ADMIN_REGS, 'reg 21(5)') }] }
  }
  const months = profile.plan === '12' ? 12 : 10
  const { count, workings } = planInstalments({
    jurisdiction,
    year,
    amount,
    plan: months,
    issuedOn,
  })
  // The day of the month is kept: a month whose instalment has fallen due has none to come.
  return { days: daysLeft(year, earliest, profile.dayOfMonth).slice(0, count), workings }
}

/** The days of the year, from `earliest` on, on which an instalment may fall due. */
function daysLeft(year: FinancialYear, earliest: IsoDate, dayOfMonth: number): IsoDate[] {
  const first = addDays(startOf(year), dayOfMonth - 1)
  return Array.from({ length: 12 }, (_, n) => addMonths(first, n)).filter((day) => day >= earliest)
}
