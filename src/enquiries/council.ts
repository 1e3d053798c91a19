/** What the council has set and determined, for its pages. */
import type { DeterminationKind } from '#authority/index.js'
import type { IsoDate } from '#kernel/dates.js'
import type { FinancialYear } from '#kernel/financial-year.js'
import type { Pence } from '#kernel/money.js'
import { sql, type Tx } from '#store/db.js'

export interface YearSet {
  readonly year: FinancialYear
  /** Band D where no parish or special expense falls; of the lowest charging area. */
  readonly bandD: Pence
  /** Of the highest charging area; null where the council has one tax. */
  readonly bandDTo: Pence | null
  readonly parts: number
  readonly recordedAt: Date
  readonly recordedBy: string
}

/** Every year whose tax is set, the latest first. */
export function yearsSet(tx: Tx): Promise<YearSet[]> {
  return tx.rows<YearSet>(sql`
    with area as (select year, area_code, sum(band_d_pence) as band_d from tax_element
        where area_code <> '' group by 1, 2),
      apart as (select year, min(band_d) as low, max(band_d) as high from area group by 1),
      whole as (select year, sum(band_d_pence) filter (where area_code = '' and parish_code = '')
          as band_d, count(distinct parish_code) filter (where parish_code <> '')::int as parts,
          min(recorded_at) as recorded_at, min(recorded_by) as recorded_by
        from tax_element group by 1)
    select year, (coalesce(band_d, 0) + coalesce(low, 0))::bigint as "bandD",
      (coalesce(band_d, 0) + high)::bigint as "bandDTo", parts, recorded_at as "recordedAt",
      recorded_by as "recordedBy"
    from whole left join apart using (year) order by year desc`)
}

export interface TaxProposalRow {
  readonly id: bigint
  readonly year: FinancialYear
  readonly text: string
  readonly state: 'proposed' | 'set' | 'refused'
  readonly proposedBy: string
  readonly proposedOn: IsoDate
  readonly settledBy: string | null
  readonly settledOn: IsoDate | null
  readonly refusal: string | null
}

/** What was proposed to be set, the latest first; one of them where an identity is given. */
export function taxProposals(tx: Tx, proposalId?: bigint): Promise<TaxProposalRow[]> {
  const one = proposalId === undefined ? sql`` : sql`where proposal_id = ${proposalId}`
  return tx.rows<TaxProposalRow>(sql`
    select proposal_id as id, year, text, state, proposed_by as "proposedBy",
      proposed_on as "proposedOn", settled_by as "settledBy", settled_on as "settledOn", refusal
    from tax_proposal ${one} order by proposal_id desc`)
}

export interface ParishName {
  readonly code: string
  readonly name: string
  /** The charging area in which it lies. */
  readonly area: string | null
}

export function parishNames(tx: Tx): Promise<ParishName[]> {
  return tx.rows(sql`
    select p.parish_code as code, p.name, a.name as area
    from parish p left join charging_area a using (area_code) order by a.name, p.name`)
}

export interface ChargingAreaRow {
  readonly code: string
  readonly name: string
  readonly firstYear: FinancialYear
}

export function chargingAreas(tx: Tx): Promise<ChargingAreaRow[]> {
  return tx.rows(sql`
    select area_code as code, name, first_year as "firstYear" from charging_area order by name`)
}

export interface DeterminationRow {
  readonly kind: string
  readonly from: IsoDate
  readonly until: IsoDate | null
  readonly value: Readonly<Record<string, unknown>>
  readonly under: string
  readonly recordedAt: Date
  readonly recordedBy: string
  readonly supersededAt: Date | null
}

/** Everything determined, with what was believed once and is no more. */
export function determinationRows(tx: Tx): Promise<DeterminationRow[]> {
  return tx.rows<DeterminationRow>(sql`
    select kind, lower(valid) as from, upper(valid) as until, value, under,
      recorded_at as "recordedAt", recorded_by as "recordedBy", superseded_at as "supersededAt"
    from determination order by kind, lower(valid) desc, recorded_at desc`)
}

export interface DeterminationProposalRow {
  readonly id: bigint
  readonly kind: DeterminationKind
  readonly from: IsoDate
  readonly value: Readonly<Record<string, unknown>>
  readonly because: string
  readonly state: 'proposed' | 'made' | 'refused'
  readonly proposedBy: string
  readonly proposedOn: IsoDate
  readonly settledBy: string | null
  readonly settledOn: IsoDate | null
  readonly refusal: string | null
}

/** What was proposed to be determined, the latest first; one of them where an identity is given. */
export function determinationProposals(
  tx: Tx,
  proposalId?: bigint,
): Promise<DeterminationProposalRow[]> {
  const one = proposalId === undefined ? sql`` : sql`where proposal_id = ${proposalId}`
  return tx.rows<DeterminationProposalRow>(sql`
    select proposal_id as id, kind, valid_from as "from", value, because, state,
      proposed_by as "proposedBy", proposed_on as "proposedOn", settled_by as "settledBy",
      settled_on as "settledOn", refusal
    from determination_proposal ${one} order by proposal_id desc`)
}

/** What is in force of a kind on a day; undefined where nothing is. */
export async function determinedOn(
  tx: Tx,
  kind: DeterminationKind,
  day: IsoDate,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const row = await tx.first<{ value: Readonly<Record<string, unknown>> }>(sql`
    select value from determination
    where kind = ${kind} and superseded_at is null and valid @> ${day}::date`)
  return row?.value
}
