/**
 * The file that a year's tax is set from: the council's own requirement, what its parishes and
 * preceptors ask, and the tax bases.
 *
 *     kind,code,name,amount,base,parishes,social_care
 *     district,WD,Wyremouth District Council,1450000.00,20500.0,,
 *     parish,GAR,Garstang,85000.00,1750.5,,
 *     special,OPEN,Open spaces,12000.00,,GAR;CAT,
 *     precept,LCC,Lancashire County Council,1574.71,,,320.10
 *
 * Where abolished councils keep a tax of their own, an area for each, with the first year of the
 * council that took them together; one of them without an amount bears what the others leave:
 *
 *     kind,code,name,amount,base,parishes,first_year
 *     area,NORTH,North,1801.20,12000.0,GAR;CAT,2028-29
 */
import { type Fraction, parseDecimal } from '#kernel/fraction.js'
import { type FinancialYear, financialYear } from '#kernel/financial-year.js'
import { type Pence, ZERO } from '#kernel/money.js'
import { type CsvLine, readCsvTable } from '#formats/csv-table.js'

export interface TaxSettingLine {
  readonly line: number
  readonly kind: 'district' | 'parish' | 'special' | 'precept' | 'area'
  readonly code: string
  readonly name: string
  /** A requirement or precept for the year; of a preceptor or an area, its amount for band D. */
  readonly amount: Pence
  /** An area without an amount, which bears what the others leave; its `amount` is nought. */
  readonly bearsTheRest: boolean
  readonly base: Fraction | null
  readonly parishes: readonly string[]
  /** Of a preceptor's or the council's band D amount, the part for adult social care. */
  readonly socialCare: Pence | null
  /** Of an area: the first year of the council that took the areas together. */
  readonly firstYear: FinancialYear | null
}

const COLUMNS = {
  required: ['kind', 'code', 'name', 'amount', 'base', 'parishes'],
  optional: ['social_care', 'first_year'],
}

/** Throws InputError line by line. */
export function readTaxSettingCsv(text: string): TaxSettingLine[] {
  return readCsvTable(text, COLUMNS, (row) => ({
    line: row.line,
    kind: row.oneOf('kind', ['district', 'parish', 'special', 'precept', 'area']),
    code: row.text('code'),
    name: row.text('name'),
    amount: bearsTheRest(row) ? ZERO : row.amount('amount'),
    bearsTheRest: bearsTheRest(row),
    base: baseOf(row),
    parishes: (row.optional('parishes') ?? '').split(';').flatMap((code) => code.trim() || []),
    socialCare: row.optional('social_care') === null ? null : row.amount('social_care'),
    firstYear: firstYearOf(row),
  }))
}

function bearsTheRest(row: CsvLine): boolean {
  return row.optional('kind') === 'area' && row.optional('amount') === null
}

function firstYearOf(row: CsvLine): FinancialYear | null {
  const text = row.optional('first_year')
  if (text === null) return null
  try {
    return financialYear(text)
  } catch {
    row.fault('first_year', `"${text}" is not a financial year such as 2028-29`)
    return null
  }
}

function baseOf(row: CsvLine): Fraction | null {
  const text = row.optional('base')
  if (text === null) return null
  try {
    return parseDecimal(text)
  } catch {
    row.fault('base', `"${text}" is not a number of band D equivalents such as 1750.5`)
    return null
  }
}
