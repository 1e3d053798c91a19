/**
 * The council tax base, as the Council Tax Base return (form CTB) works it line by line.
 *
 * @law SI 2012/2914 regs 3-5
 *
 * Reading: dwelling equivalents (lines 22 and 29) are carried unrounded and their totals are
 * rounded once; band D equivalents (lines 24 and 31) are rounded to one decimal for each band
 * and the total adds the rounded figures. The published returns of 2022 agree in every case.
 */
import {
  addFractions,
  divideHalfUp,
  type Fraction,
  fraction,
  multiply,
  NOUGHT,
  subtract,
} from '#kernel/fraction.js'
import { type ChargeBand, NINTHS } from '#law/council-tax/bands.js'

/** The columns of the form. Column "A-" holds band A dwellings with a disabled reduction. */
export const BASE_BANDS = ['A-', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const
export type BaseBand = (typeof BASE_BANDS)[number]

/** Dwellings at a percentage off, or added. */
export interface AtPercent {
  readonly percent: Fraction
  readonly count: Fraction
}

/** One column of the return. Lines 1, 2, 3 and 5 are by the band of the valuation list. */
export interface BaseColumn {
  readonly listed: Fraction
  readonly exempt: Fraction
  readonly demolished: Fraction
  readonly disabledReduction: Fraction
  readonly singleAdult25: Fraction
  readonly disregarded25: Fraction
  readonly disregarded50: Fraction
  readonly discounts: readonly AtPercent[]
  readonly premiums: readonly AtPercent[]
  /** In dwelling equivalents, as are the reductions for council tax support. */
  readonly annexeReduction: Fraction
  readonly supportReduction: Fraction
}

export type BaseColumns = Readonly<Record<BaseBand, BaseColumn>>

/** A line of the return, in tenths: the form is filled in to one decimal. */
export type BaseLine = Readonly<Record<BaseBand | 'total', bigint>>

export interface CouncilTaxBase {
  readonly line7: BaseLine
  readonly line22: BaseLine
  readonly line24: BaseLine
  readonly line26: bigint
  readonly line29: BaseLine
  readonly line31: BaseLine
  readonly line33: bigint
}

export function councilTaxBase(
  columns: BaseColumns,
  contributionsInLieu: Fraction,
): CouncilTaxBase {
  const chargeable = byBand((band) => chargeableDwellings(columns, band))
  const equivalents = byBand((band) => dwellingEquivalents(columns[band], chargeable[band]))
  const supported = byBand((band) => subtract(equivalents[band], columns[band].supportReduction))
  const line24 = bandDLine(equivalents)
  const line31 = bandDLine(supported)
  const inLieu = tenths(contributionsInLieu)
  return {
    line7: roundedLine(chargeable),
    line22: roundedLine(equivalents),
    line24,
    line26: line24.total + inLieu,
    line29: roundedLine(supported),
    line31,
    line33: line31.total + inLieu,
  }
}

/** Line 7: less what is exempt or gone, and moved down a band for disabled reductions. */
function chargeableDwellings(columns: BaseColumns, band: BaseBand): Fraction {
  const { listed, exempt, demolished, disabledReduction } = columns[band]
  const above = BASE_BANDS[BASE_BANDS.indexOf(band) + 1]
  const movedIn = above === undefined ? NOUGHT : columns[above].disabledReduction
  const movedOut = addFractions(addFractions(exempt, demolished), disabledReduction)
  return addFractions(subtract(listed, movedOut), movedIn)
}

/** Line 22: line 7 after discounts, premiums and the reduction for family annexes. */
function dwellingEquivalents(column: BaseColumn, chargeable: Fraction): Fraction {
  const off: readonly AtPercent[] = [
    { percent: fraction(25n), count: addFractions(column.singleAdult25, column.disregarded25) },
    { percent: fraction(50n), count: column.disregarded50 },
    ...column.discounts,
  ]
  const less = addFractions(equivalentsOf(off), column.annexeReduction)
  return addFractions(subtract(chargeable, less), equivalentsOf(column.premiums))
}

function equivalentsOf(groups: readonly AtPercent[]): Fraction {
  const hundredths = groups.reduce(
    (sum, { percent, count }) => addFractions(sum, multiply(percent, count)),
    NOUGHT,
  )
  return fraction(hundredths.over, hundredths.under * 100n)
}

type ByBand = Readonly<Record<BaseBand, Fraction>>

function byBand<T>(of: (band: BaseBand) => T): Record<BaseBand, T> {
  return Object.fromEntries(BASE_BANDS.map((band) => [band, of(band)])) as Record<BaseBand, T>
}

function roundedLine(exact: ByBand): BaseLine {
  const total = BASE_BANDS.reduce((sum, band) => addFractions(sum, exact[band]), NOUGHT)
  return { ...byBand((band) => tenths(exact[band])), total: tenths(total) }
}

function bandDLine(equivalents: ByBand): BaseLine {
  const rounded = byBand((band) => tenths(multiply(equivalents[band], ratio(band))))
  return { ...rounded, total: BASE_BANDS.reduce((sum, band) => sum + rounded[band], 0n) }
}

function ratio(band: ChargeBand): Fraction {
  return fraction(NINTHS[band], NINTHS.D)
}

function tenths({ over, under }: Fraction): bigint {
  return divideHalfUp(over * 10n, under)
}
