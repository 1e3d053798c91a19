/** How a charge stands on a day: which notices run, which were met, and which were not. */
import { type RecoveryPath, type StageRule, stageRule } from '#authority/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { ZERO } from '#kernel/money.js'
import type { DueSum } from '#ledger/index.js'
import type { Ground, Stage } from '#law/council-tax/recovery-stages.js'
import type { RecoveryCase, ServedNotice } from '#recovery/recovery-case.js'

/** How the notices served stand on a day. */
export interface Standing {
  readonly running: ServedNotice | undefined
  readonly remindersMet: number
  /** A reminder that was not met: the right to instalments goes with it (reg 23(3)). */
  readonly unmetReminder: ServedNotice | undefined
  readonly unmetFinal: ServedNotice | undefined
}

/** What every stage is decided in. */
export interface StepContext {
  readonly on: IsoDate
  readonly path: RecoveryPath
  /** The stage's rule on the path. */
  readonly rule: StageRule
  readonly standing: Standing
}

export function mayFollow(path: RecoveryPath, stage: Stage, ground: Ground): boolean {
  return stageRule(path, stage)?.after.includes(ground) ?? false
}

export function standingOf(
  c: RecoveryCase,
  { on, path }: { on: IsoDate; path: RecoveryPath },
): Standing {
  let running: ServedNotice | undefined
  let unmetReminder: ServedNotice | undefined
  let unmetFinal: ServedNotice | undefined
  let remindersMet = 0
  for (const notice of c.notices) {
    const fate = fateOf(notice, { on, path })
    if (fate === 'running') running = notice
    else if (notice.kind === 'final-notice') unmetFinal = fate === 'unmet' ? notice : undefined
    else if (fate === 'unmet') unmetReminder = notice
    // One that lies unsent is paid for another reason than that it asked.
    else if (c.persons.some(({ partyId }) => !notice.unsentTo.has(partyId))) remindersMet += 1
  }
  return { running, remindersMet, unmetReminder, unmetFinal }
}

function fateOf(
  notice: ServedNotice,
  { on, path }: { on: IsoDate; path: RecoveryPath },
): 'running' | 'met' | 'unmet' {
  // Reading: a council may take late payment as compliance, never timely payment as default.
  if (path.acceptLatePayment && notice.unpaidNow === ZERO) return 'met'
  if (notice.unpaidAtDeadline === ZERO) return 'met'
  return notice.payBy !== null && on <= notice.payBy ? 'running' : 'unmet'
}

/** The sums that an unmet notice lets the council take to court. */
export function coveredBy(c: RecoveryCase, standing: Standing): Set<DueSum> {
  const { unmetFinal, unmetReminder } = standing
  return new Set(
    c.sums.filter((sum) => {
      if (sum.orderId !== null) return false
      if (unmetFinal?.sumIds.has(sum.id)) return true
      // An unmet reminder makes the balance payable as it was billed then; a later bill's sums, and
      // what was paid at the time, need a notice of their own.
      if (unmetReminder === undefined || sum.noticeId === null) return false
      return sum.noticeId < unmetReminder.id
    }),
  )
}
