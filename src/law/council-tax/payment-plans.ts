/**
 * How the year's tax may be payable: by the instalments of the regulations, or by agreement.
 *
 * @law SI 1992/613 reg 21(1A)-(1D)
 * @law SI 1992/613 reg 21(5)
 * @law SI 1992/613 Sch 1
 */
import { addDays, type IsoDate, weekday } from '#kernel/dates.js'
import { endOf, type FinancialYear, startOf } from '#kernel/financial-year.js'

export const PAYMENT_PLANS = [
  { code: '10', title: '10 instalments' },
  { code: '12', title: '12 instalments' },
  { code: 'half-yearly', title: 'Half-yearly' },
  { code: 'four-weekly', title: 'Every four weeks' },
  { code: 'fortnightly', title: 'Every two weeks' },
  { code: 'weekly', title: 'Every week' },
] as const

export type PaymentPlan = (typeof PAYMENT_PLANS)[number]['code']

export const PLAN_CODES: readonly PaymentPlan[] = PAYMENT_PLANS.map(({ code }) => code)

const EVERY: Partial<Record<PaymentPlan, number>> = {
  weekly: 7,
  fortnightly: 14,
  'four-weekly': 28,
}

/** Whether the day of a plan is one of the week, 1 for Monday to 7, and not of the month. */
export function isByWeeks(plan: PaymentPlan): boolean {
  return EVERY[plan] !== undefined
}

/** The days of a year on which a plan by weeks is payable: the first such weekday, and on. */
export function weeklyDays(
  plan: PaymentPlan,
  { year, day }: { readonly year: FinancialYear; readonly day: number },
): readonly IsoDate[] {
  const every = EVERY[plan]
  if (every === undefined) throw new RangeError(`${plan} is not a plan by weeks`)
  const start = startOf(year)
  const first = addDays(start, (day - weekday(start) + 7) % 7)
  const days: IsoDate[] = []
  for (let on = first; on < endOf(year); on = addDays(on, every)) days.push(on)
  return days
}

/** For a sentence or a choice: "Every two weeks". */
export function planTitle(plan: PaymentPlan): string {
  return PAYMENT_PLANS.find(({ code }) => code === plan)?.title ?? plan
}
