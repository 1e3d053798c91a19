/** What notices ask for, for which a payment of just that is meant; and what suspense holds. */
import type { Demand, Receipt } from '#ledger/index.js'
import { sql, type Tx } from '#store/db.js'

/** By account, the sums that each notice of recovery demands, the latest notice first. */
export async function readDemands(
  tx: Tx,
  accountIds: readonly bigint[],
): Promise<Map<bigint, Demand[]>> {
  const rows = await tx.rows<{ accountId: bigint; sums: bigint[] }>(sql`
    select n.account_id as "accountId",
      array_agg(s.due_sum_id) || array(
        select d.due_sum_id from due_sum d
        where d.case_id = n.case_id and d.state = 'live') as sums
    from notice n join notice_due_sum s using (notice_id)
    where n.account_id = any(${accountIds}::bigint[]) and n.state = 'issued'
      and n.kind not in ('demand', 'adjusted-demand')
    group by n.notice_id order by n.notice_id desc`)
  const grouped = new Map<bigint, Demand[]>()
  for (const { accountId, sums } of rows) {
    const demand = { dueSumIds: new Set(sums) }
    grouped.set(accountId, [...(grouped.get(accountId) ?? []), demand])
  }
  return grouped
}

/** The receipt while it is in suspense, locked; undefined where it is not, or not any more. */
export async function lockSuspense(tx: Tx, receiptId: bigint): Promise<Receipt | undefined> {
  return tx.first<Receipt>(sql`
    select receipt_id as id, account_id as "accountId", received_on as "receivedOn", method,
      amount_pence as amount, unallocated_pence as unallocated,
      payer_reference as "payerReference", file_id as "fileId", line_no as "lineNo", state
    from receipt where receipt_id = ${receiptId} and state = 'suspense' for update`)
}
