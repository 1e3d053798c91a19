/** Money in across all accounts: files, suspense, and refunds that wait. */
import { contains, falling, type ListSource, rising } from '#enquiries/lists.js'
import type { IsoDate } from '#kernel/dates.js'
import type { Pence } from '#kernel/money.js'
import { sql, type Tx } from '#store/db.js'

export interface FileRow {
  readonly id: bigint
  readonly name: string
  readonly receipts: number
  readonly total: Pence
  readonly suspense: number
  readonly recordedAt: Date
  readonly recordedBy: string
}

export const RECEIPT_FILES: ListSource = {
  select: sql`f.file_id as id, f.name, f.receipts, f.total_pence as total,
    f.recorded_at as "recordedAt", f.recorded_by as "recordedBy",
    (select count(*) from receipt r where r.file_id = f.file_id and r.state = 'suspense')::int
      as suspense`,
  from: sql`from receipt_file f`,
  sorts: { id: sql`f.file_id`, name: sql`f.name`, total: sql`f.total_pence` },
  firstSort: { by: 'id', descending: true },
  tie: [falling(sql`f.file_id`)],
  filters: { name: (value) => contains(sql`f.name`, value) },
}

export interface SuspenseRow {
  readonly id: bigint
  readonly receivedOn: IsoDate
  readonly method: string
  readonly amount: Pence
  readonly payerReference: string
  readonly fileName: string | null
}

export const SUSPENSE: ListSource = {
  select: sql`r.receipt_id as id, r.received_on as "receivedOn", r.method,
    r.amount_pence as amount, r.payer_reference as "payerReference", f.name as "fileName"`,
  from: sql`from receipt r left join receipt_file f using (file_id)`,
  where: sql`r.state = 'suspense'`,
  sorts: {
    receivedOn: sql`r.received_on`,
    amount: sql`r.amount_pence`,
    reference: sql`r.payer_reference`,
  },
  firstSort: { by: 'receivedOn', descending: false },
  tie: [rising(sql`r.receipt_id`)],
  filters: {
    reference: (value) => contains(sql`r.payer_reference`, value),
    method: (value) => sql`r.method = ${value}`,
  },
}

export function findSuspense(tx: Tx, id: bigint): Promise<SuspenseRow | undefined> {
  return tx.first<SuspenseRow>(sql`
    select ${SUSPENSE.select} ${SUSPENSE.from} where r.receipt_id = ${id}
      and r.state = 'suspense'`)
}

/** Accounts whose reference is close to the one a payer gave: what it may have been meant for. */
export function likelyAccounts(
  tx: Tx,
  reference: string,
): Promise<{ ref: string; name: string; owing: Pence }[]> {
  return tx.rows(sql`
    select a.account_ref as ref,
      coalesce((select d.name from account_person p join party_detail d using (party_id)
        where p.account_id = a.account_id and p.lead and d.superseded_at is null
        order by lower(d.valid) desc limit 1), '') as name,
      coalesce((select sum(amount_pence - paid_pence) from due_sum s
        where s.account_id = a.account_id and s.state = 'live'), 0)::bigint as owing
    from account a where similarity(a.account_ref, ${reference}) > 0.5
    order by similarity(a.account_ref, ${reference}) desc, a.account_ref limit 5`)
}

export interface RefundWaiting {
  readonly id: bigint
  readonly accountRef: string
  readonly name: string
  readonly amount: Pence
  readonly reason: string
  readonly state: string
  readonly proposedBy: string
  readonly proposedOn: IsoDate
  readonly approvedBy: string | null
}

export const REFUNDS: ListSource = {
  select: sql`r.refund_id as id, a.account_ref as "accountRef", r.amount_pence as amount, r.reason,
    r.state, r.proposed_by as "proposedBy", r.proposed_on as "proposedOn",
    r.approved_by as "approvedBy",
    coalesce((select d.name from account_person p join party_detail d using (party_id)
      where p.account_id = a.account_id and p.lead and d.superseded_at is null
      order by lower(d.valid) desc limit 1), '') as name`,
  from: sql`from refund r join account a using (account_id)`,
  sorts: {
    proposedOn: sql`r.proposed_on`,
    amount: sql`r.amount_pence`,
    account: sql`a.account_ref`,
    state: sql`r.state`,
  },
  firstSort: { by: 'proposedOn', descending: true },
  tie: [falling(sql`r.refund_id`)],
  filters: {
    state: (value) => sql`r.state = ${value}`,
    account: (value) => contains(sql`a.account_ref`, value),
  },
}

export function findRefund(tx: Tx, id: bigint): Promise<RefundWaiting | undefined> {
  return tx.first<RefundWaiting>(
    sql`select ${REFUNDS.select} ${REFUNDS.from} where r.refund_id = ${id}`,
  )
}
