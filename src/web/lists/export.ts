/** A list as a file: CSV for other systems, Excel for people. */
import { stringify } from 'csv-stringify/sync'
import type { FastifyReply } from 'fastify'
import { spreadsheetText } from '#formats/csv-cells.js'
import { type SheetValue, writeXlsx } from '#formats/xlsx.js'
import { type Pence, poundsText } from '#kernel/money.js'
import { linesText } from '#web/lists/cells.js'
import type { CellKind, CellLine, Column } from '#web/lists/columns.js'
import { plainText } from '#web/plain-text.js'

interface ListFile<Row> {
  readonly name: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
}

type Format = 'csv' | 'xlsx'

export function isFormat(text: string): text is Format {
  return text === 'csv' || text === 'xlsx'
}

/** Every row of the list in the form asked for. */
export async function sendFile<Row>(
  reply: FastifyReply,
  format: Format,
  file: ListFile<Row>,
): Promise<FastifyReply> {
  const columns = file.columns
    .filter((column) => column.kind !== 'action')
    .flatMap((column) => withNote(column))
  const rows = file.rows.map((row) => columns.map((column) => column.value(row)))
  const sent = { name: file.name, columns, rows }
  return format === 'csv' ? sendCsv(reply, sent) : sendExcel(reply, sent)
}

/** What is said quietly beside a value on the screen has a column of its own in a file. */
function withNote<Row>(column: Column<Row>): Column<Row>[] {
  const { note, title } = column
  if (note === undefined) return [column]
  return [column, { title: `${title}: note`, kind: 'text', value: (row) => note(row) }]
}

interface ExportFile {
  readonly name: string
  readonly columns: readonly { readonly title: string; readonly kind: CellKind }[]
  readonly rows: readonly (readonly unknown[])[]
}

function sendCsv(reply: FastifyReply, file: ExportFile): FastifyReply {
  const text = stringify([
    file.columns.map((column) => column.title),
    ...file.rows.map((row) => row.map((value, n) => plain(value, file.columns[n]?.kind))),
  ])
  return reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${file.name}.csv"`)
    .send(`\uFEFF${text}`)
}

function plain(value: unknown, kind: CellKind | undefined): string {
  if (value === null || value === undefined) return ''
  if (kind === 'money') return poundsText(value as Pence)
  if (value instanceof Date) return value.toISOString()
  const text = textOf(value, kind)
  return kind === 'number' ? text : spreadsheetText(text)
}

async function sendExcel(reply: FastifyReply, file: ExportFile): Promise<FastifyReply> {
  const columns = file.columns.map(({ title, kind }) => ({ title, money: kind === 'money' }))
  const rows = file.rows.map((row) =>
    row.map((value, n) => excelValue(value, file.columns[n]?.kind)),
  )
  const bytes = await writeXlsx([{ name: file.name, columns, rows }], MADE_AT)
  return reply
    .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    .header('content-disposition', `attachment; filename="${file.name}.xlsx"`)
    .send(Buffer.from(bytes))
}

/** The entries of the zip bear a day that says nothing: the same list is the same file. */
const MADE_AT = new Date('2000-01-01T00:00:00Z')

function excelValue(value: unknown, kind: CellKind | undefined): SheetValue {
  if (value === null || value === undefined) return null
  // A spreadsheet holds decimals only: this is the way out of the system, not into a sum.
  if (kind === 'money') return Number(poundsText(value as Pence))
  if (typeof value === 'number' || value instanceof Date) return value
  return textOf(value, kind)
}

function textOf(value: unknown, kind: CellKind | undefined): string {
  return kind === 'lines' ? linesText(value as readonly CellLine[]) : plainText(value)
}
