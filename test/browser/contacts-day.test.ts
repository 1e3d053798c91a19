/** The contact record: added in the place where one works, put right, followed up, and found. */
import { expect, test } from 'vitest'
import { SMALL_COUNCIL, useDatabase } from '../support/database.js'
import { expectAccessible, leave, signInAs } from './browser.js'
import { useCouncilDay } from './council-day.js'

const at = useDatabase(SMALL_COUNCIL)
const day = useCouncilDay(at)
const signIn = (username: string) => signInAs(day.browser, day.server.url, username)
const account = () => `${day.server.url}/accounts/${day.ref(0)}`

test('a call is recorded from the money page, which is shown again', async () => {
  const page = await signIn('b.billing')
  await page.goto(`${account()}/money`)
  await page.getByRole('link', { name: 'Contact or note' }).click()
  await page.getByRole('button', { name: 'Add it' }).click()
  expect(await page.locator('.govuk-error-summary li').allInnerTexts()).toEqual([
    'Write what was said, or what you note',
  ])
  await page.getByLabel('How they were in contact').selectOption('telephone/in')
  await page.getByLabel('What was said').fill('Cannot pay in April.\n\nSends the lease.')
  await page.getByLabel('Follow up on').fill('20/4/2026')
  await page.getByRole('button', { name: 'Add it' }).click()
  await page.waitForURL(`${account()}/money`)
  expect(await page.locator('.rv-flash').innerText()).toContain('Added')
  await page.goto(account())
  const row = page.locator('#list-notes tbody tr').first()
  expect(await row.innerText()).toContain('Telephone, from them')
  expect(await row.innerText()).toMatch(/20\sApr\s2026\sBea Billing/)
  expect(await row.locator('.rv-detail').innerText()).toBe(
    'Cannot pay in April.\n\nSends the lease.',
  )
  await expectAccessible(page)
  await page.goto(`${account()}/history`)
  expect(await page.locator('#list-events tbody tr').first().innerText()).toContain(
    'Sends the lease',
  )
  await leave(page)
})

test('it is due on the day, is followed up, and is put right by a later one', async () => {
  const page = await signIn('b.billing')
  await page.getByRole('link', { name: 'My follow-ups due' }).click()
  expect(await page.locator('tbody tr').first().innerText()).toContain('Sends the lease')
  expect(await page.getByLabel('On or before').inputValue()).toBe('20/4/2026')
  await expectAccessible(page)
  await page.locator('tbody').getByRole('link', { name: 'Follow up' }).click()
  await page.getByLabel('What was said').fill('The lease has come')
  await page.getByRole('button', { name: 'It is followed up' }).click()
  await page.waitForURL(`${account()}/contacts`)
  await page.goto(`${day.server.url}/follow-ups`)
  expect(await page.locator('main').innerText()).toContain('Nothing is to be followed up')
  await page.goto(`${account()}/contacts`)
  await page.getByRole('link', { name: 'Put right' }).first().click()
  await page.getByLabel('It is wrong').check()
  await page.getByLabel('What was said').fill('Not this account')
  await page.getByRole('button', { name: 'Put it right' }).click()
  await page.waitForURL(`${account()}/contacts`)
  expect(await page.locator('#list-notes').innerText()).toContain('wrong: see number')
  await page.getByText('Add a contact or note').click()
  await page.getByLabel('What was said').fill('Written on the record itself')
  await page.getByRole('button', { name: 'Add it' }).click()
  await page.waitForURL(`${account()}/contacts`)
  expect(await page.locator('#list-notes tbody tr').count()).toBe(4)
  await expectAccessible(page)
  await page.goto(`${account()}/contacts?notes.contains=lease+has`)
  expect(await page.locator('#list-notes tbody tr').count()).toBe(1)
  await leave(page)
})
