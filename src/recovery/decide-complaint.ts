/** The way from a notice that was not met to the court: the council's own letter, the complaint. */
import { addDays, type IsoDate, lastDayOfPeriod, later } from '#kernel/dates.js'
import { total, ZERO } from '#kernel/money.js'
import { owing } from '#ledger/index.js'
import { finalNoticeTimetable } from '#law/council-tax/final-notice.js'
import { reminderTimetable } from '#law/council-tax/loss-of-instalments.js'
import { type Ground, STAGES } from '#law/council-tax/recovery-stages.js'
import { CT_ADMIN_REGS, under } from '#law/instruments.js'
import type { RecoveryCase, ServedNotice } from '#recovery/recovery-case.js'
import { coveredBy, mayFollow, type StepContext } from '#recovery/standing.js'
import { day, type Leave, leave, type StepDecision, throughGates } from '#recovery/step-decision.js'

export function decideComplaint(c: RecoveryCase, context: StepContext): StepDecision {
  const { rule, standing } = context
  const unmet = standing.unmetFinal ?? standing.unmetReminder
  if (unmet === undefined) {
    return leave('no-unmet-notice', 'no reminder or final notice stands unmet')
  }
  if (c.refusedOn !== null && c.refusedOn >= unmet.issuedOn) {
    return leave('court-refused', `refused on ${day(c.refusedOn)}: another notice is needed first`)
  }
  const warning = c.warnings.find((letter) => letter.id > unmet.id)
  if (!rule.after.includes(groundOf(unmet)) && warning === undefined) {
    return comesFirst(context, unmet)
  }
  const since = [
    earliestApplication(unmet),
    ...(warning?.payBy == null ? [] : [addDays(warning.payBy, 1)]),
  ]
  return throughGates(c, context, {
    ...claimOn(c, context),
    ...acceleratedBy(unmet),
    rule,
    since: since.reduce(later),
    payBy: null,
    reliedOn: unmet,
    under: under(CT_ADMIN_REGS, 'reg 34(1)'),
  })
}

const WARNING_DAYS = 7

/** The council's own letter between the notice that was not met and the court. */
export function decideWarning(c: RecoveryCase, context: StepContext): StepDecision {
  const { on, rule, standing } = context
  const unmet = standing.unmetFinal ?? standing.unmetReminder
  if (unmet === undefined) {
    return leave('no-unmet-notice', 'no reminder or final notice stands unmet')
  }
  if (!rule.after.includes(groundOf(unmet))) {
    return leave('final-notice-next', 'the council’s path has a final notice first')
  }
  if (c.warnings.some((letter) => letter.id > unmet.id)) {
    return leave('complaint-next', 'the letter before the court has been sent')
  }
  return throughGates(c, context, {
    ...claimOn(c, context),
    rule,
    since: earliestApplication(unmet),
    payBy: lastDayOfPeriod(on, WARNING_DAYS),
    reliedOn: unmet,
    under: STAGES['warning-letter'].under,
  })
}

function comesFirst({ path }: StepContext, unmet: ServedNotice): Leave {
  const byFinal = unmet.kind !== 'final-notice' && mayFollow(path, 'final-notice', 'reminder-unmet')
  const warned = mayFollow(path, 'warning-letter', groundOf(unmet))
  return byFinal && !warned
    ? leave('final-notice-next', 'the council sends a final notice when instalments are lost')
    : leave('warning-letter-next', 'the council’s path has a letter of its own before the court')
}

function groundOf(unmet: ServedNotice): Ground {
  return unmet.kind === 'final-notice' ? 'final-notice-unmet' : 'reminder-unmet'
}

function earliestApplication({ kind, issuedOn }: ServedNotice): IsoDate {
  return kind === 'final-notice'
    ? finalNoticeTimetable(issuedOn).earliestApplicationOn
    : reminderTimetable(issuedOn).earliestApplicationOn
}

/** What may be claimed on a notice that was not met. */
function claimOn(c: RecoveryCase, { standing }: StepContext) {
  const covered = coveredBy(c, standing)
  const sums = c.sums.filter((s) => covered.has(s) && owing(s) > ZERO)
  const required = total(sums.map(owing))
  return {
    required,
    measured: required,
    balance: required,
    sums: sums.map((sum) => ({ sum, amount: owing(sum) })),
  }
}

/** An unmet reminder has made the balance payable: the complaint claims it as such. */
function acceleratedBy(unmet: ServedNotice) {
  if (unmet.kind === 'final-notice') return {}
  const on = reminderTimetable(unmet.issuedOn).balancePayableOn
  return { accelerated: { on, under: under(CT_ADMIN_REGS, 'reg 23(3)') } }
}
