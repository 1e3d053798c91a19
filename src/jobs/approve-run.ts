/** A second officer approves a run, answering each alarm; there is no way round it. */
import { type NotSecond, whyNotSecond } from '#authority/index.js'
import { alarmsOfRun, lockRun, setRunState } from '#jobs/queries.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql } from '#store/db.js'
import { recordEvents } from '#store/events.js'

export type ApproveRunOutcome =
  | { readonly kind: 'approved' }
  | { readonly kind: 'no-such-run' }
  | { readonly kind: 'not-previewed'; readonly state: string }
  | NotSecond
  | { readonly kind: 'alarm-unanswered'; readonly alarm: string }

export interface Approval {
  readonly runId: bigint
  /** An answer for each alarm, by its name. */
  readonly answers: Readonly<Record<string, string>>
}

export function approveRun(
  db: Db,
  command: Command,
  approval: Approval,
): Promise<ApproveRunOutcome> {
  const request = { name: 'approve-run', body: approval }
  return carryOut(db, command, request, async (tx): Promise<ApproveRunOutcome> => {
    const run = await lockRun(tx, approval.runId)
    if (run === undefined) return { kind: 'no-such-run' }
    if (run.state !== 'previewed') return { kind: 'not-previewed', state: run.state }
    const own = await whyNotSecond(tx, command, { by: run.previewedBy })
    if (own !== undefined) return own
    const alarms = await alarmsOfRun(tx, run.id)
    const silent = alarms.find((a) => (approval.answers[a.alarm] ?? '').trim() === '')
    if (silent !== undefined) return { kind: 'alarm-unanswered', alarm: silent.alarm }
    for (const { alarm } of alarms) {
      await tx.run(sql`
        update run_alarm set answer = ${approval.answers[alarm] ?? ''},
          answered_by = ${command.actor}, answered_at = ${command.recordedAt}
        where run_id = ${run.id} and alarm = ${alarm}`)
    }
    await tx.run(sql`update run set state = 'approved', approved_by = ${command.actor},
      approved_at = ${command.recordedAt} where run_id = ${run.id}`)
    await recordEvents(tx, command, [
      { stream: `run/${run.id}`, type: 'run-approved', detail: { answers: approval.answers } },
    ])
    return { kind: 'approved' }
  })
}

export type AbandonRunOutcome = { readonly kind: 'abandoned' } | { readonly kind: 'too-late' }

/** Gives up a run that has not begun. */
export function abandonRun(
  db: Db,
  command: Command,
  { runId }: { runId: bigint },
): Promise<AbandonRunOutcome> {
  const request = { name: 'abandon-run', body: { runId } }
  return carryOut(db, command, request, async (tx): Promise<AbandonRunOutcome> => {
    const run = await lockRun(tx, runId)
    if (run?.state !== 'previewed' && run?.state !== 'approved') return { kind: 'too-late' }
    await setRunState(tx, runId, { state: 'abandoned', at: command.recordedAt })
    const stream = `run/${runId}`
    await recordEvents(tx, command, [{ stream, type: 'run-abandoned', detail: {} }])
    return { kind: 'abandoned' }
  })
}
