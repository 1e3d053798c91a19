/** Proves the chains of events: none missing, none altered, each holding the hash before it. */
import type { IsoDate } from '#kernel/dates.js'
import { sql, type Tx } from '#store/db.js'
import { eventHash, FIRST_HASH, hashOfDetail } from '#store/events.js'

interface StoredEvent {
  readonly stream: string
  readonly seq: number
  readonly recordedAt: Date
  readonly effectiveOn: IsoDate
  readonly actor: string
  readonly type: string
  readonly under: string | null
  readonly detail: string
  readonly salt: Buffer | null
  readonly detailHash: Buffer | null
  readonly previousHash: Buffer
  readonly hash: Buffer
}

export interface EventsProof {
  readonly events: number
  readonly faults: readonly { readonly stream: string; readonly says: string }[]
}

const PAGE = 10_000

/** Reads every event in order, a page at a time, and works each hash again. */
export async function proveEvents(tx: Tx): Promise<EventsProof> {
  const faults: { stream: string; says: string }[] = []
  let [stream, seq, events] = ['', 0, 0]
  let previous: Uint8Array = FIRST_HASH
  for (;;) {
    const page = await readPage(tx, stream, seq)
    for (const event of page) {
      const expected =
        event.stream === stream ? { seq: seq + 1, previous } : { seq: 1, previous: FIRST_HASH }
      const says = faultOf(event, expected)
      if (says !== undefined) faults.push({ stream: event.stream, says })
      ;[stream, seq, previous] = [event.stream, event.seq, event.hash]
      events += 1
    }
    if (page.length < PAGE) return { events, faults }
  }
}

function faultOf(
  event: StoredEvent,
  expected: { seq: number; previous: Uint8Array },
): string | undefined {
  if (event.seq !== expected.seq) return `event ${expected.seq} is missing`
  if (!event.previousHash.equals(expected.previous)) return `event ${event.seq} breaks the chain`
  const { salt, detailHash, detail } = event
  const said = salt === null ? detail : hashOfDetail(salt, detail).toString('hex')
  if (detailHash !== null && detailHash.toString('hex') !== said) {
    return `the detail of event ${event.seq} has been altered`
  }
  if (
    !event.hash.equals(eventHash({ ...event, recordedAt: event.recordedAt.toISOString(), said }))
  ) {
    return `event ${event.seq} has been altered`
  }
  return undefined
}

function readPage(tx: Tx, stream: string, seq: number): Promise<StoredEvent[]> {
  return tx.rows<StoredEvent>(sql`
    select stream, seq, recorded_at as "recordedAt", effective_on as "effectiveOn", actor, type,
      under, detail::text as detail, detail_salt as salt,
      detail_hash as "detailHash", previous_hash as "previousHash", hash
    from event where (stream, seq) > (${stream}, ${seq}) order by stream, seq limit ${PAGE}`)
}
