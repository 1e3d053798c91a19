/** A penalty from the request to its quashing, on the pages of an account. */
import { expect, test } from 'vitest'
import { isoDate } from '#kernel/dates.js'
import { SMALL_COUNCIL, useDatabase } from '../support/database.js'
import { expectAccessible } from './browser.js'
import { flashOf, mainOf, press, refusalOf, useCouncilDay } from './council-day.js'

const at = useDatabase(SMALL_COUNCIL)
const day = useCouncilDay(at)

test('the letter that asks is written here, and nobody is fined whom it did not reach', async () => {
  const ref = day.ref(5)
  const asked = await day.account(ref)
  await day.as('r.recovery', async (page) => {
    await page.goto(`${day.server.url}/accounts/${ref}/information`)
    await expectAccessible(page)
    await page.locator('input[name=person]').first().check()
    await page.getByLabel('Who is liable for the dwelling').check()
    await page.fill('#f-what', 'Who has lived there since 1 April?')
    await press(page, 'Record the request')
    expect(await flashOf(page)).toContain('Recorded: to answer by')
    const link = page.getByRole('region', { name: 'Information asked' }).locator('a[href$=".pdf"]')
    const letter = await page.request.get(`${day.server.url}${await link.getAttribute('href')}`)
    expect((await letter.body()).subarray(0, 5).toString()).toBe('%PDF-')
    const noticeId = /\d+/.exec((await link.getAttribute('href')) ?? '')?.[0]
    const served = `/notices/${noticeId}/service/${asked.persons[0]?.id}`
    await page.goto(`${day.server.url}${served}`)
    await page.getByLabel('It was not served').check()
    await page.fill('#f-proof', 'Envelope marked gone away')
    await press(page, 'Record it')
    const { today } = day.server
    day.server.today = isoDate('2026-06-01')
    await page.goto(`${day.server.url}/accounts/${ref}/penalty`)
    await page.getByLabel('did not answer: Who has lived there').check()
    await page.fill('#f-because', 'No answer')
    await press(page, 'Impose the penalty')
    expect(await refusalOf(page)).toContain('was not served: ask again')
    day.server.today = today
  })
}, 60_000)

test('information is asked, a penalty imposed, appealed, asked for again, and quashed', async () => {
  const ref = day.ref(3)
  const go = (path: string) => `${day.server.url}/accounts/${ref}${path}`
  await day.as('r.recovery', async (page) => {
    await page.goto(go('/information'))
    await page.locator('input[name=person]').first().check()
    await page.getByLabel('Who is liable for the dwelling').check()
    await page.fill('#f-what', 'Who has lived there since 1 April?')
    await page.getByLabel('It was written elsewhere').check()
    await page.fill('#f-on', '30/3/2026')
    await press(page, 'Record the request')
    expect(await flashOf(page)).toBe('Recorded: to answer by 19 April 2026')
    expect(await mainOf(page)).toContain('no answer')
    const before = await day.account(ref)
    await page.getByRole('link', { name: 'Impose a penalty' }).click()
    await page.getByLabel('did not answer: Who has lived there').check()
    await press(page, 'Impose the penalty')
    expect(await refusalOf(page)).toContain('why it is not excused')
    await page.fill('#f-because', 'No answer came to the letter or to two calls.')
    await press(page, 'Impose the penalty')
    expect(await flashOf(page)).toBe('Penalty of £70.00 imposed: to be paid by 4 May 2026')
    await expectAccessible(page)
    const after = await day.account(ref)
    expect((after.years[0]?.costs ?? 0n) - (before.years[0]?.costs ?? 0n)).toBe(7000n)
    const letter = page.locator('a[href^="/notices/"]').first()
    expect(await letter.count()).toBe(1)
    expect(await page.getByRole('link', { name: 'Quash' }).count()).toBe(0)
    await page.locator('a[href$="/appeal"][href*="/penalties/"]').click()
    await page.fill('#f-appealedOn', '20/4/2026')
    await press(page, 'Record the appeal')
    expect(await flashOf(page)).toContain('£70.00 not payable meanwhile')
    expect((await day.account(ref)).years[0]?.costs).toBe(before.years[0]?.costs)
    await page.getByRole('link', { name: 'How the appeal ended' }).click()
    await page.getByLabel('Dismissed').check()
    await page.fill('#f-outcomeOn', '20/4/2026')
    await press(page, 'Record the outcome')
    expect(await flashOf(page)).toContain('£70.00 is payable again')
  })
  await day.as('t.leader', async (page) => {
    await page.goto(go('/money'))
    expect(await mainOf(page)).toContain('Penalties')
    await page.getByRole('link', { name: 'Quash' }).click()
    await page.fill('#f-because', 'The letter had gone to the old address')
    await press(page, 'Quash the penalty')
    expect(await flashOf(page)).toBe('Quashed: £0.00 is credit')
    expect(await mainOf(page)).toContain('Quashed')
  })
}, 60_000)
