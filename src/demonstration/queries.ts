/** What the simulation looks up. It changes nothing but the demonstration's calendar. */
import type { Payer } from '#demonstration/payers.js'
import type { IsoDate } from '#kernel/dates.js'
import { sql, type Tx } from '#store/db.js'

/** Everyone who owes something, with what is payable by the day given. */
export function payersOn(tx: Tx, on: IsoDate): Promise<Payer[]> {
  return tx.rows<Payer>(sql`
    select a.account_ref as "accountRef", coalesce(p.method, 'cash') as method,
      coalesce(p.plan, '10') as plan, s.due_now as "dueNow", s.oldest as "oldestDueOn",
      s.latest as "latestDueOn", s.tax as "taxOwed", s.costs as "costsOwed",
      n.kind as "lastNotice", n.issued_on as "lastNoticeOn"
    from (
      select account_id,
        coalesce(sum(amount_pence - paid_pence) filter (where kind not like '%-costs'
          and payable_on <= ${on}::date), 0)::bigint as due_now,
        min(payable_on) filter (where payable_on <= ${on}::date) as oldest,
        max(payable_on) filter (where payable_on <= ${on}::date) as latest,
        coalesce(sum(amount_pence - paid_pence) filter (where kind not like '%-costs'), 0)::bigint
          as tax,
        coalesce(sum(amount_pence - paid_pence) filter (where kind like '%-costs'), 0)::bigint
          as costs
      from due_sum where state = 'live' and paid_pence < amount_pence
      group by account_id
      having bool_or(payable_on <= ${on}::date)) s
    join account a using (account_id)
    left join payment_profile p on p.account_id = s.account_id and p.superseded_at is null
      and p.valid @> ${on}::date
    left join lateral (
      select kind, issued_on from notice
      where notice.account_id = s.account_id and state = 'issued'
        and kind not in ('demand', 'adjusted-demand')
      order by notice_id desc limit 1) n on true
    order by a.account_ref`)
}

/** A dwelling with the account that is liable for it. */
export interface Home {
  readonly accountId: bigint
  readonly dwellingId: bigint
}

/** The homes lived in on a day, in the order of their properties. */
export function homesOn(tx: Tx, on: IsoDate): Promise<Home[]> {
  return tx.rows<Home>(sql`
    select l.account_id as "accountId", l.dwelling_id as "dwellingId"
    from liability l join dwelling d using (dwelling_id)
    where l.superseded_at is null and l.valid @> ${on}::date and lower(l.valid) < ${on}::date
      and upper_inf(l.valid)
    order by d.property_ref`)
}

export interface Resident extends Home {
  readonly accountRef: string
  readonly propertyRef: string
  readonly adults: number
  readonly names: readonly string[]
}

/** Who lives in the homes given, on a day, in the order given. */
export function residentsOf(tx: Tx, homes: readonly Home[], on: IsoDate): Promise<Resident[]> {
  const accounts = homes.map((home) => home.accountId)
  const dwellings = homes.map((home) => home.dwellingId)
  return tx.rows<Resident>(sql`
    select h.account_id as "accountId", h.dwelling_id as "dwellingId",
      a.account_ref as "accountRef", d.property_ref as "propertyRef",
      coalesce((select adults from household where household.dwelling_id = h.dwelling_id
        and superseded_at is null and valid @> ${on}::date), 2) as adults,
      array(select name from account_person join party_detail using (party_id)
        where superseded_at is null and account_id = h.account_id order by name) as names
    from unnest(${accounts}::bigint[], ${dwellings}::bigint[]) with ordinality
      as h (account_id, dwelling_id, n)
    join account a using (account_id) join dwelling d using (dwelling_id) order by h.n`)
}

/** Dwellings with nobody liable on a day. */
export async function voidsOn(tx: Tx, on: IsoDate): Promise<string[]> {
  const rows = await tx.rows<{ ref: string }>(sql`
    select property_ref as ref from dwelling d
    where not exists (select 1 from liability l where l.dwelling_id = d.dwelling_id
      and l.superseded_at is null and (l.valid @> ${on}::date or lower(l.valid) > ${on}::date))
    order by property_ref`)
  return rows.map((row) => row.ref)
}

export interface OpenCase {
  readonly caseId: bigint
  readonly summonsNo: string
}

/** Cases of the hearing of a day that are still to be called. */
export function casesToCall(tx: Tx, hearingId: bigint): Promise<OpenCase[]> {
  return tx.rows<OpenCase>(sql`
    select case_id as "caseId", summons_no as "summonsNo" from court_case
    where hearing_id = ${hearingId} and state in ('laid', 'approved', 'summonsed')
    order by summons_no`)
}

export async function hearingBefore(tx: Tx, on: IsoDate): Promise<bigint | undefined> {
  const row = await tx.first<{ id: bigint }>(
    sql`select hearing_id as id from hearing where sits_on < ${on} and state = 'listed'
      order by sits_on, hearing_id limit 1`,
  )
  return row?.id
}

/** The hearing for which complaints are laid up to the day given. */
export async function hearingFor(tx: Tx, complaintBy: IsoDate): Promise<bigint | undefined> {
  const row = await tx.first<{ id: bigint }>(
    sql`select hearing_id as id from hearing where complaint_by = ${complaintBy}`,
  )
  return row?.id
}

export async function complaintsWaiting(tx: Tx): Promise<bigint[]> {
  const rows = await tx.rows<{ id: bigint }>(
    sql`select complaint_id as id from complaint where approved_on is null order by 1`,
  )
  return rows.map((row) => row.id)
}

/** The council's day, or undefined when it has no calendar of its own. */
export async function readCalendar(tx: Tx): Promise<IsoDate | undefined> {
  const row = await tx.first<{ today: IsoDate }>(sql`select today from calendar`)
  return row?.today
}

export async function writeCalendar(tx: Tx, today: IsoDate): Promise<void> {
  await tx.run(sql`insert into calendar (calendar_id, today) values (1, ${today})
    on conflict (calendar_id) do update set today = excluded.today`)
}

export interface Tallies {
  readonly collectable: bigint
  readonly collected: bigint
  readonly notices: { kind: string; count: bigint }[]
  readonly orders: bigint
  readonly receipts: bigint
}

/** What the history came to, for the year given. */
export async function tallies(tx: Tx, year: string): Promise<Tallies> {
  const money = await tx.first<{ collectable: bigint; collected: bigint }>(sql`
    select coalesce(sum(amount_pence), 0)::bigint as collectable,
      coalesce(sum(paid_pence), 0)::bigint as collected from charge where year = ${year}`)
  const notices = await tx.rows<{ kind: string; count: bigint }>(sql`
    select kind, count(*) as count from notice where state = 'issued' group by 1 order by 1`)
  const counts = await tx.first<{ orders: bigint; receipts: bigint }>(sql`
    select (select count(*) from liability_order) as orders,
      (select count(*) from receipt) as receipts`)
  return {
    collectable: money?.collectable ?? 0n,
    collected: money?.collected ?? 0n,
    notices,
    orders: counts?.orders ?? 0n,
    receipts: counts?.receipts ?? 0n,
  }
}
