/**
 * Classes of exempt dwelling. In England classes A and C were abolished on 1 April 2013; what they
 * covered is now a matter for the council's own discounts. Wales keeps them, and has class X since
 * 1 April 2019.
 *
 * @law SI 1992/558 art 3
 */
import { addMonths, earlier, type IsoDate, isoDate } from '#kernel/dates.js'
import type { Jurisdiction } from '#law/workings.js'
import type { Period } from '#kernel/period.js'
import { EXEMPT_DWELLINGS_ORDER, type Provision, under } from '#law/instruments.js'

export interface ExemptionClass {
  readonly code: string
  readonly title: string
  /** How long the exemption lasts, where it is not simply for as long as the facts hold. */
  readonly limit?: string
}

export const EXEMPTION_CLASSES = [
  {
    code: 'B',
    title: 'Empty, owned by a charity and last used for its purposes',
    limit: 'six months from the last occupation',
  },
  { code: 'D', title: 'Left empty by a person in detention', limit: 'while detained' },
  { code: 'E', title: 'Left empty by a person in hospital or a care home' },
  {
    code: 'F',
    title: 'Left empty since the liable person died',
    limit: 'until six months after probate or administration is granted',
  },
  { code: 'G', title: 'Occupation prohibited by law or a planning condition' },
  { code: 'H', title: 'Kept empty for a minister of religion' },
  { code: 'I', title: 'Left empty by a person receiving care elsewhere' },
  { code: 'J', title: 'Left empty by a person providing care elsewhere' },
  { code: 'K', title: 'Left empty by a student owner', limit: 'while a student' },
  { code: 'L', title: 'Empty, with a mortgagee in possession' },
  { code: 'M', title: 'Hall of residence for students' },
  { code: 'N', title: 'Occupied only by students' },
  { code: 'O', title: 'Armed forces accommodation' },
  { code: 'P', title: 'Occupied by members of visiting forces' },
  { code: 'Q', title: 'Empty, with a trustee in bankruptcy liable' },
  { code: 'R', title: 'Pitch without a caravan or mooring without a boat' },
  { code: 'S', title: 'Occupied only by people under 18' },
  { code: 'T', title: 'Empty annexe that may not be let separately' },
  { code: 'U', title: 'Occupied only by people who are severely mentally impaired' },
  { code: 'V', title: 'Main home in the United Kingdom of a diplomat' },
  { code: 'W', title: 'Annexe occupied by a dependent relative' },
] as const satisfies readonly ExemptionClass[]

/** Classes that only Wales has. */
export const WELSH_CLASSES = [
  {
    code: 'A',
    title: 'Empty, needing or undergoing major repairs',
    limit: 'twelve months',
  },
  { code: 'C', title: 'Empty and substantially unfurnished', limit: 'six months' },
  { code: 'X', title: 'Occupied only by care leavers under 25' },
] as const satisfies readonly ExemptionClass[]

export type ExemptionCode =
  (typeof EXEMPTION_CLASSES)[number]['code'] | (typeof WELSH_CLASSES)[number]['code']

/** The classes of a jurisdiction, in the order of their letters. */
export function exemptionClasses(jurisdiction: Jurisdiction): readonly ExemptionClass[] {
  const all: ExemptionClass[] = [...EXEMPTION_CLASSES]
  if (jurisdiction === 'wales') all.push(...WELSH_CLASSES)
  return all.sort((a, b) => (a.code < b.code ? -1 : 1))
}

const BY_CODE: ReadonlyMap<string, ExemptionClass> = new Map(
  exemptionClasses('wales').map((c) => [c.code, c]),
)

/** Whether there is such a class; in either jurisdiction where none is named. */
export function isExemptionClass(
  text: string,
  jurisdiction: Jurisdiction = 'wales',
): text is ExemptionCode {
  return exemptionClasses(jurisdiction).some(({ code }) => code === text)
}

/** Classes of a dwelling that is unoccupied: nobody lives there on any of its days. */
const UNOCCUPIED: ReadonlySet<string> = new Set([
  'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'Q', 'R', 'T',
]) // prettier-ignore

/** Whether the class is of an unoccupied dwelling: no day on which an adult lives there is one. */
export function isOfUnoccupied(code: string): boolean {
  return UNOCCUPIED.has(code)
}

const ABOLISHED = isoDate('2013-04-01')
const CARE_LEAVERS = isoDate('2019-04-01')

/** Whether a country has the class on a day: England had A and C, Wales has X since 2019. */
export function hasExemptionClass(
  code: string,
  { jurisdiction, on }: { readonly jurisdiction: Jurisdiction; readonly on: IsoDate },
): boolean {
  if (code === 'X') return jurisdiction === 'wales' && on >= CARE_LEAVERS
  if (code === 'A' || code === 'C') return jurisdiction === 'wales' || on < ABOLISHED
  return isExemptionClass(code, jurisdiction)
}

/** Whether the class was England's and is so no more on the day. */
export function exemptionEnded(code: string, day: IsoDate): boolean {
  return (code === 'A' || code === 'C') && day >= ABOLISHED
}

export function exemptionTitle(code: string): string | undefined {
  return BY_CODE.get(code)?.title
}

export function exemptionProvision(code: string): Provision {
  return under(EXEMPT_DWELLINGS_ORDER, `art 3 Class ${code}`)
}

/** The classes that end by lapse of time. */
const MONTHS: Partial<Record<ExemptionCode, number>> = { A: 12, B: 6, C: 6, F: 6 }

export interface ExemptionFacts {
  /** Class B: last occupied for the charity; A and C in Wales: since when it has been empty. */
  readonly lastOccupiedOn?: IsoDate
  /** Class F: the day of the grant of probate or letters of administration. */
  readonly grantedOn?: IsoDate
}

/** An exemption as it is recorded; `runsFrom` starts the clock of the classes that have one. */
export interface Exemption {
  readonly period: Period
  readonly class: string
  /** Class B: last occupied; class F: the grant. Null while nothing has started the clock. */
  readonly runsFrom: IsoDate | null
}

/** The period that is exempt: as recorded, cut where its time has run out. */
export function exemptPeriod({ period, class: code, runsFrom }: Exemption): Period {
  if (runsFrom === null || !isExemptionClass(code)) return period
  const ends = exemptionEnds(code, { lastOccupiedOn: runsFrom, grantedOn: runsFrom })
  if (ends === undefined) return period
  return { from: period.from, until: period.until === null ? ends : earlier(period.until, ends) }
}

/**
 * The first day that is exempt no longer by lapse of time; undefined while nothing has yet
 * started the clock, and for the classes that last as long as their facts hold.
 */
export function exemptionEnds(code: ExemptionCode, facts: ExemptionFacts): IsoDate | undefined {
  const months = MONTHS[code]
  const clock = code === 'F' ? facts.grantedOn : facts.lastOccupiedOn
  return clock === undefined || months === undefined ? undefined : addMonths(clock, months)
}
