/** Restrictions and the persons that officers are, as the screens list them. */
import { contains, falling, type ListSource, rising } from '#enquiries/lists.js'
import type { IsoDate } from '#kernel/dates.js'
import { sql, type Tx } from '#store/db.js'

export interface RestrictionRow {
  readonly id: bigint
  readonly of: 'account' | 'person'
  readonly ref: string
  readonly who: string
  readonly kind: string
  readonly reason: string
  readonly startsOn: IsoDate
  readonly reviewOn: IsoDate | null
  readonly recordedBy: string
  readonly liftedOn: IsoDate | null
  readonly liftedBy: string | null
  readonly liftReason: string | null
}

const NAME = sql`coalesce((select string_agg(distinct d.name, ', ') from party_detail d
  where d.superseded_at is null and upper_inf(d.valid) and (d.party_id = r.party_id
    or d.party_id in (select party_id from account_person ap
      where ap.account_id = r.account_id))), '')`

const FROM = sql`from (select r.restriction_id as id,
    case when r.account_id is null then 'person' else 'account' end as of,
    coalesce(a.account_ref, p.party_ref) as ref, ${NAME} as who, r.kind, r.reason,
    r.starts_on as "startsOn", r.review_on as "reviewOn", r.recorded_by as "recordedBy",
    r.lifted_on as "liftedOn", r.lifted_by as "liftedBy", r.lift_reason as "liftReason"
  from restriction r left join account a using (account_id)
  left join party p on p.party_id = r.party_id) s`

export const RESTRICTIONS: ListSource = {
  select: sql`s.*`,
  from: FROM,
  sorts: {
    ref: sql`s.ref`,
    who: sql`s.who`,
    kind: sql`s.kind`,
    from: sql`s."startsOn"`,
    review: sql`s."reviewOn"`,
  },
  firstSort: { by: 'from', descending: true },
  tie: [falling(sql`s.id`)],
  filters: {
    who: (value) => sql`(${contains(sql`s.who`, value)} or ${contains(sql`s.ref`, value)})`,
    kind: (value) => sql`s.kind = ${value}`,
    state: (value) => (value === 'lifted' ? sql`s."liftedOn" is not null` : STANDS),
  },
}

const STANDS = sql`s."liftedOn" is null`

/** The restrictions that stand on an account or on one of its persons. */
export function restrictionsOf(tx: Tx, accountId: bigint): Promise<RestrictionRow[]> {
  return tx.rows<RestrictionRow>(sql`select s.* ${FROM} where ${STANDS} and s.id in (
    select restriction_id from restriction r where r.account_id = ${accountId}
      or r.party_id in (select party_id from account_person where account_id = ${accountId}))`)
}

export function findRestriction(tx: Tx, id: bigint): Promise<RestrictionRow | undefined> {
  return tx.first<RestrictionRow>(sql`select s.* ${FROM} where s.id = ${id}`)
}

export interface OfficerPersonRow {
  readonly id: bigint
  readonly username: string
  readonly personRef: string
  readonly linkedOn: IsoDate
  readonly recordedBy: string
  readonly endedOn: IsoDate | null
  readonly endedBy: string | null
}

export const OFFICER_PERSONS: ListSource = {
  select: sql`o.link_id as id, o.username, p.party_ref as "personRef", o.linked_on as "linkedOn",
    o.recorded_by as "recordedBy", o.ended_on as "endedOn", o.ended_by as "endedBy"`,
  from: sql`from officer_person o join party p using (party_id)`,
  sorts: { username: sql`o.username`, person: sql`p.party_ref`, from: sql`o.linked_on` },
  firstSort: { by: 'username', descending: false },
  tie: [rising(sql`o.link_id`)],
  filters: {
    username: (value) => contains(sql`o.username`, value),
    person: (value) => contains(sql`p.party_ref`, value),
  },
}
