/** Chromium, and the helpers that the browser tests share. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import chromium from '@sparticuz/chromium'
import {
  type Browser as Chromium,
  type BrowserContext,
  chromium as playwright,
  type Page,
} from 'playwright-core'
import { expect } from 'vitest'
import { PASSWORD } from './small-council.js'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What a test file does with the browser. */
export type Browser = Pick<Chromium, 'newContext' | 'close'>

/** One Chromium for all files of a process; it ends with the process. */
let shared: Promise<Chromium> | undefined

/** Sessions of one test file, closed together. */
export async function openBrowser(): Promise<Browser> {
  if (shared !== undefined && !(await shared).isConnected()) shared = undefined
  const browser = await (shared ??= launch())
  const contexts: BrowserContext[] = []
  return {
    newContext: async (options) => {
      const context = await browser.newContext(options)
      contexts.push(context)
      return context
    },
    close: async () => {
      for (const context of contexts) await context.close()
    },
  }
}

async function launch(): Promise<Chromium> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--headless', '--disable-gpu', '--disable-dev-shm-usage'],
  })
}

/** The cookies of who signed in before, by server and officer. */
const sessions = new Map<string, Cookies>()

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>

/**
 * A home page of its own, signed in: in the officer's session of before, where it has not ended.
 * To sign in anew for each test would take longer than many a test.
 */
export async function signInAs(browser: Browser, url: string, username: string): Promise<Page> {
  const key = `${username} ${url}`
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await context.addCookies(sessions.get(key) ?? [])
  const page = await context.newPage()
  page.setDefaultTimeout(45_000)
  await page.goto(`${url}/`)
  if (page.url() !== `${url}/`) {
    await page.fill('#f-username', username)
    await page.fill('#f-password', PASSWORD)
    await page.locator('.rv-form button').click()
    await page.waitForURL(`${url}/`)
    sessions.set(key, await context.cookies())
  }
  return page
}

interface Found {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

/** Fails with what axe found on the page. The source is evaluated, so the strict CSP stays on. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(AXE)
  const options = JSON.stringify({
    runOnly: { type: 'tag', values: RULES },
    resultTypes: ['violations'],
    preload: false,
  })
  const found: Found[] = await page.evaluate(
    `axe.run(document, ${options}).then((r) => r.violations)`,
  )
  const shown = found.map(
    (f) =>
      `${f.id}: ${f.nodes
        .map((n) => n.html)
        .slice(0, 3)
        .join(' | ')}`,
  )
  expect(shown, page.url()).toEqual([])
  expect(await page.locator('h1').count(), `one h1 on ${page.url()}`).toBe(1)
}
