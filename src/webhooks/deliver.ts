/**
 * Delivers what waits in the outbox: claimed for a while, so that of several workers one sends it
 * and a worker that is killed loses nothing; sent outside of any transaction; tried again after
 * growing waits, and dead after the last.
 */
import { signatureOf, SIGNATURE_HEADER } from '#webhooks/signature.js'
import { webhookStream } from '#webhooks/subscriptions.js'
import { permissionsBehind } from '#authority/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { type Db, sql } from '#store/db.js'

/** Minutes to wait after each failure; after the last there is no more. */
const WAITS = [1, 5, 30, 120, 360, 720, 1440]
const MINUTE_MS = 60_000
/** Longer than a delivery may take: what is not answered for by then is claimed anew. */
const CLAIMED_MS = 2 * MINUTE_MS
const AT_ONCE = 20

export interface Message {
  readonly url: string
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

/** Sends a message; answers with the status, or why there was none. Never throws. */
export type Send = (message: Message) => Promise<Answer>

export type Answer = { readonly status: number } | { readonly fault: string }

interface Claimed {
  readonly id: bigint
  readonly webhookId: bigint
  readonly url: string
  /** As it is kept: sealed. */
  readonly secret: string
  readonly stream: string
  readonly seq: number
  readonly type: string
  readonly effectiveOn: string
  readonly recordedAt: Date
  readonly attempts: number
  /** Whether what it tells of is restricted now, and whether the subscription was to such too. */
  readonly hidden: boolean
  readonly toldHidden: boolean
  readonly subscriber: string
}

export interface Clock {
  now(): Date
  today(): Promise<IsoDate>
}

/** Sends what is due, a few at once; returns how many were tried. */
export async function deliverDue(db: Db, clock: Clock, send: Send): Promise<number> {
  const { now } = clock
  const due = await claim(db, now())
  const claimed = await withhold(db, due, await clock.today())
  await Promise.all(
    claimed.map(async (delivery) => {
      const message = readMessage(db, delivery, now())
      const answer = 'fault' in message ? message : await send(message)
      await settle(db, delivery, { answer, at: now() })
    }),
  )
  return due.length
}

const WITHHELD = 'not sent: it is restricted, and who subscribed may not see that'

/** Leaves out, and ends, what the subscriber may not be told any more: a role can be taken away. */
async function withhold(db: Db, due: readonly Claimed[], today: IsoDate): Promise<Claimed[]> {
  const hidden = due.filter((delivery) => delivery.hidden)
  if (hidden.length === 0) return [...due]
  return db.transaction(async (tx) => {
    const kept: bigint[] = []
    for (const { id, toldHidden, subscriber } of hidden) {
      const may = toldHidden && (await permissionsBehind(tx, subscriber, today))
      if (may === false || !may.has('accounts.restricted')) kept.push(id)
    }
    await tx.run(sql`update webhook_delivery set state = 'ended', last_error = ${WITHHELD}
      where delivery_id = any(${kept}::bigint[]) and state = 'waiting'`)
    return due.filter(({ id }) => !kept.includes(id))
  })
}

function claim(db: Db, at: Date): Promise<Claimed[]> {
  const until = new Date(at.getTime() + CLAIMED_MS)
  return db.transaction((tx) =>
    tx.rows<Claimed>(sql`
      update webhook_delivery d set attempts = attempts + 1, next_attempt_at = ${until}
      from webhook w
      where w.webhook_id = d.webhook_id and d.delivery_id in (
        select o.delivery_id from webhook_delivery o join webhook using (webhook_id)
        where o.state = 'waiting' and (o.attempts = 0 or o.next_attempt_at <= ${at})
          and paused_on is null
        order by o.next_attempt_at, o.delivery_id limit ${AT_ONCE}
        for update of o skip locked)
      returning d.delivery_id as id, d.webhook_id as "webhookId", w.url,
        w.secret, d.stream, d.seq, d.type,
        d.effective_on as "effectiveOn", d.recorded_at as "recordedAt", d.attempts,
        w.restricted as "toldHidden", w.created_by as subscriber,
        exists (select 1 from restricted_stream r where r.stream = d.stream) as hidden`),
  )
}

/** A secret that cannot be opened holds up its own deliveries and no others. */
function readMessage(db: Db, delivery: Claimed, at: Date): Message | { readonly fault: string } {
  try {
    const secret = db.secrets.open(delivery.secret, webhookStream(delivery.webhookId))
    return messageOf({ ...delivery, secret }, at)
  } catch (error) {
    return { fault: `its secret cannot be read: ${(error as Error).message}` }
  }
}

/** Only what happened to what: who wants to know more asks the API, which records that. */
function messageOf(delivery: Claimed, at: Date): Message {
  const { id, url, secret, stream, seq, type, effectiveOn, recordedAt } = delivery
  const event = { stream, seq, type, effectiveOn, recordedAt }
  const body = JSON.stringify({ delivery: String(id), event })
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'Reeve',
    'reeve-delivery': String(id),
    [SIGNATURE_HEADER]: signatureOf(secret, body, at),
  }
  return { url, body, headers }
}

async function settle(
  db: Db,
  delivery: Claimed,
  { answer, at }: { answer: Answer; at: Date },
): Promise<void> {
  const status = 'status' in answer ? answer.status : null
  const delivered = status !== null && status >= 200 && status < 300
  const fault = 'fault' in answer ? answer.fault.slice(0, 500) : null
  const wait = WAITS[delivery.attempts - 1]
  const state = delivered ? 'delivered' : wait === undefined ? 'dead' : 'waiting'
  const next = new Date(at.getTime() + (wait ?? 0) * MINUTE_MS)
  await db.transaction((tx) =>
    tx.run(sql`
      update webhook_delivery set state = ${state}, next_attempt_at = ${next},
        delivered_at = ${delivered ? at : null}, last_status = ${status}, last_error = ${fault}
      where delivery_id = ${delivery.id} and state = 'waiting'`),
  )
}
