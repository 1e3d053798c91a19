/** What the head of an account's page says: who, where, how much, and how it stands. */
import { type PaymentProfile, readProfiles } from '#billing/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { minus, type Pence, plus, total, ZERO } from '#kernel/money.js'
import type { Party } from '#parties/index.js'
import { type Hold, holdsOn } from '#protections/index.js'
import { sql, type Tx } from '#store/db.js'

export interface AccountHead {
  readonly id: bigint
  readonly ref: string
  readonly openedOn: IsoDate
  readonly persons: readonly Party[]
  readonly homes: readonly AccountHome[]
  readonly years: readonly AccountYear[]
  readonly profile: PaymentProfile | undefined
  readonly holds: readonly Hold[]
  readonly owed: AccountOwed
}

export interface AccountHome {
  readonly dwellingId: bigint
  readonly propertyRef: string
  readonly address: string
  readonly from: IsoDate
  readonly until: IsoDate | null
  readonly basis: string
  readonly band: string | null
}

export interface AccountYear {
  readonly chargeId: bigint
  readonly year: string
  readonly dwellingId: bigint
  readonly propertyRef: string
  readonly address: string
  readonly charge: Pence
  readonly paid: Pence
  readonly costs: Pence
  readonly payable: Pence
  readonly notYet: Pence
  readonly underOrder: Pence
  readonly stage: string | null
  readonly since: IsoDate | null
  readonly instalmentsLost: boolean
  /** The system that the charge was taken over from; null where it was billed here. */
  readonly origin: string | null
}

interface AccountOwed {
  readonly now: Pence
  readonly notYet: Pence
  readonly credit: Pence
  readonly inRecovery: Pence
}

/** Stages in which nothing is being pursued. */
const QUIET = new Set(['billed', 'bill-reversed', 'withdrawn', 'dismissed', 'quashed'])

/** The account of a reference, or undefined. Asks for all it needs at once: give it a reading. */
export async function readAccount(
  tx: Tx,
  ref: string,
  today: IsoDate,
): Promise<AccountHead | undefined> {
  const account = await tx.first<{ id: bigint; ref: string; openedOn: IsoDate }>(sql`
    select account_id as id, account_ref as ref, opened_on as "openedOn" from account
    where account_ref = ${ref}`)
  if (account === undefined) return undefined
  const { id } = account
  const [persons, homes, years, profiles, holds, credit] = await Promise.all([
    liablePersons(tx, id, today),
    homesOf(tx, id),
    yearsOf(tx, id, today),
    readProfiles(tx, [id], today),
    holdsOn(tx, [id], today),
    creditOf(tx, id),
  ])
  return {
    ...account,
    persons,
    homes,
    years,
    profile: profiles.get(id),
    holds: holds.get(id) ?? [],
    owed: owedOf(years, credit),
  }
}

/** Those named on the account, the lead first, as they are known on the day. */
function liablePersons(tx: Tx, accountId: bigint, today: IsoDate): Promise<Party[]> {
  return tx.rows<Party>(sql`
    select p.party_id as id, p.party_ref as ref, p.kind, d.name,
      d.date_of_birth as "dateOfBirth", d.email, d.phone, d.mail_lines as "mailLines",
      d.deceased_on as "deceasedOn"
    from account_person a join party p using (party_id)
    join lateral (
      select * from party_detail
      where party_detail.party_id = p.party_id and superseded_at is null
      order by (valid @> ${today}::date) desc, lower(valid) limit 1) d on true
    where a.account_id = ${accountId} order by a.lead desc, p.party_id`)
}

function homesOf(tx: Tx, accountId: bigint): Promise<AccountHome[]> {
  return tx.rows<AccountHome>(sql`
    select d.dwelling_id as "dwellingId", d.property_ref as "propertyRef",
      array_to_string(d.address_lines, ', ') || ', ' || d.postcode as address,
      lower(l.valid) as from, upper(l.valid) as until, l.basis, b.band
    from liability l join dwelling d using (dwelling_id)
    left join lateral (select band from dwelling_band
      where dwelling_band.dwelling_id = d.dwelling_id and superseded_at is null
      order by lower(valid) desc limit 1) b on true
    where l.account_id = ${accountId} and l.superseded_at is null
    order by lower(l.valid) desc, d.dwelling_id`)
}

function yearsOf(tx: Tx, accountId: bigint, today: IsoDate): Promise<AccountYear[]> {
  return tx.rows<AccountYear>(sql`
    select c.charge_id as "chargeId", c.year, c.dwelling_id as "dwellingId",
      d.property_ref as "propertyRef",
      array_to_string(d.address_lines, ', ') || ', ' || d.postcode as address,
      c.amount_pence as charge, c.paid_pence as paid,
      coalesce(s.costs, 0)::bigint as costs, coalesce(s.payable, 0)::bigint as payable,
      coalesce(s.not_yet, 0)::bigint as "notYet", coalesce(s.ordered, 0)::bigint as "underOrder",
      r.stage, r.since, coalesce(r.instalments_lost, false) as "instalmentsLost",
      t.source as origin
    from charge c join dwelling d using (dwelling_id)
    left join recovery_state r using (charge_id)
    left join takeover t on t.takeover_id = c.takeover_id
    left join lateral (
      select sum(owing) filter (where kind in ('summons-costs', 'order-costs', 'penalty')) as costs,
        sum(owing) filter (where payable_on <= ${today}::date) as payable,
        sum(owing) filter (where payable_on > ${today}::date) as not_yet,
        sum(owing) filter (where order_id is not null) as ordered
      from (select kind, payable_on, order_id, amount_pence - paid_pence as owing from due_sum
        where due_sum.charge_id = c.charge_id and state = 'live') owed) s on true
    where c.account_id = ${accountId} order by c.year desc, c.charge_id desc`)
}

async function creditOf(tx: Tx, accountId: bigint): Promise<Pence> {
  const row = await tx.first<{ credit: Pence }>(sql`
    select coalesce(sum(unallocated_pence), 0)::bigint as credit from receipt
    where account_id = ${accountId} and state = 'posted'`)
  return row?.credit ?? ZERO
}

export function owedOf(years: readonly AccountYear[], credit: Pence): AccountOwed {
  const pursued = years.filter((y) => y.stage !== null && !QUIET.has(y.stage))
  return {
    now: total(years.map((y) => y.payable)),
    notYet: total(years.map((y) => y.notYet)),
    credit,
    inRecovery: total(pursued.map((y) => y.payable)),
  }
}

/** What is owed for the year, tax and costs. */
export function owingOf(year: AccountYear): Pence {
  return plus(minus(year.charge, year.paid), year.costs)
}
