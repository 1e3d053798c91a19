/** The tax as set for a year: each authority's Band D amount, and a parish's where it has one. */
import { areasOfParishes, type ChargingArea, placeInAreas } from '#authority/charging-areas.js'
import type { FinancialYear } from '#kernel/financial-year.js'
import { InputError } from '#kernel/invariant.js'
import { type Pence, ZERO } from '#kernel/money.js'
import { bandAmounts, type ChargeBand } from '#law/council-tax/bands.js'
import { LGFA, under } from '#law/instruments.js'
import type { Jurisdiction } from '#law/workings.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { type Acting, recordEvents } from '#store/events.js'

export interface TaxElementRow {
  readonly code: string
  /** Empty for an element charged in every charging area. */
  readonly areaCode: string
  /** Empty for an element charged on every dwelling of the area. */
  readonly parishCode: string
  readonly name: string
  readonly kind: 'billing-authority' | 'major-precept' | 'parish'
  readonly bandD: Pence
  /** The part of the amount that is for adult social care: one cash figure on the bill. */
  readonly socialCare: Pence
}

export interface TaxSetting {
  readonly year: FinancialYear
  readonly elements: readonly TaxElementRow[]
  readonly parishes: readonly { readonly code: string; readonly name: string }[]
  /** Areas of abolished councils that keep a tax of their own; mostly none. */
  readonly areas?: readonly ChargingArea[]
}

/** Records the year's tax as the council has set it. A year can be set once. */
export function setTax(db: Db, command: Command, setting: TaxSetting): Promise<void> {
  return carryOut(db, command, { name: 'set-tax', body: setting }, (tx) =>
    writeTax(tx, command, setting),
  )
}

/** Writes a year’s tax in a command’s transaction. Throws InputError for a year that is set. */
export async function writeTax(tx: Tx, acting: Acting, setting: TaxSetting): Promise<void> {
  await refuseSecondSetting(tx, setting.year)
  for (const parish of setting.parishes) {
    await tx.run(sql`insert into parish (parish_code, name) values (${parish.code}, ${parish.name})
      on conflict (parish_code) do nothing`)
  }
  await placeInAreas(tx, acting, setting.areas ?? [])
  for (const element of setting.elements) {
    await tx.run(sql`
      insert into tax_element (year, element_code, area_code, parish_code, name, kind,
        band_d_pence, social_care_pence, recorded_at, recorded_by)
      values (${setting.year}, ${element.code}, ${element.areaCode}, ${element.parishCode},
        ${element.name},
        ${element.kind}, ${element.bandD}, ${element.socialCare}, ${acting.recordedAt},
        ${acting.actor})`)
  }
  await recordEvents(tx, acting, [
    {
      stream: `tax/${setting.year}`,
      type: 'tax-set',
      under: under(LGFA, 's30'),
      detail: { elements: setting.elements, areas: setting.areas ?? [] },
    },
  ])
}

/** Throws InputError where the year's tax is set already. */
export async function refuseSecondSetting(tx: Tx, year: FinancialYear): Promise<void> {
  const found = await tx.first(sql`select 1 from tax_element where year = ${year} limit 1`)
  if (found !== undefined) {
    throw new InputError([
      { field: 'year', message: `the tax for ${year} is set already: it cannot be set twice` },
    ])
  }
}

export interface YearTax {
  readonly year: FinancialYear
  readonly elements: readonly TaxElementRow[]
  /** Full-year amounts by band for a parish ('' where there is none), worked once and kept. */
  amountsFor(parishCode: string): Readonly<Partial<Record<ChargeBand, Pence>>>
  elementsFor(parishCode: string): readonly TaxElementRow[]
  /** The charging area in which a parish lies; '' where the council has none. */
  areaOf(parishCode: string): string
}

/** The tax set for a year. Throws InputError when it has not been set. */
export async function taxOf(
  tx: Tx,
  year: FinancialYear,
  jurisdiction: Jurisdiction,
): Promise<YearTax> {
  const found = await findTax(tx, year, jurisdiction)
  if (found === undefined) {
    throw new InputError([{ field: 'year', message: `the tax for ${year} has not been set yet` }])
  }
  return found
}

/** As `taxOf`, or undefined when the year's tax has not been set. */
export async function findTax(
  tx: Tx,
  year: FinancialYear,
  jurisdiction: Jurisdiction,
): Promise<YearTax | undefined> {
  const elements = await tx.rows<TaxElementRow>(sql`
    select element_code as code, area_code as "areaCode", parish_code as "parishCode", name, kind,
      band_d_pence as "bandD", social_care_pence as "socialCare"
    from tax_element where year = ${year}
    order by case kind when 'major-precept' then 1 when 'billing-authority' then 2 else 3 end,
      band_d_pence desc`)
  if (elements.length === 0) return undefined
  const kept = new Map<string, Readonly<Partial<Record<ChargeBand, Pence>>>>()
  const areas = await areasOfParishes(tx)
  const areaOf = (parish: string) => areas.get(parish) ?? ''
  const elementsFor = (parish: string) =>
    elements.filter(
      (e) =>
        (e.parishCode === '' || e.parishCode === parish) &&
        (e.areaCode === '' || e.areaCode === areaOf(parish)) &&
        e.bandD > ZERO,
    )
  const amountsFor = (parish: string) => {
    const known = kept.get(parish) ?? bandAmounts(jurisdiction, elementsFor(parish)).bands
    kept.set(parish, known)
    return known
  }
  return { year, elements, amountsFor, elementsFor, areaOf }
}
