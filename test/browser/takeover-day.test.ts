/** A takeover on screen: previewed by one officer, approved by another, and marked ever after. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SMALL_COUNCIL, useDatabase } from '../support/database.js'
import { type Browser, expectAccessible, leave, openBrowser, signInAs } from './browser.js'
import { makeSmallCouncil } from './small-council.js'
import { type SmallServer, startSmallServer } from './small-server.js'
import { previewSmall, TAKEN_OVER } from './small-takeover.js'

const at = useDatabase(SMALL_COUNCIL)
let server: SmallServer
let browser: Browser
let refs: string[] = []

beforeAll(async () => {
  refs = (await makeSmallCouncil(at.db)).refs
  await previewSmall(at.db, refs)
  server = await startSmallServer(at.db)
  browser = await openBrowser()
})

afterAll(async () => {
  await browser.close()
  await server.app.close()
})

const PATH = '/runs/takeovers/1'

describe('a takeover', () => {
  test('is found with the runs, and not approved by who previewed it', async () => {
    const page = await signInAs(browser, server.url, 't.leader')
    await page.goto(`${server.url}/runs`)
    await page.getByRole('link', { name: 'Takeovers from elsewhere' }).click()
    await page.getByRole('link', { name: 'Oldbury District Council (Civica)' }).click()
    expect(await page.locator('main').innerText()).toContain('another officer must approve it')
    expect(await page.getByRole('button', { name: 'Approve the takeover' }).count()).toBe(0)
    const answer = await page.request.get(`${server.url}${PATH}/charges?format=csv`)
    expect((await answer.text()).trim().split('\n')).toHaveLength(3)
    await leave(page)
  })

  test('is not for officers who may only look', async () => {
    const page = await signInAs(browser, server.url, 'b.billing')
    await page.goto(server.url + PATH)
    expect(await page.getByRole('button', { name: /takeover|Abandon/ }).count()).toBe(0)
    await leave(page)
  })

  test('is approved and carried out by another, and marked on the account', async () => {
    const page = await signInAs(browser, server.url, 'd.deputy')
    await page.goto(server.url + PATH)
    await page.getByRole('button', { name: 'Approve the takeover' }).click()
    await page.getByRole('button', { name: 'Carry out the takeover' }).click()
    expect(await page.locator('.rv-flash').innerText()).toContain('Taken over: 2 accounts')
    const base = `${server.url}/accounts/${refs[TAKEN_OVER.ordered]}`
    for (const [section, marks] of [
      ['', 6],
      ['/charges', 1],
      ['/money', 1],
      ['/recovery', 4],
    ] as const) {
      await page.goto(base + section)
      expect(await page.getByText('From elsewhere', { exact: true }).count(), section).toBe(marks)
      await expectAccessible(page)
    }
    await leave(page)
  })

  test('says at the gate that its evidence is not accepted', async () => {
    const page = await signInAs(browser, server.url, 'd.deputy')
    await page.goto(`${server.url}/accounts/${refs[TAKEN_OVER.billed]}/recovery`)
    const why = await page.locator('section[aria-labelledby="why"]').innerText()
    expect(why).toContain('from elsewhere is not accepted before the court: nothing is determined')
    await leave(page)
  })

  test('and a change of its fact says what is left as it was taken over', async () => {
    const page = await signInAs(browser, server.url, 'd.deputy')
    const account = `${server.url}/accounts/${refs[TAKEN_OVER.ordered]}`
    await page.goto(`${account}/change/household`)
    await page.fill('#f-adults', '1')
    await page.fill('#f-from', '1/10/2025')
    await page.getByRole('button', { name: 'See what it changes' }).click()
    const said = await page.locator('main').innerText()
    expect(said).toContain('was taken over from Oldbury District Council (Civica) at £1,500.00')
    expect(said).toContain('do not cover it')
    await expectAccessible(page)
    await leave(page)
  })
})
