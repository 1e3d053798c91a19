/** What became of each delivery to a webhook. */
import { falling, type ListSource, wholeNumber } from '#enquiries/lists.js'
import type { IsoDate } from '#kernel/dates.js'
import { sql } from '#store/db.js'

export interface DeliveryRow {
  readonly id: bigint
  readonly webhookId: bigint
  readonly url: string
  readonly stream: string
  readonly seq: number
  readonly type: string
  readonly effectiveOn: IsoDate
  readonly recordedAt: Date
  readonly state: string
  readonly attempts: number
  readonly nextAttemptAt: Date | null
  readonly deliveredAt: Date | null
  readonly lastStatus: number | null
  readonly lastError: string | null
}

export const DELIVERIES: ListSource = {
  select: sql`d.delivery_id as id, d.webhook_id as "webhookId", w.url, d.stream, d.seq, d.type,
    d.effective_on as "effectiveOn", d.recorded_at as "recordedAt", d.state, d.attempts,
    case when d.state = 'waiting' then d.next_attempt_at end as "nextAttemptAt",
    d.delivered_at as "deliveredAt", d.last_status as "lastStatus", d.last_error as "lastError"`,
  from: sql`from webhook_delivery d join webhook w using (webhook_id)`,
  sorts: { id: sql`d.delivery_id`, state: sql`d.state` },
  firstSort: { by: 'id', descending: true },
  tie: [falling(sql`d.delivery_id`)],
  filters: {
    webhookId: (value) => wholeNumber(sql`d.webhook_id`, value),
    state: (value) => sql`d.state = ${value}`,
    type: (value) => sql`d.type = ${value}`,
    stream: (value) => sql`d.stream = ${value}`,
  },
}
