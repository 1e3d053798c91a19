/** Who is liable for which dwelling, from when until when, as believed now. */
import type { IsoDate } from '#kernel/dates.js'
import { type Period, parseRange, rangeText } from '#kernel/period.js'
import { sql, type Tx } from '#store/db.js'

export interface Liability {
  readonly accountId: bigint
  readonly dwellingId: bigint
  readonly period: Period
  readonly basis: string
}

interface Row {
  accountId: bigint
  dwellingId: bigint
  valid: string
  basis: string
}

const SELECT = sql`select account_id as "accountId", dwelling_id as "dwellingId",
  valid::text as valid, basis from liability where superseded_at is null`

/** Liabilities of the accounts given that touch the period. */
export async function liabilitiesOf(
  tx: Tx,
  accountIds: readonly bigint[],
  within: Period,
): Promise<Liability[]> {
  const rows = await tx.rows<Row>(sql`${SELECT}
    and account_id = any(${accountIds}::bigint[]) and valid && ${rangeText(within)}::daterange
    order by account_id, dwelling_id, valid`)
  return rows.map(read)
}

/** Every liability on a dwelling, earliest first. */
export async function liabilitiesOn(tx: Tx, dwellingId: bigint): Promise<Liability[]> {
  const rows = await tx.rows<Row>(sql`${SELECT} and dwelling_id = ${dwellingId} order by valid`)
  return rows.map(read)
}

/** The account liable for a dwelling on a day, or undefined. */
export async function liableOn(
  tx: Tx,
  dwellingId: bigint,
  day: IsoDate,
): Promise<Liability | undefined> {
  const row = await tx.first<Row>(sql`${SELECT}
    and dwelling_id = ${dwellingId} and valid @> ${day}::date`)
  return row === undefined ? undefined : read(row)
}

function read(row: Row): Liability {
  return { ...row, period: parseRange(row.valid) }
}
