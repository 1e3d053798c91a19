/** A hearing on a tablet: without a connection, without scripts, and when two officers differ. */
import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { takeReceipt } from '#collection/index.js'
import { isoDate } from '#kernel/dates.js'
import { parsePounds } from '#kernel/money.js'
import { placeHold } from '#protections/index.js'
import {
  authoriseForCourt,
  closeHearing,
  listHearing,
  recordApproval,
  recordResult,
} from '#recovery/index.js'
import { sql } from '#store/db.js'
import { SMALL_COUNCIL, useDatabase } from '../support/database.js'
import { expectAccessible, signInAs } from './browser.js'
import { press, useCouncilDay } from './council-day.js'
import { PASSWORD, command, run, serveSummonsesByHand } from './small-council.js'

const at = useDatabase(SMALL_COUNCIL)
const day = useCouncilDay(at)
const SAT = isoDate('2026-06-22')
let hearingId = 0n

interface Listed {
  readonly caseId: bigint
  readonly ref: string
  readonly owing: bigint
}
let listed: Listed[] = []

beforeAll(async () => {
  await run(at.db, { kind: 'reminder', criteria: {}, asAt: isoDate('2026-04-20') })
  const made = await listHearing(at.db, command(isoDate('2026-04-20')), {
    courtCode: '2000', courtName: 'Smallbury Magistrates’ Court', venue: 'Court 1',
    sitsOn: SAT, sitsAt: '10:00', complaintBy: isoDate('2026-05-29'),
  }) // prettier-ignore
  hearingId = made.hearingId
  const criteria = { hearingId: String(hearingId) }
  await run(at.db, { kind: 'complaint', criteria, asAt: isoDate('2026-05-20') })
  await recordApproval(at.db, command(isoDate('2026-05-21'), 'c.court'), {
    complaintId: 1n, approvedBy: 'A. Justice JP', approvedOn: isoDate('2026-05-21'), refused: [],
  }) // prettier-ignore
  await run(at.db, { kind: 'summons', criteria, asAt: isoDate('2026-05-22') })
  await serveSummonsesByHand(at.db, isoDate('2026-05-22'))
  await authoriseForCourt(at.db, command(SAT), {
    username: 'd.deputy', from: SAT, until: null, minuteRef: 'Cabinet 13/2026',
  }) // prettier-ignore
  day.server.today = SAT
  listed = await at.db.transaction((tx) =>
    tx.rows<Listed>(sql`
      select case_id as "caseId", account_ref as ref, sum_pence as owing from court_case
      join account using (account_id) where hearing_id = ${hearingId} order by summons_no`),
  )
})

const caseAt = (n: number): Listed => listed[n] ?? { caseId: 0n, ref: '', owing: 0n }
const page_ = () => `${day.server.url}/court/hearings/${hearingId}/day`

async function tablet(): Promise<{ page: Page; context: BrowserContext }> {
  const page = await signInAs(day.browser, day.server.url, 'c.court')
  await page.setViewportSize({ width: 768, height: 1024 })
  await page.goto(page_())
  await lineSays(page, 'This page is kept on the tablet')
  return { page, context: page.context() }
}

async function lineSays(page: Page, text: string): Promise<void> {
  await page.locator('#day-line', { hasText: text }).waitFor({ timeout: 20_000 })
}

const card = (page: Page, n: number) => page.locator(`[data-case="${caseAt(n).caseId}"]`)

async function choose(page: Page, n: number, choice: string, reason = ''): Promise<void> {
  await card(page, n).getByText(choice).click()
  if (reason !== '') await card(page, n).locator('[name=reason]').fill(reason)
  await card(page, n).getByRole('button', { name: 'Record' }).click()
}

async function stateOf(n: number): Promise<string | undefined> {
  const row = await at.db.transaction((tx) =>
    tx.first<{ state: string }>(
      sql`select state from court_case where case_id = ${caseAt(n).caseId}`,
    ),
  )
  return row?.state
}

const GRANTED = 'Liability order granted'

describe('the hearing day on a tablet', () => {
  test('is large enough to press, passes axe, and fits the screen', async () => {
    const { page, context } = await tablet()
    await expectAccessible(page)
    const small = await page.evaluate(`[...document.querySelectorAll(
        '.rv-call button, .rv-call a, .rv-call__choice, .rv-call__fields input, #day-find')]
      .filter((e) => e.offsetParent !== null && e.getBoundingClientRect().height < 44)
      .map((e) => e.outerHTML.slice(0, 80))`)
    expect(small).toEqual([])
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth')
    expect(wide).toBeLessThanOrEqual(768)
    await context.close()
  })

  test('keeps results while the network is cut, shows itself again, and sends them once', async () => {
    const { page, context } = await tablet()
    await context.setOffline(true)
    await choose(page, 0, GRANTED)
    await choose(page, 1, 'Dismissed by the court', 'not the person named')
    await lineSays(page, '2 not sent yet')
    expect(await stateOf(0)).toBe('summonsed')
    await page.reload()
    await lineSays(page, '2 not sent yet')
    expect(await card(page, 0).innerText()).toContain('kept on this tablet')
    await context.setOffline(false)
    await lineSays(page, 'Every result is sent')
    expect([await stateOf(0), await stateOf(1)]).toEqual(['liability-order', 'dismissed'])
    expect(await card(page, 0).innerText()).toContain('Liability order')
    const orders = await at.db.transaction((tx) =>
      tx.rows(sql`select 1 from liability_order where case_id = ${caseAt(0).caseId}`),
    )
    expect(orders).toHaveLength(1)
    await context.close()
  })

  test('records once what was sent twice because the answer was lost', async () => {
    const { page, context } = await tablet()
    let lost = 0
    await context.route('**/day/results', async (route) => {
      lost += 1
      if (lost > 1) return route.continue()
      await route.fetch()
      return route.abort()
    })
    await choose(page, 2, GRANTED)
    await lineSays(page, '1 not sent yet')
    await page.evaluate(`dispatchEvent(new Event('online'))`)
    await lineSays(page, 'Every result is sent')
    expect(await page.locator('#day-line').innerText()).not.toContain('settle')
    expect(lost).toBe(2)
    const said = await at.db.transaction((tx) =>
      tx.rows(sql`select 1 from event where type = 'liability-order-made'
        and stream = ${`account/${caseAt(2).ref}`}`),
    )
    expect(said).toHaveLength(1)
    await context.close()
  })

  test('shows what the server refuses to the officer, who settles it; nothing is lost', async () => {
    const { page, context } = await tablet()
    await context.setOffline(true)
    for (const n of [3, 4, 5]) await choose(page, n, GRANTED)
    await lineSays(page, '3 not sent yet')
    // Meanwhile: a payment, another officer's result, a hold.
    await takeReceipt(at.db, command(SAT), {
      accountRef: caseAt(3).ref, receivedOn: SAT, amount: parsePounds('100.00'), method: 'card',
    }) // prettier-ignore
    await recordResult(at.db, command(SAT, 'd.deputy'), {
      caseId: caseAt(4).caseId,
      result: { kind: 'withdrawn', reason: 'wrong person', keepCosts: false },
    })
    await placeHold(at.db, command(SAT), {
      accountRef: caseAt(5).ref, partyId: null, kind: 'breathing-space', reason: 'moratorium',
      owner: 't.leader', startsOn: SAT, endsOn: null,
    }) // prettier-ignore
    await context.setOffline(false)
    await lineSays(page, '3 for you to settle')
    expect(await card(page, 3).innerText()).toMatch(/was owing when you chose; it is £[\d,.]+ now/)
    expect(await card(page, 4).innerText()).toContain('The case has ended: withdrawn')
    expect(await card(page, 5).innerText()).toContain('breathing-space: moratorium')
    await card(page, 3).getByRole('button', { name: 'Record it as things are now' }).click()
    await lineSays(page, '2 for you to settle')
    for (const n of [4, 5]) {
      await card(page, n).getByRole('button', { name: 'Drop my result' }).click()
    }
    await lineSays(page, 'Every result is sent')
    expect(await stateOf(3)).toBe('liability-order')
    const order = await at.db.transaction((tx) =>
      tx.first<{ sum: bigint }>(
        sql`select sum_pence as sum from liability_order where case_id = ${caseAt(3).caseId}`,
      ),
    )
    expect(order?.sum).toBe(caseAt(3).owing - 10_000n)
    expect([await stateOf(4), await stateOf(5)]).toEqual(['withdrawn', 'summonsed'])
    await context.close()
  })

  test('leaves nothing on the tablet when the officer signs out', async () => {
    const { page, context } = await tablet()
    await context.setOffline(true)
    await choose(page, 6, GRANTED)
    await context.setOffline(false)
    await lineSays(page, 'Every result is sent')
    await page.locator('.rv-out__go').click()
    await page.waitForURL('**/sign-in')
    expect(await leftOn(page)).toEqual({ caches: [], results: [], workers: 0 })
    await context.setOffline(true)
    await expect(page.goto(page_())).rejects.toThrow()
    await context.close()
  })

  test('works without scripts, a plain form for each case', async () => {
    const context = await day.browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${day.server.url}/sign-in?to=/court/hearings/${hearingId}/day`)
    await page.fill('#f-username', 'c.court')
    await page.fill('#f-password', PASSWORD)
    await page.locator('.rv-form button').click()
    await choose(page, 7, 'Dismissed by the court', 'no evidence of service')
    expect(await page.locator('.rv-flash').innerText()).toContain('Dismissed')
    expect(await stateOf(7)).toBe('dismissed')
    await context.close()
  })

  test('leaves nothing on the tablet once the hearing is closed', async () => {
    const { page, context } = await tablet()
    for (const [n] of listed.entries()) {
      const result = { kind: 'withdrawn', reason: 'paid', keepCosts: false } as const
      await recordResult(at.db, command(SAT), { caseId: caseAt(n).caseId, result })
    }
    await closeHearing(at.db, command(SAT, 'c.court'), { hearingId })
    await page.goto(page_())
    await lineSays(page, 'The hearing is closed')
    await expect.poll(() => leftOn(page)).toEqual({ caches: [], results: [], workers: 0 })
    await context.close()
    await day.as('c.court', async (other) => {
      await other.goto(`${day.server.url}/court/hearings/${hearingId}`)
      await other.getByRole('link', { name: 'Certify service of all summonses' }).click()
      await press(other, 'Sign the certificate')
    })
  })
})

function leftOn(page: Page): Promise<unknown> {
  return page.evaluate(`(async () => ({
    caches: await caches.keys(),
    results: Object.keys(localStorage),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }))()`)
}
