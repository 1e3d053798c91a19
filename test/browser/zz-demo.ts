import { chromium } from 'playwright-core'
import sparticuz from '@sparticuz/chromium'
const url = 'http://127.0.0.1:4180'
const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: ['--no-sandbox', '--headless'] })
const as = async (u: string) => { const c = await browser.newContext({ viewport: { width: 1440, height: 900 } }); const p = await c.newPage(); await p.goto(url + '/sign-in'); await p.fill('#f-username', u); await p.fill('#f-password', 'wyremouth-2026'); await p.locator('.rv-form button').click(); await p.waitForURL(url + '/'); return p }
const t = await as('t.hallam')
for (const q of ['smiht', 'nuttal', 'Thompsn', 'jubilee stret', 'Unsworht', 'WY4 5NZ', '10000408']) {
  const b = performance.now(); await t.goto(`${url}/search?q=${encodeURIComponent(q)}`)
  console.log(q, Math.round(performance.now() - b), (await t.locator('main').innerText()).split('\n').slice(3, 7).join(' | '))
}
for (const p of ['/accounts/1000040887/statement.pdf', '/notices/100.pdf', '/runs/120/sample.pdf', '/court/hearings/14/complaint-list.pdf', '/court/hearings/14/hearing-list.pdf', '/court/hearings/14/order-list.pdf']) {
  const b = performance.now(); const r = await t.request.get(url + p); const body = await r.body()
  console.log(p, r.status(), r.headers()['content-type'], body.length, body.subarray(0, 5).toString(), Math.round(performance.now() - b))
}
const r = await as('r.cole')
await r.goto(url + '/runs/new'); await r.getByLabel('Second reminders').check(); await r.getByRole('button', { name: 'Preview' }).click(); await r.waitForURL(/runs\/\d+$/)
const run = r.url(); console.log(run, (await r.locator('.rv-figures').innerText()).replace(/\n/g, ' '))
await r.screenshot({ path: '/tmp/shot-preview.png', fullPage: true })
await t.goto(run); for (const a of await t.locator('textarea').all()) await a.fill('looked at')
await t.screenshot({ path: '/tmp/shot-approve.png' })
await t.getByRole('button', { name: 'Approve the run' }).click()
await t.getByRole('button', { name: 'Carry out the run' }).click()
await t.getByText('Carried out').first().waitFor({ timeout: 20000 }); console.log('carried out')
await t.waitForTimeout(6000); await t.goto(run); await t.screenshot({ path: '/tmp/shot-executed.png' })
console.log((await t.locator('main').innerText()).slice(0, 500))
await t.goto(url + '/audit/events'); 
await t.goto(url + '/'); await t.getByRole('button', { name: 'day', exact: true }).click(); await t.screenshot({ path: '/tmp/shot-moving.png' })
await t.waitForTimeout(3000); await t.screenshot({ path: '/tmp/shot-moved.png' }); console.log((await t.locator('main').innerText()))
await browser.close()
