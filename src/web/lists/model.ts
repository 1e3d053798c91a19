/** A list as its page shows it. */
import type { ListAddress } from '#web/lists/address.js'
import { type Cell, cellOf } from '#web/lists/cells.js'
import type { CellKind, Column } from '#web/lists/columns.js'
import { typedDay } from '#web/views.js'

export interface Filter {
  readonly name: string
  readonly label: string
  readonly options?: readonly { readonly value: string; readonly text: string }[]
  /** A day, as officers type it. */
  readonly day?: boolean
}

export interface Sorted {
  readonly by: string
  readonly descending: boolean
}

export interface ListModel {
  readonly name: string
  readonly anchor: string
  readonly title: string
  readonly path: string
  readonly headers: readonly Header[]
  readonly rows: readonly ShownRow[]
  readonly filters: readonly (Filter & { readonly param: string; readonly value: string })[]
  /** What else the page was asked for, sent along with the filters. */
  readonly besides: readonly { readonly name: string; readonly value: string }[]
  readonly filtered: boolean
  readonly clear: string
  readonly total: number
  readonly first: number
  readonly last: number
  readonly previous: string | undefined
  readonly next: string | undefined
  readonly csv: string
  readonly excel: string
  readonly empty: string
}

export interface ShownRow {
  readonly cells: readonly Cell[]
  /** More that the row has to tell, opened by the officer. */
  readonly more?: unknown
}

interface Header {
  readonly title: string
  readonly kind: CellKind
  readonly href: string | undefined
  readonly sorted: 'ascending' | 'descending' | undefined
}

/** A part of a list, as it was read. */
export interface ListPart<Row> {
  readonly rows: readonly Row[]
  readonly total: number
  readonly page: number
  readonly pageSize: number
  readonly sorted: Sorted
  readonly sortOf: (column: Column<Row>) => string | undefined
  readonly more?: ((row: Row) => unknown) | undefined
}

interface Shape<Row> {
  readonly name: string
  readonly title: string
  readonly columns: readonly Column<Row>[]
  readonly filters: readonly Filter[]
  readonly empty: string
  readonly none?: string
}

export function listModel<Row>(
  shape: Shape<Row>,
  address: ListAddress,
  part: ListPart<Row>,
): ListModel {
  const { name, title, filters, empty, none } = shape
  const { total, page, pageSize } = part
  const columns = shape.columns.filter((column) => column.onlyInFiles !== true)
  const names = [...filters.map((filter) => filter.name), 'page']
  const filtered = filters.some((filter) => address.get(filter.name) !== '')
  const first = (page - 1) * pageSize
  return {
    name,
    title,
    path: address.path,
    anchor: address.anchor,
    headers: columns.map((column) => headerOf(column, part, address)),
    rows: part.rows.map((row) => ({
      cells: columns.map((column) => cellOf(column, row)),
      more: part.more?.(row),
    })),
    filters: filters.map((filter) => ({
      ...filter,
      param: address.param(filter.name),
      value: filter.day ? typedDay(address.get(filter.name)) : address.get(filter.name),
    })),
    besides: address.besides(names),
    filtered,
    clear: address.link(Object.fromEntries(names.map((key) => [key, undefined]))),
    total,
    first: total === 0 ? 0 : first + 1,
    last: Math.min(page * pageSize, total),
    previous: page > 1 ? address.link({ page: String(page - 1) }) : undefined,
    next: page * pageSize < total ? address.link({ page: String(page + 1) }) : undefined,
    csv: address.link({ format: 'csv', page: undefined }),
    excel: address.link({ format: 'xlsx', page: undefined }),
    empty: filtered ? empty : (none ?? empty),
  }
}

function headerOf<Row>(
  column: Column<Row>,
  { sorted, sortOf }: ListPart<Row>,
  address: ListAddress,
): Header {
  const { title, kind } = column
  const sort = sortOf(column)
  const here = sort !== undefined && sort === sorted.by
  const dir = here && !sorted.descending ? 'desc' : 'asc'
  return {
    title,
    kind,
    href: sort === undefined ? undefined : address.link({ sort, dir, page: undefined }),
    sorted: !here ? undefined : sorted.descending ? 'descending' : 'ascending',
  }
}

/** Beyond it no list goes, and none can be counted to. */
const MOST_PAGES = 1_000_000

export function pageOf(address: ListAddress): number {
  const page = Number.parseInt(address.get('page') || '1', 10) || 1
  return Math.min(Math.max(1, page), MOST_PAGES)
}
