/** Moves: in, out and within the district, seen in pounds before they are made. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { sql } from '#store/db.js'
import { SMALL_COUNCIL, useDatabase } from '../support/database.js'
import { expectAccessible } from './browser.js'
import { flashOf, mainOf, press, refusalOf, useCouncilDay } from './council-day.js'

const at = useDatabase(SMALL_COUNCIL)
const day = useCouncilDay(at)

async function openForm(page: Page, path: string, link: string): Promise<void> {
  await page.goto(`${day.server.url}${path}`)
  await page.getByRole('link', { name: link, exact: true }).click()
}

describe('a move out', () => {
  test('ends the charge on its day, and the letters follow the person', async () => {
    const ref = day.ref(1)
    await day.as('b.billing', async (page) => {
      await openForm(page, `/accounts/${ref}`, 'Move out')
      await page.fill('#f-on', '31/2/2026')
      await press(page, 'See what it changes')
      expect(await refusalOf(page)).toContain('Left on is not a date')
      await page.fill('#f-on', '1/7/2026')
      await page.fill('#f-forwarding', '5 Far Street\nElsewhere\nEL1 2AB')
      await press(page, 'See what it changes')
      const preview = await page.locator('table').first().innerText()
      expect(await page.locator('.rv-asked').innerText()).toContain('Left on\n1 July 2026')
      // £1,657.13 × 91/365 from 1 April to 30 June.
      expect(preview).toContain('£1,657.13')
      expect(preview).toContain('£413.15')
      expect((await day.account(ref)).years[0]?.charge).toBe(165_713n)
      await expectAccessible(page)
      await press(page, 'Make the change')
      expect(await flashOf(page)).toContain('Changed: ')
      expect((await day.account(ref)).years[0]?.charge).toBe(41_315n)
      expect(await mainOf(page)).toContain('liable until 30\u00a0Jun\u00a02026')
      await page.getByRole('link', { name: 'Oluwaseun Adeyemi', exact: true }).click()
      const details = page.locator('tr', { hasText: '5 Far Street, Elsewhere, EL1 2AB' })
      expect(await details.innerText()).toContain('1\u00a0Jul\u00a02026')
    })
  })

  test('of someone who is not liable on that day is refused', async () => {
    const ref = day.ref(1)
    await day.as('b.billing', async (page) => {
      await openForm(page, `/accounts/${ref}`, 'Move out')
      await page.fill('#f-on', '1/9/2026')
      await press(page, 'See what it changes')
      expect(await refusalOf(page)).toContain(`${ref} was not liable there on the day before`)
    })
  })
})

describe('a move in', () => {
  test('opens an account for joint persons, and bills it from the day', async () => {
    await day.as('b.billing', async (page) => {
      await openForm(page, '/properties/100001', 'Move in')
      await press(page, 'See what it changes')
      const said = await refusalOf(page)
      expect(said).toContain('Give the name of the person who is liable')
      expect(said).toContain('Give how many adults live there')
      expect(said).toContain('Choose the basis of liability')
      await page.getByLabel('Liable as').selectOption('Resident with a freehold interest')
      await page.fill('#f-name', 'Nadia Bright')
      await page.fill('#f-name2', 'Sam Bright')
      await page.fill('#f-dateOfBirth', '3 Feb 1988')
      await page.fill('#f-from', '1/7/2026')
      await page.fill('#f-adults', '2')
      await press(page, 'See what it changes')
      const preview = await page.locator('table').first().innerText()
      // £1,657.13 × 274/365 from 1 July to 31 March.
      expect(preview).toContain('£0.00')
      expect(preview).toContain('£1,243.98')
      await press(page, 'Make the change')
      expect(await flashOf(page)).toContain('Changed: ')
      const ref = /\/accounts\/(\d+)$/.exec(page.url())?.[1] ?? ''
      const account = await day.account(ref)
      expect(account.persons.map((p) => p.name)).toEqual(['Nadia Bright', 'Sam Bright'])
      expect(account.years[0]?.charge).toBe(124_398n)
      expect(await page.locator('h1').innerText()).toContain('Nadia Bright, Sam Bright')
      expect(await mainOf(page)).toContain('Bill')
    })
  })
})

describe('a move in that was a mistake', () => {
  test('is cancelled: nothing of it is owed, and nobody is put back who had left', async () => {
    const opened = await at.db.reading((tx) =>
      tx.first<{ ref: string }>(sql`select account_ref as ref from account
        join account_person using (account_id) join party_detail using (party_id)
        where name = 'Nadia Bright'`),
    )
    const ref = opened?.ref ?? ''
    await day.as('b.billing', async (page) => {
      await openForm(page, `/accounts/${ref}/change`, 'Cancel a move-in')
      await page.fill('#f-because', 'The form was for another street')
      await press(page, 'See what it changes')
      expect(await refusalOf(page)).toContain('Say who is liable then')
      await page.getByLabel('Whoever was liable until the move-in').check()
      await press(page, 'See what it changes')
      expect(await refusalOf(page)).toContain('choose nobody')
      await page.getByLabel('Nobody, until somebody is recorded').check()
      await press(page, 'See what it changes')
      const preview = await page.locator('table').first().innerText()
      expect(preview).toContain('£1,243.98')
      expect(preview).toContain('£0.00')
      await expectAccessible(page)
      await press(page, 'Make the change')
      expect(await flashOf(page)).toContain('Changed: ')
      const account = await day.account(ref)
      expect(account.owed.now).toBe(0n)
      expect(account.homes).toEqual([])
    })
  })
})

describe('a move within the district', () => {
  test('takes the account along: the old charge falls, the new one begins', async () => {
    const ref = day.ref(14)
    await day.as('b.billing', async (page) => {
      await openForm(page, `/accounts/${ref}`, 'Move within')
      await page.fill('#f-on', '1/8/2026')
      await page.fill('#f-toPropertyRef', '999')
      await press(page, 'See what it changes')
      const said = await refusalOf(page)
      expect(said).toContain('Nothing is found by it')
      expect(said).toContain('Give how many adults live there')
      await page.fill('#f-adults', '2')
      // By its address: what is found is offered.
      await page.fill('#f-toPropertyRef', '20 Mill Hill')
      await press(page, 'See what it changes')
      expect(await refusalOf(page)).toContain('Choose which dwelling is meant')
      await expectAccessible(page)
      await page.fill('#f-toPropertyRef', '100019')
      await press(page, 'See what it changes')
      const preview = await page.locator('table').first().innerText()
      expect(preview).toContain(ref)
      await press(page, 'Make the change')
      expect(await flashOf(page)).toContain('Changed: ')
      const account = await day.account(ref)
      expect(account.homes.map((h) => h.propertyRef)).toEqual(['100019', '100014'])
      // Band C, two adults: £1,893.87 × 122/365; band B: £1,657.13 × 243/365.
      const charges = account.years.map((y) => [y.propertyRef, y.charge])
      expect(new Map(charges as [string, bigint][])).toEqual(
        new Map([['100014', 63_302n], ['100019', 110_324n]]),
      ) // prettier-ignore
      const shown = await mainOf(page)
      expect(shown).toContain('£633.02')
      expect(shown).toContain('£1,103.24')
    })
  })
})

describe('the letters of the moves', () => {
  test('wait until an officer prints them, and are marked as sent', async () => {
    await day.as('t.leader', async (page) => {
      const waiting = page.locator('tr', { hasText: 'Letters to print' })
      expect(await waiting.innerText()).not.toMatch(/\b0\b/)
      await page.getByRole('link', { name: 'Letters to print' }).click()
      const shown = await mainOf(page)
      expect(shown).toContain('Changed bill')
      await expectAccessible(page)
      await page.getByRole('button', { name: /^Print \d+ letters?$/ }).click()
      expect(await flashOf(page)).toMatch(/^Printed \d+ letters: in the archive, not sent yet$/)
      expect(await mainOf(page)).toContain('No letter waits')
      await page.goto(`${day.server.url}/print-runs/all`)
      await page.locator('tbody a[href^="/print-runs/"]').first().click()
      await page.getByRole('link', { name: 'Mark as sent' }).click()
      await expectAccessible(page)
      await press(page, 'Mark as sent')
      expect(await mainOf(page)).toContain('Sent')
      await page.goto(`${day.server.url}/print-runs`)
      expect(await mainOf(page)).toContain('No letter waits')
    })
  })
})
