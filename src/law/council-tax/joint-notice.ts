/**
 * The joint taxpayers' notice: a person who is jointly liable and was not served with the demand
 * owes nothing until one is served.
 *
 * @law SI 1992/613 reg 27
 * @law SI 1992/613 reg 28
 *
 * Reading: what is asked for falls due no earlier than fourteen days after the notice.
 */
import { addDays, addYears, type IsoDate } from '#kernel/dates.js'
import { type FinancialYear, startOf } from '#kernel/financial-year.js'

const DAYS_TO_PAY = 14
const YEARS = 6

export function jointNoticePayBy(issuedOn: IsoDate): IsoDate {
  return addDays(issuedOn, DAYS_TO_PAY)
}

/** The last day on which a notice for the year may be served: six years from its first day. */
export function lastJointNotice(year: FinancialYear): IsoDate {
  return addDays(addYears(startOf(year), YEARS), -1)
}
