/** Credit of an account: moved to another account's debt, or refunded with a second officer. */
import { accountStream, findAccount } from '#accounts/index.js'
import { type AboveLimit, aboveLimit, type NotSecond, whyNotSecond } from '#authority/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import { lesser, minus, type Pence, poundsText, ZERO } from '#kernel/money.js'
import {
  allocate,
  type Book,
  creditOf,
  lockBooks,
  newPostings,
  openJournal,
  planAllocations,
  refundFrom,
  writePostings,
} from '#ledger/index.js'
import { CT_ADMIN_REGS, under } from '#law/instruments.js'
import { reviewStanding } from '#recovery/index.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { type Acting, recordEvents } from '#store/events.js'
import { reserveIds } from '#store/ids.js'

export type TransferOutcome =
  | { readonly kind: 'transferred'; readonly amount: Pence; readonly left: Pence }
  | { readonly kind: 'no-such-account'; readonly ref: string }
  | { readonly kind: 'no-credit' }
  | AboveLimit
  | { readonly kind: 'nothing-owed' }

export interface CreditTransfer {
  readonly fromRef: string
  readonly toRef: string
  /** At most this much; what is not owed stays as credit. */
  readonly amount: Pence
  readonly reason: string
}

/**
 * Pays another account's debt from an account's credit, by entries that name both and the reason.
 */
export function transferCredit(
  db: Db,
  command: Command,
  transfer: CreditTransfer,
): Promise<TransferOutcome> {
  return carryOut(db, command, { name: 'transfer-credit', body: transfer }, (tx) =>
    transferWithin(tx, command, transfer),
  )
}

/** The same inside a transaction of the caller's: a part of a larger change. */
export async function transferWithin(
  tx: Tx,
  command: Acting,
  transfer: CreditTransfer,
): Promise<TransferOutcome> {
  const from = await findAccount(tx, transfer.fromRef)
  if (from === undefined) return { kind: 'no-such-account', ref: transfer.fromRef }
  const to = await findAccount(tx, transfer.toRef)
  if (to === undefined) return { kind: 'no-such-account', ref: transfer.toRef }
  const books = await lockBooks(tx, [from.id, to.id])
  const [giving, taking] = [books.get(from.id), books.get(to.id)]
  if (giving === undefined || creditOf(giving) === ZERO) return { kind: 'no-credit' }
  if (taking === undefined) return { kind: 'nothing-owed' }
  const postings = newPostings()
  const moved = moveCredit({ giving, taking, transfer, on: command.on, postings })
  if (moved === ZERO) return { kind: 'nothing-owed' }
  const above = await aboveLimit(tx, command, { action: 'transfer', amount: moved })
  if (above !== undefined) return above
  await writePostings(tx, command, postings)
  const detail = { ...transfer, amount: poundsText(moved) }
  await recordEvents(tx, command, [
    { stream: accountStream(from.ref), type: 'credit-transferred', detail },
    { stream: accountStream(to.ref), type: 'credit-received', detail },
  ])
  const because = 'credit moved here that came in time'
  await reviewStanding(tx, command, { accountIds: [to.id], because })
  return { kind: 'transferred', amount: moved, left: creditOf(giving) }
}

function moveCredit(move: {
  giving: Book
  taking: Book
  transfer: CreditTransfer
  on: IsoDate
  postings: ReturnType<typeof newPostings>
}): Pence {
  const { giving, taking, transfer, on, postings } = move
  const journal = openJournal(postings, {
    kind: 'credit-transferred',
    effectiveOn: on,
    accountId: taking.accountId,
    source: 'officer',
    narrative: `Credit of ${giving.accountRef} paid to ${taking.accountRef}: ${transfer.reason}`,
  })
  let left = transfer.amount
  for (const receipt of giving.receipts) {
    const amount = lesser(receipt.unallocated, left)
    if (amount <= ZERO) continue
    for (const part of planAllocations(taking.dueSums, { amount, receivedOn: on })) {
      const rule = `transferred by an officer: ${part.rule}`
      allocate(postings, taking, { receipt, sum: part.sum, amount: part.amount, rule, journal })
      left = minus(left, part.amount)
    }
  }
  return minus(transfer.amount, left)
}

export type ProposeRefundOutcome =
  | { readonly kind: 'proposed'; readonly refundId: bigint }
  | { readonly kind: 'no-such-account' }
  | { readonly kind: 'above-credit'; readonly credit: Pence }

/** Proposes to repay credit (reg 24); a second officer pays it out. */
export function proposeRefund(
  db: Db,
  command: Command,
  refund: { accountRef: string; amount: Pence; reason: string },
): Promise<ProposeRefundOutcome> {
  return carryOut(db, command, { name: 'propose-refund', body: refund }, async (tx) => {
    const account = await findAccount(tx, refund.accountRef)
    if (account === undefined) return { kind: 'no-such-account' }
    const book = (await lockBooks(tx, [account.id], 'open')).get(account.id)
    const credit = book === undefined ? ZERO : creditOf(book)
    if (refund.amount > credit || refund.amount <= ZERO) return { kind: 'above-credit', credit }
    const [id = 0n] = await reserveIds(tx, { table: 'refund', column: 'refund_id' }, 1)
    await tx.run(sql`
      insert into refund (refund_id, account_id, amount_pence, reason, proposed_by, proposed_on,
        state)
      values (${id}, ${account.id}, ${refund.amount}, ${refund.reason}, ${command.actor},
        ${command.on}, 'proposed')`)
    const detail = { refundId: id, amount: poundsText(refund.amount), reason: refund.reason }
    const stream = accountStream(account.ref)
    await recordEvents(tx, command, [{ stream, type: 'refund-proposed', detail }])
    return { kind: 'proposed', refundId: id }
  })
}

export type PayRefundOutcome =
  | { readonly kind: 'paid'; readonly amount: Pence }
  | { readonly kind: 'not-proposed' }
  | NotSecond
  | AboveLimit
  | { readonly kind: 'above-credit'; readonly credit: Pence }

/** Pays a proposed refund out, by another officer than the one who proposed it. */
export function payRefund(
  db: Db,
  command: Command,
  { refundId }: { refundId: bigint },
): Promise<PayRefundOutcome> {
  return carryOut(db, command, { name: 'pay-refund', body: { refundId } }, async (tx) => {
    await lockAccountOf(tx, refundId)
    const refund = await tx.first<{ accountId: bigint; amount: Pence; by: string }>(sql`
      select account_id as "accountId", amount_pence as amount, proposed_by as by from refund
      where refund_id = ${refundId} and state = 'proposed' for update`)
    if (refund === undefined) return { kind: 'not-proposed' }
    const own = await whyNotSecond(tx, command, refund)
    if (own !== undefined) return own
    const above = await aboveLimit(tx, command, { action: 'refund', amount: refund.amount })
    if (above !== undefined) return above
    const book = (await lockBooks(tx, [refund.accountId], 'open')).get(refund.accountId)
    const credit = book === undefined ? ZERO : creditOf(book)
    if (book === undefined || refund.amount > credit) return { kind: 'above-credit', credit }
    const postings = newPostings()
    const journal = openJournal(postings, {
      kind: 'refund',
      effectiveOn: command.on,
      accountId: refund.accountId,
      source: `refund/${refundId}`,
      narrative: 'Credit repaid',
    })
    let left = refund.amount
    for (const receipt of book.receipts) {
      const amount = lesser(receipt.unallocated, left)
      if (amount <= ZERO) continue
      refundFrom(postings, { receipt, amount, journal })
      left = minus(left, amount)
    }
    await writePostings(tx, command, postings)
    await tx.run(sql`
      update refund set state = 'paid', approved_by = ${command.actor}, approved_on = ${command.on},
        journal_id = ${journal.id} where refund_id = ${refundId}`)
    await recordEvents(tx, command, [
      {
        stream: accountStream(book.accountRef),
        type: 'refund-paid',
        under: under(CT_ADMIN_REGS, 'reg 24'),
        detail: { refundId, amount: poundsText(refund.amount), proposedBy: refund.by },
      },
    ])
    return { kind: 'paid', amount: refund.amount }
  })
}

/** Before the refund itself, as every change of the account does: its events make one chain. */
async function lockAccountOf(tx: Tx, refundId: bigint): Promise<void> {
  await tx.run(sql`select 1 from account
    where account_id in (select account_id from refund where refund_id = ${refundId}) for update`)
}

export type RefuseRefundOutcome =
  { readonly kind: 'refused' } | { readonly kind: 'not-proposed' } | NotSecond

/** Refuses a proposed refund, by another officer: the credit stays. It needs a reason. */
export function refuseRefund(
  db: Db,
  command: Command,
  refused: { refundId: bigint; reason: string },
): Promise<RefuseRefundOutcome> {
  const { refundId, reason } = refused
  if (reason.trim() === '') {
    throw new InputError([{ field: 'reason', message: 'say why it is refused' }])
  }
  return carryOut(db, command, { name: 'refuse-refund', body: refused }, async (tx) => {
    await lockAccountOf(tx, refundId)
    const refund = await tx.first<{ accountId: bigint; ref: string; by: string }>(sql`
      select r.account_id as "accountId", a.account_ref as ref, r.proposed_by as by
      from refund r join account a using (account_id)
      where r.refund_id = ${refundId} and r.state = 'proposed' for update`)
    if (refund === undefined) return { kind: 'not-proposed' }
    const own = await whyNotSecond(tx, command, refund)
    if (own !== undefined) return own
    await tx.run(sql`
      update refund set state = 'refused', approved_by = ${command.actor},
        approved_on = ${command.on} where refund_id = ${refundId}`)
    const detail = { refundId, reason, proposedBy: refund.by }
    const stream = accountStream(refund.ref)
    await recordEvents(tx, command, [{ stream, type: 'refund-refused', detail }])
    return { kind: 'refused' }
  })
}
