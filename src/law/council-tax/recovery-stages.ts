/**
 * The stages that lead to a liability order in England, and the grounds on which each may be
 * reached. A council chooses among the lawful grounds, and may add a letter of its own; it can
 * leave out nothing that the regulations require.
 *
 * @law SI 1992/613 reg 23
 * @law SI 1992/613 reg 33
 * @law SI 1992/613 reg 34(1)
 * @law WSI 2025/1109
 */
import type { IsoDate } from '#kernel/dates.js'
import { WALES_TIMETABLE_FROM } from '#law/council-tax/wales-timetable.js'
import type { Jurisdiction } from '#law/workings.js'
import { CT_ADMIN_REGS, type Provision, under, WALES_ENFORCEMENT_REGS } from '#law/instruments.js'

/** How an account must stand for a stage to be reached. */
export type Ground =
  | 'instalment-missed'
  | 'reminder-met'
  | 'no-instalments-left'
  | 'third-default'
  | 'reminder-unmet'
  | 'final-notice-unmet'
  | 'warning-unmet'

export type Stage = 'reminder' | 'second-reminder' | 'final-notice' | 'warning-letter' | 'complaint'

interface LawfulStage {
  readonly title: string
  /** Whether a recovery path must have it. */
  readonly required: boolean
  /** The grounds that it may be reached on. */
  readonly lawful: readonly Ground[]
  /** Those of them that a council must act on, where the regulation says "shall". */
  readonly must: readonly Ground[]
  readonly under: Provision
}

export const STAGES: Readonly<Record<Stage, LawfulStage>> = {
  reminder: {
    title: 'Reminder',
    required: true,
    lawful: ['instalment-missed'],
    must: ['instalment-missed'],
    under: under(CT_ADMIN_REGS, 'reg 23(1)'),
  },
  'second-reminder': {
    title: 'Second reminder',
    required: true,
    lawful: ['reminder-met'],
    must: ['reminder-met'],
    under: under(CT_ADMIN_REGS, 'reg 23(1)'),
  },
  'final-notice': {
    title: 'Final notice',
    required: true,
    lawful: ['no-instalments-left', 'third-default', 'reminder-unmet'],
    must: ['no-instalments-left', 'third-default'],
    under: under(CT_ADMIN_REGS, 'reg 33'),
  },
  'warning-letter': {
    title: 'Letter before the court',
    required: false,
    lawful: ['reminder-unmet', 'final-notice-unmet'],
    must: [],
    under: under(CT_ADMIN_REGS, 'reg 34(1) (may apply)'),
  },
  complaint: {
    title: 'Complaint',
    required: true,
    lawful: ['reminder-unmet', 'final-notice-unmet', 'warning-unmet'],
    must: [],
    under: under(CT_ADMIN_REGS, 'reg 34(1)'),
  },
}

type Stages = Readonly<Record<Stage, LawfulStage>>

/** Since 1 April 2026 in Wales: a reminder may be served, and a final notice must be. */
const STAGES_OF_WALES: Stages = {
  reminder: {
    title: 'Reminder',
    required: false,
    lawful: ['instalment-missed'],
    must: [],
    under: under(WALES_ENFORCEMENT_REGS, 'reg 2'),
  },
  'second-reminder': { ...STAGES['second-reminder'], required: false, lawful: [], must: [] },
  'final-notice': {
    title: 'Final notice',
    required: true,
    lawful: ['instalment-missed'],
    must: ['instalment-missed'],
    under: under(WALES_ENFORCEMENT_REGS, 'reg 2'),
  },
  'warning-letter': { ...STAGES['warning-letter'], lawful: [] },
  complaint: { ...STAGES.complaint, lawful: ['final-notice-unmet'] },
}

/** The stages as the law has them for a path that is in force from a day. */
export function stagesOf(at: {
  readonly jurisdiction: Jurisdiction
  readonly from: IsoDate
}): Stages {
  const wales = at.jurisdiction === 'wales' && at.from >= WALES_TIMETABLE_FROM
  return wales ? STAGES_OF_WALES : STAGES
}

const STAGE_ORDER = Object.keys(STAGES) as readonly Stage[]

/** In words, for the screen that shows a council's path. */
export const GROUNDS: Readonly<Record<Ground, string>> = {
  'instalment-missed': 'an instalment is missed',
  'reminder-met': 'an instalment is missed after a reminder that was met',
  'no-instalments-left': 'sums are overdue and no instalments are left',
  'third-default': 'an instalment is missed after two reminders that were met',
  'reminder-unmet': 'a reminder was not met',
  'final-notice-unmet': 'a final notice was not met',
  'warning-unmet': 'the council’s letter before the court was not met',
}

/** A stage as a council wrote it down. */
export interface ChosenStage {
  readonly stage: Stage
  readonly after: readonly Ground[]
}

export interface UnlawfulPath {
  /** Where in the path: `complaint.after`. */
  readonly field: string
  readonly message: string
  readonly under: Provision
}

/** What of a recovery path the regulations do not allow; nothing when it may stand. */
export function unlawfulPath(
  stages: readonly ChosenStage[],
  law: Stages = STAGES,
): UnlawfulPath | undefined {
  for (const code of STAGE_ORDER) {
    const { required, lawful, must, under: at } = law[code]
    const found = stages.filter(({ stage }) => stage === code)
    const wrong = (field: string, message: string) => ({ field, message, under: at })
    if (found.length > 1) return wrong(code, 'is given twice')
    const chosen = found[0]
    if (chosen === undefined && required) return wrong(code, 'the path cannot leave it out')
    if (chosen === undefined) continue
    const field = `${code}.after`
    const outside = chosen.after.find((ground) => !lawful.includes(ground))
    if (outside !== undefined) return wrong(field, `it may not be reached on "${outside}"`)
    const left = must.find((ground) => !chosen.after.includes(ground))
    if (left !== undefined) return wrong(field, `it must be reached on "${left}"`)
    if (chosen.after.length === 0) return wrong(field, `give one of ${lawful.join(', ')}`)
  }
  return withoutItsLetter(stages)
}

function withoutItsLetter(stages: readonly ChosenStage[]): UnlawfulPath | undefined {
  const complaint = stages.find(({ stage }) => stage === 'complaint')
  const warns = stages.some(({ stage }) => stage === 'warning-letter')
  if (complaint?.after.includes('warning-unmet') !== true || warns) return undefined
  const message = 'waits for a letter before the court that the path does not have'
  return { field: 'complaint.after', message, under: STAGES.complaint.under }
}
