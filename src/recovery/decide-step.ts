/**
 * Whether a charge may be taken to the next step of recovery on a day, and if not, why not. Pure:
 * the preview, the run, the officer's screen and "why not?" all ask this one function.
 */
import { type RecoveryPath, stageRule, underOldTimetable } from '#authority/index.js'
import { addDays, type IsoDate } from '#kernel/dates.js'
import { total, ZERO } from '#kernel/money.js'
import { type DueSum, owing } from '#ledger/index.js'
import { finalNoticeTimetable } from '#law/council-tax/final-notice.js'
import { reminderTimetable } from '#law/council-tax/loss-of-instalments.js'
import { STAGES } from '#law/council-tax/recovery-stages.js'
import { decideReminder, type ReminderDecision } from '#law/council-tax/reminder-notice.js'
import { WALES_TIMETABLE_FROM } from '#law/council-tax/wales-timetable.js'
import { CT_ADMIN_REGS, under } from '#law/instruments.js'
import { decideWelshStep } from '#recovery/decide-wales.js'
import { acceptance } from '#recovery/gates.js'
import { decideComplaint, decideWarning } from '#recovery/decide-complaint.js'
import {
  overdue,
  type RecoveryCase,
  type RecoveryPerson,
  type ServedNotice,
} from '#recovery/recovery-case.js'
import { coveredBy, standingOf, type StepContext } from '#recovery/standing.js'
import {
  day,
  leave,
  type Proposed,
  type Step,
  type StepDecision,
  throughGates,
} from '#recovery/step-decision.js'

/** Decides a step for a charge on a day, under the council's recovery path. */
export function decideStep(
  c: RecoveryCase,
  step: Step,
  { on, path: inForce }: { on: IsoDate; path: RecoveryPath },
): StepDecision {
  if (c.openCase !== undefined) {
    return leave('at-court', `summons ${c.openCase.summonsNo} is ${c.openCase.state}`)
  }
  const own = withoutRefused(c, on)
  const decision = decideOn(own, step, { on, path: inForce })
  // Nothing else would carry it to the court: then the gate says why what there is does not.
  const stopped = step === 'complaint' && own !== c && isWithoutNotice(decision)
  return stopped ? decideOn(c, step, { on, path: inForce }) : decision
}

/**
 * The case without the notices from elsewhere that could not carry it to the court and have run
 * out: notices of our own may then be served in their place, from the first one on.
 */
function withoutRefused(c: RecoveryCase, on: IsoDate): RecoveryCase {
  const notices = c.notices.filter(
    (notice) =>
      (notice.payBy !== null && notice.payBy >= on) ||
      c.persons.some((person) => acceptance(c, notice, person).accepted),
  )
  return notices.length === c.notices.length ? c : { ...c, notices }
}

function isWithoutNotice(decision: StepDecision): boolean {
  return decision.kind === 'leave' && decision.reason === 'no-unmet-notice'
}

function decideOn(
  c: RecoveryCase,
  step: Step,
  { on, path: inForce }: { on: IsoDate; path: RecoveryPath },
): StepDecision {
  const late = overdue(c, on)
  if (late.length === 0) return leave('nothing-overdue', noneOverdue(c))
  const welsh = followsWales(inForce, late)
  const path = welsh || inForce.jurisdiction === 'england' ? inForce : underOldTimetable(inForce)
  const rule = stageRule(path, step)
  if (rule === undefined) return leave('not-on-path', `${STAGES[step].title} is not sent`)
  const decide = welsh ? decideWelshStep : decideForGroup
  const decisions = personGroups(c).map((group) =>
    decide(group, step, { on, path, rule, standing: standingOf(group, { on, path }) }),
  )
  return together(decisions)
}

/** What is owed under an order is pursued by it, and by no step before the court. */
function noneOverdue(c: RecoveryCase): string {
  const ordered = c.sums.some((sum) => owing(sum) > ZERO && sum.orderId !== null)
  return ordered ? 'nothing beyond what stands under a liability order' : 'no tax is overdue'
}

/** Whether what was missed first falls under the timetable that Wales has had since April 2026. */
function followsWales({ jurisdiction }: RecoveryPath, late: readonly DueSum[]): boolean {
  const [missed] = late
  return jurisdiction === 'wales' && missed !== undefined && missed.dueOn >= WALES_TIMETABLE_FROM
}

/**
 * Joint debtors on whom the same notices were served stand alike; one who was served later, or
 * not at all, is taken through the stages by himself (regs 27 to 28A).
 */
function personGroups(c: RecoveryCase): RecoveryCase[] {
  const notices = [...c.notices, ...c.warnings]
  if (c.persons.length < 2 || notices.length === 0) return [c]
  const groups = new Map<string, RecoveryPerson[]>()
  for (const person of c.persons) {
    const served = notices.filter((n) => n.servedOn.has(person.partyId)).map((n) => n.id)
    const key = served.join()
    groups.set(key, [...(groups.get(key) ?? []), person])
  }
  if (groups.size === 1) return [c]
  return [...groups.values()].map((persons) => {
    const onThem = (notice: ServedNotice) =>
      persons.some(({ partyId }) => notice.servedOn.has(partyId))
    const [own, warnings] = [c.notices.filter(onThem), c.warnings.filter(onThem)]
    return { ...c, persons, notices: own, warnings }
  })
}

/** One answer of several groups: those who may be taken further, or why nobody is. */
function together(decisions: readonly StepDecision[]): StepDecision {
  const gates = decisions.flatMap((decision) => decision.gates)
  const [act, ...others] = decisions.filter((decision) => decision.kind === 'act')
  if (act !== undefined) {
    const alike = others.filter(({ required }) => required === act.required)
    return { ...act, persons: [act, ...alike].flatMap(({ persons }) => persons), gates }
  }
  const [first] = decisions
  return { ...(first ?? leave('liable-person', 'nobody is named as liable')), gates }
}

function decideForGroup(c: RecoveryCase, step: Step, context: StepContext): StepDecision {
  const { running } = context.standing
  if (running !== undefined) {
    return leave('notice-running', `${running.kind} runs to ${day(running.payBy)}`)
  }
  if (step === 'complaint') return decideComplaint(c, context)
  if (step === 'warning-letter') return decideWarning(c, context)
  return step === 'final-notice'
    ? decideFinalNotice(c, context)
    : decideReminderStep(c, step, context)
}

function decideReminderStep(
  c: RecoveryCase,
  step: 'reminder' | 'second-reminder',
  context: StepContext,
): StepDecision {
  const { on, rule, standing } = context
  if (unordered(c).some((sum) => coveredBy(c, standing).has(sum))) {
    return leave('complaint-next', 'an earlier notice was not met')
  }
  if (standing.unmetReminder !== undefined) {
    return leave('final-notice-next', 'an earlier reminder was not met')
  }
  const decision = reminderDecision(c, context)
  if (decision.kind === 'none-overdue') return leave('nothing-overdue', 'no tax is overdue')
  if (decision.kind !== 'serve-reminder') {
    return leave('final-notice-next', 'no instalments are left to remind of')
  }
  if (decision.sequence === 2 && step === 'reminder') {
    return leave('second-reminder-next', 'one reminder of the year was met')
  }
  if (decision.sequence === 1 && step === 'second-reminder') {
    return leave('reminder-first', 'no reminder has been served this year')
  }
  const sums = unordered(c)
    .filter((s) => s.payableOn <= decision.payBy)
    .map((sum) => ({ sum, amount: owing(sum) }))
  return throughGates(c, context, {
    rule,
    since: addDays(overdue(c, on)[0]?.payableOn ?? on, 1),
    required: decision.required,
    measured: total(overdue(c, on).map(owing)),
    payBy: decision.payBy,
    balance: decision.balanceAtStake,
    sums,
    under: decision.under,
  })
}

function reminderDecision(c: RecoveryCase, { on, standing }: StepContext): ReminderDecision {
  // What stands under an order is no instalment to come: nothing is reminded or counted from it.
  const sums = c.sums.filter((sum) => sum.orderId === null)
  const instalments = sums.map((s) => ({ dueOn: s.payableOn, amount: s.amount, paid: s.paid }))
  const { remindersMet } = standing
  return decideReminder({ instalments, remindersMet, instalmentsLost: c.instalmentsLost }, on)
}

function decideFinalNotice(c: RecoveryCase, context: StepContext): StepDecision {
  const { on, rule, standing } = context
  const covered = coveredBy(c, standing)
  const late = overdue(c, on).filter((sum) => !covered.has(sum))
  const decision = reminderDecision(c, context)
  if (standing.unmetReminder !== undefined && rule.after.includes('reminder-unmet')) {
    return finalNoticeAfterLoss(c, context, { reminder: standing.unmetReminder, late })
  }
  if (late.length === 0) return leave('complaint-next', 'an earlier notice was not met')
  if (decision.kind === 'serve-reminder' && standing.unmetReminder === undefined) {
    return leave('reminder-first', 'instalments are still to fall due')
  }
  const third = decision.kind === 'balance-payable' ? decision : undefined
  const demanded = third === undefined ? late : unordered(c)
  return finalNotice(c, context, {
    demanded,
    since: addDays(late[0]?.payableOn ?? on, 1),
    ...(third && { accelerated: { on: third.on, under: third.under } }),
  })
}

/** Where the council sends one after a reminder was not met: for the balance now payable. */
function finalNoticeAfterLoss(
  c: RecoveryCase,
  context: StepContext,
  { reminder, late }: { reminder: ServedNotice; late: readonly DueSum[] },
): StepDecision {
  const { unmetFinal } = context.standing
  if (unmetFinal !== undefined && unmetFinal.id > reminder.id && late.length === 0) {
    return leave('complaint-next', 'the final notice was not met')
  }
  const { balancePayableOn, earliestApplicationOn } = reminderTimetable(reminder.issuedOn)
  const covered = coveredBy(c, context.standing)
  const demanded = unordered(c).filter((sum) => covered.has(sum) || late.includes(sum))
  const provision = under(CT_ADMIN_REGS, 'reg 23(3)')
  const accelerated = { on: balancePayableOn, under: provision }
  const since = earliestApplicationOn
  return finalNotice(c, context, { demanded, since, accelerated, reliedOn: reminder })
}

function finalNotice(
  c: RecoveryCase,
  context: StepContext,
  notice: Pick<Proposed, 'since' | 'accelerated' | 'reliedOn'> & {
    readonly demanded: readonly DueSum[]
  },
): StepDecision {
  const { demanded, ...rest } = notice
  const required = total(demanded.map(owing))
  return throughGates(c, context, {
    ...rest,
    rule: context.rule,
    required,
    measured: required,
    payBy: finalNoticeTimetable(context.on).payBy,
    balance: required,
    sums: demanded.map((sum) => ({ sum, amount: owing(sum) })),
    under: under(CT_ADMIN_REGS, 'reg 33'),
  })
}

/** What is owed of the tax and stands under no order. */
function unordered(c: RecoveryCase): DueSum[] {
  return c.sums.filter((sum) => owing(sum) > ZERO && sum.orderId === null)
}
