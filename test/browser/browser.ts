/** Chromium, and the helpers that the browser tests share. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import chromium from '@sparticuz/chromium'
import {
  type Browser as Chromium,
  type BrowserContext,
  type BrowserContextOptions,
  chromium as playwright,
  type Page,
} from 'playwright-core'
import { expect } from 'vitest'
import { PASSWORD } from './small-council.js'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What a test file does with the browser. */
export interface Browser extends Pick<Chromium, 'newContext' | 'close'> {
  /** A page that another test has left, or else a new one: who takes it may leave it again. */
  takePage(): Promise<Page>
}

const DESKTOP = { width: 1440, height: 900 }

/** Pages that were left: each new one is a process of its own, which takes half a second. */
const left: Page[] = []

/** One Chromium for all files of a process; it ends with the process. */
let shared: Promise<Chromium> | undefined

/** Sessions of one test file, closed together. */
export async function openBrowser(): Promise<Browser> {
  if (shared !== undefined && !(await shared).isConnected()) {
    shared = undefined
    left.length = 0
  }
  const browser = await (shared ??= launch())
  const contexts = new Set<BrowserContext>()
  const newContext = async (options?: BrowserContextOptions) => {
    const context = await browser.newContext(options)
    contexts.add(context)
    return context
  }
  return {
    newContext,
    takePage: async () => {
      const page = left.pop() ?? (await (await newContext({ viewport: DESKTOP })).newPage())
      contexts.add(page.context())
      return page
    },
    close: async () => {
      for (const page of left) contexts.delete(page.context())
      for (const context of contexts) await context.close()
    },
  }
}

/**
 * Leaves a page to the tests after this one: who was signed in, what it kept and how wide it was
 * are gone. A test that listens to its page, or cuts its network, closes its context instead.
 */
export async function leave(page: Page): Promise<void> {
  const context = page.context()
  try {
    for (const other of context.pages()) if (other !== page) await other.close()
    await page.evaluate('localStorage.clear(); sessionStorage.clear()')
    await context.clearCookies()
    await page.setViewportSize(DESKTOP)
    left.push(page)
  } catch {
    // It shows no page of ours, or is on its way to one: a test that failed says so itself.
    await context.close()
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
  const page = await browser.takePage()
  const context = page.context()
  await context.addCookies(sessions.get(key) ?? [])
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

/**
 * Fails with what axe found on the page. The source is evaluated, so the strict CSP stays on; by
 * the protocol itself, which takes half as long as `page.evaluate` for so long a text.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const protocol = await page.context().newCDPSession(page)
  await protocol.send('Runtime.evaluate', { expression: AXE })
  await protocol.detach()
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
