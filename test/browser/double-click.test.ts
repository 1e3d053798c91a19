/** A double click on a step of a run, whose second press falls on the page that came since. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { findRun, previewRun } from '#jobs/index.js'
import { isoDate } from '#kernel/dates.js'
import { SMALL_COUNCIL, useDatabase } from '../support/database.js'
import { useCouncilDay } from './council-day.js'
import { command, PASSWORD } from './small-council.js'

const at = useDatabase(SMALL_COUNCIL)
const day = useCouncilDay(at)
const TODAY = isoDate('2026-04-20')

async function previewed(): Promise<bigint> {
  const made = { kind: 'reminder', criteria: { accountRef: day.ref(14) }, asAt: TODAY } as const
  const { runId, alarms } = await previewRun(at.db, command(TODAY, 't.leader'), made)
  expect(alarms).toEqual([])
  return runId
}

async function stateOf(runId: bigint): Promise<string | undefined> {
  return (await at.db.transaction((tx) => findRun(tx, runId)))?.state
}

/** The first press of a double click on the button; where the mouse then stands. */
async function pressOnce(page: Page, button: string): Promise<{ x: number; y: number }> {
  const box = await page.getByRole('button', { name: button }).boundingBox()
  const place = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + 10 }
  await page.mouse.move(place.x, place.y)
  await page.mouse.down({ clickCount: 1 })
  await page.mouse.up({ clickCount: 1 })
  return place
}

async function pressAgain(page: Page): Promise<void> {
  await page.mouse.down({ clickCount: 2 })
  await page.mouse.up({ clickCount: 2 })
  await page.waitForTimeout(300)
}

describe('a double click', () => {
  test('approves a run and does not carry it out', async () => {
    const runId = await previewed()
    await day.as('d.deputy', async (page) => {
      await page.goto(`${day.server.url}/runs/${runId}`)
      await page.getByRole('button', { name: 'Approve the run' }).dblclick()
      await page.locator('.rv-flash').waitFor()
      expect(await stateOf(runId)).toBe('approved')
    })
  })

  test('presses nothing by its second press, wherever that falls', async () => {
    const runId = await previewed()
    await day.as('d.deputy', async (page) => {
      await page.goto(`${day.server.url}/runs/${runId}`)
      await pressOnce(page, 'Approve the run')
      await page.locator('.rv-flash').waitFor()
      const next = await page.getByRole('button', { name: 'Carry out the run' }).boundingBox()
      await page.mouse.move((next?.x ?? 0) + 20, (next?.y ?? 0) + 10)
      await pressAgain(page)
      expect(await stateOf(runId)).toBe('approved')
    })
  })

  test('finds no button in the same place of the next page, without scripts', async () => {
    const runId = await previewed()
    const context = await day.browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    for (const width of [1440, 1024, 390]) {
      const run = width === 1440 ? runId : await previewed()
      await page.setViewportSize({ width, height: 900 })
      await page.goto(`${day.server.url}/sign-in?to=/runs/${run}`)
      if ((await page.locator('#f-username').count()) > 0) {
        await page.fill('#f-username', 'd.deputy')
        await page.fill('#f-password', PASSWORD)
        await page.locator('.rv-form button').click()
      }
      await page.goto(`${day.server.url}/runs/${run}`)
      const { x, y } = await pressOnce(page, 'Approve the run')
      await page.locator('.rv-flash').waitFor()
      const box = await page.getByRole('button', { name: 'Carry out the run' }).boundingBox()
      const [left, top] = [box?.x ?? 0, box?.y ?? 0]
      const within =
        x > left && x < left + (box?.width ?? 0) && y > top && y < top + (box?.height ?? 0)
      expect(within, `at ${width}`).toBe(false)
      await pressAgain(page)
      expect(await stateOf(run), `at ${width}`).toBe('approved')
    }
    await context.close()
  })
})
