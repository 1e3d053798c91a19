/** Files as they really come: from Excel, from a bank, cut off, in the wrong encoding. */
import { describe, expect, test } from 'vitest'
import { InputError } from '#kernel/invariant.js'
import { readReceiptsCsv } from '#formats/receipts-csv.js'
import { readAccountsCsv, readPropertiesCsv } from '#formats/register-csv.js'

const HEADER = 'reference,received,amount,method'
const LINE = '1000000015,2026-04-02,148.00,bank'

/** The faults found, each as `line field`. */
function faults(read: () => unknown): string[] {
  try {
    read()
    return []
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.errors.map(({ line, field }) => `${line} ${field}`)
  }
}

const receipts = (...lines: string[]) => [HEADER, ...lines].join('\n')

describe('a receipts file is read', () => {
  // prettier-ignore
  test.each([
    ['as written', receipts(LINE, 'TOTAL,1,148.00,')],
    ['with a byte order mark', `\uFEFF${receipts(LINE, 'TOTAL,1,148.00,')}`],
    ['with the line ends of Windows', receipts(LINE, 'TOTAL,1,148.00,', '').replaceAll('\n', '\r\n')],
    ['with every cell quoted', receipts('"1000000015","2026-04-02","148.00","bank"', '"TOTAL","1","148.00",""')],
    ['with blanks round the cells', receipts(' 1000000015 , 2026-04-02 , 148.00 , bank ', 'TOTAL, 1, 148.00,')],
    ['with empty lines', receipts('', LINE, '', 'TOTAL,1,148.00,', '', '')],
    ['with the header in capitals', receipts(LINE, 'total,1,148.00,').toUpperCase()],
  ])('%s', (_, text) => {
    const { receipts: read, total } = readReceiptsCsv(text)
    expect(read).toMatchObject([{ reference: '1000000015', receivedOn: '2026-04-02' }])
    expect(total).toBe(14_800n)
  })
})

describe('a receipts file is refused by line and field', () => {
  // prettier-ignore
  test.each([
    ['empty', '', ['1 header']],
    ['a header alone', HEADER, ['1 trailer']],
    ['another header', `ref,received,amount,method\n${LINE}\nTOTAL,1,148.00,`, ['1 header']],
    ['no trailer: cut off on the way', receipts(LINE, LINE), ['3 trailer']],
    ['a negative amount', receipts('X,2026-04-02,-5.00,bank', 'TOTAL,1,-5.00,'), ['2 amount']],
    ['31 February', receipts('X,2026-02-31,5.00,bank', 'TOTAL,1,5.00,'), ['2 received']],
    ['a date as people write it', receipts('X,31/02/2026,5.00,bank', 'TOTAL,1,5.00,'), ['2 received']],
    ['more pounds than there are', receipts('X,2026-04-02,99999999999999.00,bank', 'TOTAL,1,99999999999999.00,'), ['2 amount']],
    ['an amount in exponents', receipts('X,2026-04-02,1e6,bank', 'TOTAL,1,1e6,'), ['2 amount']],
    ['a comma for thousands', receipts('X,2026-04-02,"1,000.00",bank', 'TOTAL,1,1000.00,'), ['2 amount']],
    ['too few cells', receipts('X,2026-04-02', 'TOTAL,1,5.00,'), ['2 amount', '2 method']],
    ['too many cells', receipts('X,2026-04-02,1,000.00,bank', 'TOTAL,1,1.00,'), ['2 line']],
    ['a fault below an empty line', receipts('', '', 'X,never,5.00,bank', 'TOTAL,1,5.00,'), ['4 received']],
    ['a quote that is not closed', receipts('"X,2026-04-02,5.00,bank', 'TOTAL,1,5.00,'), ['3 file']],
    ['a quote inside a cell', receipts('X,2026-04-02,5.00,ba"n"k', 'TOTAL,1,5.00,'), ['2 file']],
    ['not text at all', `${HEADER}\u0000\u0001`, ['1 file']],
    ['letters lost in the wrong encoding', receipts('X,2026-04-02,5.00,caf\uFFFD', 'TOTAL,1,5.00,'), ['2 file']],
  ])('%s', (_, text, expected) => {
    expect(faults(() => readReceiptsCsv(text))).toEqual(expected)
  })
})

const PROPERTIES = 'property_ref,uprn,address,postcode,parish,band,band_from'
const ACCOUNTS =
  'account_ref,property_ref,liable_from,basis,persons,email,phone,adults,disregards,exemption,exemption_from,exemption_until,disabled_from,reduction,reduction_weekly,reduction_from,method,plan,day'

function account(cells: Partial<Record<string, string>>): string {
  const plain: Record<string, string> = {
    property_ref: 'R1', liable_from: '2026-04-01', basis: 'resident-freeholder', persons: 'Jo Park',
    adults: '2', method: 'cash', plan: '10', day: '1',
  } // prettier-ignore
  const row = ACCOUNTS.split(',').map((name) => cells[name] ?? plain[name] ?? '')
  return `${ACCOUNTS}\n${row.join(',')}`
}

describe('a register file is refused by line and field', () => {
  // prettier-ignore
  test.each([
    ['empty', () => readPropertiesCsv(''), PROPERTIES.split(',').map((name) => `1 ${name}`)],
    ['a column twice', () => readPropertiesCsv(`${PROPERTIES},band\nR1,,1 Road,TE1,T,D,1993-04-01,E`), ['1 band']],
    ['a column unknown', () => readPropertiesCsv(`${PROPERTIES},colour\nR1,,1 Road,TE1,T,D,1993-04-01,red`), ['1 colour']],
    ['an address with a comma and no quotes', () => readPropertiesCsv(`${PROPERTIES}\nR1,,1 Road, Town,TE1,T,D,1993-04-01`), ['2 line']],
    ['a band that is none', () => readPropertiesCsv(`${PROPERTIES}\nR1,,1 Road,TE1,T,Z,1993-04-01`), ['2 band']],
    ['a day that is none', () => readPropertiesCsv(`${PROPERTIES}\nR1,,1 Road,TE1,T,D,1993-02-31`), ['2 band_from']],
    ['nobody named', () => readAccountsCsv(account({ persons: '; ;' })), ['2 persons']],
    ['adults below nought', () => readAccountsCsv(account({ adults: '-1' })), ['2 adults']],
    ['a negative reduction', () => readAccountsCsv(account({ reduction: 'working-age', reduction_weekly: '-5.00', reduction_from: '2026-04-01' })), ['2 reduction_weekly']],
    ['a reduction of nought', () => readAccountsCsv(account({ reduction: 'working-age', reduction_weekly: '0', reduction_from: '2026-04-01' })), ['2 reduction_weekly']],
    ['an exemption that ends before it begins', () => readAccountsCsv(account({ exemption: 'F', exemption_from: '2026-04-01', exemption_until: '2026-04-01' })), ['2 exemption_until']],
  ])('%s', (_, read, expected) => {
    expect(faults(read)).toEqual(expected)
  })

  test('a good line is read', () => {
    expect(faults(() => readAccountsCsv(account({})))).toEqual([])
    const quoted = `${PROPERTIES}\nR1,,"1 Road, Town; Shire",TE1,T,D,1993-04-01,,`
    expect(readPropertiesCsv(quoted)[0]?.addressLines).toEqual(['1 Road, Town', 'Shire'])
  })
})
