import { chromium } from 'playwright-core'
import sparticuz from '@sparticuz/chromium'
import { readFileSync } from 'node:fs'
const { url } = JSON.parse(readFileSync('/tmp/scratch.json', 'utf8')) as { url: string }
const browser = await chromium.launch({
  executablePath: await sparticuz.executablePath(),
  args: ['--no-sandbox', '--headless'],
})
const page = await browser.newPage()
page.on('response', (r) =>
  console.log(
    r.status(),
    r.url(),
    r.headers()['content-encoding'] ?? '',
    r.headers()['content-length'] ?? '',
  ),
)
await page.goto(url + '/sign-in')
await page.fill('#f-username', 't.leader')
await page.fill('#f-password', 'correct horse battery')
await page.locator('.rv-form button').click()
await page.waitForTimeout(500)
await browser.close()
