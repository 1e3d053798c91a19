/** Money in: a file taken in once and whole, and money placed out of suspense. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { writeReceiptsCsv } from '#formats/receipts-csv.js'
import { isoDate } from '#kernel/dates.js'
import { parsePounds } from '#kernel/money.js'
import { sql } from '#store/db.js'
import { SMALL_COUNCIL, useDatabase } from '../support/database.js'
import { flashOf, mainOf, press, refusalOf, useCouncilDay } from './council-day.js'

const at = useDatabase(SMALL_COUNCIL)
const day = useCouncilDay(at)

function line(reference: string, pounds: string) {
  const receivedOn = isoDate('2026-04-20')
  return { reference, receivedOn, amount: parsePounds(pounds), method: 'bank' }
}

async function upload(page: Page, text: string, name = 'bank.csv'): Promise<void> {
  await page.goto(`${day.server.url}/receipts/import`)
  const buffer = Buffer.from(text, 'utf8')
  await page.setInputFiles('#f-file', { name, mimeType: 'text/csv', buffer })
  await press(page, 'Take it in')
}

async function receiptCount(): Promise<number> {
  const row = await at.db.transaction((tx) =>
    tx.first<{ count: number }>(sql`select count(*)::int as count from receipt`),
  )
  return row?.count ?? 0
}

describe('a file of receipts', () => {
  test('is posted to its accounts, what matches none goes to suspense, and it is posted once', async () => {
    await day.as('b.billing', async (page) => {
      const before = await day.account(day.ref(12))
      const file = writeReceiptsCsv([
        line(day.ref(12), '100.00'),
        line(day.ref(13), '55.25'),
        line('1234567890', '20.00'),
      ])
      await upload(page, file)
      expect(await flashOf(page)).toBe('3 receipts taken in, £175.25: 2 posted, 1 in suspense')
      expect(await mainOf(page)).toContain('bank.csv')
      const after = await day.account(day.ref(12))
      expect(after.owed.now).toBe(before.owed.now - 10_000n)
      await page.goto(`${day.server.url}/accounts/${day.ref(13)}/money`)
      expect(await mainOf(page)).toContain('£55.25')
      await page.goto(`${day.server.url}/receipts/suspense`)
      expect(await mainOf(page)).toContain('1234567890')
      const count = await receiptCount()
      await upload(page, file, 'the-same-again.csv')
      expect(await flashOf(page)).toBe('That file was taken in before: nothing was posted')
      expect(await receiptCount()).toBe(count)
    })
  })

  test('with faults has every field and line named, and nothing of it is posted', async () => {
    await day.as('b.billing', async (page) => {
      const count = await receiptCount()
      await upload(
        page,
        `reference,received,amount,method\n${day.ref(12)},2026-04-20,10.00,bank\n` +
          `,20/04/2026,ten,bank\n\n${day.ref(13)},2026-04-20,1.00,\nTOTAL,3,11.00,\n`,
      )
      const said = await refusalOf(page)
      expect(said).toContain('Reference, line 3: give the reference paid to')
      expect(said).toContain('Received, line 3: "20/04/2026" is not a date')
      expect(said).toContain('Amount, line 3: "ten" is not an amount')
      expect(said).toContain('Method, line 5: say how it was paid')
      expect(await receiptCount()).toBe(count)
    })
  })

  test.each([
    ['whose totals do not agree', 'TOTAL,2,10.00,', 'Count, line 3: says 2 receipts'],
    ['without its last line', '', 'Trailer, line 2: the last line must read TOTAL'],
    [
      'that is cut off in the middle of a quoted field',
      '"TOTAL,1',
      'has a quote that is not closed',
    ],
  ])('%s is refused', async (_, last, words) => {
    await day.as('b.billing', async (page) => {
      const count = await receiptCount()
      const first = `${day.ref(12)},2026-04-20,10.00,bank`
      await upload(page, `reference,received,amount,method\n${first}\n${last}`)
      expect(await refusalOf(page)).toContain(words)
      expect(await receiptCount()).toBe(count)
    })
  })

  test('must be chosen before it is sent', async () => {
    await day.as('b.billing', async (page) => {
      await page.goto(`${day.server.url}/receipts/import`)
      await press(page, 'Take it in')
      expect(await refusalOf(page)).toContain('Choose a file')
    })
  })
})

describe('money in suspense', () => {
  test('is placed on the account that it was meant for, with the reason', async () => {
    await day.as('b.billing', async (page) => {
      const ref = day.ref(16)
      const before = await day.account(ref)
      await page.goto(`${day.server.url}/receipts/suspense`)
      await page.getByRole('link', { name: '9999999999' }).click()
      expect(await page.locator('h1').innerText()).toContain('£75.50')
      await page.fill('#f-accountRef', '0000000000')
      await page.fill('#f-reason', 'The payer telephoned')
      await press(page, 'Place it')
      expect(await refusalOf(page)).toContain('There is no account 0000000000')
      expect(await page.inputValue('#f-reason')).toBe('The payer telephoned')
      await page.fill('#f-accountRef', ref)
      await press(page, 'Place it')
      expect(await flashOf(page)).toBe(`Placed on account ${ref}`)
      expect(await mainOf(page)).not.toContain('9999999999')
      expect((await day.account(ref)).owed.now).toBe(before.owed.now - 7_550n)
      await page.goto(`${day.server.url}/accounts/${ref}/money`)
      expect(await mainOf(page)).toContain('Placed from suspense: The payer telephoned')
    })
  })
})
