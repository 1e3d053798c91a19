/** The lines of the Council Tax Base return, counted from the dwellings that make them up. */
import { addFractions, type Fraction, fraction, NOUGHT } from '#kernel/fraction.js'
import { type Pence } from '#kernel/money.js'
import { type BandAmounts } from '#law/council-tax/bands.js'
import type { BaseStatus } from '#law/returns/base-status.js'
import {
  type AtPercent,
  BASE_BANDS,
  type BaseBand,
  type BaseColumn,
  type BaseColumns,
  type BaseLine,
  councilTaxBase,
} from '#law/returns/council-tax-base.js'

export interface CountedDwelling {
  readonly status: BaseStatus
  /** What council tax reduction takes off in a whole year. */
  readonly support: Pence
}

/** A line of whole dwellings: what it counts, in which column. */
interface CountLine {
  readonly line: string
  readonly text: string
  /** By the band of the list, or by the band that is charged. */
  readonly by: 'listed' | 'column'
  readonly counts: (status: BaseStatus) => boolean
}

const chargeable = (status: BaseStatus) => !status.exempt
const isEmpty = (status: BaseStatus) => chargeable(status) && status.group === 'empty'
const inGroup = (group: BaseStatus['group']) => (status: BaseStatus) =>
  chargeable(status) && status.group === group

const allButOne = inGroup('all-but-one-disregarded')
const isDisabled = (status: BaseStatus) => status.disabled
const isLongD = (status: BaseStatus) => isLongEmpty(status) && status.classD
const isLongNotD = (status: BaseStatus) => isLongEmpty(status) && !status.classD
const isWhole = (status: BaseStatus) => chargeable(status) && status.adjustment === undefined
const isAdjusted = (status: BaseStatus) => chargeable(status) && status.adjustment !== undefined
const isLongEmpty = (status: BaseStatus) => isEmpty(status) && status.longEmpty
const emptyWith = (kind: 'discount' | 'premium' | undefined) => (status: BaseStatus) =>
  isEmpty(status) && status.adjustment?.kind === kind

/** The lines that count dwellings, each of which opens into them. */
export const COUNT_LINES: readonly CountLine[] = [
  { line: '1', text: 'Dwellings on the valuation list', by: 'listed', counts: () => true },
  { line: '2', text: 'Exempt', by: 'listed', counts: (s) => s.exempt },
  { line: '4', text: 'Chargeable', by: 'listed', counts: chargeable },
  { line: '5', text: 'Chargeable, with a disabled reduction', by: 'listed', counts: isDisabled },
  { line: '6', text: 'Charged here as disabled', by: 'column', counts: isDisabled },
  { line: '7', text: 'Chargeable after disabled reductions', by: 'column', counts: chargeable },
  { line: '8', text: '25% discount, one adult', by: 'column', counts: inGroup('single-adult') },
  { line: '9', text: '25% discount, all but one disregarded', by: 'column', counts: allButOne },
  { line: '10', text: '50% discount, all disregarded', by: 'column', counts: inGroup('all-disregarded') },
  { line: '11', text: 'Second homes', by: 'column', counts: inGroup('second-home') },
  { line: '12', text: 'Empty, no discount', by: 'column', counts: emptyWith(undefined) },
  { line: '13', text: 'Empty, with a discount', by: 'column', counts: emptyWith('discount') },
  { line: '14', text: 'Empty, with a premium', by: 'column', counts: emptyWith('premium') },
  { line: '15', text: 'Empty', by: 'column', counts: isEmpty },
  { line: '16', text: 'Empty for more than six months', by: 'column', counts: isLongEmpty },
  { line: '17', text: 'Of line 16: class D', by: 'column', counts: isLongD },
  { line: '18', text: 'Line 16 less line 17', by: 'column', counts: isLongNotD },
  { line: '19', text: 'Paying 100%', by: 'column', counts: isWhole },
  { line: '20', text: 'With a discount or a premium', by: 'column', counts: isAdjusted },
] // prettier-ignore

/** In tenths, as the form is filled in. */
export type FormLines = Readonly<Record<string, BaseLine>>

/** Fills the form in: counts, then the sums worked from them. */
export function baseLines(
  dwellings: readonly CountedDwelling[],
  { amounts, inLieu }: { amounts: BandAmounts; inLieu: Fraction },
): FormLines {
  const counted = Object.fromEntries(
    COUNT_LINES.map((line) => [line.line, countLine(dwellings, line)]),
  )
  const columns = columnsOf(dwellings, amounts)
  const base = councilTaxBase(columns, inLieu)
  const total = (tenths: bigint) => ({ ...lineOf(() => NOUGHT), total: tenths })
  return {
    ...counted,
    '3': lineOf(() => NOUGHT),
    '21': lineOf((band) => columns[band].annexeReduction),
    '22': base.line22,
    '24': base.line24,
    '26': total(base.line26),
    '28': lineOf((band) => columns[band].supportReduction),
    '29': base.line29,
    '31': base.line31,
    '33': total(base.line33),
  }
}

function countLine(dwellings: readonly CountedDwelling[], line: CountLine): BaseLine {
  const counts = new Map<string, bigint>()
  for (const { status } of dwellings) {
    if (!line.counts(status)) continue
    const column = line.by === 'listed' ? status.listed : status.column
    counts.set(column, (counts.get(column) ?? 0n) + 1n)
  }
  return lineOf((band) => fraction(counts.get(band) ?? 0n))
}

function lineOf(of: (band: BaseBand) => Fraction): BaseLine {
  const tenths = ({ over, under }: Fraction) => (20n * over + under) / (2n * under)
  const bands = Object.fromEntries(BASE_BANDS.map((band) => [band, tenths(of(band))]))
  const total = tenths(BASE_BANDS.map(of).reduce(addFractions, NOUGHT))
  return { ...(bands as Record<BaseBand, bigint>), total }
}

function columnsOf(dwellings: readonly CountedDwelling[], amounts: BandAmounts): BaseColumns {
  const columns = Object.fromEntries(BASE_BANDS.map((band) => [band, emptyColumn()]))
  for (const { status, support } of dwellings) {
    const listed = columns[status.listed]
    const charged = columns[status.column]
    if (listed !== undefined) addListed(listed, status)
    if (charged !== undefined && !status.exempt) addCharged(charged, { status, support })
  }
  const finished = BASE_BANDS.map((band) => {
    const column = columns[band] ?? emptyColumn()
    return [band, finish(column, amounts[band])]
  })
  return Object.fromEntries(finished) as BaseColumns
}

interface Tally {
  listed: bigint
  exempt: bigint
  disabled: bigint
  single: bigint
  disregarded25: bigint
  disregarded50: bigint
  readonly discounts: Map<number, bigint>
  readonly premiums: Map<number, bigint>
  annexe: Fraction
  support: bigint
}

function emptyColumn(): Tally {
  return {
    listed: 0n, exempt: 0n, disabled: 0n, single: 0n, disregarded25: 0n, disregarded50: 0n,
    discounts: new Map(), premiums: new Map(), annexe: NOUGHT, support: 0n,
  } // prettier-ignore
}

function addListed(tally: Tally, status: BaseStatus): void {
  tally.listed += 1n
  if (status.exempt) tally.exempt += 1n
  if (status.disabled) tally.disabled += 1n
}

function addCharged(tally: Tally, { status, support }: CountedDwelling): void {
  const { group, adjustment } = status
  if (group === 'single-adult') tally.single += 1n
  else if (group === 'all-but-one-disregarded') tally.disregarded25 += 1n
  else if (group === 'all-disregarded') tally.disregarded50 += 1n
  else if (adjustment !== undefined) {
    const groups = adjustment.kind === 'premium' ? tally.premiums : tally.discounts
    groups.set(adjustment.percent, (groups.get(adjustment.percent) ?? 0n) + 1n)
  }
  if (status.annexe) tally.annexe = addFractions(tally.annexe, status.annexeShare)
  tally.support += support
}

function finish(tally: Tally, amount: Pence | undefined): BaseColumn {
  return {
    listed: fraction(tally.listed),
    exempt: fraction(tally.exempt),
    demolished: NOUGHT,
    disabledReduction: fraction(tally.disabled),
    singleAdult25: fraction(tally.single),
    disregarded25: fraction(tally.disregarded25),
    disregarded50: fraction(tally.disregarded50),
    discounts: groupsOf(tally.discounts),
    premiums: groupsOf(tally.premiums),
    annexeReduction: tally.annexe,
    supportReduction:
      amount === undefined || amount === 0n ? NOUGHT : fraction(tally.support, amount),
  }
}

function groupsOf(counts: ReadonlyMap<number, bigint>): AtPercent[] {
  return [...counts].map(([percent, count]) => ({
    percent: fraction(BigInt(Math.round(percent * 100)), 100n),
    count: fraction(count),
  }))
}
