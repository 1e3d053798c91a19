/**
 * Whether a charge may be taken to the next step of recovery on a day, and if not, why not. Pure:
 * the preview, the run, the officer's screen and "why not?" all ask this one function.
 */
import type { RecoveryPath, StageRule } from '#authority/index.js'
import type { GateAnswer } from '#dispatch/index.js'
import { addDays, type IsoDate, showDate } from '#kernel/dates.js'
import { type Pence, showPounds, total, ZERO } from '#kernel/money.js'
import { type DueSum, owing } from '#ledger/index.js'
import { finalNoticeTimetable } from '#law/council-tax/final-notice.js'
import { decideLoss, reminderTimetable } from '#law/council-tax/loss-of-instalments.js'
import { decideReminder, type ReminderDecision } from '#law/council-tax/reminder-notice.js'
import { CT_ADMIN_REGS, type Provision, under } from '#law/instruments.js'
import { askGates, noticeEvidence, personsThrough } from '#recovery/gates.js'
import {
  creditHeld,
  overdue,
  type RecoveryCase,
  type RecoveryPerson,
  type ServedNotice,
  sumsOf,
} from '#recovery/recovery-case.js'

export type Step = 'reminder' | 'second-reminder' | 'final-notice' | 'complaint'

export interface Act {
  readonly kind: 'act'
  readonly persons: readonly RecoveryPerson[]
  /** What the step demands or claims. */
  readonly required: Pence
  readonly payBy: IsoDate | null
  /** What is at stake beyond it. */
  readonly balance: Pence
  readonly sums: readonly { readonly sum: DueSum; readonly amount: Pence }[]
  readonly gates: readonly GateAnswer[]
  /** The right to instalments is lost: what is owed became payable on this day. */
  readonly accelerated?: { readonly on: IsoDate; readonly under: Provision }
  readonly under: Provision
}

export interface Leave {
  readonly kind: 'leave'
  readonly reason: LeaveReason
  readonly text: string
  readonly gates: readonly GateAnswer[]
}

export type StepDecision = Act | Leave

/** Why a step is not taken, as officers read it. */
export const LEAVE_REASONS = {
  'nothing-overdue': 'Nothing is overdue',
  'at-court': 'Already before the court',
  'court-refused': 'The court refused it on these notices',
  'in-credit': 'The account is in credit for as much',
  'below-minimum': 'Below the minimum for this step',
  waiting: 'The days allowed have not run out',
  'notice-running': 'A notice is running',
  'reminder-first': 'A reminder must come first',
  'second-reminder-next': 'The second reminder comes next',
  'final-notice-next': 'A final notice comes next',
  'complaint-next': 'Ready for a complaint to the court',
  'no-unmet-notice': 'No valid notice that was not met',
  'demand-served': 'Stopped: no demand notice served',
  'no-hold': 'Stopped: recovery is on hold',
  limitation: 'Stopped: out of time',
  'not-at-court': 'Stopped: already before the court',
  'liable-person': 'Stopped: nobody is named as liable',
  'notice-served': 'Stopped: the notice was not served',
} as const

export type LeaveReason = keyof typeof LEAVE_REASONS

/** Decides a step for a charge on a day, under the council's recovery path. */
export function decideStep(
  c: RecoveryCase,
  step: Step,
  { on, path }: { on: IsoDate; path: RecoveryPath },
): StepDecision {
  if (c.openCase !== undefined) {
    return leave('at-court', `summons ${c.openCase.summonsNo} is ${c.openCase.state}`)
  }
  const late = overdue(c, on)
  if (late.length === 0) return leave('nothing-overdue', 'no tax is overdue')
  const standing = standingOf(c, { on, path })
  if (step === 'complaint') return decideComplaint(c, { on, path, standing })
  if (standing.running !== undefined) {
    const text = `${standing.running.kind} runs to ${day(standing.running.payBy)}`
    return leave('notice-running', text)
  }
  return step === 'final-notice'
    ? decideFinalNotice(c, { on, path, standing })
    : decideReminderStep(c, step, { on, path, standing })
}

/** How the notices served stand on a day. */
interface Standing {
  readonly running: ServedNotice | undefined
  readonly remindersMet: number
  /** A reminder that was not met: the right to instalments goes with it (reg 23(3)). */
  readonly unmetReminder: ServedNotice | undefined
  readonly unmetFinal: ServedNotice | undefined
}

interface Context {
  readonly on: IsoDate
  readonly path: RecoveryPath
  readonly standing: Standing
}

export function standingOf(
  c: RecoveryCase,
  { on, path }: { on: IsoDate; path: RecoveryPath },
): Standing {
  let running: ServedNotice | undefined
  let unmetReminder: ServedNotice | undefined
  let unmetFinal: ServedNotice | undefined
  let remindersMet = 0
  for (const notice of c.notices) {
    const fate = fateOf(notice, { on, path })
    if (fate === 'running') running = notice
    else if (notice.kind === 'final-notice') unmetFinal = fate === 'unmet' ? notice : undefined
    else if (fate === 'unmet') unmetReminder = notice
    else remindersMet += 1
  }
  return { running, remindersMet, unmetReminder, unmetFinal }
}

function fateOf(
  notice: ServedNotice,
  { on, path }: { on: IsoDate; path: RecoveryPath },
): 'running' | 'met' | 'unmet' {
  // Reading: a council may take late payment as compliance, never timely payment as default.
  if (path.acceptLatePayment && notice.unpaidNow === ZERO) return 'met'
  const { issuedOn, required, unpaidAtDeadline } = notice
  const paidByDeadline = (required - unpaidAtDeadline) as Pence
  const loss = decideLoss({ issuedOn, required, paidByDeadline }, on)
  return loss.kind === 'lost' ? 'unmet' : loss.kind
}

function decideReminderStep(
  c: RecoveryCase,
  step: 'reminder' | 'second-reminder',
  context: Context,
): StepDecision {
  const { on, path, standing } = context
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
    rule: path.reminder,
    since: addDays(overdue(c, on)[0]?.payableOn ?? on, 1),
    required: decision.required,
    measured: total(overdue(c, on).map(owing)),
    payBy: decision.payBy,
    balance: decision.balanceAtStake,
    sums,
    under: decision.under,
  })
}

function reminderDecision(c: RecoveryCase, { on, standing }: Context): ReminderDecision {
  // What stands under an order is no instalment to come: nothing is reminded or counted from it.
  const sums = sumsOf(c).filter((sum) => sum.orderId === null)
  const instalments = sums.map((s) => ({ dueOn: s.payableOn, amount: s.amount, paid: s.paid }))
  const { remindersMet } = standing
  return decideReminder({ instalments, remindersMet, instalmentsLost: c.instalmentsLost }, on)
}

function decideFinalNotice(c: RecoveryCase, context: Context): StepDecision {
  const { on, path, standing } = context
  const covered = coveredBy(c, standing)
  const late = overdue(c, on).filter((sum) => !covered.has(sum))
  const decision = reminderDecision(c, context)
  if (standing.unmetReminder !== undefined && path.finalNoticeAfterLoss) {
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
  context: Context,
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
  return finalNotice(c, context, { demanded, since: earliestApplicationOn, accelerated })
}

function finalNotice(
  c: RecoveryCase,
  context: Context,
  notice: Pick<Proposed, 'since' | 'accelerated'> & { readonly demanded: readonly DueSum[] },
): StepDecision {
  const { demanded, ...rest } = notice
  const required = total(demanded.map(owing))
  return throughGates(c, context, {
    ...rest,
    rule: context.path.finalNotice,
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
  return sumsOf(c).filter((sum) => owing(sum) > ZERO && sum.orderId === null)
}

function decideComplaint(c: RecoveryCase, context: Context): StepDecision {
  const { path, standing } = context
  if (standing.running !== undefined) {
    return leave(
      'notice-running',
      `${standing.running.kind} runs to ${day(standing.running.payBy)}`,
    )
  }
  const unmet = standing.unmetFinal ?? standing.unmetReminder
  if (unmet === undefined) {
    return leave('no-unmet-notice', 'no reminder or final notice stands unmet')
  }
  if (c.refusedOn !== null && c.refusedOn >= unmet.issuedOn) {
    return leave('court-refused', `refused on ${day(c.refusedOn)}: another notice is needed first`)
  }
  if (unmet.kind !== 'final-notice' && path.finalNoticeAfterLoss) {
    return leave('final-notice-next', 'the council sends a final notice when instalments are lost')
  }
  const covered = coveredBy(c, standing)
  const sums = sumsOf(c).filter((s) => covered.has(s) && owing(s) > ZERO)
  const required = total(sums.map(owing))
  const isFinal = unmet.kind === 'final-notice'
  const lost = reminderTimetable(unmet.issuedOn)
  const earliest = isFinal
    ? finalNoticeTimetable(unmet.issuedOn).earliestApplicationOn
    : lost.earliestApplicationOn
  return throughGates(c, context, {
    rule: path.complaint,
    since: earliest,
    required,
    measured: required,
    payBy: null,
    balance: required,
    sums: sums.map((sum) => ({ sum, amount: owing(sum) })),
    ...(!isFinal && {
      accelerated: { on: lost.balancePayableOn, under: under(CT_ADMIN_REGS, 'reg 23(3)') },
    }),
    reliedOn: unmet,
    under: under(CT_ADMIN_REGS, 'reg 34(1)'),
  })
}

/** The sums that an unmet notice lets the council take to court. */
function coveredBy(c: RecoveryCase, standing: Standing): Set<DueSum> {
  const { unmetFinal, unmetReminder } = standing
  return new Set(
    sumsOf(c).filter((sum) => {
      if (sum.orderId !== null) return false
      if (unmetFinal?.sumIds.has(sum.id)) return true
      // An unmet reminder makes the balance payable as it was billed then; a later bill's sums
      // need a notice of their own.
      return unmetReminder !== undefined && (sum.noticeId ?? 0n) < unmetReminder.id
    }),
  )
}

interface Proposed extends Omit<Act, 'kind' | 'persons' | 'gates'> {
  readonly rule: StageRule
  /** The first day on which the law allows the step. */
  readonly since: IsoDate
  /** The sum that the minimum is held against. */
  readonly measured: Pence
  /** The notice that the step stands on: it must have been served on each person. */
  readonly reliedOn?: ServedNotice
}

function throughGates(c: RecoveryCase, { on }: Context, proposed: Proposed): StepDecision {
  const { rule, since, measured, reliedOn, ...act } = proposed
  const from = addDays(since, rule.extraDays)
  if (on < from) return leave('waiting', `may be taken from ${showDate(from)}`)
  if (act.required === ZERO) return leave('nothing-overdue', 'all that was demanded is paid')
  if (creditHeld(c) >= act.required) {
    return leave('in-credit', `${showPounds(creditHeld(c))} is held in credit`)
  }
  if (measured < rule.minimum) {
    return leave('below-minimum', `${showPounds(measured)} is below ${showPounds(rule.minimum)}`)
  }
  const answers = [...askGates(c, on), ...servedGate(c, reliedOn)]
  const persons = personsThrough(c.persons, answers)
  if (persons.length === 0) {
    const stopped = answers.find((answer) => !answer.passed)
    return {
      kind: 'leave',
      reason: (stopped?.gate ?? 'liable-person') as LeaveReason,
      text: stopped?.text ?? 'no liable person is recorded',
      gates: answers,
    }
  }
  return { kind: 'act', ...act, persons, gates: answers }
}

function servedGate(c: RecoveryCase, notice: ServedNotice | undefined): GateAnswer[] {
  if (notice === undefined) return []
  const at = notice.kind === 'final-notice' ? 'reg 33' : 'reg 23'
  return c.persons.map((person) => {
    const served = notice.servedOn.get(person.partyId)
    return {
      gate: 'notice-served',
      personId: person.partyId,
      passed: served !== undefined,
      text:
        served === undefined
          ? `the ${notice.kind} was not served on ${person.name}`
          : `${notice.kind} served ${showDate(served)}, not met`,
      evidence: served === undefined ? [] : [noticeEvidence(notice.id, notice.kind)],
      under: under(CT_ADMIN_REGS, at),
    }
  })
}

function leave(reason: LeaveReason, text: string): Leave {
  return { kind: 'leave', reason, text, gates: [] }
}

function day(on: IsoDate | null): string {
  return on === null ? 'no day' : showDate(on)
}
