/**
 * The hearing day, case by case: defence, adjournment, withdrawal, refusal, grant, costs varied.
 */
import { accountStream } from '#accounts/index.js'
import { type AboveLimit, aboveLimit, determinationsOn } from '#authority/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import { minus, type Pence, plus, poundsText, showPounds, total, ZERO } from '#kernel/money.js'
import {
  allocate,
  type Book,
  type Journal,
  lockBooks,
  lowerCosts,
  newPostings,
  openJournal,
  planAllocations,
  type Postings,
  type Receipt,
  releaseFrom,
  writePostings,
} from '#ledger/index.js'
import { costsCap } from '#law/council-tax/costs-cap.js'
import { citation, CT_ADMIN_REGS, LOCAL_GOVERNMENT_ACT, under } from '#law/instruments.js'
import { keepCourtList } from '#recovery/court-lists.js'
import {
  caseCosts,
  caseTaxOwing,
  courtDay,
  findCase,
  openCases,
  type OpenedCase,
} from '#recovery/court-case.js'
import { courtAuthority, lockHearing } from '#recovery/hearings.js'
import { decideGrant, makeOrders } from '#recovery/make-orders.js'
import { OPEN_CASE_STATES, setStages } from '#recovery/queries.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { type Acting, recordEvents } from '#store/events.js'

export type CaseResult =
  | { readonly kind: 'defence'; readonly text: string }
  | { readonly kind: 'adjourned'; readonly toHearingId: bigint; readonly reason: string }
  | { readonly kind: 'withdrawn'; readonly reason: string; readonly keepCosts: boolean }
  | { readonly kind: 'dismissed'; readonly reason: string }
  | {
      readonly kind: 'granted'
      readonly orderCosts: Pence | null
      /** The tax that the officer saw as owing, where the result was chosen some time before. */
      readonly seen?: Pence
    }

export type ResultOutcome =
  | { readonly kind: 'recorded'; readonly state: string }
  | { readonly kind: 'no-such-case' }
  | { readonly kind: 'case-ended'; readonly state: string }
  | { readonly kind: 'not-authorised' }
  | { readonly kind: 'not-granted'; readonly text: string }
  /** Something was paid, or charged, between the officer's choice and its recording. */
  | { readonly kind: 'owing-changed'; readonly seen: Pence; readonly owing: Pence }
  | { readonly kind: 'no-such-hearing' }
  | AboveLimit

/**
 * Records a result. Only an officer authorised under section 223 records what the court did;
 * withdrawing before the hearing is the council's own act.
 */
export function recordResult(
  db: Db,
  command: Command,
  { caseId, result }: { caseId: bigint; result: CaseResult },
): Promise<ResultOutcome> {
  requireReason(result)
  const request = { name: 'record-result', body: { caseId, result } }
  return carryOut(db, command, request, async (tx): Promise<ResultOutcome> => {
    const opened = await lockCase(tx, caseId, command.on)
    if (opened === undefined) return { kind: 'no-such-case' }
    const { state } = opened.case
    if (!OPEN_CASE_STATES.includes(state)) return { kind: 'case-ended', state }
    const courts = result.kind !== 'withdrawn' && result.kind !== 'defence'
    if (courts && (await courtAuthority(tx, command)) === undefined) {
      return { kind: 'not-authorised' }
    }
    if (result.kind === 'dismissed' && command.on < opened.case.hearingOn) {
      return { kind: 'not-granted', text: 'the hearing has not been held yet' }
    }
    if (courts) {
      const { hearingId } = opened.case
      await keepCourtList(tx, command, { kind: 'hearing-list', hearingId })
    }
    return carryOutResult(tx, command, { opened, result })
  })
}

function requireReason(result: CaseResult): void {
  if (result.kind === 'granted' && (result.orderCosts ?? ZERO) < ZERO) {
    throw new InputError([{ field: 'orderCosts', message: 'cannot be below nought' }])
  }
  const text = 'reason' in result ? result.reason : 'text' in result ? result.text : 'granted'
  if (text.trim() === '') {
    throw new InputError([{ field: 'reason', message: 'say why, for the court’s record' }])
  }
}

async function lockCase(tx: Tx, caseId: bigint, on: IsoDate): Promise<OpenedCase | undefined> {
  const found = await findCase(tx, caseId)
  if (found === undefined) return undefined
  const books = await lockBooks(tx, [found.accountId])
  const again = await findCase(tx, caseId)
  return again === undefined ? undefined : (await openCases(tx, [again], { books, on }))[0]
}

async function carryOutResult(
  tx: Tx,
  command: Command,
  { opened, result }: { opened: OpenedCase; result: CaseResult },
): Promise<ResultOutcome> {
  const caseId = opened.case.id
  switch (result.kind) {
    case 'defence':
      await tx.run(sql`update court_case set defence = ${result.text} where case_id = ${caseId}`)
      return noted(tx, command, { opened, state: opened.case.state, result })
    case 'adjourned': {
      const hearing = await lockHearing(tx, result.toHearingId)
      const isLater = hearing !== undefined && hearing.sitsOn > opened.case.hearingOn
      if (!isLater || hearing.state !== 'listed') return { kind: 'no-such-hearing' }
      await tx.run(sql`update court_case set hearing_id = ${result.toHearingId},
        result_note = ${result.reason} where case_id = ${caseId}`)
      return noted(tx, command, { opened, state: opened.case.state, result })
    }
    case 'withdrawn':
    case 'dismissed':
      return endWithoutOrder(tx, command, { opened, result })
    case 'granted':
      return grant(tx, command, { opened, result })
  }
}

async function endWithoutOrder(
  tx: Tx,
  command: Command,
  { opened, result }: { opened: OpenedCase; result: CaseResult & { reason: string } },
): Promise<ResultOutcome> {
  const keeps = result.kind === 'withdrawn' && result.keepCosts
  if (result.kind === 'withdrawn' && !keeps) {
    // What the council gives up by itself; what the court dismisses is the court's.
    const amount = total(caseCosts(opened).map((sum) => sum.amount))
    const above = await aboveLimit(tx, command, { action: 'costs-withdrawn', amount })
    if (above !== undefined) return above
  }
  if (!keeps) await withdrawCosts(tx, command, { opened, reason: result.reason })
  // A dismissal is the court's, on the day of its hearing; to withdraw is the council's own act.
  const on = result.kind === 'dismissed' ? courtDay(opened.case, command.on) : command.on
  await tx.run(sql`
    update court_case set state = ${result.kind}, result_on = ${on},
      result_note = ${result.reason}, result_by = ${command.actor}
    where case_id = ${opened.case.id}`)
  const chargeId = opened.charge.id
  const row = { chargeId, stage: result.kind, since: on, noticeId: null, lost: false }
  await setStages(tx, command, [row])
  return noted(tx, command, { opened, state: result.kind, result })
}

/**
 * The council takes an application back that never had its ground, with all of its costs: no
 * officer's limit bears on it, since nothing of it was owed.
 */
export async function withdrawUnfounded(
  tx: Tx,
  acting: Acting,
  { opened, reason }: { opened: OpenedCase; reason: string },
): Promise<void> {
  await withdrawCosts(tx, acting, { opened, reason })
  await tx.run(sql`
    update court_case set state = 'withdrawn', result_on = ${acting.on},
      result_note = ${reason}, result_by = ${acting.actor}
    where case_id = ${opened.case.id}`)
  const row = { chargeId: opened.charge.id, since: acting.on, noticeId: null, lost: false }
  await setStages(tx, acting, [{ ...row, stage: 'withdrawn' }])
  await recordEvents(tx, acting, [
    {
      stream: accountStream(opened.book.accountRef),
      type: 'case-withdrawn',
      under: under(CT_ADMIN_REGS, 'regs 23 and 33'),
      detail: { summonsNo: opened.case.summonsNo, kind: 'withdrawn', reason, keepCosts: false },
    },
  ])
}

/** Takes the costs of a case off; what was paid of them goes to the tax, or to credit. */
async function withdrawCosts(
  tx: Tx,
  command: Acting,
  { opened, reason }: { opened: OpenedCase; reason: string },
): Promise<void> {
  const postings = newPostings()
  const journal = openJournal(postings, {
    kind: 'costs-withdrawn',
    effectiveOn: command.on,
    accountId: opened.book.accountId,
    source: `court-case/${opened.case.id}`,
    narrative: `Costs of ${opened.case.summonsNo} withdrawn: ${reason}`,
  })
  const rule = 'costs withdrawn'
  const before = new Map(opened.book.receipts.map((r) => [r, r.unallocated]))
  for (const sum of caseCosts(opened)) {
    const amount = sum.paid
    if (amount > ZERO) releaseFrom(postings, opened.book, { sum, amount, rule, journal })
    lowerCosts(postings, { sum, to: ZERO, journal })
  }
  reapplyReleased(postings, opened.book, { before, journal })
  await writePostings(tx, command, postings)
}

/** What the costs held goes to the tax; credit that was there before waits for an officer. */
function reapplyReleased(
  postings: Postings,
  book: Book,
  part: { before: ReadonlyMap<Receipt, Pence>; journal: Journal },
): void {
  for (const receipt of book.receipts) {
    const released = minus(receipt.unallocated, part.before.get(receipt) ?? ZERO)
    const money = { amount: released, receivedOn: receipt.receivedOn }
    for (const { sum, amount, rule } of planAllocations(book.dueSums, money)) {
      const move = { receipt, sum, amount, rule: `costs withdrawn: ${rule}` }
      allocate(postings, book, { ...move, journal: part.journal })
    }
  }
}

async function grant(
  tx: Tx,
  command: Command,
  { opened, result }: { opened: OpenedCase; result: CaseResult & { kind: 'granted' } },
): Promise<ResultOutcome> {
  if (opened.case.state !== 'summonsed') {
    return { kind: 'not-granted', text: `the case is ${opened.case.state}, not summonsed` }
  }
  if (command.on < opened.case.hearingOn) {
    return { kind: 'not-granted', text: 'the hearing has not been held yet' }
  }
  const { seen } = result
  const { hearingOn } = opened.case
  const owing = caseTaxOwing(opened)
  const determined = await determinationsOn(tx, hearingOn)
  const costs = result.orderCosts ?? determined.orderCosts
  const summonsCosts = total(caseCosts(opened).map((sum) => sum.amount))
  refuseAboveCap(plus(summonsCosts, costs), costsCap(determined.jurisdiction, hearingOn))
  const act = decideGrant(opened, { costs })
  if (act.kind === 'leave') return { kind: 'not-granted', text: act.text }
  if (seen !== undefined && seen !== act.sum && seen !== owing) {
    return { kind: 'owing-changed', seen, owing }
  }
  const made = [{ opened, act, orderCosts: costs }]
  await makeOrders(tx, command, { made, on: command.on, runId: null })
  return { kind: 'recorded', state: act.result }
}

/** Throws InputError for costs that the law does not let the court order. */
function refuseAboveCap(costs: Pence, cap: ReturnType<typeof costsCap>): void {
  if (cap === undefined || costs <= cap.amount) return
  const most = `costs of summons and order together may be at most ${showPounds(cap.amount)}`
  throw new InputError([{ field: 'orderCosts', message: `${most} (${citation(cap.under)})` }])
}

async function noted(
  tx: Tx,
  command: Command,
  { opened, state, result }: { opened: OpenedCase; state: string; result: CaseResult },
): Promise<ResultOutcome> {
  await recordEvents(tx, command, [
    {
      stream: accountStream(opened.book.accountRef),
      type: `case-${result.kind}`,
      under: under(CT_ADMIN_REGS, 'reg 34'),
      detail: { summonsNo: opened.case.summonsNo, ...result },
    },
  ])
  return { kind: 'recorded', state }
}

export type CloseHearingOutcome =
  | { readonly kind: 'closed'; readonly orders: number; readonly sum: string }
  | { readonly kind: 'cases-open'; readonly count: number }
  | { readonly kind: 'not-authorised' }
  | { readonly kind: 'already-closed' }
  | { readonly kind: 'no-such-hearing' }

/** Closes a hearing when every case has its result: the list of orders is then complete. */
export function closeHearing(
  db: Db,
  command: Command,
  { hearingId }: { hearingId: bigint },
): Promise<CloseHearingOutcome> {
  const request = { name: 'close-hearing', body: { hearingId }, long: true }
  return carryOut(db, command, request, async (tx): Promise<CloseHearingOutcome> => {
    const hearing = await lockHearing(tx, hearingId)
    if (hearing === undefined) return { kind: 'no-such-hearing' }
    if (hearing.state === 'closed') return { kind: 'already-closed' }
    if ((await courtAuthority(tx, command)) === undefined) return { kind: 'not-authorised' }
    const open = await tx.first<{ count: bigint }>(sql`select count(*) as count from court_case
      where hearing_id = ${hearingId} and state = any(${OPEN_CASE_STATES}::text[])`)
    const count = Number(open?.count ?? 0n)
    if (count > 0) return { kind: 'cases-open', count }
    await tx.run(sql`update hearing set state = 'closed', closed_by = ${command.actor},
      closed_on = ${command.on} where hearing_id = ${hearingId}`)
    await keepCourtList(tx, command, { kind: 'order-list', hearingId })
    const made = await tx.first<{ orders: bigint; sum: Pence }>(sql`
      select count(*) as orders, coalesce(sum(sum_pence + costs_pence), 0)::bigint as sum
      from liability_order where hearing_id = ${hearingId}`)
    const orders = Number(made?.orders ?? 0n)
    const sum = poundsText(made?.sum ?? ZERO)
    await recordEvents(tx, command, [
      {
        stream: `hearing/${hearingId}`,
        type: 'hearing-closed',
        under: under(LOCAL_GOVERNMENT_ACT, 's223'),
        detail: { orders, sum },
      },
    ])
    return { kind: 'closed', orders, sum }
  })
}
