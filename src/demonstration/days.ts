/** What happens on each day of the demonstration: every act is a use-case of the system. */
import { changesOf } from '#demonstration/changes.js'
import { seedOf, chance } from '#kernel/chance.js'
import { setTaxes } from '#demonstration/council.js'
import { paymentIn } from '#demonstration/payers.js'
import {
  casesToCall,
  complaintsWaiting,
  hearingFor,
  hearingBefore,
  payersOn,
} from '#demonstration/queries.js'
import { confirmChange } from '#changes/index.js'
import { importReceipts } from '#collection/index.js'
import { writeReceiptsCsv } from '#formats/receipts-csv.js'
import {
  approveRun,
  executeRun,
  previewRun,
  type RunCriteria,
  type RunKindName,
} from '#jobs/index.js'
import { addDays, addMonths, type IsoDate, isoDate, parts, weekday } from '#kernel/dates.js'
import { nextYear, yearOf } from '#kernel/financial-year.js'
import { InputError } from '#kernel/invariant.js'
import { closeHearing, listHearing, recordApproval, recordResult } from '#recovery/index.js'
import type { PrintScope } from '#letters/index.js'
import { proposeInstructions, putInForce } from '#targeting/index.js'
import type { Db } from '#store/db.js'
import { type Command, wasCarriedOut } from '#store/commands.js'

/** Where the history plays: printing goes on beside it. */
export interface Stage {
  readonly db: Db
  print(command: Command, scope: PrintScope): void
}

/** Officers of the demonstration, by what they do in it. */
const BILLING = 'b.shah'
const RECOVERY = 'r.cole'
const LEADER = 't.hallam'
const COURT = 'c.osei'

/** Does all that is due on a day. Done again after a stop, it does nothing twice. */
export async function liveDay(stage: Stage, on: IsoDate): Promise<void> {
  const [, month, day] = parts(on)
  // On its own day a hearing is open to whoever watches: what was not called ends the day after.
  await hold(stage, on)
  // Money first: nobody is reminded of what arrived the same day.
  if (weekday(on) === 5) await takeWeek(stage, on)
  if (month === 3 && day === 3) await setNextTax(stage, on)
  if (month === 3 && day === 10) await billNextYear(stage, on)
  if (day === 1) await listNextHearing(stage, on)
  if (day % 7 === 4) await changeFacts(stage, on)
  if (day === 6 && [1, 5, 9].includes(month)) await adjust(stage, on)
  if (day === 14) await remind(stage, on)
  if (day === COMPLAINT_DAY) await complain(stage, on)
  if (day === COMPLAINT_DAY + 1) await approveComplaints(stage, on)
  if (day === COMPLAINT_DAY + 2) await summon(stage, on)
  if (on === TARGETED_FROM) await target(stage, on)
}

const COMPLAINT_DAY = 20

/** What follows on something else the same day, and from which hour. */
const LATER_IN_THE_DAY = [
  ['approve-', 11],
  ['execute-', 13],
  ['print-', 15],
  ['close-hearing', 16],
] as const

/** Who does what when, with a key of its own, so that a day lived twice changes nothing. */
export function commandOf(on: IsoDate, what: string, actor: string): Command {
  const hour = LATER_IN_THE_DAY.find(([begins]) => what.startsWith(begins))?.[1] ?? 8
  const second = hour * 3600 + (seedOf(what) % 7200)
  const recordedAt = new Date(Date.parse(`${on}T00:00:00Z`) + second * 1000)
  return { actor, on, recordedAt, idempotencyKey: `demonstration/${on}/${what}` }
}

async function setNextTax({ db }: Stage, on: IsoDate): Promise<void> {
  const year = nextYear(yearOf(on))
  if (year !== '2026-27') return
  await setTaxes(db, (key) => commandOf(on, key, 'm.reid'), year)
}

async function billNextYear(stage: Stage, on: IsoDate): Promise<void> {
  const year = nextYear(yearOf(on))
  if (year > '2026-27') return
  await throughRun(stage, on, { kind: 'annual-billing', criteria: { year } })
}

async function listNextHearing({ db }: Stage, on: IsoDate): Promise<void> {
  const complaintBy = addDays(on, COMPLAINT_DAY - 1)
  let sitsOn = addDays(addMonths(on, 1), 20)
  while (weekday(sitsOn) > 5) sitsOn = addDays(sitsOn, 1)
  await listHearing(db, commandOf(on, 'list-hearing', COURT), {
    courtCode: '2071',
    courtName: 'Lancastria Magistrates’ Court',
    venue: 'The Court House, Quay Road, Wyremouth',
    sitsOn,
    sitsAt: '10:00',
    complaintBy,
  })
}

async function changeFacts(stage: Stage, on: IsoDate): Promise<void> {
  const { db } = stage
  const changes = await db.transaction((tx) => changesOf(tx, on))
  for (const [n, change] of changes.entries()) {
    try {
      await confirmChange(db, commandOf(on, `change-${n}`, BILLING), change)
    } catch (error) {
      // Two neighbours may wish for the same thing: an officer would be told no, and leave it.
      if (!(error instanceof InputError)) throw error
    }
  }
  print(stage, on, { waiting: true })
}

async function adjust(stage: Stage, on: IsoDate): Promise<void> {
  await throughRun(stage, on, { kind: 'adjustments', criteria: { year: yearOf(on) } })
}

async function remind(stage: Stage, on: IsoDate): Promise<void> {
  for (const kind of ['reminder', 'second-reminder', 'final-notice'] as const) {
    await throughRun(stage, on, { kind, criteria: {} })
  }
}

async function complain(stage: Stage, on: IsoDate): Promise<void> {
  const hearingId = await stage.db.transaction((tx) => hearingFor(tx, on))
  if (hearingId === undefined) return
  await throughRun(stage, on, { kind: 'complaint', criteria: { hearingId: String(hearingId) } })
}

async function approveComplaints({ db }: Stage, on: IsoDate): Promise<void> {
  for (const complaintId of await db.transaction(complaintsWaiting)) {
    await recordApproval(db, commandOf(on, `approval-${complaintId}`, COURT), {
      complaintId,
      approvedBy: 'Margaret Firth, Legal adviser',
      approvedOn: on,
      refused: [],
    })
  }
}

async function summon(stage: Stage, on: IsoDate): Promise<void> {
  const laid = addDays(on, -2)
  const hearingId = await stage.db.transaction((tx) => hearingFor(tx, laid))
  if (hearingId === undefined) return
  await throughRun(stage, on, { kind: 'summons', criteria: { hearingId: String(hearingId) } })
}

/**
 * The hearing of the day before: some are withdrawn, the rest asked for as a list, which is closed.
 */
async function hold(stage: Stage, on: IsoDate): Promise<void> {
  const { db } = stage
  const hearingId = await db.transaction((tx) => hearingBefore(tx, on))
  if (hearingId === undefined) return
  for (const { caseId, summonsNo } of await db.transaction((tx) => casesToCall(tx, hearingId))) {
    const luck = chance(seedOf('court', summonsNo)).next()
    if (luck > 0.03) continue
    const reason = luck < 0.015 ? 'arrangement made at court' : 'query on the account'
    const result = { kind: 'withdrawn', reason, keepCosts: luck < 0.015 } as const
    await recordResult(db, commandOf(on, `withdraw-${caseId}`, COURT), { caseId, result })
  }
  await throughRun(stage, on, { kind: 'order', criteria: { hearingId: String(hearingId) } })
  for (const { caseId } of await db.transaction((tx) => casesToCall(tx, hearingId))) {
    const result = { kind: 'withdrawn', reason: 'not ready', keepCosts: false } as const
    await recordResult(db, commandOf(on, `not-ready-${caseId}`, COURT), { caseId, result })
  }
  await closeHearing(db, commandOf(on, 'close-hearing', COURT), { hearingId })
}

/** The day on which the council puts its first targeting instructions in force. */
const TARGETED_FROM: IsoDate = isoDate('2026-09-02')

const RULES = `40: owed at least 1000.00
20: days since payment at least 60
15: years in arrear at least 2
-30: reduction is yes`

async function target({ db }: Stage, on: IsoDate): Promise<void> {
  const proposed = await proposeInstructions(db, commandOf(on, 'propose-targeting', RECOVERY), {
    name: 'Arrears of the second half-year',
    because: 'Large and old debts first, before the winter',
    rules: RULES,
    floor: 20,
    cap: 400,
  })
  const { instructionId } = proposed
  const note = 'Looked at who comes in and falls out: as we meant it.'
  await putInForce(db, commandOf(on, 'approve-targeting', LEADER), { instructionId, note })
}

async function takeWeek({ db }: Stage, on: IsoDate): Promise<void> {
  const command = commandOf(on, 'receipts', 'bank file')
  // What was paid is owed no more: asked again after a stop, the payers would pay something else.
  if (await db.transaction((tx) => wasCarriedOut(tx, command.idempotencyKey))) return
  const payers = await db.transaction((tx) => payersOn(tx, on))
  const week = { from: addDays(on, -6), to: on }
  const payments = payers.flatMap((payer) => paymentIn(payer, week) ?? [])
  if (payments.length === 0) return
  const text = writeReceiptsCsv(payments)
  const file = { name: `bank-${on}.csv`, text }
  await importReceipts(db, command, file)
}

/** Preview, a second officer with an answer for each alarm, execution, letters, and away. */
async function throughRun(
  stage: Stage,
  on: IsoDate,
  run: { kind: RunKindName; criteria: RunCriteria },
): Promise<void> {
  const { db } = stage
  const key = `run-${run.kind}`
  const by = run.kind === 'annual-billing' || run.kind === 'adjustments' ? BILLING : RECOVERY
  const previewed = await previewRun(db, commandOf(on, key, by), { ...run, asAt: on })
  const answers = Object.fromEntries(
    previewed.alarms.map((alarm) => [alarm.alarm, 'Looked at a sample: as expected.']),
  )
  const { runId } = previewed
  await approveRun(db, commandOf(on, `approve-${key}`, LEADER), { runId, answers })
  // One chunk after the other: a history made again is then the same in every number.
  await executeRun(db, commandOf(on, `execute-${key}`, COURT), { runId, sideBySide: 1 })
  print(stage, on, { runId })
}

function print(stage: Stage, on: IsoDate, scope: PrintScope): void {
  const key = 'runId' in scope ? `run-${scope.runId}` : 'waiting'
  stage.print(commandOf(on, `print-${key}`, BILLING), scope)
}
