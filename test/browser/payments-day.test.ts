/** A payment on the telephone: all that is wrong at once, asked about where odd, taken back. */
import { describe, expect, test } from 'vitest'
import { SMALL_COUNCIL, useDatabase } from '../support/database.js'
import { flashOf, mainOf, press, refusalOf, useCouncilDay } from './council-day.js'

const at = useDatabase(SMALL_COUNCIL)
const day = useCouncilDay(at)

describe('the payment form', () => {
  test('says in one answer what is wrong with the amount, the method and the day', async () => {
    const ref = day.ref(15)
    await day.as('b.billing', async (page) => {
      await page.goto(`${day.server.url}/accounts/${ref}/payment`)
      await page.fill('#f-receivedOn', '1/1/2030')
      await press(page, 'Take the payment')
      const said = (await refusalOf(page)).split('\n').filter((line) => line !== '')
      expect(said.slice(1)).toEqual([
        'Give an amount in pounds, such as 148.00',
        'Choose how it is paid',
        'Received on must not be after today',
      ])
      await page.fill('#f-amount', '20.00')
      await page.getByLabel('Card').check()
      await page.fill('#f-receivedOn', '20/4/2026')
      await press(page, 'Take the payment')
      expect(await flashOf(page)).toMatch(/^£20\.00 taken\. Receipt R\d{7}$/)
    })
  })

  test('asks once about an amount far above what is owed, and takes it once', async () => {
    const ref = day.ref(16)
    await day.as('b.billing', async (page) => {
      await page.goto(`${day.server.url}/accounts/${ref}/payment`)
      await page.fill('#f-amount', '9999.00')
      await page.getByLabel('Cheque').check()
      await press(page, 'Take the payment')
      expect(await page.locator('h1').innerText()).toContain('Is the amount right?')
      expect(await mainOf(page)).toContain('more than twice all that is owed')
      const asked = page.url()
      await page.getByRole('link', { name: 'Go back and alter it' }).click()
      expect(await page.inputValue('#f-amount')).toBe('9999.00')
      await page.goto(asked)
      await press(page, 'It is right: take £9,999.00')
      expect(await flashOf(page)).toContain('£9,999.00 taken, of which')
      await page.goto(asked)
      expect(await flashOf(page)).toBe('That payment was taken already')
    })
    const { credit } = (await day.account(ref)).owed
    expect(credit).toBeGreaterThan(700_000n)
    expect(credit).toBeLessThan(999_900n)
  })
})

describe('a receipt', () => {
  test('is found by its number, and taken back by who keyed it on the same day', async () => {
    const ref = day.ref(17)
    const owed = (await day.account(ref)).owed.now
    let number = ''
    await day.as('b.billing', async (page) => {
      await page.goto(`${day.server.url}/accounts/${ref}/payment`)
      await page.fill('#f-amount', '30.00')
      await page.getByLabel('Cash').check()
      await press(page, 'Take the payment')
      number = /R\d{7}/.exec(await flashOf(page))?.[0] ?? ''
    })
    await day.as('r.recovery', async (page) => {
      await page.fill('#find', number.toLowerCase())
      await page.press('#find', 'Enter')
      await page.waitForURL(`**/accounts/${ref}/money`)
      const row = page.locator('tr', { hasText: number })
      expect(await row.getByRole('link', { name: 'Take back' }).count()).toBe(0)
      const id = Number(number.slice(1))
      await page.goto(`${day.server.url}/accounts/${ref}/receipts/${id}/take-back`)
      await page.fill('#f-reason', 'It is not mine')
      await press(page, 'Take it back')
      expect(await refusalOf(page)).toContain('You did not key this payment')
    })
    expect((await day.account(ref)).owed.now).toBe(owed - 3_000n)
    await day.as('b.billing', async (page) => {
      await page.goto(`${day.server.url}/accounts/${ref}/money`)
      await page.getByRole('link', { name: 'Take back' }).click()
      await press(page, 'Take it back')
      expect(await refusalOf(page)).toContain('Say why, for the record')
      await page.fill('#f-reason', 'The wrong Mensah')
      await press(page, 'Take it back')
      expect(await flashOf(page)).toBe('Payment taken back')
      expect(await page.locator('tr', { hasText: number }).innerText()).toContain('Reversed')
    })
    expect((await day.account(ref)).owed.now).toBe(owed)
  })
})
