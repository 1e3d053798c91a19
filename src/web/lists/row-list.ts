/** A list of rows that a page has read already: filtered, sorted, paged and exported likewise. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Pence, showPounds, total, ZERO } from '#kernel/money.js'
import { addressOf, type ListAddress } from '#web/lists/address.js'
import { showValue } from '#web/lists/cells.js'
import { byBothNames, byName } from '#web/lists/by-name.js'
import type { Column } from '#web/lists/columns.js'
import { isFormat, sendFile } from '#web/lists/export.js'
import { type Filter, listModel, type ListModel, pageOf, type Sorted } from '#web/lists/model.js'

export interface RowView<Row> {
  /** Kept apart from the page's other lists by this name: in the address, and in its files. */
  readonly name: string
  readonly title: string
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  readonly empty: string
  readonly pageSize?: number
  /** How many rows there are before they are worth searching through. */
  readonly filtersFrom?: number
  /** Columns of money that are added up below, where there are several rows. */
  readonly totals?: readonly string[]
  /** More that a row has to tell, opened by the officer. */
  readonly more?: (row: Row) => unknown
}

/** What a page needs of one of its lists, whatever its rows are. */
export interface PageList {
  readonly name: string
  model(request: FastifyRequest): PageListModel
  send(request: FastifyRequest, reply: FastifyReply, prefix: string): Promise<FastifyReply>
}

export interface PageListModel extends ListModel {
  /** Too few rows to search through: the page stays calm without the filters. */
  readonly short: boolean
  /** Below the rows, a cell for each column; absent where nothing is added up. */
  readonly totals?: readonly string[] | undefined
}

const PAGE = 50
const SHORT = 8
const CONTAINS: Filter = { name: 'contains', label: 'Contains' }

export function rowList<Row>(given: RowView<Row>): PageList {
  return {
    name: given.name,
    model: (request) => {
      const view = { ...given, columns: byName(given.columns, request) }
      const address = addressOf(request, view.name)
      const short = isShort(view, address)
      const filters = short ? [] : filtersOf(view)
      const found = rowsAsked(view, address)
      const pageSize = view.pageSize ?? PAGE
      const page = Math.min(pageOf(address), Math.max(1, Math.ceil(found.length / pageSize)))
      const model = listModel({ ...view, filters }, address, {
        rows: found.slice((page - 1) * pageSize, page * pageSize),
        total: found.length,
        page,
        pageSize,
        sorted: sortedBy(view, address),
        sortOf: sortName,
        more: view.more,
      })
      return { ...model, short, totals: totalsOf(view, found) }
    },
    send: (request, reply, prefix) => {
      const address = addressOf(request, given.name)
      const rows = rowsAsked({ ...given, columns: byName(given.columns, request) }, address)
      const columns = byBothNames(given.columns, request)
      const file = { name: `${prefix}-${given.name}`, columns, rows }
      return sendFile(reply, address.get('format') === 'csv' ? 'csv' : 'xlsx', file)
    },
  }
}

/** What is shown of each column below the rows: of all that were asked for, not of one page. */
function totalsOf<Row>(
  { columns, totals = [] }: RowView<Row>,
  rows: readonly Row[],
): readonly string[] | undefined {
  if (totals.length === 0 || rows.length < 2) return undefined
  const shown = columns.filter((column) => column.onlyInFiles !== true)
  return shown.map((column, n) => {
    if (n === 0) return 'Together'
    if (!totals.includes(column.title)) return ''
    return showPounds(total(rows.map((row) => (column.value(row) as Pence | null) ?? ZERO)))
  })
}

/** The list of which the address asks for a file, if it asks for one. */
export function askedForFile(
  request: FastifyRequest,
  lists: readonly PageList[],
): PageList | undefined {
  return lists.find(({ name }) => isFormat(addressOf(request, name).get('format')))
}

/** The lists as the page shows them, by name. */
export function listModels(
  request: FastifyRequest,
  lists: readonly PageList[],
): Record<string, PageListModel> {
  return Object.fromEntries(lists.map((list) => [list.name, list.model(request)]))
}

/** A list that the address has filtered is not short: what it leaves out must be seen to be so. */
function isShort<Row>(view: RowView<Row>, address: ListAddress): boolean {
  const names = [CONTAINS.name, ...choicesOf(view).map((column) => keyOf(column.title))]
  const few = view.rows.length < (view.filtersFrom ?? SHORT)
  return few && names.every((name) => address.get(name) === '')
}

function choicesOf<Row>(view: RowView<Row>): Column<Row>[] {
  return view.columns.filter((column) => column.choice === true)
}

function filtersOf<Row>(view: RowView<Row>): Filter[] {
  return [CONTAINS, ...choicesOf(view).map((column) => choiceOf(column, view.rows))]
}

function keyOf(title: string): string {
  return title.toLowerCase().replace(/[^a-z0-9]+/g, '-')
}

function sortName<Row>({ kind, title }: Column<Row>): string | undefined {
  return kind === 'action' || kind === 'lines' ? undefined : keyOf(title)
}

/** By no column until one is asked for: the rows come in an order of their own. */
function sortedBy<Row>(view: RowView<Row>, address: ListAddress): Sorted {
  const by = address.get('sort')
  const known = by !== '' && view.columns.some((column) => sortName(column) === by)
  return { by: known ? by : '', descending: address.get('dir') === 'desc' }
}

function choiceOf<Row>(column: Column<Row>, rows: readonly Row[]): Filter {
  const values = [...new Set(rows.map((row) => wordsOf(column, row)))].filter((v) => v !== '')
  const options = values.sort(inOrder).map((value) => ({ value, text: value }))
  return { name: keyOf(column.title), label: column.title, options }
}

function wordsOf<Row>(column: Column<Row>, row: Row): string {
  return showValue(column.kind, column.value(row)).replaceAll('\u00a0', ' ')
}

function rowsAsked<Row>(view: RowView<Row>, address: ListAddress): readonly Row[] {
  const { by, descending } = sortedBy(view, address)
  const column = view.columns.find((c) => sortName(c) === by)
  const found = view.rows.filter((row) => isAsked(view, row, address))
  if (column === undefined) return found
  const turn = descending ? -1 : 1
  return found.sort((a, b) => compare(column.value(a), column.value(b), turn))
}

function isAsked<Row>({ columns }: RowView<Row>, row: Row, address: ListAddress): boolean {
  const contains = address.get(CONTAINS.name).trim().toLowerCase()
  const chosen = columns.every((column) => {
    const value = column.choice === true ? address.get(keyOf(column.title)) : ''
    return value === '' || value === wordsOf(column, row)
  })
  if (!chosen || contains === '') return chosen
  return columns.some(
    (column) =>
      wordsOf(column, row).toLowerCase().includes(contains) ||
      (column.note?.(row) ?? '').toLowerCase().includes(contains),
  )
}

/** What is missing stands last, whichever way the list is turned. */
function compare(a: unknown, b: unknown, turn: 1 | -1): number {
  const [noA, noB] = [isMissing(a), isMissing(b)]
  if (noA || noB) return Number(noA) - Number(noB)
  if (typeof a === 'string' && typeof b === 'string') return turn * inOrder(a, b)
  const [x, y] = [a as bigint | number | Date, b as bigint | number | Date]
  return x < y ? -turn : x > y ? turn : 0
}

function isMissing(value: unknown): boolean {
  return value === null || value === undefined || value === ''
}

const ORDER = new Intl.Collator('en-GB', { numeric: true })

function inOrder(a: string, b: string): number {
  return ORDER.compare(a, b)
}
