/** An order that stands too high: its review is raised, it is quashed, and the review is closed. */
import { beforeAll, describe, expect, test } from 'vitest'
import { confirmChange } from '#changes/index.js'
import { orderReviews } from '#enquiries/index.js'
import { isoDate } from '#kernel/dates.js'
import { authoriseForCourt, closeHearing, listHearing, recordApproval } from '#recovery/index.js'
import { sql } from '#store/db.js'
import { SMALL_COUNCIL, useDatabase } from '../support/database.js'
import { flashOf, mainOf, press, refusalOf, useCouncilDay } from './council-day.js'
import { command, run } from './small-council.js'

const at = useDatabase(SMALL_COUNCIL)
const day = useCouncilDay(at)

beforeAll(async () => {
  await run(at.db, { kind: 'reminder', criteria: {}, asAt: isoDate('2026-04-20') })
  const { hearingId } = await listHearing(at.db, command(isoDate('2026-04-20')), {
    courtCode: '2000', courtName: 'Smallbury Magistrates’ Court', venue: 'Court 1',
    sitsOn: isoDate('2026-06-22'), sitsAt: '10:00', complaintBy: isoDate('2026-05-29'),
  }) // prettier-ignore
  const criteria = { hearingId: String(hearingId) }
  await run(at.db, { kind: 'complaint', criteria, asAt: isoDate('2026-05-20') })
  await recordApproval(at.db, command(isoDate('2026-05-21'), 'c.court'), {
    complaintId: 1n, approvedBy: 'A. Justice JP', approvedOn: isoDate('2026-05-21'), refused: [],
  }) // prettier-ignore
  await run(at.db, { kind: 'summons', criteria, asAt: isoDate('2026-05-22') })
  const sat = isoDate('2026-06-22')
  await authoriseForCourt(at.db, command(sat), {
    username: 't.leader', from: sat, until: null, minuteRef: 'Cabinet 13/2026',
  }) // prettier-ignore
  await run(at.db, { kind: 'order', criteria, asAt: sat })
  await closeHearing(at.db, command(sat, 'c.court'), { hearingId })
  // The list is altered: band D was too high from the beginning, so the order stands too high.
  day.server.today = isoDate('2026-09-01')
  await confirmChange(at.db, command(isoDate('2026-09-01')), {
    kind: 'band', propertyRef: '100016', band: 'C', from: isoDate('2024-04-01'),
  }) // prettier-ignore
})

describe('an order', () => {
  test('that stands too high is quashed: its costs fall, and its review is closed', async () => {
    const ref = day.ref(16)
    const before = await day.account(ref)
    expect(before.years[0]).toMatchObject({ stage: 'liability-order', costs: 10_500n })
    await day.as('c.court', async (page) => {
      await page.goto(day.server.url)
      const review = page.locator('tr', { hasText: ref })
      // £2,130.60 in band D is £1,893.87 in band C.
      expect(await review.innerText()).toContain('£236.73')
      await review.getByRole('link', { name: ref, exact: true }).click()
      expect(await mainOf(page)).toContain('Review under reg 36A: The home is in band C')
      await page.getByRole('link', { name: 'Quashed?' }).click()
      await press(page, 'Record it')
      expect(await refusalOf(page)).toContain('Say why it was quashed')
      await page.fill('#f-reason', 'A smaller sum was payable')
      for (const wrong of ['21/6/2026', '2/9/2026']) {
        await page.fill('#f-on', wrong)
        await press(page, 'Record it')
        expect(await refusalOf(page)).toContain('Quashed on must be from 22\u00a0Jun\u00a02026')
      }
      await page.fill('#f-on', '28/8/2026')
      await press(page, 'Record it')
      expect(await flashOf(page)).toBe('Order quashed')
      expect(await page.locator('table', { hasText: 'Order for' }).innerText()).toContain('quashed')
      expect(await mainOf(page)).not.toContain('Review under reg 36A')
      const after = await day.account(ref)
      expect(after.years[0]).toMatchObject({ stage: 'quashed', costs: 0n, underOrder: 0n })
      expect(after.owed.now).toBe(before.owed.now - 10_500n)
      expect(await at.db.transaction(orderReviews)).toEqual([])
      const settled = await at.db.transaction((tx) =>
        tx.first(sql`select outcome, settled_on as on, settled_by as by from order_review`),
      )
      expect(settled).toEqual({ outcome: 'quashed', on: '2026-08-28', by: 'c.court' })
    })
  })

  test('is quashed once, and only by who may record what the court did', async () => {
    const order = await at.db.transaction((tx) =>
      tx.first<{ id: bigint }>(
        sql`select order_id as id from liability_order where state = 'quashed'`,
      ),
    )
    const path = `${day.server.url}/court/orders/${order?.id}/quash`
    await day.as('c.court', async (page) => {
      await page.goto(path)
      await page.fill('#f-reason', 'Again')
      await press(page, 'Record it')
      expect(await refusalOf(page)).toContain('It is quashed already')
    })
    await day.as('b.billing', async (page) => {
      expect((await page.goto(path))?.status()).toBe(403)
    })
  })
})
