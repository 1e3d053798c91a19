/**
 * The charge for one dwelling, one financial year and one set of liable persons.
 *
 * @law 1992 c. 14 s 2
 * @law 1992 c. 14 s 3
 * @law 1992 c. 14 s 10
 * @law 1992 c. 14 s 11
 * @law 1992 c. 14 s 13A
 * @law SI 1992/554 reg 4
 *
 * Liability is for days. Every stretch of days with the same facts is worked exactly, and the
 * total is rounded once, half up; each line is the difference that makes the column add up.
 */
import type { IsoDate } from '#kernel/dates.js'
import { daysIn, type FinancialYear, yearPeriod } from '#kernel/financial-year.js'
import { divideHalfUp, type Fraction, fraction, multiply, roundHalfUp } from '#kernel/fraction.js'
import { type Pence, pence, showPounds } from '#kernel/money.js'
import type { Period } from '#kernel/period.js'
import { type Band, type BandAmounts, bandBelow, type ChargeBand } from '#law/council-tax/bands.js'
import { type Segment, segmentsOf } from '#law/council-tax/charge-segments.js'
import type { Household } from '#law/council-tax/discounts.js'
import { type Exemption, exemptionProvision, exemptionTitle } from '#law/council-tax/exemptions.js'
import type { Adjustment, PremiumSpared, UnoccupiedFacts } from '#law/council-tax/unoccupied.js'
import { ANNEXE_REGS, DISABILITIES_REGS, LGFA, type Provision, under } from '#law/instruments.js'
import type { Jurisdiction } from '#law/workings.js'

export interface ChargeFacts {
  readonly jurisdiction: Jurisdiction
  readonly year: FinancialYear
  readonly liable: readonly Period[]
  /** When the dwelling has no entry in the valuation list: no such day is charged (s 3). */
  readonly delisted: readonly Period[]
  readonly bands: readonly { readonly period: Period; readonly band: Band }[]
  readonly bandAmounts: BandAmounts
  readonly exemptions: readonly Exemption[]
  /** When a reduction for a disabled resident applies. */
  readonly disabled: readonly Period[]
  /** A day without a household has no discount. */
  readonly households: readonly (Household & { readonly period: Period })[]
  /** Where nobody lives: what the council has determined for the year, and what is known. */
  readonly unoccupied: UnoccupiedFacts
  /** When the dwelling is an annexe with a discount of its own. */
  readonly annexes: readonly Period[]
  readonly reductions: readonly CouncilTaxReduction[]
  readonly discretionary: readonly DiscretionaryReduction[]
}

export interface CouncilTaxReduction {
  readonly period: Period
  readonly weekly: Pence
  readonly scheme: string
}

/** What a council takes off in a case, or in a class of cases, of its own choice. */
export interface DiscretionaryReduction {
  readonly period: Period
  /** The class, such as `care-leaver`. */
  readonly scheme: string
  /** Of what is left to pay after everything else: 0 to 100. Null where a sum is taken off. */
  readonly percent: number | null
  /** Taken off once, of the charge of the year in which the period begins. */
  readonly sum?: Pence | null
}

export type ChargeLineKind =
  | 'charge'
  | 'disabled-reduction'
  | 'exemption'
  | 'discount'
  | 'premium'
  | 'annexe-reduction'
  | 'council-tax-reduction'
  | 'discretionary-reduction'
  /** As another system had worked it: what it rests on is not known here. */
  | 'taken-over'

export interface ChargeLine {
  readonly kind: ChargeLineKind
  readonly from: IsoDate
  readonly until: IsoDate
  readonly days: number
  readonly band: ChargeBand
  readonly percent?: number
  /** What the line takes its days of: the band's amount for a year, or an award for a week. */
  readonly rate?: Pence
  /** A disabled reduction: the amount for a year of the band below, in place of `rate`. */
  readonly rateBelow?: Pence
  /** The exemption's class, the discount's reason or the reduction's scheme. */
  readonly code?: string
  readonly text: string
  /** Negative for what lowers the charge. */
  readonly amount: Pence
  readonly under: Provision
}

export interface WorkedCharge {
  readonly amount: Pence
  readonly days: number
  readonly lines: readonly ChargeLine[]
}

const LIABILITY = under(LGFA, 's 10')
const DISABLED = under(DISABILITIES_REGS, 'reg 4')
const REDUCTION = under(LGFA, 's 13A(1)(a)')
const DISCRETIONARY = under(LGFA, 's 13A(1)(c)')
const ANNEXE = under(ANNEXE_REGS, 'reg 4')
const ANNEXE_PERCENT = 50

/** A line whose amount is still exact: a numerator over the charge's one denominator. */
type ExactLine = Omit<ChargeLine, 'amount'> & { exact: bigint }

/** Throws RangeError where a liable day has no band or its band has no amount. */
export function workCharge(facts: ChargeFacts): WorkedCharge {
  const segments = segmentsOf(facts, yearPeriod(facts.year))
  const unit = unitsOf(daysIn(facts.year))
  const columns: Columns = {
    charge: [],
    disabled: [],
    exempt: [],
    adjusted: [],
    annexe: [],
    reduction: [],
    discretionary: [],
  }
  for (const segment of segments) addSegment(columns, segment, { facts, unit })
  addSums(columns, facts, { segments, unit })
  const exact = Object.values(columns).flat()
  return {
    ...roundColumn(exact, unit.denominator),
    days: segments.reduce((sum, segment) => sum + segment.days, 0),
  }
}

/** One denominator for days of the year, sevenths of a week and parts of a percent. */
interface Units {
  readonly denominator: bigint
  /** What a penny of the annual amount counts for on one day. */
  readonly perDay: bigint
  readonly perSeventh: bigint
}

const PERCENT_PARTS = 10_000n
/** Room for a discount, an annexe's half and a reduction one after the other, all exact. */
const SCALE = PERCENT_PARTS ** 3n

function unitsOf(daysInYear: number): Units {
  const year = BigInt(daysInYear)
  return {
    denominator: year * 7n * SCALE,
    perDay: 7n * SCALE,
    perSeventh: year * SCALE,
  }
}

/** Kept apart so that the lines read charge first, then what lowers it, each in date order. */
interface Columns {
  readonly charge: ExactLine[]
  readonly disabled: ExactLine[]
  readonly exempt: ExactLine[]
  readonly adjusted: ExactLine[]
  readonly annexe: ExactLine[]
  readonly reduction: ExactLine[]
  readonly discretionary: ExactLine[]
}

interface Working {
  readonly facts: ChargeFacts
  readonly unit: Units
}

function addSegment(columns: Columns, segment: Segment, { facts, unit }: Working): void {
  const gross = dayAmount(facts, segment.band, segment.from) * unit.perDay
  const charged = segment.disabled
    ? dayAmount(facts, bandBelow(segment.band), segment.from) * unit.perDay
    : gross
  const rate = pence(dayAmount(facts, segment.band, segment.from))
  push(columns.charge, line(segment, { ...chargeLine(segment), rate }, gross))
  if (segment.disabled) {
    const rateBelow = pence(dayAmount(facts, bandBelow(segment.band), segment.from))
    const rates = { rate, rateBelow }
    push(columns.disabled, line(segment, { ...disabledLine(segment), ...rates }, charged - gross))
  }
  if (segment.exemption !== undefined) {
    push(columns.exempt, line(segment, exemptLine(segment.exemption), -charged))
    return
  }
  addReductions(columns, segment, { charged, unit })
}

/**
 * The discount or premium first, then the annexe's half, council tax reduction, and last what the
 * council takes off of its own choice. None takes a day below nil.
 * Reading: the annexe's half is of what is left after other discounts.
 */
function addReductions(
  columns: Columns,
  segment: Segment,
  { charged, unit }: { charged: bigint; unit: Units },
): void {
  let left = charged
  // Nothing is charged for it, and the bill says why: a figure explains what it leaves out.
  if (segment.spared !== undefined) {
    push(columns.adjusted, line(segment, sparedLine(segment.spared), 0n))
  }
  if (segment.adjustment !== undefined) {
    const change = share(charged, segment.adjustment)
    left += change
    push(columns.adjusted, line(segment, adjustmentLine(segment.adjustment), change))
  }
  if (segment.annexe) {
    const off = percentOf(left, ANNEXE_PERCENT)
    left -= off
    push(columns.annexe, line(segment, ANNEXE_LINE, -off))
  }
  for (const reduction of segment.reductions) {
    const awarded = reduction.weekly * unit.perSeventh
    const off = awarded < left ? awarded : left
    left -= off
    if (off > 0n) push(columns.reduction, line(segment, reductionLine(reduction), -off))
  }
  for (const reduction of segment.discretionary) {
    const off = percentOf(left, reduction.percent ?? 0)
    left -= off
    if (off > 0n) push(columns.discretionary, line(segment, discretionaryLine(reduction), -off))
  }
}

function sumOf(columns: Columns): bigint {
  const lines: readonly ExactLine[] = Object.values(columns).flat()
  return lines.reduce((all, line) => all + line.exact, 0n)
}

/** Sums that the council takes off once, of what is left of the whole charge. */
function addSums(
  columns: Columns,
  facts: ChargeFacts,
  { segments, unit }: { segments: readonly Segment[]; unit: Units },
): void {
  const year = yearPeriod(facts.year)
  for (const { scheme, sum = null, period } of facts.discretionary) {
    if (sum === null || period.from < year.from || period.from >= year.until) continue
    const [first, last] = [segments[0], segments.at(-1)]
    if (first === undefined || last === undefined) continue
    const left = sumOf(columns)
    const asked = sum * unit.denominator
    const off = asked < left ? asked : left
    if (off <= 0n) continue
    const days = segments.reduce((count, segment) => count + segment.days, 0)
    const { band } = last
    const text = `Council’s own reduction of ${showPounds(sum)}: ${scheme.replaceAll('-', ' ')}`
    columns.discretionary.push({
      kind: 'discretionary-reduction', from: first.from, until: last.until, days, band,
      code: scheme, rate: sum, text, under: DISCRETIONARY, exact: -off,
    }) // prettier-ignore
  }
}

function percentOf(amount: bigint, percent: number): bigint {
  return (amount * BigInt(Math.round(percent * 100))) / PERCENT_PARTS
}

/** What an adjustment adds, or with a minus takes off. */
function share(charged: bigint, { kind, percent }: Adjustment): bigint {
  const part = percentOf(charged, percent)
  return kind === 'premium' ? part : -part
}

type LineFacts = Pick<
  ChargeLine,
  'kind' | 'text' | 'under' | 'code' | 'percent' | 'rate' | 'rateBelow' | 'band'
>

function chargeLine({ band }: Segment): Omit<LineFacts, 'band'> {
  return { kind: 'charge', text: `Council tax, band ${band}`, under: LIABILITY }
}

function adjustmentLine(adjustment: Adjustment): Omit<LineFacts, 'band'> {
  const { kind, code, percent, reason, under: at } = adjustment
  return { kind, code, percent, text: `${percent}% ${kind}: ${reason}`, under: at }
}

function sparedLine(spared: PremiumSpared): Omit<LineFacts, 'band'> {
  const { percent, code, reason, under: at } = spared
  const text = `No ${percent}% premium, class ${code}: ${reason}`
  return { kind: 'premium', code: `exception-${code}`, percent: 0, text, under: at }
}

const ANNEXE_LINE: Omit<LineFacts, 'band'> = {
  kind: 'annexe-reduction',
  percent: ANNEXE_PERCENT,
  text: `${ANNEXE_PERCENT}% reduction: annexe of the family home`,
  under: ANNEXE,
}

function discretionaryLine(reduction: DiscretionaryReduction): Omit<LineFacts, 'band'> {
  const { scheme } = reduction
  const percent = reduction.percent ?? 0
  const text = `Council’s own reduction of ${percent}%: ${scheme.replaceAll('-', ' ')}`
  return { kind: 'discretionary-reduction', code: scheme, percent, text, under: DISCRETIONARY }
}

function disabledLine({ band }: Segment): LineFacts {
  const below = bandBelow(band)
  const charged = below === 'A-' ? 'five ninths of band D' : `band ${below}`
  const text = `Reduction for a disabled resident: charged as ${charged}`
  return { kind: 'disabled-reduction', band: below, text, under: DISABLED }
}

function exemptLine(code: string): Omit<LineFacts, 'band'> {
  const title = exemptionTitle(code)
  const text = `Exempt, class ${code}${title === undefined ? '' : `: ${title}`}`
  return { kind: 'exemption', code, text, under: exemptionProvision(code) }
}

function reductionLine({ scheme, weekly }: CouncilTaxReduction): Omit<LineFacts, 'band'> {
  const text = 'Council Tax Reduction'
  return { kind: 'council-tax-reduction', code: scheme, text, rate: weekly, under: REDUCTION }
}

/** `perDay` is the exact amount for one day; the line is for the days of the segment. */
function line(
  segment: Segment,
  facts: Omit<LineFacts, 'band'> & { readonly band?: ChargeBand },
  perDay: bigint,
): ExactLine {
  const { from, until, days, band } = segment
  return { from, until, days, band, ...facts, exact: perDay * BigInt(days) }
}

/** Adds a line, or lengthens the last one where it goes on for the same reason at the same rate. */
function push(column: ExactLine[], next: ExactLine): void {
  const last = column.at(-1)
  if (last !== undefined && last.until === next.from && sameLine(last, next)) {
    const days = last.days + next.days
    column[column.length - 1] = { ...last, until: next.until, days, exact: last.exact + next.exact }
  } else {
    column.push(next)
  }
}

function sameLine(a: ExactLine, b: ExactLine): boolean {
  const sameRate = a.exact * BigInt(b.days) === b.exact * BigInt(a.days)
  return sameRate && a.text === b.text && a.code === b.code && a.band === b.band
}

/** Rounds the running total after each line, so that the lines add up to the rounded total. */
function roundColumn(
  exact: readonly ExactLine[],
  denominator: bigint,
): { amount: Pence; lines: ChargeLine[] } {
  let running = 0n
  let rounded = 0n
  const lines = exact.map(({ exact: amount, ...facts }) => {
    running += amount
    const before = rounded
    rounded = divideHalfUp(running, denominator)
    return { ...facts, amount: pence(rounded - before) }
  })
  return { amount: pence(rounded), lines }
}

function dayAmount(facts: ChargeFacts, band: ChargeBand, day: IsoDate): bigint {
  const amount = facts.bandAmounts[band]
  if (amount === undefined) throw new RangeError(`no amount is set for band ${band} on ${day}`)
  return amount
}

/** One stretch of days at one rate, with a discount and a premium: for the calculator. */
export function chargeForDays(facts: {
  readonly year: FinancialYear
  readonly bandAmount: Pence
  readonly days: number
  readonly discountPercent: Fraction
  readonly premiumPercent: Fraction
}): { readonly gross: Pence; readonly charge: Pence } {
  const exact = fraction(facts.bandAmount * BigInt(facts.days), BigInt(daysIn(facts.year)))
  const discounted = multiply(exact, percentLeft(facts.discountPercent, -1n))
  const charge = multiply(discounted, percentLeft(facts.premiumPercent, 1n))
  return { gross: roundHalfUp(exact), charge: roundHalfUp(charge) }
}

/** (100 ± percent) / 100. */
function percentLeft(percent: Fraction, sign: 1n | -1n): Fraction {
  const hundred = 100n * percent.under
  return fraction(hundred + sign * percent.over, hundred)
}
