/** The columns of a list: what each row shows, how it sorts, and where it leads. */
export type CellKind =
  | 'text'
  | 'money'
  | 'number'
  | 'date'
  | 'instant'
  | 'tag'
  | 'status'
  | 'law'
  | 'officer'
  | 'code'
  | 'detail'
  | 'lines'
  | 'action'

/** One line of a cell that has several. */
export interface CellLine {
  readonly text: string
  readonly href?: string | undefined
  readonly note?: string | undefined
}

interface ColumnOptions<Row> {
  /** The source's name for sorting by it. */
  readonly sort?: string
  readonly href?: (row: Row) => string | undefined
  /** The shade of a tag or a status. */
  readonly shade?: (row: Row) => string
  /** Shown where there is no value. */
  readonly none?: string
  /** Said quietly after the value, and in a column of its own in a file. */
  readonly note?: (row: Row) => string | undefined
  /** In a list of rows at hand: offered as a filter, with the values that the rows have. */
  readonly choice?: boolean
  /** The figure that the row is about. */
  readonly strong?: boolean
  /** Kept off the screen, where the row tells it in another way. */
  readonly onlyInFiles?: boolean
}

export interface Column<Row> extends ColumnOptions<Row> {
  readonly title: string
  readonly kind: CellKind
  /** Text, pence, a count, a date, an instant or lines, as the kind says. */
  readonly value: (row: Row) => unknown
}

function columnOf(kind: CellKind) {
  return <Row>(
    title: string,
    value: (row: Row) => unknown,
    options: ColumnOptions<Row> = {},
  ): Column<Row> => ({ title, kind, value, ...options })
}

export const text = columnOf('text')
export const money = columnOf('money')
export const number = columnOf('number')
export const date = columnOf('date')
export const instant = columnOf('instant')
export const tag = columnOf('tag')
export const status = columnOf('status')
/** A provision as it is cited; it leads to its place in the statute book. */
export const law = columnOf('law')
/** Who did it, by username: shown by name. */
export const officer = columnOf('officer')
/** Text for machines: a hash. */
export const code = columnOf('code')
/** Long text, kept narrow. */
export const detail = columnOf('detail')
/** Several lines in one cell, each a `CellLine`. */
export const lines = columnOf('lines')
/** What may be done with the row; never in a file. */
export const action = columnOf('action')
