/** Hearings with their complaints, call lists and results. */
import { OPEN_CASE_STATES } from '#recovery/index.js'
import { contains, type ListSource, rising } from '#enquiries/lists.js'
import type { IsoDate } from '#kernel/dates.js'
import type { Pence } from '#kernel/money.js'
import { sql, type Tx } from '#store/db.js'

export interface HearingRow {
  readonly id: bigint
  readonly courtName: string
  readonly venue: string
  readonly sitsOn: IsoDate
  readonly sitsAt: string
  readonly complaintBy: IsoDate
  readonly state: string
  readonly cases: number
  readonly open: number
  readonly orders: number
}

export const HEARINGS: ListSource = {
  select: sql`h.hearing_id as id, h.court_name as "courtName", h.venue, h.sits_on as "sitsOn",
    h.sits_at as "sitsAt", h.complaint_by as "complaintBy", h.state,
    (select count(*) from court_case c where c.hearing_id = h.hearing_id)::int as cases,
    (select count(*) from court_case c where c.hearing_id = h.hearing_id
      and c.state = any(${OPEN_CASE_STATES}::text[]))::int as open,
    (select count(*) from liability_order o where o.hearing_id = h.hearing_id)::int as orders`,
  from: sql`from hearing h`,
  sorts: { sitsOn: sql`h.sits_on`, court: sql`h.court_name`, state: sql`h.state` },
  firstSort: { by: 'sitsOn', descending: true },
  tie: [rising(sql`h.hearing_id`)],
  filters: {
    state: (value) => sql`h.state = ${value}`,
    court: (value) => contains(sql`h.court_name`, value),
  },
}

export interface ComplaintRow {
  readonly id: bigint
  readonly runId: bigint | null
  readonly laidOn: IsoDate
  readonly laidBy: string
  readonly approvedOn: IsoDate | null
  readonly approvedBy: string | null
  readonly cases: number
  readonly waiting: number
}

export function complaintsOf(tx: Tx, hearingId: bigint): Promise<ComplaintRow[]> {
  return tx.rows<ComplaintRow>(sql`
    select k.complaint_id as id, k.run_id as "runId", k.laid_on as "laidOn", k.laid_by as "laidBy",
      k.approved_on as "approvedOn", k.approved_by as "approvedBy",
      (select count(*) from court_case c where c.complaint_id = k.complaint_id)::int as cases,
      (select count(*) from court_case c where c.complaint_id = k.complaint_id
        and c.state = 'laid')::int as waiting
    from complaint k
    where k.hearing_id = ${hearingId} or exists (select 1 from court_case c
      where c.complaint_id = k.complaint_id and c.hearing_id = ${hearingId})
    order by k.complaint_id`)
}

export interface CallRow {
  readonly caseId: bigint
  readonly complaintId: bigint
  readonly hearingId: bigint
  readonly summonsNo: string
  readonly accountRef: string
  readonly names: readonly string[]
  readonly address: string
  readonly year: string
  readonly laidSum: Pence
  readonly owing: Pence
  readonly costs: Pence
  readonly state: string
  readonly defence: string | null
  readonly note: string | null
  readonly served: IsoDate | null
  /** Grounds of appeals on the account that are not over. */
  readonly appeals: readonly string[]
  /** The system that brought it before the court; null for one of ours. */
  readonly origin: string | null
}

/** Cases of a hearing, or with `caseId` that one, as they are called. */
export function callList(of: { hearingId?: bigint; caseId?: bigint }): ListSource {
  return {
    select: sql`k.case_id as "caseId", k.complaint_id as "complaintId",
      k.hearing_id as "hearingId", k.summons_no as "summonsNo", a.account_ref as "accountRef",
      c.year, k.sum_pence as "laidSum", coalesce(s.tax, 0)::bigint as owing,
      coalesce(s.costs, 0)::bigint as costs, k.state, k.defence, k.result_note as note,
      coalesce(p.names, '{}') as names, coalesce(p.address, '') as address, p.served,
      array(select ground from appeal ap where ap.account_id = k.account_id and ap.outcome is null
        and ap.decision is distinct from 'accepted') as appeals, t.source as origin`,
    from: sql`from court_case k join account a using (account_id) join charge c using (charge_id)
      left join takeover t on t.takeover_id = k.takeover_id
      left join lateral (
        select array_agg(name order by party_id) as names, min(deemed_on) as served,
          min(array_to_string(address_lines, ', ')) as address
        from court_case_person where court_case_person.case_id = k.case_id) p on true
      left join lateral (
        select sum(d.amount_pence - d.paid_pence) filter (where d.case_id is null) as tax,
          sum(d.amount_pence - d.paid_pence) filter (where d.case_id = k.case_id) as costs
        from due_sum d where d.state = 'live' and d.charge_id = k.charge_id
          and (d.case_id = k.case_id or d.due_sum_id in (
            select due_sum_id from court_case_due_sum m where m.case_id = k.case_id))) s on true`,
    where:
      of.caseId === undefined
        ? sql`k.hearing_id = ${of.hearingId ?? 0n}`
        : sql`k.case_id = ${of.caseId}`,
    sorts: {
      summons: sql`k.summons_no`,
      name: sql`p.names[1]`,
      owing: sql`s.tax`,
      state: sql`k.state`,
    },
    firstSort: { by: 'summons', descending: false },
    tie: [rising(sql`k.summons_no`)],
    filters: {
      state: (value) => sql`k.state = ${value}`,
      name: (value) => contains(sql`array_to_string(p.names, ' ')`, value),
      defended: (value) => (value === 'only' ? sql`k.defence is not null` : sql`true`),
    },
  }
}

/** How many cases stand in each state. */
export function casesByState(
  tx: Tx,
  hearingId: bigint,
): Promise<{ state: string; count: number }[]> {
  return tx.rows(sql`
    select state, count(*)::int as count from court_case where hearing_id = ${hearingId}
    group by state order by state`)
}

/** Cases of a complaint that wait for the court's approval. */
export function casesWaiting(
  tx: Tx,
  complaintId: bigint,
): Promise<{ caseId: bigint; hearingId: bigint; summonsNo: string; name: string; sum: Pence }[]> {
  return tx.rows(sql`
    select k.case_id as "caseId", k.hearing_id as "hearingId", k.summons_no as "summonsNo",
      k.sum_pence as sum,
      (select string_agg(name, ', ') from court_case_person p where p.case_id = k.case_id) as name
    from court_case k where k.complaint_id = ${complaintId} and k.state = 'laid'
    order by k.summons_no`)
}

export interface AuthorisationRow {
  readonly username: string
  readonly name: string | null
  readonly from: IsoDate
  readonly until: IsoDate | null
  readonly minuteRef: string
  readonly recordedBy: string
}

export function authorisations(tx: Tx): Promise<AuthorisationRow[]> {
  return tx.rows<AuthorisationRow>(sql`
    select a.username, o.name, lower(a.valid) as from, upper(a.valid) as until,
      a.minute_ref as "minuteRef", a.recorded_by as "recordedBy"
    from court_authorisation a left join officer o using (username)
    order by lower(a.valid) desc, a.authorisation_id desc`)
}
