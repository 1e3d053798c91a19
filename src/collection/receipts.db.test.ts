/** Receipts against a real PostgreSQL: a file posts once or not at all, a reversal restores all. */
import { beforeAll, describe, expect, test } from 'vitest'
import { importReceipts, reverseReceipt, takeBackReceipt, takeReceipt } from '#collection/index.js'
import { isoDate } from '#kernel/dates.js'
import { financialYear } from '#kernel/financial-year.js'
import { InputError } from '#kernel/invariant.js'
import { parsePounds, pence } from '#kernel/money.js'
import { approveRun, executeRun, previewRun } from '#jobs/index.js'
import { proveBooks } from '#ledger/index.js'
import { sql } from '#store/db.js'
import { BILLED_ON, commandOn, importMany } from '../../test/support/many-accounts.js'
import { useDatabase } from '../../test/support/database.js'

const at = useDatabase()
const DAY = '2026-04-02'
let refs: string[] = []

beforeAll(async () => {
  await importMany(at.db, 40)
  const made = { kind: 'annual-billing' as const, criteria: { year: '2026-27' }, asAt: BILLED_ON }
  const { runId } = await previewRun(at.db, commandOn(BILLED_ON, 'preview'), made)
  await approveRun(at.db, commandOn(BILLED_ON, 'approve', 'second'), { runId, answers: {} })
  await executeRun(at.db, commandOn(BILLED_ON, 'execute'), { runId })
  refs = (await rows<{ ref: string }>(sql`select account_ref as ref from account order by 1`)).map(
    (row) => row.ref,
  )
})

function rows<R>(query: ReturnType<typeof sql<R>>): Promise<R[]> {
  return at.db.transaction((tx) => tx.rows<R>(query))
}

async function counts() {
  const [row] = await rows<{ receipts: bigint; allocations: bigint; events: bigint }>(sql`
    select (select count(*) from receipt) as receipts, (select count(*) from allocation) as
      allocations, (select count(*) from event) as events`)
  return row
}

function file(lines: readonly string[], trailer: string): { name: string; text: string } {
  return {
    name: 'bank.csv',
    text: ['reference,received,amount,method', ...lines, trailer].join('\n'),
  }
}

describe('importReceipts', () => {
  test('posts what matches, puts the rest in suspense, and the same file again posts nothing', async () => {
    const given = file(
      [`${refs[0]},${DAY},228.00,bank`, `0000000000,${DAY},50.00,bank`],
      'TOTAL,2,278.00,',
    )
    const first = await importReceipts(at.db, commandOn(DAY, 'file-1'), given)
    expect(first).toMatchObject({ kind: 'imported', posted: 1, suspense: 1 })
    const before = await counts()
    const again = await importReceipts(at.db, commandOn(DAY, 'file-1-again'), given)
    expect(again).toMatchObject({ kind: 'already-imported' })
    expect(await counts()).toEqual(before)
  })

  test('of the payments of an earlier file, in other bytes, is posted only where that is meant', async () => {
    const lines = [`${refs[0]},${DAY},11.11,bank`, `0000000000,${DAY},22.22,bank`]
    const given = file(lines, 'TOTAL,2,33.33,')
    const first = await importReceipts(at.db, commandOn(DAY, 'same-1'), given)
    expect(first).toMatchObject({ kind: 'imported' })
    const before = await counts()
    const others = [
      given.text.replaceAll('\n', '\r\n'),
      given.text.replace('bank\n', 'bank \n'),
      file([...lines].reverse(), 'TOTAL,2,33.33,').text,
    ]
    for (const [n, text] of others.entries()) {
      const outcome = await importReceipts(at.db, commandOn(DAY, `same-2-${n}`), { ...given, text })
      expect(outcome).toEqual({
        kind: 'same-payments',
        fileId: (first as { fileId: bigint }).fileId,
      })
    }
    expect(await counts()).toEqual(before)
    const [text = ''] = others
    const meant = { ...given, text, again: true }
    expect(await importReceipts(at.db, commandOn(DAY, 'same-3'), meant)).toMatchObject({
      kind: 'imported',
    })
  })

  test('of a day or an amount that differs is another file', async () => {
    const paid = (day: string, pounds: string) =>
      importReceipts(
        at.db,
        commandOn(DAY, `differs-${day}-${pounds}`),
        file([`${refs[0]},${day},${pounds},bank`], `TOTAL,1,${pounds},`),
      )
    for (const [day, pounds] of [
      [DAY, '7.00'],
      ['2026-04-01', '7.00'],
      [DAY, '7.01'],
    ] as const) {
      expect(await paid(day, pounds)).toMatchObject({ kind: 'imported' })
    }
  })

  test.each([
    ['a wrong total', ['X,2026-04-02,10.00,bank'], 'TOTAL,1,11.00,', 'amount'],
    ['a wrong count', ['X,2026-04-02,10.00,bank'], 'TOTAL,2,10.00,', 'count'],
    ['no trailer', ['X,2026-04-02,10.00,bank'], 'Y,2026-04-02,1.00,bank', 'trailer'],
    ['a day that does not exist', ['X,2026-02-30,10.00,bank'], 'TOTAL,1,10.00,', 'received'],
    ['a third decimal', ['X,2026-04-02,10.001,bank'], 'TOTAL,1,10.00,', 'amount'],
    ['a day to come', ['X,2026-04-03,10.00,bank'], 'TOTAL,1,10.00,', 'received'],
    ['nothing received', ['X,2026-04-02,0.00,bank'], 'TOTAL,1,0.00,', 'amount'],
  ])('%s: refused with the field, and nothing is posted', async (_, lines, trailer, field) => {
    const before = await counts()
    const refused = importReceipts(
      at.db,
      commandOn(DAY, `bad-${field}-${lines[0]}`),
      file(lines, trailer),
    )
    const error = await refused.catch((e: unknown) => e)
    expect(error).toBeInstanceOf(InputError)
    expect((error as InputError).errors.map((e) => e.field)).toContain(field)
    expect(await counts()).toEqual(before)
  })
})

describe('takeReceipt and reverseReceipt', () => {
  const pay = (key: string, ref: string, amount: string) =>
    takeReceipt(at.db, commandOn(DAY, key), {
      accountRef: ref,
      receivedOn: isoDate(DAY),
      amount: parsePounds(amount),
      method: 'card',
    })

  async function state(ref: string) {
    return rows(sql`
      select d.due_on, d.amount_pence, d.paid_pence from due_sum d join account using (account_id)
      where account_ref = ${ref} order by due_on`)
  }

  test('reversing a receipt restores every sum that it paid', async () => {
    const ref = refs[5] ?? ''
    const before = await state(ref)
    const paid = await pay('five', ref, '1234.56')
    if (paid.kind !== 'posted') throw new Error(paid.kind)
    expect(await state(ref)).not.toEqual(before)
    const { receiptId } = paid
    const reversed = await reverseReceipt(at.db, commandOn(DAY, 'undo-five'), {
      receiptId,
      reason: 'recalled',
    })
    expect(reversed.kind).toBe('reversed')
    expect(await state(ref)).toEqual(before)
    const again = await reverseReceipt(at.db, commandOn(DAY, 'undo-five-2'), {
      receiptId,
      reason: 'again',
    })
    expect(again.kind).toBe('already-reversed')
    expect(await at.db.transaction((tx) => proveBooks(tx))).toEqual([])
  })

  test('four officers at once: every payment lands, and the books agree', async () => {
    const ref = refs[7] ?? ''
    await Promise.all([1, 2, 3, 4].map((n) => pay(`race-${n}`, ref, '100.00')))
    const [row] = await rows<{ paid: bigint }>(sql`
      select paid_pence as paid from charge join account using (account_id)
      where account_ref = ${ref}`)
    expect(row?.paid).toBe(40_000n)
    expect(await at.db.transaction((tx) => proveBooks(tx))).toEqual([])
  })

  test('all that is refused of a payment is told in one answer', async () => {
    const outcome = await takeReceipt(at.db, commandOn(DAY, 'all-at-once'), {
      accountRef: refs[12] ?? '',
      receivedOn: isoDate('2026-04-03'),
      amount: parsePounds('10.00'),
      method: 'card',
      year: financialYear('2024-25'),
    })
    expect(outcome).toEqual({
      kind: 'in-the-future',
      also: [{ kind: 'year-not-owed', years: ['2026-27'] }],
    })
  })

  test('more than twice all that is owed is asked about once, where it is to be', async () => {
    const [row] = await rows<{ owed: bigint }>(sql`
      select sum(amount_pence - paid_pence)::bigint as owed from due_sum
      join account using (account_id) where account_ref = ${refs[13]} and state = 'live'`)
    const owed = row?.owed ?? 0n
    const paying = (key: string, amount: bigint, unusual: 'asks' | 'meant') =>
      takeReceipt(at.db, { ...commandOn(DAY, key), dryRun: true }, {
        accountRef: refs[13] ?? '', receivedOn: isoDate(DAY), amount: pence(amount), method: 'card', unusual,
      }) // prettier-ignore
    expect(await paying('twice', owed * 2n, 'asks')).toMatchObject({ kind: 'posted' })
    expect(await paying('more', owed * 2n + 1n, 'asks')).toEqual({ kind: 'unusual-amount', owed })
    expect(await paying('meant', owed * 2n + 1n, 'meant')).toMatchObject({ kind: 'posted' })
  })

  test('who keyed it takes it back on its day, and nobody else, nor on another day', async () => {
    const ref = refs[14] ?? ''
    const before = await state(ref)
    const paid = await pay('mistyped', ref, '12.34')
    if (paid.kind !== 'posted') throw new Error(paid.kind)
    const back = { receiptId: paid.receiptId, reason: 'keyed on the wrong account' }
    const asked = (day: string, key: string, actor?: string) =>
      takeBackReceipt(at.db, commandOn(day, key, actor), back)
    expect(await asked(DAY, 'another', 'second')).toEqual({ kind: 'not-their-own' })
    expect(await asked('2026-04-03', 'late')).toEqual({ kind: 'of-another-day' })
    expect(await state(ref)).not.toEqual(before)
    expect(await asked(DAY, 'back')).toEqual({ kind: 'reversed' })
    expect(await state(ref)).toEqual(before)
    const [event] = await rows<{ detail: unknown }>(sql`
      select detail from event where stream = ${`account/${ref}`} and type = 'receipt-reversed'`)
    expect(event?.detail).toMatchObject({ reason: back.reason, takenBack: true })
  })

  test('what a file brought is taken back by nobody', async () => {
    const [row] = await rows<{ id: bigint }>(
      sql`select receipt_id as id from receipt where file_id is not null limit 1`,
    )
    const back = { receiptId: row?.id ?? 0n, reason: 'not mine' }
    const outcome = await takeBackReceipt(at.db, commandOn(DAY, 'of-a-file'), back)
    expect(outcome).toEqual({ kind: 'not-their-own' })
  })

  test('the same key twice pays once; the same key for another sum is refused', async () => {
    const ref = refs[9] ?? ''
    const first = await pay('same-key', ref, '20.00')
    expect(await pay('same-key', ref, '20.00')).toEqual(first)
    await expect(pay('same-key', ref, '21.00')).rejects.toThrow('already used')
  })

  test('a dry run answers and leaves nothing', async () => {
    const before = await counts()
    const command = { ...commandOn(DAY, 'dry'), dryRun: true }
    const outcome = await takeReceipt(at.db, command, {
      accountRef: refs[11] ?? '',
      receivedOn: isoDate(DAY),
      amount: parsePounds('10.00'),
      method: 'card',
    })
    expect(outcome.kind).toBe('posted')
    expect(await counts()).toEqual(before)
  })
})
