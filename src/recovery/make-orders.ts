/**
 * Liability orders: what the court grants at a hearing for the cases still owing. Each names its
 * persons, due sums and costs. Where the tax was paid after the application, costs only.
 */
import { accountStream } from '#accounts/index.js'
import { acceptEvidence, type Determinations } from '#authority/index.js'
import { type GateAnswer, type NewNotice, reserveNoticeIds, writeNotices } from '#dispatch/index.js'
import { type IsoDate, showDate } from '#kernel/dates.js'
import { minus, type Pence, plus, poundsText, showPounds, total, ZERO } from '#kernel/money.js'
import { newPostings, owing, type Postings, writePostings } from '#ledger/index.js'
import { earliestHearing } from '#law/council-tax/summons.js'
import { CT_ADMIN_REGS, HEARING_NOTICE_REGS, type Provision, under } from '#law/instruments.js'
import { keepCourtList } from '#recovery/court-lists.js'
import { notSent } from '#recovery/gates.js'
import {
  caseCosts,
  type CasePerson,
  caseSums,
  type OpenedCase,
  owedThen,
} from '#recovery/court-case.js'
import { setStages } from '#recovery/queries.js'
import { addCaseCosts, holdGate, noticeGate } from '#recovery/serve-summonses.js'
import { sql, type Tx } from '#store/db.js'
import { type Acting, recordEvents } from '#store/events.js'
import { reserveIds } from '#store/ids.js'

export interface OrderAct {
  readonly kind: 'act'
  readonly result: 'liability-order' | 'costs-only' | 'paid'
  readonly persons: readonly CasePerson[]
  readonly sum: Pence
  /** Costs still owing of the summons, with those of the order where one is made. */
  readonly costs: Pence
  readonly gates: readonly GateAnswer[]
  readonly under: Provision
}

export type OrderDecision =
  | OrderAct
  | {
      readonly kind: 'leave'
      readonly reason: OrderLeave
      readonly text: string
      readonly gates: readonly GateAnswer[]
    }

export const ORDER_LEAVES = {
  'not-summonsed': 'No summons has been served in the case',
  'summons-served': 'Stopped: the summons was not served in time',
  'notice-stands': 'Stopped: the notice relied on does not stand',
  'no-hold': 'Stopped: recovery is on hold',
  defended: 'Defended: to be heard by itself',
  'not-that-day': 'The hearing has not been held yet',
  'in-credit': 'The account is in credit for as much',
} as const

export type OrderLeave = keyof typeof ORDER_LEAVES

/** Decides one case at its hearing, as things stand on that day. */
export function decideOrder(
  opened: OpenedCase,
  { on, determinations }: { on: IsoDate; determinations: Determinations },
): OrderDecision {
  const { case: c } = opened
  const leave = (reason: OrderLeave, text: string, gates: readonly GateAnswer[] = []) =>
    ({ kind: 'leave', reason, text, gates }) as const
  if (c.state !== 'summonsed') return leave('not-summonsed', `the case is ${c.state}`)
  if (on < c.hearingOn) return leave('not-that-day', `heard on ${showDate(c.hearingOn)}`)
  if (c.defence !== null) return leave('defended', c.defence)
  return decideGrant(opened, { costs: determinations.orderCosts })
}

/** As `decideOrder` for a case called by itself: a defence heard is no bar. */
export function decideGrant(
  opened: OpenedCase,
  { costs: orderCosts }: { costs: Pence },
): OrderDecision {
  const { case: c } = opened
  // As it was on the day of the hearing: what came since is paid under the order, not off it.
  const sum = total(caseSums(opened).map((s) => owedThen(opened, s)))
  const owed = total(caseCosts(opened).map((s) => owedThen(opened, s)))
  if (sum === ZERO && owed === ZERO) {
    const at = under(CT_ADMIN_REGS, 'reg 34(5)')
    const nothing = { sum, costs: owed, persons: [], gates: [], under: at }
    return { kind: 'act', result: 'paid', ...nothing }
  }
  const held = creditAt(opened)
  // No order for tax that the council holds: once it is applied, the costs alone may be left.
  if (held >= (sum > ZERO ? sum : owed)) {
    const text = `${showPounds(held)} is held in credit: apply it first`
    return { kind: 'leave', reason: 'in-credit', text, gates: [] }
  }
  const gates = c.persons.flatMap((p) => [
    servedGate(opened, p),
    // Of a case from elsewhere the other system asked this before its summons.
    ...(c.elsewhere ? [] : [noticeGate(opened, p.partyId)]),
    holdGate(opened, p.partyId),
  ])
  const persons = c.persons.filter((person) =>
    gates.every((gate) => gate.passed || gate.personId !== person.partyId),
  )
  if (persons.length === 0) {
    const stopped = gates.find((gate) => !gate.passed)
    const reason = (stopped?.gate ?? 'summons-served') as OrderLeave
    return { kind: 'leave', reason, text: stopped?.text ?? '', gates }
  }
  if (sum === ZERO) {
    const at = under(CT_ADMIN_REGS, 'reg 34(8)')
    return { kind: 'act', result: 'costs-only', persons, sum, costs: owed, gates, under: at }
  }
  const costs = plus(owed, orderCosts)
  const at = under(CT_ADMIN_REGS, 'reg 34(6)')
  return { kind: 'act', result: 'liability-order', persons, sum, costs, gates, under: at }
}

/** Money that had come by the hearing and pays nothing yet. */
function creditAt({ book, case: c }: OpenedCase): Pence {
  return total(
    book.receipts.filter((r) => r.receivedOn <= c.hearingOn).map((receipt) => receipt.unallocated),
  )
}

function servedGate({ case: c, accepts }: OpenedCase, person: CasePerson): GateAnswer {
  const { deemedOn, proof } = person
  const at = under(HEARING_NOTICE_REGS, 'reg 3')
  const gate = { gate: 'summons-served', personId: person.partyId, under: at } as const
  if (deemedOn === null) {
    const text = `no service of the summons on ${person.name} is recorded`
    return { ...gate, passed: false, text, evidence: [] }
  }
  if (person.unsent) {
    const text = notSent(`the summons of ${person.name}`)
    return { ...gate, passed: false, text, evidence: [] }
  }
  const evidence = [{ kind: 'service', id: c.summonsNo, text: proof ?? '' }]
  const text = `summons deemed served ${showDate(deemedOn)}, by ${proof ?? 'no proof'}`
  const passed = earliestHearing(deemedOn) <= c.hearingOn
  if (!c.elsewhere) return { ...gate, passed, text, evidence }
  const what = { kind: 'summons', name: 'the summons', proofKnown: proof !== null } as const
  const answer = acceptEvidence(accepts, gate.gate, what)
  return answer.accepted
    ? { ...gate, passed, text: `${text}, ${answer.text}`, evidence }
    : { ...gate, passed: false, text: answer.text, evidence: [] }
}

export interface OrderMade {
  readonly opened: OpenedCase
  readonly act: OrderAct
  /** Costs of the order itself, as the court allowed them. */
  readonly orderCosts: Pence
}

/**
 * Records what the court granted: orders with their notices, and cases that ended paid. All bear
 * the day of the hearing; `on` is the day of the notices.
 */
export async function makeOrders(
  tx: Tx,
  acting: Acting,
  { made, on, runId }: { made: readonly OrderMade[]; on: IsoDate; runId: bigint | null },
): Promise<void> {
  const hearingId = made[0]?.opened.case.hearingId
  if (hearingId !== undefined) {
    await keepCourtList(tx, acting, { kind: 'hearing-list', hearingId })
  }
  const orders = made.filter(({ act }) => act.result !== 'paid')
  const ids = await reserveIds(tx, { table: 'liability_order', column: 'order_id' }, orders.length)
  const noticeIds = await reserveNoticeIds(tx, orders.length)
  const postings = newPostings()
  orders.forEach((order, n) => {
    bindSums(postings, order, { orderId: ids[n] ?? 0n, noticeId: noticeIds[n] ?? 0n })
  })
  await writePostings(tx, acting, postings)
  await copyOrders(tx, { orders, ids })
  await writeNotices(
    tx,
    acting,
    orders.map((o, n) =>
      orderNotice(o, { id: noticeIds[n] ?? 0n, orderId: ids[n] ?? 0n, on, runId }),
    ),
  )
  await endCases(tx, acting, made)
  await setStages(
    tx,
    acting,
    made.map(({ opened, act }) => ({
      chargeId: opened.charge.id,
      stage: act.result === 'paid' ? 'paid-before-hearing' : act.result,
      since: opened.case.hearingOn,
      noticeId: null,
      lost: false,
    })),
  )
  await recordEvents(
    tx,
    acting,
    made.map(({ opened, act }) => ({
      stream: accountStream(opened.book.accountRef),
      type: act.result === 'paid' ? 'paid-before-hearing' : 'liability-order-made',
      under: act.under,
      detail: {
        summonsNo: opened.case.summonsNo,
        result: act.result,
        sum: poundsText(act.sum),
        costs: poundsText(act.costs),
        madeOn: opened.case.hearingOn,
        persons: act.persons.map((person) => person.partyId),
      },
    })),
  )
}

/** Puts the sums and costs of the case under the order. */
function bindSums(
  postings: Postings,
  { opened, act, orderCosts }: OrderMade,
  { orderId, noticeId }: { orderId: bigint; noticeId: bigint },
): void {
  const bound = act.result === 'liability-order' ? caseSums(opened) : []
  const on = opened.case.hearingOn
  const owed = bound.filter((s) => owedThen(opened, s) > ZERO)
  for (const sum of [...owed, ...caseCosts(opened)]) {
    sum.orderId = orderId
    postings.changed.add(sum)
  }
  if (act.result === 'liability-order') {
    const amount = orderCosts
    addCaseCosts(postings, opened, { kind: 'order-costs', amount, on, noticeId, orderId })
  }
}

async function copyOrders(
  tx: Tx,
  { orders, ids }: { orders: readonly OrderMade[]; ids: readonly bigint[] },
): Promise<void> {
  await tx.copy(
    'liability_order',
    ['order_id', 'case_id', 'hearing_id', 'account_id', 'charge_id', 'made_on', 'sum_pence',
      'costs_pence', 'kind'], // prettier-ignore
    orders.map(({ opened, act }, n) => [
      ids[n] ?? 0n, opened.case.id, opened.case.hearingId, opened.book.accountId, opened.charge.id,
      opened.case.hearingOn, act.sum, act.costs, act.result,
    ]), // prettier-ignore
  )
  await tx.copy(
    'order_person',
    ['order_id', 'party_id', 'name'],
    orders.flatMap(({ act }, n) => act.persons.map((p) => [ids[n] ?? 0n, p.partyId, p.name])),
  )
  await tx.copy(
    'order_due_sum',
    ['order_id', 'due_sum_id', 'amount_pence', 'whole_pence'],
    orders.flatMap(({ opened }, n) =>
      opened.book.dueSums
        .filter((sum) => sum.orderId === ids[n])
        .map((sum) => [ids[n] ?? 0n, sum.id, owedThen(opened, sum), sum.amount]),
    ),
  )
}

function orderNotice(
  { opened, act }: OrderMade,
  { id, orderId, on, runId }: { id: bigint; orderId: bigint; on: IsoDate; runId: bigint | null },
): NewNotice {
  const under = opened.book.dueSums.filter((sum) => sum.orderId === orderId)
  return {
    id,
    accountId: opened.book.accountId,
    charge: opened.charge,
    kind: 'order-notice',
    sequence: 1,
    issuedOn: on,
    required: total(under.map(owing)),
    payBy: null,
    balance: act.sum,
    runId,
    caseId: opened.case.id,
    gates: act.gates,
    detail: {
      orderId,
      madeOn: opened.case.hearingOn,
      paidSince: total(under.map((sum) => minus(owedThen(opened, sum), owing(sum)))),
    },
    personIds: act.persons.map((person) => person.partyId),
    sums: under.map((sum) => ({ sum, amount: owedThen(opened, sum) })),
  }
}

async function endCases(tx: Tx, acting: Acting, made: readonly OrderMade[]): Promise<void> {
  const states = made.map(({ act }) => (act.result === 'paid' ? 'paid-before-hearing' : act.result))
  await tx.run(sql`
    update court_case c set state = n.state, result_on = h.sits_on, result_by = ${acting.actor}
    from unnest(${made.map((m) => m.opened.case.id)}::bigint[], ${states}::text[]) as n (id, state),
      hearing h
    where c.case_id = n.id and h.hearing_id = c.hearing_id`)
}
