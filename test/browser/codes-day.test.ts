/** One-time codes and tokens on screen: begun, asked for, reset, required; issued and revoked. */
import { generateSync } from 'otplib'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { sql } from '#store/db.js'
import { SMALL_COUNCIL, useDatabase } from '../support/database.js'
import { expectAccessible } from './browser.js'
import { flashOf, mainOf, press, refusalOf, useCouncilDay } from './council-day.js'
import { PASSWORD } from './small-council.js'

const at = useDatabase(SMALL_COUNCIL)
const day = useCouncilDay(at)
let secret = ''
let recovery = ''

/** A browser of its own, without scripts: nothing here may need them. */
async function alone(work: (page: Page) => Promise<void>, scripts = false): Promise<void> {
  const context = await day.browser.newContext({ javaScriptEnabled: scripts })
  try {
    await work(await context.newPage())
  } finally {
    await context.close()
  }
}

async function givePassword(page: Page, username: string): Promise<void> {
  await page.goto(`${day.server.url}/sign-in`)
  await page.fill('#f-username', username)
  await page.fill('#f-password', PASSWORD)
  await page.locator('.rv-form button').click()
}

/** The code of the step that is `ahead` of this one: an earlier one is used already. */
function code(ahead = 0): string {
  return generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + 30 * ahead })
}

describe('one-time codes', () => {
  test('are begun by an officer with a device', async () => {
    await alone(async (page) => {
      await givePassword(page, 'b.billing')
      await page.goto(`${day.server.url}/password`)
      await page.getByRole('link', { name: 'One-time codes at your sign-in' }).click()
      expect(await page.locator('img').getAttribute('src')).toContain('data:image/png;base64,')
      secret = (await page.locator('#secret').innerText()).replaceAll(' ', '')
      const sessions = await at.db.transaction((tx) =>
        tx.rows<{ all: string }>(sql`select s::text as all from session s`),
      )
      expect(sessions.filter((row) => row.all.includes(secret))).toEqual([])
      await page.fill('#f-code', '000000')
      await press(page, 'Begin')
      expect(await refusalOf(page)).toContain('The code is not right')
      await page.fill('#f-code', code())
      await press(page, 'Begin')
      const codes = await page.locator('#recovery-codes li').allInnerTexts()
      expect(codes).toHaveLength(10)
      recovery = codes[0] ?? ''
      await page.goto(`${day.server.url}/one-time-codes`)
      expect(await mainOf(page)).toContain('10 recovery codes left')
      expect(await page.content()).not.toContain(secret)
    })
  })

  test('are asked for at the sign-in, and opened by nothing else', async () => {
    await alone(async (page) => {
      await givePassword(page, 'b.billing')
      expect(new URL(page.url()).pathname).toBe('/sign-in/code')
      await page.goto(`${day.server.url}/search`)
      expect(new URL(page.url()).pathname).toBe('/sign-in')
      await givePassword(page, 'b.billing')
      await page.fill('#f-code', code())
      await press(page, 'Sign in')
      expect(await refusalOf(page)).toContain('was used already')
      await page.fill('#f-code', code(1))
      await press(page, 'Sign in')
      await page.waitForURL(`${day.server.url}/`)
    })
    await alone(async (page) => {
      await givePassword(page, 'b.billing')
      await page.fill('#f-code', recovery)
      await press(page, 'Sign in')
      await page.waitForURL(`${day.server.url}/`)
    })
  })

  test('are reset by an administrator, and required of a role', async () => {
    await day.as('s.admin', async (page) => {
      await page.goto(`${day.server.url}/officers/b.billing`)
      await page.getByRole('link', { name: 'Reset one-time codes' }).click()
      await page.fill('#f-reason', 'Phone lost')
      await press(page, 'Reset one-time codes')
      expect(await flashOf(page)).toBe('One-time codes reset')
      expect(await page.locator('#list-events').innerText()).toContain('One-time codes reset')
      await page.goto(`${day.server.url}/one-time-codes/roles`)
      await expectAccessible(page)
      await page.getByLabel('Billing officer').check()
      await press(page, 'Save')
      expect(await flashOf(page)).toBe('Saved')
    })
    await alone(async (page) => {
      await givePassword(page, 'b.billing')
      await page.goto(`${day.server.url}/accounts/${day.ref(1)}`)
      expect(new URL(page.url()).pathname).toBe('/one-time-codes')
      await expectAccessible(page)
      expect(await mainOf(page)).toContain('begin them to go on')
      secret = (await page.locator('#secret').innerText()).replaceAll(' ', '')
      await page.fill('#f-code', code())
      await press(page, 'Begin')
      await page.locator('#recovery-codes').waitFor()
      await expectAccessible(page)
      await page.goto(`${day.server.url}/one-time-codes`)
      await expectAccessible(page)
      const answer = await page.goto(`${day.server.url}/accounts/${day.ref(1)}`)
      expect(answer?.status()).toBe(200)
      await page.context().clearCookies()
      await givePassword(page, 'b.billing')
      await expectAccessible(page)
    }, true)
  })
})

describe('a token', () => {
  test('is issued within what the administrator may do, shown once, used, and revoked', async () => {
    await day.as('s.admin', async (page) => {
      await page.goto(`${day.server.url}/officers`)
      await page.getByRole('link', { name: 'Tokens', exact: true }).click()
      await page.getByRole('link', { name: 'Issue a token' }).click()
      await expectAccessible(page)
      expect(await page.getByLabel('receipts.take').count()).toBe(0)
      await page.fill('#f-name', 'court-diary')
      await page.selectOption('#f-owner', 't.leader')
      await page.getByLabel('court.view').check()
      await press(page, 'Issue the token')
      await expectAccessible(page)
      const token = await page.locator('#token').innerText()
      const ask = () =>
        page.request.get(`${day.server.url}/api/v1/hearings`, {
          headers: { authorization: `Bearer ${token}` },
        })
      expect((await ask()).status()).toBe(200)
      await page.goto(`${day.server.url}/tokens`)
      await expectAccessible(page)
      expect(await mainOf(page)).not.toContain(token)
      await page.getByRole('link', { name: 'Revoke' }).click()
      await page.fill('#f-reason', 'The diary is closed')
      await press(page, 'Revoke the token')
      expect(await flashOf(page)).toBe('court-diary revoked')
      expect((await ask()).status()).toBe(401)
    })
  })
})

test('the API can be read about in the browser, under the strict policy and from here alone', async () => {
  await alone(async (page) => {
    const complaints: string[] = []
    page.on('console', (m) => m.type() === 'error' && complaints.push(m.text()))
    const elsewhere: string[] = []
    page.on('request', (r) => {
      if (!r.url().startsWith(day.server.url) && !r.url().startsWith('data:')) {
        elsewhere.push(r.url())
      }
    })
    const answer = await page.goto(`${day.server.url}/api/docs`)
    expect(answer?.headers()['content-security-policy']).toContain("script-src 'self';")
    await page.locator('a[href="#/Account"]').click({ timeout: 10_000 })
    expect(complaints).toEqual([])
    await page.locator('[data-path="/api/v1/accounts/{ref}"]').waitFor()
    expect(complaints).toEqual([])
    expect(elsewhere).toEqual([])
  }, true)
})

test('a value limit is set on screen, and the refusal says it and who can', async () => {
  const ref = day.ref(3)
  await day.as('s.admin', async (page) => {
    await page.goto(`${day.server.url}/limits/new`)
    await page.selectOption('#f-holder', 'officer/t.leader')
    await page.getByLabel('Payments reversed').check()
    await page.fill('#f-limit', '100')
    await page.fill('#f-reason', 'New in the post')
    await press(page, 'Set the limit')
    expect(await flashOf(page)).toBe('Limit set')
    expect(await page.locator('#list-limits').innerText()).toContain('£100.00')
    await expectAccessible(page)
  })
  await day.as('t.leader', async (page) => {
    await page.goto(`${day.server.url}/accounts/${ref}/money`)
    await page.getByRole('link', { name: 'Reverse' }).first().click()
    await page.fill('#f-reason', 'Recalled by the bank')
    await press(page, 'Reverse the payment')
    expect(await refusalOf(page)).toContain('at once is £100.00: Dan Deputy can')
  })
})

test('a reduction above the limit is shown with who can make it, and cannot be made', async () => {
  await day.as('s.admin', async (page) => {
    await page.goto(`${day.server.url}/limits/new`)
    await page.selectOption('#f-holder', 'role/recovery-officer')
    await page.getByLabel('Reductions under section 13A(1)(c)').check()
    await page.fill('#f-limit', '100')
    await page.fill('#f-reason', 'Minute 9')
    await press(page, 'Set the limit')
    expect(await flashOf(page)).toBe('Limit set')
  })
  const path = `/accounts/${day.ref(4)}/change/discretionary-reduction`
  const ask = async (page: Page, percent: string) => {
    await page.goto(`${day.server.url}${path}`)
    await page.selectOption('#f-scheme', 'flood-or-fire')
    await page.fill('#f-percent', percent)
    await page.fill('#f-reason', 'Flood, decided by the panel')
    await page.fill('#f-from', '1/4/2026')
    await page.fill('#f-until', '31/3/2027')
    await press(page, 'See what it changes')
  }
  await day.as('r.recovery', async (page) => {
    await ask(page, '10')
    const shown = await mainOf(page)
    expect(shown).toContain('at once is £100.00: Bea Billing, Dan Deputy, Tess Leader can')
    expect(await page.getByRole('button', { name: 'Make the change' }).count()).toBe(0)
    await expectAccessible(page)
    await ask(page, '4')
    await press(page, 'Make the change')
    expect(await flashOf(page)).toContain('Changed')
  })
})
