/**
 * Runs against a real PostgreSQL: second officer, drift, isolation of a failing account, reversal.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { takeReceipt } from '#collection/index.js'
import {
  approveRun,
  executeRun,
  findRun,
  previewRun,
  reverseRun,
  type RunKindName,
} from '#jobs/index.js'
import { isoDate } from '#kernel/dates.js'
import { parsePounds } from '#kernel/money.js'
import { proveBooks } from '#ledger/index.js'
import { sql } from '#store/db.js'
import { BILLED_ON, commandOn, importMany, REMINDED_ON } from '../../test/support/many-accounts.js'
import { useDatabase } from '../../test/support/database.js'

const at = useDatabase()

beforeAll(async () => {
  await importMany(at.db, 60)
})

function rows<R>(query: ReturnType<typeof sql<R>>): Promise<R[]> {
  return at.db.transaction((tx) => tx.rows<R>(query))
}

async function preview(kind: RunKindName, day: string, key: string) {
  const criteria = kind === 'annual-billing' ? { year: '2026-27' } : {}
  return previewRun(at.db, commandOn(day, key), { kind, criteria, asAt: isoDate(day) })
}

describe('a run', () => {
  test('is not approved by the officer who previewed it, nor executed before approval', async () => {
    const { runId } = await preview('annual-billing', BILLED_ON, 'first')
    const same = await approveRun(at.db, commandOn(BILLED_ON, 'same'), { runId, answers: {} })
    expect(same.kind).toBe('same-officer')
    const early = await executeRun(at.db, commandOn(BILLED_ON, 'early'), { runId })
    expect(early).toMatchObject({ kind: 'not-approved' })
    const bypass = at.db.transaction((tx) =>
      tx.run(sql`update run set approved_by = 'officer' where run_id = ${runId}`),
    )
    await expect(bypass).rejects.toMatchObject({ code: '23514' })
  })

  test('a failing account becomes an exception row, and the others are billed', async () => {
    const [broken] = await rows<{ id: bigint }>(
      sql`select dwelling_id as id from dwelling order by 1 limit 1`,
    )
    const { runId, totals } = await preview('annual-billing', BILLED_ON, 'second')
    expect(totals.acts.count).toBe(60)
    // After approval the list entry is lost: the charge cannot be worked any more.
    await approveRun(at.db, commandOn(BILLED_ON, 'ok', 'second'), { runId, answers: {} })
    await at.db.transaction((tx) =>
      tx.run(sql`update dwelling_band set superseded_at = now(), superseded_by = 'test'
        where dwelling_id = ${broken?.id}`),
    )
    const done = await executeRun(at.db, commandOn(BILLED_ON, 'go'), { runId, chunkSize: 7 })
    expect(done).toMatchObject({ kind: 'executed', acted: 59 })
    const exceptions = await rows(sql`select kind from run_exception where run_id = ${runId}`)
    expect(exceptions).toEqual([{ kind: 'drifted' }])
    const again = await executeRun(at.db, commandOn(BILLED_ON, 'go-again'), { runId })
    expect(again).toEqual(done)
    expect(await at.db.transaction((tx) => proveBooks(tx))).toEqual([])
  })

  test('money that comes between approval and execution keeps the letter back', async () => {
    const { runId, totals } = await preview('reminder', REMINDED_ON, 'reminders')
    await approveRun(at.db, commandOn(REMINDED_ON, 'ok', 'second'), { runId, answers: {} })
    const [payer] = await rows<{ ref: string; amount: bigint }>(sql`
      select account_ref as ref, amount_pence as amount from run_item
      join account using (account_id)
      where run_id = ${runId} and decision = 'act' order by ordinal limit 1`)
    await takeReceipt(at.db, commandOn(REMINDED_ON, 'pays'), {
      accountRef: payer?.ref ?? '',
      receivedOn: REMINDED_ON,
      amount: parsePounds('900.00'),
      method: 'card',
    })
    const done = await executeRun(at.db, commandOn(REMINDED_ON, 'go'), { runId })
    expect(done).toMatchObject({ acted: totals.acts.count - 1 })
    const [exception] = await rows<{ kind: string; message: string }>(
      sql`select kind, message from run_exception where run_id = ${runId}`,
    )
    expect(exception).toMatchObject({ kind: 'drifted', message: 'no tax is overdue' })
  })

  test('is reversed while unsent, and may then be made again', async () => {
    const last = await rows<{ id: bigint }>(
      sql`select run_id as id from run where kind = 'reminder' and state = 'executed'`,
    )
    const runId = last[0]?.id ?? 0n
    const request = { runId, reason: 'wrong month' }
    const reversed = await reverseRun(at.db, commandOn(REMINDED_ON, 'reverse'), request)
    expect(reversed.kind).toBe('reversed')
    expect((await at.db.transaction((tx) => findRun(tx, runId)))?.state).toBe('reversed')
    const standing = await rows(
      sql`select 1 from notice where kind = 'reminder' and state = 'issued'`,
    )
    expect(standing).toEqual([])
    const { totals } = await preview('reminder', REMINDED_ON, 'again')
    expect(totals.acts.count).toBe(58)
    expect(await at.db.transaction((tx) => proveBooks(tx))).toEqual([])
  })
})
