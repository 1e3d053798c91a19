/** The recovery path as a council determines it: stages, grounds, waiting days, least sums. */
import type { IsoDate } from '#kernel/dates.js'
import { type Pence, parsePounds } from '#kernel/money.js'
import { type Provision, under, CT_ADMIN_REGS } from '#law/instruments.js'
import {
  type ChosenStage,
  type Stage,
  STAGES,
  stagesOf,
  type UnlawfulPath,
  unlawfulPath,
} from '#law/council-tax/recovery-stages.js'
import type { Jurisdiction } from '#law/workings.js'

/** One stage of the path: on what grounds it is reached, when, and from what sum. */
export interface StageRule extends ChosenStage {
  /** Days to wait beyond the statutory ones; never negative. */
  readonly extraDays: number
  /** The least sum, in pence, for which the stage is taken. */
  readonly minimum: Pence
}

/** The path in force; the statutory days and grounds are floors under it. */
export interface RecoveryPath {
  readonly jurisdiction: Jurisdiction
  readonly stages: readonly StageRule[]
  /** Whether a sum paid after the reminder's seven days still keeps the instalments. */
  readonly acceptLatePayment: boolean
}

/** As it is written down: sums in pounds, as text. */
export interface WrittenPath {
  readonly stages: readonly (ChosenStage & {
    readonly extraDays: number
    readonly minimum: string
  })[]
  readonly acceptLatePayment: boolean
}

/** The path that does what the regulations require and no more, with one least sum for all. */
export function statutoryPath(minimum: string, extraDays = 0): WrittenPath {
  const rule = { extraDays, minimum }
  return {
    stages: [
      { stage: 'reminder', after: ['instalment-missed'], ...rule },
      { stage: 'second-reminder', after: ['reminder-met'], ...rule },
      { stage: 'final-notice', after: ['no-instalments-left', 'third-default'], ...rule },
      { stage: 'complaint', after: ['reminder-unmet', 'final-notice-unmet'], ...rule },
    ],
    acceptLatePayment: true,
  }
}

export function readPath(
  { stages, acceptLatePayment }: WrittenPath,
  jurisdiction: Jurisdiction,
): RecoveryPath {
  return {
    jurisdiction,
    acceptLatePayment,
    stages: stages.map((rule) => ({ ...rule, minimum: parsePounds(rule.minimum) })),
  }
}

/** The rule of a stage; undefined where the council's path does not have it. */
export function stageRule(path: RecoveryPath, stage: Stage): StageRule | undefined {
  return path.stages.find((rule) => rule.stage === stage)
}

/** What of a path lies below a statutory floor; nothing when it may be determined. */
export function pathBelowFloor(
  path: WrittenPath,
  at: { readonly jurisdiction: Jurisdiction; readonly from: IsoDate },
): UnlawfulPath | undefined {
  const unknown = path.stages.find(({ stage }) => !(stage in STAGES))
  if (unknown !== undefined) {
    return { field: unknown.stage, message: 'is not a stage of recovery', under: ANY_STAGE }
  }
  const hasty = path.stages.find(({ extraDays }) => !Number.isInteger(extraDays) || extraDays < 0)
  if (hasty !== undefined) {
    const message = 'the statutory days are a floor: give 0 or more whole days'
    return { field: `${hasty.stage}.extraDays`, message, under: STAGES[hasty.stage].under }
  }
  return unlawfulPath(path.stages, stagesOf(at))
}

/** The path that the timetable of Wales requires and no more, with one least sum for all. */
export function statutoryPathOfWales(minimum: string, extraDays = 0): WrittenPath {
  const rule = { extraDays, minimum }
  return {
    stages: [
      { stage: 'reminder', after: ['instalment-missed'], ...rule },
      { stage: 'final-notice', after: ['instalment-missed'], ...rule },
      { stage: 'complaint', after: ['final-notice-unmet'], ...rule },
    ],
    acceptLatePayment: true,
  }
}

/**
 * A path of Wales as it applies to what was missed before 1 April 2026: the stages and grounds of
 * the regulations then, with the council's own waiting days and least sums.
 */
export function underOldTimetable(path: RecoveryPath): RecoveryPath {
  const old = readPath(statutoryPath('0.01'), path.jurisdiction)
  const stages = old.stages.map((rule) => {
    const own = stageRule(path, rule.stage) ?? stageRule(path, 'complaint')
    return own === undefined ? rule : { ...own, stage: rule.stage, after: rule.after }
  })
  return { ...path, stages }
}

const ANY_STAGE: Provision = under(CT_ADMIN_REGS, 'regs 23, 33 and 34')
