/** An officer's work on single receipts: taking one, reversing it, placing it out of suspense. */
import { accountStream } from '#accounts/index.js'
import {
  type AboveLimit,
  aboveLimit,
  findOfficer,
  officerBehind,
  permissionsOf,
} from '#authority/index.js'
import { COUNCIL_TAX_BEGAN } from '#collection/council-tax-began.js'
import { readDemands } from '#collection/queries.js'
import { allocateByPolicy, postReceipts } from '#collection/post-receipts.js'
import {
  noteTakenOut,
  paidBeforeOrder,
  type Recalled,
  takeOutOfOrder,
} from '#collection/recalled-part.js'
import { addDays, type IsoDate } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import { type Pence, poundsText, total } from '#kernel/money.js'
import {
  type Book,
  clearSuspense,
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
import { reviewStanding } from '#recovery/index.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { recordEvents } from '#store/events.js'

export type TakeReceiptOutcome =
  | { readonly kind: 'posted'; readonly receiptId: bigint; readonly credit: Pence }
  | { readonly kind: 'no-such-account' }
  | { readonly kind: 'in-the-future' }
  | AboveLimit
  /** Longer ago than one officer takes alone; who may reverse payments may. */
  | { readonly kind: 'too-long-ago'; readonly earliest: IsoDate }

/** So many days back a payment is dated by an officer who may not reverse one. */
const DAYS_BACK = 92

/** Takes a payment at the counter or by telephone. Throws InputError for nought or less. */
export function takeReceipt(
  db: Db,
  command: Command,
  payment: { accountRef: string; receivedOn: IsoDate; amount: Pence; method: string },
): Promise<TakeReceiptOutcome> {
  if (payment.amount <= 0n) {
    throw new InputError([{ field: 'amount', message: 'give an amount above nought' }])
  }
  return carryOut(db, command, { name: 'take-receipt', body: payment }, async (tx) => {
    if (payment.receivedOn > command.on) return { kind: 'in-the-future' }
    const earliest = await earliestFor(tx, command)
    if (payment.receivedOn < earliest) return { kind: 'too-long-ago', earliest }
    const above = await aboveLimit(tx, command, { action: 'receipt', amount: payment.amount })
    if (above !== undefined) return above
    const found = await tx.first(
      sql`select 1 from account where account_ref = ${payment.accountRef}`,
    )
    if (found === undefined) return { kind: 'no-such-account' }
    const line = { ...payment, reference: payment.accountRef, fileId: null, lineNo: null }
    const { receipts } = await postReceipts(tx, command, { receipts: [line], source: 'officer' })
    const [receipt] = receipts
    return {
      kind: 'posted',
      receiptId: receipt?.id ?? 0n,
      credit: receipt?.unallocated ?? payment.amount,
    }
  })
}

async function earliestFor(tx: Tx, command: Command): Promise<IsoDate> {
  const username = await officerBehind(tx, command.actor)
  const officer = await findOfficer(tx, username, command.on)
  const alone = officer === undefined || permissionsOf(officer.roles).has('receipts.reverse')
  return alone ? COUNCIL_TAX_BEGAN : addDays(command.on, -DAYS_BACK)
}

export type ReverseReceiptOutcome =
  | { readonly kind: 'reversed' }
  | { readonly kind: 'no-such-receipt' }
  | { readonly kind: 'already-reversed' }
  | AboveLimit
  | { readonly kind: 'refunded-in-part' }

/** Reverses a receipt: each of its allocations is undone, and what it paid is owed again. */
export function reverseReceipt(
  db: Db,
  command: Command,
  { receiptId, reason }: { receiptId: bigint; reason: string },
): Promise<ReverseReceiptOutcome> {
  requireReason(reason)
  const request = { name: 'reverse-receipt', body: { receiptId, reason } }
  return carryOut(db, command, request, async (tx) => {
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
      narrative: `Receipt reversed: ${reason}`,
    })
    const before = await paidBeforeOrder(tx, receiptId)
    const recalled = books.flatMap((book) =>
      releaseAll(postings, book, { receipt, before, journal }),
    )
    if (receipt.unallocated !== receipt.amount) return { kind: 'refunded-in-part' }
    reverse(postings, { receipt, journal })
    await writePostings(tx, command, postings)
    await noteTakenOut(tx, recalled)
    const outside = total(recalled.map((part) => part.amount))
    const detail = {
      receiptId,
      amount: poundsText(receipt.amount),
      reason,
      ...(outside > 0n && { outsideOrder: poundsText(outside) }),
    }
    const accounts = books.map((book) => accountStream(book.accountRef))
    const streams = accounts.length > 0 ? accounts : [`receipt/${receiptId}`]
    await recordEvents(
      tx,
      command,
      streams.map((stream) => ({ stream, type: 'receipt-reversed', detail })),
    )
    return { kind: 'reversed' }
  })
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

export type PlaceReceiptOutcome =
  | { readonly kind: 'placed'; readonly credit: Pence }
  | { readonly kind: 'not-in-suspense' }
  | { readonly kind: 'no-such-account' }

/** Places money out of suspense on the account that it was meant for, with the reason. */
export function placeReceipt(
  db: Db,
  command: Command,
  place: { receiptId: bigint; accountRef: string; reason: string },
): Promise<PlaceReceiptOutcome> {
  requireReason(place.reason)
  return carryOut(db, command, { name: 'place-receipt', body: place }, async (tx) => {
    const receipt = await lockSuspense(tx, place.receiptId)
    if (receipt === undefined) return { kind: 'not-in-suspense' }
    const account = await tx.first<{ id: bigint }>(
      sql`select account_id as id from account where account_ref = ${place.accountRef}`,
    )
    if (account === undefined) return { kind: 'no-such-account' }
    const book = (await lockBooks(tx, [account.id])).get(account.id)
    if (book === undefined) return { kind: 'no-such-account' }
    receipt.accountId = account.id
    book.receipts.push(receipt)
    const postings = newPostings()
    const journal = openJournal(postings, {
      kind: 'suspense-cleared',
      effectiveOn: command.on,
      accountId: account.id,
      source: 'officer',
      narrative: `Placed from suspense: ${place.reason}`,
    })
    clearSuspense(postings, { receipt, journal })
    const demands = (await readDemands(tx, [account.id])).get(account.id) ?? []
    allocateByPolicy(postings, book, { receipt, journal, demands })
    await writePostings(tx, command, postings)
    const detail = {
      receiptId: receipt.id,
      amount: poundsText(receipt.amount),
      reason: place.reason,
    }
    const stream = accountStream(place.accountRef)
    await recordEvents(tx, command, [{ stream, type: 'suspense-cleared', detail }])
    const because = 'money in suspense that came in time'
    await reviewStanding(tx, command, { accountIds: [account.id], because })
    return { kind: 'placed', credit: receipt.unallocated }
  })
}

async function lockSuspense(tx: Tx, receiptId: bigint): Promise<Receipt | undefined> {
  return tx.first<Receipt>(sql`
    select receipt_id as id, account_id as "accountId", received_on as "receivedOn", method,
      amount_pence as amount, unallocated_pence as unallocated,
      payer_reference as "payerReference", file_id as "fileId", line_no as "lineNo", state
    from receipt where receipt_id = ${receiptId} and state = 'suspense' for update`)
}

/** Throws InputError unless the text says why. */
function requireReason(reason: string): void {
  if (reason.trim().length < 3) {
    throw new InputError([{ field: 'reason', message: 'say why: a few words for the record' }])
  }
}
