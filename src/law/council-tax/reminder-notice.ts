/**
 * What follows when an instalment is missed: a reminder, or at the third default the balance.
 *
 * @law SI 1992/613 reg 23(1)-(2), (4)
 *
 * Asked only while the right to pay by instalments survives, unless `instalmentsLost` says that
 * it is gone. Whether a reminder was met in time is decided in `loss-of-instalments.ts`.
 */
import { addDays, type IsoDate, lastDayOfPeriod } from '#kernel/dates.js'
import { minus, type Pence, total } from '#kernel/money.js'
import { CT_ADMIN_REGS, type Provision, under } from '#law/instruments.js'

export const DAYS_TO_PAY = 7
export const REMINDERS_PER_YEAR = 2

export interface Instalment {
  readonly dueOn: IsoDate
  readonly amount: Pence
  readonly paid: Pence
}

export interface InstalmentPosition {
  readonly instalments: readonly Instalment[]
  /** Reminders served for the year, each of them met in time. */
  readonly remindersMet: number
  /** The year's balance already stands payable, so that no instalment is left to remind of. */
  readonly instalmentsLost?: boolean
}

export interface ServeReminder {
  readonly kind: 'serve-reminder'
  /** 1 or 2: the second must also state what a third default brings. */
  readonly sequence: number
  /** What is overdue, with what falls due within the seven days. */
  readonly required: Pence
  readonly payBy: IsoDate
  /** What becomes payable at once if the reminder is not met. */
  readonly balanceAtStake: Pence
  readonly under: Provision
}

export type ReminderDecision =
  | { readonly kind: 'none-overdue' }
  | { readonly kind: 'all-fallen-due'; readonly under: Provision }
  | { readonly kind: 'balance-payable'; readonly on: IsoDate; readonly under: Provision }
  | ServeReminder

export function decideReminder(position: InstalmentPosition, issueOn: IsoDate): ReminderDecision {
  const unpaid = position.instalments.filter((i) => i.paid < i.amount)
  const missed = earliest(unpaid.filter((i) => i.dueOn < issueOn))
  if (missed === undefined) return { kind: 'none-overdue' }

  // Reading: an instalment "has fallen due" on its due day, so one due today has fallen due.
  const allDue = position.instalments.every((i) => i.dueOn <= issueOn)
  if (allDue || position.instalmentsLost === true) {
    return { kind: 'all-fallen-due', under: under(CT_ADMIN_REGS, 'reg 23(2)(a)') }
  }
  if (position.remindersMet >= REMINDERS_PER_YEAR) {
    const on = thirdDefaultPayableOn(missed.dueOn)
    return { kind: 'balance-payable', on, under: under(CT_ADMIN_REGS, 'reg 23(4)') }
  }
  return reminder(unpaid, position.remindersMet + 1, issueOn)
}

/** After two reminders in a year, the balance falls due on the day after the default. */
export function thirdDefaultPayableOn(missedDueOn: IsoDate): IsoDate {
  return addDays(missedDueOn, 1)
}

function reminder(
  unpaid: readonly Instalment[],
  sequence: number,
  issueOn: IsoDate,
): ServeReminder {
  const payBy = lastDayOfPeriod(issueOn, DAYS_TO_PAY)
  return {
    kind: 'serve-reminder',
    sequence,
    required: outstanding(unpaid.filter((i) => i.dueOn <= payBy)),
    payBy,
    balanceAtStake: outstanding(unpaid),
    under: under(CT_ADMIN_REGS, 'reg 23(1)'),
  }
}

function outstanding(instalments: readonly Instalment[]): Pence {
  return total(instalments.map((i) => minus(i.amount, i.paid)))
}

function earliest(instalments: readonly Instalment[]): Instalment | undefined {
  return instalments.reduce<Instalment | undefined>(
    (first, i) => (first === undefined || i.dueOn < first.dueOn ? i : first),
    undefined,
  )
}
