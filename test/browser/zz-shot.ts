import { chromium } from 'playwright-core'
import sparticuz from '@sparticuz/chromium'
import { readFileSync } from 'node:fs'
const { url } = JSON.parse(readFileSync('/tmp/scratch.json', 'utf8')) as { url: string }
const [user = 't.leader', ...paths] = process.argv.slice(2)
const browser = await chromium.launch({
  executablePath: await sparticuz.executablePath(),
  args: ['--no-sandbox', '--headless', '--disable-gpu'],
})
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
page.on('console', (m) => m.type() === 'error' && console.log('console:', m.text()))
await page.goto(url + '/sign-in')
if (paths.includes('/sign-in')) await page.screenshot({ path: '/tmp/shot-sign-in.png' })
await page.fill('#f-username', user)
await page.fill('#f-password', process.env.PW ?? 'correct horse battery')
await page.locator('.rv-form button').click()
for (const p of paths) {
  if (p === '/sign-in') continue
  const t = performance.now()
  const r = await page.goto(url + p)
  console.log(p, r?.status(), Math.round(performance.now() - t))
  const name = p.replace(/[^a-z0-9]+/gi, '-')
  await page.evaluate(
    "document.querySelectorAll('details').forEach((d, i) => { if (i < 2) d.open = true })",
  )
  await page.screenshot({ path: `/tmp/shot${name}.png`, fullPage: process.env.FULL === '1' })
}
await browser.close()
