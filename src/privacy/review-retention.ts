/**
 * A review of what is kept too long: what the council's years would let go on a day, and what holds
 * the rest back. A second officer approves it. Nothing is destroyed by either.
 */
import { type NotSecond, whyNotSecond } from '#authority/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import { lastDayToGo } from '#law/retention/retention.js'
import { decideRetention, type RetentionItem } from '#privacy/decide-retention.js'
import { closedAccounts, oldLogs, retentionYearsOn } from '#privacy/retention-queries.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { recordEvents } from '#store/events.js'
import { reserveIds } from '#store/ids.js'

export type PreviewRetentionOutcome =
  | {
      readonly kind: 'previewed'
      readonly reviewId: bigint
      readonly goes: number
      readonly keeps: number
    }
  /** The council has determined no years: see its determinations. */
  | { readonly kind: 'nothing-determined' }

export function previewRetention(db: Db, command: Command): Promise<PreviewRetentionOutcome> {
  const request = { name: 'preview-retention', body: { on: command.on }, long: true }
  return carryOut(db, command, request, async (tx): Promise<PreviewRetentionOutcome> => {
    const day = command.on
    const years = await retentionYearsOn(tx, day)
    if (years === undefined) return { kind: 'nothing-determined' }
    const until = lastDayToGo(years['closed-account'], day)
    const accounts = await closedAccounts(tx, { day, until })
    const items = [...accounts.map(decideRetention), ...(await oldLogs(tx, { day, years }))]
    const table = { table: 'retention_review', column: 'review_id' }
    const [reviewId = 0n] = await reserveIds(tx, table, 1)
    await tx.run(sql`
      insert into retention_review (review_id, as_at, rules, state, previewed_by, previewed_at)
      values (${reviewId}, ${day}, ${JSON.stringify(years)}, 'previewed', ${command.actor},
        ${command.recordedAt})`)
    await writeItems(tx, reviewId, items)
    const goes = items.filter((item) => item.decision === 'go').length
    const keeps = items.length - goes
    await recordEvents(tx, command, [
      { stream: `retention/${reviewId}`, type: 'retention-previewed', detail: { goes, keeps } },
    ])
    return { kind: 'previewed', reviewId, goes, keeps }
  })
}

function writeItems(tx: Tx, reviewId: bigint, items: readonly RetentionItem[]): Promise<void> {
  return tx.copy(
    'retention_item',
    ['review_id', 'ordinal', 'rule', 'account_id', 'since', 'decision', 'why', 'records'],
    items.map((item, n) => [
      reviewId, n + 1, item.rule, item.accountId, item.since, item.decision, item.why,
      item.records,
    ]), // prettier-ignore
  )
}

export type ApproveRetentionOutcome =
  | { readonly kind: 'approved' }
  | { readonly kind: 'no-such-review' }
  | { readonly kind: 'not-previewed'; readonly state: string }
  | NotSecond
  /** What was looked at on another day may be held back by now: preview again. */
  | { readonly kind: 'out-of-date'; readonly asAt: IsoDate }

/** Approves the review of the same day. Throws InputError without a note of what was looked at. */
export function approveRetention(
  db: Db,
  command: Command,
  asked: { readonly reviewId: bigint; readonly note: string },
): Promise<ApproveRetentionOutcome> {
  if (asked.note.trim() === '') {
    throw new InputError([{ field: 'note', message: 'say what you looked at' }])
  }
  const request = { name: 'approve-retention', body: asked, long: true }
  return carryOut(db, command, request, async (tx): Promise<ApproveRetentionOutcome> => {
    const review = await tx.first<{ state: string; by: string; asAt: IsoDate }>(sql`
      select state, previewed_by as by, as_at as "asAt" from retention_review
      where review_id = ${asked.reviewId} for update`)
    if (review === undefined) return { kind: 'no-such-review' }
    if (review.state !== 'previewed') return { kind: 'not-previewed', state: review.state }
    const own = await whyNotSecond(tx, command, review)
    if (own !== undefined) return own
    if (review.asAt !== command.on) return { kind: 'out-of-date', asAt: review.asAt }
    await tx.run(sql`update retention_review set state = 'approved',
        approved_by = ${command.actor}, approved_on = ${command.on}, approved_note = ${asked.note}
      where review_id = ${asked.reviewId}`)
    const stream = `retention/${asked.reviewId}`
    await recordEvents(tx, command, [
      { stream, type: 'retention-approved', detail: { note: asked.note } },
    ])
    return { kind: 'approved' }
  })
}
