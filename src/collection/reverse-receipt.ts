/** A receipt undone: reversed by who may, or taken back by who keyed it on the same day. */
import { accountStream } from '#accounts/index.js'
import { type AboveLimit, aboveLimit, officerBehind } from '#authority/index.js'
import { requireReason } from '#collection/receipts.js'
import {
  noteTakenOut,
  paidBeforeOrder,
  type Recalled,
  takeOutOfOrder,
} from '#collection/recalled-part.js'
import { lockSuspense } from '#collection/queries.js'
import { londonDay } from '#kernel/dates.js'
import { type Pence, poundsText, total } from '#kernel/money.js'
import {
  type Book,
  type Journal,
  lockBooks,
  newPostings,
  openJournal,
  type Postings,
  type Receipt,
  release,
  reverseReceipt as reverse,
  writePostings,
} from '#ledger/index.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { recordEvents } from '#store/events.js'

export type ReverseReceiptOutcome =
  | { readonly kind: 'reversed' }
  | { readonly kind: 'no-such-receipt' }
  | { readonly kind: 'already-reversed' }
  | AboveLimit
  | { readonly kind: 'refunded-in-part' }

interface Reversal {
  readonly receiptId: bigint
  readonly reason: string
}

/** Reverses a receipt: each of its allocations is undone, and what it paid is owed again. */
export function reverseReceipt(
  db: Db,
  command: Command,
  reversal: Reversal,
): Promise<ReverseReceiptOutcome> {
  requireReason(reversal.reason)
  const request = { name: 'reverse-receipt', body: reversal }
  return carryOut(db, command, request, (tx) => undo(tx, command, reversal))
}

export type TakeBackReceiptOutcome =
  | ReverseReceiptOutcome
  /** Another officer took it, or a file brought it. */
  | { readonly kind: 'not-their-own' }
  /** It was keyed on another day of the council: the day's money has been counted. */
  | { readonly kind: 'of-another-day' }

/**
 * A receipt that was keyed wrongly, taken back by the officer who keyed it, on the council's day on
 * which it was keyed. It is a reversal like any other, and its event says so.
 */
export function takeBackReceipt(
  db: Db,
  command: Command,
  reversal: Reversal,
): Promise<TakeBackReceiptOutcome> {
  requireReason(reversal.reason)
  const request = { name: 'take-back-receipt', body: reversal }
  return carryOut(db, command, request, async (tx) => {
    const refused = await notToTakeBack(tx, command, reversal.receiptId)
    return refused ?? undo(tx, command, { ...reversal, takenBack: true })
  })
}

async function notToTakeBack(
  tx: Tx,
  command: Command,
  receiptId: bigint,
): Promise<TakeBackReceiptOutcome | undefined> {
  const receipt = await tx.first<{ by: string; at: Date; elsewhere: boolean }>(sql`
    select recorded_by as by, recorded_at as at,
      file_id is not null or takeover_id is not null as elsewhere
    from receipt where receipt_id = ${receiptId}`)
  if (receipt === undefined) return { kind: 'no-such-receipt' }
  const keyedBy = await officerBehind(tx, receipt.by)
  const asks = await officerBehind(tx, command.actor)
  if (receipt.elsewhere || keyedBy !== asks) return { kind: 'not-their-own' }
  return londonDay(receipt.at) === command.on ? undefined : { kind: 'of-another-day' }
}

async function undo(
  tx: Tx,
  command: Command,
  { receiptId, reason, takenBack = false }: Reversal & { readonly takenBack?: boolean },
): Promise<ReverseReceiptOutcome> {
  const { receipt, books } = await lockReceipt(tx, receiptId)
  if (receipt === undefined) return { kind: 'no-such-receipt' }
  if (receipt.state === 'reversed') return { kind: 'already-reversed' }
  const limited = { action: 'receipt-reversal', amount: receipt.amount } as const
  const above = await aboveLimit(tx, command, limited)
  if (above !== undefined) return above
  const postings = newPostings()
  const journal = openJournal(postings, {
    kind: 'receipt-reversed',
    effectiveOn: command.on,
    accountId: receipt.accountId,
    source: 'officer',
    narrative: `Receipt ${takenBack ? 'taken back' : 'reversed'}: ${reason}`,
  })
  const before = await paidBeforeOrder(tx, receiptId)
  const recalled = books.flatMap((book) => releaseAll(postings, book, { receipt, before, journal }))
  if (receipt.unallocated !== receipt.amount) return { kind: 'refunded-in-part' }
  reverse(postings, { receipt, journal })
  await writePostings(tx, command, postings)
  await noteTakenOut(tx, recalled)
  const outside = total(recalled.map((part) => part.amount))
  const detail = {
    receiptId,
    amount: poundsText(receipt.amount),
    reason,
    ...(takenBack && { takenBack }),
    ...(outside > 0n && { outsideOrder: poundsText(outside) }),
  }
  const accounts = books.map((book) => accountStream(book.accountRef))
  const streams = accounts.length > 0 ? accounts : [`receipt/${receiptId}`]
  const type = 'receipt-reversed'
  await recordEvents(
    tx,
    command,
    streams.map((stream) => ({ stream, type, detail })),
  )
  return { kind: 'reversed' }
}

/** Undoes what the receipt paid; what an order had left out is taken out of it again. */
function releaseAll(
  postings: Postings,
  book: Book,
  part: { receipt: Receipt; before: ReadonlyMap<bigint, Pence>; journal: Journal },
): Recalled[] {
  const { receipt, before, journal } = part
  const paying = book.allocated.filter((a) => a.receipt === receipt && a.amount > 0n)
  return paying.flatMap(({ dueSum: sum, amount }) => {
    release(postings, book, { receipt, sum, amount, rule: 'receipt reversed', journal })
    return takeOutOfOrder(postings, book, { sum, before }) ?? []
  })
}

/** The receipt, with the books of its account and of every account that it pays. */
async function lockReceipt(
  tx: Tx,
  receiptId: bigint,
): Promise<{ receipt: Receipt | undefined; books: Book[] }> {
  const accounts = await tx.rows<{ id: bigint }>(sql`
    select account_id as id from receipt where receipt_id = ${receiptId} and account_id is not null
    union select d.account_id from allocation a join due_sum d using (due_sum_id)
    where a.receipt_id = ${receiptId}`)
  const books = [
    ...(
      await lockBooks(
        tx,
        accounts.map((row) => row.id),
      )
    ).values(),
  ]
  // What is in suspense is no account's yet: the receipt itself is locked.
  if (books.length === 0) return { receipt: await lockSuspense(tx, receiptId), books }
  const all = books.flatMap((book) => [...book.receipts, ...book.allocated.map((a) => a.receipt)])
  const receipt = all.find((r) => r.id === receiptId)
  // One object must stand for the receipt in every book, or its balance would be counted twice.
  const joined = books.map((book) => ({
    ...book,
    allocated: book.allocated.map((a) =>
      a.receipt.id === receiptId && receipt !== undefined ? { ...a, receipt } : a,
    ),
  }))
  return { receipt, books: joined }
}
