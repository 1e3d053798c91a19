/** A CSV file with named columns: read into records with their lines, or refused line by line. */
import { readCsvRows } from '#formats/csv-rows.js'
import { type IsoDate, isLikelyDay } from '#kernel/dates.js'
import { type FieldError, InputError } from '#kernel/invariant.js'
import { type Pence, parsePounds } from '#kernel/money.js'

/** One line of the file: each reading notes its own error and goes on. */
export interface CsvLine {
  readonly line: number
  text(column: string): string
  optional(column: string): string | null
  date(column: string): IsoDate
  optionalDate(column: string): IsoDate | null
  amount(column: string): Pence
  integer(column: string): number
  oneOf<T extends string>(column: string, choices: readonly T[]): T
  fault(column: string, message: string): void
}

/** The columns that a file must have, and those that it may have. */
export interface CsvColumns {
  readonly required: readonly string[]
  readonly optional?: readonly string[]
}

/**
 * Reads every line with `read`. Throws InputError with all the errors of all the lines; columns of
 * the header may stand in any order, and an unknown one is an error.
 */
export function readCsvTable<T>(
  text: string,
  columns: readonly string[] | CsvColumns,
  read: (line: CsvLine) => T,
): T[] {
  const rows = readCsvRows(text)
  const errors: FieldError[] = []
  const header = (rows[0]?.cells ?? []).map((name) => name.toLowerCase())
  checkHeader(header, columns, errors)
  if (errors.length > 0) throw new InputError(errors)
  const at = new Map(header.map((name, n) => [name, n]))
  const records = rows.slice(1).map(({ cells, line }) => {
    const cell = (column: string) => cells[at.get(column) ?? -1] ?? ''
    return read(lineOf({ line, cell, errors }))
  })
  if (errors.length > 0) throw new InputError(errors)
  return records
}

function checkHeader(
  header: readonly string[],
  columns: readonly string[] | CsvColumns,
  errors: FieldError[],
): void {
  const { required, optional = [] } = 'required' in columns ? columns : { required: columns }
  const known = [...required, ...optional]
  for (const name of required.filter((column) => !header.includes(column))) {
    errors.push({ line: 1, field: name, message: 'the column is missing from the header' })
  }
  for (const name of header.filter((column) => !known.includes(column))) {
    const message = `is not a column of this file: it takes ${known.join(', ')}`
    errors.push({ line: 1, field: name, message })
  }
  for (const name of new Set(header.filter((column, n) => header.indexOf(column) < n))) {
    errors.push({ line: 1, field: name, message: 'stands in the header twice' })
  }
}

interface Cells {
  readonly line: number
  readonly cell: (column: string) => string
  readonly errors: FieldError[]
}

function lineOf({ line, cell, errors }: Cells): CsvLine {
  const fault = (field: string, message: string) => void errors.push({ line, field, message })
  const text = (column: string) => {
    if (cell(column) === '') fault(column, 'is empty: give a value')
    return cell(column)
  }
  const date = (column: string) => {
    const value = cell(column)
    if (!isLikelyDay(value)) fault(column, `"${value}" is not a date: write YYYY-MM-DD`)
    return value as IsoDate
  }
  return {
    line,
    fault,
    text,
    date,
    optional: (column) => cell(column) || null,
    optionalDate: (column) => (cell(column) === '' ? null : date(column)),
    amount: (column) => {
      try {
        return parsePounds(cell(column))
      } catch {
        fault(column, `"${cell(column)}" is not an amount: write pounds such as 12.50`)
        return 0n as Pence
      }
    },
    integer: (column) => {
      const value = cell(column)
      if (!/^\d{1,4}$/.test(value)) fault(column, `"${value}" is not a whole number`)
      return Number(value)
    },
    oneOf: (column, choices) => {
      const found = choices.find((choice) => choice === cell(column))
      if (found === undefined) {
        fault(column, `"${cell(column)}" is not known: choose ${choices.join(', ')}`)
      }
      return found ?? (choices[0] as (typeof choices)[number])
    },
  }
}
