/** The register on the telephone: a new number, who moves in is found, and one of a couple dies. */
import type { Page } from 'playwright-core'
import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAccount } from '#enquiries/index.js'
import { isoDate } from '#kernel/dates.js'
import { present } from '#kernel/invariant.js'
import { sql } from '#store/db.js'
import { SMALL_COUNCIL, useDatabase } from '../support/database.js'
import { expectAccessible, type Browser, openBrowser, signInAs } from './browser.js'
import { makeSmallCouncil } from './small-council.js'
import { type SmallServer, startSmallServer } from './small-server.js'

const at = useDatabase(SMALL_COUNCIL)
let server: SmallServer
let browser: Browser
let page: Page
/** The account of the couple, once they have moved in. */
let couple = ''

beforeAll(async () => {
  await makeSmallCouncil(at.db)
  server = await startSmallServer(at.db)
  browser = await openBrowser()
  page = await signInAs(browser, server.url, 'b.billing')
})

afterAll(async () => {
  await browser.close()
  await server.app.close()
})

const press = (name: string) => page.getByRole('button', { name }).click()
const main = () => page.locator('main').innerText()
const flash = () => page.locator('.rv-flash').innerText()
const accountOf = async (ref: string) =>
  present(await at.db.reading((tx) => readAccount(tx, ref, isoDate('2026-04-20'))), 'the account')

/** Pictures are looked at by who changes a page: `REEVE_PICTURES` names the folder. */
async function picture(name: string): Promise<void> {
  const folder = process.env['REEVE_PICTURES']
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  for (const width of [1440, 1024]) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true })
  }
}

describe('a couple moves in', () => {
  test('with two students among the adults, their way of paying and their telephone', async () => {
    await page.goto(`${server.url}/properties/100003/move-in`)
    await picture('move-in')
    await page.fill('#f-name', 'Yusuf Knowles')
    await page.fill('#f-phone', '01632 960 983')
    await page.fill('#f-name2', 'Trevor Knowles')
    await page.fill('#f-dateOfBirth2', '3/2/1951')
    await page.fill('#f-from', '1/4/2026')
    await page.getByLabel('Liable as').selectOption({ index: 1 })
    await page.fill('#f-adults', '3')
    await page.fill('[name="disregards.student"]', '4')
    await page.getByLabel('Direct Debit').check()
    await press('See what it changes')
    expect(await page.locator('.govuk-error-summary').innerText()).toContain(
      'are more than the adults',
    )
    await page.fill('[name="disregards.student"]', '2')
    await press('See what it changes')
    await page.waitForURL(/show=preview/)
    const shown = await main()
    expect(shown).toContain('1 April 2026')
    expect(shown).toContain('2 × ')
    expect(shown).toContain('a new account')
    expect(shown).toContain('To be paid then, 2026-27, a new account: by Direct Debit')
    expect(shown).toContain('Bill for 2026-27 to Yusuf Knowles and Trevor Knowles')
    await picture('preview')
    await expectAccessible(page)
    await press('Make the change')
    expect(await flash()).toContain('to be printed')
    couple = /\/accounts\/(\d+)$/.exec(page.url())?.[1] ?? ''
    const household = await at.db.reading((tx) =>
      tx.first<{ disregards: string[] }>(sql`select disregards from household
        join dwelling using (dwelling_id) where property_ref = '100003' and superseded_at is null
          and upper_inf(valid)`),
    )
    expect(household?.disregards).toEqual(['student', 'student'])
  })
})

describe('a new number', () => {
  test('is changed from the account, with a correspondence address, and seen there', async () => {
    await page.goto(`${server.url}/accounts/${couple}`)
    expect(await main()).toContain('01632 960 983')
    await page.getByRole('link', { name: 'Change Yusuf Knowles' }).click()
    await picture('details')
    await page.fill('#f-name', 'Yusuf Marlow')
    await page.fill('#f-phone', 'none')
    await page.fill('#f-careOf', 'Mary Marlow')
    await press('Change the details')
    const said = await page.locator('.govuk-error-summary').innerText()
    expect(said).toContain('Give the address of who takes letters')
    expect(said).toContain('Say who told us')
    await expectAccessible(page)
    await page.fill('#f-phone', '07700 900 123')
    await page.fill('#f-mail', '2 Elm Way\nWyremouth\nWY1 2AB')
    await page.fill('#f-reason', 'By telephone, after the wedding')
    await press('Change the details')
    expect(page.url()).toContain(couple)
    expect(await main()).toContain('07700 900 123')
    expect(await main()).toContain('c/o Mary Marlow, 2 Elm Way, Wyremouth, WY1 2AB')
    await page.getByRole('link', { name: 'Yusuf Marlow', exact: true }).click()
    expect(await main()).toContain('Formerly Yusuf Knowles')
    await picture('person')
    await page.goto(`${server.url}/search?q=Yusuf+Knowles`)
    expect(await main()).toContain('Yusuf Marlow')
  })
})

describe('one of a couple dies', () => {
  test('it is seen everywhere, and who stays keeps the way of paying', async () => {
    await page.goto(`${server.url}/accounts/${couple}/change/person-died`)
    await page.getByLabel('Trevor Knowles').check()
    await page.fill('#f-diedOn', '10/4/2019')
    await page.fill('#f-adults', '1')
    await press('See what it changes')
    expect(await page.locator('.govuk-error-summary').innerText()).toContain('was not liable')
    await page.fill('#f-diedOn', '10/4/2026')
    await press('See what it changes')
    await page.waitForURL(/show=preview/)
    expect(await main()).toContain('a new account: by Direct Debit')
    await press('Make the change')
    await page.getByRole('link', { name: /The new account/ }).waitFor()
    expect(await page.locator('h1').innerText()).toContain('(died 10\u00a0Apr\u00a02026)')
    expect(await main()).toContain('the personal representatives')
    await picture('died')
    await expectAccessible(page)
    await page.getByRole('link', { name: /The new account/ }).click()
    const next = /\/accounts\/(\d+)$/.exec(page.url())?.[1] ?? ''
    const account = await accountOf(next)
    expect(account.persons.map((person) => person.name)).toEqual(['Yusuf Marlow'])
    expect(account.profile?.method).toBe('direct-debit')
    await page.goto(`${server.url}/accounts/${couple}`)
    await page.getByRole('link', { name: 'Trevor Knowles', exact: true }).click()
    expect(await main()).toContain('Died on 10\u00a0Apr\u00a02026')
  })
})

describe('somebody moves in who is recorded already', () => {
  test('is offered with what tells them from a namesake, and is not made twice', async () => {
    await page.goto(`${server.url}/properties/100005/move-in`)
    await page.fill('#f-name', 'Yusuf Marlow')
    await page.fill('#f-from', '1/5/2026')
    await page.getByLabel('Liable as').selectOption({ index: 1 })
    await page.fill('#f-adults', '1')
    await press('See what it changes')
    expect(await page.locator('.govuk-error-summary').innerText()).toContain('one of these')
    await picture('known')
    await expectAccessible(page)
    await page.getByLabel(/^Yusuf Marlow, .*07700 900 123/).check()
    await press('See what it changes')
    await page.waitForURL(/show=preview/)
    await press('Make the change')
    await page.locator('.rv-flash').waitFor()
    const rows = await at.db.reading((tx) =>
      tx.rows(sql`select distinct party_id from party_detail where name = 'Yusuf Marlow'`),
    )
    expect(rows).toHaveLength(1)
  })

  test('a day that is far away is confirmed by itself', async () => {
    await page.goto(`${server.url}/properties/100006/move-in`)
    await page.fill('#f-name', 'Farid Late')
    await page.fill('#f-from', '1/4/2029')
    await page.getByLabel('Liable as').selectOption({ index: 1 })
    await page.fill('#f-adults', '2')
    await press('See what it changes')
    await page.waitForURL(/show=preview/)
    await press('Make the change')
    await page.locator('.govuk-error-summary').waitFor()
    expect(await main()).toContain('1 April 2029 is more than a year ahead')
    await expectAccessible(page)
    await page.getByLabel(/that is right/).check()
    await press('Make the change')
    expect(await flash()).toContain('Changed')
  })
})

describe('a hold', () => {
  test('is followed up by an officer who is chosen, and told on their first page', async () => {
    await page.goto(`${server.url}/accounts/${couple}/hold`)
    await page.getByLabel('Liability disputed').check()
    await page.fill('#f-reason', 'Says that she had left')
    await page.fill('#f-endsOn', '30/4/2026')
    await press('Place the hold')
    expect(await flash()).toContain('Hold placed')
    await page.goto(`${server.url}/`)
    expect(await main()).toContain('My holds that end')
    expect(await main()).toContain('Says that she had left')
    await picture('home')
    await expectAccessible(page)
  })
})
