/** What is typed outlives the session and the Back key; a draft is its own officer's. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { previewRun } from '#jobs/index.js'
import { isoDate } from '#kernel/dates.js'
import { sql } from '#store/db.js'
import { SMALL_COUNCIL, useDatabase } from '../support/database.js'
import { Visitor } from '../support/visitor.js'
import { type Browser, expectAccessible, leave, openBrowser, signInAs } from './browser.js'
import { command, makeSmallCouncil, PASSWORD } from './small-council.js'
import { type SmallServer, startSmallServer } from './small-server.js'

const at = useDatabase(SMALL_COUNCIL)
const ON = isoDate('2026-04-20')
let server: SmallServer
let browser: Browser
let refs: readonly string[] = []

beforeAll(async () => {
  ;({ refs } = await makeSmallCouncil(at.db))
  server = await startSmallServer(at.db)
  browser = await openBrowser()
})

afterAll(async () => {
  await browser.close()
  await server.app.close()
})

const reduction = (n: number) => `${server.url}/accounts/${refs[n]}/change/council-tax-reduction`

async function typeReduction(page: Page, n: number): Promise<void> {
  await page.goto(reduction(n))
  await page.fill('#f-weekly', '5.00')
  await page.getByLabel('Pension age').check()
}

const signOutElsewhere = async () => {
  await at.db.transaction((tx) => tx.run(sql`delete from session`))
}

async function signInHere(page: Page, username: string): Promise<void> {
  await page.fill('#f-username', username)
  await page.fill('#f-password', PASSWORD)
  await page.locator('.rv-form button').click()
}

describe('a preview', () => {
  test('is a page of its own: Back works, and what was typed can be altered', async () => {
    const page = await signInAs(browser, server.url, 'b.billing')
    await typeReduction(page, 0)
    await page.getByRole('button', { name: 'See what it changes' }).click()
    await page.waitForURL(/show=preview/)
    await page.reload()
    expect(await page.locator('h1').innerText()).toContain('before and after')
    await page.getByRole('link', { name: 'Go back and alter it' }).click()
    expect(await page.inputValue('#f-weekly')).toBe('5.00')
    await page.goBack()
    await page.getByRole('button', { name: 'Make the change' }).click()
    expect(await page.locator('.rv-flash').innerText()).toContain('Changed')
    await page.goBack()
    expect(await page.locator('.rv-flash').innerText()).toContain('made already')
    await leave(page)
  })

  test('left by Back is offered by the form again, until it is made', async () => {
    const page = await signInAs(browser, server.url, 'b.billing')
    await typeReduction(page, 2)
    await page.getByRole('button', { name: 'See what it changes' }).click()
    await page.waitForURL(/show=preview/)
    await page.goto(reduction(2))
    await expectAccessible(page)
    await page.getByRole('link', { name: 'show what you gave' }).click()
    expect(await page.inputValue('#f-weekly')).toBe('5.00')
    await page.goto(reduction(3))
    expect(await page.getByText('show what you gave').count()).toBe(0)
    await page.goto(reduction(2))
    await page.getByRole('link', { name: 'show what you gave' }).click()
    await page.getByRole('button', { name: 'See what it changes' }).click()
    await page.getByRole('button', { name: 'Make the change' }).click()
    await page.locator('.rv-flash').waitFor()
    await page.goto(reduction(2))
    expect(await page.getByText('show what you gave').count()).toBe(0)
    await leave(page)
    const other = await signInAs(browser, server.url, 't.leader')
    await other.goto(reduction(2))
    expect(await other.getByText('show what you gave').count()).toBe(0)
    await leave(page)
  })

  test('confirmed twice is made once', async () => {
    const page = await signInAs(browser, server.url, 'b.billing')
    await page.goto(`${server.url}/properties/100003/move-in`)
    await page.fill('#f-name', 'Nadia Newcome')
    await page.fill('#f-from', '1/4/2026')
    await page.selectOption('#f-basis', { index: 1 })
    await page.fill('#f-adults', '2')
    await page.getByRole('button', { name: 'See what it changes' }).click()
    await page.waitForURL(/show=preview/)
    const preview = page.url()
    const other = await page.context().newPage()
    await other.goto(preview)
    await page.getByRole('button', { name: 'Make the change' }).click()
    await page.locator('.rv-flash').waitFor()
    await other.getByRole('button', { name: 'Make the change' }).click()
    await other.locator('.rv-flash').waitFor()
    const made = await at.db.reading((tx) =>
      tx.rows(sql`select distinct party_id from party_detail where name = 'Nadia Newcome'`),
    )
    expect(made).toHaveLength(1)
    await leave(page)
  })
})

describe('a session that ends in mid-form', () => {
  test('keeps what was typed: after signing in the form is shown again, with why', async () => {
    const page = await signInAs(browser, server.url, 'b.billing')
    await typeReduction(page, 1)
    await signOutElsewhere()
    await page.getByRole('button', { name: 'See what it changes' }).click()
    await page.waitForURL(/sign-in/)
    expect(await page.locator('main').innerText()).toContain('What you typed is kept')
    await expectAccessible(page)
    await signInHere(page, 'b.billing')
    expect(await page.locator('main').innerText()).toContain('signed out before this was sent')
    expect(await page.inputValue('#f-weekly')).toBe('5.00')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'See what it changes' }).click()
    await page.getByRole('button', { name: 'Make the change' }).click()
    expect(await page.locator('.rv-flash').innerText()).toContain('Changed')
    await leave(page)
  })

  test('keeps what a page without a form of its own was told, and a contact', async () => {
    const made = { kind: 'reminder', criteria: { accountRef: refs[14] ?? '' }, asAt: ON } as const
    const { runId } = await previewRun(at.db, command(ON, 't.leader'), made)
    const page = await signInAs(browser, server.url, 'd.deputy')
    await page.goto(`${server.url}/runs/${runId}`)
    await signOutElsewhere()
    await page.getByRole('button', { name: 'Approve' }).click()
    await signInHere(page, 'd.deputy')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Send it' }).click()
    expect(await page.locator('.rv-flash').innerText()).toContain('Approved')
    await page.goto(`${server.url}/accounts/${refs[1]}/notes`)
    await page.fill('#f-said', 'Rang about the instalments')
    await signOutElsewhere()
    await page.locator('.rv-form button[type=submit]').click()
    await signInHere(page, 'd.deputy')
    expect(await page.inputValue('#f-said')).toBe('Rang about the instalments')
    await leave(page)
  })

  test('between preview and confirmation leads back to the preview', async () => {
    const page = await signInAs(browser, server.url, 'b.billing')
    await typeReduction(page, 2)
    await page.getByRole('button', { name: 'See what it changes' }).click()
    await page.waitForURL(/show=preview/)
    await signOutElsewhere()
    await page.getByRole('button', { name: 'Make the change' }).click()
    await signInHere(page, 'b.billing')
    expect(await page.locator('h1').innerText()).toContain('before and after')
    await leave(page)
  })

  test('shows nothing of it to another officer, and keeps nothing that is not ours', async () => {
    const page = await signInAs(browser, server.url, 'b.billing')
    await typeReduction(page, 1)
    await signOutElsewhere()
    await page.getByRole('button', { name: 'See what it changes' }).click()
    await page.waitForURL(/sign-in/)
    await signInHere(page, 't.leader')
    expect(await page.inputValue('#f-weekly')).toBe('')
    const before = await countDrafts()
    const stranger = new Visitor(server.url)
    const sent = { weekly: '9.99', _key: `${'a'.repeat(36)}.${'b'.repeat(22)}.t.leader` }
    await stranger.send(reduction(1).slice(server.url.length), new URLSearchParams(sent))
    expect(await countDrafts()).toBe(before)
    await leave(page)
  })
})

async function countDrafts(): Promise<number> {
  const rows = await at.db.reading((tx) => tx.rows(sql`select 1 from draft`))
  return rows.length
}
