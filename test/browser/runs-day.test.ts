/** A run's letters: reversed while unsent; printed, looked at, sent, and then past recall. */
import { createHash } from 'node:crypto'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { approveRun, findRun, previewRun } from '#jobs/index.js'
import { isoDate } from '#kernel/dates.js'
import { SMALL_COUNCIL, useDatabase } from '../support/database.js'
import { expectAccessible } from './browser.js'
import { flashOf, mainOf, press, refusalOf, useCouncilDay } from './council-day.js'
import { command } from './small-council.js'

const at = useDatabase(SMALL_COUNCIL)
const day = useCouncilDay(at)
const TODAY = isoDate('2026-04-20')

/** A reminder run, approved: what is left for the screens is to carry it out. */
async function approvedReminders(asAt = TODAY): Promise<bigint> {
  const made = { kind: 'reminder', criteria: {}, asAt } as const
  const { runId, alarms } = await previewRun(at.db, command(asAt, 't.leader'), made)
  const answers = Object.fromEntries(alarms.map(({ alarm }) => [alarm, 'looked at']))
  await approveRun(at.db, command(asAt, 'd.deputy'), { runId, answers })
  return runId
}

async function carryOut(page: Page, runId: bigint): Promise<void> {
  await page.goto(`${day.server.url}/runs/${runId}`)
  await press(page, 'Carry out the run')
  const printed = page.locator('a[href^="/print-runs/"]')
  while ((await printed.count()) === 0) {
    await page.waitForTimeout(200)
    // The page shows itself again when the run is done, which may cut this short: ask again.
    await page.goto(`${day.server.url}/runs/${runId}`).catch(() => undefined)
  }
}

async function stateOf(runId: bigint): Promise<string | undefined> {
  return (await at.db.transaction((tx) => findRun(tx, runId)))?.state
}

describe('a run that is approved', () => {
  test('is shown as being carried out at once, and not before its day', async () => {
    const later = await approvedReminders(isoDate('2026-04-27'))
    await day.as('t.leader', async (page) => {
      await page.goto(`${day.server.url}/runs/${later}`)
      await press(page, 'Carry out the run')
      expect(await refusalOf(page)).toContain('as at 27\u00a0Apr\u00a02026')
      expect(await stateOf(later)).toBe('approved')
      await press(page, 'Abandon')
      expect(await flashOf(page)).toBe('Abandoned')
    })
  })
})

describe('a run that is not sent', () => {
  test('is reversed with a reason: its notices are withdrawn, the accounts stand as before', async () => {
    const runId = await approvedReminders()
    const before = await day.account(day.ref(14))
    await day.as('t.leader', async (page) => {
      await carryOut(page, runId)
      expect((await day.account(day.ref(14))).years[0]?.stage).toBe('reminder')
      await page.getByRole('link', { name: 'Reverse the run' }).click()
      await press(page, 'Reverse the run')
      expect(await refusalOf(page)).toContain('Say why the run is reversed')
      await page.fill('#f-reason', 'The file of the bank came late')
      await press(page, 'Reverse the run')
      expect(await flashOf(page)).toMatch(/^Reversed: \d+ notices withdrawn$/)
      expect(await stateOf(runId)).toBe('reversed')
      expect(await day.account(day.ref(14))).toEqual(before)
      await page.goto(`${day.server.url}/accounts/${day.ref(14)}/recovery`)
      expect(await page.locator('#list-notices tbody tr').first().innerText()).toContain(
        'Reminder (withdrawn)',
      )
      await page.goto(`${day.server.url}/runs/${runId}/reverse`)
      await page.fill('#f-reason', 'Once more')
      await press(page, 'Reverse the run')
      expect(await refusalOf(page)).toContain('The run is reversed')
    })
  })
})

describe('a run that is printed', () => {
  test('has its letters looked at, is marked as sent, and cannot be reversed then', async () => {
    const runId = await approvedReminders()
    await day.as('t.leader', async (page) => {
      await carryOut(page, runId)
      const toSend = page.locator('#prints ~ table').getByRole('link', { name: 'Mark as sent' })
      expect(await toSend.count()).toBe(1)
      expect(await toSend.getAttribute('href')).toMatch(/^\/print-runs\/\d+\/sent$/)
      await page.locator('a[href^="/print-runs/"]').first().click()
      await expectAccessible(page)
      const file = await page.getByRole('link', { name: 'File 1 (PDF)' }).getAttribute('href')
      const pdf = await (await page.request.get(`${day.server.url}${file}`)).body()
      expect(file).toBe(`/archive/${createHash('sha256').update(pdf).digest('hex')}.pdf`)
      await page.getByRole('link', { name: 'Mark as sent' }).click()
      await press(page, 'Mark as sent')
      expect(await flashOf(page)).toContain('Marked as sent')
      expect(await stateOf(runId)).toBe('sent')
      await page.goto(`${day.server.url}/runs/${runId}`)
      expect(await page.getByRole('link', { name: 'Reverse the run' }).count()).toBe(0)
      expect(await toSend.count()).toBe(0)
      await page.goto(`${day.server.url}/runs/${runId}/reverse`)
      await page.fill('#f-reason', 'Too late')
      await press(page, 'Reverse the run')
      expect(await refusalOf(page)).toContain('It has been sent: it cannot be reversed any more')
      await page.goto(`${day.server.url}/accounts/${day.ref(14)}/documents`)
      expect(await mainOf(page)).toContain('Posted')
    })
  })

  test('has a manifest that another system can read, which agrees with the file', async () => {
    await day.as('t.leader', async (page) => {
      await page.goto(`${day.server.url}/runs`)
      await page.goto(`${day.server.url}${await lastPrintRun(page)}`)
      const link = (name: string) => page.getByRole('link', { name, exact: true })
      const csv = await downloaded(page, await link('CSV').getAttribute('href'))
      const lines = csv.body.trim().split('\n')
      expect(csv.name).toMatch(/print-run-\d+-manifest\.csv/)
      expect(lines[0]).toContain('No.,Account,Kind,First page,Last page,SHA-256 of the file')
      const json = await downloaded(page, await link('Manifest (JSON)').getAttribute('href'))
      const manifest = JSON.parse(json.body) as {
        state: string
        documents: number
        files: { sha256: string; bytes: number; letters: number; pages: number }[]
      }
      expect(json.name).toMatch(/print-run-\d+-manifest\.json/)
      expect(manifest.state).toBe('sent')
      expect(manifest.documents).toBe(lines.length - 1)
      const [first] = manifest.files
      expect(csv.body).toContain(first?.sha256)
      const pdf = await page.request.get(`${day.server.url}/archive/${first?.sha256}.pdf`)
      expect((await pdf.body()).length).toBe(first?.bytes)
    })
  })
})

async function lastPrintRun(page: Page): Promise<string> {
  await page.goto(`${day.server.url}/accounts/${day.ref(14)}/documents`)
  const href = await page.locator('a[href^="/print-runs/"]').first().getAttribute('href')
  return href ?? ''
}

async function downloaded(page: Page, href: string | null) {
  const answer = await page.request.get(`${day.server.url}${href}`)
  expect(answer.status()).toBe(200)
  const name = answer.headers()['content-disposition'] ?? ''
  return { name, body: (await answer.body()).toString('utf8') }
}
