/** The rows of a CSV file, each with the line on which it ends. */
import { CsvError, type Info, parse } from 'csv-parse/sync'
import { InputError } from '#kernel/invariant.js'

export interface CsvRow {
  /** Line of the file, from 1, blank lines counted. */
  readonly line: number
  readonly cells: readonly string[]
}

/** Throws InputError when the text is not CSV at all. */
export function readCsvRows(text: string): CsvRow[] {
  try {
    const rows: unknown = parse(text, {
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      info: true,
    })
    // Its types do not know that with `info` each record comes with where it stood.
    return (rows as { record: string[]; info: Info }[]).map(({ record, info }) => ({
      line: info.lines,
      cells: record,
    }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const message = `is not a CSV file that can be read: ${error.message}`
    throw new InputError([{ field: 'file', message }])
  }
}
