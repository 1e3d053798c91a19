/** The SQL of retention: what has ended long enough ago, and what holds it back. */
import type { IsoDate } from '#kernel/dates.js'
import { lastDayToGo, type RetentionYears } from '#law/retention/retention.js'
import { OPEN_CASE_STATES } from '#recovery/index.js'
import { sql, type Tx } from '#store/db.js'
import type { RetentionItem } from '#privacy/decide-retention.js'

/** A closed account with all that could hold it back. */
export interface ClosedAccount {
  readonly accountId: bigint
  /** The last day of anything: liability ended, money or a contact came, a letter went. */
  readonly since: IsoDate
  readonly owing: bigint
  readonly credit: bigint
  readonly refundsWaiting: number
  readonly openCases: number
  readonly ordersUnpaid: number
  readonly appealsOpen: number
  readonly holds: number
  /** Persons who are liable on another account today. */
  readonly personsLiable: number
  readonly records: bigint
}

/** Accounts on which nobody is liable any more, nor will be, and that have rested since the day. */
export function closedAccounts(
  tx: Tx,
  { day, until }: { readonly day: IsoDate; readonly until: IsoDate },
): Promise<ClosedAccount[]> {
  const count = (from: ReturnType<typeof sql>) => sql`(select count(*) ${from})::int`
  return tx.rows<ClosedAccount>(sql`
    select c.account_id as "accountId", c.since,
      coalesce((select sum(amount_pence - paid_pence) from due_sum s
        where s.account_id = c.account_id and s.state = 'live'), 0)::bigint as owing,
      coalesce((select sum(unallocated_pence) from receipt r
        where r.account_id = c.account_id and r.state = 'posted'), 0)::bigint as credit,
      ${count(sql`from refund f where f.account_id = c.account_id and f.state = 'proposed'`)}
        as "refundsWaiting",
      ${count(sql`from court_case k where k.account_id = c.account_id
        and k.state = any(${OPEN_CASE_STATES}::text[])`)} as "openCases",
      ${count(sql`from liability_order o where o.account_id = c.account_id and o.state = 'made'
        and exists (select 1 from due_sum s where s.order_id = o.order_id
          and s.paid_pence < s.amount_pence and s.state = 'live')`)} as "ordersUnpaid",
      ${count(sql`from appeal p where p.account_id = c.account_id and p.outcome is null
        and p.decision is distinct from 'accepted'`)} as "appealsOpen",
      ${count(sql`from hold h where h.account_id = c.account_id and h.released_on is null
        and (h.ends_on is null or h.ends_on > ${day}::date)`)} as holds,
      ${count(sql`from account_person ap join account_person o on o.party_id = ap.party_id
        and o.account_id <> ap.account_id join liability l on l.account_id = o.account_id
        where ap.account_id = c.account_id and l.superseded_at is null
          and (upper_inf(l.valid) or upper(l.valid) > ${day}::date)`)} as "personsLiable",
      ((select count(*) from notice n where n.account_id = c.account_id)
        + (select count(*) from account_note n where n.account_id = c.account_id)
        + (select count(*) from letter l where l.account_id = c.account_id)
        + (select count(*) from withholding w where w.account_id = c.account_id)
        + (select count(*) from receipt r where r.account_id = c.account_id)
        + (select count(*) from document d where d.account_id = c.account_id))::bigint as records
    from (${RESTING}) c
    where c.since <= ${until}::date order by c.account_id`)
}

const RESTING = sql`
  select a.account_id, greatest(a.opened_on, max(upper(l.valid)),
    (select max(effective_on) from journal j where j.account_id = a.account_id),
    (select max(issued_on) from notice n where n.account_id = a.account_id),
    (select max(written_on) from letter l where l.account_id = a.account_id),
    (select max(written_on) from account_note n where n.account_id = a.account_id
      and n.kind = 'contact'),
    (select max(made_on) from liability_order o where o.account_id = a.account_id)) as since
  from account a left join liability l on l.account_id = a.account_id and l.superseded_at is null
  group by a.account_id having coalesce(bool_and(not upper_inf(l.valid)), true)`

/** Logs, which go a day at a time and not a row at a time. */
export async function oldLogs(
  tx: Tx,
  { day, years }: { readonly day: IsoDate; readonly years: RetentionYears },
): Promise<RetentionItem[]> {
  const looks = lastDayToGo(years['access-log'], day)
  const told = lastDayToGo(years['disclosure-log'], day)
  const rows = await tx.rows<{ rule: string; since: IsoDate | null; records: bigint }>(sql`
    select 'access-log' as rule, min(looked_at)::date as since, count(*) as records
    from access_log where looked_at < ${looks}::date
    union all
    select 'disclosure-log', min(disclosed_on), count(*) from disclosure
    where disclosed_on < ${told}::date`)
  return rows.flatMap(({ rule, since, records }) =>
    since === null
      ? []
      : [{ rule, accountId: null, since, decision: 'go' as const, why: 'years-have-run', records }],
  )
}

/** The council's years on a day; undefined where none are determined. */
export async function retentionYearsOn(tx: Tx, day: IsoDate): Promise<RetentionYears | undefined> {
  const row = await tx.first<{ value: RetentionYears }>(sql`
    select value from determination where kind = 'retention-years' and superseded_at is null
      and valid @> ${day}::date`)
  return row?.value
}
