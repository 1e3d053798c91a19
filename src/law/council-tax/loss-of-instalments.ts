/**
 * Losing the right to pay by instalments: a reminder not met within its seven days.
 *
 * @law SI 1992/613 reg 23(3)
 *
 * Reading: "the day of the failure" is the day after the seven days, not the last of them.
 */
import { addDays, type IsoDate, lastDayOfPeriod } from '#kernel/dates.js'
import type { Pence } from '#kernel/money.js'
import { DAYS_TO_PAY } from '#law/council-tax/reminder-notice.js'
import { CT_ADMIN_REGS, type Provision, under } from '#law/instruments.js'

const FURTHER_DAYS = 7

export interface ReminderTimetable {
  readonly payBy: IsoDate
  readonly failedOn: IsoDate
  /** The further seven days run out with this day, and the balance is then payable. */
  readonly balancePayableOn: IsoDate
  readonly earliestApplicationOn: IsoDate
}

export function reminderTimetable(issuedOn: IsoDate): ReminderTimetable {
  const payBy = lastDayOfPeriod(issuedOn, DAYS_TO_PAY)
  const failedOn = addDays(payBy, 1)
  const balancePayableOn = lastDayOfPeriod(failedOn, FURTHER_DAYS)
  return { payBy, failedOn, balancePayableOn, earliestApplicationOn: addDays(balancePayableOn, 1) }
}

export interface ServedReminder {
  readonly issuedOn: IsoDate
  readonly required: Pence
  /** What was paid towards the required sum up to and including the last of the seven days. */
  readonly paidByDeadline: Pence
}

export type LossDecision =
  | { readonly kind: 'running'; readonly until: IsoDate }
  | { readonly kind: 'met' }
  | {
      readonly kind: 'lost'
      readonly failedOn: IsoDate
      readonly balancePayableOn: IsoDate
      readonly under: Provision
    }

export function decideLoss(reminder: ServedReminder, on: IsoDate): LossDecision {
  if (reminder.paidByDeadline >= reminder.required) return { kind: 'met' }
  const { payBy, failedOn, balancePayableOn } = reminderTimetable(reminder.issuedOn)
  if (on <= payBy) return { kind: 'running', until: payBy }
  return { kind: 'lost', failedOn, balancePayableOn, under: under(CT_ADMIN_REGS, 'reg 23(3)') }
}
