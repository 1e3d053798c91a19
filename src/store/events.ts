/**
 * The event log: who did what, to which account or run, by what power. Written in the same
 * transaction as the change; append-only (the application's role may not rewrite it); each stream
 * is a chain, every event holding the hash of the one before, and of its own detail: so that the
 * chain holds when retention takes a detail away. Here too webhooks learn of it.
 */
import { createHash, randomBytes } from 'node:crypto'
import type { IsoDate } from '#kernel/dates.js'
import { type Provision, citation } from '#law/instruments.js'
import { sql, type Tx } from '#store/db.js'
import { toJson } from '#store/json.js'
import { enqueueForWebhooks, type Outgoing } from '#store/outbox.js'

export interface NewEvent {
  /** What it happened to: `account/0000000019`, `run/12`, `dwelling/7`. */
  readonly stream: string
  readonly type: string
  readonly under?: Provision
  readonly detail: Readonly<Record<string, unknown>>
}

/** Who acts, on which day, and when it was recorded (real time outside simulated history). */
export interface Acting {
  readonly actor: string
  readonly on: IsoDate
  readonly recordedAt: Date
}

interface Head {
  seq: number
  hash: Uint8Array
}

const SALT = 16

export const FIRST_HASH: Uint8Array = new Uint8Array(32)

const COLUMNS = [
  'stream',
  'seq',
  'recorded_at',
  'effective_on',
  'actor',
  'type',
  'under',
  'detail',
  'detail_salt',
  'detail_hash',
  'previous_hash',
  'hash',
]

export async function recordEvents(
  tx: Tx,
  acting: Acting,
  events: readonly NewEvent[],
): Promise<void> {
  if (events.length === 0) return
  const heads = await headsOf(tx, [...new Set(events.map((e) => e.stream))])
  const outgoing: Outgoing[] = []
  // One call for all: a run records thousands at once.
  const salts = randomBytes(SALT * events.length)
  const recordedAt = acting.recordedAt.toISOString()
  const rows = events.map((event, n) => {
    const head = heads.get(event.stream) ?? { seq: 0, hash: FIRST_HASH }
    const seq = head.seq + 1
    const under = event.under === undefined ? null : citation(event.under)
    const detail = toJson(event.detail)
    const salt = salts.subarray(n * SALT, (n + 1) * SALT)
    const detailHash = hashOfDetail(salt, detail)
    const hash = eventHash({
      previousHash: head.hash,
      stream: event.stream,
      seq,
      recordedAt,
      effectiveOn: acting.on,
      actor: acting.actor,
      type: event.type,
      under,
      said: detailHash.toString('hex'),
    })
    heads.set(event.stream, { seq, hash })
    outgoing.push({ stream: event.stream, seq, type: event.type })
    return [
      event.stream,
      seq,
      acting.recordedAt,
      acting.on,
      acting.actor,
      event.type,
      under,
      { json: detail },
      salt,
      detailHash,
      head.hash,
      hash,
    ]
  })
  await tx.copy('event', COLUMNS, rows)
  await enqueueForWebhooks(tx, outgoing, acting)
}

export interface HashedEvent {
  readonly previousHash: Uint8Array
  readonly stream: string
  readonly seq: number
  /** As ISO 8601 writes it in UTC, to the millisecond. */
  readonly recordedAt: string
  readonly effectiveOn: string
  readonly actor: string
  readonly type: string
  readonly under: string | null
  /** The hash of its detail, in hexadecimal; of an event from before there was one, the detail. */
  readonly said: string
}

/** The hash by which an event holds its detail, which is JSON as it was written down. */
export function hashOfDetail(salt: Uint8Array, detail: string): Buffer {
  return createHash('sha256').update(salt).update(detail).digest()
}

/** The hash that an event must carry, over what it says and the hash of the event before it. */
export function eventHash(event: HashedEvent): Uint8Array {
  const text = [
    event.stream,
    event.seq,
    event.recordedAt,
    event.effectiveOn,
    event.actor,
    event.type,
    event.under ?? '',
    event.said,
  ].join('\n')
  return createHash('sha256').update(event.previousHash).update(text).digest()
}

async function headsOf(tx: Tx, streams: readonly string[]): Promise<Map<string, Head>> {
  const rows = await tx.rows<{ stream: string; seq: number; hash: Uint8Array }>(sql`
    select s.stream, e.seq, e.hash
    from unnest(${streams}::text[]) as s (stream)
    cross join lateral (
      select seq, hash from event where event.stream = s.stream order by seq desc limit 1) e`)
  return new Map(rows.map((row) => [row.stream, { seq: row.seq, hash: row.hash }]))
}
