/**
 * How long a billing authority has to apply for a liability order.
 *
 * @law SI 1992/613 reg 34(3)
 */
import { addDays, addMonths, type IsoDate } from '#kernel/dates.js'

const MONTHS = 6 * 12

/**
 * The last day of six years beginning with the day on which the sum became due.
 * Reading: six years from 29 February end on 27 February; here the earlier day is the safe one.
 */
export function lastDayToApply(dueOn: IsoDate): IsoDate {
  return addDays(addMonths(dueOn, MONTHS), -1)
}

export function isBarred(dueOn: IsoDate, applicationOn: IsoDate): boolean {
  return applicationOn > lastDayToApply(dueOn)
}
