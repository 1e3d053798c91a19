/**
 * The lists that pass between the council and the court, as they were: a complaint when the court
 * approved it, a hearing's list before its first result, its orders when it was closed. A list that
 * was kept is never written again; what has changed since is told beside it.
 */
import { liabilityPeriods, type PeriodRows, readPeriods } from '#accounts/index.js'
import { determinationsOn } from '#authority/index.js'
import type { IsoDate } from '#kernel/dates.js'
import type { FinancialYear } from '#kernel/financial-year.js'
import { minus, type Pence, ZERO } from '#kernel/money.js'
import type { ClosedPeriod } from '#kernel/period.js'
import { type RawBuilder, sql, type Tx } from '#store/db.js'
import { type Acting, recordEvents } from '#store/events.js'
import { reserveIds } from '#store/ids.js'
import { revive, toJson } from '#store/json.js'

export type CourtListKind = 'complaint-list' | 'hearing-list' | 'order-list'

/** One person of a case, as a list for the court shows them. */
export interface ListedPerson {
  readonly caseId: bigint
  readonly complaintId: bigint
  readonly summonsNo: string
  readonly accountRef: string
  readonly state: string
  readonly resultOn: IsoDate | null
  readonly note: string | null
  readonly sum: Pence
  /** As they were asked for when the complaint was laid. */
  readonly summonsCosts: Pence
  readonly orderCosts: Pence
  /** What of the sum is still owed. */
  readonly owing: Pence
  /** What of its costs is still owed; not known of a list that was kept before it was asked. */
  readonly costsOwing?: Pence
  /** When the last money came in that paid any of the case; null where none did. */
  readonly paidOn?: IsoDate | null
  readonly name: string
  readonly serviceAddress: readonly string[]
  readonly dwellingAddress: string
  readonly periods: readonly ClosedPeriod[]
  /** The notice that was not met: its kind and day; null where another system served it. */
  readonly noticeKind: string | null
  readonly noticeOn: IsoDate | null
  /** When the summons was posted or handed over; null while it waits. */
  readonly postedOn?: IsoDate | null
  readonly deemedOn: IsoDate | null
  readonly holds: readonly string[]
  readonly defence: string | null
  readonly ordered: Pence
  readonly laidOn: IsoDate
  readonly approvedBy: string | null
  readonly approvedOn: IsoDate | null
}

/** A list as it was kept. */
export interface KeptList {
  readonly kind: CourtListKind
  readonly number: number
  readonly hearingId: bigint
  readonly complaintId: bigint | null
  readonly keptOn: IsoDate
  readonly people: readonly ListedPerson[]
}

interface Laid {
  readonly noticeKind: string | null
  readonly noticeOn: IsoDate | null
  readonly periods: PeriodRows
  readonly dwelling: string
  readonly holds: string[]
  readonly summonsCosts: string | null
}

interface Row extends Omit<
  ListedPerson,
  'periods' | 'holds' | 'noticeKind' | 'noticeOn' | 'summonsCosts' | 'orderCosts'
> {
  readonly year: FinancialYear
  readonly costs: Pence
  readonly laid: unknown
}

const PERIODS = liabilityPeriods({
  account: sql`c.account_id`,
  dwelling: sql`h.dwelling_id`,
  year: sql`h.year`,
  knownAt: sql`now()`,
})

/** What is said of a case when it is laid; for one laid before it was kept, as far as is known. */
const LAID = (summonsCosts: RawBuilder<unknown>) => sql`json_build_object(
  'noticeKind', relied.kind, 'noticeOn', relied.issued_on, 'periods', ${PERIODS},
  'dwelling', array_to_string(d.address_lines || d.postcode, ', '),
  'holds', array(select kind from hold where hold.account_id = c.account_id
    and starts_on <= k.laid_on and (released_on is null or released_on > k.laid_on)
    and (ends_on is null or ends_on > k.laid_on)),
  'summonsCosts', ${summonsCosts}::text)`

const FROM = sql`from court_case c join complaint k using (complaint_id)
  join charge h on h.charge_id = c.charge_id join dwelling d on d.dwelling_id = h.dwelling_id
  left join lateral (
    select n.kind, n.issued_on from notice n
    where n.charge_id = c.charge_id and n.issued_on <= k.laid_on and n.takeover_id is null
      and n.kind in ('reminder', 'second-reminder', 'final-notice')
      and (n.state = 'issued' or n.withdrawn_on > k.laid_on)
    order by exists (select 1 from json_array_elements(c.gates) g,
        json_array_elements(g -> 'evidence') e
        where g ->> 'gate' = 'notice-served' and e ->> 'kind' = 'notice'
          and e ->> 'id' = n.notice_id::text) desc, n.issued_on desc, n.notice_id desc
    limit 1) relied on true`

/** Keeps with each case what its complaint says of it. Called once, when it is laid. */
export async function keepLaid(
  tx: Tx,
  { caseIds, summonsCosts }: { caseIds: readonly bigint[]; summonsCosts: Pence },
): Promise<void> {
  await tx.run(sql`
    update court_case set laid = said.laid
    from (select c.case_id, ${LAID(sql`${summonsCosts}::bigint`)} as laid ${FROM}
      where c.case_id = any(${caseIds}::bigint[])) said
    where court_case.case_id = said.case_id and court_case.laid is null`)
}

/** The people of the cases that `where` chooses (columns of `c`), as they stand now. */
export async function listedPeople(tx: Tx, where: RawBuilder<unknown>): Promise<ListedPerson[]> {
  const rows = await tx.rows<Row>(sql`
    select c.case_id as "caseId", c.complaint_id as "complaintId", c.summons_no as "summonsNo",
      a.account_ref as "accountRef", h.year, c.state, c.result_on as "resultOn",
      c.sum_pence as sum, c.costs_pence as costs, p.name, p.address_lines as "serviceAddress",
      array_to_string(d.address_lines || d.postcode, ', ') as "dwellingAddress",
      p.posted_on as "postedOn", p.deemed_on as "deemedOn", c.result_note as note, c.defence, k.laid_on as "laidOn",
      k.approved_by as "approvedBy", k.approved_on as "approvedOn",
      coalesce(c.laid, ${LAID(sql`null`)}) as laid,
      coalesce((select sum(s.amount_pence - s.paid_pence) from court_case_due_sum cs
        join due_sum s using (due_sum_id)
        where cs.case_id = c.case_id and s.state = 'live'), 0)::bigint as owing,
      coalesce((select sum(s.amount_pence - s.paid_pence) from due_sum s
        where s.case_id = c.case_id and s.state = 'live'), 0)::bigint as "costsOwing",
      -- The sums first: either way of belonging to the case at once reads every payment there is.
      (select max(r.received_on) from allocation al join receipt r using (receipt_id)
        where r.state = 'posted' and al.due_sum_id = any(array(
          select due_sum_id from due_sum where case_id = c.case_id
          union select due_sum_id from court_case_due_sum where case_id = c.case_id))) as "paidOn",
      coalesce((select sum_pence + costs_pence from liability_order o
        where o.case_id = c.case_id and o.state = 'made'), 0)::bigint as ordered
    ${FROM} join court_case_person p on p.case_id = c.case_id
    join account a on a.account_id = c.account_id
    where ${where} order by c.summons_no, p.name`)
  const asked = new Map<IsoDate, Pence>()
  for (const day of new Set(rows.map((row) => row.laidOn))) {
    asked.set(day, (await determinationsOn(tx, day)).summonsCosts)
  }
  return rows.map((row) => personOf(row, asked.get(row.laidOn) ?? ZERO))
}

function personOf({ laid, year, costs, ...row }: Row, determined: Pence): ListedPerson {
  const said = laid as Laid
  const asked = said.summonsCosts === null ? determined : (BigInt(said.summonsCosts) as Pence)
  const summonsCosts = asked > costs ? costs : asked
  return {
    ...row,
    dwellingAddress: said.dwelling,
    periods: readPeriods(said.periods, year),
    noticeKind: said.noticeKind,
    noticeOn: said.noticeOn,
    holds: said.holds,
    summonsCosts,
    orderCosts: minus(costs, summonsCosts),
  }
}

/** Keeps a list as it stands, once; nothing where it was kept before, or nobody is listed. */
export async function keepCourtList(
  tx: Tx,
  acting: Acting,
  list: { kind: CourtListKind; hearingId: bigint; complaintId?: bigint },
): Promise<void> {
  const { kind, hearingId, complaintId } = list
  await tx.run(sql`select pg_advisory_xact_lock(hashtext('court-list/' || ${kind}))`)
  if (await isKept(tx, list)) return
  const where =
    complaintId === undefined
      ? sql`c.hearing_id = ${hearingId}`
      : sql`c.complaint_id = ${complaintId}`
  const people = await listedPeople(tx, where)
  if (people.length === 0) return
  const [id = 0n] = await reserveIds(tx, { table: 'court_list', column: 'court_list_id' }, 1)
  const row = await tx.first<{ number: number }>(sql`
    insert into court_list (court_list_id, kind, number, hearing_id, complaint_id, kept_on, rows,
      recorded_at, recorded_by)
    values (${id}, ${kind}, (select coalesce(max(number), 0) + 1 from court_list l
      where l.kind = ${kind}), ${hearingId}, ${complaintId ?? null}, ${acting.on},
      ${toJson(people)}, ${acting.recordedAt}, ${acting.actor})
    returning number`)
  await recordEvents(tx, acting, [
    {
      stream: complaintId === undefined ? `hearing/${hearingId}` : `complaint/${complaintId}`,
      type: 'court-list-kept',
      detail: { kind, number: row?.number, cases: new Set(people.map((p) => p.caseId)).size },
    },
  ])
}

async function isKept(
  tx: Tx,
  list: { kind: CourtListKind; hearingId: bigint; complaintId?: bigint },
): Promise<boolean> {
  const found = await tx.first(sql`
    select 1 from court_list where kind = ${list.kind} and hearing_id = ${list.hearingId}
      and complaint_id is not distinct from ${list.complaintId ?? null}::bigint`)
  return found !== undefined
}

/** The lists of a kind that were kept of a hearing, in the order of their numbers. */
export async function keptLists(
  tx: Tx,
  of: { kind: CourtListKind; hearingId: bigint },
): Promise<KeptList[]> {
  const rows = await tx.rows<Omit<KeptList, 'people'> & { rows: unknown }>(sql`
    select kind, number, hearing_id as "hearingId", complaint_id as "complaintId",
      kept_on as "keptOn", rows from court_list
    where kind = ${of.kind} and hearing_id = ${of.hearingId} order by number`)
  return rows.map(({ rows: people, ...row }) => ({
    ...row,
    people: revive(people) as ListedPerson[],
  }))
}
