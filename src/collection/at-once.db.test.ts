/** Money that two officers lay hands on at once is moved once; each loser is told why. */
import { beforeAll, describe, expect, test } from 'vitest'
import {
  importReceipts,
  payRefund,
  placeReceipt,
  proposeRefund,
  reverseReceipt,
  transferCredit,
} from '#collection/index.js'
import { isoDate } from '#kernel/dates.js'
import { pence } from '#kernel/money.js'
import { balanceOf, creditOf, proveBooks, readBooks } from '#ledger/index.js'
import { sql } from '#store/db.js'
import { useDatabase } from '../../test/support/database.js'
import { runScenarioSteps } from '../../test/support/steps.js'
import { untilWaiting } from '../../test/support/waiting.js'

const at = useDatabase()
const ON = isoDate('2026-04-20')

const STORY = `# Credit, suspense and a debt
| 2026-03-01 | tax | 2026-27 band D 1800.00 | |
| | dwelling | H1 band D | |
| | dwelling | H2 band D | |
| | account | RICH at H1 from 2020-01-01 for Rich One | |
| | account | POOR at H2 from 2020-01-01 for Poor One | |
| 2026-03-10 | run | annual-billing for 2026-27 | acts 2 |
| 2026-04-01 | pay | RICH 2300.00 | posted |
| | bank | 75.00 for 9999999999 | suspense |
| | bank | 85.00 for 8888888888 | suspense |
`

let world: Awaited<ReturnType<typeof runScenarioSteps>>

beforeAll(async () => {
  world = await runScenarioSteps(at.db, STORY)
})

const ref = (name: string) => world.accounts.get(name) ?? ''
const command = (actor = 'officer') => world.command(ON, actor)

/** Starts both while every account is held, so that both have asked before either can act. */
async function atOnce<T>(one: () => Promise<T>, other: () => Promise<T>): Promise<T[]> {
  let both: Promise<T>[] = []
  await at.other.transaction(async (tx) => {
    await tx.run(sql`select 1 from account order by account_ref for update`)
    both = [one(), other()]
    await untilWaiting(at.db, 2)
  })
  return Promise.all(both)
}

/** As `untilWaiting`, for connections that wait for a table. */
async function untilBlocked(connections: number): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const waiting = await at.db.transaction((tx) =>
      tx.rows(sql`select 1 from pg_locks where not granted and locktype = 'relation'
        and database = (select oid from pg_database where datname = current_database())`),
    )
    if (waiting.length >= connections) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error(`not ${connections} waited for a table`)
}

async function money(name: string): Promise<{ credit: bigint; balance: bigint }> {
  return at.db.transaction(async (tx) => {
    const row = await tx.first<{ id: bigint }>(
      sql`select account_id as id from account where account_ref = ${ref(name)}`,
    )
    const id = row?.id ?? 0n
    const book = (await readBooks(tx, [id])).get(id)
    if (book === undefined) throw new Error(`no book of ${name}`)
    return { credit: creditOf(book), balance: balanceOf(book) }
  })
}

async function suspense(amount: bigint): Promise<bigint> {
  const row = await at.db.transaction((tx) =>
    tx.first<{ id: bigint }>(
      sql`select receipt_id as id from receipt where amount_pence = ${amount}`,
    ),
  )
  return row?.id ?? 0n
}

async function propose(amount: bigint): Promise<bigint> {
  const refund = { accountRef: ref('RICH'), amount: pence(amount), reason: 'asked' }
  const outcome = await proposeRefund(at.db, command(), refund)
  if (outcome.kind !== 'proposed') throw new Error(outcome.kind)
  return outcome.refundId
}

describe('at once', () => {
  test('a refund is paid out twice: once', async () => {
    const refundId = await propose(10_000n)
    const pay = (who: string) => () => payRefund(at.db, command(who), { refundId })
    const said = await atOnce(pay('second'), pay('third'))
    expect(said.map((outcome) => outcome.kind).sort()).toEqual(['not-proposed', 'paid'])
    expect((await money('RICH')).credit).toBe(40_000n)
  })

  test('two refunds of more than the credit together: the second is above it', async () => {
    const [first, other] = [await propose(30_000n), await propose(30_000n)]
    const pay = (refundId: bigint) => () => payRefund(at.db, command('second'), { refundId })
    const said = await atOnce(pay(first), pay(other))
    expect(said.map((outcome) => outcome.kind).sort()).toEqual(['above-credit', 'paid'])
    expect((await money('RICH')).credit).toBe(10_000n)
  })

  test('credit is moved twice: what there is', async () => {
    const transfer = {
      fromRef: ref('RICH'),
      toRef: ref('POOR'),
      amount: pence(7_000n),
      reason: 'x',
    }
    const move = () => transferCredit(at.db, command(), transfer)
    const said = await atOnce(move, move)
    expect(said.map((outcome) => outcome.kind)).toEqual(['transferred', 'transferred'])
    expect(await money('RICH')).toEqual({ credit: 0n, balance: 0n })
    expect(await money('POOR')).toEqual({ credit: 0n, balance: 170_000n })
  })

  test('suspense is placed on two accounts: on one', async () => {
    const receiptId = await suspense(7_500n)
    const place = (name: string) => () =>
      placeReceipt(at.db, command(), { receiptId, accountRef: ref(name), reason: 'the slip' })
    const said = await atOnce(place('RICH'), place('POOR'))
    expect(said.map((outcome) => outcome.kind).sort()).toEqual(['not-in-suspense', 'placed'])
  })

  test('a file is imported twice: it counts once', async () => {
    const text = 'reference,received,amount,method\nX,2026-04-02,1.00,bank\nTOTAL,1,1.00,\n'
    const take = () => importReceipts(at.db, command(), { name: 'bank.csv', text })
    // Both have asked before either can write the file.
    let both: ReturnType<typeof take>[] = []
    await at.other.transaction(async (tx) => {
      await tx.run(sql`lock table receipt_file in share mode`)
      both = [take(), take()]
      await untilBlocked(1)
      await untilWaiting(at.db, 1)
    })
    const said = await Promise.all(both)
    expect(said.map((outcome) => outcome.kind).sort()).toEqual(['already-imported', 'imported'])
    expect(new Set(said.map((outcome) => outcome.fileId)).size).toBe(1)
    const rows = await at.db.transaction((tx) =>
      tx.rows(sql`select 1 from receipt where amount_pence = 100`),
    )
    expect(rows).toHaveLength(1)
    expect(await take()).toMatchObject({ kind: 'already-imported' })
  })

  test('a receipt is reversed twice: once', async () => {
    const row = await at.db.transaction((tx) =>
      tx.first<{ id: bigint }>(sql`select receipt_id as id from receipt
        where amount_pence = 7500 and state = 'posted'`),
    )
    const reversal = { receiptId: row?.id ?? 0n, reason: 'recalled' }
    const reverse = () => reverseReceipt(at.db, command(), reversal)
    const said = await atOnce(reverse, reverse)
    expect(said.map((outcome) => outcome.kind).sort()).toEqual(['already-reversed', 'reversed'])
  })

  test('and the books are proved', async () => {
    expect(await at.db.transaction((tx) => proveBooks(tx))).toEqual([])
  })
})

describe('is refused', () => {
  test('a refund paid by the officer who proposed it', async () => {
    const given = { accountRef: ref('RICH'), amount: pence(1n), reason: 'x' }
    expect(await proposeRefund(at.db, command(), given)).toMatchObject({ kind: 'above-credit' })
    const money = { reference: ref('RICH'), amount: '5.00' }
    const text = `reference,received,amount,method\n${money.reference},2026-04-20,${money.amount},bank\nTOTAL,1,5.00,\n`
    await importReceipts(at.db, command(), { name: 'more.csv', text })
    const refundId = await propose(500n)
    expect(await payRefund(at.db, command('officer'), { refundId })).toEqual({
      kind: 'same-officer',
    })
    const nought = { accountRef: ref('RICH'), amount: pence(0n), reason: 'x' }
    expect(await proposeRefund(at.db, command(), nought)).toMatchObject({ kind: 'above-credit' })
  })

  test('a receipt reversed when a part of it has been repaid', async () => {
    const row = await at.db.transaction((tx) =>
      tx.first<{ id: bigint }>(
        sql`select receipt_id as id from receipt where amount_pence = 230000`,
      ),
    )
    const reversal = { receiptId: row?.id ?? 0n, reason: 'recalled' }
    expect(await reverseReceipt(at.db, command(), reversal)).toEqual({ kind: 'refunded-in-part' })
  })
})

test('money in suspense that the bank recalls is reversed, and cannot be placed any more', async () => {
  const receiptId = await suspense(8_500n)
  const reversal = { receiptId, reason: 'recalled by the bank' }
  expect(await reverseReceipt(at.db, command(), reversal)).toEqual({ kind: 'reversed' })
  const place = { receiptId, accountRef: ref('POOR'), reason: 'found' }
  expect(await placeReceipt(at.db, command(), place)).toEqual({ kind: 'not-in-suspense' })
  expect(await at.db.transaction((tx) => proveBooks(tx))).toEqual([])
})
