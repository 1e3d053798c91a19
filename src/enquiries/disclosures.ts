/** The disclosure log. */
import { contains, falling, type ListSource } from '#enquiries/lists.js'
import { isActor } from '#enquiries/officer-names.js'
import type { IsoDate } from '#kernel/dates.js'
import { sql, type Tx } from '#store/db.js'

export interface DisclosureRow {
  readonly id: bigint
  readonly of: 'account' | 'person'
  readonly ref: string
  readonly disclosedOn: IsoDate
  readonly toWhom: string
  readonly what: string
  readonly basis: string
  readonly noticeId: bigint | null
  readonly noticeKind: string | null
  readonly fileHash: string | null
  readonly recordedBy: string
}

const SELECT = sql`d.disclosure_id as id,
  case when d.account_id is null then 'person' else 'account' end as of,
  coalesce(a.account_ref, p.party_ref) as ref, d.disclosed_on as "disclosedOn",
  d.to_whom as "toWhom", d.what, d.basis, d.notice_id as "noticeId", n.kind as "noticeKind",
  encode(d.file_sha256, 'hex') as "fileHash", d.recorded_by as "recordedBy"`

const FROM = sql`from disclosure d left join account a on a.account_id = d.account_id
  left join party p on p.party_id = d.party_id left join notice n on n.notice_id = d.notice_id`

export const DISCLOSURES: ListSource = {
  select: SELECT,
  from: FROM,
  sorts: {
    on: sql`d.disclosed_on`,
    ref: sql`coalesce(a.account_ref, p.party_ref)`,
    to: sql`d.to_whom`,
    basis: sql`d.basis`,
    by: sql`d.recorded_by`,
  },
  firstSort: { by: 'on', descending: true },
  tie: [falling(sql`d.disclosure_id`)],
  filters: {
    ref: (value) => sql`coalesce(a.account_ref, p.party_ref) = ${value}`,
    to: (value) => contains(sql`d.to_whom`, value),
    what: (value) => contains(sql`d.what`, value),
    basis: (value) => sql`d.basis = ${value}`,
    by: (value) => isActor(sql`d.recorded_by`, value),
  },
}

/** What was told of the person, under every record of theirs, and of the accounts given. */
export function disclosuresOf(
  tx: Tx,
  of: { readonly partyIds: readonly bigint[]; readonly accountIds: readonly bigint[] },
): Promise<DisclosureRow[]> {
  return tx.rows<DisclosureRow>(sql`select ${SELECT} ${FROM}
    where d.party_id = any(${of.partyIds}::bigint[])
      or d.account_id = any(${of.accountIds}::bigint[])
    order by d.disclosed_on desc, d.disclosure_id desc`)
}
