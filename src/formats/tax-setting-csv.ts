/**
 * The file that a year's tax is set from: the council's own requirement, what its parishes and
 * preceptors ask, and the tax bases.
 *
 *     kind,code,name,amount,base,parishes,social_care
 *     district,WD,Wyremouth District Council,1450000.00,20500.0,,
 *     parish,GAR,Garstang,85000.00,1750.5,,
 *     special,OPEN,Open spaces,12000.00,,GAR;CAT,
 *     precept,LCC,Lancashire County Council,1574.71,,,320.10
 */
import { type Fraction, parseDecimal } from '#kernel/fraction.js'
import type { Pence } from '#kernel/money.js'
import { type CsvLine, readCsvTable } from '#formats/csv-table.js'

export interface TaxSettingLine {
  readonly line: number
  readonly kind: 'district' | 'parish' | 'special' | 'precept'
  readonly code: string
  readonly name: string
  /** A requirement or precept for the year; of a preceptor, its amount for band D. */
  readonly amount: Pence
  readonly base: Fraction | null
  readonly parishes: readonly string[]
  /** Of a preceptor's or the council's band D amount, the part for adult social care. */
  readonly socialCare: Pence | null
}

const COLUMNS = {
  required: ['kind', 'code', 'name', 'amount', 'base', 'parishes'],
  optional: ['social_care'],
}

/** Throws InputError line by line. */
export function readTaxSettingCsv(text: string): TaxSettingLine[] {
  return readCsvTable(text, COLUMNS, (row) => ({
    line: row.line,
    kind: row.oneOf('kind', ['district', 'parish', 'special', 'precept']),
    code: row.text('code'),
    name: row.text('name'),
    amount: row.amount('amount'),
    base: baseOf(row),
    parishes: (row.optional('parishes') ?? '').split(';').flatMap((code) => code.trim() || []),
    socialCare: row.optional('social_care') === null ? null : row.amount('social_care'),
  }))
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
