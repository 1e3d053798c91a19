/** The columns of a list: what each row shows, how it sorts, and where it leads. */
export type CellKind = 'text' | 'money' | 'number' | 'date' | 'instant' | 'tag'

interface ColumnOptions<Row> {
  /** The source's name for sorting by it. */
  readonly sort?: string
  readonly href?: (row: Row) => string | undefined
  /** The shade of a tag. */
  readonly shade?: (row: Row) => string
}

export interface Column<Row> extends ColumnOptions<Row> {
  readonly title: string
  readonly kind: CellKind
  /** Text, pence, a count, a date or an instant, as the kind says. */
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
