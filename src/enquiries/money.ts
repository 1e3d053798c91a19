/** An account's money: what came in, what it paid and by which rule, and every journal. */
import type { IsoDate } from '#kernel/dates.js'
import type { Pence } from '#kernel/money.js'
import { sql, type Tx } from '#store/db.js'

export interface ReceiptRow {
  readonly id: bigint
  readonly receivedOn: IsoDate
  readonly method: string
  readonly amount: Pence
  readonly unallocated: Pence
  readonly state: string
  readonly fileName: string | null
  readonly recordedBy: string
  readonly recordedAt: Date
  /** The system that received it before it was taken over; null for one received here. */
  readonly origin: string | null
  readonly allocations: readonly AllocationRow[]
}

interface AllocationRow {
  readonly receiptId: bigint
  readonly year: string
  readonly kind: string
  readonly dueOn: IsoDate
  readonly amount: Pence
  readonly rule: string
  readonly accountRef: string
}

/** The latest first, at most so many; all of them where `most` is null. */
export async function receiptsOf(
  tx: Tx,
  accountId: bigint,
  most: number | null = 500,
): Promise<ReceiptRow[]> {
  const rows = await tx.rows<ReceiptRow>(sql`
    select r.receipt_id as id, r.received_on as "receivedOn", r.method, r.amount_pence as amount,
      r.unallocated_pence as unallocated, r.state, f.name as "fileName",
      r.recorded_by as "recordedBy", r.recorded_at as "recordedAt", t.source as origin
    from receipt r left join receipt_file f using (file_id)
    left join takeover t on t.takeover_id = r.takeover_id
    where r.account_id = ${accountId} or r.receipt_id in (
      select a.receipt_id from allocation a join due_sum d using (due_sum_id)
      where d.account_id = ${accountId})
    order by r.received_on desc, r.receipt_id desc limit ${most}::bigint`)
  const paid = await allocationsOf(
    tx,
    rows.map((row) => row.id),
  )
  return rows.map((row) => ({ ...row, allocations: paid.filter((a) => a.receiptId === row.id) }))
}

function allocationsOf(tx: Tx, receiptIds: readonly bigint[]): Promise<AllocationRow[]> {
  return tx.rows<AllocationRow>(sql`
    select a.receipt_id as "receiptId", c.year, s.kind, s.due_on as "dueOn",
      a.amount_pence as amount, a.rule, k.account_ref as "accountRef"
    from allocation a join due_sum s using (due_sum_id) join charge c using (charge_id)
    join account k on k.account_id = s.account_id
    where a.receipt_id = any(${receiptIds}::bigint[]) order by a.allocation_id`)
}

export interface JournalRow {
  readonly id: bigint
  readonly kind: string
  readonly effectiveOn: IsoDate
  readonly recordedAt: Date
  readonly recordedBy: string
  readonly source: string
  readonly narrative: string
  readonly line: number
  readonly fund: string
  readonly debit: string
  readonly credit: string
  readonly amount: Pence
}

/** Entries of the account's journals, the latest first: at most so many, or all for null. */
export function journalsOf(
  tx: Tx,
  accountId: bigint,
  most: number | null = 1000,
): Promise<JournalRow[]> {
  return tx.rows<JournalRow>(sql`
    select j.journal_id as id, j.kind, j.effective_on as "effectiveOn",
      j.recorded_at as "recordedAt", j.recorded_by as "recordedBy", j.source, j.narrative,
      e.line, e.fund, e.debit, e.credit, e.amount_pence as amount
    from journal j join entry e using (journal_id)
    where j.account_id = ${accountId} order by j.journal_id desc, e.line limit ${most}::bigint`)
}

export interface RefundRow {
  readonly id: bigint
  readonly amount: Pence
  readonly reason: string
  readonly state: string
  readonly proposedBy: string
  readonly proposedOn: IsoDate
  readonly approvedBy: string | null
}

export function refundsOf(tx: Tx, accountId: bigint): Promise<RefundRow[]> {
  return tx.rows<RefundRow>(sql`
    select refund_id as id, amount_pence as amount, reason, state, proposed_by as "proposedBy",
      proposed_on as "proposedOn", approved_by as "approvedBy"
    from refund where account_id = ${accountId} order by refund_id desc`)
}
