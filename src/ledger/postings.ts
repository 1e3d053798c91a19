/**
 * The one door to the ledger. Each function changes a book and notes the journal entries that say
 * so; nothing is written until `writePostings`. An entry is a single transfer of a positive amount
 * from one ledger account to another, so an unbalanced one cannot be made.
 */
import type { IsoDate } from '#kernel/dates.js'
import { invariant } from '#kernel/invariant.js'
import { lesser, minus, negate, type Pence, plus, ZERO } from '#kernel/money.js'
import {
  type Book,
  type Charge,
  type DueSum,
  isCosts,
  isPenalty,
  type Receipt,
  type WorkedVersion,
} from '#ledger/book.js'

export type Fund =
  | 'collection-fund-council-tax'
  | 'general-fund-costs'
  | 'general-fund-penalties'
  | 'suspense'
  | 'bank'

export type LedgerAccount =
  | { readonly code: 'charge'; readonly of: Charge }
  | { readonly code: 'costs' | 'penalty'; readonly of: DueSum }
  | { readonly code: 'receipt' | 'suspense'; readonly of: Receipt }
  | { readonly code: PlainAccount }

type PlainAccount =
  | 'council-tax-income'
  | 'costs-income'
  | 'penalty-income'
  | 'bank'
  | 'refunds-paid'
  | 'opening-balance'

export interface Journal {
  id: bigint
  readonly kind: string
  readonly effectiveOn: IsoDate
  readonly accountId: bigint | null
  /** What set it off: `run/12`, `receipt-file/3`, `officer`. */
  readonly source: string
  readonly narrative: string
  /** Of a takeover: nothing was billed or banked here, so it stands against the opening balance. */
  readonly opening?: boolean
  lines: number
}

interface Entry {
  readonly journal: Journal
  readonly line: number
  readonly fund: Fund
  readonly debit: LedgerAccount
  readonly credit: LedgerAccount
  readonly amount: Pence
}

interface AllocationRow {
  readonly receipt: Receipt
  readonly dueSum: DueSum
  readonly amount: Pence
  readonly rule: string
  readonly journal: Journal | null
}

interface VersionRow extends WorkedVersion {
  readonly charge: Charge
  readonly version: number
  readonly journal: Journal | null
}

/** What has been decided and not yet written. */
export interface Postings {
  readonly journals: Journal[]
  readonly entries: Entry[]
  readonly versions: VersionRow[]
  readonly allocations: AllocationRow[]
  readonly newCharges: Charge[]
  readonly newDueSums: DueSum[]
  readonly newReceipts: Receipt[]
  readonly changed: Set<Charge | DueSum | Receipt>
}

export function newPostings(): Postings {
  return {
    journals: [],
    entries: [],
    versions: [],
    allocations: [],
    newCharges: [],
    newDueSums: [],
    newReceipts: [],
    changed: new Set(),
  }
}

export function openJournal(postings: Postings, journal: Omit<Journal, 'id' | 'lines'>): Journal {
  const opened = { ...journal, id: 0n, lines: 0 }
  postings.journals.push(opened)
  return opened
}

/** Adds a charge with its first version. */
export function addCharge(
  postings: Postings,
  book: Book,
  { charge, worked, journal }: { charge: Charge; worked: WorkedVersion; journal: Journal },
): void {
  charge.amount = ZERO
  charge.version = 0
  book.charges.push(charge)
  postings.newCharges.push(charge)
  reviseCharge(postings, { charge, worked, journal })
}

/**
 * Brings a charge to its newly worked amount and posts the difference. What was paid above the new
 * amount must have been released first.
 */
export function reviseCharge(
  postings: Postings,
  { charge, worked, journal }: { charge: Charge; worked: WorkedVersion; journal: Journal },
): void {
  invariant(charge.paid <= worked.amount, `charge ${charge.id} is paid above its new amount`)
  const change = minus(worked.amount, charge.amount)
  const debtor: LedgerAccount = { code: 'charge', of: charge }
  const income = against(journal, 'council-tax-income')
  const [debit, credit] = change >= ZERO ? [debtor, income] : [income, debtor]
  post(postings, journal, { fund: 'collection-fund-council-tax', debit, credit, amount: change })
  charge.version += 1
  charge.amount = worked.amount
  postings.changed.add(charge)
  postings.versions.push({
    ...worked,
    charge,
    version: charge.version,
    journal: change === ZERO ? null : journal,
  })
}

/** Adds a due sum that is part of a charge already posted: scheduling, so no entry. */
export function addTaxSum(postings: Postings, book: Book, sum: DueSum): void {
  book.dueSums.push(sum)
  postings.newDueSums.push(sum)
}

/** Adds costs that a case has brought about, or a penalty: a debt to the General Fund. */
export function addCosts(
  postings: Postings,
  book: Book,
  { sum, journal }: { sum: DueSum; journal: Journal },
): void {
  addTaxSum(postings, book, sum)
  post(postings, journal, {
    fund: fundOf(sum),
    debit: debtorOf(sum),
    credit: against(journal, incomeOf(sum)),
    amount: sum.amount,
  })
}

/** Lowers costs or a penalty to `to` (nought withdraws them). What was paid above it must be released first. */
export function lowerCosts(
  postings: Postings,
  { sum, to, journal }: { sum: DueSum; to: Pence; journal: Journal },
): void {
  invariant(sum.paid <= to && to <= sum.amount, `costs ${sum.id} cannot be lowered to ${to}`)
  post(postings, journal, {
    fund: fundOf(sum),
    debit: { code: incomeOf(sum) },
    credit: debtorOf(sum),
    amount: minus(sum.amount, to),
  })
  resizeSum(postings, sum, to)
}

export function resizeSum(postings: Postings, sum: DueSum, to: Pence): void {
  invariant(sum.paid <= to, `due sum ${sum.id} is paid above ${to}`)
  sum.amount = to
  postings.changed.add(sum)
}

export function replaceSum(postings: Postings, sum: DueSum): void {
  invariant(sum.paid === ZERO, `due sum ${sum.id} still holds money`)
  sum.state = 'replaced'
  postings.changed.add(sum)
}

/** Parts a sum of tax in two: `amount` of it stands by itself, under no order and no notice yet. */
export function splitSum(
  postings: Postings,
  book: Book,
  { sum, amount }: { sum: DueSum; amount: Pence },
): DueSum {
  resizeSum(postings, sum, minus(sum.amount, amount))
  const part: DueSum = {
    ...sum,
    id: 0n,
    kind: 'balance',
    amount,
    paid: ZERO,
    noticeId: null,
    orderId: null,
  }
  addTaxSum(postings, book, part)
  return part
}

/** Takes money in: the bank owes it to the receipt until it pays a due sum. */
export function addReceipt(
  postings: Postings,
  { receipt, journal }: { receipt: Receipt; journal: Journal },
): void {
  postings.newReceipts.push(receipt)
  post(postings, journal, {
    fund: receipt.state === 'suspense' ? 'suspense' : 'bank',
    debit: against(journal, 'bank'),
    credit: { code: receipt.state === 'suspense' ? 'suspense' : 'receipt', of: receipt },
    amount: receipt.amount,
  })
}

/** Takes a receipt out of suspense: the money is the account's from now on. */
export function clearSuspense(
  postings: Postings,
  { receipt, journal }: { receipt: Receipt; journal: Journal },
): void {
  post(postings, journal, {
    fund: 'suspense',
    debit: { code: 'suspense', of: receipt },
    credit: { code: 'receipt', of: receipt },
    amount: receipt.amount,
  })
  receipt.state = 'posted'
  postings.changed.add(receipt)
}

/** Pays a due sum from a receipt. `rule` is the rule of the allocation policy that fired. */
export function allocate(
  postings: Postings,
  book: Book,
  move: { receipt: Receipt; sum: DueSum; amount: Pence; rule: string; journal: Journal },
): void {
  const { receipt, sum, amount } = move
  invariant(amount > ZERO && amount <= receipt.unallocated, `receipt ${receipt.id} lacks ${amount}`)
  invariant(plus(sum.paid, amount) <= sum.amount, `due sum ${sum.id} would be overpaid`)
  shift(postings, book, { ...move, amount })
  post(postings, move.journal, {
    fund: fundOf(sum),
    debit: { code: 'receipt', of: receipt },
    credit: debtorOf(sum),
    amount,
  })
}

/** Takes back what a receipt paid of a due sum; the money is the receipt's again. */
export function release(
  postings: Postings,
  book: Book,
  move: { receipt: Receipt; sum: DueSum; amount: Pence; rule: string; journal: Journal },
): void {
  const { receipt, sum, amount } = move
  shift(postings, book, { ...move, amount: negate(amount) })
  post(postings, move.journal, {
    fund: fundOf(sum),
    debit: debtorOf(sum),
    credit: { code: 'receipt', of: receipt },
    amount,
  })
}

/** Takes `amount` off a due sum, the money that came last first. */
export function releaseFrom(
  postings: Postings,
  book: Book,
  { sum, amount, rule, journal }: { sum: DueSum; amount: Pence; rule: string; journal: Journal },
): void {
  let left = amount
  const paying = book.allocated.filter((a) => a.dueSum === sum && a.amount > ZERO)
  paying.sort((a, b) => (a.receipt.receivedOn < b.receipt.receivedOn ? 1 : -1))
  for (const { receipt, amount: paid } of paying) {
    const taken = lesser(paid, left)
    if (taken <= ZERO) break
    release(postings, book, { receipt, sum, amount: taken, rule, journal })
    left = minus(left, taken)
  }
  invariant(left === ZERO, `due sum ${sum.id} has ${left} paid by nothing`)
}

/** Reverses a receipt whose allocations have all been released: the money was never ours. */
export function reverseReceipt(
  postings: Postings,
  { receipt, journal }: { receipt: Receipt; journal: Journal },
): void {
  invariant(receipt.unallocated === receipt.amount, `receipt ${receipt.id} still pays something`)
  post(postings, journal, {
    fund: 'bank',
    debit: { code: receipt.state === 'suspense' ? 'suspense' : 'receipt', of: receipt },
    credit: { code: 'bank' },
    amount: receipt.amount,
  })
  receipt.unallocated = ZERO
  receipt.state = 'reversed'
  postings.changed.add(receipt)
}

/** Pays credit back: it leaves the receipt for good. */
export function refundFrom(
  postings: Postings,
  { receipt, amount, journal }: { receipt: Receipt; amount: Pence; journal: Journal },
): void {
  invariant(amount <= receipt.unallocated, `receipt ${receipt.id} has no ${amount} to refund`)
  post(postings, journal, {
    fund: 'bank',
    debit: { code: 'receipt', of: receipt },
    credit: { code: 'refunds-paid' },
    amount,
  })
  receipt.unallocated = minus(receipt.unallocated, amount)
  postings.changed.add(receipt)
}

function shift(
  postings: Postings,
  book: Book,
  move: { receipt: Receipt; sum: DueSum; amount: Pence; rule: string; journal: Journal },
): void {
  const { receipt, sum, amount, rule, journal } = move
  receipt.unallocated = minus(receipt.unallocated, amount)
  sum.paid = plus(sum.paid, amount)
  if (!isCosts(sum)) {
    sum.charge.paid = plus(sum.charge.paid, amount)
    postings.changed.add(sum.charge)
  }
  postings.changed.add(receipt).add(sum)
  postings.allocations.push({ receipt, dueSum: sum, amount, rule, journal })
  const known = book.allocated.find((a) => a.receipt === receipt && a.dueSum === sum)
  if (known) known.amount = plus(known.amount, amount)
  else book.allocated.push({ receipt, dueSum: sum, amount })
}

function post(
  postings: Postings,
  journal: Journal,
  entry: { fund: Fund; debit: LedgerAccount; credit: LedgerAccount; amount: Pence },
): void {
  const amount = entry.amount < ZERO ? negate(entry.amount) : entry.amount
  if (amount === ZERO) return
  journal.lines += 1
  postings.entries.push({ ...entry, amount, journal, line: journal.lines })
}

/** What a journal's entry stands against: the usual account, or the opening balance. */
function against(journal: Journal, usual: PlainAccount): LedgerAccount {
  return { code: journal.opening === true ? 'opening-balance' : usual }
}

function incomeOf(sum: DueSum): PlainAccount {
  return isPenalty(sum) ? 'penalty-income' : 'costs-income'
}

function fundOf(sum: DueSum): Fund {
  if (isPenalty(sum)) return 'general-fund-penalties'
  return isCosts(sum) ? 'general-fund-costs' : 'collection-fund-council-tax'
}

function debtorOf(sum: DueSum): LedgerAccount {
  if (isPenalty(sum)) return { code: 'penalty', of: sum }
  return isCosts(sum) ? { code: 'costs', of: sum } : { code: 'charge', of: sum.charge }
}
