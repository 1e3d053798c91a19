/** A resident asks for large print: recorded with its reason, and seen on their page. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SMALL_COUNCIL, useDatabase } from '../support/database.js'
import { type Browser, expectAccessible, leave, openBrowser, signInAs } from './browser.js'
import { makeSmallCouncil } from './small-council.js'
import { type SmallServer, startSmallServer } from './small-server.js'

const at = useDatabase(SMALL_COUNCIL)
let server: SmallServer
let browser: Browser

beforeAll(async () => {
  await makeSmallCouncil(at.db)
  server = await startSmallServer(at.db)
  browser = await openBrowser()
})

afterAll(async () => {
  await browser.close()
  await server.app.close()
})

test('large print is recorded with its reason, and shown with who recorded it', async () => {
  const page = await signInAs(browser, server.url, 'b.billing')
  await page.goto(`${server.url}/people/P1`)
  await page.getByRole('link', { name: 'Record how letters are needed' }).click()
  await page.getByLabel('Large print').check()
  await page.getByLabel('Braille').check()
  await page.getByRole('button', { name: 'Record it' }).click()
  await page.locator('.govuk-error-summary').waitFor()
  expect(await page.getByLabel('Large print').isChecked()).toBe(true)
  await expectAccessible(page)
  await page.getByLabel('Reason').fill('Asked by telephone, is partially sighted')
  await page.getByRole('button', { name: 'Record it' }).click()
  expect(await page.locator('.rv-flash').innerText()).toContain('Recorded')
  const row = await page
    .locator('#letter-needs tbody tr, [aria-labelledby="letter-needs"] tbody tr')
    .first()
    .innerText()
  expect(row).toContain('Large print, Braille')
  expect(row).toContain('partially sighted')
  await expectAccessible(page)
  await leave(page)
})

test('who may only look is not offered the form, nor let in', async () => {
  const page = await signInAs(browser, server.url, 'a.audit')
  await page.goto(`${server.url}/people/P1`)
  expect(await page.getByRole('link', { name: 'Record how letters are needed' }).count()).toBe(0)
  const answer = await page.goto(`${server.url}/people/P1/letters`)
  expect(answer?.status()).toBe(403)
  await leave(page)
})
