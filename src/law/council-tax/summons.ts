/**
 * The summons: when it is taken to be served, when it may be heard, and what a payment before
 * the hearing brings about.
 *
 * @law SI 1992/613 reg 34
 * @law SI 1992/613 reg 35
 * @law SI 1998/295 reg 3
 * @law 1978 c. 30 s 7
 * @law 1972 c. 70 s 233
 */
import { addDays, type IsoDate, weekday } from '#kernel/dates.js'
import { minus, type Pence, plus } from '#kernel/money.js'
import {
  CT_ADMIN_REGS,
  INTERPRETATION_ACT,
  LOCAL_GOVERNMENT_ACT,
  type Provision,
  under,
} from '#law/instruments.js'

const DAYS_TO_ELAPSE = 14
// Reading: the ordinary course of post is taken as second class, and its slower end; of first-class
// post the second working day after, as courts take it (Practice Direction [1985] 1 WLR 489).
const WORKING_DAYS = { hand: 0, electronic: 2, 'first-class': 2, post: 4 } as const

/** How a notice was served. Electronically only what is no summons, and by agreement. */
export type ServiceMethod = keyof typeof WORKING_DAYS

/** How a summons may be served: delivered, left, or posted; there is no electronic service. */
export type SummonsMethod = Exclude<ServiceMethod, 'electronic'>

/** What says how a summons may be served, and so that it may not be otherwise. */
export const SUMMONS_SERVICE = under(CT_ADMIN_REGS, 'reg 35(2)')

export function servesSummons(method: ServiceMethod): method is SummonsMethod {
  return method !== 'electronic'
}

/**
 * Fourteen days must have elapsed since the day of service.
 * Reading: neither the day of service nor the day of the hearing is one of the fourteen.
 */
export function earliestHearing(servedOn: IsoDate): IsoDate {
  return addDays(servedOn, DAYS_TO_ELAPSE + 1)
}

/** The day of service; what is left by hand is served that day, whatever day it is. */
export function deemedServed(
  method: ServiceMethod,
  sentOn: IsoDate,
  bankHolidays: ReadonlySet<string>,
): IsoDate {
  return workingDaysCounted(method, sentOn, bankHolidays).at(-1) ?? sentOn
}

/** The working days counted after the day of sending; the last is the day of service. */
export function workingDaysCounted(
  method: ServiceMethod,
  sentOn: IsoDate,
  bankHolidays: ReadonlySet<string>,
): IsoDate[] {
  const days: IsoDate[] = []
  for (let left = WORKING_DAYS[method]; left > 0; left--) {
    days.push(nextWorkingDay(days.at(-1) ?? sentOn, bankHolidays))
  }
  return days
}

/** What makes service of a summons by the means good, and on which day. */
export function serviceProvision(method: SummonsMethod): readonly Provision[] {
  if (method === 'hand') return [SUMMONS_SERVICE, under(LOCAL_GOVERNMENT_ACT, 's 233')]
  return [SUMMONS_SERVICE, under(INTERPRETATION_ACT, 's 7')]
}

function nextWorkingDay(day: IsoDate, bankHolidays: ReadonlySet<string>): IsoDate {
  const next = addDays(day, 1)
  const works = weekday(next) <= 5 && !bankHolidays.has(next)
  return works ? next : nextWorkingDay(next, bankHolidays)
}

export type PaymentOutcome =
  | { readonly kind: 'paid-in-full'; readonly under: Provision }
  | {
      readonly kind: 'tax-paid-costs-owed'
      readonly costsOwed: Pence
      readonly under: Provision
    }
  | { readonly kind: 'part'; readonly owed: Pence }

/**
 * A payment after the application and before the order. The sum with the costs so far must be
 * accepted and ends the matter; the sum alone leaves the court to order the costs only.
 */
export function paymentBeforeHearing(payment: {
  readonly sum: Pence
  readonly costs: Pence
  readonly tendered: Pence
}): PaymentOutcome {
  const whole = plus(payment.sum, payment.costs)
  const owed = minus(whole, payment.tendered)
  if (owed <= 0n) return { kind: 'paid-in-full', under: under(CT_ADMIN_REGS, 'reg 34(5)') }
  if (payment.tendered < payment.sum) return { kind: 'part', owed }
  return {
    kind: 'tax-paid-costs-owed',
    costsOwed: owed,
    under: under(CT_ADMIN_REGS, 'reg 34(8)'),
  }
}
