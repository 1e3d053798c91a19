/** The SQL of changes: which charges a dwelling's facts bear on. */
import type { BillKey } from '#billing/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { type FinancialYear, nextYear, yearOf, yearPeriod } from '#kernel/financial-year.js'
import type { Pence } from '#kernel/money.js'
import { overlap, parseRange } from '#kernel/period.js'
import type { ChargeLine } from '#law/council-tax/charge.js'
import { InputError } from '#kernel/invariant.js'
import { sql, type Tx } from '#store/db.js'
import { revive } from '#store/json.js'

/**
 * Everyone who is or was liable for the dwellings, or has been charged for them; also who was
 * believed liable until the instant given: a run may be charging them at this moment.
 */
export function keysOn(
  tx: Tx,
  dwellingIds: readonly bigint[],
  changedAt: Date,
): Promise<BillKey[]> {
  return tx.rows<BillKey>(sql`
    select account_id as "accountId", dwelling_id as "dwellingId" from liability
    where (superseded_at is null or superseded_at = ${changedAt})
      and dwelling_id = any(${dwellingIds}::bigint[])
    union select account_id, dwelling_id from charge
    where dwelling_id = any(${dwellingIds}::bigint[]) order by 1, 2`)
}

/** Years that have been billed to anyone, from the year given on. */
export async function billedYears(tx: Tx, from: FinancialYear): Promise<FinancialYear[]> {
  const rows = await tx.rows<{ year: FinancialYear }>(sql`
    select distinct year from charge where year >= ${from} order by year`)
  return rows.map((row) => row.year)
}

export interface ChargeNow {
  readonly version: number
  readonly accountRef: string
  readonly year: FinancialYear
  readonly amount: Pence
  readonly lines: readonly ChargeLine[]
  readonly origin: string | null
}

/** Charges on the dwellings as they stand, by `account/dwelling/year`. */
export async function chargesOn(
  tx: Tx,
  dwellingIds: readonly bigint[],
): Promise<Map<string, ChargeNow>> {
  const rows = await tx.rows<{
    key: string
    accountRef: string
    year: FinancialYear
    version: number
    amount: Pence
    lines: unknown
    origin: string | null
  }>(sql`
    select c.account_id || '/' || c.dwelling_id || '/' || c.year as key,
      a.account_ref as "accountRef", c.year, c.version, c.amount_pence as amount, v.lines,
      t.source as origin
    from charge c join account a using (account_id)
    left join takeover t on t.takeover_id = c.takeover_id
    join charge_version v on v.charge_id = c.charge_id and v.version = c.version
    where c.dwelling_id = any(${dwellingIds}::bigint[]) order by c.year, c.charge_id`)
  return new Map(
    rows.map((row) => [row.key, { ...row, lines: revive(row.lines) as readonly ChargeLine[] }]),
  )
}

export interface TakenOverCharge extends BillKey {
  readonly chargeId: bigint
  readonly accountRef: string
  readonly year: FinancialYear
  readonly amount: Pence
  readonly origin: string
}

/** Charges from elsewhere on the dwellings, from the year given on. */
export function takenOverOn(
  tx: Tx,
  dwellingIds: readonly bigint[],
  from: FinancialYear,
): Promise<TakenOverCharge[]> {
  return tx.rows<TakenOverCharge>(sql`
    select c.charge_id as "chargeId", c.account_id as "accountId", c.dwelling_id as "dwellingId",
      a.account_ref as "accountRef", c.year, c.amount_pence as amount, t.source as origin
    from charge c join account a using (account_id) join takeover t using (takeover_id)
    where c.dwelling_id = any(${dwellingIds}::bigint[]) and c.year >= ${from}
    order by c.year, c.charge_id`)
}

/**
 * The years from `from` on, before a dwelling's first charge here, in which an account is believed
 * to have been liable for it: whoever charged them must put them right.
 */
export async function yearsNotChargedHere(
  tx: Tx,
  dwellingIds: readonly bigint[],
  from: IsoDate,
): Promise<{ accountRef: string; year: FinancialYear }[]> {
  const rows = await tx.rows<{ accountRef: string; valid: string; first: FinancialYear }>(sql`
    select a.account_ref as "accountRef", l.valid::text as valid, c.first
    from liability l join account a using (account_id)
    join (select dwelling_id, min(year) as first from charge
      where dwelling_id = any(${dwellingIds}::bigint[]) group by 1) c using (dwelling_id)
    where l.superseded_at is null and l.valid && daterange(${from}::date, null) order by 1`)
  const found = rows.flatMap(({ accountRef, valid, first }) => {
    const liable = parseRange(valid)
    const years: FinancialYear[] = []
    for (let year = yearOf(from); year < first; year = nextYear(year)) {
      if (overlap(liable, yearPeriod(year)) !== undefined) years.push(year)
    }
    return years.map((year) => ({ accountRef, year }))
  })
  return [...new Map(found.map((each) => [`${each.accountRef}/${each.year}`, each])).values()]
}

/** Whether anything at all was taken over. */
export async function anythingTakenOver(tx: Tx): Promise<boolean> {
  return (
    (await tx.first(sql`select 1 from takeover where state = 'executed' limit 1`)) !== undefined
  )
}

/** Credit held on each account, by reference. */
export async function creditByRef(tx: Tx, refs: readonly string[]): Promise<Map<string, Pence>> {
  const rows = await tx.rows<{ ref: string; credit: Pence }>(sql`
    select a.account_ref as ref, coalesce(sum(r.unallocated_pence), 0)::bigint as credit
    from account a left join receipt r on r.account_id = a.account_id and r.state = 'posted'
    where a.account_ref = any(${refs}::text[]) group by 1`)
  return new Map(rows.map((row) => [row.ref, row.credit]))
}

/** The dwellings that an account is or was liable for. */
export async function dwellingsOfAccount(tx: Tx, accountId: bigint): Promise<bigint[]> {
  const rows = await tx.rows<{ id: bigint }>(sql`
    select distinct dwelling_id as id from liability
    where superseded_at is null and account_id = ${accountId}`)
  return rows.map((row) => row.id)
}

/** How many adults live in a dwelling on a day, and who of them is disregarded. */
export function householdOn(
  tx: Tx,
  { dwellingId, on }: { dwellingId: bigint; on: string },
): Promise<{ adults: number; disregards: string[] } | undefined> {
  return tx.first(sql`
    select adults, disregards from household
    where superseded_at is null and dwelling_id = ${dwellingId} and valid @> ${on}::date`)
}

export async function accountRefOf(tx: Tx, accountId: bigint): Promise<string | undefined> {
  const row = await tx.first<{ ref: string }>(
    sql`select account_ref as ref from account where account_id = ${accountId}`,
  )
  return row?.ref
}

/** Whether one of the accounts is hidden from the officer for whom is worked. */
async function anyHidden(tx: Tx, refs: readonly string[]): Promise<boolean> {
  const found = await tx.first(sql`
    select 1 from hidden_account join account using (account_id)
    where account_ref = any(${refs}::text[]) limit 1`)
  return found !== undefined
}

/** A change that reaches the account of somebody hidden from the officer is another's to make. */
export async function refuseHidden(tx: Tx, refs: readonly string[]): Promise<void> {
  if (!(await anyHidden(tx, refs))) return
  const message = 'this change reaches an account that you may not see: an officer who may makes it'
  throw new InputError([{ field: '', message }])
}
