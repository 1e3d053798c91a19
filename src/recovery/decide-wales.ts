/**
 * The way to the court in Wales since 1 April 2026: a reminder is the council's choice; a final
 * notice comes forty-one days after the missed instalment at the earliest, and only when its
 * twenty-one days have run is the year's balance payable.
 *
 * @law WSI 2025/1109
 *
 * Reading: a reminder gives fourteen days, since no final notice may follow it sooner.
 */
import { addDays, type IsoDate, lastDayOfPeriod } from '#kernel/dates.js'
import { plus, total, ZERO } from '#kernel/money.js'
import { type DueSum, owing } from '#ledger/index.js'
import { earliestFinalNotice, walesFinalNotice } from '#law/council-tax/wales-timetable.js'
import { CT_ADMIN_REGS, under, WALES_ENFORCEMENT_REGS } from '#law/instruments.js'
import { overdue, type RecoveryCase, type ServedNotice } from '#recovery/recovery-case.js'
import type { StepContext } from '#recovery/standing.js'
import {
  day,
  type Proposed,
  type Step,
  type StepDecision,
  leave,
  throughGates,
} from '#recovery/step-decision.js'

const REMINDER_DAYS = 14
const SOON_DAYS = 7

export function decideWelshStep(c: RecoveryCase, step: Step, context: StepContext): StepDecision {
  const { running } = context.standing
  if (running !== undefined) {
    return leave('notice-running', `${running.kind} runs to ${day(running.payBy)}`)
  }
  switch (step) {
    case 'reminder':
      return reminder(c, context)
    case 'final-notice':
      return finalNotice(c, context)
    case 'complaint':
      return complaint(c, context)
    case 'second-reminder':
    case 'warning-letter':
      return leave('not-on-path', 'the timetable of Wales does not have it')
  }
}

function unordered(c: RecoveryCase): DueSum[] {
  return c.sums.filter((sum) => owing(sum) > ZERO && sum.orderId === null)
}

/** The last reminder since the instalment was missed. */
function reminderSince(c: RecoveryCase, missed: IsoDate): ServedNotice | undefined {
  return c.notices.findLast((n) => n.kind === 'reminder' && n.issuedOn > missed)
}

function demand(c: RecoveryCase, { on, rule }: StepContext, since: IsoDate): Proposed {
  const late = overdue(c, on)
  const required = total(late.map(owing))
  return {
    rule,
    since,
    required,
    measured: required,
    payBy: null,
    balance: total(unordered(c).map(owing)),
    sums: late.map((sum) => ({ sum, amount: owing(sum) })),
    under: under(WALES_ENFORCEMENT_REGS, 'reg 2'),
  }
}

function reminder(c: RecoveryCase, context: StepContext): StepDecision {
  const missed = missedOn(c, context.on)
  if (context.standing.unmetFinal !== undefined) {
    return leave('complaint-next', 'the final notice was not met')
  }
  const served = reminderSince(c, missed)
  if (served !== undefined) {
    return leave('final-notice-next', `a reminder was served on ${day(served.issuedOn)}`)
  }
  const asked = demand(c, context, addDays(missed, 1))
  // The reminder names what falls due within seven days of its issue too.
  const soon = unordered(c).filter(
    (sum) => sum.payableOn >= context.on && sum.payableOn <= lastDayOfPeriod(context.on, SOON_DAYS),
  )
  return throughGates(c, context, {
    ...asked,
    required: plus(asked.required, total(soon.map(owing))),
    sums: [...asked.sums, ...soon.map((sum) => ({ sum, amount: owing(sum) }))],
    payBy: lastDayOfPeriod(context.on, REMINDER_DAYS),
  })
}

function finalNotice(c: RecoveryCase, context: StepContext): StepDecision {
  const { unmetFinal } = context.standing
  const late = overdue(c, context.on)
  if (unmetFinal !== undefined && late.every((sum) => covers(unmetFinal, sum))) {
    return leave('complaint-next', 'the final notice was not met')
  }
  const missed = missedOn(c, context.on)
  const since = earliestFinalNotice(missed, reminderSince(c, missed)?.issuedOn)
  return throughGates(c, context, {
    ...demand(c, context, since),
    payBy: walesFinalNotice(context.on).payBy,
  })
}

function complaint(c: RecoveryCase, context: StepContext): StepDecision {
  const unmet = context.standing.unmetFinal
  if (unmet === undefined) return leave('no-unmet-notice', 'no final notice stands unmet')
  if (c.refusedOn !== null && c.refusedOn >= unmet.issuedOn) {
    return leave('court-refused', `refused on ${day(c.refusedOn)}: another notice is needed first`)
  }
  const { balancePayableOn, earliestApplicationOn } = walesFinalNotice(unmet.issuedOn)
  const sums = unordered(c).filter((sum) => covers(unmet, sum))
  const required = total(sums.map(owing))
  return throughGates(c, context, {
    rule: context.rule,
    since: earliestApplicationOn,
    required,
    measured: required,
    payBy: null,
    balance: required,
    sums: sums.map((sum) => ({ sum, amount: owing(sum) })),
    accelerated: { on: balancePayableOn, under: under(WALES_ENFORCEMENT_REGS, 'reg 2') },
    reliedOn: unmet,
    under: under(CT_ADMIN_REGS, 'reg 34(1)'),
  })
}

/** A final notice that was not met makes the balance payable as it had been billed by then. */
function covers(notice: ServedNotice, sum: DueSum): boolean {
  return (sum.noticeId ?? 0n) < notice.id
}

function missedOn(c: RecoveryCase, on: IsoDate): IsoDate {
  return overdue(c, on)[0]?.payableOn ?? on
}
