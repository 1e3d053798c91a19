/** The schedule of a year's tax as it has been set, as a document. */
import { determinationsOn, taxOf } from '#authority/index.js'
import type { Renderer, TaxSchedule } from '#documents/index.js'
import type { IsoDate } from '#kernel/dates.js'
import type { FinancialYear } from '#kernel/financial-year.js'
import { type Pence, ZERO } from '#kernel/money.js'
import { type BandAmounts, bandAmounts, bandsOf, type ChargeBand } from '#law/council-tax/bands.js'
import { sql, type Tx } from '#store/db.js'

/** Throws InputError when the year's tax has not been set. */
export async function taxSchedulePdf(
  tx: Tx,
  renderer: Renderer,
  asked: { year: FinancialYear; on: IsoDate },
): Promise<Uint8Array> {
  return renderer.render('tax-schedule', [await taxSchedule(tx, asked)]).pdf
}

async function taxSchedule(
  tx: Tx,
  { year, on }: { year: FinancialYear; on: IsoDate },
): Promise<TaxSchedule> {
  const { details, jurisdiction } = await determinationsOn(tx, on)
  const tax = await taxOf(tx, year, jurisdiction)
  const parishes = await tx.rows<{ code: string; name: string }>(sql`
    select parish_code as code, name from parish order by name`)
  const bands = bandsOf(jurisdiction).filter((band) => band !== 'A-')
  const row = (name: string, bandD: Pence) => ({
    name,
    amounts: inOrder(bands, bandAmounts(jurisdiction, [{ name, bandD }]).bands),
  })
  const areas = await tx.rows<{ code: string; name: string }>(sql`
    select area_code as code, name from charging_area order by name`)
  const nameOf = (code: string) =>
    [...areas, ...parishes].find((p) => p.code === code)?.name ?? code
  return {
    authority: details,
    issuedOn: on,
    documentNo: `Tax ${year}`,
    year,
    bands,
    everywhere: tax.elements
      .filter((e) => e.areaCode === '' && e.parishCode === '' && e.bandD > ZERO)
      .map(({ name, bandD }) => row(name, bandD)),
    parts: tax.elements
      .filter((e) => e.areaCode + e.parishCode !== '' && e.bandD > ZERO)
      .map(({ name, areaCode, parishCode, bandD }) =>
        row(partName(nameOf(areaCode || parishCode), name), bandD),
      ),
    totals: parishes.map(({ code, name }) => ({
      name,
      amounts: inOrder(bands, tax.amountsFor(code)),
    })),
  }
}

function partName(part: string, name: string): string {
  return part === name ? name : `${part}: ${name}`
}

function inOrder(bands: readonly ChargeBand[], amounts: BandAmounts): Pence[] {
  return bands.map((band) => amounts[band] ?? ZERO)
}
