/**
 * Setting the tax: the council tax requirement over the tax base, with what falls on a part of the
 * area only.
 *
 * @law 1992 c. 14 s 31B
 * @law 1992 c. 14 s 33
 * @law 1992 c. 14 s 34
 * @law 1992 c. 14 s 36
 * @law SI 2012/2914 reg 3
 *
 * Reading: each amount for band D is rounded once, half up to the penny, and every element is
 * rounded for each band by itself before they are added: so have the published tables.
 */
import { addFractions, divideHalfUp, type Fraction, fraction, multiply } from '#kernel/fraction.js'
import { minus, type Pence, pence, total } from '#kernel/money.js'
import type { Jurisdiction, WorkingLine } from '#law/workings.js'
import { LGFA, TAX_BASE_REGS, under } from '#law/instruments.js'

/** The tax base of the area or of a part of it, in band D equivalents. */
export type TaxBase = Fraction

/** Item T: relevant amounts times the collection rate, with contributions in lieu. */
export function taxBaseOf(given: {
  readonly equivalents: Fraction
  /** What is expected to be paid of what is due, as a percentage. */
  readonly collectionPercent: Fraction
  readonly inLieu: Fraction
}): { readonly base: TaxBase; readonly workings: readonly WorkingLine[] } {
  const share = multiply(given.collectionPercent, fraction(1n, 100n))
  const base = addFractions(multiply(given.equivalents, share), given.inLieu)
  const text = 'band D equivalents times the collection rate, with contributions in lieu'
  return { base, workings: [{ text, under: under(TAX_BASE_REGS, 'reg 3') }] }
}

/** An amount over a base, for band D, to the penny. */
export function bandDAmount(amount: Pence, base: TaxBase): Pence {
  if (base.over <= 0n) throw new RangeError('a tax base must be above nought')
  return pence(divideHalfUp(amount * base.under, base.over))
}

/** Something that falls on a part of the area only: a parish's precept, a special expense. */
export interface SpecialItem {
  readonly code: string
  readonly name: string
  readonly kind: 'parish' | 'special-expense'
  readonly amount: Pence
  /** The parishes on which it falls, each with its own tax base. */
  readonly parishes: readonly { readonly code: string; readonly base: TaxBase }[]
}

export interface TaxToSet {
  /** With the special items: item R of section 31B; in Wales items R less P of section 33. */
  readonly requirement: Pence
  /** Item T. */
  readonly base: TaxBase
  readonly specialItems: readonly SpecialItem[]
}

export interface WorkedTax {
  /** Section 31B(1), in Wales section 33(1): the average over the whole area. */
  readonly basicAmount: Pence
  /** Section 34(2): what is paid where nothing special falls. */
  readonly withoutSpecialItems: Pence
  /** Section 34(3): what each item adds for band D in each of its parishes. */
  readonly additions: readonly {
    readonly item: SpecialItem
    readonly bandD: Pence
  }[]
}

/** Throws RangeError where a base is nought or the special items exceed the requirement. */
export function workTax({ requirement, base, specialItems }: TaxToSet): WorkedTax {
  const special = total(specialItems.map((item) => item.amount))
  if (special > requirement) {
    throw new RangeError('the special items are more than the council tax requirement')
  }
  const basicAmount = bandDAmount(requirement, base)
  const withoutSpecialItems = bandDAmount(minus(requirement, special), base)
  const additions = specialItems.map((item) => {
    const shared = item.parishes.map((parish) => parish.base).reduce(addFractions, fraction(0n))
    return { item, bandD: bandDAmount(item.amount, shared) }
  })
  return { basicAmount, withoutSpecialItems, additions }
}

/** How the amounts came about: England's requirement is of section 31A, Wales's of section 32. */
export function taxWorkings(
  { basicAmount, withoutSpecialItems, additions }: WorkedTax,
  jurisdiction: Jurisdiction,
): WorkingLine[] {
  const basic =
    jurisdiction === 'wales'
      ? {
          text: 'budget requirement less grant and redistributed rates, over tax base',
          under: under(LGFA, 's 33(1)'),
        }
      : { text: 'requirement over tax base', under: under(LGFA, 's 31B(1)') }
  return [
    { ...basic, amount: basicAmount },
    {
      text: 'less the special items over tax base',
      amount: withoutSpecialItems,
      under: under(LGFA, 's 34(2)'),
    },
    ...additions.map(({ item, bandD }) => ({
      text: `${item.name}: over the base of its part of the area`,
      amount: bandD,
      under: under(LGFA, 's 34(3)'),
    })),
  ]
}
