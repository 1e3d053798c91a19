/** Credit: refunded by two officers, or paid to another account. */
import { describe, expect, test } from 'vitest'
import { proposeRefund, takeReceipt } from '#collection/index.js'
import { isoDate } from '#kernel/dates.js'
import { type Pence, parsePounds } from '#kernel/money.js'
import { SMALL_COUNCIL, useDatabase } from '../support/database.js'
import { flashOf, mainOf, press, refusalOf, useCouncilDay } from './council-day.js'
import { command } from './small-council.js'

const at = useDatabase(SMALL_COUNCIL)
const day = useCouncilDay(at)
const TODAY = isoDate('2026-04-20')

/** Pays the account more than all of the year, so that the rest is credit. */
async function overpay(accountRef: string): Promise<Pence> {
  const amount = parsePounds('5000.00')
  const payment = { accountRef, receivedOn: TODAY, amount, method: 'cheque' }
  await takeReceipt(at.db, command(TODAY), payment)
  return (await day.account(accountRef)).owed.credit
}

describe('a refund', () => {
  test('is proposed by one officer and paid by another', async () => {
    const ref = day.ref(3)
    const credit = await overpay(ref)
    let refund = ''
    await day.as('t.leader', async (page) => {
      await page.goto(`${day.server.url}/accounts/${ref}`)
      await page.getByRole('link', { name: 'Refund credit' }).click()
      await page.fill('#f-amount', '999999.00')
      await page.fill('#f-reason', 'Asked for by letter')
      await press(page, 'Propose the refund')
      expect(await refusalOf(page)).toContain('at most the credit')
      await page.fill('#f-amount', '40.00')
      await press(page, 'Propose the refund')
      expect(await flashOf(page)).toBe('Refund proposed: another officer approves it')
      expect((await day.account(ref)).owed.credit).toBe(credit)
      await page.goto(`${day.server.url}/refunds?state=proposed`)
      refund = (await page.locator('tbody a[href^="/refunds/"]').getAttribute('href')) ?? ''
      await page.goto(`${day.server.url}${refund}`)
      await press(page, 'Approve the refund')
      expect(await refusalOf(page)).toContain('another officer must decide')
      expect((await day.account(ref)).owed.credit).toBe(credit)
    })
    await day.as('d.deputy', async (page) => {
      await page.goto(`${day.server.url}${refund}`)
      await press(page, 'Approve the refund')
      expect(await flashOf(page)).toContain('£40.00 recorded as repaid')
      expect((await day.account(ref)).owed.credit).toBe(credit - 4_000n)
      await page.goto(`${day.server.url}${refund}`)
      await press(page, 'Approve the refund')
      expect(await refusalOf(page)).toContain('does not wait for approval any more')
    })
  })

  test('is refused by another officer, and the credit stays', async () => {
    const ref = day.ref(4)
    const credit = await overpay(ref)
    const proposed = { accountRef: ref, amount: parsePounds('30.00'), reason: 'Asked for' }
    const outcome = await proposeRefund(at.db, { ...command(TODAY), actor: 't.leader' }, proposed)
    const path = `/refunds/${outcome.kind === 'proposed' ? outcome.refundId : 0n}`
    await day.as('d.deputy', async (page) => {
      await page.goto(`${day.server.url}${path}`)
      await page.getByRole('link', { name: 'Refuse it instead' }).click()
      await press(page, 'Refuse it')
      expect(await refusalOf(page)).toContain('Say why it is refused')
      await page.fill('#f-reason', 'The bank details are another person’s')
      await press(page, 'Refuse it')
      expect(await flashOf(page)).toBe('Refused: the credit stays on the account')
      expect((await day.account(ref)).owed.credit).toBe(credit)
      await page.goto(`${day.server.url}${path}/refuse`)
      await page.fill('#f-reason', 'Again')
      await press(page, 'Refuse it')
      expect(await refusalOf(page)).toContain('does not wait for approval any more')
    })
  })

  test('is not shown as to be approved to an officer who may not', async () => {
    await day.as('b.billing', async (page) => {
      const answer = await page.goto(`${day.server.url}/refunds/1`)
      expect(answer?.status()).toBe(403)
    })
  })

  test('says what it is of before it is approved', async () => {
    const ref = day.ref(4)
    await overpay(ref)
    await day.as('b.billing', async (page) => {
      await page.goto(`${day.server.url}/accounts/${ref}/refund`)
      await page.fill('#f-amount', '12.34')
      await page.fill('#f-reason', 'Paid twice')
      await press(page, 'Propose the refund')
    })
    await day.as('d.deputy', async (page) => {
      await page.goto(`${day.server.url}/refunds?state=proposed`)
      await page.locator('tbody a[href^="/refunds/"]').click()
      const shown = await mainOf(page)
      for (const words of ['£12.34', ref, 'Paid twice', 'Bea Billing']) {
        expect(shown).toContain(words)
      }
    })
  })
})

describe('a transfer', () => {
  test('pays another account from the credit, and no more than it owes', async () => {
    const [from, to] = [day.ref(5), day.ref(17)]
    const credit = await overpay(from)
    const owing = (await day.account(to)).owed
    await day.as('b.billing', async (page) => {
      await page.goto(`${day.server.url}/accounts/${from}`)
      await page.getByRole('link', { name: 'Transfer credit' }).click()
      await page.fill('#f-toRef', '1')
      await page.fill('#f-amount', '60.00')
      await page.fill('#f-reason', 'Asked to be put to her sister’s account')
      await press(page, 'Transfer the credit')
      expect(await refusalOf(page)).toContain('There is no account 1: check the number')
      await page.fill('#f-toRef', to)
      await press(page, 'Transfer the credit')
      expect(await flashOf(page)).toBe(`£60.00 transferred to ${to}`)
      expect((await day.account(from)).owed.credit).toBe(credit - 6_000n)
      expect((await day.account(to)).owed.now).toBe(owing.now - 6_000n)
      await page.goto(`${day.server.url}/accounts/${to}/history`)
      expect(await mainOf(page)).toContain('Credit received')
    })
  })

  test('is taken back once: owed again there, credit again where it came from', async () => {
    const [from, to] = [day.ref(5), day.ref(17)]
    const [given, owing] = [(await day.account(from)).owed.credit, (await day.account(to)).owed.now]
    await day.as('b.billing', async (page) => {
      await page.goto(`${day.server.url}/accounts/${to}/money`)
      await page.getByRole('link', { name: 'Take back' }).click()
      await press(page, 'Take it back')
      expect(await refusalOf(page)).toContain('Say why the transfer is taken back')
      await page.fill('#f-reason', 'It was another sister')
      await press(page, 'Take it back')
      expect(await flashOf(page)).toBe(`£60.00 given back to ${from}`)
      expect((await day.account(from)).owed.credit).toBe(given + 6_000n)
      expect((await day.account(to)).owed.now).toBe(owing + 6_000n)
      await page.getByRole('link', { name: 'Take back' }).click()
      await page.fill('#f-reason', 'Once more')
      await press(page, 'Take it back')
      expect(await refusalOf(page)).toContain('It pays nothing any more')
    })
  })

  test('to the account itself is refused', async () => {
    const ref = day.ref(5)
    const { credit } = (await day.account(ref)).owed
    await day.as('b.billing', async (page) => {
      await page.goto(`${day.server.url}/accounts/${ref}/transfer`)
      await page.fill('#f-toRef', ref)
      await page.fill('#f-amount', '60.00')
      await page.fill('#f-reason', 'By mistake')
      await press(page, 'Transfer the credit')
      expect(await refusalOf(page)).toContain('owes nothing')
      expect((await day.account(ref)).owed.credit).toBe(credit)
    })
  })
})
