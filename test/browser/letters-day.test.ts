/** Letters by name: one of the officer's own, a copy, one withheld and released, and printed. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '#store/db.js'
import { SMALL_COUNCIL, useDatabase } from '../support/database.js'
import { expectAccessible, type Browser, openBrowser, signInAs } from './browser.js'
import { makeSmallCouncil } from './small-council.js'
import { type SmallServer, startSmallServer } from './small-server.js'

const at = useDatabase(SMALL_COUNCIL)
let server: SmallServer
let browser: Browser
let account = ''

beforeAll(async () => {
  await makeSmallCouncil(at.db)
  server = await startSmallServer(at.db)
  browser = await openBrowser()
  const rows = await at.db.reading((tx) =>
    tx.rows<{ ref: string }>(
      sql`select account_ref as ref from account order by account_id limit 1`,
    ),
  )
  account = `${server.url}/accounts/${rows[0]?.ref}`
})

afterAll(async () => {
  await browser.close()
  await server.app.close()
})

test('a letter is refused with what cannot be printed, looked at, and put to print', async () => {
  const page = await signInAs(browser, server.url, 'b.billing')
  await page.goto(`${account}/documents`)
  await page.getByRole('link', { name: 'Write a letter' }).click()
  await page.getByLabel('Subject').fill('Your lease')
  await page.getByLabel('Letter', { exact: true }).fill('Dear 李')
  await page.getByRole('button', { name: 'Look at it' }).click()
  expect(await page.locator('.govuk-error-summary').innerText()).toContain('cannot print: 李')
  await expectAccessible(page)
  await page.getByLabel('Letter', { exact: true }).fill('Thank you.\n\nPlease send #it *soon*.')
  await page.getByRole('button', { name: 'Look at it' }).click()
  await page.getByRole('heading', { name: 'Look at the letter' }).waitFor()
  await page.goto(`${account}/letter`)
  await page.getByRole('link', { name: 'show what you gave' }).click()
  await page.getByRole('button', { name: 'Look at it' }).click()
  await page.getByRole('heading', { name: 'Look at the letter' }).waitFor()
  await expectAccessible(page)
  const file = await page.getByRole('link', { name: 'See the letter' }).getAttribute('href')
  const pdf = await page.request.get(`${server.url}${file}`)
  expect(pdf.headers()['content-type']).toBe('application/pdf')
  await page.getByRole('button', { name: 'Put it to print' }).click()
  await page.waitForURL(`${account}/documents`)
  const row = page.locator('#list-documents tbody tr').first()
  expect(await row.innerText()).toMatch(/Letter: Your lease.*L1.*Waits to be printed/s)
  await expectAccessible(page)
  await page.context().close()
})

test('it is withheld with a reason and printed only when it is released, by its name', async () => {
  const page = await signInAs(browser, server.url, 't.leader')
  await page.goto(`${server.url}/print-runs`)
  const numbers = await page.locator('#list tbody td:nth-child(2)').allInnerTexts()
  expect(numbers.slice(0, 24)).toEqual(Array.from({ length: 24 }, (_, i) => `N${i + 1}`))
  const row = page.locator('#list tbody tr', { hasText: 'Your lease' })
  await row.getByRole('link', { name: 'Withhold' }).click()
  await page.getByLabel('Why it is not to be printed').fill('She has died')
  await page.getByRole('button', { name: 'Withhold it' }).click()
  await page.waitForURL(`${account}/documents`)
  expect(await page.locator('#list-documents').innerText()).toContain('She has died')
  await page.goto(`${server.url}/print-runs`)
  expect(await row.innerText()).toContain('She has died')
  await expectAccessible(page)
  await row.getByRole('link', { name: 'Release' }).click()
  await page.getByLabel('Why it may be printed now').fill('It was another')
  await page.getByRole('button', { name: 'Release it' }).click()
  await page.waitForURL(`${account}/documents`)
  await page.goto(`${server.url}/print-runs`)
  await page.getByRole('button', { name: /^Print \d+ letters?$/ }).click()
  expect(await page.locator('.rv-flash').innerText()).toContain('Printed')
  await page.goto(`${server.url}/print-runs/all`)
  await page.locator('tbody tr', { hasText: 'Letter' }).locator('a').first().click()
  expect(await page.locator('main').innerText()).toContain('L1')
  await page.getByRole('link', { name: 'Mark as sent' }).click()
  expect(await page.locator('main').innerText()).toContain('cannot be reversed')
  const marking = page.url()
  await page.getByRole('button', { name: 'Mark as sent' }).click()
  await page.waitForURL(/print-runs\/\d+$/)
  await page.goto(marking)
  expect(await page.locator('.rv-flash').innerText()).toContain('marked as sent before')
  await page.goto(`${account}/documents`)
  const own = page.locator('#list-documents tbody tr', { hasText: 'Your lease' })
  expect(await own.innerText()).toMatch(/Posted\s20\sApr\s2026/)
  await own.getByRole('link', { name: 'Send a copy' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Put it to print' }).click()
  await page.waitForURL(`${account}/documents`)
  expect(await page.locator('#list-documents').innerText()).toContain('Copy of a letter')
  await page.context().close()
})
