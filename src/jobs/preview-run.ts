/**
 * Previews a run: who, how much, who is left and why, and what should alarm. Changes no account.
 */
import { costsUnaccounted } from '#authority/index.js'
import { findAccount } from '#accounts/index.js'
import { unwritableNames } from '#jobs/unwritable-names.js'
import { alarmsOf, type Alarm, type RunTotals, RUNS_COMPARED, totalsOf } from '#jobs/alarms.js'
import { copyItems, earlierTotals, insertAlarms, insertRun } from '#jobs/queries.js'
import { runKind } from '#jobs/run-kinds.js'
import type { Candidate, RunCriteria, RunItem, RunKindName } from '#jobs/run-kind.js'
import { addDays, type IsoDate } from '#kernel/dates.js'
import { financialYear } from '#kernel/financial-year.js'
import { InputError } from '#kernel/invariant.js'
import { ZERO } from '#kernel/money.js'
import { findHearing } from '#recovery/index.js'
import { carryOut, type Command } from '#store/commands.js'
import type { Db, Tx } from '#store/db.js'
import { recordEvents } from '#store/events.js'
import { reserveIds } from '#store/ids.js'
import { type Targeted, targetedCharges } from '#targeting/index.js'

export interface PreviewedRun {
  readonly runId: bigint
  readonly totals: RunTotals
  readonly alarms: readonly Alarm[]
}

export interface NewRun {
  readonly kind: RunKindName
  readonly criteria: RunCriteria
  readonly asAt: IsoDate
}

const CHUNK = 4_000

/** Throws InputError when the criteria do not fit the kind of run. */
export function previewRun(
  db: Db,
  command: Command,
  run: NewRun,
  onProgress?: (done: number, of: number) => void,
): Promise<PreviewedRun> {
  const kind = runKind(run.kind)
  return carryOut(db, command, { name: 'preview-run', body: run, long: true }, async (tx) => {
    checkDay(run, command.on)
    await checkCriteria(tx, run)
    const candidates = await candidatesOf(tx, run)
    const [runId = 0n] = await reserveIds(tx, { table: 'run', column: 'run_id' }, 1)
    const targeted = await targetedOf(tx, run)
    const items: RunItem[] = []
    for (let at = 0; at < candidates.length; at += CHUNK) {
      const chunk = await kind.preview(tx, candidates.slice(at, at + CHUNK), run)
      for (const item of chunk) items.push(amongTargeted(item, targeted))
      onProgress?.(Math.min(at + CHUNK, candidates.length), candidates.length)
    }
    const totals = totalsOf(items)
    const earlier = await earlierTotals(tx, run.kind, RUNS_COMPARED)
    const compared = alarmsOf(items, { kind: run.kind, asAt: run.asAt, earlier })
    const alarms = [...compared, ...(await unwritableNames(tx, items))]
    const made = { id: runId, ...run, by: command.actor, at: command.recordedAt, totals }
    await insertRun(tx, made)
    await copyItems(tx, runId, { items, from: 1 })
    await insertAlarms(tx, runId, alarms)
    const instructions = targeted && { instructions: targeted.instructionId }
    const detail = {
      ...run,
      ...instructions,
      acts: totals.acts,
      alarms: alarms.map((alarm) => alarm.alarm),
    }
    await recordEvents(tx, command, [{ stream: `run/${runId}`, type: 'run-previewed', detail }])
    return { runId, totals, alarms }
  })
}

const DAYS_AHEAD = 60

function checkDay(run: NewRun, today: IsoDate): void {
  const kind = runKind(run.kind)
  const latest = kind.datedAhead ? addDays(today, DAYS_AHEAD) : today
  if (run.asAt >= today && run.asAt <= latest) return
  const message = kind.datedAhead
    ? `give a day from ${today} to ${latest}`
    : `${kind.title} are decided as things stand today: give ${today}`
  throw new InputError([{ field: 'asAt', message }])
}

async function candidatesOf(tx: Tx, run: NewRun): Promise<readonly Candidate[]> {
  const all = await runKind(run.kind).candidates(tx, run)
  const ref = run.criteria.accountRef
  if (ref === undefined) return all
  const account = await findAccount(tx, ref)
  if (account === undefined) {
    throw new InputError([{ field: 'accountRef', message: `no account ${ref}: check the number` }])
  }
  return all.filter((candidate) => candidate.accountId === account.id)
}

/** The cases that the run is limited to; undefined where it is limited to none. */
async function targetedOf(tx: Tx, run: NewRun): Promise<Targeted | undefined> {
  if (run.criteria.targeted === undefined) return undefined
  const refuse = (message: string) => new InputError([{ field: 'targeted', message }])
  if (!runKind(run.kind).targetable) {
    throw refuse('only a step on charges in arrear can be limited to the cases targeted')
  }
  const targeted = await targetedCharges(tx, run.asAt)
  if (targeted === undefined) throw refuse('no targeting instructions are in force')
  return targeted
}

/** What would be left anyway keeps its own reason. */
function amongTargeted(item: RunItem, targeted: Targeted | undefined): RunItem {
  if (targeted === undefined || item.decision === 'leave') return item
  const text = targeted.whyNot(item.chargeId ?? 0n)
  if (text === undefined) return item
  return { ...item, decision: 'leave', reason: 'not-targeted', text, amount: ZERO }
}

async function checkCriteria(tx: Tx, run: NewRun): Promise<void> {
  const { needs } = runKind(run.kind)
  if (needs.includes('year')) {
    try {
      financialYear(run.criteria.year ?? '')
    } catch {
      const message = 'give the financial year to bill, such as 2026-27'
      throw new InputError([{ field: 'year', message }])
    }
  }
  if (needs.includes('hearingId')) await checkHearing(tx, run)
}

async function checkHearing(tx: Tx, run: NewRun): Promise<void> {
  const id = run.criteria.hearingId ?? ''
  const hearing = /^\d+$/.test(id) ? await findHearing(tx, BigInt(id)) : undefined
  const refuse = (message: string) => {
    throw new InputError([{ field: 'hearingId', message }])
  }
  if (hearing === undefined) return refuse('choose a hearing that is listed')
  if (hearing.state === 'closed') return refuse('that hearing is closed: choose another')
  if (run.kind === 'complaint' && run.asAt > hearing.complaintBy) {
    return refuse(`complaints for that hearing had to be laid by ${hearing.complaintBy}`)
  }
  const message = run.kind === 'complaint' ? await costsUnaccounted(tx, run.asAt) : undefined
  if (message !== undefined) throw new InputError([{ field: 'costs', message }])
}
