/**
 * Orders whose charge was lowered since: what can be enforced falls at once, and a review under
 * reg 36A is raised for an officer, who may have the order quashed.
 */
import { accountStream } from '#accounts/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { lesser, minus, type Pence, poundsText, ZERO } from '#kernel/money.js'
import {
  lockBooks,
  lowerCosts,
  newPostings,
  openJournal,
  releaseFrom,
  writePostings,
} from '#ledger/index.js'
import { QUASHING, reviewOrder } from '#law/council-tax/quashing.js'
import { setStages } from '#recovery/queries.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { type Acting, recordEvents } from '#store/events.js'

/** Due sums of the tax itself. */
const TAX = sql`'instalment', 'single', 'balance'`
/** How the outcome of a review begins whose order was decided to stand. */
const STANDS = 'stands: '
const DECIDED = `${STANDS}%`

interface OrderNow {
  readonly orderId: bigint
  readonly accountRef: string
  readonly orderSum: Pence
  /** Of its own sums, as they are now. */
  readonly ownSums: Pence
  readonly chargeNow: Pence
  /** Paid by its day of the sums that it was not made for. */
  readonly paidBeside: Pence
  /** The most by which a review that is open, or was decided, says that it should be lowered. */
  readonly underReview: Pence
}

/**
 * Raises a review for each order on the charges that now stands too high; returns how many. What
 * was paid of other sums by the day of the order is paid still: only the rest of the charge as it
 * is now could have been ordered. What was decided to stand is asked again only where it is more by
 * now, or the charge rose in between.
 */
export async function raiseOrderReviews(
  tx: Tx,
  acting: Acting,
  { chargeIds, reason }: { chargeIds: readonly bigint[]; reason: string },
): Promise<number> {
  const orders = await tx.rows<OrderNow>(sql`
    select o.order_id as "orderId", a.account_ref as "accountRef", o.sum_pence as "orderSum",
      coalesce(sum(greatest(0, s.amount_pence - (s.whole_pence - d.amount_pence)))
        filter (where d.kind in (${TAX})), 0)::bigint as "ownSums",
      c.amount_pence as "chargeNow",
      coalesce((select sum(l.amount_pence) from allocation l join due_sum b using (due_sum_id)
        join journal j on j.journal_id = l.journal_id
        join receipt p on p.receipt_id = l.receipt_id and p.state <> 'reversed'
        where b.charge_id = o.charge_id and b.kind in (${TAX}) and j.effective_on <= o.made_on
          and not exists (select 1 from order_due_sum w where w.order_id = o.order_id
            and w.due_sum_id = b.due_sum_id)), 0)::bigint as "paidBeside",
      coalesce((select max(r.lower_by_pence) from order_review r
        where r.order_id = o.order_id and (r.settled_on is null or r.outcome like ${DECIDED}
          and not exists (select 1 from charge_version v where v.charge_id = o.charge_id
            and case when r.settled_version is null then v.recorded_at::date > r.settled_on
              else v.version > r.settled_version end
            and v.amount_pence > c.amount_pence))),
        0)::bigint as "underReview"
    from liability_order o join account a using (account_id) join charge c using (charge_id)
    join order_due_sum s using (order_id) join due_sum d using (due_sum_id)
    where o.charge_id = any(${chargeIds}::bigint[]) and o.state = 'made'
      and o.kind = 'liability-order'
    group by o.order_id, a.account_ref, o.sum_pence, c.amount_pence`)
  let raised = 0
  for (const order of orders) {
    const rest = minus(order.chargeNow, order.paidBeside)
    const nowOwed = lesser(order.ownSums, rest > ZERO ? rest : ZERO)
    const review = reviewOrder({ orderSum: order.orderSum, nowOwed })
    if (review.kind === 'stands' || review.lowerBy <= order.underReview) continue
    raised += 1
    await tx.run(sql`
      insert into order_review (order_id, raised_on, reason, lower_by_pence)
      values (${order.orderId}, ${acting.on}, ${reason}, ${review.lowerBy})`)
    await recordEvents(tx, acting, [
      {
        stream: accountStream(order.accountRef),
        type: 'order-review-raised',
        under: review.under,
        detail: { orderId: order.orderId, lowerBy: poundsText(review.lowerBy), reason },
      },
    ])
  }
  return raised
}

/**
 * Raises a review for each order on the charges whose notices no longer carry it, for all that it
 * was made for; returns how many. One that is open already for all of it is enough, and so, where
 * an order is for costs only, is one whose order was decided to stand; one that asks for a part
 * answered another payment.
 */
export async function raiseUnfoundedOrders(
  tx: Tx,
  acting: Acting,
  { chargeIds, reason }: { chargeIds: readonly bigint[]; reason: string },
): Promise<number> {
  if (chargeIds.length === 0) return 0
  const orders = await tx.rows<{ orderId: bigint; accountRef: string; sum: Pence }>(sql`
    select o.order_id as "orderId", a.account_ref as "accountRef", o.sum_pence as sum
    from liability_order o join account a using (account_id)
    where o.charge_id = any(${chargeIds}::bigint[]) and o.state = 'made'
      and not exists (select 1 from order_review r where r.order_id = o.order_id
        and r.lower_by_pence >= o.sum_pence and (r.settled_on is null
          or o.kind <> 'liability-order' and r.outcome like ${DECIDED}))`)
  for (const { orderId, accountRef, sum } of orders) {
    await tx.run(sql`
      insert into order_review (order_id, raised_on, reason, lower_by_pence)
      values (${orderId}, ${acting.on}, ${reason}, ${sum})`)
    const detail = { orderId, lowerBy: poundsText(sum), reason }
    await recordEvents(tx, acting, [
      { stream: accountStream(accountRef), type: 'order-review-raised', under: QUASHING, detail },
    ])
  }
  return orders.length
}

export type SettleReviewOutcome =
  | { readonly kind: 'settled' }
  | { readonly kind: 'no-such-review' }
  /** Nothing that it was made for is owed: the council must apply to have it quashed. */
  | { readonly kind: 'must-be-quashed' }

/** Settles a review whose order is right to stand, for what is still owed under it. */
export function settleOrderReview(
  db: Db,
  command: Command,
  settled: { reviewId: bigint; reason: string },
): Promise<SettleReviewOutcome> {
  const request = { name: 'settle-order-review', body: settled }
  return carryOut(db, command, request, async (tx): Promise<SettleReviewOutcome> => {
    // Locked as every change of the account is: its events make one chain.
    await tx.run(sql`select 1 from account where account_id in (select account_id
      from order_review join liability_order using (order_id)
      where review_id = ${settled.reviewId}) for update`)
    const review = await tx.first<{ ref: string; orderId: bigint; lowered: boolean }>(sql`
      select a.account_ref as ref, o.order_id as "orderId",
        o.kind = 'liability-order' and v.lower_by_pence >= o.sum_pence as lowered
      from order_review v join liability_order o using (order_id) join account a using (account_id)
      where v.review_id = ${settled.reviewId} and v.settled_on is null for update of v`)
    if (review === undefined) return { kind: 'no-such-review' }
    if (review.lowered) return { kind: 'must-be-quashed' }
    await tx.run(sql`update order_review set settled_on = ${command.on},
      settled_by = ${command.actor}, outcome = ${STANDS + settled.reason}, settled_version = (
        select version from charge join liability_order using (charge_id)
        where order_id = ${review.orderId})
      where review_id = ${settled.reviewId}`)
    const detail = { ...settled, orderId: review.orderId }
    const stream = accountStream(review.ref)
    await recordEvents(tx, command, [
      { stream, type: 'order-review-settled', under: QUASHING, detail },
    ])
    return { kind: 'settled' }
  })
}

export type QuashOutcome =
  | { readonly kind: 'quashed' }
  | { readonly kind: 'no-such-order' }
  | { readonly kind: 'not-that-day'; readonly madeOn: IsoDate }

/**
 * Records that the court has quashed an order: its sums stand under it no more, its costs fall. No
 * authority under s223 is asked for: nobody appears by recording what the court's letter says, and
 * a household is not to wait for its order to fall (docs/law/readings.md).
 */
export function recordQuashing(
  db: Db,
  command: Command,
  quashed: { orderId: bigint; on: IsoDate; reason: string },
): Promise<QuashOutcome> {
  const request = { name: 'record-quashing', body: quashed }
  return carryOut(db, command, request, async (tx): Promise<QuashOutcome> => {
    const order = await tx.first<{ accountId: bigint; chargeId: bigint; madeOn: IsoDate }>(sql`
      select account_id as "accountId", charge_id as "chargeId", made_on as "madeOn"
      from liability_order
      where order_id = ${quashed.orderId} and state <> 'quashed' for update`)
    if (order === undefined) return { kind: 'no-such-order' }
    const { madeOn } = order
    if (quashed.on < madeOn || quashed.on > command.on) return { kind: 'not-that-day', madeOn }
    const book = (await lockBooks(tx, [order.accountId])).get(order.accountId)
    if (book === undefined) return { kind: 'no-such-order' }
    const postings = newPostings()
    const journal = openJournal(postings, {
      kind: 'costs-withdrawn',
      effectiveOn: quashed.on,
      accountId: order.accountId,
      source: `order/${quashed.orderId}`,
      narrative: `Order quashed: ${quashed.reason}`,
    })
    for (const sum of book.dueSums.filter((s) => s.orderId === quashed.orderId)) {
      sum.orderId = null
      postings.changed.add(sum)
      if (sum.kind !== 'summons-costs' && sum.kind !== 'order-costs') continue
      const amount = sum.paid
      if (amount > 0n) releaseFrom(postings, book, { sum, amount, rule: 'order quashed', journal })
      lowerCosts(postings, { sum, to: 0n as Pence, journal })
    }
    await writePostings(tx, command, postings)
    await tx.run(sql`update liability_order set state = 'quashed', state_on = ${quashed.on},
      state_note = ${quashed.reason} where order_id = ${quashed.orderId}`)
    await tx.run(sql`update order_review set settled_on = ${quashed.on},
      settled_by = ${command.actor}, outcome = 'quashed'
      where order_id = ${quashed.orderId} and settled_on is null`)
    const chargeId = order.chargeId
    await setStages(tx, command, [
      { chargeId, stage: 'quashed', since: quashed.on, noticeId: null, lost: false },
    ])
    const stream = accountStream(book.accountRef)
    const detail = { ...quashed }
    await recordEvents(tx, command, [{ stream, type: 'order-quashed', under: QUASHING, detail }])
    return { kind: 'quashed' }
  })
}
