/**
 * Appeals under section 16, from the notice to the council to what the tribunal decided. An appeal
 * does not by itself stop recovery; an officer may place a hold with it in the same step.
 */
import { accountStream, findAccount } from '#accounts/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import { determinationsOn, officerBehind } from '#authority/index.js'
import { APPEAL_GROUNDS, tribunalFrom, tribunalUntil } from '#law/council-tax/appeals.js'
import { citation, LGFA, under } from '#law/instruments.js'
import { writeHold } from '#protections/index.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { recordEvents } from '#store/events.js'
import { reserveIds } from '#store/ids.js'

export interface NewAppeal {
  readonly accountRef: string
  readonly ground: string
  /** In the appellant's words: what the council is said to have got wrong. */
  readonly matter: string
  readonly noticeOn: IsoDate
  /** Whether recovery is held until the appeal is over. */
  readonly hold: boolean
}

export type RecordAppealOutcome =
  | { readonly kind: 'recorded'; readonly appealId: bigint; readonly holdId: bigint | null }
  | { readonly kind: 'no-such-account' }

const APPEALS = under(LGFA, 's 16')

function refuse(field: string, message: string): never {
  throw new InputError([{ field, message }])
}

/** Throws InputError for an unknown ground, no matter, or a notice of a day to come. */
export function recordAppeal(
  db: Db,
  command: Command,
  appeal: NewAppeal,
): Promise<RecordAppealOutcome> {
  const ground = APPEAL_GROUNDS.find((known) => known.code === appeal.ground)
  if (ground === undefined) refuse('ground', 'is not a ground of appeal')
  if (appeal.matter.trim() === '') refuse('matter', 'say what is appealed against')
  if (appeal.noticeOn > command.on) refuse('noticeOn', `cannot be after today, ${command.on}`)
  const request = { name: 'record-appeal', body: appeal }
  return carryOut(db, command, request, async (tx): Promise<RecordAppealOutcome> => {
    const account = await findAccount(tx, appeal.accountRef)
    if (account === undefined) return { kind: 'no-such-account' }
    await tx.run(sql`select 1 from account where account_id = ${account.id} for update`)
    const [id = 0n] = await reserveIds(tx, { table: 'appeal', column: 'appeal_id' }, 1)
    const holdId = appeal.hold
      ? await writeHold(tx, command, {
          account,
          hold: {
            accountRef: appeal.accountRef,
            partyId: null,
            kind: 'dispute',
            reason: `Appeal ${id}: ${appeal.matter}`,
            owner: await officerBehind(tx, command.actor),
            startsOn: command.on,
            endsOn: null,
          },
        })
      : null
    await tx.run(sql`
      insert into appeal (appeal_id, account_id, ground, matter, notice_on, hold_id, recorded_at,
        recorded_by)
      values (${id}, ${account.id}, ${appeal.ground}, ${appeal.matter}, ${appeal.noticeOn},
        ${holdId}, ${command.recordedAt}, ${command.actor})`)
    const stream = accountStream(account.ref)
    const detail = { appealId: id, ...appeal, holdId }
    await recordEvents(tx, command, [
      { stream, type: 'appeal-recorded', under: ground.under, detail },
    ])
    return { kind: 'recorded', appealId: id, holdId }
  })
}

export type AppealStep =
  | { readonly kind: 'accepted' | 'rejected'; readonly on: IsoDate; readonly text: string }
  | {
      readonly kind: 'tribunal'
      readonly on: IsoDate
      readonly text: string
      /** The tribunal's leave to appeal late, in its words; empty where it is in time. */
      readonly leave?: string
    }
  | {
      readonly kind: 'allowed' | 'dismissed' | 'withdrawn'
      readonly on: IsoDate
      readonly text: string
    }

export type AppealStepOutcome =
  | { readonly kind: 'recorded' }
  | { readonly kind: 'no-such-appeal' }
  /** The appeal is over, or has taken this step. */
  | { readonly kind: 'not-now' }
  | { readonly kind: 'not-that-day'; readonly from: IsoDate }

interface AppealNow {
  readonly accountRef: string
  readonly noticeOn: IsoDate
  readonly decision: string | null
  readonly decisionOn: IsoDate | null
  readonly tribunalOn: IsoDate | null
  readonly outcome: string | null
}

/**
 * Records the next step. Throws InputError where nothing says what was decided, or what let an
 * appeal to the tribunal in late.
 */
export function recordAppealStep(
  db: Db,
  command: Command,
  { appealId, step }: { appealId: bigint; step: AppealStep },
): Promise<AppealStepOutcome> {
  if (step.text.trim() === '') refuse('text', 'say what was decided, or the tribunal’s reference')
  const request = { name: 'record-appeal-step', body: { appealId, step } }
  return carryOut(db, command, request, async (tx): Promise<AppealStepOutcome> => {
    const appeal = await tx.first<AppealNow>(sql`
      select a.account_ref as "accountRef", p.notice_on as "noticeOn", p.decision,
        p.decision_on as "decisionOn", p.tribunal_on as "tribunalOn", p.outcome
      from appeal p join account a using (account_id) where p.appeal_id = ${appealId}
      for update of a, p`)
    if (appeal === undefined) return { kind: 'no-such-appeal' }
    if (!mayTake(appeal, step)) return { kind: 'not-now' }
    const from = earliest(appeal, step)
    if (step.on < from || step.on > command.on) return { kind: 'not-that-day', from }
    if (step.kind === 'tribunal') await refuseLate(tx, appeal, { step, on: command.on })
    await writeStep(tx, appealId, step)
    const stream = accountStream(appeal.accountRef)
    const detail = { appealId, ...step }
    await recordEvents(tx, command, [
      { stream, type: `appeal-${step.kind}`, under: APPEALS, detail },
    ])
    return { kind: 'recorded' }
  })
}

/** After the last day the tribunal itself must have let the appeal in. */
async function refuseLate(
  tx: Tx,
  appeal: AppealNow,
  { step, on }: { step: AppealStep & { kind: 'tribunal' }; on: IsoDate },
): Promise<void> {
  const { jurisdiction } = await determinationsOn(tx, on)
  const { last, under: at } = tribunalUntil({ jurisdiction, ...appeal })
  if (step.on <= last || (step.leave ?? '').trim() !== '') return
  refuse(
    'leave',
    `the tribunal had to be asked by ${last} (${citation(at)}): say what let it in late`,
  )
}

function mayTake(appeal: AppealNow, { kind }: AppealStep): boolean {
  if (appeal.outcome !== null || appeal.decision === 'accepted') return false
  if (kind === 'accepted' || kind === 'rejected') return appeal.decision === null
  if (kind === 'tribunal') return appeal.tribunalOn === null
  return kind === 'withdrawn' || appeal.tribunalOn !== null
}

function earliest(appeal: AppealNow, { kind }: AppealStep): IsoDate {
  if (kind === 'tribunal') return tribunalFrom(appeal)
  return appeal.tribunalOn ?? appeal.decisionOn ?? appeal.noticeOn
}

async function writeStep(tx: Tx, appealId: bigint, step: AppealStep): Promise<void> {
  const { kind, on, text } = step
  const leave = step.kind === 'tribunal' ? (step.leave ?? '').trim() || null : null
  const set =
    kind === 'accepted' || kind === 'rejected'
      ? sql`decision = ${kind}, decision_on = ${on}, decision_text = ${text}`
      : kind === 'tribunal'
        ? sql`tribunal_on = ${on}, tribunal_ref = ${text}, tribunal_leave = ${leave}`
        : sql`outcome = ${kind}, outcome_on = ${on}, outcome_text = ${text}`
  await tx.run(sql`update appeal set ${set} where appeal_id = ${appealId}`)
}
