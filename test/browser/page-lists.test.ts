/** The tables inside an account's, a dwelling's and a person's page: sorted, filtered, exported. */
import JSZip from 'jszip'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { writeNote } from '#accounts/index.js'
import { takeReceipt } from '#collection/index.js'
import { isoDate } from '#kernel/dates.js'
import { parsePounds } from '#kernel/money.js'
import { SMALL_COUNCIL, useDatabase } from '../support/database.js'
import { expectAccessible } from './browser.js'
import { useCouncilDay } from './council-day.js'
import { command } from './small-council.js'

const at = useDatabase(SMALL_COUNCIL)
const day = useCouncilDay(at)
const FORMULA = '=HYPERLINK("http://elsewhere.example")'

beforeAll(async () => {
  for (const [n, pounds] of ['30.00', '5.00', '100.00', '7.50', '60.00', '1.00'].entries()) {
    const receivedOn = isoDate(`2026-04-${10 + n}`)
    const method = n % 2 === 0 ? 'card' : 'cash'
    const payment = { accountRef: day.ref(1), receivedOn, amount: parsePounds(pounds), method }
    await takeReceipt(at.db, command(isoDate('2026-04-20'), 'b.billing'), payment)
  }
  const note = { accountRef: day.ref(1), text: FORMULA }
  await writeNote(at.db, command(isoDate('2026-04-20'), 'b.billing'), note)
})

function open(page: Page, tail = '', ref = day.ref(1)) {
  return page.goto(`${day.server.url}/accounts/${ref}${tail}`)
}

function list(page: Page, name: string) {
  return page.locator(`#list-${name}`)
}

/** What stands in one column of a list, from the top. */
function column(page: Page, name: string, n: number): Promise<string[]> {
  return list(page, name).locator(`tbody tr td:nth-child(${n})`).allInnerTexts()
}

async function file(page: Page, name: string, kind: 'CSV' | 'Excel'): Promise<Buffer> {
  const link = list(page, name).getByRole('link', { name: new RegExp(`^${kind}`) })
  const answer = await page.request.get(`${day.server.url}${await link.getAttribute('href')}`)
  expect(answer.status()).toBe(200)
  return answer.body()
}

describe('a table on a page', () => {
  test('is sorted by each column both ways, amounts as amounts', async () => {
    await day.as('b.billing', async (page) => {
      await open(page, '/money')
      const amount = list(page, 'receipts').getByRole('link', { name: 'Amount' })
      await amount.click()
      expect((await column(page, 'receipts', 4)).slice(0, 3)).toEqual(['£1.00', '£5.00', '£7.50'])
      const sorted = list(page, 'receipts').locator('th[aria-sort]')
      expect(await sorted.getAttribute('aria-sort')).toBe('ascending')
      expect(new URL(page.url()).hash).toBe('#list-receipts')
      await amount.click()
      expect((await column(page, 'receipts', 4)).slice(0, 2)).toEqual(['£148.00', '£100.00'])
      expect(await sorted.getAttribute('aria-sort')).toBe('descending')
      await list(page, 'receipts').getByRole('link', { name: 'Received' }).click()
      expect((await column(page, 'receipts', 2))[0]).toBe('1\u00a0Apr\u00a02026')
      await expectAccessible(page)
    })
  })

  test('tells officers by name, and their usernames in files too', async () => {
    await day.as('b.billing', async (page) => {
      await open(page, '/money')
      const shown = await list(page, 'journals').innerText()
      expect(shown).toContain('Bea Billing')
      expect(shown).not.toContain('b.billing')
      const [head = '', first = ''] = (await file(page, 'journals', 'CSV')).toString().split('\n')
      expect(head).toContain('By,By: username')
      expect(first).toContain('Bea Billing,b.billing')
    })
  })

  test('is filtered by what it says, and the others stay as they were asked for', async () => {
    await day.as('b.billing', async (page) => {
      await open(page, '/money')
      await list(page, 'receipts').getByRole('link', { name: 'Amount' }).click()
      const journals = list(page, 'journals')
      await journals.getByLabel('Credit').selectOption('Council tax income')
      await journals.getByRole('button', { name: 'Filter' }).click()
      expect(await column(page, 'journals', 5)).toEqual(['Council tax income'])
      expect((await column(page, 'receipts', 4))[0]).toBe('£1.00')
      await journals.getByRole('link', { name: 'Clear' }).click()
      expect((await column(page, 'journals', 5)).length).toBeGreaterThan(8)
      expect((await column(page, 'receipts', 4))[0]).toBe('£1.00')
      await journals.getByLabel('Contains').fill('RECEIVED BY CASH')
      await journals.getByRole('button', { name: 'Filter' }).click()
      expect(new Set(await column(page, 'journals', 2))).toEqual(new Set(['Received by cash']))
      await journals.getByLabel('Contains').fill('nothing like it')
      await journals.getByRole('button', { name: 'Filter' }).click()
      expect(await journals.innerText()).toContain('None')
    })
  })

  test('of a few rows is sorted and exported, without the filters', async () => {
    await day.as('b.billing', async (page) => {
      await open(page)
      for (const name of ['years', 'people', 'homes', 'notes']) {
        expect(await list(page, name).locator('form').count()).toBe(0)
        expect(await list(page, name).getByRole('link', { name: /^CSV/ }).count()).toBe(1)
        expect(await list(page, name).locator('th a').count()).toBeGreaterThan(2)
      }
      const plan = page.locator('section[id^="list-plan-"]')
      await plan.getByRole('link', { name: 'Amount' }).click()
      const first = plan.locator('tbody tr').first()
      expect(await first.innerText()).toContain('1\u00a0Apr\u00a02026')
    })
  })

  test('works without scripts', async () => {
    const context = await day.browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${day.server.url}/sign-in?to=/accounts/${day.ref(1)}/history`)
    await page.getByRole('button', { name: 'Sign in as Bea Billing' }).click()
    await list(page, 'events').getByLabel('What').selectOption('Note written')
    await list(page, 'events').getByRole('button', { name: 'Filter' }).click()
    expect(await column(page, 'events', 5)).toEqual(['Note written'])
    await context.close()
  })
})

describe('its files', () => {
  test('hold what is filtered and sorted, with no formula in them', async () => {
    await day.as('b.billing', async (page) => {
      await open(page, '/money?receipts.how=Cash&receipts.sort=amount&receipts.dir=desc')
      const rows = (await file(page, 'receipts', 'CSV')).toString('utf8').trim().split('\n')
      expect(rows[0]).toBe('Receipt,Received,How,Amount,Paid,Unused,State,Source,Source: username')
      const amounts = rows.slice(1).map((row) => row.split(',')[3])
      expect(amounts).toEqual(['7.50', '5.00', '1.00'])
      await open(page)
      const notes = (await file(page, 'notes', 'CSV')).toString('utf8')
      expect(notes).toContain(`"'=HYPERLINK(""http://elsewhere.example"")"`)
      const zip = await JSZip.loadAsync(await file(page, 'notes', 'Excel'))
      const sheet = (await zip.file('xl/worksheets/sheet1.xml')?.async('string')) ?? ''
      const said = FORMULA.replaceAll('"', '&quot;')
      expect(sheet).toContain(`s="0" t="inlineStr"><is><t xml:space="preserve">${said}</t></is>`)
      expect(sheet).not.toContain('<f>')
    })
  })

  test('say in columns of their own what the screen says beside a value or below a row', async () => {
    await day.as('b.billing', async (page) => {
      await open(page, '/recovery')
      const notices = (await file(page, 'notices', 'CSV')).toString('utf8')
      expect(notices).toContain('Served on,Proof')
      expect(notices).toContain('Oluwaseun Adeyemi: waits to be printed')
      expect(notices).toContain('Pass: Is liable')
      await open(page, '/charges')
      const lines = await page.request.get(
        `${day.server.url}${await page.locator('.rv-charge a[href*="format=csv"]').getAttribute('href')}`,
      )
      expect(await lines.text()).toContain('365/365 days')
    })
  })

  test('are there for a dwelling and a person too', async () => {
    await day.as('b.billing', async (page) => {
      await page.goto(`${day.server.url}/properties/100001`)
      expect((await file(page, 'liable', 'CSV')).toString('utf8')).toContain(day.ref(1))
      expect((await file(page, 'facts', 'CSV')).toString('utf8')).toContain('Band B')
      await page.goto(`${day.server.url}/people/P2`)
      expect((await file(page, 'accounts', 'Excel')).subarray(0, 2).toString()).toBe('PK')
      expect((await file(page, 'details', 'CSV')).toString('utf8')).toContain('Oluwaseun Adeyemi')
    })
  })
})
