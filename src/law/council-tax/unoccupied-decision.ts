/**
 * When a council must have decided what it takes off and adds where nobody lives, for it to hold in
 * a year; and where it must then be published.
 *
 * @law 1992 c. 14 s 11A
 * @law 1992 c. 14 s 11B
 * @law 1992 c. 14 s 11C
 * @law 1992 c. 14 s 12A
 * @law 1992 c. 14 s 12B
 *
 * Reading: section 12B of Wales asks for a year before the first premium of second homes as section
 * 11C does. A notice in a newspaper that comes late, or not at all, does not undo the decision; it
 * is shown, and refuses nothing.
 */
import { addDays, addYears, type IsoDate } from '#kernel/dates.js'
import { endOf, type FinancialYear, startOf, yearOf } from '#kernel/financial-year.js'
import { LGFA, type Provision, under } from '#law/instruments.js'
import type { Jurisdiction } from '#law/workings.js'

export interface UnoccupiedDecision {
  readonly jurisdiction: Jurisdiction
  /** From when it is to be in force. */
  readonly from: IsoDate
  /** The day of the council's resolution. */
  readonly decidedOn: IsoDate
  /** Whether it is the first that brings in a premium of second homes. */
  readonly firstSecondHomePremium: boolean
}

/** The first year that a determination in force from a day bears on. */
export function firstYearOf(from: IsoDate): FinancialYear {
  const year = yearOf(from)
  return startOf(year) === from ? year : yearOf(endOf(year))
}

const DAYS_TO_PUBLISH = 21

/** The last day for the notice in a newspaper. */
export function publishBy(decidedOn: IsoDate): IsoDate {
  return addDays(decidedOn, DAYS_TO_PUBLISH)
}

/** What of the day of the decision the law does not allow; undefined where it is in time. */
export function decidedTooLate(
  decision: UnoccupiedDecision,
): { readonly message: string; readonly under: Provision } | undefined {
  const { jurisdiction, decidedOn, firstSecondHomePremium } = decision
  const wales = jurisdiction === 'wales'
  const begins = startOf(firstYearOf(decision.from))
  if (firstSecondHomePremium && decidedOn > addYears(begins, -1)) {
    const message = `a first premium of second homes from ${begins} is decided by ${addYears(begins, -1)}`
    return { message, under: under(LGFA, wales ? 's 12B' : 's 11C(3)') }
  }
  if (decidedOn < begins) return undefined
  const message = `what is to hold from ${begins} is decided before that day`
  return { message, under: under(LGFA, wales ? 'ss 12, 12A and 12B' : 'ss 11A(5), 11B(5), 11C(6)') }
}
