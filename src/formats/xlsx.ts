/**
 * A workbook as spreadsheet programs open it (Office Open XML, ECMA-376 part 1 §18): plain sheets
 * with a bold header that stays while the rows scroll. Texts stand in the cells themselves, so that
 * none is ever a formula.
 */
import JSZip from 'jszip'
import { invariant } from '#kernel/invariant.js'

export interface Sheet {
  /** Cut to 31 characters, without those that a program refuses. */
  readonly name: string
  readonly columns: readonly { readonly title: string; readonly money?: boolean }[]
  readonly rows: readonly (readonly SheetValue[])[]
}

/** Null is an empty cell. A number is written as it stands, a day and time as one. */
export type SheetValue = string | number | Date | null

/** The bytes of the workbook; the same sheets and moment give the same bytes. */
export async function writeXlsx(sheets: readonly Sheet[], at: Date): Promise<Uint8Array> {
  invariant(sheets.length > 0, 'a workbook has a sheet')
  const zip = new JSZip()
  const add = (path: string, content: string) =>
    zip.file(path, `${DECLARATION}${content}`, { date: at, createFolders: false })
  add('[Content_Types].xml', contentTypes(sheets.length))
  add('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']]))
  add('xl/workbook.xml', workbook(namesOf(sheets)))
  const parts = sheets.map((_, n) => ['worksheet', `worksheets/sheet${n + 1}.xml`] as const)
  add('xl/_rels/workbook.xml.rels', relations([...parts, ['styles', 'styles.xml']]))
  add('xl/styles.xml', STYLES)
  for (const [n, sheet] of sheets.entries()) add(`xl/worksheets/sheet${n + 1}.xml`, rows(sheet))
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** The numbers of STYLES' cellXfs, in their order. */
const STYLE = { plain: 0, header: 1, money: 2, moment: 3 } as const

const STYLES =
  `<styleSheet xmlns="${MAIN}">` +
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy-mm-dd hh:mm"/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>' +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>' +
  // 4 is #,##0.00 in every program.
  '<xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '</styleSheet>'

function contentTypes(sheets: number): string {
  const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const part = (path: string, kind: string) =>
    `<Override PartName="/xl/${path}.xml" ContentType="${spreadsheet}.${kind}+xml"/>`
  const relation = 'application/vnd.openxmlformats-package.relationships+xml'
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    `<Default Extension="rels" ContentType="${relation}"/>` +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    part('workbook', 'sheet.main') +
    part('styles', 'styles') +
    numbers(sheets).map((n) => part(`worksheets/sheet${n}`, 'worksheet')).join('') +
    '</Types>'
  ) // prettier-ignore
}

function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
  const each = targets.map(
    ([kind, target], n) =>
      `<Relationship Id="rId${n + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`
}

function workbook(names: readonly string[]): string {
  const each = names.map(
    (name, n) => `<sheet name="${escaped(name)}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`,
  )
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each.join('')}</sheets></workbook>`
}

const LONGEST_NAME = 31

/** No two the same, whatever the case: a program would call the workbook damaged. */
function namesOf(sheets: readonly Sheet[]): string[] {
  const taken = new Set<string>()
  return sheets.map(({ name }, n) => {
    const plain = name.replaceAll(/[\\/?*[\]:]|^'|'$/g, ' ').slice(0, LONGEST_NAME)
    const free = plain.trim() === '' || taken.has(plain.toLowerCase()) ? `Sheet ${n + 1}` : plain
    taken.add(free.toLowerCase())
    return free
  })
}

function rows({ columns, rows: values }: Sheet): string {
  const widths = columns.map(({ title }, n) => {
    const width = Math.max(14, title.length + 2)
    return `<col min="${n + 1}" max="${n + 1}" width="${width}" customWidth="1"/>`
  })
  const header = columns.map(({ title }, n) => cell(reference(n, 1), title, STYLE.header))
  const lines = values.map((row, at) => {
    const cells = row.map((value, n) => {
      const style = columns[n]?.money === true ? STYLE.money : STYLE.plain
      return cell(reference(n, at + 2), value, style)
    })
    return `<row r="${at + 2}">${cells.join('')}</row>`
  })
  return (
    `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    `</sheetView></sheetViews>${widths.length === 0 ? '' : `<cols>${widths.join('')}</cols>`}` +
    `<sheetData><row r="1">${header.join('')}</row>${lines.join('')}</sheetData></worksheet>`
  )
}

function cell(at: string, value: SheetValue, style: number): string {
  if (value === null || value === '') return ''
  if (typeof value === 'number') return `<c r="${at}" s="${style}"><v>${value}</v></c>`
  if (value instanceof Date) return `<c r="${at}" s="${STYLE.moment}"><v>${serial(value)}</v></c>`
  const text = escaped(value.slice(0, LONGEST_TEXT))
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
}

/** More than that in a cell, and a program calls the workbook damaged. */
const LONGEST_TEXT = 32_767
const MS_A_DAY = 86_400_000
/** The day 0 of spreadsheets, 30 December 1899, counted in days from 1 January 1970. */
const DAY_NOUGHT = -25_569

function serial(moment: Date): number {
  return moment.getTime() / MS_A_DAY - DAY_NOUGHT
}

/** A1, B1 … Z1, AA1. */
function reference(column: number, row: number): string {
  let letters = ''
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters
  }
  return `${letters}${row}`
}

/** Text for an element or an attribute; what XML 1.0 cannot hold is left out. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\P{Cc}\t\n\r]|\p{Surrogate}|[\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, n) => n + 1)
}
