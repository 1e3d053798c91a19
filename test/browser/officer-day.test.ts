/** An officer's day in a real browser: find, explain, change, run with a second officer, court. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isoDate } from '#kernel/dates.js'
import { listHearing, recordResult } from '#recovery/index.js'
import { sql } from '#store/db.js'
import { SMALL_COUNCIL, useDatabase } from '../support/database.js'
import { type Browser, expectAccessible, leave, openBrowser, signInAs } from './browser.js'
import { command, makeSmallCouncil, postLetters, run } from './small-council.js'
import { type SmallServer, startSmallServer } from './small-server.js'

const at = useDatabase(SMALL_COUNCIL)
let server: SmallServer
let browser: Browser
let refs: string[]

beforeAll(async () => {
  ;({ refs } = await makeSmallCouncil(at.db))
  server = await startSmallServer(at.db)
  browser = await openBrowser()
})

afterAll(async () => {
  await browser.close()
  await server.app.close()
})

async function withOfficer(username: string, work: (page: Page) => Promise<void>) {
  const page = await signInAs(browser, server.url, username)
  try {
    await work(page)
  } finally {
    await leave(page)
  }
}

function heading(page: Page) {
  return page.locator('h1').innerText()
}

describe('an officer', () => {
  test('who gives a wrong password is not told which part was wrong', async () => {
    const page = await (await browser.newContext()).newPage()
    await page.goto(`${server.url}/sign-in`)
    await page.fill('#f-username', 'nobody')
    await page.fill('#f-password', 'wrong')
    await page.locator('.rv-form button').click()
    const said = await page.locator('.govuk-error-summary').innerText()
    expect(said).toContain('The username or password is not right')
    expect(await page.inputValue('#f-username')).toBe('nobody')
    await expectAccessible(page)
    await page.close()
  })

  test('finds an account by a misspelt name, and explains a figure in two clicks', async () => {
    await withOfficer('r.recovery', async (page) => {
      await page.fill('#find', 'Fetherstonhaugh')
      await page.press('#find', 'Enter')
      await page.getByRole('link', { name: refs[0] ?? '' }).click()
      expect(await heading(page)).toContain('Margaret Featherstonehaugh')
      await page.getByRole('link', { name: '£1,065.30' }).first().click()
      await page.getByText('25% discount: one adult resident').click()
      const line = page.locator('details[open]')
      expect(await line.innerText()).toContain('1992 c. 14 s 11(1)(a)')
      expect(await line.innerText()).toContain('Ravi Recovery')
      expect(await line.innerText()).toContain('1 adult')
    })
  })

  test('goes straight to the account whose reference is given', async () => {
    await withOfficer('r.recovery', async (page) => {
      await page.fill('#find', refs[3] ?? '')
      await page.press('#find', 'Enter')
      expect(await heading(page)).toContain(refs[3])
    })
  })

  test('sees a discount in pounds before it is made, and can alter it', async () => {
    await withOfficer('b.billing', async (page) => {
      await page.goto(`${server.url}/accounts/${refs[1]}/change/household`)
      expect(await page.locator('main').innerText()).toMatch(/Recorded now: 2 adults, from /)
      await page.getByRole('button', { name: 'See what it changes' }).click()
      const summary = await page.locator('.govuk-error-summary').innerText()
      expect(summary).toContain('Give how many adults live there')
      await page.fill('#f-adults', '1')
      await page.fill('#f-from', '1/4/2026')
      await page.getByRole('button', { name: 'See what it changes' }).click()
      const asked = await page.locator('.rv-asked').innerText()
      expect(asked).toMatch(/Recorded now\n2 adults, from [^]*Adults who live there\n1\n/)
      const effect = await page.locator('table').first().innerText()
      expect(effect).toContain('£1,657.13')
      expect(effect).toContain('£1,242.85')
      await expectAccessible(page)
      await page.getByRole('link', { name: 'Go back and alter it' }).click()
      expect(await page.inputValue('#f-adults')).toBe('1')
      await page.getByRole('button', { name: 'See what it changes' }).click()
      await page.getByRole('button', { name: 'Make the change' }).click()
      expect(await page.locator('.rv-flash').innerText()).toContain('Changed')
      expect(await page.locator('main').innerText()).toContain('£1,242.85')
    })
  })

  test('is warned before somebody is moved into a dwelling that is occupied', async () => {
    await withOfficer('b.billing', async (page) => {
      await page.goto(`${server.url}/accounts/${refs[4]}/move-within`)
      await page.fill('#f-toPropertyRef', '100007')
      await page.fill('#f-on', '20/4/2026')
      await page.fill('#f-adults', '2')
      await page.getByRole('button', { name: 'See what it changes' }).click()
      const warning = await page.locator('.govuk-warning-text').innerText()
      expect(warning).toContain(`(account ${refs[7]}) is liable for 8 `)
      expect(warning).toContain('This change ends that on 20\u00a0Apr\u00a02026')
      expect(warning).toMatch(/For 2026-27 their charge goes from £[\d,.]+ to £[\d,.]+/)
      const effects = await page.locator('table').first().innerText()
      expect(effects).toContain(refs[4])
      expect(effects).toContain(refs[7])
      await expectAccessible(page)
    })
  })

  test('takes a payment and sees the rule by which it was put to a sum', async () => {
    await withOfficer('b.billing', async (page) => {
      await page.goto(`${server.url}/accounts/${refs[20]}/payment`)
      await page.fill('#f-amount', '£10.00')
      await page.getByLabel('Card').check()
      await page.getByRole('button', { name: 'Take the payment' }).click()
      expect(await page.locator('.rv-flash').innerText()).toContain('£10.00 taken')
      expect(await page.locator('main').innerText()).toContain('rule: this year’s sums payable')
    })
  })

  test('without the permission is refused', async () => {
    await withOfficer('a.audit', async (page) => {
      const answer = await page.goto(`${server.url}/accounts/${refs[1]}/payment`)
      expect(answer?.status()).toBe(403)
      expect(await heading(page)).toBe('You cannot do this')
    })
  })

  test('who works by keyboard alone places a hold', async () => {
    await withOfficer('r.recovery', async (page) => {
      await page.keyboard.press('/')
      await page.keyboard.type(refs[22] ?? '')
      await page.keyboard.press('Enter')
      await page.waitForURL(`**/accounts/${refs[22]}`)
      await tabTo(page, 'Place a hold')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/hold')
      await tabTo(page, 'breathing-space')
      await page.keyboard.press('Space')
      await tabTo(page, 'f-reason')
      await page.keyboard.type('Notified by a debt adviser')
      await tabTo(page, 'Place the hold')
      await page.keyboard.press('Enter')
      await page.waitForURL(`**/accounts/${refs[22]}`)
      expect(await page.locator('.rv-hold').innerText()).toContain('Breathing space')
    })
  })
})

const FOCUSED = `(() => { const e = document.activeElement
  return [e.textContent, e.id, e.value].join(' ') })()`

async function tabTo(page: Page, what: string): Promise<void> {
  for (let n = 0; n < 60; n += 1) {
    await page.keyboard.press('Tab')
    if (String(await page.evaluate(FOCUSED)).includes(what)) return
  }
  throw new Error(`${what} cannot be reached with the Tab key`)
}

describe('a reminder run', () => {
  test('needs a second officer, and then is carried out', async () => {
    let path = ''
    await withOfficer('t.leader', async (page) => {
      await page.goto(`${server.url}/runs/new`)
      await page.getByLabel('Reminders', { exact: true }).check()
      await page.getByRole('button', { name: 'Preview' }).click()
      path = new URL(page.url()).pathname
      const said = await page.locator('main').innerText()
      expect(said).toContain('You previewed this run: another officer must approve it')
      expect(await page.getByRole('button', { name: 'Approve the run' }).count()).toBe(0)
      // The page offers no button; the refusal stands behind it all the same.
      const refused = await page.evaluate(approveBehindThePage(path))
      expect(refused).toContain('You previewed this run: another officer must approve it')
      await expectAccessible(page)
    })
    await withOfficer('d.deputy', async (page) => {
      await page.goto(server.url)
      await page
        .getByRole('link', { name: /^Reminders/ })
        .first()
        .click()
      for (const answer of await page.locator('textarea').all()) await answer.fill('looked at')
      await page.getByRole('button', { name: 'Approve the run' }).click()
      await page.getByRole('button', { name: 'Carry out the run' }).click()
      await page.getByText('Carried out').first().waitFor()
      expect(await page.locator('main').innerText()).toContain('0, 0')
      const sent = page.getByRole('link', { name: 'Mark as sent' })
      const isPrinted = async () => {
        await page.goto(`${server.url}${path}`)
        return sent.count()
      }
      await expect.poll(isPrinted, { timeout: 30_000, interval: 500 }).toBe(1)
      await sent.click()
      await page.getByRole('button', { name: 'Mark as sent' }).click()
      expect(await page.locator('.rv-flash').innerText()).toContain('sent')
    })
    await withOfficer('r.recovery', async (page) => {
      await page.goto(`${server.url}/accounts/${refs[14]}/recovery`)
      await page.locator('#list-notices summary').first().click()
      expect(await page.locator('details[open]').innerText()).toContain('Demand notice served')
    })
    expect(path).toMatch(/^\/runs\/\d+$/)
  })
})

function approveBehindThePage(path: string): string {
  return `(async () => {
    const body = new URLSearchParams(new FormData(document.querySelector('.rv-out')))
    const answer = await fetch('${path}/approve', { method: 'POST', body })
    return answer.text() })()`
}

describe('a hearing day', () => {
  test('has its complaint approved, a case withdrawn, the rest granted, and is closed', async () => {
    const { hearingId } = await listHearing(at.db, command(isoDate('2026-04-20')), {
      courtCode: '2000', courtName: 'Smallbury Magistrates’ Court', venue: 'Court 1',
      sitsOn: isoDate('2026-06-22'), sitsAt: '10:00', complaintBy: isoDate('2026-05-29'),
    }) // prettier-ignore
    const criteria = { hearingId: String(hearingId) }
    await run(at.db, { kind: 'complaint', criteria, asAt: isoDate('2026-05-20') })
    server.today = isoDate('2026-05-21')
    await withOfficer('c.court', async (page) => {
      await page.goto(`${server.url}/court/hearings/${hearingId}`)
      await page.getByRole('link', { name: /Record the approval/ }).click()
      await page.fill('#f-approvedBy', 'A. Justice JP')
      await page.getByRole('button', { name: 'Record the approval' }).click()
      expect(await page.locator('.rv-flash').innerText()).toMatch(/Approved: \d+ cases/)
      expect(page.url()).toBe(`${server.url}/court/hearings/${hearingId}`)
    })
    const summonses = { kind: 'summons', criteria, asAt: isoDate('2026-05-22') } as const
    await postLetters(at.db, await run(at.db, summonses), summonses.asAt)
    server.today = isoDate('2026-06-22')
    await withOfficer('c.court', async (page) => {
      const hearing = `${server.url}/court/hearings/${hearingId}`
      await page.goto(hearing)
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Close the hearing' }).click()
      expect(await page.locator('.govuk-error-summary').innerText()).toContain('have no result yet')
      const calls = page.locator('tbody a[href^="/court/cases/"]')
      const count = await calls.count()
      expect(count).toBeGreaterThan(1)
      for (const [n, result] of ['Withdrawn by the council', 'Liability order granted'].entries()) {
        await page.goto(hearing)
        await calls.nth(n).click()
        await recordOne(page, result)
      }
      expect(await grantOthers(hearingId)).toBe(count - 2)
      await page.goto(hearing)
      await calls.nth(1).click()
      expect(await page.locator('main').innerText()).toContain('The case has its result')
      expect(await page.getByRole('button', { name: 'Record the result' }).count()).toBe(0)
      await expectAccessible(page)
      await page.getByRole('link', { name: /^\d{10}$/ }).click()
      expect(page.url()).toMatch(/\/recovery$/)
      await page.goto(hearing)
      await page.getByRole('button', { name: 'Close the hearing' }).click()
      expect(await page.locator('.rv-flash').innerText()).toContain(`Closed: ${count - 1} orders`)
    })
  })
})

/** The other cases of the list, as the screen would record each; returns how many. */
async function grantOthers(hearingId: bigint): Promise<number> {
  const others = await at.db.reading((tx) =>
    tx.rows<{ caseId: bigint }>(sql`
      select case_id as "caseId" from court_case
      where hearing_id = ${hearingId} and state = 'summonsed'`),
  )
  for (const { caseId } of others) {
    const result = { kind: 'granted', orderCosts: null } as const
    const given = command(server.today, 'c.court')
    expect(await recordResult(at.db, given, { caseId, result })).toMatchObject({ kind: 'recorded' })
  }
  return others.length
}

async function recordOne(page: Page, result: string): Promise<void> {
  await page.getByLabel(result).check()
  await page.fill('#f-reason', 'Paid at court')
  await page.getByRole('button', { name: 'Record the result' }).click()
  await page.locator('.rv-flash').waitFor()
}
