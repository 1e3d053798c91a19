/** Who is told of events, and what became of each delivery. */
import { contains, falling, type ListSource, wholeNumber } from '#enquiries/lists.js'
import type { IsoDate } from '#kernel/dates.js'
import { sql, type Tx } from '#store/db.js'

export interface WebhookRow {
  readonly id: bigint
  readonly url: string
  /** None for all. */
  readonly eventTypes: readonly string[]
  readonly state: 'active' | 'paused' | 'ended'
  readonly createdOn: IsoDate
  readonly createdBy: string
  readonly pausedOn: IsoDate | null
  readonly endedOn: IsoDate | null
  readonly waiting: number
  /** Of those that wait, the ones that were tried and failed. */
  readonly failing: number
  readonly delivered: number
  readonly dead: number
  readonly lastDeliveredAt: Date | null
  /** How the last that failed did so, where it has not been delivered since. */
  readonly lastFailure: string | null
}

const WEBHOOK_STATE = sql`case when w.ended_on is not null then 'ended'
  when w.paused_on is not null then 'paused' else 'active' end`

export const WEBHOOKS: ListSource = {
  select: sql`w.webhook_id as id, w.url, w.event_types as "eventTypes", ${WEBHOOK_STATE} as state,
    w.created_on as "createdOn", w.created_by as "createdBy", w.paused_on as "pausedOn",
    w.ended_on as "endedOn", d.waiting, d.failing, d.delivered, d.dead,
    d.last as "lastDeliveredAt", f.failure as "lastFailure"`,
  from: sql`from webhook w
    cross join lateral (select count(*) filter (where state = 'waiting')::int as waiting,
        count(*) filter (where state = 'waiting' and attempts > 0)::int as failing,
        count(*) filter (where state = 'delivered')::int as delivered,
        count(*) filter (where state = 'dead')::int as dead, max(delivered_at) as last
      from webhook_delivery where webhook_delivery.webhook_id = w.webhook_id) d
    left join lateral (select coalesce(last_error, 'answered ' || last_status) as failure
      from webhook_delivery where webhook_delivery.webhook_id = w.webhook_id
        and state in ('waiting', 'dead') and (last_error is not null or last_status is not null)
      order by delivery_id desc limit 1) f on true`,
  sorts: {
    id: sql`w.webhook_id`,
    url: sql`w.url`,
    state: WEBHOOK_STATE,
    created: sql`w.created_on`,
    last: sql`d.last`,
    dead: sql`d.dead`,
  },
  firstSort: { by: 'id', descending: true },
  tie: [falling(sql`w.webhook_id`)],
  filters: {
    url: (value) => contains(sql`w.url`, value),
    state: (value) => sql`${WEBHOOK_STATE} = ${value}`,
    failing: (value) => (value === 'only' ? sql`f.failure is not null` : sql`true`),
  },
}

export function findWebhook(tx: Tx, id: bigint): Promise<WebhookRow | undefined> {
  return tx.first<WebhookRow>(
    sql`select ${WEBHOOKS.select} ${WEBHOOKS.from} where w.webhook_id = ${id}`,
  )
}

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
  sorts: {
    id: sql`d.delivery_id`,
    state: sql`d.state`,
    type: sql`d.type`,
    stream: sql`d.stream`,
    recordedAt: sql`d.recorded_at`,
    attempts: sql`d.attempts`,
    deliveredAt: sql`d.delivered_at`,
  },
  firstSort: { by: 'id', descending: true },
  tie: [falling(sql`d.delivery_id`)],
  filters: {
    webhookId: (value) => wholeNumber(sql`d.webhook_id`, value),
    state: (value) => sql`d.state = ${value}`,
    type: (value) => sql`d.type = ${value}`,
    stream: (value) => sql`d.stream = ${value}`,
  },
}

/** The deliveries to one webhook. */
export function deliveriesOf(webhookId: bigint): ListSource {
  return { ...DELIVERIES, where: sql`d.webhook_id = ${webhookId}` }
}

export function findDelivery(tx: Tx, id: bigint): Promise<DeliveryRow | undefined> {
  return tx.first<DeliveryRow>(
    sql`select ${DELIVERIES.select} ${DELIVERIES.from} where d.delivery_id = ${id}`,
  )
}
