/** What a step of recovery is decided to be: taken, with its proof, or left, with the reason. */
import type { StageRule } from '#authority/index.js'
import type { GateAnswer } from '#dispatch/index.js'
import { addDays, type IsoDate, showDate } from '#kernel/dates.js'
import { type Pence, showPounds, ZERO } from '#kernel/money.js'
import type { DueSum } from '#ledger/index.js'
import { type Stage } from '#law/council-tax/recovery-stages.js'
import { CT_ADMIN_REGS, type Provision, under } from '#law/instruments.js'
import {
  acceptance,
  askGates,
  noticeEvidence,
  personsThrough,
  unsentText,
} from '#recovery/gates.js'
import {
  creditHeld,
  type RecoveryCase,
  type RecoveryPerson,
  type ServedNotice,
} from '#recovery/recovery-case.js'

export type Step = Stage

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
  'warning-letter-next': 'The council’s letter before the court comes next',
  'not-on-path': 'The council’s recovery path does not have this step',
  'complaint-next': 'Ready for a complaint to the court',
  'no-unmet-notice': 'No valid notice that was not met',
  'demand-served': 'Stopped: no demand notice served',
  'no-hold': 'Stopped: recovery is on hold',
  limitation: 'Stopped: out of time',
  'not-at-court': 'Stopped: already before the court',
  'liable-person': 'Stopped: nobody is named as liable',
  'notice-served': 'Stopped: the notice was not served',
  'delay-explained': 'Stopped: nobody has said why it is pursued now',
} as const

export type LeaveReason = keyof typeof LEAVE_REASONS

export interface Proposed extends Omit<Act, 'kind' | 'persons' | 'gates'> {
  readonly rule: StageRule
  /** The first day on which the law allows the step. */
  readonly since: IsoDate
  /** The sum that the minimum is held against. */
  readonly measured: Pence
  /** The notice that the step stands on: it must have been served on each person. */
  readonly reliedOn?: ServedNotice
}

/** Holds what is proposed against its day, the least sum, credit, and every gate. */
export function throughGates(
  c: RecoveryCase,
  { on }: { on: IsoDate },
  proposed: Proposed,
): StepDecision {
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
  const atCourt = rule.stage === 'complaint'
  const answers = [...askGates(c, on, atCourt), ...servedGate(c, reliedOn, atCourt)]
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

function servedGate(
  c: RecoveryCase,
  notice: ServedNotice | undefined,
  atCourt: boolean,
): GateAnswer[] {
  if (notice === undefined) return []
  const at = notice.kind === 'final-notice' ? 'reg 33' : 'reg 23'
  return c.persons.map((person) => {
    const served = notice.servedOn.get(person.partyId)
    const common = {
      gate: 'notice-served',
      personId: person.partyId,
      under: under(CT_ADMIN_REGS, at),
    }
    if (served === undefined) {
      const text = `the ${notice.kind} was not served on ${person.name}`
      return { ...common, passed: false, text, evidence: [] }
    }
    if (notice.unsentTo.has(person.partyId)) {
      return { ...common, passed: false, text: unsentText(notice), evidence: [] }
    }
    const { accepted, text: origin } = acceptance(c, notice, person)
    if (atCourt && !accepted) return { ...common, passed: false, text: origin, evidence: [] }
    const named = notice.elsewhere ? `${notice.kind} from elsewhere` : notice.kind
    const how = atCourt && origin !== '' ? `, ${origin}` : ''
    return {
      ...common,
      passed: true,
      text: `${notice.kind} served ${showDate(served)}, not met${how}`,
      evidence: [noticeEvidence(notice.id, named)],
    }
  })
}

export function leave(reason: LeaveReason, text: string): Leave {
  return { kind: 'leave', reason, text, gates: [] }
}

export function day(on: IsoDate | null): string {
  return on === null ? 'no day' : showDate(on)
}
