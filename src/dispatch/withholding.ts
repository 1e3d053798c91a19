/** Letters that an officer keeps from being printed: while they are, they are served on nobody. */
import type { IsoDate } from '#kernel/dates.js'
import { type RawBuilder, sql, type Tx } from '#store/db.js'
import type { Acting } from '#store/events.js'
import { reserveIds } from '#store/ids.js'

/** What is withheld: a notice, or a letter that is none. */
export type LetterId = { readonly noticeId: bigint } | { readonly letterId: bigint }

export interface Withholding {
  readonly id: bigint
  readonly reason: string
  readonly withheldOn: IsoDate
  readonly recordedBy: string
}

/** Whether a notice is withheld now, for a statement in which it is asked of many. */
export function noticeWithheld(noticeId: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`exists (select 1 from withholding
    where withholding.notice_id = ${noticeId} and withholding.released_on is null)`
}

/** As `noticeWithheld`, of a letter that is no notice. */
export function letterWithheld(letterId: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`exists (select 1 from withholding
    where withholding.letter_id = ${letterId} and withholding.released_on is null)`
}

export function findWithholding(tx: Tx, of: LetterId): Promise<Withholding | undefined> {
  return tx.first<Withholding>(sql`
    select withholding_id as id, reason, withheld_on as "withheldOn", recorded_by as "recordedBy"
    from withholding where ${isOf(of)} and released_on is null`)
}

function isOf(of: LetterId): RawBuilder<unknown> {
  return 'noticeId' in of ? sql`notice_id = ${of.noticeId}` : sql`letter_id = ${of.letterId}`
}

/** Writes it; the account is locked, and what it is of is not printed. */
export async function writeWithholding(
  tx: Tx,
  acting: Acting,
  given: { readonly accountId: bigint; readonly of: LetterId; readonly reason: string },
): Promise<bigint> {
  const [id = 0n] = await reserveIds(tx, { table: 'withholding', column: 'withholding_id' }, 1)
  const { noticeId = null, letterId = null } = given.of as Partial<Record<string, bigint>>
  await tx.run(sql`
    insert into withholding (withholding_id, account_id, notice_id, letter_id, reason, withheld_on,
      recorded_at, recorded_by)
    values (${id}, ${given.accountId}, ${noticeId}, ${letterId}, ${given.reason}, ${acting.on},
      ${acting.recordedAt}, ${acting.actor})`)
  return id
}

export async function endWithholding(
  tx: Tx,
  acting: Acting,
  { id, reason }: { readonly id: bigint; readonly reason: string },
): Promise<void> {
  await tx.run(sql`
    update withholding set released_on = ${acting.on}, released_at = ${acting.recordedAt},
      released_by = ${acting.actor}, release_reason = ${reason}
    where withholding_id = ${id}`)
}
