/** Subscriptions: whom to tell of which events. */
import { type AddressPolicy, urlFault } from '#webhooks/addresses.js'
import type { IsoDate } from '#kernel/dates.js'
import { type FieldError, InputError } from '#kernel/invariant.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { recordEvents } from '#store/events.js'
import { reserveIds } from '#store/ids.js'

const LEAST_SECRET = 24

export interface NewWebhook {
  readonly url: string
  /** What signs each delivery; never shown again. */
  readonly secret: string
  /** Kinds of event; none for all. */
  readonly eventTypes: readonly string[]
}

/** Throws InputError for an address that may not be called, or a secret that is too short. */
export async function subscribe(
  db: Db,
  command: Command,
  {
    webhook,
    policy,
    restricted = false,
  }: {
    webhook: NewWebhook
    policy: AddressPolicy
    /** Whether the subscriber may see what is restricted: else nothing of that is told. */
    restricted?: boolean
  },
): Promise<{ readonly webhookId: bigint }> {
  const errors: FieldError[] = []
  const fault = urlFault(webhook.url, policy)
  if (fault !== undefined) errors.push({ field: 'url', message: fault })
  if (webhook.secret.length < LEAST_SECRET) {
    errors.push({ field: 'secret', message: `must have at least ${LEAST_SECRET} characters` })
  }
  if (errors.length > 0) throw new InputError(errors)
  return carryOut(db, command, { name: 'subscribe-webhook', body: webhook }, async (tx) => {
    const [webhookId = 0n] = await reserveIds(tx, { table: 'webhook', column: 'webhook_id' }, 1)
    await tx.run(sql`
      insert into webhook (webhook_id, url, secret, event_types, created_on, created_by,
        recorded_at, restricted)
      values (${webhookId}, ${webhook.url}, ${webhook.secret}, ${webhook.eventTypes},
        ${command.on}, ${command.actor}, ${command.recordedAt}, ${restricted})`)
    const { url, eventTypes } = webhook
    const stream = `webhook/${webhookId}`
    await recordEvents(tx, command, [
      { stream, type: 'webhook-subscribed', detail: { url, eventTypes } },
    ])
    return { webhookId }
  })
}

export type EndWebhookOutcome = { readonly kind: 'ended' } | { readonly kind: 'no-such-webhook' }

/** Ends a subscription; what waits for it is not sent any more. */
export function endWebhook(
  db: Db,
  command: Command,
  { webhookId }: { webhookId: bigint },
): Promise<EndWebhookOutcome> {
  const request = { name: 'end-webhook', body: { webhookId } }
  return carryOut(db, command, request, async (tx): Promise<EndWebhookOutcome> => {
    const ended = await tx.run(sql`
      update webhook set ended_on = ${command.on}, ended_by = ${command.actor}
      where webhook_id = ${webhookId} and ended_on is null`)
    if (ended === 0) return { kind: 'no-such-webhook' }
    await tx.run(sql`update webhook_delivery set state = 'ended'
      where webhook_id = ${webhookId} and state = 'waiting'`)
    const stream = `webhook/${webhookId}`
    await recordEvents(tx, command, [{ stream, type: 'webhook-ended', detail: {} }])
    return { kind: 'ended' }
  })
}

export type RedeliverOutcome =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'no-such-delivery' }
  | { readonly kind: 'webhook-ended' }

/** Sends a delivery again, whatever became of it, with all its attempts before it. */
export function redeliver(
  db: Db,
  command: Command,
  { deliveryId }: { deliveryId: bigint },
): Promise<RedeliverOutcome> {
  const request = { name: 'redeliver', body: { deliveryId } }
  return carryOut(db, command, request, async (tx): Promise<RedeliverOutcome> => {
    const found = await tx.first<{ ended: boolean; webhookId: bigint }>(sql`
      select w.ended_on is not null as ended, w.webhook_id as "webhookId"
      from webhook_delivery d join webhook w using (webhook_id)
      where d.delivery_id = ${deliveryId} for update of d`)
    if (found === undefined) return { kind: 'no-such-delivery' }
    if (found.ended) return { kind: 'webhook-ended' }
    await tx.run(sql`
      update webhook_delivery set state = 'waiting', attempts = 0,
        next_attempt_at = ${command.recordedAt} where delivery_id = ${deliveryId}`)
    const stream = `webhook/${found.webhookId}`
    const detail = { deliveryId }
    await recordEvents(tx, command, [{ stream, type: 'webhook-redelivered', detail }])
    return { kind: 'waiting' }
  })
}

export interface WebhookRow {
  readonly id: bigint
  readonly url: string
  readonly eventTypes: readonly string[]
  readonly createdOn: IsoDate
  readonly createdBy: string
  readonly endedOn: IsoDate | null
  readonly waiting: number
  readonly delivered: number
  readonly dead: number
}

export function listWebhooks(tx: Tx): Promise<WebhookRow[]> {
  return tx.rows<WebhookRow>(sql`
    select w.webhook_id as id, url, event_types as "eventTypes", created_on as "createdOn",
      created_by as "createdBy", ended_on as "endedOn",
      count(*) filter (where d.state = 'waiting')::int as waiting,
      count(*) filter (where d.state = 'delivered')::int as delivered,
      count(*) filter (where d.state = 'dead')::int as dead
    from webhook w left join webhook_delivery d using (webhook_id)
    group by w.webhook_id order by w.webhook_id desc`)
}
