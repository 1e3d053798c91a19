/**
 * An account's book as it stood on a day, by what was known at the end of the same or a later one:
 * worked from what is only ever added to, so that a past day never changes.
 */
import { type Pence, total } from '#kernel/money.js'
import { type Book, type Charge, type DueSum, isCosts, type Receipt } from '#ledger/book.js'
import { sql, type Tx } from '#store/db.js'
import { type Moment, seen } from '#store/moment.js'

type DueSumRow = Omit<DueSum, 'charge'> & { readonly chargeId: bigint }

/** The book of an account at the moment, or undefined where there is no such account. */
export async function readBookAt(
  tx: Tx,
  accountId: bigint,
  moment: Moment,
): Promise<Book | undefined> {
  const account = await tx.first<{ accountId: bigint; accountRef: string }>(sql`
    select account_id as "accountId", account_ref as "accountRef" from account
    where account_id = ${accountId}`)
  if (account === undefined) return undefined
  const charges = await chargesAt(tx, accountId, moment)
  const rows = await dueSumsAt(tx, accountId, moment)
  const receipts = await receiptsAt(tx, accountId, moment)
  const allocations = await allocationsAt(tx, accountId, moment)
  const known = new Map(charges.map((charge) => [charge.id, charge]))
  const paid = new Map<bigint, Pence>()
  for (const { dueSumId: id, amount } of allocations) {
    paid.set(id, total([paid.get(id) ?? (0n as Pence), amount]))
  }
  const dueSums = rows.flatMap(({ chargeId, ...row }): DueSum[] => {
    const charge = known.get(chargeId)
    return charge === undefined ? [] : [{ ...row, charge, paid: paid.get(row.id) ?? row.paid }]
  })
  for (const sum of dueSums) {
    if (!isCosts(sum)) sum.charge.paid = total([sum.charge.paid, sum.paid])
  }
  const allocated = allocations.flatMap(({ receiptId, dueSumId, amount }) => {
    const receipt = receipts.find(({ id }) => id === receiptId)
    const dueSum = dueSums.find(({ id }) => id === dueSumId)
    return receipt === undefined || dueSum === undefined ? [] : [{ receipt, dueSum, amount }]
  })
  return { ...account, charges, dueSums, receipts, allocated }
}

/** Each charge in its last version of the moment; what is paid is added from its sums. */
function chargesAt(tx: Tx, accountId: bigint, moment: Moment): Promise<Charge[]> {
  return tx.rows<Charge>(sql`
    select distinct on (c.charge_id) c.charge_id as id, c.account_id as "accountId",
      c.dwelling_id as "dwellingId", c.year, v.version, v.amount_pence as amount,
      0::bigint as paid
    from charge c join charge_version v using (charge_id) left join journal j using (journal_id)
    where c.account_id = ${accountId} and ${seen(sql`j.effective_on`, sql`v.recorded_at`, moment)}
    order by c.charge_id, v.version desc`)
}

/** Each sum as it was before the first change that the moment does not see. */
function dueSumsAt(tx: Tx, accountId: bigint, moment: Moment): Promise<DueSumRow[]> {
  return tx.rows<DueSumRow>(sql`
    select d.due_sum_id as id, d.account_id as "accountId", d.charge_id as "chargeId", d.kind,
      d.due_on as "dueOn", 0::bigint as paid, d.notice_id as "noticeId", d.case_id as "caseId",
      case when was.was_id is null then d.payable_on else was.payable_on end as "payableOn",
      case when was.was_id is null then d.amount_pence else was.amount_pence end as amount,
      case when was.was_id is null then d.order_id else was.order_id end as "orderId",
      case when was.was_id is null then d.state else was.state end as state
    from due_sum d left join lateral (
      select * from due_sum_was w
      where w.due_sum_id = d.due_sum_id
        and not ${seen(sql`w.replaced_on`, sql`w.replaced_at`, moment)}
      order by w.was_id limit 1) was on true
    where d.account_id = ${accountId}
      and ${seen(sql`d.effective_on`, sql`d.recorded_at`, moment)}
    order by d.due_sum_id`)
}

/** What each receipt of the account held by its entries: one not yet placed on it held nothing. */
function receiptsAt(tx: Tx, accountId: bigint, moment: Moment): Promise<Receipt[]> {
  return tx.rows<Receipt>(sql`
    select r.receipt_id as id, r.account_id as "accountId", r.received_on as "receivedOn",
      r.method, r.amount_pence as amount, e.held as unallocated,
      r.payer_reference as "payerReference", r.file_id as "fileId", r.line_no as "lineNo",
      case when e.gone then 'reversed' else 'posted' end as state
    from receipt r join lateral (
      select sum(case when e.credit = 'receipt' then e.amount_pence else -e.amount_pence end)
          ::bigint as held,
        bool_or(e.debit = 'receipt' and e.credit = 'bank') as gone
      from journal j join entry e using (journal_id)
      where j.journal_id = any(array(
          select r.journal_id
          union select journal_id from journal where account_id = ${accountId}
          union select a.journal_id from allocation a where a.receipt_id = r.receipt_id))
        and (e.debit = 'receipt' and e.debit_id = r.receipt_id
          or e.credit = 'receipt' and e.credit_id = r.receipt_id)
        and ${seen(sql`j.effective_on`, sql`j.recorded_at`, moment)}) e on e.held is not null
    where r.account_id = ${accountId} order by r.receipt_id`)
}

/** What was paid of the account's sums, by its own receipts or by another's. */
function allocationsAt(
  tx: Tx,
  accountId: bigint,
  moment: Moment,
): Promise<{ receiptId: bigint; dueSumId: bigint; amount: Pence }[]> {
  return tx.rows(sql`
    select a.receipt_id as "receiptId", a.due_sum_id as "dueSumId",
      sum(a.amount_pence)::bigint as amount
    from due_sum d join allocation a using (due_sum_id) join journal j using (journal_id)
    where d.account_id = ${accountId}
      and ${seen(sql`j.effective_on`, sql`a.recorded_at`, moment)}
    group by 1, 2 having sum(a.amount_pence) <> 0 order by 1, 2`)
}
