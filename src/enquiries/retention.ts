/** Reviews of what is kept too long: the reviews, and what each would let go or keep. */
import { contains, falling, type ListSource, rising } from '#enquiries/lists.js'
import type { IsoDate } from '#kernel/dates.js'
import { sql, type Tx } from '#store/db.js'

export interface RetentionReviewRow {
  readonly id: bigint
  readonly asAt: IsoDate
  readonly state: 'previewed' | 'approved' | 'abandoned'
  readonly rules: Readonly<Record<string, number>>
  readonly goes: number
  readonly keeps: number
  readonly previewedBy: string
  readonly approvedBy: string | null
  readonly approvedOn: IsoDate | null
  readonly approvedNote: string | null
}

const SELECT = sql`r.review_id as id, r.as_at as "asAt", r.state, r.rules,
  (select count(*) from retention_item i where i.review_id = r.review_id
    and i.decision = 'go')::int as goes,
  (select count(*) from retention_item i where i.review_id = r.review_id
    and i.decision = 'keep')::int as keeps,
  r.previewed_by as "previewedBy", r.approved_by as "approvedBy",
  r.approved_on as "approvedOn", r.approved_note as "approvedNote"`

export const RETENTION_REVIEWS: ListSource = {
  select: SELECT,
  from: sql`from retention_review r`,
  sorts: { id: sql`r.review_id`, asAt: sql`r.as_at`, state: sql`r.state` },
  firstSort: { by: 'id', descending: true },
  tie: [falling(sql`r.review_id`)],
  filters: { state: (value) => sql`r.state = ${value}` },
}

export function findRetentionReview(tx: Tx, id: bigint): Promise<RetentionReviewRow | undefined> {
  return tx.first<RetentionReviewRow>(
    sql`select ${SELECT} from retention_review r where r.review_id = ${id}`,
  )
}

export interface RetentionItemRow {
  readonly ordinal: number
  readonly rule: string
  readonly accountRef: string | null
  readonly since: IsoDate
  readonly decision: 'go' | 'keep'
  readonly why: string
  readonly records: bigint
}

export function retentionItems(reviewId: bigint): ListSource {
  return {
    select: sql`i.ordinal, i.rule, a.account_ref as "accountRef", i.since, i.decision, i.why,
      i.records`,
    from: sql`from retention_item i left join account a using (account_id)`,
    where: sql`i.review_id = ${reviewId}`,
    sorts: {
      ordinal: sql`i.ordinal`,
      account: sql`a.account_ref`,
      since: sql`i.since`,
      why: sql`i.why`,
    },
    firstSort: { by: 'ordinal', descending: false },
    tie: [rising(sql`i.ordinal`)],
    filters: {
      decision: (value) => sql`i.decision = ${value}`,
      rule: (value) => sql`i.rule = ${value}`,
      why: (value) => sql`i.why = ${value}`,
      account: (value) => contains(sql`a.account_ref`, value),
    },
  }
}
