/**
 * Whether something that a request names is hidden from who asks: by its reference, its identity or
 * the file that holds it. Ask in a reading that sees everything, with the sight of the request.
 */
import { sql, type Tx } from '#store/db.js'

/** What an address or a form may name by its identity. */
export const HIDDEN_BY_ID = {
  notice: sql`select account_id from notice where notice_id =`,
  hold: sql`select account_id from hold where hold_id =`,
  // Of both accounts between which it moved money.
  journal: sql`select account_id from (
      select journal_id, account_id from journal
      union select a.journal_id, r.account_id from allocation a join receipt r using (receipt_id)) j
    where journal_id =`,
  receipt: sql`select account_id from receipt where receipt_id =`,
  refund: sql`select account_id from refund where refund_id =`,
  case: sql`select account_id from court_case where case_id =`,
  bundle: sql`select account_id from case_bundle join court_case using (case_id) where bundle_id =`,
  certificate: sql`select account_id from service_certificate join court_case using (case_id)
    where certificate_id =`,
  order: sql`select account_id from liability_order where order_id =`,
  review: sql`select account_id from order_review join liability_order using (order_id)
    where review_id =`,
  appeal: sql`select account_id from appeal where appeal_id =`,
  letter: sql`select account_id from letter where letter_id =`,
  document: sql`select account_id from document where document_id =`,
  merge: sql`select account_id from account_person join party_merge
    on party_id in (kept_id, merged_id) where merge_id =`,
  'told-apart': sql`select account_id from account_person join party_told_apart
    on party_id in (one_id, other_id) where told_apart_id =`,
  restriction: sql`select coalesce(r.account_id, ap.account_id) as account_id from restriction r
    left join account_person ap on ap.party_id = r.party_id where restriction_id =`,
  link: sql`select account_id from officer_person join account_person using (party_id)
    where link_id =`,
} as const

export type IdKind = keyof typeof HIDDEN_BY_ID

export interface Named {
  /** What may be the reference of an account, a person or a dwelling. */
  readonly refs: readonly string[]
  readonly ids: readonly { readonly kind: IdKind; readonly id: bigint }[]
  /** A file of the archive, by the hash of its bytes in hexadecimal. */
  readonly file?: string | undefined
}

export async function isHidden(tx: Tx, { refs, ids, file }: Named): Promise<boolean> {
  if (refs.length > 0) {
    const found = await tx.first(
      sql`select 1 from hidden_ref where ref = any(${refs}::text[]) limit 1`,
    )
    if (found !== undefined) return true
  }
  for (const { kind, id } of ids) {
    const found = await tx.first(sql`select 1 from hidden_account
      where account_id in (${HIDDEN_BY_ID[kind]} ${id}) limit 1`)
    if (found !== undefined) return true
  }
  if (file === undefined) return false
  const held = await tx.first(
    sql`select 1 from hidden_document where encode(pdf_sha256, 'hex') = ${file} limit 1`,
  )
  return held !== undefined
}

/** Those of the references that are hidden from who asks. */
export async function hiddenRefs(tx: Tx, refs: readonly string[]): Promise<Set<string>> {
  if (refs.length === 0) return new Set()
  const rows = await tx.rows<{ ref: string }>(
    sql`select distinct ref from hidden_ref where ref = any(${refs}::text[])`,
  )
  return new Set(rows.map(({ ref }) => ref))
}

/** Whether each is the reference of an account, a person or a dwelling, hidden or not. */
export async function areThere(tx: Tx, refs: readonly string[]): Promise<boolean> {
  const missing = await tx.first(sql`
    select 1 from unnest(${refs}::text[]) as asked (ref)
    where not exists (select 1 from account where account_ref = ref)
      and not exists (select 1 from party where party_ref = ref)
      and not exists (select 1 from dwelling where property_ref = ref) limit 1`)
  return missing === undefined
}

/** How many of a run's items, or a hearing's cases, are counted and not listed for who asks. */
export async function hiddenItems(tx: Tx, runId: bigint): Promise<number> {
  const row = await tx.first<{ count: bigint }>(
    sql`select count(*) as count from hidden_item where run_id = ${runId}`,
  )
  return Number(row?.count ?? 0n)
}

export async function hiddenCases(tx: Tx, hearingId: bigint): Promise<number> {
  const row = await tx.first<{ count: bigint }>(
    sql`select count(*) as count from hidden_case where hearing_id = ${hearingId}`,
  )
  return Number(row?.count ?? 0n)
}
