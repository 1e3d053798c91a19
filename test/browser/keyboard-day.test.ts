/** A telephone call without the mouse: how many Tabs it takes is counted, and may not grow. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { SMALL_COUNCIL, useDatabase } from '../support/database.js'
import { expectAccessible } from './browser.js'
import { flashOf, refusalOf, useCouncilDay } from './council-day.js'

const at = useDatabase(SMALL_COUNCIL)
const day = useCouncilDay(at)

/** Where the cursor stands: the name of a field, or the text of a link or a button. */
function cursor(page: Page): Promise<string> {
  return page.evaluate(
    '(document.activeElement.name || document.activeElement.textContent || "").trim()',
  )
}

/** Tabs until the cursor stands there; fails where it is further than `most`. */
async function tabTo(page: Page, there: string, most: number): Promise<void> {
  for (let tabs = 1; tabs <= most; tabs += 1) {
    await page.keyboard.press('Tab')
    if ((await cursor(page)) === there) return
  }
  throw new Error(`${there} is more than ${most} Tabs away on ${page.url()}`)
}

/** Presses Enter, and waits for the page to which it leads. */
async function enter(page: Page, to: RegExp): Promise<void> {
  await page.keyboard.press('Enter')
  await page.waitForURL(to)
  await page.waitForLoadState('load')
}

/** From the beginning of an account's page to one of its actions. */
async function toAction(page: Page, action: string, most: number): Promise<void> {
  await tabTo(page, 'Skip to actions', 2)
  await page.keyboard.press('Enter')
  await tabTo(page, action, most)
}

describe('without the mouse', () => {
  test('an account is found, paid on, changed and held', async () => {
    const ref = day.ref(22)
    const account = new RegExp(`/accounts/${ref}$`)
    await day.as('b.billing', async (page) => {
      await page.keyboard.press('/')
      await page.keyboard.type('entwistle')
      await enter(page, /search/)
      expect(await cursor(page)).toBe(ref)
      await enter(page, account)

      await toAction(page, 'Take a payment', 1)
      await enter(page, /payment$/)
      expect(await cursor(page)).toBe('amount')
      await page.keyboard.type('10.00')
      await tabTo(page, 'method', 1)
      await page.keyboard.press('Space')
      await enter(page, /money$/)
      expect(await flashOf(page)).toContain('£10.00 taken')

      await toAction(page, 'Change facts', 2)
      await enter(page, /change$/)
      expect(await cursor(page)).toBe('Discount: who lives there')
      await enter(page, /household$/)
      expect(await cursor(page)).toBe('adults')
      await page.keyboard.type('1')
      await enter(page, /preview$/)
      await tabTo(page, 'Skip to main content', 1)
      await page.keyboard.press('Enter')
      await tabTo(page, 'Make the change', 2)
      await enter(page, account)
      expect(await flashOf(page)).toContain('Changed')

      await toAction(page, 'Place a hold', 6)
      await enter(page, /hold$/)
      expect(await cursor(page)).toBe('kind')
      await page.keyboard.press('Space')
      await tabTo(page, 'reason', 2)
      await page.keyboard.type('Rang today')
      await tabTo(page, 'Place the hold', 4)
      await enter(page, account)
      expect(await flashOf(page)).toContain('Hold placed')
    })
  })

  test('a form that is refused has the cursor in its first field at fault, without scripts too', async () => {
    await day.as('b.billing', async (page) => {
      await page.goto(`${day.server.url}/accounts/${day.ref(22)}/payment`)
      await page.keyboard.type('12.00')
      await page.keyboard.press('Enter')
      expect(await refusalOf(page)).toContain('Choose how it is paid')
      expect(await cursor(page)).toBe('method')
      expect(await page.locator('[autofocus]:not(dialog *)').count()).toBe(1)
    })
  })

  test('what must be read first is not jumped over', async () => {
    await day.as('t.leader', async (page) => {
      await page.goto(`${day.server.url}/accounts/${day.ref(0)}/receipts/1/reverse`)
      expect(await page.locator('[autofocus]:not(dialog *)').count()).toBe(0)
    })
  })

  test('the keys are shown by ?, closed by Escape, and have a page of their own', async () => {
    await day.as('b.billing', async (page) => {
      await page.keyboard.press('?')
      expect(await page.locator('dialog.rv-keys').isVisible()).toBe(true)
      await page.keyboard.press('Escape')
      expect(await page.locator('dialog.rv-keys').isVisible()).toBe(false)
      await page.fill('#find', '')
      await page.keyboard.type('?')
      expect(await page.inputValue('#find')).toBe('?')
      await page.getByRole('link', { name: 'Keys ( ? )' }).click()
      expect(await page.locator('h1').innerText()).toBe('Keys')
    })
  })

  test('keys of one letter can be switched off, and on again (WCAG 2.1.4)', async () => {
    await day.as('b.billing', async (page) => {
      await page.goto(`${day.server.url}/keys`)
      const choice = page.locator('main [data-single-keys]')
      await expectAccessible(page)
      await choice.uncheck()
      await page.goto(`${day.server.url}/`)
      await page.keyboard.press('?')
      expect(await page.locator('dialog.rv-keys').isVisible()).toBe(false)
      await page.goto(`${day.server.url}/keys`)
      expect(await choice.isChecked()).toBe(false)
      await choice.check()
      await page.goto(`${day.server.url}/`)
      await page.keyboard.press('?')
      expect(await page.locator('dialog.rv-keys').isVisible()).toBe(true)
    })
  })
})
