/** What the council has set and determined, for its pages. */
import type { IsoDate } from '#kernel/dates.js'
import type { FinancialYear } from '#kernel/financial-year.js'
import type { Pence } from '#kernel/money.js'
import { sql, type Tx } from '#store/db.js'

export interface YearSet {
  readonly year: FinancialYear
  /** Band D where no parish or special expense falls. */
  readonly bandD: Pence
  readonly parts: number
  readonly recordedAt: Date
  readonly recordedBy: string
}

/** Every year whose tax is set, the latest first. */
export function yearsSet(tx: Tx): Promise<YearSet[]> {
  return tx.rows<YearSet>(sql`
    select year, sum(band_d_pence) filter (where parish_code = '')::bigint as "bandD",
      count(distinct parish_code) filter (where parish_code <> '')::int as parts,
      min(recorded_at) as "recordedAt", min(recorded_by) as "recordedBy"
    from tax_element group by year order by year desc`)
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

export function parishNames(tx: Tx): Promise<{ code: string; name: string }[]> {
  return tx.rows(sql`select parish_code as code, name from parish order by name`)
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
