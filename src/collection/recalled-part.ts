/**
 * What a recalled receipt had paid of a sum before an order was made for the rest of it. The court
 * made no order for that part: owed again, it is a sum of its own outside the order, which no
 * notice has asked for yet.
 *
 * @law SI 1992/613 reg 34(6)
 */
import { lesser, type Pence, ZERO } from '#kernel/money.js'
import { type Book, type DueSum, owing, type Postings, splitSum } from '#ledger/index.js'
import { sql, type Tx } from '#store/db.js'

/** By due sum under an order, how much of it the receipt had paid before the order. */
export async function paidBeforeOrder(
  tx: Tx,
  receiptId: bigint,
): Promise<ReadonlyMap<bigint, Pence>> {
  // What was outside the order is what came first of all that had come by the order's day.
  const rows = await tx.rows<{ id: bigint; part: Pence }>(sql`
    select due_sum_id as id,
      greatest(0, least(upto, outside) - (upto - paid))::bigint as part
    from (
      select s.due_sum_id, s.whole_pence - s.amount_pence as outside, a.receipt_id, a.paid,
        sum(a.paid) over (partition by s.due_sum_id order by a.first_id) as upto
      from order_due_sum s join liability_order o using (order_id)
      join due_sum d on d.due_sum_id = s.due_sum_id and d.order_id = s.order_id
      join lateral (
        select al.receipt_id, sum(al.amount_pence) as paid, min(al.allocation_id) as first_id
        from allocation al join receipt r using (receipt_id)
        where al.due_sum_id = s.due_sum_id and r.received_on <= o.made_on
        group by al.receipt_id having sum(al.amount_pence) > 0) a on true
      where o.state = 'made' and d.kind in ('instalment', 'single', 'balance')
        and s.due_sum_id in (select due_sum_id from allocation where receipt_id = ${receiptId})) x
    where receipt_id = ${receiptId}`)
  return new Map(rows.filter((row) => row.part > 0n).map((row) => [row.id, row.part]))
}

export interface Recalled {
  readonly sum: DueSum
  readonly orderId: bigint
  readonly amount: Pence
}

/** Takes the part out of the sum that stands under the order; undefined where nothing was. */
export function takeOutOfOrder(
  postings: Postings,
  book: Book,
  { sum, before }: { sum: DueSum; before: ReadonlyMap<bigint, Pence> },
): Recalled | undefined {
  const { orderId } = sum
  const amount = lesser(before.get(sum.id) ?? ZERO, owing(sum))
  if (orderId === null || amount === ZERO) return undefined
  splitSum(postings, book, { sum, amount })
  return { sum, orderId, amount }
}

/** The order knows how much of each sum was outside it: what has left the sum is not. */
export async function noteTakenOut(tx: Tx, recalled: readonly Recalled[]): Promise<void> {
  for (const { sum, orderId, amount } of recalled) {
    await tx.run(sql`update order_due_sum set whole_pence = whole_pence - ${amount}
      where order_id = ${orderId} and due_sum_id = ${sum.id}`)
  }
}
