/** A schedule of made-up amounts for a year's tax, and a plain list. */
import type { PlainList, TaxSchedule } from '#documents/list-data.js'
import { isoDate } from '#kernel/dates.js'
import { financialYear } from '#kernel/financial-year.js'
import { type Pence, parsePounds } from '#kernel/money.js'
import { authority } from './sender-sample.js'

/** Bands A, D and H of an amount that divides by three. */
function thirds(bandD: string): Pence[] {
  const amount = parsePounds(bandD)
  return [((amount * 6n + 4n) / 9n) as Pence, amount, (amount * 2n) as Pence]
}

export const taxSchedule: TaxSchedule = {
  authority,
  issuedOn: isoDate('2026-02-25'),
  documentNo: 'Tax 2026-27',
  year: financialYear('2026-27'),
  bands: ['A', 'D', 'H'],
  everywhere: [{ name: 'Fairmead Borough Council', amounts: thirds('219.74') }],
  parts: [{ name: 'Little Marlow', amounts: thirds('86.41') }],
  totals: [{ name: 'Little Marlow', amounts: thirds('306.15') }],
}

export const plainList: PlainList = {
  authority,
  issuedOn: isoDate('2026-05-20'),
  documentNo: 'balances-001, from row 1',
  name: 'Balances',
  standing: 'As it stood on 20 May 2026',
  columns: [
    { title: 'Account', right: false },
    { title: 'People', right: false },
    { title: 'Owed', right: true },
  ],
  rows: [
    ['1000000019', 'Margaret Featherstonehaugh', '1204.50'],
    ['1000000027', 'Oluwaseun Adeyemi, Temi Adeyemi', '0.00'],
  ],
}
