/** An account as it stood, and as it was known, on a past day: what its page said then. */
import type { PaymentProfile } from '#billing/index.js'
import { type AccountHead, type AccountHome, type AccountYear, owedOf } from '#enquiries/account.js'
import { type ChargeVersion, MADE_DUE_BY, type PlanSum } from '#enquiries/charges.js'
import type { LatestNotice } from '#enquiries/recovery.js'
import type { IsoDate } from '#kernel/dates.js'
import { type Pence, total } from '#kernel/money.js'
import type { ChargeLine } from '#law/council-tax/charge.js'
import { type Book, type Charge, creditOf, isCosts, owing, readBookAt } from '#ledger/index.js'
import type { Party } from '#parties/index.js'
import type { Hold } from '#protections/index.js'
import { sql, type Tx } from '#store/db.js'
import { revive } from '#store/json.js'
import { believed, known, type Moment, seen } from '#store/moment.js'

export interface AccountAt extends AccountHead {
  readonly plan: readonly PlanSum[]
  /** The working of each charge, of the version that stood. */
  readonly versions: readonly ChargeVersion[]
  /** Those issued by then; what was withdrawn since is shown as it stood. */
  readonly notices: readonly LatestNotice[]
}

/**
 * The account at the moment: with the same day twice, what `readAccount` and `planOf` said at the
 * end of it. Undefined where there was no such account yet.
 */
export async function readAccountAt(
  tx: Tx,
  ref: string,
  moment: Moment,
): Promise<AccountAt | undefined> {
  const account = await tx.first<{ id: bigint; ref: string; openedOn: IsoDate }>(sql`
    select account_id as id, account_ref as ref, opened_on as "openedOn" from account
    where account_ref = ${ref} and exists (select 1 from ${NAMED} p
      where p.account_id = account.account_id and ${known(sql`p.recorded_at`, moment)})`)
  if (account === undefined) return undefined
  const { id } = account
  const book = await readBookAt(tx, id, moment)
  if (book === undefined) return undefined
  const [persons, homes, years, profile, holds, plan, versions, notices] = await Promise.all([
    personsAt(tx, id, moment),
    homesAt(tx, id, moment),
    yearsAt(tx, book, moment),
    profileAt(tx, id, moment),
    holdsAt(tx, id, moment),
    planAt(tx, book),
    versionsAt(tx, book),
    noticesAt(tx, id, moment),
  ])
  const owed = owedOf(years, creditOf(book))
  return { ...account, persons, homes, years, profile, holds, owed, plan, versions, notices }
}

/** Who is named on accounts, and who was until it was changed. */
const NAMED = sql`(
  select account_id, party_id, lead, recorded_at, null::timestamptz as replaced_at
  from account_person
  union all select account_id, party_id, lead, recorded_at, replaced_at from account_person_was)`

function personsAt(tx: Tx, accountId: bigint, moment: Moment): Promise<Party[]> {
  return tx.rows<Party>(sql`
    select p.party_id as id, p.party_ref as ref, p.kind, d.name,
      d.date_of_birth as "dateOfBirth", d.email, d.phone, d.mail_lines as "mailLines",
      d.deceased_on as "deceasedOn"
    from ${NAMED} a join party p using (party_id)
    join lateral (
      select * from party_detail
      where party_detail.party_id = p.party_id and ${believed('party_detail', moment)}
      order by (valid @> ${moment.at}::date) desc, lower(valid) limit 1) d on true
    where a.account_id = ${accountId} and ${known(sql`a.recorded_at`, moment)}
      and (a.replaced_at is null or not ${known(sql`a.replaced_at`, moment)})
    order by a.lead desc, p.party_id`)
}

function homesAt(tx: Tx, accountId: bigint, moment: Moment): Promise<AccountHome[]> {
  return tx.rows<AccountHome>(sql`
    select d.dwelling_id as "dwellingId", d.property_ref as "propertyRef",
      array_to_string(d.address_lines, ', ') || ', ' || d.postcode as address,
      lower(l.valid) as from, upper(l.valid) as until, l.basis, b.band
    from liability l join dwelling d using (dwelling_id)
    left join lateral (select band from dwelling_band
      where dwelling_band.dwelling_id = d.dwelling_id and ${believed('dwelling_band', moment)}
      order by lower(valid) desc limit 1) b on true
    where l.account_id = ${accountId} and ${believed('l', moment)}
    order by lower(l.valid) desc, d.dwelling_id`)
}

type Place = Pick<AccountYear, 'chargeId' | 'propertyRef' | 'address' | 'origin'>
type Stage = Pick<AccountYear, 'chargeId' | 'stage' | 'since' | 'instalmentsLost'>

async function yearsAt(tx: Tx, book: Book, moment: Moment): Promise<AccountYear[]> {
  const ids = book.charges.map((charge) => charge.id)
  const [places, stages] = await Promise.all([placesOf(tx, ids), stagesAt(tx, ids, moment)])
  const years = book.charges.map((charge) => ({
    ...yearOf(book, charge, moment.at),
    ...places.get(charge.id),
    ...stages.get(charge.id),
  }))
  return years.sort(
    (a, b) => compare(b.year, a.year) || compare(b.chargeId, a.chargeId),
  ) as AccountYear[]
}

function compare<T extends string | bigint>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function yearOf(book: Book, charge: Charge, at: IsoDate) {
  const live = book.dueSums.filter((sum) => sum.charge === charge && sum.state === 'live')
  const sumOf = (which: (sum: (typeof live)[number]) => boolean): Pence =>
    total(live.filter(which).map(owing))
  return {
    chargeId: charge.id,
    year: charge.year,
    dwellingId: charge.dwellingId,
    charge: charge.amount,
    paid: charge.paid,
    costs: sumOf(isCosts),
    payable: sumOf((sum) => sum.payableOn <= at),
    notYet: sumOf((sum) => sum.payableOn > at),
    underOrder: sumOf((sum) => sum.orderId !== null),
    stage: null,
    since: null,
    instalmentsLost: false,
  }
}

async function placesOf(tx: Tx, chargeIds: readonly bigint[]): Promise<Map<bigint, Place>> {
  const rows = await tx.rows<Place>(sql`
    select c.charge_id as "chargeId", d.property_ref as "propertyRef",
      array_to_string(d.address_lines, ', ') || ', ' || d.postcode as address,
      t.source as origin
    from charge c join dwelling d using (dwelling_id) left join takeover t using (takeover_id)
    where c.charge_id = any(${chargeIds}::bigint[])`)
  return new Map(rows.map((row) => [row.chargeId, row]))
}

/** Each stage as it was before the first change that the moment does not see. */
async function stagesAt(
  tx: Tx,
  chargeIds: readonly bigint[],
  moment: Moment,
): Promise<Map<bigint, Stage>> {
  const rows = await tx.rows<Stage>(sql`
    select s.charge_id as "chargeId",
      case when was.was_id is null then s.stage else was.stage end as stage,
      case when was.was_id is null then s.since else was.since end as since,
      case when was.was_id is null then s.instalments_lost else was.instalments_lost end
        as "instalmentsLost"
    from recovery_state s left join lateral (
      select * from recovery_state_was w
      where w.charge_id = s.charge_id
        and not ${seen(sql`w.replaced_on`, sql`w.replaced_at`, moment)}
      order by w.was_id limit 1) was on true
    where s.charge_id = any(${chargeIds}::bigint[])
      and ${seen(
        sql`coalesce(was.effective_on, s.effective_on)`,
        sql`coalesce(was.recorded_at, s.recorded_at)`,
        moment,
      )}`)
  return new Map(rows.map((row) => [row.chargeId, row]))
}

async function profileAt(
  tx: Tx,
  accountId: bigint,
  moment: Moment,
): Promise<PaymentProfile | undefined> {
  return tx.first<PaymentProfile>(sql`
    select account_id as "accountId", method, plan, day_of_month as "dayOfMonth"
    from payment_profile where account_id = ${accountId}
      and ${believed('payment_profile', moment)} and valid @> ${moment.at}::date`)
}

/** Holds in force on the day, with a release only where it was known. */
function holdsAt(tx: Tx, accountId: bigint, moment: Moment): Promise<Hold[]> {
  const released = sql`case when released_on <= ${moment.known}::date then released_on end`
  return tx.rows<Hold>(sql`
    select hold_id as id, account_id as "accountId", party_id as "partyId", kind, reason, owner,
      starts_on as "startsOn", least(ends_on, ${released}) as "endsOn"
    from hold
    where account_id = ${accountId} and ${known(sql`recorded_at`, moment)}
      and starts_on <= ${moment.at}::date
      and coalesce(least(ends_on, ${released}), 'infinity') > ${moment.at}::date
    order by hold_id`)
}

async function planAt(tx: Tx, book: Book): Promise<PlanSum[]> {
  const made = await tx.rows<Pick<PlanSum, 'id' | 'summonsNo' | 'origin'>>(sql`
    select s.due_sum_id as id, k.summons_no as "summonsNo", t.source as origin
    from due_sum s ${MADE_DUE_BY} where s.account_id = ${book.accountId}`)
  const madeDueBy = new Map(made.map((row) => [row.id, row]))
  return book.dueSums
    .filter((sum) => sum.state === 'live')
    .sort(
      (a, b) =>
        compare(a.payableOn, b.payableOn) || compare(a.dueOn, b.dueOn) || compare(a.id, b.id),
    )
    .map(({ id, charge, kind, dueOn, payableOn, amount, paid, noticeId, orderId }) => ({
      ...{ id, chargeId: charge.id, kind, dueOn, payableOn, amount, paid, noticeId, orderId },
      summonsNo: madeDueBy.get(id)?.summonsNo ?? null,
      origin: madeDueBy.get(id)?.origin ?? null,
    }))
}

async function versionsAt(tx: Tx, book: Book): Promise<ChargeVersion[]> {
  const { charges } = book
  const rows = await tx.rows<ChargeVersion>(sql`
    select v.charge_id as "chargeId", v.version, v.amount_pence as amount, v.lines, v.because,
      v.recorded_at as "recordedAt", v.recorded_by as "recordedBy"
    from charge_version v
    join unnest(${charges.map((c) => c.id)}::bigint[], ${charges.map((c) => c.version)}::int[])
      as n (id, version) on n.id = v.charge_id and n.version >= v.version
    order by v.charge_id desc, v.version desc`)
  return rows.map((row) => ({ ...row, lines: revive(row.lines) as ChargeLine[] }))
}

function noticesAt(tx: Tx, accountId: bigint, moment: Moment): Promise<LatestNotice[]> {
  const withdrawn = sql`n.state = 'withdrawn' and ${seen(
    sql`n.withdrawn_on`,
    sql`n.withdrawn_at`,
    moment,
  )}`
  return tx.rows<LatestNotice>(sql`
    select n.notice_id as id, c.year, n.kind, n.issued_on as "issuedOn",
      n.required_pence as required, n.pay_by as "payBy",
      case when ${withdrawn} then 'withdrawn' else 'issued' end as state, t.source as origin
    from notice n join charge c using (charge_id)
    left join takeover t on t.takeover_id = n.takeover_id
    where n.account_id = ${accountId}
      and ${seen(sql`n.issued_on`, sql`n.recorded_at`, moment)}
    order by n.issued_on desc, n.notice_id desc`)
}
