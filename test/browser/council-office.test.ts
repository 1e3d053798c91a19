/** The council's own work in a real browser: its tax, its return, and what it has determined. */
import { describe, expect, test } from 'vitest'
import { SMALL_COUNCIL, useDatabase } from '../support/database.js'
import { expectAccessible } from './browser.js'
import { flashOf, mainOf, press, refusalOf, useCouncilDay } from './council-day.js'

const at = useDatabase(SMALL_COUNCIL)
const day = useCouncilDay(at)

const FILE = `kind,code,name,amount,base,parishes,social_care
district,SB,Smallbury,2000000.00,20000.0,,
parish,NP,North Parish,300000.00,6000.0,,
parish,SP,South Parish,0.00,4000.0,,
special,OPEN,Open spaces,10000.00,,NP;SP,
precept,CC,The County,1574.71,,,320.10`

describe('the tax of a year', () => {
  test('is worked out with its law, seen, and set once', async () => {
    await day.as('t.leader', async (page) => {
      await page.goto(`${day.server.url}/council`)
      await page.getByRole('link', { name: 'Propose the tax of a year' }).click()
      await page.fill('#f-year', '2027-28')
      await page.fill('#f-lines', FILE.replace('6000.0', 'six thousand'))
      await page.getByRole('button', { name: 'Work it out' }).click()
      expect(await refusalOf(page)).toContain('line 3, base: "six thousand" is not a number')
      await page.fill('#f-lines', FILE)
      await page.getByRole('button', { name: 'Work it out' }).click()
      const proposed = await mainOf(page)
      expect(proposed).toContain('1992 c. 14 s 31B(1)')
      expect(proposed).toContain('£115.50')
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Propose the tax for 2027-28' }).click()
      expect(await flashOf(page)).toContain('another officer sets it')
      expect(await mainOf(page)).toContain('It waits for another officer')
      expect(await page.getByRole('button', { name: 'Set the tax' }).count()).toBe(0)
      await page.goto(`${day.server.url}/council/set-tax`)
      await page.fill('#f-year', '2027-28')
      await page.fill('#f-lines', FILE)
      await page.getByRole('button', { name: 'Work it out' }).click()
      await page.getByRole('button', { name: 'Propose the tax for 2027-28' }).click()
      expect(await refusalOf(page)).toContain('is proposed already')
    })
    await day.as('d.deputy', async (page) => {
      await page.goto(`${day.server.url}/council`)
      await page
        .getByRole('row', { name: /Waits for another officer/ })
        .getByRole('link')
        .click()
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Set the tax for 2027-28' }).click()
      expect(await flashOf(page)).toBe('The tax is set')
      await page.getByRole('link', { name: 'The tax of 2027-28' }).click()
      const north = page.getByRole('row', { name: /North Parish/ }).last()
      expect(await north.innerText()).toContain('£1,725.71')
      await expectAccessible(page)
      const pdf = await page.request.get(`${day.server.url}/council/tax/2027-28/schedule.pdf`)
      expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
    })
  })

  test('is seen by an officer who may not set it', async () => {
    await day.as('b.billing', async (page) => {
      await page.goto(`${day.server.url}/council`)
      expect(await page.getByRole('link', { name: 'Propose the tax of a year' }).count()).toBe(0)
      const answer = await page.goto(`${day.server.url}/council/set-tax`)
      expect(answer?.status()).toBe(403)
    })
  })
})

describe('the tax of two abolished councils', () => {
  const areas = `kind,code,name,amount,base,parishes,first_year
district,SB,Smallbury,2700000.00,1500,,
parish,NP,North Parish,10000.00,1000,,
parish,SP,South Parish,0.00,400,,
parish,E1,East,0.00,100,,
precept,CC,The County,250.00,,,
area,N,Northdale,1900.00,1000,NP,2028-29
area,S,Southdale,,500,SP;E1,2028-29`

  test('is refused by its law where it brings too much, and shown by area', async () => {
    await day.as('t.leader', async (page) => {
      await page.goto(`${day.server.url}/council/set-tax`)
      await page.fill('#f-year', '2028-29')
      await page.fill('#f-lines', areas.replace('Southdale,,', 'Southdale,1700.00,'))
      await page.getByRole('button', { name: 'Work it out' }).click()
      expect(await refusalOf(page)).toContain('bring £50,000.00 more than is required')
      await page.fill('#f-lines', areas)
      await page.getByRole('button', { name: 'Work it out' }).click()
      const proposed = await mainOf(page)
      expect(proposed).toContain('Southdale: as determined for its area')
      expect(proposed).toContain('£1,600.00')
      await expectAccessible(page)
    })
  })
})

describe('the Council Tax Base return', () => {
  test('is taken, and each cell opens into the dwellings that it counts', async () => {
    await day.as('t.leader', async (page) => {
      await page.goto(`${day.server.url}/returns`)
      await page.getByRole('link', { name: 'Take the Council Tax Base return' }).click()
      await page.fill('#f-day', '2026-04-20')
      await page.fill('#f-listDay', '2026-04-13')
      await page.getByRole('button', { name: 'Take the return' }).click()
      expect(await flashOf(page)).toBe('The return has been taken')
      await expectAccessible(page)
      const line = page.getByRole('row', { name: /^8 25% discount, one adult/ })
      const cell = line.getByRole('link').first()
      const count = Number(await cell.innerText())
      expect(count).toBeGreaterThan(0)
      await cell.click()
      expect(await page.locator('tbody tr').count()).toBe(count)
      expect(await page.locator('tbody').innerText()).toContain('Single adult')
      await expectAccessible(page)
      await page.goto(`${day.server.url}/returns/1`)
      expect(await mainOf(page)).toContain('The tax base of each part of the area')
      const form = await page.request.get(`${day.server.url}/returns/1?format=xlsx`)
      expect((await form.body()).subarray(0, 2).toString()).toBe('PK')
    })
  })
})

describe('a determination', () => {
  test('is proposed in its form, seen beside what holds, and made by another officer', async () => {
    await day.as('t.leader', async (page) => {
      await page.goto(`${day.server.url}/council/determinations`)
      await page.getByRole('link', { name: 'Propose a determination' }).click()
      await expectAccessible(page)
      await page.getByLabel('Empty and second homes').check()
      await press(page, 'Go on')
      await expectAccessible(page)
      await page.fill('#f-class-C', '100 for one month')
      await page.fill('#f-premiums', '1 year 100, 5 years 200')
      await page.fill('#f-from', '1/4/2027')
      await page.fill('#f-decidedOn', '24/2/2026')
      await page.fill('#f-because', 'Council minute 9 of 2027')
      await press(page, 'Propose it')
      expect(await refusalOf(page)).toContain('“100 for one month” is no step')
      await page.fill('#f-class-C', '100 for 1 month, then 25')
      await page.fill('#f-premiums', '1 year 150')
      await press(page, 'Propose it')
      expect(await refusalOf(page)).toContain('at most 100% may be added')
      await page.fill('#f-premiums', '1 year 100, 5 years 200')
      await press(page, 'Propose it')
      expect(await flashOf(page)).toContain('another officer makes it')
      const said = await mainOf(page)
      expect(said).toContain('class C discount 100% for 1 month, then 25%')
      expect(said).toContain('premium 200% from 5 years empty')
      expect(said).toContain('no discount and no premium')
      expect(await page.getByRole('button', { name: 'Determine it' }).count()).toBe(0)
      await expectAccessible(page)
    })
    await day.as('d.deputy', async (page) => {
      await page.goto(`${day.server.url}/council/determinations`)
      await page.getByRole('link', { name: 'Empty and second homes' }).first().click()
      await press(page, 'Determine it')
      expect(await flashOf(page)).toBe('It is determined')
      await page.goto(`${day.server.url}/council/determinations`)
      expect(await mainOf(page)).toContain('class C discount 100% for 1 month, then 25%')
      for (const kind of [
        'authority-details',
        'summons-costs',
        'recovery-path',
        'costs-activity',
        'takeover-evidence',
      ]) {
        await page.goto(`${day.server.url}/council/determine/${kind}`)
        await expectAccessible(page)
      }
    })
    await day.as('b.billing', async (page) => {
      const answer = await page.goto(`${day.server.url}/council/determine`)
      expect(answer?.status()).toBe(403)
    })
  })

  test('of the recovery path says on what each step follows', async () => {
    await day.as('t.leader', async (page) => {
      await page.goto(`${day.server.url}/council/determine/recovery-path`)
      await page.fill('#f-days-reminder', '9')
      await page.fill('#f-from', '1/4/2027')
      await page.fill('#f-because', 'Head of revenues')
      await press(page, 'Propose it')
      expect(await mainOf(page)).toContain('reminder 9 days beyond the law’s')
    })
  })
})

describe('the recovery path', () => {
  test('is shown with its grounds, its floors and what the council left out', async () => {
    await day.as('a.audit', async (page) => {
      await page.goto(`${day.server.url}/council/recovery-path`)
      const complaint = await page.getByRole('row', { name: /^Complaint/ }).innerText()
      expect(complaint).toContain('a final notice was not met')
      expect(complaint).toContain('the council’s letter before the court was not met')
      expect(complaint).toContain('SI 1992/613 reg 34(1)')
    })
  })
})

describe('a letter that came back', () => {
  test('is recorded, and stops what stood on it for that person', async () => {
    await day.as('r.recovery', async (page) => {
      await page.goto(`${day.server.url}/accounts/${day.ref(14)}/recovery`)
      await page.locator('summary', { hasText: 'waits to be printed' }).first().click()
      await page
        .getByRole('link', { name: /^Record service/ })
        .first()
        .click()
      await expectAccessible(page)
      await page.getByLabel('It was not served').check()
      await page.fill('#f-proof', 'Envelope marked gone away')
      await page.getByRole('button', { name: 'Record it' }).click()
      expect(await flashOf(page)).toContain('Recorded: not served')
      const said = await mainOf(page)
      expect(said).toContain('not served')
      expect(said).toContain('no demand notice for 2026-27 has been served')
    })
  })
})
