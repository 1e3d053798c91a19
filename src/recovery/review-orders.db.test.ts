/** By how much an order is too high, and what was decided of it once. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { confirmChange } from '#changes/index.js'
import { isoDate } from '#kernel/dates.js'
import { raiseOrderReviews, raiseUnfoundedOrders } from '#recovery/review-orders.js'
import { settleOrderReview } from '#recovery/index.js'
import { sql } from '#store/db.js'
import { useDatabase } from '../../test/support/database.js'
import { runScenarioSteps } from '../../test/support/steps.js'

const at = useDatabase()

/** Of £1,800, £360 are paid before the order, which is for the rest: £1,440. */
const STORY = `# An order for what was left
| 2026-03-01 | tax | 2026-27 band D 1800.00 | |
| | dwelling | HOME band D | |
| | account | EVE at HOME from 2020-01-01 for Eve Ash | |
| | hearing | JULY on 2026-07-16, complaint by 2026-06-12 | |
| 2026-03-10 | run | annual-billing for 2026-27 | acts 1 |
| 2026-05-08 | run | reminder | acts 1 |
| 2026-05-22 | run | complaint for JULY | acts 1 |
| 2026-06-01 | court-approves | JULY | approved 1 |
| | run | summons for JULY | acts 1 |
| 2026-06-20 | pay | EVE 360.00 | posted |
| 2026-07-16 | run | order for JULY | acts 1 |
`
const ON = isoDate('2026-10-18')

let world: Awaited<ReturnType<typeof runScenarioSteps>>
let of = { accountRef: '', dwelling: '', chargeId: 0n, orderId: 0n }

beforeAll(async () => {
  world = await runScenarioSteps(at.db, STORY)
  const accountRef = world.accounts.get('EVE') ?? ''
  const order = await at.db.reading((tx) =>
    tx.first<{ chargeId: bigint; orderId: bigint; sum: bigint }>(sql`
      select charge_id as "chargeId", order_id as "orderId", sum_pence as sum
      from liability_order`),
  )
  expect(order?.sum).toBe(144_000n)
  of = {
    accountRef,
    dwelling: world.dwellings.get('HOME') ?? '',
    chargeId: order?.chargeId ?? 0n,
    orderId: order?.orderId ?? 0n,
  }
})
beforeEach(() => at.db.transaction((tx) => tx.run(sql`delete from order_review`)))

async function adults(count: number, from: string): Promise<void> {
  const fact = { kind: 'household', adults: count, disregards: [] } as const
  const { dwelling: propertyRef, accountRef } = of
  const period = { from: isoDate(from), until: null }
  const change = { kind: 'fact', factKind: 'household', propertyRef, accountRef, fact } as const
  const outcome = await confirmChange(at.db, world.command(ON), { ...change, ...period })
  expect(outcome.kind).toBe('changed')
}

const lowered = () =>
  at.db.reading(async (tx) => {
    const rows = await tx.rows<{ by: bigint }>(
      sql`select lower_by_pence as by from order_review order by review_id`,
    )
    return rows.map(({ by }) => by)
  })

async function settle(): Promise<string> {
  const row = await at.db.reading((tx) =>
    tx.first<{ id: bigint }>(sql`select review_id as id from order_review
      where settled_on is null`),
  )
  const settled = { reviewId: row?.id ?? 0n, reason: 'the rest is owed' }
  return (await settleOrderReview(at.db, world.command(ON), settled)).kind
}

const again = () =>
  at.db.transaction((tx) =>
    raiseOrderReviews(tx, world.command(ON), { chargeIds: [of.chargeId], reason: 'worked again' }),
  )

describe('an order', () => {
  test('is too high by the whole fall, where what it was not made for was paid before it', async () => {
    // One adult from 31 January: sixty days of a quarter, 1800 × 60/365 ÷ 4 = 73.97. Of 1,726.03
    // 360 were paid: 1,366.03 could have been ordered.
    await adults(1, '2027-01-31')
    expect(await lowered()).toEqual([7_397n])
  })

  test('that was decided to stand is not asked again for the same, but for more', async () => {
    await again()
    expect(await settle()).toBe('settled')
    expect(await again()).toBe(0)
    // From 1 January ninety days: 110.96.
    await adults(1, '2027-01-01')
    expect(await lowered()).toEqual([7_397n, 11_096n])
  })

  test('that was decided to stand is asked again where the charge rose since, be it that day', async () => {
    await again()
    expect(await settle()).toBe('settled')
    expect(await again()).toBe(0)
    await adults(2, '2027-01-01')
    await adults(1, '2027-01-01')
    expect(await lowered()).toEqual([11_096n, 11_096n])
  })

  test('must be quashed where what was paid before it is all that is owed', async () => {
    // Nothing but 360.00 are left of the year: seventy-three days.
    await at.db.transaction((tx) =>
      tx.run(sql`update charge set amount_pence = 36000 where charge_id = ${of.chargeId}`),
    )
    await again()
    expect(await lowered()).toEqual([144_000n])
    expect(await settle()).toBe('must-be-quashed')
  })
})

test('an order for costs only that was decided to stand is not asked again', async () => {
  const raised = await at.db.transaction(async (tx) => {
    await tx.run(sql`update liability_order set kind = 'costs-only', sum_pence = 0`)
    const given = { chargeIds: [of.chargeId], reason: 'money that came in time' }
    const acting = world.command(ON)
    const first = await raiseUnfoundedOrders(tx, acting, given)
    await tx.run(sql`update order_review set settled_on = ${ON}, outcome = 'stands: paid late'`)
    return [first, await raiseUnfoundedOrders(tx, acting, given)]
  })
  expect(raised).toEqual([1, 0])
})
