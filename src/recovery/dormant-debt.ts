/**
 * A debt of which nobody has heard for long is not pursued without telling why now. That is no rule
 * of the regulations, which only say that an authority may apply: it is what the Ombudsman expects
 * (decision 23 020 598, debts of seven years pursued without a word).
 */
import { addMonths, type IsoDate, showDate } from '#kernel/dates.js'
import { type DelayExplanation, overdue, type RecoveryCase } from '#recovery/recovery-case.js'

/** After so many months without a notice a debt is dormant. */
export const DORMANT_AFTER_MONTHS = 12
/** So long an explanation holds: the steps that follow from it are taken in that time. */
const EXPLAINS_FOR_MONTHS = 6

export interface Dormancy {
  readonly dormant: boolean
  /** How old the debt is, and when it was last heard of. */
  readonly says: string
  /** What explains it, while it holds; looked for only where the debt is dormant. */
  readonly explanation: DelayExplanation | undefined
}

/** How long the charge has slept on the day; undefined where nothing has fallen due. */
export function dormancyOf(c: RecoveryCase, on: IsoDate): Dormancy | undefined {
  const oldest = overdue(c, on).map((sum) => sum.dueOn).sort()[0] // prettier-ignore
  if (oldest === undefined) return undefined
  const notices = [...c.demands, ...c.notices, ...c.warnings].map((notice) => notice.issuedOn)
  const last = notices.sort().at(-1)
  const heard = last === undefined || last < oldest ? oldest : last
  const dormant = addMonths(heard, DORMANT_AFTER_MONTHS) < on
  const sent =
    last === undefined ? 'nothing has been sent' : `the last notice is of ${showDate(last)}`
  const says = `the oldest sum fell due on ${showDate(oldest)}; ${sent}`
  const { explanation } = c
  const holds =
    explanation !== undefined && addMonths(explanation.explainedOn, EXPLAINS_FOR_MONTHS) >= on
  return { dormant, says, explanation: dormant && holds ? explanation : undefined }
}
