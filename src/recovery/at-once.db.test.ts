/** What several officers do to one account at once: each in turn, and none is lost. */
import { beforeAll, expect, test } from 'vitest'
import { writeNote } from '#accounts/index.js'
import { refuseRefund } from '#collection/index.js'
import { isoDate } from '#kernel/dates.js'
import { settleOrderReview } from '#recovery/index.js'
import { raiseUnfoundedOrders } from '#recovery/review-orders.js'
import { sql } from '#store/db.js'
import { useDatabase } from '../../test/support/database.js'
import { runScenarioSteps } from '../../test/support/steps.js'
import { untilWaiting } from '../../test/support/waiting.js'

const at = useDatabase()
const HEARD_ON = isoDate('2026-06-25')
let world: Awaited<ReturnType<typeof runScenarioSteps>>

beforeAll(async () => {
  world = await runScenarioSteps(
    at.db,
    `# A household with an order
| 2026-03-01 | tax | 2026-27 band D 1800.00 | |
| | dwelling | H1 band D | |
| | account | END at H1 from 2020-01-01 for Eve Ash | |
| | hearing | JUNE on 2026-06-25, complaint by 2026-05-29 | |
| 2026-03-10 | run | annual-billing for 2026-27 | acts 1 |
| 2026-05-08 | run | reminder | acts 1 |
| 2026-05-22 | run | complaint for JUNE | acts 1 |
| | court-approves | JUNE | approved 1 |
| | run | summons for JUNE | acts 1 |
| 2026-06-25 | run | order for JUNE | acts 1 |
`,
  )
})

test('a note, a refund refused and a review settled wait for the account: one chain of events', async () => {
  const accountRef = world.accounts.get('END') ?? ''
  const ids = await at.db.transaction((tx) =>
    tx.first<{ refund: bigint; review: bigint }>(sql`
      with r as (insert into refund (account_id, amount_pence, reason, proposed_by, proposed_on,
          state)
        select account_id, 1, 'x', 'x', ${HEARD_ON}, 'proposed' from account
        where account_ref = ${accountRef} returning refund_id),
      v as (insert into order_review (order_id, raised_on, reason, lower_by_pence)
        select min(order_id), ${HEARD_ON}, 'x', 0
        from liability_order join account using (account_id)
        where account_ref = ${accountRef} returning review_id)
      select refund_id as refund, review_id as review from r, v`),
  )
  const [refundId, reviewId] = [ids?.refund ?? 0n, ids?.review ?? 0n]
  const reason = 'settled'
  const acts = [
    () => writeNote(at.db, world.command(HEARD_ON), { accountRef, text: 'rang' }),
    () => refuseRefund(at.db, world.command(HEARD_ON), { refundId, reason }),
    () => settleOrderReview(at.db, world.command(HEARD_ON), { reviewId, reason }),
  ]
  let waiting: Promise<{ readonly kind: string }>[] = []
  await at.other.transaction(async (tx) => {
    await tx.run(sql`select 1 from account where account_ref = ${accountRef} for update`)
    waiting = acts.map((act) => act())
    await untilWaiting(at.db, acts.length)
  })
  const said = (await Promise.all(waiting)).map(({ kind }) => kind)
  expect(said).toEqual(['written', 'refused', 'settled'])
})

test('an order without its ground is raised again after a review settled in the same words', async () => {
  const accountRef = world.accounts.get('END') ?? ''
  const reason = 'money that came in time'
  const raised = await at.db.transaction(async (tx) => {
    const orders = await tx.rows<{ chargeId: bigint; orderId: bigint }>(sql`
      select charge_id as "chargeId", order_id as "orderId"
      from liability_order join account using (account_id) where account_ref = ${accountRef}`)
    await tx.run(sql`
      insert into order_review (order_id, raised_on, reason, lower_by_pence, settled_on)
      select o, ${HEARD_ON}::date, ${reason}, 10000000, ${HEARD_ON}::date
      from unnest(${orders.map(({ orderId }) => orderId)}::bigint[]) as o`)
    const given = { chargeIds: orders.map(({ chargeId }) => chargeId), reason }
    const acting = { ...world.command(HEARD_ON), recordedAt: new Date(0) }
    const first = await raiseUnfoundedOrders(tx, acting, given)
    return [orders.length, first, await raiseUnfoundedOrders(tx, acting, given)]
  })
  expect(raised).toEqual([1, 1, 0])
})
