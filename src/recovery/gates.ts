/**
 * Gates: the preconditions of every step, answered for each person with the evidence relied on.
 * Take the evidence away and the gate closes. A gate never looks at a flag that says "allowed".
 */
import { acceptEvidence } from '#authority/index.js'
import type { Evidence, GateAnswer } from '#dispatch/index.js'
import { addDays, type IsoDate, later, showDate } from '#kernel/dates.js'
import { HOLD_KINDS } from '#protections/index.js'
import { isBarred, lastDayToApply } from '#law/council-tax/limitation.js'
import { CT_ADMIN_REGS, LGFA, type Provision, under } from '#law/instruments.js'
import { dormancyOf } from '#recovery/dormant-debt.js'
import {
  overdue,
  type RecoveryCase,
  type RecoveryPerson,
  type ServedNotice,
} from '#recovery/recovery-case.js'

type Answer = Omit<GateAnswer, 'gate' | 'personId' | 'under'>
type Gate = (c: RecoveryCase, person: RecoveryPerson, asked: Asked) => Answer

interface Asked {
  readonly on: IsoDate
  /** Before the court, what was served elsewhere counts only as the council has determined. */
  readonly atCourt: boolean
}

interface NamedGate {
  readonly gate: string
  readonly under: Provision
  readonly answer: Gate
}

/** The demand notice was served on this person (regs 18 and 27: else nothing is owed). */
const demandServed: NamedGate = {
  gate: 'demand-served',
  under: under(CT_ADMIN_REGS, 'reg 18'),
  answer: (c, person, { on, atCourt }) => {
    const served = c.demands.filter((n) => n.servedOn.has(person.partyId))
    const sent = served.filter((n) => !n.unsentTo.has(person.partyId))
    const standing = sent.filter((n) => hasRun(n, person, on))
    const accepted = standing.filter((n) => !atCourt || acceptance(c, n, person).accepted)
    const demand = accepted.at(-1)
    const refused = standing.at(-1)
    const running = sent.at(-1)
    if (demand === undefined && refused !== undefined) {
      return fail(acceptance(c, refused, person).text)
    }
    if (demand === undefined && running !== undefined) {
      const until = showDate(runsTo(running, person))
      return fail(`the joint taxpayers’ notice to ${person.name} runs to ${until}`)
    }
    const unsent = served.at(-1)
    if (demand === undefined && unsent !== undefined) return fail(unsentText(unsent))
    if (demand === undefined) {
      return fail(`no demand notice for ${c.charge.year} has been served on ${person.name}`)
    }
    const late = lateBill(c, person, on)
    if (late !== undefined) return fail(lateText(late, person))
    const servedOn = demand.servedOn.get(person.partyId) ?? demand.issuedOn
    const { text } = atCourt ? acceptance(c, demand, person) : { text: originOf(demand) }
    return pass(`demand notice served ${showDate(servedOn)}${text === '' ? '' : `, ${text}`}`, [
      noticeEvidence(demand.id, `demand notice${demand.elsewhere ? ' from elsewhere' : ''}`),
    ])
  },
}

function originOf({ elsewhere }: ServedNotice): string {
  return elsewhere ? 'from elsewhere' : ''
}

/** Whether a notice may carry a step of the court: one served here does. */
export function acceptance(
  c: RecoveryCase,
  notice: ServedNotice,
  person: RecoveryPerson,
): { readonly accepted: boolean; readonly text: string } {
  if (!notice.elsewhere) return { accepted: true, text: '' }
  const kind = evidenceKind(notice.kind)
  const gate = kind === 'demand' ? 'demand-served' : 'notice-served'
  const name = kind === 'demand' ? 'the demand notice' : `the ${notice.kind.replaceAll('-', ' ')}`
  return acceptEvidence(c.accepts, gate, {
    kind,
    name,
    proofKnown: notice.proved.has(person.partyId),
  })
}

/** What a notice is as evidence. */
export function evidenceKind(kind: string): 'demand' | 'reminder' | 'final-notice' {
  if (kind === 'final-notice') return 'final-notice'
  return kind.endsWith('reminder') ? 'reminder' : 'demand'
}

/** A demand asks at once; a joint taxpayers' notice gives its own days first (reg 28). */
function hasRun(notice: ServedNotice, person: RecoveryPerson, on: IsoDate): boolean {
  return notice.kind !== 'joint-notice' || runsTo(notice, person) < on
}

/**
 * The last day that a demand leaves to pay what it asks for. Its days are counted from its issue;
 * one that reached the person later gives fourteen days from then (see docs/law/readings.md).
 */
function runsTo(notice: ServedNotice, { partyId }: RecoveryPerson): IsoDate {
  const own = notice.payBy ?? notice.issuedOn
  const servedOn = notice.servedOn.get(partyId) ?? notice.issuedOn
  return servedOn > notice.issuedOn ? later(own, addDays(servedOn, DAYS_OF_A_DEMAND)) : own
}

const DAYS_OF_A_DEMAND = 14

/** The bill of what is overdue, where it lies unsent or its days to pay have not run. */
function lateBill(c: RecoveryCase, person: RecoveryPerson, on: IsoDate): ServedNotice | undefined {
  const asking = new Set(overdue(c, on).map((sum) => sum.noticeId))
  return c.demands.find((notice) => {
    const servedOn = notice.servedOn.get(person.partyId)
    if (!asking.has(notice.id) || servedOn === undefined) return false
    if (notice.unsentTo.has(person.partyId)) return true
    return servedOn > notice.issuedOn && runsTo(notice, person) >= on
  })
}

function lateText(bill: ServedNotice, person: RecoveryPerson): string {
  if (bill.unsentTo.has(person.partyId)) return unsentText(bill)
  const until = showDate(runsTo(bill, person))
  return `the bill of what is overdue came late to ${person.name}, who has until ${until} to pay it`
}

/** Why a notice whose letter lies unsent carries nothing. */
export function unsentText({ kind, issuedOn }: Pick<ServedNotice, 'kind' | 'issuedOn'>): string {
  const name = evidenceKind(kind) === 'demand' ? 'bill' : kind.replaceAll('-', ' ')
  return notSent(`the ${name} of ${showDate(issuedOn)}`)
}

/** That a letter is in no print run that is marked as sent, and what to do about it. */
export function notSent(letter: string): string {
  return `${letter} is not marked as sent: print it if it waits, and mark its print run once it is posted`
}

/** No hold protects this person on the day. */
const noHold: NamedGate = {
  gate: 'no-hold',
  under: under(CT_ADMIN_REGS, 'reg 34(1)'),
  answer: (c, person) => {
    const hold = c.holds.find(
      (h) => h.partyId === null || h.partyId === person.partyId || isJoint(h.kind),
    )
    if (hold === undefined) return pass('no hold is in force', [])
    const title = HOLD_KINDS.find((kind) => kind.code === hold.kind)?.title ?? hold.kind
    const until = hold.endsOn === null ? '' : ` until ${showDate(hold.endsOn)}`
    const evidence = [{ kind: 'hold', id: String(hold.id), text: hold.reason }]
    return { passed: false, text: `${title}${until}: ${hold.reason}`, evidence }
  },
}

/** Six years have not run since the sum became due (reg 34(3)). */
const withinLimit: NamedGate = {
  gate: 'limitation',
  under: under(CT_ADMIN_REGS, 'reg 34(3)'),
  answer: (c, _person, { on }) => {
    const oldest = overdue(c, on)
      .map((sum) => sum.dueOn)
      .sort()[0]
    if (oldest === undefined) return pass('nothing has fallen due', [])
    const last = showDate(lastDayToApply(oldest))
    return isBarred(oldest, on)
      ? fail(`the six years ended on ${last}`)
      : pass(`application may be made up to ${last}`, [])
  },
}

/** The matter is not before the court already. */
const notAtCourt: NamedGate = {
  gate: 'not-at-court',
  under: under(CT_ADMIN_REGS, 'reg 34(2)'),
  answer: (c) =>
    c.openCase === undefined
      ? pass('no complaint is open for this charge', [])
      : {
          passed: false,
          text: `summons ${c.openCase.summonsNo} is before the court`,
          evidence: [{ kind: 'court-case', id: String(c.openCase.id), text: c.openCase.state }],
        },
}

/** The person is still liable under the account: named on it. */
const namedLiable: NamedGate = {
  gate: 'liable-person',
  under: under(LGFA, 's 6'),
  answer: (c, person) => {
    const evidence = [
      { kind: 'account', id: String(c.book.accountId), text: 'named on the account' },
    ]
    return pass(`${person.name} is liable under this account`, evidence)
  },
}

/** A debt of which nothing was heard for long is explained before it is pursued. */
const delayExplained: NamedGate = {
  gate: 'delay-explained',
  under: under(CT_ADMIN_REGS, 'reg 34(1) (may apply)'),
  answer: (c, _person, { on }) => {
    const dormancy = dormancyOf(c, on)
    if (dormancy === undefined) return pass('nothing has fallen due', [])
    const { dormant, says, explanation } = dormancy
    if (!dormant) return pass(says, [])
    if (explanation === undefined) return fail(`${says}: say first why it is pursued now`)
    const evidence = { kind: 'explanation', id: String(explanation.id), text: explanation.text }
    return pass(`${says}; explained ${showDate(explanation.explainedOn)}`, [evidence])
  },
}

/** Gates before any notice of recovery. */
const BEFORE_NOTICE = [namedLiable, demandServed, noHold, withinLimit, notAtCourt, delayExplained]

/** Every gate's answer for every person; `atCourt` where the step is one of the court. */
export function askGates(c: RecoveryCase, on: IsoDate, atCourt = false): GateAnswer[] {
  return c.persons.flatMap((person) =>
    BEFORE_NOTICE.map(({ gate, under: provision, answer }) => ({
      gate,
      personId: person.partyId,
      under: provision,
      ...answer(c, person, { on, atCourt }),
    })),
  )
}

/** The persons for whom every gate passed. */
export function personsThrough(
  persons: readonly RecoveryPerson[],
  answers: readonly GateAnswer[],
): RecoveryPerson[] {
  return persons.filter((person) =>
    answers.every((a) => a.passed || (a.personId !== undefined && a.personId !== person.partyId)),
  )
}

export function noticeEvidence(id: bigint, text: string): Evidence {
  return { kind: 'notice', id: String(id), text }
}

function isJoint(kind: string): boolean {
  return HOLD_KINDS.find((k) => k.code === kind)?.joint ?? true
}

export function pass(text: string, evidence: readonly Evidence[]): Answer {
  return { passed: true, text, evidence }
}

export function fail(text: string): Answer {
  return { passed: false, text, evidence: [] }
}
