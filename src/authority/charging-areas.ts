/**
 * The areas of abolished councils inside this one, and the parishes in each. Where a parish lay
 * when its council was abolished does not change, so that an area is written once.
 *
 * @law SI 2008/3022 reg 12(1)
 */
import { type FinancialYear, previousYear } from '#kernel/financial-year.js'
import { InputError } from '#kernel/invariant.js'
import type { Pence } from '#kernel/money.js'
import { apartOf } from '#law/council-tax/charging-areas.js'
import { sql, type Tx } from '#store/db.js'
import type { Acting } from '#store/events.js'

export interface ChargingArea {
  readonly code: string
  readonly name: string
  /** The first year of the council that took the areas together. */
  readonly firstYear: FinancialYear
  readonly parishes: readonly string[]
}

/** The area of each parish that lies in one. */
export async function areasOfParishes(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.rows<{ parish: string; area: string }>(sql`
    select parish_code as parish, area_code as area from parish where area_code is not null`)
  return new Map(rows.map(({ parish, area }) => [parish, area]))
}

/** Writes areas that are not known yet, in a command’s transaction. */
export async function placeInAreas(
  tx: Tx,
  acting: Acting,
  areas: readonly ChargingArea[],
): Promise<void> {
  await refuseMoved(tx, areas)
  for (const { code, name, firstYear, parishes } of areas) {
    await tx.run(sql`
      insert into charging_area (area_code, name, first_year, recorded_at, recorded_by)
      values (${code}, ${name}, ${firstYear}, ${acting.recordedAt}, ${acting.actor})
      on conflict (area_code) do nothing`)
    await tx.run(sql`update parish set area_code = ${code}
      where parish_code = any(${parishes}::text[]) and area_code is null`)
  }
}

/** Throws InputError where an area or a parish of it was written otherwise before. */
export async function refuseMoved(tx: Tx, areas: readonly ChargingArea[]): Promise<void> {
  const years = await firstYears(tx)
  const known = await areasOfParishes(tx)
  for (const { code, firstYear, parishes } of areas) {
    const since = years.get(code) ?? firstYear
    if (since !== firstYear) {
      const message = `${code} was taken over from ${since} on: give that first year`
      throw new InputError([{ field: 'first_year', message }])
    }
    const moved = parishes.find((parish) => (known.get(parish) ?? code) !== code)
    if (moved === undefined) continue
    const message = `${moved} lies in ${known.get(moved) ?? ''}: a parish does not move`
    throw new InputError([{ field: 'parishes', message }])
  }
}

/** Throws InputError where a parish lies in none of the areas: it would pay too little. */
export async function refuseForgotten(tx: Tx, areas: readonly ChargingArea[]): Promise<void> {
  const placed = areas.flatMap(({ parishes }) => parishes)
  const forgotten = await tx.first<{ code: string }>(sql`
    select parish_code as code from parish
    where not (parish_code = any(${placed}::text[])) order by 1 limit 1`)
  if (forgotten === undefined) return
  const message = `${forgotten.code} is a parish of the council and lies in none of the areas`
  throw new InputError([{ field: 'parishes', message }])
}

async function firstYears(tx: Tx): Promise<ReadonlyMap<string, FinancialYear>> {
  const rows = await tx.rows<{ code: string; firstYear: FinancialYear }>(sql`
    select area_code as code, first_year as "firstYear" from charging_area`)
  return new Map(rows.map(({ code, firstYear }) => [code, firstYear]))
}

/** Throws InputError for a code that is no charging area. */
export async function refuseUnknownAreas(tx: Tx, codes: readonly string[]): Promise<void> {
  if (codes.length === 0) return
  const known = await firstYears(tx)
  const unknown = codes.find((code) => !known.has(code))
  if (unknown === undefined) return
  const message = `${unknown} is not a charging area: set a year’s tax with it first`
  throw new InputError([{ field: 'parts', message }])
}

/** How far apart the areas were for band D the year before; null where they were not. */
export async function apartBefore(tx: Tx, year: FinancialYear): Promise<Pence | null> {
  const rows = await tx.rows<{ bandD: Pence }>(sql`
    select sum(band_d_pence)::bigint as "bandD" from tax_element
    where year = ${previousYear(year)} and area_code <> '' and kind = 'billing-authority'
    group by area_code`)
  return rows.length === 0 ? null : apartOf(rows.map(({ bandD }) => bandD))
}
