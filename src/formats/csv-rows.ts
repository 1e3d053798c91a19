/** The rows of a CSV file, each with its line. */
import { CsvError, parse } from 'csv-parse/sync'
import { InputError } from '#kernel/invariant.js'
import { readableText } from '#kernel/readable-text.js'

/** A line of the file with its number, counted as an editor counts them. */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

/**
 * Parts a file into its rows; empty lines are passed over. Throws InputError where it is no CSV
 * file, where its letters were lost on the way, and for a row with more cells than the header:
 * a comma without quotes would push every later cell into the wrong column.
 */
export function readCsvRows(text: string): CsvRow[] {
  // What is not UTF-8 has been read as U+FFFD: better no file than people with wrong names.
  const lost = text.split('\n').findIndex((row) => /[\0\uFFFD]/.test(row))
  if (lost >= 0) refuseFile(lost + 1, 'has letters that cannot be read: save the file as UTF-8')
  const rows = parseRows(text)
  const width = rows[0]?.cells.length ?? 0
  const errors = rows
    .filter(({ cells }) => cells.slice(width).some((cell) => cell !== ''))
    .map(({ line }) => {
      const message = `has more than ${width} cells: put quotes round a cell with a comma in it`
      return { line, field: 'line', message }
    })
  if (errors.length > 0) throw new InputError(errors)
  return rows
}

function parseRows(text: string): CsvRow[] {
  try {
    const parsed = parse(text, {
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      info: true,
    }) as unknown as { info: { lines: number }; record: string[] }[]
    return parsed.map(({ info, record }) => ({
      line: info.lines,
      cells: record.map((cell) => readableText(cell).trim()),
    }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = /at line (\d+)/.exec(error.message)?.[1]
    return refuseFile(Number(line ?? 1), 'has a quote that is not closed or not doubled')
  }
}

function refuseFile(line: number, message: string): never {
  throw new InputError([{ line, field: 'file', message }])
}
