/** The event log against a real PostgreSQL: chained, and closed to rewriting. */
import { describe, expect, test } from 'vitest'
import { isoDate } from '#kernel/dates.js'
import { sql } from '#store/db.js'
import { eventHash, FIRST_HASH, hashOfDetail, recordEvents } from '#store/events.js'
import { proveEvents } from '#store/prove-events.js'
import { useDatabase } from '../../test/support/database.js'

const at = useDatabase()
const ACTING = {
  actor: 'j.patel',
  on: isoDate('2026-04-02'),
  recordedAt: new Date('2026-04-02T09:00:00.123Z'),
}

interface Row {
  seq: number
  previous_hash: Buffer
  hash: Buffer
  detail: string
  salt: Buffer
  recorded_at: Date
}

describe('recordEvents', () => {
  test('each event of a stream carries the hash of the one before', async () => {
    const one = { stream: 'account/1', type: 'opened', detail: { amount: 5n, text: 'a\tb\\c' } }
    await at.db.transaction((tx) => recordEvents(tx, ACTING, [one, { ...one, type: 'billed' }]))
    await at.db.transaction((tx) => recordEvents(tx, ACTING, [{ ...one, type: 'paid' }]))
    const rows = await at.db.transaction((tx) =>
      tx.rows<Row>(sql`select seq, previous_hash, hash, detail::text,
        detail_salt as salt, recorded_at from event
        where stream = 'account/1' order by seq`),
    )
    expect(rows.map((row) => row.seq)).toEqual([1, 2, 3])
    expect(rows[0]?.previous_hash).toEqual(Buffer.from(FIRST_HASH))
    expect(rows[1]?.previous_hash).toEqual(rows[0]?.hash)
    expect(rows[2]?.previous_hash).toEqual(rows[1]?.hash)
    const recomputed = eventHash({
      previousHash: FIRST_HASH,
      stream: 'account/1',
      seq: 1,
      recordedAt: ACTING.recordedAt.toISOString(),
      effectiveOn: ACTING.on,
      actor: ACTING.actor,
      type: 'opened',
      under: null,
      said: hashOfDetail(rows[0]?.salt ?? Buffer.alloc(0), rows[0]?.detail ?? '').toString('hex'),
    })
    expect(rows[0]?.hash).toEqual(Buffer.from(recomputed))
  })

  test('one from before details were hashed still holds in its chain', async () => {
    const event = { stream: 'account/2', type: 'opened', detail: { amount: 5n } }
    await at.db.transaction((tx) => recordEvents(tx, ACTING, [event]))
    await at.db.transaction(async (tx) => {
      // As the owner of the tables: the event is made one of before.
      await tx.run(sql`reset role`)
      const [old] = await tx.rows<{ detail: string }>(sql`
        update event set detail_salt = null, detail_hash = null where stream = 'account/2'
        returning detail::text as detail`)
      const hash = eventHash({
        previousHash: FIRST_HASH,
        stream: 'account/2',
        seq: 1,
        recordedAt: ACTING.recordedAt.toISOString(),
        effectiveOn: ACTING.on,
        actor: ACTING.actor,
        type: 'opened',
        under: null,
        said: old?.detail ?? '',
      })
      await tx.run(sql`update event set hash = ${Buffer.from(hash)} where stream = 'account/2'`)
    })
    await at.db.transaction((tx) => recordEvents(tx, ACTING, [{ ...event, type: 'billed' }]))
    expect((await at.db.transaction(proveEvents)).faults).toEqual([])
  })

  test.each(['update event set actor = $$x$$', 'delete from event', 'delete from journal'])(
    'the application may not %s',
    async (statement) => {
      await expect(at.db.transaction((tx) => tx.run(sql.raw(statement)))).rejects.toMatchObject({
        code: '42501',
      })
    },
  )
})
