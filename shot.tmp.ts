import { chromium } from 'playwright-core'
import sparticuz from '@sparticuz/chromium'
const [base='', ...paths] = process.argv.slice(2)
const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: ['--no-sandbox','--headless','--disable-gpu','--disable-background-networking'], headless: true })
const page = await (await browser.newContext({ viewport: { width: 1400, height: 1000 } })).newPage()
await page.goto(base + '/sign-in')
await page.fill('[name=username]', process.env['OFFICER'] ?? 't.hallam')
await page.fill('[name=password]', 'wyremouth-2026')
await page.locator('form:has([name=password]) button').first().click()
await page.waitForLoadState()
let n = 0
for (const p of paths) { const r = await page.goto(base + p); console.log(p, r?.status()); if (p.includes('charges')) for (const d of await page.locator('details > summary').all()) { await d.click(); break }
 await page.screenshot({ path: `/tmp/shot-${n++}.png`, fullPage: !p.includes('#top') }) }
await browser.close()
