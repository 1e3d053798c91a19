/** Summonses: served only in cases that the court has approved, in time for the hearing. */
import { accountStream } from '#accounts/index.js'
import { acceptEvidence, type Determinations } from '#authority/index.js'
import { type GateAnswer, type NewNotice, reserveNoticeIds, writeNotices } from '#dispatch/index.js'
import { type IsoDate, showDate } from '#kernel/dates.js'
import { type Pence, plus, poundsText, showPounds, total, ZERO } from '#kernel/money.js'
import {
  addCosts,
  creditOf,
  type DueSum,
  newPostings,
  owing,
  type Postings,
  writePostings,
} from '#ledger/index.js'
import { HOLD_KINDS } from '#protections/index.js'
import { bankHolidaysNear } from '#law/bank-holidays.js'
import { deemedServed, earliestHearing } from '#law/council-tax/summons.js'
import { CT_ADMIN_REGS, HEARING_NOTICE_REGS, under } from '#law/instruments.js'
import {
  caseCosts,
  type CasePerson,
  caseSums,
  caseTaxOwing,
  type OpenedCase,
} from '#recovery/court-case.js'
import { unsentText } from '#recovery/gates.js'
import { setStages } from '#recovery/queries.js'
import { costsJournal } from '#recovery/take-steps.js'
import { sql, type Tx } from '#store/db.js'
import { type Acting, recordEvents } from '#store/events.js'

export type SummonsDecision =
  | {
      readonly kind: 'act'
      readonly persons: readonly CasePerson[]
      readonly sum: Pence
      readonly costs: Pence
      readonly deemedOn: IsoDate
      readonly gates: readonly GateAnswer[]
      /** What the case's costs were already: a summons served again costs nothing more. */
      readonly costsBefore: Pence
    }
  | {
      readonly kind: 'leave'
      readonly reason: SummonsLeave
      readonly text: string
      readonly gates: readonly GateAnswer[]
    }

export const SUMMONS_LEAVES = {
  'already-served': 'The summons has been served',
  paid: 'The sum has been paid',
  'complaint-approved': 'Stopped: the court has not approved the complaint',
  'time-for-service': 'Stopped: too late for this hearing',
  'notice-stands': 'Stopped: the notice relied on does not stand',
  'no-hold': 'Stopped: recovery is on hold',
  'in-credit': 'The account is in credit for as much',
} as const

export type SummonsLeave = keyof typeof SUMMONS_LEAVES

/** Decides one case on a day, for service by post. */
export function decideSummons(
  opened: OpenedCase,
  { on, determinations }: { on: IsoDate; determinations: Determinations },
): SummonsDecision {
  const { case: c } = opened
  // Whom it did not reach is summonsed again, once the case was adjourned to a later day.
  const missed = c.state === 'summonsed' ? c.persons.filter(notReached) : []
  if (c.state !== 'laid' && c.state !== 'approved' && missed.length === 0) {
    return { kind: 'leave', reason: 'already-served', text: `the case is ${c.state}`, gates: [] }
  }
  const sum = caseTaxOwing(opened)
  if (sum === ZERO) {
    return { kind: 'leave', reason: 'paid', text: 'nothing is owed of the sum', gates: [] }
  }
  if (creditOf(opened.book) >= sum) {
    const text = `${showPounds(creditOf(opened.book))} is held in credit`
    return { kind: 'leave', reason: 'in-credit', text, gates: [] }
  }
  const deemedOn = deemedServed('post', on, bankHolidaysNear(on))
  const addressed = missed.length === 0 ? c.persons : missed
  const gates = addressed.flatMap((person) => summonsGates(opened, person, deemedOn))
  const persons = addressed.filter((person) =>
    gates.every((gate) => gate.passed || gate.personId !== person.partyId),
  )
  if (persons.length === 0) {
    const stopped = gates.find((gate) => !gate.passed)
    const reason = (stopped?.gate ?? 'complaint-approved') as SummonsLeave
    return { kind: 'leave', reason, text: stopped?.text ?? '', gates }
  }
  const again = missed.length > 0
  const costs = again ? ZERO : determinations.summonsCosts
  const costsBefore = again ? total(caseCosts(opened).map(owing)) : ZERO
  return { kind: 'act', persons, sum, costs, deemedOn, gates, costsBefore }
}

/** A summons was sent to the person, and is proved not to have arrived; one withheld waits. */
function notReached({ summonsOn, deemedOn, withheld }: CasePerson): boolean {
  return summonsOn !== null && deemedOn === null && !withheld
}

function summonsGates(opened: OpenedCase, person: CasePerson, deemedOn: IsoDate): GateAnswer[] {
  const { case: c } = opened
  const personId = person.partyId
  const inTime = earliestHearing(deemedOn) <= c.hearingOn
  return [
    approvalGate(opened, personId),
    {
      gate: 'time-for-service',
      personId,
      passed: inTime,
      text: inTime
        ? `deemed served ${showDate(deemedOn)}, hearing ${showDate(c.hearingOn)}`
        : `deemed served ${showDate(deemedOn)}: the hearing may be from ${showDate(earliestHearing(deemedOn))}`,
      evidence: [{ kind: 'hearing', id: String(c.hearingId), text: showDate(c.hearingOn) }],
      under: under(HEARING_NOTICE_REGS, 'reg 3'),
    },
    noticeGate(opened, personId),
    holdGate(opened, personId),
  ]
}

/** The court has approved the complaint; one approved elsewhere counts as determined. */
function approvalGate({ case: c, accepts }: OpenedCase, personId: bigint): GateAnswer {
  const at = under(CT_ADMIN_REGS, 'reg 34(2)')
  const gate = { gate: 'complaint-approved', personId, under: at } as const
  if (c.state === 'laid' || c.approvedOn === null) {
    return { ...gate, passed: false, text: 'the court’s approval is not recorded', evidence: [] }
  }
  const text = `approved by ${c.approvedBy} on ${showDate(c.approvedOn)}`
  const evidence = [{ kind: 'complaint', id: String(c.complaintId), text: 'approved' }]
  if (!c.elsewhere) return { ...gate, passed: true, text, evidence }
  const what = { kind: 'complaint', name: 'the court’s approval', proofKnown: true } as const
  const answer = acceptEvidence(accepts, gate.gate, what)
  return answer.accepted
    ? { ...gate, passed: true, text: `${text}, ${answer.text}`, evidence }
    : { ...gate, passed: false, text: answer.text, evidence: [] }
}

/**
 * The reminder or final notice that the complaint relied on still stands for the person and was not
 * met in time: asked again before the summons and before the order.
 */
export function noticeGate({ noticed, accepts }: OpenedCase, personId: bigint): GateAnswer {
  const notice = noticed.get(personId)
  const gate = {
    gate: 'notice-stands',
    personId,
    under: under(CT_ADMIN_REGS, 'regs 23 and 33'),
  } as const
  if (notice === undefined) {
    return { ...gate, passed: false, text: 'no reminder or final notice stands', evidence: [] }
  }
  const evidence = [{ kind: 'notice', id: String(notice.id), text: 'relied on' }]
  if (notice.unsent) return { ...gate, passed: false, text: unsentText(notice), evidence }
  if (!notice.elsewhere && notice.unpaidAtDeadline === ZERO) {
    const asked = `the ${notice.kind.replaceAll('-', ' ')} of ${showDate(notice.issuedOn)}`
    return { ...gate, passed: false, text: `${asked} was met in time`, evidence }
  }
  if (!notice.elsewhere) return { ...gate, passed: true, text: 'the notice stands', evidence }
  const kind = notice.kind === 'final-notice' ? 'final-notice' : 'reminder'
  const name = `the ${notice.kind.replaceAll('-', ' ')}`
  const answer = acceptEvidence(accepts, gate.gate, { kind, name, proofKnown: notice.proved })
  return answer.accepted
    ? { ...gate, passed: true, text: `the notice stands, ${answer.text}`, evidence }
    : { ...gate, passed: false, text: answer.text, evidence: [] }
}

/** Whether a hold protects the person: asked again before the summons and before the order. */
export function holdGate(opened: OpenedCase, personId: bigint): GateAnswer {
  const hold = opened.holds.find(
    (h) =>
      h.partyId === null ||
      h.partyId === personId ||
      (HOLD_KINDS.find((kind) => kind.code === h.kind)?.joint ?? true),
  )
  return {
    gate: 'no-hold',
    personId,
    passed: hold === undefined,
    text: hold === undefined ? 'no hold is in force' : `${hold.kind}: ${hold.reason}`,
    evidence: hold === undefined ? [] : [{ kind: 'hold', id: String(hold.id), text: hold.reason }],
    under: under(CT_ADMIN_REGS, 'reg 34(1)'),
  }
}

export interface SummonsServed {
  readonly opened: OpenedCase
  readonly act: SummonsDecision & { kind: 'act' }
}

/** Serves the summonses decided, with their costs; returns the notices' identities in order. */
export async function serveSummonses(
  tx: Tx,
  acting: Acting,
  { served, on, runId }: { served: readonly SummonsServed[]; on: IsoDate; runId: bigint | null },
): Promise<bigint[]> {
  const noticeIds = await reserveNoticeIds(tx, served.length)
  const postings = newPostings()
  served.forEach(({ opened, act }, n) => {
    addCaseCosts(postings, opened, {
      kind: 'summons-costs',
      amount: act.costs,
      on,
      noticeId: noticeIds[n] ?? null,
    })
  })
  await writePostings(tx, acting, postings)
  const notices = served.map((s, n) => summonsNotice(s, { id: noticeIds[n] ?? 0n, on, runId }))
  await writeNotices(tx, acting, notices)
  await markServed(tx, served, on)
  await setStages(
    tx,
    acting,
    served.map(({ opened }, n) => ({
      chargeId: opened.charge.id,
      stage: 'summonsed',
      since: on,
      noticeId: noticeIds[n] ?? null,
      lost: false,
    })),
  )
  await recordEvents(
    tx,
    acting,
    served.map(({ opened, act }, n) => ({
      stream: accountStream(opened.book.accountRef),
      type: 'summons-served',
      under: under(CT_ADMIN_REGS, 'reg 34(2)'),
      detail: {
        noticeId: noticeIds[n],
        summonsNo: opened.case.summonsNo,
        sum: poundsText(act.sum),
        costs: poundsText(act.costs),
        deemedOn: act.deemedOn,
        hearingOn: opened.case.hearingOn,
      },
    })),
  )
  return noticeIds
}

/** Adds costs of a case to the account: a debt to the General Fund, payable at once. */
export function addCaseCosts(
  postings: Postings,
  opened: OpenedCase,
  costs: {
    kind: 'summons-costs' | 'order-costs'
    amount: Pence
    on: IsoDate
    noticeId: bigint | null
    orderId?: bigint
  },
): DueSum | undefined {
  const { kind, amount, on, noticeId } = costs
  if (amount === ZERO) return undefined
  const { charge, book, case: c } = opened
  const sum: DueSum = {
    id: 0n,
    accountId: book.accountId,
    charge,
    kind,
    dueOn: on,
    payableOn: on,
    amount,
    paid: ZERO,
    noticeId,
    caseId: c.id,
    orderId: costs.orderId ?? null,
    state: 'live',
  }
  const narrative = kind === 'summons-costs' ? `Costs of summons ${c.summonsNo}` : 'Costs of order'
  const source = `court-case/${c.id}`
  const journal = costsJournal(postings, {
    accountId: book.accountId,
    on,
    source,
    narrative,
    amount,
  })
  addCosts(postings, book, { sum, journal })
  return sum
}

function summonsNotice(
  { opened, act }: SummonsServed,
  { id, on, runId }: { id: bigint; on: IsoDate; runId: bigint | null },
): NewNotice {
  return {
    id,
    accountId: opened.book.accountId,
    charge: opened.charge,
    kind: 'summons',
    sequence: act.costsBefore > ZERO ? 2 : 1,
    issuedOn: on,
    required: plus(act.sum, plus(act.costs, act.costsBefore)),
    payBy: opened.case.hearingOn,
    balance: act.sum,
    runId,
    caseId: opened.case.id,
    gates: act.gates,
    detail: { summonsNo: opened.case.summonsNo },
    personIds: act.persons.map((person) => person.partyId),
    sums: caseSums(opened)
      .filter((sum) => owing(sum) > ZERO)
      .map((sum) => ({ sum, amount: owing(sum) })),
  }
}

async function markServed(tx: Tx, served: readonly SummonsServed[], on: IsoDate): Promise<void> {
  const persons = served.flatMap(({ opened, act }) =>
    act.persons.map((p) => ({
      caseId: opened.case.id,
      partyId: p.partyId,
      deemedOn: act.deemedOn,
    })),
  )
  await tx.run(sql`
    update court_case_person p set summons_on = ${on}, service_method = 'post',
      posted_on = null, deemed_on = n.deemed_on, proof = 'print run'
    from unnest(${persons.map((p) => p.caseId)}::bigint[],
      ${persons.map((p) => p.partyId)}::bigint[],
      ${persons.map((p) => p.deemedOn)}::date[]) as n (case_id, party_id, deemed_on)
    where p.case_id = n.case_id and p.party_id = n.party_id`)
  await tx.run(sql`update court_case set state = 'summonsed'
    where case_id = any(${served.map((s) => s.opened.case.id)}::bigint[])`)
}
