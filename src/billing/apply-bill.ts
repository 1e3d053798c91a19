/** Carries a billing decision into the account's book: the charge, its plan, and its credit. */
import type { IsoDate } from '#kernel/dates.js'
import { lesser, minus, type Pence, plus, ZERO } from '#kernel/money.js'
import {
  addCharge,
  addTaxSum,
  allocate,
  type Book,
  byDueDay,
  type Charge,
  type DueSum,
  type Journal,
  openJournal,
  owing,
  type Postings,
  releaseFrom,
  replaceSum,
  resizeSum,
  reviseCharge,
  taxSums,
  type TaxSumKind,
} from '#ledger/index.js'
import type { PlanAdjustment, PlanSum } from '#law/council-tax/plan-adjustment.js'
import type { BillKey } from '#billing/queries.js'
import type { WorkedCharge } from '#law/council-tax/charge.js'
import type { FinancialYear } from '#kernel/financial-year.js'

export interface Billing {
  readonly postings: Postings
  readonly book: Book
  readonly noticeId: bigint
  readonly issuedOn: IsoDate
  /** What set it off: `run/12`, `officer`. */
  readonly source: string
  readonly because: string
}

export function applyFirstBill(
  billing: Billing,
  bill: {
    key: BillKey
    year: FinancialYear
    /** The charge, where it stands at nought already. */
    charge: Charge | undefined
    worked: WorkedCharge
    kind: TaxSumKind
    sums: readonly PlanSum[]
  },
): Charge {
  const { postings, book, because } = billing
  const journal = journalOf(billing, 'charge', `Council tax ${bill.year}`)
  const worked = { amount: bill.worked.amount, lines: bill.worked.lines, because }
  const charge = bill.charge ?? newCharge(bill.key, bill.year)
  if (bill.charge === undefined) addCharge(postings, book, { charge, worked, journal })
  else reviseCharge(postings, { charge, worked, journal })
  for (const sum of bill.sums) addSum(billing, charge, { ...sum, kind: bill.kind })
  carryCreditTo(billing, charge, { rule: 'credit brought forward' })
  return charge
}

function newCharge(key: BillKey, year: FinancialYear): Charge {
  return { id: 0n, ...key, year, version: 0, amount: ZERO, paid: ZERO }
}

/**
 * Reworks a charge: releases what the new amounts cannot hold, posts the difference, replaces the
 * sums that have not fallen due, and puts the money released back on the charge. What of it the
 * charge cannot hold is the account's credit.
 */
export function applyChangedBill(
  billing: Billing,
  change: { charge: Charge; worked: WorkedCharge; adjusted: PlanAdjustment },
): void {
  const { postings, book, because } = billing
  const { charge, worked, adjusted } = change
  const before = taxSums(book, charge)
  const journal = journalOf(billing, 'charge-revised', `Council tax ${charge.year} revised`)
  const rule = 'plan changed'
  let freed = ZERO
  const left = [...adjusted.kept]
  for (const sum of before) {
    const kept = isOf(sum, left[0]) ? left.shift() : undefined
    const room = kept?.amount ?? ZERO
    if (sum.paid > room) {
      const amount = minus(sum.paid, room)
      freed = (freed + amount) as Pence
      releaseFrom(postings, book, { sum, amount, rule, journal })
    }
    if (kept !== undefined && kept.amount !== sum.amount) resizeSum(postings, sum, kept.amount)
    if (room === ZERO) replaceSum(postings, sum)
  }
  reviseCharge(postings, {
    charge,
    worked: { amount: worked.amount, lines: worked.lines, because },
    journal,
  })
  const kind = adjusted.replaced.length > 1 ? 'instalment' : 'balance'
  for (const sum of adjusted.replaced) addSum(billing, charge, { ...sum, kind })
  if (freed === ZERO) return
  // Credit that the account held before stays what it is: it may wait to be refunded. Of what was
  // set free, that paid ahead goes back to its day, and the rest to the earliest sum.
  const ahead = carryPaidAhead(billing, charge, { adjusted, most: freed })
  const most = minus(freed, ahead)
  carryCreditTo(billing, charge, { rule, most })
}

/** Money that was paid ahead pays the new sum of the day it was paid for: how much did. */
function carryPaidAhead(
  billing: Billing,
  charge: Charge,
  { adjusted, most }: { adjusted: PlanAdjustment; most: Pence },
): Pence {
  let carried = ZERO
  for (const { dueOn, prepaid = ZERO } of adjusted.replaced) {
    if (prepaid === ZERO) continue
    const room = lesser(prepaid, minus(most, carried))
    const rule = 'paid ahead'
    carried = plus(carried, carryCreditTo(billing, charge, { rule, most: room, dueOn }))
  }
  return carried
}

/** Whether the plan's entry stands for the sum: those kept are in the order of the sums. */
function isOf(sum: DueSum, kept: PlanSum | undefined): boolean {
  return kept?.dueOn === sum.dueOn && (kept.ordered ?? false) === (sum.orderId !== null)
}

/**
 * Credit of the account, or so much of it, pays the charge, earliest sum first, or the sums due on
 * one day alone: how much did.
 */
function carryCreditTo(
  billing: Billing,
  charge: Charge,
  { rule, most, dueOn }: { rule: string; most?: Pence; dueOn?: IsoDate },
): Pence {
  const { postings, book } = billing
  let journal: Journal | undefined
  let left = most
  let carried = ZERO
  for (const receipt of book.receipts) {
    for (const sum of taxSums(book, charge).sort(byDueDay)) {
      if (dueOn !== undefined && sum.dueOn !== dueOn) continue
      const held = lesser(receipt.unallocated, owing(sum))
      const amount = left === undefined ? held : lesser(held, left)
      if (amount <= ZERO) continue
      if (left !== undefined) left = minus(left, amount)
      carried = plus(carried, amount)
      journal ??= journalOf(billing, 'credit-applied', `Credit applied to ${charge.year}`)
      allocate(postings, book, { receipt, sum, amount, rule, journal })
    }
  }
  return carried
}

function addSum(
  billing: Billing,
  charge: Charge,
  { dueOn, amount, kind }: PlanSum & { kind: TaxSumKind },
): void {
  if (amount === ZERO) return
  const sum: DueSum = {
    id: 0n,
    accountId: charge.accountId,
    charge,
    kind,
    dueOn,
    payableOn: dueOn,
    amount,
    paid: ZERO,
    noticeId: billing.noticeId,
    caseId: null,
    orderId: null,
    state: 'live',
  }
  addTaxSum(billing.postings, billing.book, sum)
}

function journalOf(billing: Billing, kind: string, narrative: string): Journal {
  return openJournal(billing.postings, {
    kind,
    effectiveOn: billing.issuedOn,
    accountId: billing.book.accountId,
    source: billing.source,
    narrative,
  })
}
