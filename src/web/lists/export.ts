/** A list as a file: CSV for other systems, Excel for people. */
import { stringify } from 'csv-stringify/sync'
import ExcelJS from 'exceljs'
import type { FastifyReply } from 'fastify'
import { type Pence, poundsText } from '#kernel/money.js'
import type { CellKind } from '#web/lists/columns.js'
import { plainText } from '#web/plain-text.js'

interface ExportFile {
  readonly name: string
  readonly columns: readonly { readonly title: string; readonly kind: CellKind }[]
  readonly rows: readonly (readonly unknown[])[]
}

export function sendCsv(reply: FastifyReply, file: ExportFile): FastifyReply {
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
  const text = plainText(value)
  // A spreadsheet would run text that begins so as a formula: an apostrophe keeps it text.
  return /^[=+@\t\r]/.test(text) || /^-[^\d]/.test(text) ? `'${text}` : text
}

export async function sendExcel(reply: FastifyReply, file: ExportFile): Promise<FastifyReply> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet(file.name.slice(0, 31), {
    views: [{ state: 'frozen', ySplit: 1 }],
  })
  sheet.columns = file.columns.map((column) => ({
    header: column.title,
    width: Math.max(12, column.title.length + 2),
    ...(column.kind === 'money' && { style: { numFmt: '#,##0.00' } }),
  }))
  sheet.getRow(1).font = { bold: true }
  for (const row of file.rows) {
    sheet.addRow(row.map((value, n) => excelValue(value, file.columns[n]?.kind)))
  }
  const bytes = await book.xlsx.writeBuffer()
  return reply
    .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    .header('content-disposition', `attachment; filename="${file.name}.xlsx"`)
    .send(Buffer.from(bytes))
}

function excelValue(value: unknown, kind: CellKind | undefined): string | number | Date {
  if (value === null || value === undefined) return ''
  // A spreadsheet holds decimals only: this is the way out of the system, not into a sum.
  if (kind === 'money') return Number(poundsText(value as Pence))
  if (typeof value === 'number' || value instanceof Date) return value
  return plainText(value)
}
