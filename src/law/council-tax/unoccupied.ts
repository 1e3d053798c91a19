/**
 * Dwellings that are nobody's sole or main home: half of the tax, or the council's own discount, or
 * a premium with its exceptions, as they stand on a day.
 *
 * @law 1992 c. 14 s 11
 * @law 1992 c. 14 s 11A
 * @law 1992 c. 14 s 11B
 * @law 1992 c. 14 s 11C
 * @law 1992 c. 14 s 12
 * @law 1992 c. 14 s 12A
 * @law 1992 c. 14 s 12B
 * @law SI 2003/3011
 * @law WSI 2015/2068
 * @law SI 1998/105
 *
 * Where nobody resides the tax is halved (s 11(2)(a)), unless the council has determined otherwise
 * for the class of the dwelling. Where a premium applies there is no discount (s 11B(1), s 11C(1)).
 * Reading: an exception takes the dwelling out of the determination of the premium and of nothing
 * else, so that what the council determined for its class applies again.
 * Reading: Class A of SI 2003/3011 is a dwelling "the occupation of which is restricted by a
 * planning condition preventing occupancy for a continuous period of at least 28 days in the
 * relevant year".
 * Such a one is of Class L (reg 16), in Wales of class 6 (WSI 2015/2068): no premium is charged on
 * it, though nobody recorded the exception as well.
 */
import { addDays, addMonths, addYears, type IsoDate } from '#kernel/dates.js'
import { covers, type Period } from '#kernel/period.js'
import {
  LGFA,
  PRESCRIBED_CLASSES_REGS,
  type Provision,
  under,
  WALES_PRESCRIBED_CLASSES_REGS,
} from '#law/instruments.js'
import {
  exceptionsOn,
  exceptionPeriod,
  exceptionProvision,
  exceptionTitle,
  leavesHalf,
  type PremiumException,
  restrictedClass,
} from '#law/council-tax/premium-exceptions.js'
import type { Jurisdiction } from '#law/workings.js'

/** SI 2003/3011, and SI 1998/105 in Wales, which has no class D: A and B are furnished. */
export const DISCOUNT_CLASSES = [
  { code: 'A', title: 'Furnished, and may not be lived in all year', furnished: true },
  { code: 'B', title: 'Furnished, and may be lived in all year', furnished: true },
  { code: 'C', title: 'Empty and substantially unfurnished', furnished: false },
  { code: 'D', title: 'Empty for major repairs or structural work', furnished: false },
] as const

export type DiscountClass = (typeof DISCOUNT_CLASSES)[number]['code']

/** The classes that there are in a country. */
export function discountClasses(jurisdiction: Jurisdiction): (typeof DISCOUNT_CLASSES)[number][] {
  return DISCOUNT_CLASSES.filter(({ code }) => jurisdiction === 'england' || code !== 'D')
}

/** Nobody lives there, over a period. */
export interface Vacancy {
  readonly period: Period
  readonly class: DiscountClass
  /** Classes C and D: unoccupied and substantially unfurnished since this day. */
  readonly emptySince: IsoDate | null
}

/** A discount for the first so many months or days, or, without either, for as long as it lasts. */
export interface DiscountStep {
  readonly months: number | null
  /** Counted in days instead: then `months` is null. */
  readonly days?: number
  readonly percent: number
}

/** What the council has determined for a year, for all of its area or a part. Whole percentages. */
export interface UnoccupiedTerms {
  /**
   * In order: the first step whose time has not run out applies, and after the last nothing. A
   * class without a step has not been determined: the law's half applies.
   */
  readonly discounts: Readonly<Record<DiscountClass, readonly DiscountStep[]>>
  /** A step for each length of time; the last that is reached applies. */
  readonly emptyPremiums: readonly { readonly afterYears: number; readonly percent: number }[]
  readonly secondHomePremium: number
}

/**
 * A council may determine otherwise for a part of its area (ss 11A(4), 11B(1) and 11C(1)): here, by
 * the charging area.
 */
export interface UnoccupiedScheme extends UnoccupiedTerms {
  readonly parts?: Readonly<Record<string, UnoccupiedTerms>>
  /** The day of the council's resolution; the day of recording where it is not given. */
  readonly decidedOn?: IsoDate
  /** The day of the notice in a newspaper. */
  readonly publishedOn?: IsoDate
}

/** What applies in a charging area; '' where the council has none. */
export function termsIn(scheme: UnoccupiedScheme, areaCode: string): UnoccupiedTerms {
  return scheme.parts?.[areaCode] ?? scheme
}

/** A council that has determined nothing. */
export const UNDETERMINED: UnoccupiedScheme = {
  discounts: { A: [], B: [], C: [], D: [] },
  emptyPremiums: [],
  secondHomePremium: 0,
}

const NONE: readonly DiscountStep[] = [{ months: null, percent: 0 }]

/** A council that has determined that nothing is taken off and nothing added. */
export const FULL_CHARGE: UnoccupiedScheme = {
  ...UNDETERMINED,
  discounts: { A: NONE, B: NONE, C: NONE, D: NONE },
}

export interface UnoccupiedFacts {
  readonly jurisdiction: Jurisdiction
  readonly vacancies: readonly Vacancy[]
  readonly exceptions: readonly PremiumException[]
  readonly scheme: UnoccupiedTerms
}

export interface Adjustment {
  readonly kind: 'discount' | 'premium'
  readonly code: string
  readonly percent: number
  readonly reason: string
  readonly under: Provision
}

/** What applies on a day: a discount, a premium, or nothing. */
export function unoccupiedOn(facts: UnoccupiedFacts, day: IsoDate): Adjustment | undefined {
  const vacancy = vacancyOn(facts, day)
  if (vacancy === undefined) return undefined
  const premium = premiumOf(vacancy, facts, day)
  const [exception] = exceptionsFrom(facts, vacancy, day)
  if (premium !== undefined && exception === undefined) return premium
  return isFurnished(vacancy.class) && exception !== undefined && leavesHalf(facts, exception)
    ? halfFor(facts, exception)
    : discountOf(vacancy, facts, day)
}

/** The premium that would be charged on the day, had an exception not taken it away. */
export interface PremiumSpared {
  readonly code: string
  readonly percent: number
  readonly reason: string
  readonly under: Provision
}

export function premiumSparedOn(facts: UnoccupiedFacts, day: IsoDate): PremiumSpared | undefined {
  const vacancy = vacancyOn(facts, day)
  if (vacancy === undefined) return undefined
  const premium = premiumOf(vacancy, facts, day)
  const exceptions = exceptionsFrom(facts, vacancy, day)
  const [exception] = exceptions
  if (premium === undefined || exception === undefined) return undefined
  const code = exception.class
  const titles = exceptions.map((each) => exceptionTitle(facts.jurisdiction, each.class))
  const reason = titles.map((title) => title.charAt(0).toLowerCase() + title.slice(1)).join('; ')
  const at = exceptionProvision(facts.jurisdiction, code)
  return { code, percent: premium.percent, reason, under: at }
}

function vacancyOn({ vacancies }: UnoccupiedFacts, day: IsoDate): Vacancy | undefined {
  return vacancies.find(({ period }) => covers(period, day))
}

function exceptionsFrom(
  facts: UnoccupiedFacts,
  vacancy: Vacancy,
  day: IsoDate,
): PremiumException[] {
  const recorded = exceptionsOn(facts, isFurnished(vacancy.class) ? 'second-home' : 'empty', day)
  const ofClass = exceptionOfClass(facts, vacancy)
  return recorded.length > 0 || ofClass === undefined ? recorded : [ofClass]
}

/** A furnished home that may not be lived in all year is of the exception's class by itself. */
function exceptionOfClass(
  { jurisdiction }: UnoccupiedFacts,
  vacancy: Vacancy,
): PremiumException | undefined {
  if (vacancy.class !== 'A') return undefined
  return { period: vacancy.period, class: restrictedClass(jurisdiction), runsFrom: null }
}

/** Every day on which what applies may change. */
export function unoccupiedDays(facts: UnoccupiedFacts): Period[] {
  const steps = facts.vacancies.flatMap((vacancy) => stepDays(vacancy, facts.scheme))
  const periods = facts.vacancies.map(({ period }) => period)
  // An exception that ended before it began, its months long gone, has no day.
  const exceptions = facts.exceptions
    .map((exception) => exceptionPeriod(facts.jurisdiction, exception))
    .filter(({ from, until }) => until === null || from < until)
  return [...periods, ...exceptions, ...steps]
}

function stepDays(vacancy: Vacancy, scheme: UnoccupiedTerms): Period[] {
  const { emptySince } = vacancy
  const discounts = scheme.discounts[vacancy.class].flatMap((step) => stepEnds(vacancy, step) ?? [])
  const premiums = scheme.emptyPremiums.flatMap(({ afterYears }) =>
    emptySince === null ? [] : [addYears(emptySince, afterYears)],
  )
  return [...discounts, ...premiums].map((from) => ({ from, until: null }))
}

/** The day from which the months of a discount are counted. */
function countedFrom({ emptySince, period }: Vacancy): IsoDate {
  return emptySince ?? period.from
}

/** The first day on which a step applies no more; undefined for one that lasts. */
function stepEnds(vacancy: Vacancy, { months, days }: DiscountStep): IsoDate | undefined {
  if (days !== undefined) return addDays(countedFrom(vacancy), days)
  return months === null ? undefined : addMonths(countedFrom(vacancy), months)
}

function isFurnished(code: DiscountClass): boolean {
  return code === 'A' || code === 'B'
}

function premiumOf(
  vacancy: Vacancy,
  { scheme, jurisdiction }: UnoccupiedFacts,
  day: IsoDate,
): Adjustment | undefined {
  const wales = jurisdiction === 'wales'
  if (isFurnished(vacancy.class)) {
    const percent = scheme.secondHomePremium
    if (percent === 0) return undefined
    const reason = 'a furnished home that is nobody’s main home'
    return {
      kind: 'premium',
      code: 'second-home',
      percent,
      reason,
      under: under(LGFA, wales ? 's 12B' : 's 11C'),
    }
  }
  const { emptySince } = vacancy
  if (emptySince === null) return undefined
  const reached = scheme.emptyPremiums.filter(
    (step) => addYears(emptySince, step.afterYears) <= day,
  )
  const step = reached.sort((a, b) => a.afterYears - b.afterYears).at(-1)
  if (step === undefined || step.percent === 0) return undefined
  const years = step.afterYears === 1 ? 'a year' : `${step.afterYears} years`
  const reason = `empty and unfurnished for ${years} or more`
  const code = `empty-${step.afterYears}`
  return {
    kind: 'premium',
    code,
    percent: step.percent,
    reason,
    under: under(LGFA, wales ? 's 12A' : 's 11B'),
  }
}

const HALF = 50

/** The half that no council can take away: the dwelling is in none of the classes of its choice. */
function halfFor({ jurisdiction }: UnoccupiedFacts, exception: PremiumException): Adjustment {
  const title = exceptionTitle(jurisdiction, exception.class)
  return half(`nobody’s main home: ${title.charAt(0).toLowerCase()}${title.slice(1)}`)
}

function half(reason: string): Adjustment {
  const at = under(LGFA, 's 11(2)(a)')
  return { kind: 'discount', code: 'nobody-resident', percent: HALF, reason, under: at }
}

function discountOf(
  vacancy: Vacancy,
  { scheme, jurisdiction }: UnoccupiedFacts,
  day: IsoDate,
): Adjustment | undefined {
  const steps = scheme.discounts[vacancy.class]
  if (steps.length === 0) return half('nobody’s main home')
  const step = steps.find((each) => {
    const ends = stepEnds(vacancy, each)
    return ends === undefined || day < ends
  })
  const percent = step?.percent ?? 0
  if (percent === 0) return undefined
  const title = DISCOUNT_CLASSES.find(({ code }) => code === vacancy.class)?.title ?? ''
  const reason = title.charAt(0).toLowerCase() + title.slice(1)
  const of = jurisdiction === 'wales' ? WALES_PRESCRIBED_CLASSES_REGS : PRESCRIBED_CLASSES_REGS
  const at = under(of, `Class ${vacancy.class}`)
  return { kind: 'discount', code: `class-${vacancy.class}`, percent, reason, under: at }
}
