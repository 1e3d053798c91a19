/** Only a transfer is taken back, and only with a reason; the rest is told in scenario 47. */
import { beforeAll, expect, test } from 'vitest'
import { takeBackTransfer, takeReceipt } from '#collection/index.js'
import { isoDate } from '#kernel/dates.js'
import { parsePounds } from '#kernel/money.js'
import { sql } from '#store/db.js'
import { billAll, commandOn, importMany } from '../../test/support/many-accounts.js'
import { useDatabase } from '../../test/support/database.js'

const at = useDatabase()
const DAY = '2026-05-01'
let journalId = 0n

beforeAll(async () => {
  await importMany(at.db, 1)
  await billAll(at.db)
  const account = await at.db.reading((tx) =>
    tx.first<{ ref: string }>(sql`select account_ref as ref from account`),
  )
  await takeReceipt(at.db, commandOn(DAY, 'pay'), {
    accountRef: account?.ref ?? '',
    receivedOn: isoDate(DAY),
    amount: parsePounds('10.00'),
    method: 'card',
  })
  const journal = await at.db.reading((tx) =>
    tx.first<{ id: bigint }>(sql`select max(journal_id) as id from journal`),
  )
  journalId = journal?.id ?? 0n
})

test('a journal of another kind is no transfer', async () => {
  const back = { journalId, reason: 'by mistake' }
  const outcome = await takeBackTransfer(at.db, commandOn(DAY, 'back'), back)
  expect(outcome).toEqual({ kind: 'no-such-transfer' })
})

test('nothing is taken back without a reason', () => {
  const back = { journalId, reason: ' ' }
  expect(() => takeBackTransfer(at.db, commandOn(DAY, 'why'), back)).toThrow('say why')
})
