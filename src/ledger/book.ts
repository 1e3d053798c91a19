/**
 * An account's money in memory: its charges, the due sums that they are payable in, its receipts,
 * and which receipt pays which sum. Single cases and batches of thousands work on the same books;
 * `postings.ts` changes them, `store-books.ts` reads and writes them.
 */
import type { IsoDate } from '#kernel/dates.js'
import type { FinancialYear } from '#kernel/financial-year.js'
import { minus, type Pence, total } from '#kernel/money.js'
import type { ChargeLine } from '#law/council-tax/charge.js'

/** One dwelling's tax for one year under one account, as last worked. */
export interface Charge {
  /** Nought until it is written. */
  id: bigint
  readonly accountId: bigint
  readonly dwellingId: bigint
  readonly year: FinancialYear
  version: number
  amount: Pence
  paid: Pence
  /** The takeover that brought it from elsewhere; absent where it was billed here. */
  readonly takeoverId?: bigint | null
}

export type TaxSumKind = 'instalment' | 'single' | 'balance'
export type CostsKind = 'summons-costs' | 'order-costs'

/** A part of a charge, or costs or a penalty beside it, with the day on which it falls due. */
export interface DueSum {
  id: bigint
  readonly accountId: bigint
  readonly charge: Charge
  readonly kind: TaxSumKind | CostsKind | 'penalty'
  readonly dueOn: IsoDate
  /** Earlier than `dueOn` once the right to pay by instalments is lost. */
  payableOn: IsoDate
  amount: Pence
  paid: Pence
  /** The notice that made it due. */
  readonly noticeId: bigint | null
  readonly caseId: bigint | null
  /** The liability order that it stands under. */
  orderId: bigint | null
  state: 'live' | 'replaced'
}

export interface Receipt {
  id: bigint
  accountId: bigint | null
  readonly receivedOn: IsoDate
  readonly method: string
  readonly amount: Pence
  /** What of it pays no due sum yet: the account's credit. */
  unallocated: Pence
  readonly payerReference: string
  readonly fileId: bigint | null
  readonly lineNo: number | null
  /** The takeover that brought it from elsewhere; absent where it was received here. */
  readonly takeoverId?: bigint | null
  state: 'posted' | 'suspense' | 'reversed'
}

/** How much of a receipt pays a due sum, net of what was reversed. */
export interface Allocated {
  readonly receipt: Receipt
  readonly dueSum: DueSum
  amount: Pence
}

export interface Book {
  readonly accountId: bigint
  readonly accountRef: string
  readonly charges: Charge[]
  readonly dueSums: DueSum[]
  readonly receipts: Receipt[]
  readonly allocated: Allocated[]
}

/** A charge version yet to be written: what was worked and why. */
export interface WorkedVersion {
  readonly amount: Pence
  readonly lines: readonly ChargeLine[]
  readonly because: string
}

/** Costs or a penalty: owed to the General Fund, apart from the tax of the charge. */
export function isCosts(sum: DueSum): boolean {
  return sum.kind === 'summons-costs' || sum.kind === 'order-costs' || isPenalty(sum)
}

export function isPenalty(sum: DueSum): boolean {
  return sum.kind === 'penalty'
}

export function owing(sum: DueSum): Pence {
  return minus(sum.amount, sum.paid)
}

/** The live sums of tax of a charge, earliest due first. */
export function taxSums(book: Book, charge: Charge): DueSum[] {
  return book.dueSums
    .filter((sum) => sum.charge === charge && sum.state === 'live' && !isCosts(sum))
    .sort(byDueDay)
}

/** All that is owed on the account, tax and costs, whether or not it has fallen due. */
export function balanceOf(book: Book): Pence {
  return total(book.dueSums.filter((sum) => sum.state === 'live').map(owing))
}

/** Money received that pays no due sum: what may be offset, refunded or carried forward. */
export function creditOf(book: Book): Pence {
  return total(book.receipts.map((receipt) => receipt.unallocated))
}

export function byDueDay(a: DueSum, b: DueSum): number {
  if (a.payableOn !== b.payableOn) return a.payableOn < b.payableOn ? -1 : 1
  if (a.dueOn !== b.dueOn) return a.dueOn < b.dueOn ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
