/** What an officer writes on an account: a hold, its end, and a note. */
import { describe, expect, test } from 'vitest'
import { isoDate } from '#kernel/dates.js'
import { SMALL_COUNCIL, useDatabase } from '../support/database.js'
import { flashOf, mainOf, press, refusalOf, useCouncilDay } from './council-day.js'

const at = useDatabase(SMALL_COUNCIL)
const day = useCouncilDay(at)

describe('a hold', () => {
  test('stops recovery from its first day, and its release lets it go on', async () => {
    const ref = day.ref(18)
    await day.as('r.recovery', async (page) => {
      await page.goto(`${day.server.url}/accounts/${ref}/hold`)
      await press(page, 'Place the hold')
      const said = await refusalOf(page)
      expect(said).toContain('Choose what holds recovery')
      expect(said).toContain('Say why recovery is held')
      await page.getByLabel('Complaint to the council').check()
      await page.selectOption('#f-person', { index: 0 })
      await page.fill('#f-reason', 'Letter of 18 April is being answered')
      await page.fill('#f-endsOn', '1/4/2026')
      await press(page, 'Place the hold')
      expect(await refusalOf(page)).toContain('Until must be after')
      await page.fill('#f-endsOn', '1/6/2026')
      await press(page, 'Place the hold')
      expect(await flashOf(page)).toBe('Hold placed: recovery stops')
      expect(await page.locator('.rv-hold').innerText()).toContain('Letter of 18 April')
      expect((await day.account(ref)).holds).toHaveLength(1)
      await page.goto(`${day.server.url}/accounts/${ref}/recovery`)
      expect(await page.locator('table').first().innerText()).toContain('hold')
      await page.getByRole('link', { name: 'Release Complaint to the council' }).click()
      await press(page, 'Release the hold')
      expect(await refusalOf(page)).toContain('Say why recovery may go on')
      await page.fill('#f-reason', 'Answered today')
      await press(page, 'Release the hold')
      expect(await flashOf(page)).toBe('Hold released')
      expect(await mainOf(page)).toContain('r.recovery: Answered today')
      expect(await page.locator('.rv-hold').count()).toBe(0)
      expect((await day.account(ref)).holds).toEqual([])
    })
  })

  test('ends by itself on the day that was given', async () => {
    const ref = day.ref(19)
    await day.as('r.recovery', async (page) => {
      await page.goto(`${day.server.url}/accounts/${ref}/hold`)
      await page.getByLabel('Held by an officer').check()
      await page.fill('#f-reason', 'Waits for a reply')
      await page.fill('#f-endsOn', '22/4/2026')
      await press(page, 'Place the hold')
      // Before it is loaded again: a page that is on its way cannot be.
      expect(await flashOf(page)).toBe('Hold placed: recovery stops')
      day.server.today = isoDate('2026-04-21')
      await page.reload()
      expect(await page.locator('.rv-hold').count()).toBe(1)
      day.server.today = isoDate('2026-04-22')
      await page.goto(`${day.server.url}/accounts/${ref}`)
      expect(await page.locator('.rv-hold').count()).toBe(0)
      day.server.today = isoDate('2026-04-20')
    })
  })
})

describe('an account on a past day', () => {
  test('is read as an officer saw it, and marked so', async () => {
    const ref = day.ref(20)
    await day.as('r.recovery', async (page) => {
      await page.goto(`${day.server.url}/accounts/${ref}`)
      await page.getByRole('link', { name: 'As at' }).click()
      await page.getByLabel('As at the end of').fill('31/2/2026')
      await press(page, 'Show')
      expect(await refusalOf(page)).toContain('The day is not a date')
      await page.getByLabel('As at the end of').fill('21/4/2026')
      await press(page, 'Show')
      expect(await refusalOf(page)).toContain('has not come')
      await page.getByLabel('As at the end of').fill('1/3/2026')
      await page.getByLabel('As known at the end of').fill('1/3/2026')
      await press(page, 'Show')
      expect(await page.locator('.rv-past').innerText()).toContain('as an officer saw it')
      expect(await mainOf(page)).toContain('Nothing has been billed on this account')
      expect(await page.getByRole('link', { name: 'Take a payment' }).count()).toBe(0)
      await page.getByLabel('As at the end of').fill('1/2/2020')
      await page.getByLabel('As known at the end of').fill('1/2/2020')
      await press(page, 'Show')
      expect(await mainOf(page)).toContain('was not in the books yet')
      const figures = await page.locator('.rv-figures dd').allInnerTexts()
      expect(figures).toEqual(['£0.00', '£0.00', '£0.00', '£0.00'])
      await page.getByRole('link', { name: 'See it as it stands today' }).click()
      expect(await mainOf(page)).not.toContain('Nothing has been billed')
    })
  })
})

describe('a note', () => {
  test('is kept with its writer and day, as plain text, and an empty one is refused', async () => {
    const ref = day.ref(20)
    await day.as('b.billing', async (page) => {
      await page.goto(`${day.server.url}/accounts/${ref}`)
      await page.locator('#actions').getByRole('link', { name: 'Contact or note' }).click()
      await press(page, 'Add it')
      expect(await refusalOf(page)).toContain('Write')
      await page.fill('#f-said', 'Asked for <b>large print</b> by telephone')
      await press(page, 'Add it')
      expect(await flashOf(page)).toContain('Added')
      const note = await page.locator('#list-notes tbody tr').first().innerText()
      expect(note).toContain('Asked for <b>large print</b> by telephone')
      expect(note).toContain('Bea Billing')
      await page.goto(`${day.server.url}/accounts/${ref}/history`)
      expect(await mainOf(page)).toContain('<b>large print</b>')
    })
  })

  test('may not be written by an auditor', async () => {
    await day.as('a.audit', async (page) => {
      await page.goto(`${day.server.url}/accounts/${day.ref(20)}`)
      expect(await page.getByRole('link', { name: 'Contact or note' }).count()).toBe(0)
    })
  })
})
