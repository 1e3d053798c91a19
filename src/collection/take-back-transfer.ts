/** A transfer of credit that was wrong is taken back: the money is the first account's again. */
import { accountStream } from '#accounts/index.js'
import { type AboveLimit, aboveLimit } from '#authority/index.js'
import { noteTakenOut, paidBeforeOrder, takeOutOfOrder } from '#collection/recalled-part.js'
import { InputError, present } from '#kernel/invariant.js'
import { lesser, type Pence, poundsText, total, ZERO } from '#kernel/money.js'
import { lockBooks, newPostings, openJournal, release, writePostings } from '#ledger/index.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { recordEvents } from '#store/events.js'

export type TakeBackOutcome =
  | { readonly kind: 'taken-back'; readonly amount: Pence; readonly fromRefs: readonly string[] }
  | { readonly kind: 'no-such-transfer' }
  | { readonly kind: 'nothing-left' }
  | AboveLimit

interface Moved {
  readonly receiptId: bigint
  readonly dueSumId: bigint
  readonly amount: Pence
  readonly giverId: bigint
  readonly takerId: bigint
}

/**
 * Takes back what the transfer of the journal still pays: it is owed again there, and credit again
 * where it came from. What had been paid before an order stands outside it. Throws InputError
 * without a reason.
 */
export function takeBackTransfer(
  db: Db,
  command: Command,
  back: { journalId: bigint; reason: string },
): Promise<TakeBackOutcome> {
  if (back.reason.trim() === '') {
    throw new InputError([{ field: 'reason', message: 'say why it is taken back' }])
  }
  return carryOut(db, command, { name: 'take-back-transfer', body: back }, async (tx) => {
    const moved = await movedBy(tx, back.journalId)
    const takerId = moved[0]?.takerId
    if (takerId === undefined) return { kind: 'no-such-transfer' }
    const books = await lockBooks(tx, [takerId, ...new Set(moved.map((m) => m.giverId))])
    const taking = present(books.get(takerId), 'the account that was paid')
    const postings = newPostings()
    const journal = openJournal(postings, {
      kind: 'transfer-taken-back',
      effectiveOn: command.on,
      accountId: takerId,
      source: 'officer',
      narrative: `Transferred credit taken back: ${back.reason}`,
    })
    const taken = []
    const recalled = []
    for (const { receiptId, dueSumId, amount: most } of moved) {
      const paying = taking.allocated.find(
        (a) => a.receipt.id === receiptId && a.dueSum.id === dueSumId,
      )
      const amount = lesser(paying?.amount ?? ZERO, most)
      if (paying === undefined || amount <= ZERO) continue
      const before = await paidBeforeOrder(tx, receiptId)
      const { receipt, dueSum: sum } = paying
      release(postings, taking, { receipt, sum, amount, rule: 'transfer taken back', journal })
      recalled.push(takeOutOfOrder(postings, taking, { sum, before }) ?? [])
      taken.push(amount)
    }
    const amount = total(taken)
    if (amount === ZERO) return { kind: 'nothing-left' }
    const above = await aboveLimit(tx, command, { action: 'transfer', amount })
    if (above !== undefined) return above
    await writePostings(tx, command, postings)
    await noteTakenOut(tx, recalled.flat())
    const fromRefs = [...books.values()].filter((b) => b !== taking).map((b) => b.accountRef)
    const detail = { ...back, amount: poundsText(amount), fromRefs, toRef: taking.accountRef }
    await recordEvents(
      tx,
      command,
      [taking.accountRef, ...fromRefs].map((ref) => ({
        stream: accountStream(ref),
        type: 'transfer-taken-back',
        detail,
      })),
    )
    return { kind: 'taken-back', amount, fromRefs }
  })
}

/** What the transfer paid, sum by sum; of another journal, nothing. */
function movedBy(tx: Tx, journalId: bigint): Promise<Moved[]> {
  return tx.rows<Moved>(sql`
    select a.receipt_id as "receiptId", a.due_sum_id as "dueSumId", a.amount_pence as amount,
      r.account_id as "giverId", d.account_id as "takerId"
    from journal j join allocation a using (journal_id) join receipt r using (receipt_id)
    join due_sum d using (due_sum_id)
    where j.journal_id = ${journalId} and j.kind = 'credit-transferred'
    order by a.allocation_id`)
}
