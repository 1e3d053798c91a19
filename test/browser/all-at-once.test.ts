/** Forms that tell all that is refused in one answer: what is not read and what does not fit. */
import { describe, expect, test } from 'vitest'
import { SMALL_COUNCIL, useDatabase } from '../support/database.js'
import { refusalOf, useCouncilDay } from './council-day.js'

const at = useDatabase(SMALL_COUNCIL)
const day = useCouncilDay(at)

const FORMS: readonly (readonly [string, string, Record<string, string>, readonly string[]])[] = [
  ['household', 'accounts/REF/change/household', { from: '1/4/2026', until: '1/4/2026' }, [
    'Give how many adults live there, in figures',
    'Until must be after 1 April 2026: give a later date or leave it empty',
  ]],
  ['council tax reduction', 'accounts/REF/change/council-tax-reduction', { weekly: 'much', until: '1/1/2020' }, [
    'Give the weekly award in pounds, such as 12.35',
    'Until must be after 20 April 2026: give a later date or leave it empty',
  ]],
  ['move out', 'accounts/REF/move-out', { on: '1/4/2020', liableUntil: '1/3/2020' }, [
    'account REF was not liable there on the day before: check the date',
    'A tenant who stays liable: until must be after the day of leaving, 1 April 2020',
  ]],
  ['hold', 'accounts/REF/hold', { startsOn: '1/4/2026', endsOn: '1/3/2026' }, [
    'Choose what holds recovery', 'Say why recovery is held', 'Until must be after 1 April 2026',
  ]],
  ['transfer', 'accounts/REF/transfer', { toRef: '1', amount: '10.00' }, [
    'There is no account 1: check the number', 'Say why the credit is transferred',
  ]],
  ['refund', 'accounts/REF/refund', { amount: '10.00' }, [
    'Amount must be above nought and at most the credit, £0.00', 'Say why the credit is refunded',
  ]],
  ['restriction', 'accounts/REF/restrict', { reviewOn: '1/1/2026' }, [
    'Choose the kind', 'Say why it is restricted',
    'Review must be after today, 20 April 2026',
  ]],
  ['letters', 'people/P1/letters', { from: '1/4/2026', until: '1/3/2026' }, [
    'Until must be after 1 April 2026', 'Say who asked, and how you know',
  ]],
] // prettier-ignore

describe('a form tells in one answer all that is refused', () => {
  test.each(FORMS)('%s', async (_, path, typed, expected) => {
    const ref = day.ref(20)
    await day.as('t.leader', async (page) => {
      await page.goto(`${day.server.url}/${path.replace('REF', ref)}`)
      for (const [name, text] of Object.entries(typed)) await page.fill(`#f-${name}`, text)
      await page.locator('.rv-form button').click()
      const [, ...said] = (await refusalOf(page)).split('\n').filter((line) => line.trim() !== '')
      for (const line of expected) expect(said).toContain(line.replace('REF', ref))
    })
  })

  test('but nothing that was judged by what could not be read', async () => {
    await day.as('t.leader', async (page) => {
      await page.goto(`${day.server.url}/accounts/${day.ref(20)}/change/household`)
      await page.fill('#f-from', 'some day')
      await page.fill('#f-until', '1/1/1999')
      await page.locator('.rv-form button').click()
      const said = await refusalOf(page)
      expect(said).toContain('From is not a date')
      expect(said).not.toContain('Until')
    })
  })
})
