/**
 * Posts receipts to accounts by the allocation policy; what matches no account goes to suspense.
 */
import { accountStream } from '#accounts/index.js'
import { readDemands } from '#collection/queries.js'
import type { IsoDate } from '#kernel/dates.js'
import type { FinancialYear } from '#kernel/financial-year.js'
import { type Pence, poundsText, showPounds } from '#kernel/money.js'
import {
  addReceipt,
  allocate,
  type Book,
  type Demand,
  type Journal,
  lockBooks,
  newPostings,
  openJournal,
  planAllocations,
  type Postings,
  type Receipt,
  writePostings,
} from '#ledger/index.js'
import { reviewStanding } from '#recovery/index.js'
import { sql, type Tx } from '#store/db.js'
import { type Acting, type NewEvent, recordEvents } from '#store/events.js'

export interface NewReceipt {
  readonly reference: string
  readonly receivedOn: IsoDate
  readonly amount: Pence
  readonly method: string
  readonly fileId: bigint | null
  readonly lineNo: number | null
  /** The year that the payer named. */
  readonly year?: FinancialYear | null
}

export interface PostedReceipts {
  readonly posted: number
  readonly suspense: number
  readonly receipts: readonly Receipt[]
}

/** Posts all of them, or none when one cannot be written. */
export async function postReceipts(
  tx: Tx,
  acting: Acting,
  { receipts, source }: { receipts: readonly NewReceipt[]; source: string },
): Promise<PostedReceipts> {
  const accounts = await matchReferences(tx, receipts)
  const ids = [...new Set(accounts.values())]
  const books = await lockBooks(tx, ids, 'open')
  const demands = await readDemands(tx, ids)
  const postings = newPostings()
  const events: NewEvent[] = []
  const posted = receipts.map((line) => {
    const book = books.get(accounts.get(line.reference) ?? -1n)
    const receipt = newReceipt(line, book)
    const asked = demands.get(book?.accountId ?? -1n) ?? []
    postOne(postings, { book, receipt, source, demands: asked, year: line.year ?? null })
    if (book) events.push(receivedEvent(book, receipt, line.year ?? null))
    return receipt
  })
  await writePostings(tx, acting, postings)
  await recordEvents(tx, acting, events)
  await reviewStanding(tx, acting, { accountIds: ids, because: 'money that came in time' })
  const suspense = posted.filter((receipt) => receipt.state === 'suspense').length
  return { posted: posted.length - suspense, suspense, receipts: posted }
}

async function matchReferences(
  tx: Tx,
  receipts: readonly NewReceipt[],
): Promise<Map<string, bigint>> {
  const rows = await tx.rows<{ ref: string; id: bigint }>(sql`
    select account_ref as ref, account_id as id from account
    where account_ref = any(${[...new Set(receipts.map((r) => r.reference))]}::text[])`)
  return new Map(rows.map((row) => [row.ref, row.id]))
}

function newReceipt(line: NewReceipt, book: Book | undefined): Receipt {
  return {
    id: 0n,
    accountId: book?.accountId ?? null,
    receivedOn: line.receivedOn,
    method: line.method,
    amount: line.amount,
    unallocated: line.amount,
    payerReference: line.reference,
    fileId: line.fileId,
    lineNo: line.lineNo,
    state: book === undefined ? 'suspense' : 'posted',
  }
}

function postOne(
  postings: Postings,
  part: {
    book: Book | undefined
    receipt: Receipt
    source: string
    demands: readonly Demand[]
    year: FinancialYear | null
  },
): void {
  const { book, receipt, source, demands, year } = part
  const journal = openJournal(postings, {
    kind: 'receipt',
    effectiveOn: receipt.receivedOn,
    accountId: receipt.accountId,
    source,
    narrative: `Received by ${receipt.method}`,
  })
  addReceipt(postings, { receipt, journal })
  if (book === undefined) return
  book.receipts.push(receipt)
  allocateByPolicy(postings, book, { receipt, journal, demands, year })
}

/** Pays what the policy chooses from the receipt's money that is still free. */
export function allocateByPolicy(
  postings: Postings,
  book: Book,
  part: {
    receipt: Receipt
    journal: Journal
    demands: readonly Demand[]
    year?: FinancialYear | null
  },
): void {
  const { receipt, journal, demands, year = null } = part
  const money = { amount: receipt.unallocated, receivedOn: receipt.receivedOn, demands, year }
  for (const { sum, amount, rule } of planAllocations(book.dueSums, money)) {
    allocate(postings, book, { receipt, sum, amount, rule, journal })
  }
}

function receivedEvent(book: Book, receipt: Receipt, year: FinancialYear | null): NewEvent {
  const { receivedOn, method, amount, unallocated } = receipt
  return {
    stream: accountStream(book.accountRef),
    type: 'payment-received',
    detail: {
      amount: poundsText(amount),
      method,
      receivedOn,
      ...(year !== null && { forYear: year }),
      credit: unallocated > 0n ? showPounds(unallocated) : undefined,
    },
  }
}
