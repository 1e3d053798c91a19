/**
 * The final notice, which must be served before an application for a liability order.
 *
 * @law SI 1992/613 reg 33
 */
import { addDays, type IsoDate, lastDayOfPeriod } from '#kernel/dates.js'

const DAYS_TO_PAY = 7

export interface FinalNoticeTimetable {
  readonly payBy: IsoDate
  readonly earliestApplicationOn: IsoDate
}

/** Seven days beginning with the day of issue; the application may follow from the next. */
export function finalNoticeTimetable(issuedOn: IsoDate): FinalNoticeTimetable {
  const payBy = lastDayOfPeriod(issuedOn, DAYS_TO_PAY)
  return { payBy, earliestApplicationOn: addDays(payBy, 1) }
}
