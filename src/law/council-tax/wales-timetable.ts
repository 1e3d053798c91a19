/**
 * Wales since 1 April 2026: a missed instalment, a final notice and the whole balance.
 *
 * @law WSI 2025/1109
 *
 * Reading: "twenty-one days to pay" begin with the day on which the final notice is issued.
 */
import { addDays, type IsoDate, isoDate, lastDayOfPeriod, later } from '#kernel/dates.js'

/** Instalments due before this day follow the timetable that these Regulations replaced. */
export const WALES_TIMETABLE_FROM = isoDate('2026-04-01')

const DAYS_AFTER_MISSED = 41
const DAYS_AFTER_REMINDER = 14
const DAYS_TO_PAY = 21

export interface WalesFinalNotice {
  readonly payBy: IsoDate
  readonly balancePayableOn: IsoDate
  readonly earliestApplicationOn: IsoDate
}

/** A reminder is the authority's choice; where there was one, the final notice waits for it. */
export function earliestFinalNotice(missedDueOn: IsoDate, reminderIssuedOn?: IsoDate): IsoDate {
  const afterMissed = addDays(missedDueOn, DAYS_AFTER_MISSED)
  return reminderIssuedOn === undefined
    ? afterMissed
    : later(afterMissed, addDays(reminderIssuedOn, DAYS_AFTER_REMINDER))
}

export function walesFinalNotice(issuedOn: IsoDate): WalesFinalNotice {
  const payBy = lastDayOfPeriod(issuedOn, DAYS_TO_PAY)
  const balancePayableOn = addDays(payBy, 1)
  return { payBy, balancePayableOn, earliestApplicationOn: addDays(balancePayableOn, 1) }
}
