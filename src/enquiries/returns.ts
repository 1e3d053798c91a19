/** Returns as they were taken, and the dwellings behind each of their cells. */
import { contains, falling, type ListSource, rising, wholeNumber } from '#enquiries/lists.js'
import type { IsoDate } from '#kernel/dates.js'
import type { Pence } from '#kernel/money.js'
import { NINTHS } from '#law/council-tax/bands.js'
import type { FormLines } from '#returns/index.js'
import { type RawBuilder, sql, type Tx } from '#store/db.js'
import { revive } from '#store/json.js'

export interface BaseReturnRow {
  readonly id: bigint
  readonly year: string
  readonly day: IsoDate
  readonly listDay: IsoDate
  readonly bandD: Pence
  readonly inLieu: string
  readonly recordedAt: Date
  readonly recordedBy: string
}

/** As it is written. */
const ADDRESS = sql`array_to_string(d.address_lines, ', ') || ', ' || d.postcode`

const COLUMNS = sql`return_id as id, year, day, list_day as "listDay", band_d_pence as "bandD",
  in_lieu as "inLieu", recorded_at as "recordedAt", recorded_by as "recordedBy"`

export const BASE_RETURNS: ListSource = {
  select: COLUMNS,
  from: sql`from base_return`,
  sorts: { id: sql`return_id`, day: sql`day`, year: sql`year` },
  firstSort: { by: 'id', descending: true },
  tie: [falling(sql`return_id`)],
  filters: { year: (value) => sql`year = ${value}` },
}

export async function findBaseReturn(
  tx: Tx,
  id: bigint,
): Promise<(BaseReturnRow & { lines: FormLines }) | undefined> {
  const row = await tx.first<BaseReturnRow & { lines: unknown }>(
    sql`select ${COLUMNS}, lines from base_return where return_id = ${id}`,
  )
  return row && { ...row, lines: revive(row.lines) as FormLines }
}

/** What each line counts, of the dwellings as they were put down when the return was taken. */
const COUNTED: Readonly<Record<string, RawBuilder<unknown>>> = {
  '1': sql`true`,
  '2': sql`b.exempt`,
  '4': sql`not b.exempt`,
  '5': sql`b.disabled`,
  '6': sql`b.disabled`,
  '7': sql`not b.exempt`,
  '8': sql`not b.exempt and b.status = 'single-adult'`,
  '9': sql`not b.exempt and b.status = 'all-but-one-disregarded'`,
  '10': sql`not b.exempt and b.status = 'all-disregarded'`,
  '11': sql`not b.exempt and b.status = 'second-home'`,
  '12': sql`not b.exempt and b.status = 'empty' and b.adjustment is null`,
  '13': sql`not b.exempt and b.status = 'empty' and b.adjustment = 'discount'`,
  '14': sql`not b.exempt and b.status = 'empty' and b.adjustment = 'premium'`,
  '15': sql`not b.exempt and b.status = 'empty'`,
  '16': sql`not b.exempt and b.status = 'empty' and b.long_empty`,
  '17': sql`not b.exempt and b.status = 'empty' and b.long_empty and b.class_d`,
  '18': sql`not b.exempt and b.status = 'empty' and b.long_empty and not b.class_d`,
  '19': sql`not b.exempt and b.adjustment is null`,
  '20': sql`not b.exempt and b.adjustment is not null`,
  '21': sql`not b.exempt and b.annexe`,
  '28': sql`not b.exempt and b.support_pence > 0`,
}

const BY_LISTED = new Set(['1', '2', '4', '5'])

export interface BaseDwellingRow {
  readonly propertyRef: string
  readonly address: string
  readonly listed: string
  readonly charged: string
  readonly exemption: string | null
  readonly status: string
  readonly adjustment: string | null
  readonly percent: number | null
  readonly annexe: boolean
  readonly support: Pence
}

/** The dwellings of a cell: those that a line counts, in one band where one is given. */
export function baseDwellings(
  returnId: bigint,
  cell: { readonly line: string; readonly band: string },
): ListSource {
  const counted = COUNTED[cell.line] ?? sql`false`
  const column = BY_LISTED.has(cell.line) ? sql`b.listed` : sql`b.charged`
  const inBand = cell.band === '' ? sql`` : sql`and ${column} = ${cell.band}`
  return {
    select: sql`d.property_ref as "propertyRef", ${ADDRESS} as address, b.listed, b.charged,
      b.exemption_class as exemption, b.status, b.adjustment, b.percent, b.annexe,
      b.support_pence as support`,
    from: sql`from base_dwelling b join dwelling d using (dwelling_id)`,
    where: sql`b.return_id = ${returnId} and ${counted} ${inBand}`,
    sorts: {
      property: sql`d.property_ref`,
      address: ADDRESS,
      listed: sql`b.listed`,
      charged: sql`b.charged`,
      status: sql`b.status`,
      percent: sql`b.percent`,
      support: sql`b.support_pence`,
    },
    firstSort: { by: 'property', descending: false },
    tie: [rising(sql`d.property_ref`)],
    filters: {
      address: (value) => contains(ADDRESS, value),
      status: (value) => sql`b.status = ${value}`,
      percent: (value) => wholeNumber(sql`b.percent`, value),
    },
  }
}

export interface BasePart {
  /** The charging area, where the council has any. */
  readonly area: string | null
  readonly parish: string
  readonly chargeable: number
  /** Band D equivalents, before and after council tax reduction; without contributions in lieu. */
  readonly equivalents: number
  readonly afterReduction: number
}

/**
 * What each parish has of a return: the base that its precept, or the tax of its area, is set on
 * once the council has taken off what it expects not to collect (SI 2012/2914 reg 6).
 */
export function baseParts(tx: Tx, returnId: bigint): Promise<BasePart[]> {
  const ninths = sql.join(
    Object.entries(NINTHS).map(([band, n]) => sql`(${band}::text, ${n}::numeric)`),
  )
  return tx.rows<BasePart>(sql`
    with part as (
      select d.parish_code, count(*)::int as chargeable,
        sum(b.share_millionths / 1000000.0 * n.ninths / 9) as equivalents,
        sum(b.support_pence)::numeric / r.band_d_pence as support
      from base_dwelling b join dwelling d using (dwelling_id) join base_return r using (return_id)
      join (values ${ninths}) as n (band, ninths) on n.band = b.charged
      where b.return_id = ${returnId} and not b.exempt
      group by d.parish_code, r.band_d_pence)
    select a.name as area, p.name as parish, part.chargeable,
      round(part.equivalents, 1)::float8 as equivalents,
      round(part.equivalents - part.support, 1)::float8 as "afterReduction"
    from part join parish p using (parish_code) left join charging_area a using (area_code)
    order by a.name, p.name`)
}
