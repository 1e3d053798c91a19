/** Properties of books on a real PostgreSQL, whatever was changed and paid before. */
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { billAccount } from '#billing/index.js'
import { type Change, confirmChange } from '#changes/index.js'
import { reverseReceipt, takeReceipt } from '#collection/index.js'
import { addDays, isoDate } from '#kernel/dates.js'
import { financialYear } from '#kernel/financial-year.js'
import { pence } from '#kernel/money.js'
import { proveBooks } from '#ledger/index.js'
import { sql } from '#store/db.js'
import { useDatabase } from '../../test/support/database.js'
import { runScenarioSteps } from '../../test/support/steps.js'

const at = useDatabase()
const YEAR = financialYear('2026-27')

const STORY = `# One account
| 2026-03-01 | tax | 2026-27 band D 1825.00 | |
| | dwelling | HOME band D | |
| | account | JO at HOME from 2020-01-01 for Jo Park | |
| 2026-03-10 | run | annual-billing for 2026-27 | acts 1 |
`

let world: Awaited<ReturnType<typeof runScenarioSteps>>
let accountId: bigint

beforeAll(async () => {
  world = await runScenarioSteps(at.db, STORY)
  const row = await at.db.transaction((tx) =>
    tx.first<{ id: bigint }>(sql`select account_id as id from account`),
  )
  accountId = row?.id ?? 0n
})

const accountRef = () => world.accounts.get('JO') ?? ''

/** All that is posted and planned, net: what each receipt pays of each sum, and each sum. */
function standing() {
  return at.db.transaction((tx) =>
    tx.rows(sql`
      select 'sum' as what, due_sum_id as id, 0::bigint as of, amount_pence as amount,
        paid_pence as paid, state, payable_on as on from due_sum
      union all
      select 'paid', due_sum_id, receipt_id, sum(amount_pence)::bigint, 0, '', null
      from allocation group by 2, 3 having sum(amount_pence) <> 0
      union all
      select 'charge', charge_id, version, amount_pence, paid_pence, '', null from charge
      union all
      select 'credit', receipt_id, 0, amount_pence, unallocated_pence, '', null
      from receipt where state = 'posted'
      order by 1, 2, 3`),
  )
}

function written() {
  return at.db.transaction((tx) =>
    tx.rows(sql`select (select count(*) from journal) as journals,
      (select count(*) from entry) as entries, (select count(*) from notice) as notices,
      (select count(*) from charge_version) as versions, (select count(*) from event) as events`),
  )
}

const day = fc.nat(364).map((n) => addDays(isoDate('2026-04-01'), n))

function anyChange(): fc.Arbitrary<Change> {
  const fact = { accountRef: '', propertyRef: 'HOME', until: null }
  return fc.oneof(
    fc
      .record({ on: day, band: fc.constantFrom('A' as const, 'D' as const, 'G' as const) })
      .map(({ on, band }): Change => ({ kind: 'band', propertyRef: 'HOME', band, from: on })),
    fc
      .record({ on: day, adults: fc.integer({ min: 0, max: 3 }) })
      .map(({ on, adults }): Change => ({
        ...fact,
        kind: 'fact',
        factKind: 'household',
        from: on,
        fact: { kind: 'household', adults, disregards: [] },
      })),
    fc
      .record({ on: day, length: fc.integer({ min: 1, max: 90 }) })
      .map(({ on, length }): Change => ({
        ...fact,
        kind: 'fact',
        factKind: 'exemption',
        from: on,
        until: addDays(on, length),
        fact: { kind: 'exemption', class: 'N', reviewOn: null },
      })),
    fc.record({ on: day, weekly: fc.bigInt(1n, 4_000n) }).map(({ on, weekly }): Change => ({
      ...fact,
      kind: 'fact',
      accountRef: accountRef(),
      factKind: 'council-tax-reduction',
      from: on,
      fact: { kind: 'council-tax-reduction', weekly: pence(weekly), scheme: 'working-age' },
    })),
  )
}

let count = 0
const keyed = (on: string) => ({
  ...world.command(isoDate(on)),
  idempotencyKey: `property-${(count += 1)}`,
})

function pay(on: string, amount: bigint) {
  const payment = { accountRef: accountRef(), receivedOn: isoDate(on), method: 'card' }
  return takeReceipt(at.db, keyed(on), { ...payment, amount: pence(amount) })
}

test('reworking a charge without a change of fact posts nothing and issues nothing', async () => {
  await fc.assert(
    fc.asyncProperty(anyChange(), fc.bigInt(1n, 60_000n), day, async (change, amount, on) => {
      await pay(on, amount)
      await confirmChange(at.db, keyed(on), change)
      const before = [await standing(), await written()]
      expect(await billAccount(at.db, keyed(on), { accountId, year: YEAR })).toEqual([])
      const later = addDays(on, 40)
      expect(await billAccount(at.db, keyed(later), { accountId, year: YEAR })).toEqual([])
      expect([await standing(), await written()]).toEqual(before)
    }),
    { numRuns: 25 },
  )
  expect(await at.db.transaction((tx) => proveBooks(tx))).toEqual([])
})

test('reversing a receipt restores every sum and every other allocation', async () => {
  await fc.assert(
    fc.asyncProperty(fc.bigInt(1n, 250_000n), day, async (amount, on) => {
      const before = await standing()
      const taken = await pay(on, amount)
      if (taken.kind !== 'posted') throw new Error(taken.kind)
      const { receiptId } = taken
      const reversed = await reverseReceipt(at.db, keyed(on), { receiptId, reason: 'recalled' })
      expect(reversed.kind).toBe('reversed')
      expect(await standing()).toEqual(before)
      await pay(on, amount / 7n + 1n)
    }),
    { numRuns: 25 },
  )
  expect(await at.db.transaction((tx) => proveBooks(tx))).toEqual([])
})

test('whatever is changed and paid, the sums of a charge come to the charge', async () => {
  await fc.assert(
    fc.asyncProperty(anyChange(), day, fc.bigInt(1n, 90_000n), async (change, on, amount) => {
      await confirmChange(at.db, keyed(on), change)
      await pay(on, amount)
      expect(await at.db.transaction((tx) => proveBooks(tx))).toEqual([])
    }),
    { numRuns: 25 },
  )
})
