/** Chargeable dwellings and their bands in the valuation list, with two times. */
import type { IsoDate } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import type { Period } from '#kernel/period.js'
import { type Band, isBand } from '#law/council-tax/bands.js'
import { keepWords } from '#search/index.js'
import { sql, type Tx } from '#store/db.js'
import type { Acting } from '#store/events.js'
import { recordFact } from '#store/facts.js'
import { reserveIds } from '#store/ids.js'

export interface NewDwelling {
  readonly propertyRef: string
  readonly uprn: string | null
  readonly addressLines: readonly string[]
  readonly postcode: string
  readonly parishCode: string
  readonly band: Band
  readonly bandFrom: IsoDate
}

export interface Dwelling {
  readonly id: bigint
  readonly propertyRef: string
  readonly uprn: string | null
  readonly addressLines: readonly string[]
  readonly postcode: string
  readonly parishCode: string
}

const BAND = { name: 'dwelling_band', key: 'dwelling_id', values: ['band'] }

/** Adds dwellings with the band they are first listed in; returns their identities in order. */
export async function addDwellings(
  tx: Tx,
  acting: Acting,
  dwellings: readonly NewDwelling[],
): Promise<bigint[]> {
  const ids = await reserveIds(tx, { table: 'dwelling', column: 'dwelling_id' }, dwellings.length)
  await tx.copy(
    'dwelling',
    ['dwelling_id', 'property_ref', 'uprn', 'address_lines', 'postcode', 'address_text',
      'parish_code'], // prettier-ignore
    dwellings.map((d, n) => [
      ids[n] ?? 0n, d.propertyRef, d.uprn, d.addressLines, d.postcode,
      [...d.addressLines, d.postcode].join(', ').toLowerCase(), d.parishCode,
    ]), // prettier-ignore
  )
  await tx.copy(
    'dwelling_band',
    ['dwelling_id', 'valid', 'band', 'recorded_at', 'recorded_by'],
    dwellings.map((d, n) => [
      ids[n] ?? 0n,
      `[${d.bandFrom},)`,
      d.band,
      acting.recordedAt,
      acting.actor,
    ]),
  )
  await keepWords(tx, 'property', ids)
  return ids
}

/** Records a band over a period, as the list is altered. */
export async function recordBand(
  tx: Tx,
  acting: Acting,
  change: { dwellingId: bigint; period: Period; band: Band },
): Promise<void> {
  if (!isBand('wales', change.band)) {
    const message = `${change.band} is not a band of the valuation list: A to H, in Wales to I`
    throw new InputError([{ field: 'band', message }])
  }
  await recordFact(tx, acting, {
    table: BAND,
    key: change.dwellingId,
    period: change.period,
    values: { band: change.band },
  })
}

export async function dwellingsById(
  tx: Tx,
  ids: readonly bigint[],
): Promise<Map<bigint, Dwelling>> {
  const rows = await tx.rows<Dwelling>(sql`
    select dwelling_id as id, property_ref as "propertyRef", uprn,
      address_lines as "addressLines", postcode, parish_code as "parishCode"
    from dwelling where dwelling_id = any(${ids}::bigint[])`)
  return new Map(rows.map((row) => [row.id, row]))
}

export async function findDwelling(tx: Tx, propertyRef: string): Promise<Dwelling | undefined> {
  const row = await tx.first<{ id: bigint }>(
    sql`select dwelling_id as id from dwelling where property_ref = ${propertyRef}`,
  )
  return row === undefined ? undefined : (await dwellingsById(tx, [row.id])).get(row.id)
}
