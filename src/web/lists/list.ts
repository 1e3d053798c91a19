/** One list for every screen: filtered, sorted, paged, and exported as it is seen. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type ListQuery, type ListSource, readList, sortOf } from '#enquiries/index.js'
import type { Db, Tx } from '#store/db.js'
import { readDate } from '#web/forms/given.js'
import { addressOf, type ListAddress } from '#web/lists/address.js'
import { byBothNames, byName } from '#web/lists/by-name.js'
import type { Column } from '#web/lists/columns.js'
import { isFormat, sendFile } from '#web/lists/export.js'
import { type Filter, listModel, type ListModel, pageOf } from '#web/lists/model.js'

export interface ListView<Row> {
  readonly name: string
  readonly title: string
  readonly source: ListSource
  readonly columns: readonly Column<Row>[]
  readonly filters: readonly Filter[]
  /** Said where the filters find nothing; `none` where there is nothing at all. */
  readonly empty: string
  readonly none?: string
}

const PAGE = 50
const EXPORTED = 200_000

/** Reads the list as the address asks for it. */
export async function readListModel<Row>(
  tx: Tx,
  view: ListView<Row>,
  request: FastifyRequest,
): Promise<ListModel> {
  const address = addressOf(request)
  const page = pageOf(address)
  const asked = listQuery(view, address, { offset: (page - 1) * PAGE, limit: PAGE })
  const { rows, total } = await readList<Row>(tx, view.source, asked)
  const sorted = sortOf(view.source, asked)
  const shown = { ...view, columns: byName(view.columns, request) }
  return listModel(shown, address, {
    rows,
    total,
    page,
    pageSize: PAGE,
    sorted,
    sortOf: (column) => column.sort,
  })
}

function listQuery<Row>(
  view: ListView<Row>,
  address: ListAddress,
  part: { offset: number; limit: number },
): ListQuery {
  const filters = Object.fromEntries(
    view.filters.map(({ name, day }) => [name, day ? dayOf(address.get(name)) : address.get(name)]),
  )
  const sort = address.get('sort') || undefined
  return { sort, descending: address.get('dir') === 'desc', filters, ...part }
}

/** What cannot be read is handed on as it is: nothing is of that day. */
function dayOf(typed: string): string {
  return readDate(typed) ?? typed
}

/** Sends the whole list, as it is filtered and sorted, when the address asks for a file. */
export async function sendExport<Row>(
  db: Db,
  view: ListView<Row>,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
): Promise<FastifyReply | undefined> {
  const address = addressOf(request)
  const format = address.get('format')
  if (!isFormat(format)) return undefined
  const asked = listQuery(view, address, { offset: 0, limit: EXPORTED })
  const { rows } = await db.transaction((tx) => readList<Row>(tx, view.source, asked))
  const columns = byBothNames(view.columns, request)
  return sendFile(reply, format, { name: view.name, columns, rows })
}
