/**
 * Discounts by the number of adult residents, and the residents disregarded in counting them.
 *
 * @law 1992 c. 14 s 11
 * @law 1992 c. 14 Sch 1
 * @law SI 1992/548
 * @law SI 1992/552
 * @law SI 2022/439
 * @law WSI 2019/431
 * @law 2024 asc 6 s 18
 *
 * Reading: a guest under Homes for Ukraine is disregarded in Wales too from the day of England's
 * class; the Welsh instrument has not been read. Section 18 of asc 6 of 2024 replaces section 11 in
 * Wales by regulations of the Welsh Ministers; until their text has been read, the disregards and
 * percentages of before are worked on.
 */
import { type IsoDate, isoDate } from '#kernel/dates.js'
import {
  DISCOUNT_DISREGARDS_ORDER,
  FURTHER_DISREGARDS_REGS,
  LGFA,
  type Provision,
  under,
} from '#law/instruments.js'
import type { Jurisdiction } from '#law/workings.js'

export interface Disregard {
  readonly code: string
  readonly title: string
  readonly under: Provision
  /** Where it is of one country only. */
  readonly of?: Jurisdiction
  /** The first day on which there was such a disregard. */
  readonly since?: IsoDate
}

function disregard(code: string, title: string, at: string | Provision): Disregard {
  return { code, title, under: typeof at === 'string' ? under(LGFA, `Sch 1 ${at}`) : at }
}

const further = (at: string) => under(FURTHER_DISREGARDS_REGS, at)

export const DISREGARDS: readonly Disregard[] = [
  disregard('detained', 'Person in detention', 'para 1'),
  disregard('severely-mentally-impaired', 'Severely mentally impaired', 'para 2'),
  disregard('child-benefit', 'Aged 18 or 19, with child benefit payable', 'para 3'),
  disregard('student', 'Full-time student', 'para 4'),
  disregard('student-nurse', 'Student nurse', 'para 4'),
  disregard('apprentice', 'Apprentice', 'para 4'),
  disregard('youth-trainee', 'Youth trainee', 'para 4'),
  disregard(
    'language-assistant',
    'Foreign language assistant',
    under(DISCOUNT_DISREGARDS_ORDER, 'art 4 (Sch 1 para 4)'),
  ),
  disregard('hospital-patient', 'Patient whose home is a hospital', 'para 6'),
  disregard('care-home-resident', 'Resident of a care home', 'para 7'),
  disregard('hostel-resident', 'Resident of a hostel for care or treatment', 'para 7'),
  disregard('night-shelter-resident', 'Resident of a night shelter or the like', 'para 10'),
  disregard('carer', 'Carer of a person in the household', further('reg 2 (Sch 1 para 9)')),
  disregard('care-worker', 'Care worker on low pay', further('reg 2 (Sch 1 para 9)')),
  disregard('visiting-forces', 'Member or dependant of visiting forces', further('reg 3')),
  disregard('diplomat', 'Diplomat or member of an international body', further('reg 3')),
  disregard('religious-community', 'Member of a religious community', further('reg 3 Class B')),
  disregard('school-leaver', 'School leaver, until 31 October', further('reg 3 Class C')),
  disregard(
    'foreign-student-spouse',
    'Student’s spouse or dependant from abroad',
    further('reg 3'),
  ),
  {
    ...disregard('homes-for-ukraine', 'Guest under Homes for Ukraine', further('reg 3(1) Class G')),
    since: isoDate('2022-04-12'),
  },
  {
    ...disregard('care-leaver', 'Care leaver aged 24 or under', further('reg 5(7)')),
    of: 'wales',
    since: isoDate('2019-04-01'),
  },
]

/** The disregards that there are in a country. */
export function disregardsOf(jurisdiction: Jurisdiction): readonly Disregard[] {
  return DISREGARDS.filter(({ of }) => of === undefined || of === jurisdiction)
}

/**
 * Why a code cannot be recorded from a day; undefined where it can. In either country where none is
 * given.
 */
export function disregardProblem(
  code: string,
  at: { readonly jurisdiction: Jurisdiction | undefined; readonly from: IsoDate | undefined },
): string | undefined {
  const known = at.jurisdiction === undefined ? DISREGARDS : disregardsOf(at.jurisdiction)
  const found = known.find((d) => d.code === code)
  if (found === undefined) return `${code} is not a disregard: choose one of the list`
  if (found.since === undefined || at.from === undefined || at.from >= found.since) return undefined
  return `${code} is a disregard from ${found.since} only: split the period there`
}

export function isDisregard(code: string): boolean {
  return DISREGARDS.some((d) => d.code === code)
}

/** Who lives in the dwelling; no adults at all means that it is no one's sole or main home. */
export interface Household {
  readonly adults: number
  /** A code for each adult among `adults` who is disregarded. */
  readonly disregards: readonly string[]
}

export interface Discount {
  readonly code: 'single-adult' | 'all-but-one-disregarded' | 'all-disregarded'
  readonly percent: number
  readonly reason: string
  readonly under: Provision
}

const SINGLE_ADULT: Discount = {
  code: 'single-adult',
  percent: 25,
  reason: 'one adult resident',
  under: under(LGFA, 's 11(1)(a)'),
}
const ALL_BUT_ONE: Discount = {
  code: 'all-but-one-disregarded',
  percent: 25,
  reason: 'all residents but one are disregarded',
  under: under(LGFA, 's 11(1)(b)'),
}
const ALL_DISREGARDED: Discount = {
  code: 'all-disregarded',
  percent: 50,
  reason: 'all residents are disregarded',
  under: under(LGFA, 's 11(2)(b)'),
}

/** The discount for those who live there; none for a dwelling that is nobody's main home. */
export function discountFor(household: Household): Discount | undefined {
  if (household.adults === 0) return undefined
  const counted = household.adults - household.disregards.length
  if (counted <= 0) return ALL_DISREGARDED
  if (counted > 1) return undefined
  return household.disregards.length > 0 ? ALL_BUT_ONE : SINGLE_ADULT
}
