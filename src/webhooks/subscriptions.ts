/** Subscriptions: whom to tell of which events. */
import { type AddressPolicy, urlFault } from '#webhooks/addresses.js'
import { type FieldError, InputError } from '#kernel/invariant.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { recordEvents } from '#store/events.js'
import { reserveIds } from '#store/ids.js'
import type { SecretBox } from '#store/secrets.js'

const LEAST_SECRET = 24

/** Also what its secret is sealed for. */
export function webhookStream(webhookId: bigint): string {
  return `webhook/${webhookId}`
}

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
    const { url, eventTypes } = webhook
    const stream = webhookStream(webhookId)
    const sealed = db.secrets.seal(webhook.secret, stream)
    await tx.run(sql`
      insert into webhook (webhook_id, url, secret, event_types, created_on, created_by,
        recorded_at, restricted)
      values (${webhookId}, ${url}, ${sealed}, ${eventTypes}, ${command.on}, ${command.actor},
        ${command.recordedAt}, ${restricted})`)
    await recordEvents(tx, command, [
      { stream, type: 'webhook-subscribed', detail: { url, eventTypes } },
    ])
    return { webhookId }
  })
}

export type EndWebhookOutcome = { readonly kind: 'ended' } | { readonly kind: 'no-such-webhook' }

/** Ends a subscription; what waits for it is not sent any more, and its secret is let go. */
export function endWebhook(
  db: Db,
  command: Command,
  { webhookId }: { webhookId: bigint },
): Promise<EndWebhookOutcome> {
  const request = { name: 'end-webhook', body: { webhookId } }
  return carryOut(db, command, request, async (tx): Promise<EndWebhookOutcome> => {
    const ended = await tx.run(sql`
      update webhook set ended_on = ${command.on}, ended_by = ${command.actor}, secret = ''
      where webhook_id = ${webhookId} and ended_on is null`)
    if (ended === 0) return { kind: 'no-such-webhook' }
    await tx.run(sql`update webhook_delivery set state = 'ended'
      where webhook_id = ${webhookId} and state = 'waiting'`)
    const stream = webhookStream(webhookId)
    await recordEvents(tx, command, [{ stream, type: 'webhook-ended', detail: {} }])
    return { kind: 'ended' }
  })
}

export type PauseWebhookOutcome =
  | { readonly kind: 'paused' }
  | { readonly kind: 'resumed' }
  | { readonly kind: 'no-such-webhook' }
  /** It stands so already, or has ended. */
  | { readonly kind: 'not-now' }

/** Pauses a subscription: what happens meanwhile waits for it. */
export function pauseWebhook(
  db: Db,
  command: Command,
  { webhookId }: { webhookId: bigint },
): Promise<PauseWebhookOutcome> {
  return turnWebhook(db, command, { webhookId, to: 'paused' })
}

/** Lets a paused subscription go on: what has waited is sent. */
export function resumeWebhook(
  db: Db,
  command: Command,
  { webhookId }: { webhookId: bigint },
): Promise<PauseWebhookOutcome> {
  return turnWebhook(db, command, { webhookId, to: 'resumed' })
}

function turnWebhook(
  db: Db,
  command: Command,
  { webhookId, to }: { webhookId: bigint; to: 'paused' | 'resumed' },
): Promise<PauseWebhookOutcome> {
  const request = { name: `webhook-${to}`, body: { webhookId } }
  return carryOut(db, command, request, async (tx): Promise<PauseWebhookOutcome> => {
    const found = await tx.first<{ ended: boolean; paused: boolean }>(sql`
      select ended_on is not null as ended, paused_on is not null as paused
      from webhook where webhook_id = ${webhookId} for update`)
    if (found === undefined) return { kind: 'no-such-webhook' }
    if (found.ended || found.paused === (to === 'paused')) return { kind: 'not-now' }
    const on = to === 'paused' ? command.on : null
    const by = to === 'paused' ? command.actor : null
    await tx.run(sql`update webhook set paused_on = ${on}, paused_by = ${by}
      where webhook_id = ${webhookId}`)
    const stream = webhookStream(webhookId)
    await recordEvents(tx, command, [{ stream, type: `webhook-${to}`, detail: {} }])
    return { kind: to }
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
    const stream = webhookStream(found.webhookId)
    const detail = { deliveryId }
    await recordEvents(tx, command, [{ stream, type: 'webhook-redelivered', detail }])
    return { kind: 'waiting' }
  })
}

/** Seals each secret that is not, or with an older key. Throws InputError where one cannot open. */
export async function resealWebhooks(tx: Tx, secrets: SecretBox): Promise<number> {
  // What ended before secrets were let go with it needs none either.
  await tx.run(sql`update webhook set secret = '' where ended_on is not null and secret <> ''`)
  const kept = await tx.rows<{ id: bigint; secret: string }>(sql`
    select webhook_id as id, secret from webhook where ended_on is null
    order by webhook_id for update`)
  let resealed = 0
  for (const { id, secret } of kept) {
    const plain = secrets.open(secret, webhookStream(id))
    if (secrets.isCurrent(secret)) continue
    const sealed = secrets.seal(plain, webhookStream(id))
    resealed += await tx.run(sql`
      update webhook set secret = ${sealed} where webhook_id = ${id}`)
  }
  return resealed
}
