/** The SQL of targeting: what the rules may ask of every case in arrear, and the instructions. */
import type { IsoDate } from '#kernel/dates.js'
import { startOf, yearOf } from '#kernel/financial-year.js'
import { sql, type Tx } from '#store/db.js'
import type { ArrearsFacts } from '#targeting/arrears-facts.js'
import { type Instructions, readInstructions } from '#targeting/rules.js'

/** Every charge with tax or costs overdue on the day, with all that a rule may ask. */
export function arrearsOn(tx: Tx, on: IsoDate): Promise<ArrearsFacts[]> {
  return tx.rows<ArrearsFacts>(sql`
    with arrear as (${ARREAR(on)}),
    owing as (select distinct account_id from arrear),
    years as (select account_id, count(distinct c.year)::int as n
      from arrear join charge c using (account_id, charge_id) group by 1),
    paid as (select distinct on (account_id) account_id, received_on, amount_pence
      from receipt join owing using (account_id) where state = 'posted'
      order by account_id, received_on desc, receipt_id desc),
    held as (${HELD(on)}),
    reminded as (select account_id, count(*)::int as n from notice join owing using (account_id)
      where kind in ('reminder', 'second-reminder') and state = 'issued'
        and issued_on between ${startOf(yearOf(on))}::date and ${on}::date group by 1),
    ordered as (select account_id, count(*)::int as n from liability_order
      join owing using (account_id)
      where state <> 'quashed' and kind = 'liability-order' group by 1),
    reached as (select account_id, bool_or(email is not null or phone is not null) as known
      from account_person join owing using (account_id) join party_detail d using (party_id)
      where d.superseded_at is null and d.valid @> ${on}::date group by 1),
    sent as (select account_id, bool_or(result = 'not-served') as back from (
        select distinct on (n.account_id, s.party_id) n.account_id, s.result
        from service s join notice n using (notice_id) join owing using (account_id)
        order by n.account_id, s.party_id, s.service_id desc) s group by 1)
    select a.account_id as "accountId", a.charge_id as "chargeId", ${on}::date as on,
      a.owed::bigint as owed, a.under_orders::bigint as "owedUnderOrders", a.oldest as "oldestOn",
      years.n as years, paid.received_on as "lastPaidOn", paid.amount_pence as "lastPaid",
      coalesce(s.stage, 'billed') as stage, s.since as "stageSince",
      coalesce(reminded.n, 0) as reminders, coalesce(held.arrangements, 0) as "arrangementsEnded",
      coalesce(held.ended, 0) as "holdsEnded",
      coalesce(held.vulnerable, false) as "vulnerabilityEnded", coalesce(held.now, false) as held,
      coalesce(ordered.n, 0) as orders,
      coalesce((select band from dwelling_band b where b.dwelling_id = c.dwelling_id
        and b.superseded_at is null order by lower(b.valid) desc limit 1), '?') as band,
      coalesce(p.method, 'cash') as method, coalesce(p.plan, '10') as plan,
      exists (select 1 from council_tax_reduction r where r.account_id = a.account_id
        and r.superseded_at is null and r.valid @> ${on}::date) as reduction,
      coalesce(reached.known, false) as "contactKnown",
      coalesce(sent.back, false) as "mailReturned",
      c.takeover_id is not null as elsewhere
    from arrear a join charge c using (charge_id) join years on years.account_id = a.account_id
      left join recovery_state s using (charge_id)
      left join paid on paid.account_id = a.account_id
      left join held on held.account_id = a.account_id
      left join reminded on reminded.account_id = a.account_id
      left join ordered on ordered.account_id = a.account_id
      left join reached on reached.account_id = a.account_id
      left join sent on sent.account_id = a.account_id
      left join payment_profile p on p.account_id = a.account_id and p.superseded_at is null
        and p.valid @> ${on}::date
    order by a.charge_id`)
}

const ARREAR = (on: IsoDate) => sql`
  select account_id, charge_id, sum(amount_pence - paid_pence) as owed,
    coalesce(sum(amount_pence - paid_pence) filter (where order_id is not null), 0) as under_orders,
    min(payable_on) as oldest
  from due_sum
  where state = 'live' and paid_pence < amount_pence and payable_on < ${on}::date
    and kind in ('instalment', 'single', 'balance', 'summons-costs', 'order-costs')
  group by 1, 2`

/** A review of vulnerability stands for a disability: it is no hold that has ended, but itself. */
const HELD = (on: IsoDate) => sql`
  select account_id, bool_or(not over) as now,
    count(*) filter (where over and kind <> 'vulnerability')::int as ended,
    count(*) filter (where over and kind = 'arrangement')::int as arrangements,
    bool_or(over and kind = 'vulnerability') as vulnerable
  from (select account_id, kind,
      coalesce(least(ends_on, released_on) <= ${on}::date, false) as over
    from hold join owing using (account_id) where starts_on <= ${on}::date) h
  group by 1`

export type TargetingState = 'proposed' | 'in-force' | 'ended' | 'abandoned'

/** Instructions as they are kept. */
export interface KeptInstructions extends Instructions {
  readonly id: bigint
  readonly name: string
  readonly because: string
  /** The rules as they were written, a line each. */
  readonly written: readonly string[]
  readonly state: TargetingState
  readonly proposedBy: string
  readonly proposedOn: IsoDate
  readonly approvedBy: string | null
  readonly approvedNote: string | null
  readonly inForceOn: IsoDate | null
  readonly endedOn: IsoDate | null
}

type Row = Omit<KeptInstructions, 'rules'>

const SELECT = sql`select instruction_id as id, name, because, rules as written,
  floor_points as floor, cap_cases as cap, state, proposed_by as "proposedBy",
  proposed_on as "proposedOn", approved_by as "approvedBy", approved_note as "approvedNote",
  in_force_on as "inForceOn", ended_on as "endedOn" from targeting_instruction`

export async function findInstructions(tx: Tx, id: bigint): Promise<KeptInstructions | undefined> {
  return kept(await tx.first<Row>(sql`${SELECT} where instruction_id = ${id}`))
}

/** Those in force now; at most one set is. */
export async function instructionsInForce(tx: Tx): Promise<KeptInstructions | undefined> {
  return kept(await tx.first<Row>(sql`${SELECT} where state = 'in-force'`))
}

function kept(row: Row | undefined): KeptInstructions | undefined {
  if (row === undefined) return undefined
  const { rules } = readInstructions({ ...row, rules: row.written.join('\n') })
  return { ...row, rules }
}
