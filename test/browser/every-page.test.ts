/**
 * Every page passes axe, works without scripts, is delivered under the strict policy, and fits a
 * tablet and a telephone.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SMALL_COUNCIL, useDatabase } from '../support/database.js'
import { type Browser, expectAccessible, openBrowser, signInAs } from './browser.js'
import { misfits } from './widths.js'
import { isoDate } from '#kernel/dates.js'
import { approveTakeover, executeTakeover } from '#takeover/index.js'
import {
  command,
  makeSmallCouncil,
  PASSWORD,
  targetSmall,
  webhookWithDeliveries,
} from './small-council.js'
import { type SmallServer, startSmallServer } from './small-server.js'
import { previewSmall, TAKEN_OVER } from './small-takeover.js'

const at = useDatabase(SMALL_COUNCIL)
let server: SmallServer
let browser: Browser
let ref = ''
let takenOver = ''

beforeAll(async () => {
  const { refs } = await makeSmallCouncil(at.db)
  ref = refs[0] ?? ''
  takenOver = refs[TAKEN_OVER.ordered] ?? ''
  const takeoverId = await previewSmall(at.db, refs)
  const on = isoDate('2026-04-20')
  await approveTakeover(at.db, command(on, 'd.deputy'), { takeoverId })
  await executeTakeover(at.db, command(on, 't.leader'), { takeoverId })
  await targetSmall(at.db, on)
  await webhookWithDeliveries(at.db)
  server = await startSmallServer(at.db)
  browser = await openBrowser()
})

afterAll(async () => {
  await browser.close()
  await server.app.close()
})

const PATHS = [
  '/', '/search', '/search?q=Mill+Hill', '/accounts/REF', '/accounts/REF/charges',
  '/accounts/REF/money', '/accounts/REF/recovery', '/accounts/REF/documents',
  '/accounts/REF/facts', '/accounts/REF/history', '/accounts/REF/contacts', '/accounts/REF/notes',
  '/accounts/REF/letter', '/follow-ups', '/print-runs/all', '/notices/1/withhold', '/accounts/REF/as-at?at=1/4/2026', '/accounts/REF/why-now/2026-27', '/accounts/REF/payment', '/accounts/REF/hold',
  '/accounts/REF/refund', '/accounts/REF/change', '/accounts/REF/change/household',
  '/accounts/REF/change/exemption', '/accounts/REF/change/disabled-reduction',
  '/accounts/REF/change/council-tax-reduction', '/accounts/REF/change/payment-profile',
  '/accounts/REF/change/move-in-cancelled', '/accounts/REF/change/person-leaves', '/accounts/REF/move-out', '/accounts/REF/move-within',
  '/properties/100000', '/properties/100000/move-in', '/properties/100000/band', '/properties/100000/becomes-liable', '/people/P1', '/people/P1/letters', '/people/P1/details', '/people/P1/merge',
  '/people/P1/merge?with=P2', '/people/P1/not-same?with=P2',
  '/runs', '/print-runs', '/runs/new', '/runs/1', '/runs/1/items', '/runs/1/reverse', '/court',
  '/court/hearings/new', '/court/costs', '/court/appeals', '/accounts/REF/appeal', '/court/officers', '/court/officers/new', '/receipts',
  '/receipts/import', '/receipts/suspense', '/refunds', '/calculators',
  '/calculators/council-tax/charge', '/calculators/council-tax/instalments', '/audit',
  '/audit/events', '/audit/security', '/approvals', '/sessions', '/demonstration', '/quality', '/quality?run=1', '/returns', '/returns/new', '/council', '/council/set-tax',
  '/council/tax/2026-27', '/council/determinations', '/council/recovery-path',
  '/accounts/REF/change/vacancy', '/accounts/REF/change/premium-exception',
  '/accounts/REF/change/annexe', '/accounts/REF/change/tenancy', '/accounts/REF/change/discretionary-reduction',
  '/accounts/REF/change/person-died', '/accounts/REF/liable-person', '/accounts/REF/joint-notice',
  '/runs/takeovers', '/runs/takeovers/1', '/runs/takeovers/1/charges', '/accounts/TAKEN',
  '/accounts/TAKEN/charges', '/accounts/TAKEN/money', '/accounts/TAKEN/recovery',
  '/accounts/TAKEN/documents', '/court/cases/2', '/court/cases/2/papers',
  '/restrictions', '/restrictions/officers',
  '/restrictions/officers/new', '/accounts/REF/restrict', '/people/P1/restrict', '/disclosures',
  '/accounts/REF/disclosure', '/people/P1/disclosure', '/people/P1/subject-access', '/retention',
  '/retention/new', '/retention/years',
  '/targeting', '/targeting/instructions', '/targeting/new', '/targeting/1', '/targeting/2',
  '/targeting/1/approve', '/targeting/2/abandon', '/accounts/REF/information',
  '/accounts/REF/penalty', '/accounts/REF/information/1/answer', '/accounts/REF/penalties/1/appeal',
  '/accounts/REF/penalties/1/outcome', '/accounts/REF/penalties/1/quash',
  '/nowhere',
] // prettier-ignore

const OF_OFFICERS = [
  '/password', '/officers', '/officers/new', '/officers/b.billing', '/officers/s.admin',
  '/officers/b.billing/roles', '/officers/b.billing/password', '/officers/b.billing/lock',
  '/officers/b.billing/codes', '/tokens', '/tokens/new', '/one-time-codes',
  '/one-time-codes/roles', '/limits', '/nightly-work', '/approvals', '/limits/new', '/officers/b.billing/unlock', '/officers/b.billing/end',
  '/webhooks', '/webhooks/new', '/webhooks/1', '/webhooks/1/end', '/webhooks/deliveries/1/redeliver',
] // prettier-ignore

describe('every page', () => {
  test.each([
    ['t.leader', PATHS],
    ['s.admin', OF_OFFICERS],
  ])(
    'passes axe and has one heading, for %s',
    async (username, paths) => {
      const page = await signInAs(browser, server.url, username)
      const complaints: string[] = []
      page.on('console', (m) => m.text().includes('Content Security') && complaints.push(m.text()))
      const missing: string[] = []
      page.on('response', (r) => r.url().includes('/assets/') && !r.ok() && missing.push(r.url()))
      for (const path of paths) {
        const asked = path.replace('REF', ref).replace('TAKEN', takenOver)
        const answer = await page.goto(server.url + asked)
        expect(answer?.status(), path).toBeLessThan(path === '/nowhere' ? 405 : 400)
        await page.evaluate(
          'document.querySelectorAll("details").forEach((d) => { d.open = true })',
        )
        await expectAccessible(page)
        complaints.push(...(await misfits(page, path)))
      }
      await page.goto(`${server.url}/password`)
      await page.getByRole('button', { name: 'Change the password' }).click()
      await page.locator('.govuk-error-summary').waitFor()
      await expectAccessible(page)
      expect(complaints).toEqual([])
      expect(missing).toEqual([])
      await page.context().close()
    },
    240_000,
  )

  test('works without scripts: search, open a line, change a fact', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${server.url}/sign-in?to=/search`)
    await page.fill('#f-username', 'b.billing')
    await page.fill('#f-password', PASSWORD)
    await page.locator('.rv-form button').click()
    await page.fill('#q', 'Entwisle')
    await page.getByRole('button', { name: 'Search' }).click()
    await page.locator('tbody a').first().click()
    await page.getByRole('link', { name: 'Change facts' }).click()
    await page.getByRole('link', { name: 'Council Tax Reduction' }).click()
    await page.fill('#f-weekly', '5.00')
    await page.getByLabel('Pension age').check()
    await page.getByRole('button', { name: 'See what it changes' }).click()
    expect(await page.locator('h1').innerText()).toContain('before and after')
    await page.getByRole('button', { name: 'Make the change' }).click()
    expect(await page.locator('.rv-flash').innerText()).toContain('Changed')
    await context.close()
  })
})

describe('lists', () => {
  test.each(['csv', 'xlsx'])('are exported as %s, filtered as they are seen', async (format) => {
    const page = await signInAs(browser, server.url, 't.leader')
    const path = `${server.url}/runs/1/items?band=E&format=${format}`
    const answer = await page.request.get(path)
    expect(answer.status()).toBe(200)
    const body = await answer.body()
    if (format === 'csv') {
      const lines = body.toString('utf8').trim().split('\n')
      expect(lines).toHaveLength(5)
      expect(lines[0]).toContain('Account')
    } else expect(body.subarray(0, 2).toString()).toBe('PK')
    await page.context().close()
  })

  test('are sorted by a column, and the column says so', async () => {
    const page = await signInAs(browser, server.url, 't.leader')
    await page.goto(`${server.url}/runs/1/items`)
    await page.getByRole('link', { name: 'Amount' }).click()
    expect(await page.locator('th[aria-sort="ascending"]').innerText()).toContain('Amount')
    expect(await page.locator('tbody tr').first().innerText()).toContain('£1,065.30')
    await page.context().close()
  })
})
