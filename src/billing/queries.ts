/** All the SQL that billing runs: the facts of thousands of accounts, a query for each kind. */
import type { IsoDate } from '#kernel/dates.js'
import { type FinancialYear, yearPeriod } from '#kernel/financial-year.js'
import type { Pence } from '#kernel/money.js'
import { type Period, parseRange, rangeText } from '#kernel/period.js'
import type { AccountHomes, HomeHousehold, HomeLiability } from '#billing/main-home.js'
import type { Band } from '#law/council-tax/bands.js'
import type { DiscretionaryReduction } from '#law/council-tax/charge.js'
import type { Exemption } from '#law/council-tax/exemptions.js'
import type { Vacancy } from '#law/council-tax/unoccupied.js'
import type { PremiumException } from '#law/council-tax/premium-exceptions.js'
import type { PaymentPlan } from '#law/council-tax/payment-plans.js'
import { type RawBuilder, sql, type Tx } from '#store/db.js'
import type { Acting } from '#store/events.js'

/** One dwelling under one account: what is billed for a year. */
export interface BillKey {
  readonly accountId: bigint
  readonly dwellingId: bigint
}

interface Dated {
  readonly valid: string
}

interface ReductionRow {
  readonly weekly: Pence
  readonly scheme: string
  readonly period: Period
}

export interface FactRows {
  readonly liable: Map<bigint, { accountId: bigint; basis: string; period: Period }[]>
  readonly delisted: Map<bigint, { period: Period }[]>
  readonly bands: Map<bigint, { band: Band; period: Period }[]>
  readonly households: Map<bigint, { adults: number; disregards: string[]; period: Period }[]>
  readonly exemptions: Map<bigint, Exemption[]>
  readonly vacancies: Map<bigint, Vacancy[]>
  readonly exceptions: Map<bigint, PremiumException[]>
  readonly annexes: Map<bigint, { period: Period }[]>
  readonly discretionary: Map<bigint, DiscretionaryReduction[]>
  readonly disabled: Map<bigint, { period: Period }[]>
  readonly reductions: Map<bigint, ReductionRow[]>
  readonly parishes: Map<bigint, string>
  /** Of the accounts with a reduction: every dwelling of theirs, and who lives there. */
  readonly homes: Map<bigint, AccountHomes>
}

const OF_ACCOUNTS = new Set(['council_tax_reduction', 'discretionary_reduction'])

/** The facts, as believed now, that touch the year. */
export async function readFacts(
  tx: Tx,
  keys: readonly BillKey[],
  year: FinancialYear,
): Promise<FactRows> {
  const dwellings = [...new Set(keys.map((k) => k.dwellingId))]
  const accounts = [...new Set(keys.map((k) => k.accountId))]
  const range = rangeText(yearPeriod(year))
  const of = <R extends Dated>(columns: RawBuilder<unknown>, from: string, ids: bigint[]) => {
    const key = OF_ACCOUNTS.has(from) ? sql.ref('account_id') : sql.ref('dwelling_id')
    return tx.rows<R & { key: bigint }>(sql`
      select ${key} as key, valid::text as valid, ${columns} from ${sql.ref(from)}
      where ${key} = any(${ids}::bigint[]) and superseded_at is null
        and valid && ${range}::daterange
      order by 1, lower(valid)`)
  }
  const reductions = group<ReductionRow>(
    await of(sql`weekly_pence as weekly, scheme`, 'council_tax_reduction', accounts),
  )
  const discretionary = group<DiscretionaryReduction>(
    await of(
      sql`scheme, percent::float8 as percent, sum_pence as sum`,
      'discretionary_reduction',
      accounts,
    ),
  )
  const reduced = [...new Set([...reductions.keys(), ...discretionary.keys()])]
  return {
    homes: await readHomes(tx, reduced, range),
    discretionary,
    reductions,
    liable: group(await of(sql`account_id as "accountId", basis`, 'liability', dwellings)),
    delisted: group(await of(sql`reason`, 'list_deletion', dwellings)),
    bands: group(await of(sql`band`, 'dwelling_band', dwellings)),
    households: group(await of(sql`adults, disregards`, 'household', dwellings)),
    exemptions: group(await of(sql`class, runs_from as "runsFrom"`, 'exemption', dwellings)),
    vacancies: group(await of(sql`class, empty_since as "emptySince"`, 'vacancy', dwellings)),
    exceptions: group(
      await of(sql`class, runs_from as "runsFrom"`, 'premium_exception', dwellings),
    ),
    annexes: group(await of(sql`reason`, 'annexe', dwellings)),
    disabled: group(await of(sql`reason`, 'disabled_reduction', dwellings)),
    parishes: await readParishes(tx, dwellings),
  }
}

function group<R>(rows: readonly (Dated & { key: bigint })[]): Map<bigint, R[]> {
  const grouped = new Map<bigint, R[]>()
  for (const { key, valid, ...rest } of rows) {
    const row = { ...rest, period: parseRange(valid) } as R
    const list = grouped.get(key)
    if (list) list.push(row)
    else grouped.set(key, [row])
  }
  return grouped
}

async function readHomes(
  tx: Tx,
  accounts: readonly bigint[],
  range: string,
): Promise<Map<bigint, AccountHomes>> {
  if (accounts.length === 0) return new Map()
  const rows = await tx.rows<HomeRow>(sql`
    select l.account_id as "accountId", l.dwelling_id as "dwellingId", l.basis,
      l.valid::text as valid, h.adults, h.valid::text as lived
    from liability l
    left join household h on h.dwelling_id = l.dwelling_id and h.superseded_at is null
      and h.valid && ${range}::daterange
    where l.account_id = any(${accounts}::bigint[]) and l.superseded_at is null
      and l.valid && ${range}::daterange`)
  const homes = new Map<bigint, { liabilities: HomeLiability[]; households: HomeHousehold[] }>()
  for (const { accountId, dwellingId, basis, valid, adults, lived } of rows) {
    const of = homes.get(accountId) ?? { liabilities: [], households: [] }
    homes.set(accountId, of)
    of.liabilities.push({ dwellingId, basis, period: parseRange(valid) })
    if (adults !== null && lived !== null) {
      of.households.push({ dwellingId, adults, period: parseRange(lived) })
    }
  }
  return homes
}

interface HomeRow {
  readonly accountId: bigint
  readonly dwellingId: bigint
  readonly basis: string
  readonly valid: string
  readonly adults: number | null
  readonly lived: string | null
}

async function readParishes(tx: Tx, ids: readonly bigint[]): Promise<Map<bigint, string>> {
  const rows = await tx.rows<{ id: bigint; parish: string }>(sql`
    select dwelling_id as id, parish_code as parish from dwelling
    where dwelling_id = any(${ids}::bigint[])`)
  return new Map(rows.map((row) => [row.id, row.parish]))
}

export interface PaymentProfile {
  readonly method: 'direct-debit' | 'cash'
  readonly plan: PaymentPlan
  readonly dayOfMonth: number
}

/** How each account pays on a day; one without a profile is not in the map. */
export async function readProfiles(
  tx: Tx,
  accountIds: readonly bigint[],
  day: IsoDate,
): Promise<Map<bigint, PaymentProfile>> {
  const rows = await tx.rows<PaymentProfile & { accountId: bigint }>(sql`
    select account_id as "accountId", method, plan, day_of_month as "dayOfMonth"
    from payment_profile
    where account_id = any(${accountIds}::bigint[]) and superseded_at is null
      and valid @> ${day}::date`)
  return new Map(rows.map((row) => [row.accountId, row]))
}

/** Every dwelling and account with a liable day in the year, in the order of the accounts. */
export function liableInYear(tx: Tx, year: FinancialYear): Promise<BillKey[]> {
  return tx.rows<BillKey>(sql`
    select distinct account_id as "accountId", dwelling_id as "dwellingId" from liability
    where superseded_at is null and valid && ${rangeText(yearPeriod(year))}::daterange
    order by 1, 2`)
}

/** Keys of charges already made for the year, liable or not any more. */
export function chargedInYear(tx: Tx, year: FinancialYear): Promise<BillKey[]> {
  return tx.rows<BillKey>(sql`
    select account_id as "accountId", dwelling_id as "dwellingId" from charge
    where year = ${year} order by 1, 2`)
}

/** The lines of each charge as last worked. */
export async function lastLines(
  tx: Tx,
  chargeIds: readonly bigint[],
): Promise<Map<bigint, unknown>> {
  const rows = await tx.rows<{ id: bigint; lines: unknown }>(sql`
    select c.charge_id as id, v.lines from charge c
    join charge_version v on v.charge_id = c.charge_id and v.version = c.version
    where c.charge_id = any(${chargeIds}::bigint[])`)
  return new Map(rows.map((row) => [row.id, row.lines]))
}

/** Charges whose right to pay by instalments is lost. */
export async function instalmentsLost(tx: Tx, chargeIds: readonly bigint[]): Promise<Set<bigint>> {
  const rows = await tx.rows<{ id: bigint }>(sql`
    select charge_id as id from recovery_state
    where charge_id = any(${chargeIds}::bigint[]) and instalments_lost`)
  return new Set(rows.map((row) => row.id))
}

/** Marks where newly billed charges stand. */
export async function openRecovery(
  tx: Tx,
  acting: Acting,
  rows: readonly { chargeId: bigint; since: IsoDate; noticeId: bigint }[],
): Promise<void> {
  const ids = rows.map((row) => row.chargeId)
  await keepStages(tx, acting, ids)
  await tx.run(sql`delete from recovery_state where charge_id = any(${ids}::bigint[])`)
  await tx.copy(
    'recovery_state',
    ['charge_id', 'stage', 'since', 'notice_id', 'effective_on', 'recorded_at'],
    rows.map((row) => [
      row.chargeId,
      'billed',
      row.since,
      row.noticeId,
      acting.on,
      acting.recordedAt,
    ]),
  )
}

/** Keeps what the stages of the charges were until now: asked for before they are changed. */
export async function keepStages(
  tx: Tx,
  acting: Acting,
  chargeIds: readonly bigint[],
): Promise<void> {
  await tx.run(sql`
    insert into recovery_state_was (charge_id, stage, since, instalments_lost, effective_on,
      recorded_at, replaced_on, replaced_at)
    select charge_id, stage, since, instalments_lost, effective_on, recorded_at,
      ${acting.on}::date, ${acting.recordedAt}::timestamptz
    from recovery_state where charge_id = any(${chargeIds}::bigint[])`)
}
