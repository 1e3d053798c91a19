/**
 * The outbox: for each event and each subscription that asked for its kind a row, written in the
 * transaction of the event. Nothing is sent here, so nothing outside can slow or fail a command.
 */
import { sql, type Tx } from '#store/db.js'
import type { IsoDate } from '#kernel/dates.js'

export interface Outgoing {
  readonly stream: string
  readonly seq: number
  readonly type: string
}

/** A subscription to no kind in particular is to all of them. */
export async function enqueueForWebhooks(
  tx: Tx,
  events: readonly Outgoing[],
  { on, recordedAt }: { on: IsoDate; recordedAt: Date },
): Promise<void> {
  const webhooks = await tx.rows<{ id: bigint; types: readonly string[] }>(sql`
    select webhook_id as id, event_types as types from webhook where ended_on is null`)
  const rows = webhooks.flatMap(({ id, types }) =>
    events
      .filter(({ type }) => types.length === 0 || types.includes(type))
      .map(({ stream, seq, type }) => [id, stream, seq, type, on, recordedAt, recordedAt]),
  )
  await tx.copy(
    'webhook_delivery',
    ['webhook_id', 'stream', 'seq', 'type', 'effective_on', 'recorded_at', 'next_attempt_at'],
    rows,
  )
}
