/**
 * Different amounts of tax for the areas of abolished councils inside one council, until they are
 * made equal.
 *
 * @law SI 2008/3022 reg 15
 * @law SI 2008/3022 reg 16
 * @law SI 2008/3022 reg 17
 * @law SI 2018/1296 reg 9
 *
 * Reading: what falls on a part of an area only (a parish's precept, a special expense) is left out
 * on both sides; the amounts of the areas, times their bases, may not bring more than the uniform
 * amount would; and the difference between the highest and the lowest narrows each year.
 */
import { addYears } from '#kernel/dates.js'
import { type FinancialYear, startOf } from '#kernel/financial-year.js'
import {
  addFractions,
  type Fraction,
  fraction,
  multiply,
  roundHalfUp,
  subtract,
} from '#kernel/fraction.js'
import { minus, type Pence, pence, showPounds } from '#kernel/money.js'
import { EQUALISATION_REGS, type Provision, under } from '#law/instruments.js'
import { bandDAmount, type TaxBase } from '#law/council-tax/tax-setting.js'
import type { WorkingLine } from '#law/workings.js'

/** After this many years with different amounts there is one tax: SI 2018/1296 reg 9. */
const YEARS_APART = 7

export interface AreaToTax {
  readonly code: string
  readonly name: string
  readonly base: TaxBase
  /** The council's own amount for band D; null for the one that bears what the others leave. */
  readonly bandD: Pence | null
}

export interface AreasToTax {
  /** The requirement without what falls on a part only. */
  readonly requirement: Pence
  /** Of the whole council. */
  readonly base: TaxBase
  /** Two or more, at most one without an amount. */
  readonly areas: readonly AreaToTax[]
}

export interface TaxedArea extends AreaToTax {
  readonly bandD: Pence
}

export interface WorkedAreas {
  /** What one tax for the whole council would be, for band D. */
  readonly uniform: Pence
  readonly areas: readonly TaxedArea[]
  readonly workings: readonly WorkingLine[]
}

/** The amount of each area for band D. Throws RangeError where nothing is left for the last. */
export function workAreas({ requirement, base, areas }: AreasToTax): WorkedAreas {
  const uniform = bandDAmount(requirement, base)
  const taxed = areas.map((area): TaxedArea => {
    if (area.bandD !== null) return { ...area, bandD: area.bandD }
    return { ...area, bandD: remainder(requirement, area, areas) }
  })
  const at = under(EQUALISATION_REGS, 'reg 15(1)')
  const each = taxed.map(({ name, bandD }) => ({
    text: `${name}: as determined for its area`,
    amount: bandD,
    under: at,
  }))
  const text = 'one amount for the whole council would be'
  const first = { text, amount: uniform, under: under(EQUALISATION_REGS, 'reg 12(1)') }
  return { uniform, areas: taxed, workings: [first, ...each] }
}

function remainder(requirement: Pence, own: AreaToTax, areas: readonly AreaToTax[]): Pence {
  const others = yieldOf(areas.filter(({ code }) => code !== own.code))
  const left = subtract(fraction(requirement), others)
  if (left.over < 0n) {
    throw new RangeError(
      `the other areas bring more than is required: nothing is left for ${own.name}`,
    )
  }
  return roundHalfUp(multiply(left, fraction(own.base.under, own.base.over)))
}

/** What amounts for band D bring, in pence. */
function yieldOf(areas: readonly AreaToTax[]): Fraction {
  return areas
    .map(({ bandD, base }) => multiply(fraction(bandD ?? 0n), base))
    .reduce(addFractions, fraction(0n))
}

export interface AreaFault {
  readonly message: string
  readonly under: Provision
}

export interface AreaYear {
  readonly year: FinancialYear
  /** The first year of the council that took the areas together. */
  readonly firstYear: FinancialYear
  /** How far apart the highest and the lowest were for band D the year before; null: not apart. */
  readonly apartBefore: Pence | null
}

/**
 * What the law does not allow in the amounts of a year. The years before the first were set by the
 * abolished councils, and are not looked at.
 */
export function areaFaults(asked: AreasToTax, when: AreaYear): AreaFault[] {
  if (startOf(when.year) < startOf(when.firstYear)) return []
  const worked = workAreas(asked)
  return [...yearFaults(when), ...yieldFaults(asked, worked), ...apartFaults(worked, when)]
}

function yearFaults({ year, firstYear, apartBefore }: AreaYear): AreaFault[] {
  if (startOf(year) >= addYears(startOf(firstYear), YEARS_APART)) {
    const message = `${year} is after the seventh year from ${firstYear}: there must be one tax`
    return [{ message, under: under(EQUALISATION_REGS, 'reg 15(1)(b)') }]
  }
  if (year === firstYear || apartBefore !== null) return []
  const message = `the areas had no tax of their own the year before ${year}: they cannot be apart again`
  return [{ message, under: under(EQUALISATION_REGS, 'reg 15(2)(b)') }]
}

function yieldFaults(asked: AreasToTax, { areas, uniform }: WorkedAreas): AreaFault[] {
  const whole = areas.map(({ base }) => base).reduce(addFractions, fraction(0n))
  const faults: AreaFault[] = []
  if (whole.over * asked.base.under !== asked.base.over * whole.under) {
    const message = 'the tax bases of the areas do not add up to that of the council'
    faults.push({ message, under: under(EQUALISATION_REGS, 'reg 15(1)') })
  }
  // Each amount is a whole penny, so that half a penny for each band D equivalent may be over.
  const allowed = addFractions(fraction(asked.requirement), multiply(asked.base, fraction(1n, 2n)))
  const over = subtract(yieldOf(areas), allowed)
  if (over.over > 0n) {
    const more = subtract(yieldOf(areas), fraction(asked.requirement))
    const message = `the amounts of the areas bring ${showPounds(roundHalfUp(more))} more than is required`
    faults.push({ message, under: under(EQUALISATION_REGS, 'reg 16') })
  }
  const highest = areas.reduce((a, b) => (b.bandD > a.bandD ? b : a))
  if (highest.bandD <= uniform) {
    const message = `the highest amount, of ${highest.name}, must be above ${showPounds(uniform)}`
    faults.push({ message, under: under(EQUALISATION_REGS, 'reg 17(2)') })
  }
  return faults
}

function apartFaults(worked: WorkedAreas, { year, firstYear, apartBefore }: AreaYear): AreaFault[] {
  const apart = apartOf(worked.areas.map(({ bandD }) => bandD))
  if (year === firstYear || apartBefore === null || apart < apartBefore) return []
  const before = showPounds(apartBefore)
  const message = `the areas are ${showPounds(apart)} apart, and were ${before}: it must narrow`
  return [{ message, under: under(EQUALISATION_REGS, 'reg 17') }]
}

/** The highest less the lowest. */
export function apartOf(amounts: readonly Pence[]): Pence {
  const [first = pence(0n), ...others] = amounts
  const highest = others.reduce((a, b) => (b > a ? b : a), first)
  const lowest = others.reduce((a, b) => (b < a ? b : a), first)
  return minus(highest, lowest)
}
