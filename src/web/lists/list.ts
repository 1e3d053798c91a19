/** One list for every screen: filtered, sorted, paged, and exported as it is seen. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type ListQuery, type ListSource, readList, sortOf } from '#enquiries/index.js'
import type { Db, Tx } from '#store/db.js'
import type { CellKind, Column } from '#web/lists/columns.js'
import { sendCsv, sendExcel } from '#web/lists/export.js'

interface Cell {
  readonly kind: CellKind
  readonly value: unknown
  readonly href: string | undefined
  readonly shade: string | undefined
}

interface Filter {
  readonly name: string
  readonly label: string
  readonly options?: readonly { readonly value: string; readonly text: string }[]
}

export interface ListView<Row> {
  readonly name: string
  readonly title: string
  readonly source: ListSource
  readonly columns: readonly Column<Row>[]
  readonly filters: readonly Filter[]
  readonly empty: string
}

type Query = Readonly<Record<string, string | undefined>>

const PAGE = 50
const EXPORTED = 200_000

export interface ListModel {
  readonly name: string
  readonly title: string
  readonly path: string
  readonly headers: readonly {
    title: string
    kind: CellKind
    href: string | undefined
    sorted: 'ascending' | 'descending' | undefined
  }[]
  readonly rows: readonly (readonly Cell[])[]
  readonly filters: readonly (Filter & { value: string })[]
  readonly filtered: boolean
  readonly total: number
  readonly first: number
  readonly last: number
  readonly previous: string | undefined
  readonly next: string | undefined
  readonly csv: string
  readonly excel: string
  readonly empty: string
}

/** Reads the list as the address asks for it. */
export async function readListModel<Row>(
  tx: Tx,
  view: ListView<Row>,
  request: FastifyRequest,
): Promise<ListModel> {
  const query = request.query as Query
  const path = request.url.split('?', 1)[0] ?? ''
  const page = Math.max(1, Number.parseInt(query['page'] ?? '1', 10) || 1)
  const asked = listQuery(view, query, { offset: (page - 1) * PAGE, limit: PAGE })
  const { rows, total } = await readList<Row>(tx, view.source, asked)
  const link = (change: Query) => linkTo(path, { ...query, ...change })
  const sorted = sortOf(view.source, asked)
  return {
    name: view.name,
    title: view.title,
    path,
    headers: view.columns.map((column) => headerOf(column, sorted, link)),
    rows: rows.map((row) => view.columns.map((column) => cellOf(column, row))),
    filters: view.filters.map((filter) => ({ ...filter, value: query[filter.name] ?? '' })),
    filtered: view.filters.some((filter) => (query[filter.name] ?? '') !== ''),
    total,
    first: total === 0 ? 0 : (page - 1) * PAGE + 1,
    last: Math.min(page * PAGE, total),
    previous: page > 1 ? link({ page: String(page - 1) }) : undefined,
    next: page * PAGE < total ? link({ page: String(page + 1) }) : undefined,
    csv: link({ format: 'csv', page: undefined }),
    excel: link({ format: 'xlsx', page: undefined }),
    empty: view.empty,
  }
}

function cellOf<Row>({ kind, value, href, shade }: Column<Row>, row: Row): Cell {
  return { kind, value: value(row), href: href?.(row), shade: shade?.(row) }
}

function headerOf<Row>(
  column: Column<Row>,
  sorted: { by: string; descending: boolean },
  link: (change: Query) => string,
) {
  const { title, kind, sort } = column
  const here = sort === sorted.by
  const dir = here && !sorted.descending ? 'desc' : 'asc'
  return {
    title,
    kind,
    href: sort === undefined ? undefined : link({ sort, dir, page: undefined }),
    sorted: here
      ? sorted.descending
        ? ('descending' as const)
        : ('ascending' as const)
      : undefined,
  }
}

function linkTo(path: string, query: Query): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => {
    return entry[1] !== undefined && entry[1] !== ''
  })
  const text = new URLSearchParams(given).toString()
  return text === '' ? path : `${path}?${text}`
}

function listQuery<Row>(
  view: ListView<Row>,
  query: Query,
  part: { offset: number; limit: number },
): ListQuery {
  const filters = Object.fromEntries(view.filters.map((f) => [f.name, query[f.name] ?? '']))
  return { sort: query['sort'], descending: query['dir'] === 'desc', filters, ...part }
}

/** Sends the whole list, as it is filtered and sorted, when the address asks for a file. */
export async function sendExport<Row>(
  db: Db,
  view: ListView<Row>,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
): Promise<FastifyReply | undefined> {
  const query = request.query as Query
  const { format } = query
  if (format !== 'csv' && format !== 'xlsx') return undefined
  const asked = listQuery(view, query, { offset: 0, limit: EXPORTED })
  const { rows } = await db.transaction((tx) => readList<Row>(tx, view.source, asked))
  const file = {
    name: view.name,
    columns: view.columns,
    rows: rows.map((row) => view.columns.map((column) => column.value(row))),
  }
  return format === 'csv' ? sendCsv(reply, file) : sendExcel(reply, file)
}
