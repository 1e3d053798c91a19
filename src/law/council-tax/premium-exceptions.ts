/**
 * Classes of dwelling that no premium may be charged on, with the months that some of them last.
 *
 * @law SI 2003/3011
 * @law SI 2024/1007
 * @law SI 2025/8
 * @law WSI 2015/2068
 * @law WSI 2023/253
 *
 * England's classes are regulations 9 to 17 of SI 2003/3011, as SI 2024/1007 made them and
 * SI 2025/8 put them right; regulation 3 of the latter has not been read.
 *
 * Reading: a job-related dwelling, and a pitch or mooring, are outside the classes for which a
 * council may take away the half of section 11(2)(a) (SI 2003/3011 reg 6, SI 1998/105): with the
 * premium gone, that half is what applies. So it is for armed forces accommodation.
 *
 * Reading: a dwelling may be in two classes on one day, job-related and for sale. Each takes it out
 * of the premium by itself; one that leaves the half does so whatever else holds, since the
 * council's choice of a discount does not reach the dwelling.
 *
 * Reading: in Wales the year of classes 1 and 2 is twelve months from the day on which the dwelling
 * was first marketed. The further class of WSI 2026/89 is not here: its text has not been read.
 */
import { addMonths, earlier, type IsoDate } from '#kernel/dates.js'
import { covers, type Period } from '#kernel/period.js'
import {
  PRESCRIBED_CLASSES_REGS,
  type Provision,
  under,
  WALES_PREMIUM_EXCEPTIONS_REGS,
} from '#law/instruments.js'
import type { Jurisdiction } from '#law/workings.js'

/** Which premiums an exception takes away. */
type Premiums = 'both' | 'second-home' | 'empty'

export interface ExceptionClass {
  readonly code: string
  readonly title: string
  readonly takesAway: Premiums
  /** Whether the council's own choice of a discount does not reach the dwelling either. */
  readonly half?: boolean
  /** How many months it lasts from the day on which its time runs; without, as long as it holds. */
  readonly months?: number
}

const ENGLAND: readonly ExceptionClass[] = [
  { code: 'E', title: 'Main home would be here but for armed forces accommodation', takesAway: 'both', half: true },
  { code: 'F', title: 'Annexe used as part of the main home', takesAway: 'both' },
  { code: 'G', title: 'Actively marketed for sale', takesAway: 'both', months: 12 },
  { code: 'H', title: 'Actively marketed to let', takesAway: 'both', months: 12 },
  { code: 'I', title: 'Probate recently granted', takesAway: 'both', months: 12 },
  { code: 'J', title: 'Job-related dwelling', takesAway: 'second-home', half: true },
  { code: 'K', title: 'Occupied caravan pitch or boat mooring', takesAway: 'second-home', half: true },
  { code: 'L', title: 'Seasonal or holiday home under a planning condition', takesAway: 'second-home' },
  { code: 'M', title: 'Major repairs or structural alteration', takesAway: 'empty', months: 12 },
] // prettier-ignore

const WALES: readonly ExceptionClass[] = [
  { code: '1', title: 'Marketed for sale, or an offer accepted', takesAway: 'both', months: 12 },
  { code: '2', title: 'Marketed to let, or an offer accepted', takesAway: 'both', months: 12 },
  { code: '3', title: 'Annexe of the main home, or used as part of it', takesAway: 'both' },
  { code: '4', title: 'Main home would be here but for armed forces accommodation', takesAway: 'both', half: true },
  { code: '5', title: 'Occupied caravan pitch or boat mooring', takesAway: 'second-home', half: true },
  { code: '6', title: 'Living here all year forbidden by a planning condition', takesAway: 'second-home' },
  { code: '7', title: 'Job-related dwelling', takesAway: 'second-home', half: true },
] // prettier-ignore

/** The classes of a jurisdiction: letters in England, numbers in Wales. */
export function premiumExceptions(jurisdiction: Jurisdiction): readonly ExceptionClass[] {
  return jurisdiction === 'wales' ? WALES : ENGLAND
}

/** The class of furnished homes that a planning condition forbids to live in all year. */
export function restrictedClass(jurisdiction: Jurisdiction): string {
  return jurisdiction === 'wales' ? '6' : 'L'
}

/** Whether there is such a class; in either jurisdiction where none is named. */
export function isPremiumException(code: string, jurisdiction?: Jurisdiction): boolean {
  const classes =
    jurisdiction === undefined ? [...ENGLAND, ...WALES] : premiumExceptions(jurisdiction)
  return classes.some((c) => c.code === code)
}

export interface PremiumException {
  readonly period: Period
  readonly class: string
  /** When the twelve months began: first marketed, probate granted, works begun. */
  readonly runsFrom: IsoDate | null
}

export function exceptionTitle(jurisdiction: Jurisdiction, code: string): string {
  return classOf(jurisdiction, code).title
}

/** Whether half of the tax falls away on a furnished dwelling, whatever the council determined. */
export function leavesHalf(
  { jurisdiction }: { readonly jurisdiction: Jurisdiction },
  exception: PremiumException,
): boolean {
  return classOf(jurisdiction, exception.class).half === true
}

/** England's class E is regulation 9 and so on; Wales's class N is the Nth after regulation 3. */
export function exceptionProvision(jurisdiction: Jurisdiction, code: string): Provision {
  if (jurisdiction === 'england') {
    const regulation = 9 + code.charCodeAt(0) - 'E'.charCodeAt(0)
    return under(PRESCRIBED_CLASSES_REGS, `reg ${regulation} (Class ${code})`)
  }
  return under(WALES_PREMIUM_EXCEPTIONS_REGS, `reg ${Number(code) + 3} (Class ${code})`)
}

/**
 * The exceptions that take the premium away on the day, the one that counts first: what leaves the
 * half before what does not.
 */
export function exceptionsOn(
  facts: {
    readonly jurisdiction: Jurisdiction
    readonly exceptions: readonly PremiumException[]
  },
  kind: 'second-home' | 'empty',
  day: IsoDate,
): PremiumException[] {
  const { jurisdiction } = facts
  const hold = facts.exceptions.filter((exception) => {
    const takesAway = classOf(jurisdiction, exception.class).takesAway
    const meant = takesAway === 'both' || takesAway === kind
    return meant && covers(exceptionPeriod(jurisdiction, exception), day)
  })
  const [half, other] = [true, false].map((is) => hold.filter((e) => leavesHalf(facts, e) === is))
  return [...(half ?? []), ...(other ?? [])]
}

/** The period of an exception, cut where its months have run out. */
export function exceptionPeriod(jurisdiction: Jurisdiction, exception: PremiumException): Period {
  const { period } = exception
  const months = classOf(jurisdiction, exception.class).months
  if (months === undefined) return period
  const ends = addMonths(exception.runsFrom ?? period.from, months)
  return { from: period.from, until: period.until === null ? ends : earlier(period.until, ends) }
}

/** Throws RangeError for a class that the jurisdiction does not have. */
function classOf(jurisdiction: Jurisdiction, code: string): ExceptionClass {
  const found = premiumExceptions(jurisdiction).find((c) => c.code === code)
  if (found === undefined) {
    throw new RangeError(`class ${code} is no exception from premiums in ${jurisdiction}`)
  }
  return found
}
