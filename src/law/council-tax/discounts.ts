/**
 * Discounts by the number of adult residents, and the residents disregarded in counting them.
 *
 * @law 1992 c. 14 s 11
 * @law 1992 c. 14 Sch 1
 * @law SI 1992/548
 */
import { LGFA, type Provision, under } from '#law/instruments.js'

export interface Disregard {
  readonly code: string
  readonly title: string
  readonly under: Provision
}

function disregard(code: string, title: string, paragraph: string): Disregard {
  return { code, title, under: under(LGFA, `Sch 1 ${paragraph}`) }
}

export const DISREGARDS: readonly Disregard[] = [
  disregard('detained', 'Person in detention', 'para 1'),
  disregard('severely-mentally-impaired', 'Severely mentally impaired', 'para 2'),
  disregard('child-benefit', 'Aged 18 or 19, with child benefit payable', 'para 3'),
  disregard('student', 'Full-time student', 'para 4'),
  disregard('student-nurse', 'Student nurse', 'para 4'),
  disregard('apprentice', 'Apprentice', 'para 4'),
  disregard('youth-trainee', 'Youth trainee', 'para 4'),
  disregard('language-assistant', 'Foreign language assistant', 'para 5'),
  disregard('hospital-patient', 'Patient whose home is a hospital', 'para 6'),
  disregard('care-home-resident', 'Resident of a care home', 'para 7'),
  disregard('hostel-resident', 'Resident of a hostel', 'para 7'),
  disregard('carer', 'Carer of a person in the household', 'para 9'),
  disregard('care-worker', 'Care worker on low pay', 'para 9'),
  disregard('visiting-forces', 'Member or dependant of visiting forces', 'para 11'),
  disregard('diplomat', 'Diplomat or member of an international body', 'para 11'),
  disregard('religious-community', 'Member of a religious community', 'para 11'),
  disregard('school-leaver', 'School leaver, until 31 October', 'para 11'),
  disregard('foreign-student-spouse', 'Student’s spouse or dependant from abroad', 'para 11'),
]

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
