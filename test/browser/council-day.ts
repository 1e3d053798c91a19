/** One day at the small council: its screens, Chromium, and the proof of its books at the end. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { type AccountHead, readAccount } from '#enquiries/index.js'
import { present } from '#kernel/invariant.js'
import { proveBooks } from '#ledger/index.js'
import type { Db } from '#store/db.js'
import { type Browser, leave, openBrowser, signInAs } from './browser.js'
import { makeSmallCouncil } from './small-council.js'
import { type SmallServer, startSmallServer } from './small-server.js'

export interface CouncilDay {
  readonly server: SmallServer
  readonly browser: Browser
  ref(n: number): string
  /** Signs the officer in, does the work, and closes the session. */
  as(username: string, work: (page: Page) => Promise<void>): Promise<void>
  account(ref: string): Promise<AccountHead>
}

export function useCouncilDay(at: { readonly db: Db }): CouncilDay {
  const held = {} as { server: SmallServer; browser: Browser; refs: string[] }
  beforeAll(async () => {
    held.refs = (await makeSmallCouncil(at.db)).refs
    held.server = await startSmallServer(at.db)
    held.browser = await openBrowser()
  })
  afterAll(async () => {
    await held.browser.close()
    await held.server.app.close()
    expect(await at.db.transaction(proveBooks)).toEqual([])
  })
  return Object.assign(held, {
    ref: (n: number) => held.refs[n] ?? '',
    as: async (username: string, work: (page: Page) => Promise<void>) => {
      const page = await signInAs(held.browser, held.server.url, username)
      try {
        await work(page)
      } finally {
        await leave(page)
      }
    },
    account: async (ref: string) => {
      const { today } = held.server
      const found = await at.db.reading((tx) => readAccount(tx, ref, today))
      return present(found, `account ${ref}`)
    },
  })
}

export function flashOf(page: Page): Promise<string> {
  return saidIn(page, '.rv-flash')
}

export function refusalOf(page: Page): Promise<string> {
  return saidIn(page, '.govuk-error-summary')
}

/** Where nothing was said, the fault tells what the page shows instead. */
async function saidIn(page: Page, place: string): Promise<string> {
  try {
    return await page.locator(place).innerText({ timeout: 20_000 })
  } catch {
    throw new Error(`no ${place} on ${page.url()}: ${await mainOf(page)}`)
  }
}

export function mainOf(page: Page): Promise<string> {
  return page.locator('main').innerText()
}

/** A page that is still loading its letters moves under the mouse: the button is pressed after. */
export async function press(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button }).click()
}
