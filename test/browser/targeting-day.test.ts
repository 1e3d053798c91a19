/** Targeting: proposed, seen before it acts, put in force by a second, and a run keeps to it. */
import { describe, expect, test } from 'vitest'
import { SMALL_COUNCIL, useDatabase } from '../support/database.js'
import { expectAccessible } from './browser.js'
import { flashOf, mainOf, press, refusalOf, useCouncilDay } from './council-day.js'

const at = useDatabase(SMALL_COUNCIL)
const day = useCouncilDay(at)

describe('targeting instructions', () => {
  test('that cannot be read are named line by line', async () => {
    await day.as('t.leader', async (page) => {
      await page.goto(`${day.server.url}/targeting`)
      expect(await mainOf(page)).toContain('No instructions are in force')
      await page.getByRole('link', { name: 'Propose instructions' }).click()
      expect(await mainOf(page)).toContain('No rule can ask for age')
      await page.fill('#f-rules', '40: owed at least 150\n5: age at least 60')
      await page.fill('#f-floor', '20')
      await press(page, 'See what they would do')
      const said = await refusalOf(page)
      expect(said).toContain('give the instructions a name')
      expect(said).toContain('line 2: "age at least 60" asks nothing that can be asked')
      await expectAccessible(page)
    })
  })

  test('are seen before they act, and put in force by another officer', async () => {
    await day.as('t.leader', async (page) => {
      await page.goto(`${day.server.url}/targeting/new`)
      await page.fill('#f-name', 'Never paid')
      await page.fill('#f-because', 'The board agreed')
      await page.fill('#f-rules', '40: days since payment at least 60\n5: band is E')
      await page.fill('#f-floor', '40')
      await page.fill('#f-cap', '3')
      await press(page, 'See what they would do')
      expect(await flashOf(page)).toContain('nothing is targeted by them yet')
      const main = await mainOf(page)
      expect(main).toContain('Waits for approval')
      expect(main).toContain('nothing was ever paid')
      expect(await page.getByRole('link', { name: 'Put in force' }).count()).toBe(0)
      await page.goto(`${day.server.url}/targeting/1/approve`)
      await page.fill('#f-note', 'looked')
      await press(page, 'Put in force')
      expect(await refusalOf(page)).toContain('another officer')
    })
    await day.as('d.deputy', async (page) => {
      await page.goto(`${day.server.url}/targeting/1`)
      await page.getByRole('link', { name: 'Put in force' }).click()
      await page.fill('#f-note', 'who comes in, by stage')
      await press(page, 'Put in force')
      expect(await flashOf(page)).toBe('In force')
    })
  })

  test('rank a worklist that is filtered, exported, and leads to “why not?”', async () => {
    await day.as('r.recovery', async (page) => {
      await page.goto(`${day.server.url}/targeting?decision=targeted`)
      expect(await page.locator('.rv-list:not(.rv-list--part) tbody tr').count()).toBe(3)
      const file = await page.request.get(
        `${day.server.url}/targeting?decision=over-cap&format=csv`,
      )
      const text = await file.text()
      expect(text.trim().split('\n')).toHaveLength(1 + 9)
      expect(text).toContain('nothing was ever paid')
      await press(page, 'Rank again today')
      expect(await flashOf(page)).toContain('3 of 22 cases are targeted')
      await page.locator('a[href$="/recovery"]').first().click()
      expect(await mainOf(page)).toContain('What may be done today')
      expect((await page.goto(`${day.server.url}/targeting/new`))?.status()).toBe(403)
    })
    await day.as('b.billing', async (page) => {
      expect((await page.goto(`${day.server.url}/targeting`))?.status()).toBe(403)
    })
  })

  test('limit a reminder run', async () => {
    await day.as('t.leader', async (page) => {
      await page.goto(`${day.server.url}/runs/new`)
      await page.getByLabel('Reminders', { exact: true }).check()
      await page.getByLabel('Those targeted').check()
      await press(page, 'Preview')
      const main = await mainOf(page)
      expect(main).toContain('only cases that are targeted')
      expect(main).toMatch(/To act on\s+3/)
      expect(main).toContain('Not among the cases targeted')
    })
  })
})
