/**
 * Proves the books: every balance kept beside a charge, a due sum or a receipt equals its
 * postings. Each proof is one query that finds the rows that do not agree.
 */
import { type RawBuilder, sql, type Tx } from '#store/db.js'

export interface BooksFault {
  readonly proof: string
  readonly subject: string
  readonly says: string
}

const PROOFS: readonly (readonly [string, RawBuilder<Omit<BooksFault, 'proof'>>])[] = [
  [
    'a charge’s amount equals its entries to income or the opening balance',
    sql`
      select 'charge/' || c.charge_id as subject,
        c.amount_pence || ' kept, ' || coalesce(e.posted, 0) || ' posted' as says
      from charge c left join (
        select id, sum(amount) as posted from (
          select debit_id as id, amount_pence as amount from entry
          where debit = 'charge' and credit in ('council-tax-income', 'opening-balance')
          union all select credit_id, -amount_pence from entry
          where credit = 'charge' and debit in ('council-tax-income', 'opening-balance')) x
        group by id) e on e.id = c.charge_id
      where c.amount_pence <> coalesce(e.posted, 0)`,
  ],
  [
    'what is paid of a charge equals the entries from receipts',
    sql`
      select 'charge/' || c.charge_id as subject,
        c.paid_pence || ' kept, ' || coalesce(e.posted, 0) || ' posted' as says
      from charge c left join (
        select id, sum(amount) as posted from (
          select credit_id as id, amount_pence as amount from entry
          where credit = 'charge' and debit = 'receipt'
          union all select debit_id, -amount_pence from entry
          where debit = 'charge' and credit = 'receipt') x group by id) e
        on e.id = c.charge_id
      where c.paid_pence <> coalesce(e.posted, 0)`,
  ],
  [
    'a charge’s live sums add up to it, and so does what is paid of them',
    sql`
      select 'charge/' || c.charge_id as subject,
        c.amount_pence || '/' || c.paid_pence || ' kept, ' || coalesce(d.amount, 0) || '/'
          || coalesce(d.paid, 0) || ' in sums' as says
      from charge c left join (
        select charge_id, sum(amount_pence) as amount, sum(paid_pence) as paid from due_sum
        where state = 'live' and kind in ('instalment', 'single', 'balance') group by 1) d
        using (charge_id)
      where c.amount_pence <> coalesce(d.amount, 0) or c.paid_pence <> coalesce(d.paid, 0)`,
  ],
  [
    'what is paid of a due sum equals its allocations',
    sql`
      select 'due_sum/' || d.due_sum_id as subject,
        d.paid_pence || ' kept, ' || coalesce(a.paid, 0) || ' allocated' as says
      from due_sum d left join (
        select due_sum_id, sum(amount_pence) as paid from allocation group by 1) a
        using (due_sum_id)
      where d.paid_pence <> coalesce(a.paid, 0)`,
  ],
  [
    'costs equal their entries',
    sql`
      select 'due_sum/' || d.due_sum_id as subject,
        d.amount_pence || '/' || d.paid_pence || ' kept, ' || coalesce(e.raised, 0) || '/'
          || coalesce(e.paid, 0) || ' posted' as says
      from due_sum d left join (
        select id, sum(raised) as raised, sum(paid) as paid from (
          select debit_id as id, case when credit in ('costs-income', 'opening-balance')
              then amount_pence else 0 end as raised,
            case when credit = 'receipt' then -amount_pence else 0 end as paid
          from entry where debit = 'costs'
          union all
          select credit_id, case when debit in ('costs-income', 'opening-balance')
            then -amount_pence else 0 end,
            case when debit = 'receipt' then amount_pence else 0 end
          from entry where credit = 'costs') x group by id) e on e.id = d.due_sum_id
      where d.kind in ('summons-costs', 'order-costs')
        and (d.amount_pence <> coalesce(e.raised, 0) or d.paid_pence <> coalesce(e.paid, 0))`,
  ],
  [
    'penalties equal their entries',
    sql`
      select 'due_sum/' || d.due_sum_id as subject,
        d.amount_pence || '/' || d.paid_pence || ' kept, ' || coalesce(e.raised, 0) || '/'
          || coalesce(e.paid, 0) || ' posted' as says
      from due_sum d left join (
        select id, sum(raised) as raised, sum(paid) as paid from (
          select debit_id as id, case when credit in ('penalty-income', 'opening-balance')
              then amount_pence else 0 end as raised,
            case when credit = 'receipt' then -amount_pence else 0 end as paid
          from entry where debit = 'penalty'
          union all
          select credit_id, case when debit in ('penalty-income', 'opening-balance')
            then -amount_pence else 0 end,
            case when debit = 'receipt' then amount_pence else 0 end
          from entry where credit = 'penalty') x group by id) e on e.id = d.due_sum_id
      where d.kind = 'penalty'
        and (d.amount_pence <> coalesce(e.raised, 0) or d.paid_pence <> coalesce(e.paid, 0))`,
  ],
  [
    'what a receipt has left equals its entries',
    sql`
      select 'receipt/' || r.receipt_id as subject,
        r.unallocated_pence || ' kept, ' || coalesce(e.left_over, 0) || ' posted' as says
      from receipt r left join (
        select id, sum(amount) as left_over from (
          select credit_id as id, amount_pence as amount from entry
          where credit in ('receipt', 'suspense')
          union all select debit_id, -amount_pence from entry
          where debit in ('receipt', 'suspense')) x
        group by id) e on e.id = r.receipt_id
      where r.unallocated_pence <> coalesce(e.left_over, 0)`,
  ],
  [
    'what stands in suspense is the receipts in suspense',
    sql`
      select 'receipt/' || r.receipt_id as subject,
        r.state || ', ' || coalesce(e.held, 0) || ' in the suspense fund' as says
      from receipt r left join (
        select id, sum(amount) as held from (
          select credit_id as id, amount_pence as amount from entry where credit = 'suspense'
          union all select debit_id, -amount_pence from entry where debit = 'suspense') x
        group by id) e on e.id = r.receipt_id
      where coalesce(e.held, 0) <> case when r.state = 'suspense' then r.amount_pence else 0 end`,
  ],
  [
    'a receipts file’s total equals its receipts',
    sql`
      select 'receipt_file/' || f.file_id as subject,
        f.total_pence || ' in the file, ' || coalesce(sum(r.amount_pence), 0) || ' posted' as says
      from receipt_file f left join receipt r using (file_id)
      group by f.file_id, f.total_pence
      having f.total_pence <> coalesce(sum(r.amount_pence), 0)`,
  ],
  [
    'every journal has an entry',
    sql`
      select 'journal/' || j.journal_id as subject, 'no entry' as says from journal j
      where not exists (select 1 from entry e where e.journal_id = j.journal_id)`,
  ],
]

export const PROOF_COUNT = PROOFS.length

/** Every disagreement found; none means that the books are proved. */
export async function proveBooks(tx: Tx): Promise<BooksFault[]> {
  const faults: BooksFault[] = []
  for (const [proof, query] of PROOFS) {
    for (const row of await tx.rows(query)) faults.push({ proof, ...row })
  }
  return faults
}
