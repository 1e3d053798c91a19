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

/**
 * A subscription to no kind in particular is to all of them. What happens to a restricted account
 * or person is told to none whose subscriber may not see it: its reference alone would tell.
 */
export async function enqueueForWebhooks(
  tx: Tx,
  events: readonly Outgoing[],
  { on, recordedAt }: { on: IsoDate; recordedAt: Date },
): Promise<void> {
  const webhooks = await tx.rows<Subscribed>(sql`
    select webhook_id as id, event_types as types, restricted from webhook
    where ended_on is null`)
  if (webhooks.length === 0) return
  const kept = await restrictedAmong(tx, events)
  const rows = webhooks.flatMap(({ id, types, restricted }) =>
    events
      .filter(({ type }) => types.length === 0 || types.includes(type))
      .filter(({ stream }) => restricted || !kept.has(stream))
      .map(({ stream, seq, type }) => [id, stream, seq, type, on, recordedAt, recordedAt]),
  )
  await tx.copy(
    'webhook_delivery',
    ['webhook_id', 'stream', 'seq', 'type', 'effective_on', 'recorded_at', 'next_attempt_at'],
    rows,
  )
}

interface Subscribed {
  readonly id: bigint
  readonly types: readonly string[]
  readonly restricted: boolean
}

async function restrictedAmong(tx: Tx, events: readonly Outgoing[]): Promise<ReadonlySet<string>> {
  const streams = [...new Set(events.map(({ stream }) => stream))]
  const rows = await tx.rows<{ stream: string }>(sql`
    select stream from restricted_stream where stream = any(${streams}::text[])`)
  return new Set(rows.map(({ stream }) => stream))
}
