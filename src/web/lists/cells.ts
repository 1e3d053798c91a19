/** The cells of a list, each written out as an officer reads it. */
import { type Pence, showPounds } from '#kernel/money.js'
import type { IsoDate } from '#kernel/dates.js'
import type { CellKind, CellLine, Column } from '#web/lists/columns.js'
import { plainText } from '#web/plain-text.js'
import { citedLink } from '#web/provision-link.js'
import { shortDate, shortInstant } from '#web/views.js'

export interface Cell {
  readonly kind: CellKind
  readonly shown: string
  readonly lines: readonly CellLine[]
  readonly href: string | undefined
  readonly shade: string | undefined
  readonly note: string | undefined
  readonly strong: boolean
  /** Words and nothing else, as most cells are: the template need not look further. */
  readonly plain: boolean
  /** On one line: a year, a reference or a day is read wrongly when it is broken over two. */
  readonly whole: boolean
}

const NO_LINES: readonly CellLine[] = []
const PLAIN: ReadonlySet<CellKind> = new Set(['text', 'money', 'number', 'date', 'instant'])
const UNBROKEN: ReadonlySet<CellKind> = new Set(['date', 'instant', 'action'])
const COUNT = new Intl.NumberFormat('en-GB')

export function cellOf<Row>(column: Column<Row>, row: Row): Cell {
  const { kind, href, shade, note, none = '', strong = false } = column
  const value = column.value(row)
  const text = showValue(kind, value)
  const shown = text === '' ? none : text
  const link = kind === 'law' ? citedLink(text) : href?.(row)
  const said = note?.(row)
  const plain = PLAIN.has(kind) && link === undefined && said === undefined && !strong
  return {
    kind,
    shown,
    lines: kind === 'lines' ? (value as readonly CellLine[]) : NO_LINES,
    href: link,
    shade: shade?.(row),
    note: said,
    strong,
    plain,
    whole: UNBROKEN.has(kind) || (kind !== 'lines' && isOneThing(shown)),
  }
}

/** Text without a space that is as short as a year, a number or a reference. */
function isOneThing(shown: string): boolean {
  return shown.length <= 16 && !/\s/.test(shown)
}

export function showValue(kind: CellKind, value: unknown): string {
  if (value === null || value === undefined) return ''
  switch (kind) {
    case 'money':
      return showPounds(value as Pence)
    case 'date':
      return shortDate(value as IsoDate)
    case 'instant':
      return shortInstant(value as Date)
    case 'number':
      return COUNT.format(value as number | bigint)
    case 'lines':
      return linesText(value as readonly CellLine[])
    default:
      return plainText(value)
  }
}

/** All the lines in one: for files, and for finding a row by what it says. */
export function linesText(lines: readonly CellLine[]): string {
  return lines.map(({ text, note }) => (note === undefined ? text : `${text} (${note})`)).join('; ')
}
