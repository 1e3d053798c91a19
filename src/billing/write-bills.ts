/**
 * Carries billing decisions out: charges, plans, demand notices and events, all in one COPY each.
 */
import { accountStream, personsOf } from '#accounts/index.js'
import { applyChangedBill, applyFirstBill, type Billing } from '#billing/apply-bill.js'
import { openRecovery } from '#billing/queries.js'
import { supersedeUnsent } from '#billing/supersede-bills.js'
import type { BillOutcome, BillRequest } from '#billing/work-bills.js'
import { type GateAnswer, type NewNotice, reserveNoticeIds, writeNotices } from '#dispatch/index.js'
import { addDays, type IsoDate } from '#kernel/dates.js'
import { type Pence, ZERO } from '#kernel/money.js'
import {
  type Book,
  type Charge,
  creditOf,
  newPostings,
  type Postings,
  type SumFigure,
  taxFigures,
  writePostings,
} from '#ledger/index.js'
import { CT_ADMIN_REGS, LGFA, under } from '#law/instruments.js'
import type { Tx } from '#store/db.js'
import { type Acting, type NewEvent, recordEvents } from '#store/events.js'

export interface Bill {
  readonly outcome: BillOutcome
  readonly charge: Charge
  readonly noticeId: bigint
  readonly amount: Pence
  /** What the charge was until then; absent for a first bill. */
  readonly amountBefore?: Pence
}

const DEMAND = under(CT_ADMIN_REGS, 'reg 18')
const ADJUSTED = under(CT_ADMIN_REGS, 'Sch 1 paras 9 and 10')

export interface BillWriting {
  readonly request: BillRequest
  readonly books: ReadonlyMap<bigint, Book>
  readonly source: string
  readonly runId: bigint | null
  /** In a sentence, as a changed bill tells it. */
  readonly because: string
  /** The day from which what set it off holds, where there is one. */
  readonly changedFrom?: IsoDate
}

/** Writes the first and changed bills among the outcomes; the others are left alone. */
export async function writeBills(
  tx: Tx,
  acting: Acting,
  { outcomes, writing }: { outcomes: readonly BillOutcome[]; writing: BillWriting },
): Promise<Bill[]> {
  const { request, books } = writing
  // What a changed bill sets free pays the first bill of the home that they moved to.
  const billed = [
    ...outcomes.filter((o) => o.decision.kind === 'changed-bill'),
    ...outcomes.filter((o) => o.decision.kind === 'first-bill'),
  ]
  if (billed.length === 0) return []
  const noticeIds = await reserveNoticeIds(tx, billed.length)
  const persons = await personsOf(
    tx,
    billed.map((o) => o.key.accountId),
  )
  const postings = newPostings()
  const bills = billed.flatMap((outcome, n): Bill[] => {
    const book = books.get(outcome.key.accountId)
    if (book === undefined) return []
    return [applyBill({ outcome, book, postings, noticeId: noticeIds[n] ?? 0n, writing })]
  })
  // Once all are applied: each tells what is left, and one of them the account's credit.
  const notices = bills.flatMap((bill, n): NewNotice[] => {
    const book = books.get(bill.charge.accountId)
    if (book === undefined) return []
    const personIds = (persons.get(bill.charge.accountId) ?? []).map((p) => p.partyId)
    const tellsCredit = !bills
      .slice(n + 1)
      .some((b) => isChanged(b) && b.charge.accountId === bill.charge.accountId)
    return [demandNotice(bill, { book, writing, personIds, tellsCredit })]
  })
  await writePostings(tx, acting, postings)
  await writeNotices(tx, acting, await supersedeUnsent(tx, acting, notices))
  const opened = bills.filter((bill) => bill.outcome.decision.kind === 'first-bill')
  await openRecovery(
    tx,
    acting,
    opened.map((b) => ({ chargeId: b.charge.id, since: request.issuedOn, noticeId: b.noticeId })),
  )
  await recordEvents(
    tx,
    acting,
    bills.map((bill, n) => billedEvent(bill, { books, notice: notices[n] })),
  )
  return bills
}

function applyBill(context: {
  outcome: BillOutcome
  book: Book
  postings: Postings
  noticeId: bigint
  writing: BillWriting
}): Bill {
  const { outcome, book, postings, noticeId, writing } = context
  const { source, because, request } = writing
  const billing: Billing = { postings, book, noticeId, issuedOn: request.issuedOn, source, because }
  const { decision, worked, key } = outcome
  if (decision.kind === 'changed-bill') {
    const { charge, adjusted } = decision
    const amountBefore = charge.amount
    applyChangedBill(billing, { charge, worked, adjusted })
    return { outcome, charge, noticeId, amount: worked.amount, amountBefore }
  }
  const plan =
    decision.kind === 'first-bill' ? decision.plan : { kind: 'single' as const, sums: [] }
  const charge = applyFirstBill(billing, {
    key,
    year: request.year,
    charge: outcome.charge,
    worked,
    ...plan,
  })
  return { outcome, charge, noticeId, amount: worked.amount }
}

function demandNotice(
  bill: Bill,
  context: { book: Book; writing: BillWriting; personIds: readonly bigint[]; tellsCredit: boolean },
): NewNotice {
  const { book, writing, personIds, tellsCredit } = context
  const { issuedOn } = writing.request
  const { sums, left, paid } = taxFigures(book, bill.charge)
  const changed = isChanged(bill)
  const { ceasesOn } = bill.outcome.facts
  return {
    id: bill.noticeId,
    accountId: bill.charge.accountId,
    charge: bill.charge,
    kind: changed ? 'adjusted-demand' : 'demand',
    sequence: bill.charge.version,
    issuedOn,
    required: bill.amount,
    payBy: nextToPay(sums, issuedOn),
    balance: left,
    runId: writing.runId,
    caseId: null,
    gates: demandGates(bill, personIds),
    detail: {
      version: bill.charge.version,
      closing: ceasesOn !== undefined && ceasesOn <= addDays(issuedOn, 31),
      because: writing.because,
      ...(writing.changedFrom !== undefined && { changedFrom: writing.changedFrom }),
      paid,
      ...(changed && tellsCredit ? creditTold(left, book) : {}),
    },
    personIds,
    // The plan as the notice states it, whatever becomes of its sums later.
    sums: sums.map(({ sum, amount, paid: already }) => ({ sum, amount, paid: already })),
  }
}

/** The day of the next sum to be paid; what was overdue before keeps its own. */
export function nextToPay(sums: readonly SumFigure[], issuedOn: IsoDate): IsoDate | null {
  return sums.find((s) => s.left > ZERO && s.payableOn >= issuedOn)?.payableOn ?? null
}

/** A bill with nothing left to pay tells all that the account has in credit, as its page does. */
export function creditTold(left: Pence, book: Book): { readonly credited?: Pence } {
  const credit = creditOf(book)
  return left === ZERO && credit > ZERO ? { credited: credit } : {}
}

function isChanged({ outcome }: Bill): boolean {
  return outcome.decision.kind === 'changed-bill'
}

function demandGates(bill: Bill, personIds: readonly bigint[]): GateAnswer[] {
  const { days } = bill.outcome.worked
  return personIds.map((personId) => ({
    gate: 'liable-person',
    personId,
    passed: true,
    text: `liable for ${days} days of ${bill.charge.year}`,
    evidence: [
      { kind: 'account', id: String(bill.charge.accountId), text: 'named on the account' },
      { kind: 'dwelling', id: String(bill.charge.dwellingId), text: 'liability recorded' },
    ],
    under: under(LGFA, 's 6'),
  }))
}

function billedEvent(
  bill: Bill,
  { books, notice }: { books: ReadonlyMap<bigint, Book>; notice: NewNotice | undefined },
): NewEvent {
  const changed = isChanged(bill)
  return {
    stream: accountStream(books.get(bill.charge.accountId)?.accountRef ?? ''),
    type: changed ? 'bill-adjusted' : 'billed',
    under: changed ? ADJUSTED : DEMAND,
    detail: {
      year: bill.charge.year,
      chargeId: bill.charge.id,
      noticeId: bill.noticeId,
      ...(bill.amountBefore !== undefined && { beforeAmount: bill.amountBefore }),
      amount: bill.amount,
      sums: notice?.sums.length ?? 0,
    },
  }
}
