/**
 * Where one dwelling stands in the Council Tax Base return on the day that it is worked for.
 *
 * @law SI 2012/2914 regs 3-5
 */
import { addMonths, type IsoDate } from '#kernel/dates.js'
import { type Fraction, fraction, multiply, NOUGHT, subtract } from '#kernel/fraction.js'
import { covers } from '#kernel/period.js'
import { type Band, bandBelow, type ChargeBand } from '#law/council-tax/bands.js'
import { discountFor, type Household } from '#law/council-tax/discounts.js'
import { type Exemption, exemptPeriod } from '#law/council-tax/exemptions.js'
import { type Adjustment, type UnoccupiedFacts, unoccupiedOn } from '#law/council-tax/unoccupied.js'

/** The facts of a dwelling that hold on the day. */
export interface BaseDwelling {
  readonly band: Band
  readonly exemption: Exemption | undefined
  readonly disabled: boolean
  /** Undefined where nothing is recorded: taken as fully charged. */
  readonly household: Household | undefined
  readonly unoccupied: UnoccupiedFacts
  readonly annexe: boolean
}

export type BaseGroup =
  'full' | 'single-adult' | 'all-but-one-disregarded' | 'all-disregarded' | 'second-home' | 'empty'

export interface BaseStatus {
  /** The column of the list: what line 1 counts it in. */
  readonly listed: Band
  readonly exempt: boolean
  readonly disabled: boolean
  /** The column that it is charged in: the band below, where a disabled reduction applies. */
  readonly column: ChargeBand
  readonly group: BaseGroup
  readonly adjustment: Adjustment | undefined
  readonly annexe: boolean
  /** Empty for more than six months; class D apart. */
  readonly longEmpty: boolean
  readonly classD: boolean
  /** The share of a full charge that is left before council tax reduction: 0 to 4. */
  readonly share: Fraction
  /** What of the share an annexe's reduction took away. */
  readonly annexeShare: Fraction
}

const WHOLE = fraction(1n)
const HALF = fraction(1n, 2n)

export function baseStatus(dwelling: BaseDwelling, day: IsoDate): BaseStatus {
  const { band, exemption, disabled } = dwelling
  const exempt = exemption !== undefined && covers(exemptPeriod(exemption), day)
  const { group, adjustment } = groupOf(dwelling, day)
  const vacancy = dwelling.unoccupied.vacancies.find(({ period }) => covers(period, day))
  const since = vacancy?.emptySince ?? null
  const before = adjusted(adjustment)
  const annexeShare = dwelling.annexe ? multiply(before, HALF) : NOUGHT
  return {
    listed: band,
    exempt,
    disabled: disabled && !exempt,
    column: disabled && !exempt ? bandBelow(band) : band,
    group,
    adjustment,
    annexe: dwelling.annexe,
    longEmpty: group === 'empty' && since !== null && addMonths(since, 6) <= day,
    classD: vacancy?.class === 'D',
    share: subtract(before, annexeShare),
    annexeShare,
  }
}

function groupOf(
  { household, unoccupied }: BaseDwelling,
  day: IsoDate,
): Pick<BaseStatus, 'group' | 'adjustment'> {
  if (household === undefined) return { group: 'full', adjustment: undefined }
  if (household.adults > 0) {
    const discount = discountFor(household)
    if (discount === undefined) return { group: 'full', adjustment: undefined }
    return { group: discount.code, adjustment: { kind: 'discount', ...discount } }
  }
  const vacancy = unoccupied.vacancies.find(({ period }) => covers(period, day))
  const furnished = vacancy?.class === 'A' || vacancy?.class === 'B'
  return {
    group: furnished ? 'second-home' : 'empty',
    adjustment: unoccupiedOn(unoccupied, day),
  }
}

function adjusted(adjustment: Adjustment | undefined): Fraction {
  if (adjustment === undefined) return WHOLE
  const part = fraction(BigInt(Math.round(adjustment.percent * 100)), 10_000n)
  return adjustment.kind === 'premium'
    ? subtract(WHOLE, multiply(part, fraction(-1n)))
    : subtract(WHOLE, part)
}
