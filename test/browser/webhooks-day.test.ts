/** An administrator's day with webhooks: added, seen to fail, sent again, paused, ended. */
import { describe, expect, test } from 'vitest'
import { sql } from '#store/db.js'
import { deliverDue, endWebhook, type Message } from '#webhooks/index.js'
import { isoDate } from '#kernel/dates.js'
import { SMALL_COUNCIL, useDatabase } from '../support/database.js'
import { expectAccessible } from './browser.js'
import { flashOf, mainOf, press, refusalOf, useCouncilDay } from './council-day.js'
import { command, PASSWORD, webhookWithDeliveries } from './small-council.js'

const at = useDatabase(SMALL_COUNCIL)
const day = useCouncilDay(at)

async function statesOf(webhookId: bigint): Promise<string[]> {
  const rows = await at.db.transaction((tx) =>
    tx.rows<{ state: string }>(sql`select state from webhook_delivery
      where webhook_id = ${webhookId} order by delivery_id`),
  )
  return rows.map((row) => row.state)
}

describe('an administrator', () => {
  test('adds a webhook, whose secret is shown once and signs what is sent', async () => {
    await day.as('s.admin', async (page) => {
      await page.getByRole('link', { name: 'Officers', exact: true }).click()
      await page.getByRole('link', { name: 'Webhooks' }).click()
      await page.getByRole('link', { name: 'Add a webhook' }).click()
      await page.fill('#f-url', 'http://10.0.0.1/hook')
      await page.fill('#f-eventTypes', 'Payment Received')
      await press(page, 'Add the webhook')
      expect(await refusalOf(page)).toContain('Payment, Received: use small letters and -')
      await page.fill('#f-eventTypes', 'officer-locked\nofficer-unlocked')
      await press(page, 'Add the webhook')
      expect(await refusalOf(page)).toContain('must begin with https://')
      await page.fill('#f-url', 'https://finance.example.org/hooks')
      await press(page, 'Add the webhook')
      await page.getByRole('heading', { name: 'Webhook 1 added' }).waitFor()
      await expectAccessible(page)
      const secret = await page.locator('#secret').innerText()
      expect(secret).toMatch(/^whsec_[\w-]{43}$/)
      // Sent again, as by a second press: no second subscription, and no second secret.
      await page.reload()
      expect(await refusalOf(page)).toContain('its secret shown then')
      await page.goto(`${day.server.url}/webhooks/1`)
      expect(await page.content()).not.toContain(secret)
      expect(await mainOf(page)).toContain('officer-locked, officer-unlocked')
    })
  })

  test('sees what fails and why, sends it again, and reads the list as a file', async () => {
    const webhookId = await webhookWithDeliveries(at.db)
    await day.as('s.admin', async (page) => {
      await page.goto(`${day.server.url}/webhooks`)
      await page.getByLabel('Failing').selectOption('only')
      await press(page, 'Filter')
      const rows = page.locator('tbody tr')
      expect(await rows.count()).toBe(1)
      expect(await rows.first().innerText()).toContain('connect ECONNREFUSED 192.0.2.1:443')
      await rows.first().getByRole('link').first().click()
      await page.getByLabel('State').selectOption('delivered')
      await press(page, 'Filter')
      expect(await page.locator('tbody tr').count()).toBe(1)
      const csv = await page.request.get(
        `${day.server.url}/webhooks/${webhookId}?state=waiting&format=csv`,
      )
      const lines = (await csv.text()).trim().split('\n')
      expect([lines.length, lines[1]?.includes('determined')]).toEqual([2, true])
      const excel = await page.request.get(`${day.server.url}/webhooks?format=xlsx`)
      expect((await excel.body()).subarray(0, 2).toString()).toBe('PK')
      await page.getByRole('link', { name: 'Send again' }).click()
      await press(page, 'Send it again')
      expect(await flashOf(page)).toContain('is sent again')
    })
    expect(await statesOf(webhookId)).toEqual(['waiting', 'waiting'])
    const sent: Message[] = []
    await deliverDue(
      at.db,
      {
        now: () => new Date('2026-04-21T09:00:00Z'),
        today: () => Promise.resolve(isoDate('2026-04-21')),
      },
      (message) => {
        sent.push(message)
        return Promise.resolve({ status: 204 })
      },
    )
    expect(sent).toHaveLength(2)
    await endWebhook(at.db, command(day.server.today), { webhookId })
  })

  test('pauses, resumes and ends by the keyboard alone, without scripts', async () => {
    const webhookId = await webhookWithDeliveries(at.db)
    const context = await day.browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    const reach = async (name: string) => {
      for (let n = 0; n < 60; n += 1) {
        await page.keyboard.press('Tab')
        const focused = page.locator(':focus')
        if ((await focused.count()) > 0 && (await focused.innerText()) === name) return
      }
      throw new Error(`${name} is not reached by Tab`)
    }
    await page.goto(`${day.server.url}/sign-in?to=/webhooks/${webhookId}`)
    await page.fill('#f-username', 's.admin')
    await page.fill('#f-password', PASSWORD)
    await page.keyboard.press('Enter')
    for (const [name, state] of [
      ['Pause', 'Paused'],
      ['Resume', 'In use'],
    ] as const) {
      await page.getByRole('button', { name }).waitFor()
      await reach(name)
      await page.keyboard.press('Enter')
      await page.locator('.rv-flash').waitFor()
      expect(await page.locator('h1 .rv-tag').innerText()).toBe(state)
    }
    await reach('End')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: `End webhook ${webhookId}` }).waitFor()
    await reach('End the webhook')
    await page.keyboard.press('Enter')
    expect(await flashOf(page)).toBe(`Webhook ${webhookId} ended`)
    await context.close()
    expect((await statesOf(webhookId)).sort()).toEqual(['delivered', 'ended'])
  })

  test('who is none is shown no webhook', async () => {
    await day.as('t.leader', async (page) => {
      const answer = await page.goto(`${day.server.url}/webhooks/1`)
      expect(answer?.status()).toBe(403)
    })
  })
})
