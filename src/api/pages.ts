/** Lists, a page at a time: every list of the screens can be read so. */
import { type ListSource, readList } from '#enquiries/index.js'
import type { Tx } from '#store/db.js'

const LIMIT = 100
/** `after` is the place in the list, in the letters and digits of base 36. */
const BASE = 36

interface PageAsked {
  readonly limit?: number | undefined
  readonly after?: string | undefined
}

export interface Page<Row> {
  readonly items: readonly Row[]
  readonly total: number
  readonly next: string | null
}

/** A page of the list, in the order of `sort`; what else is asked for are its filters. */
export async function readPage<Row>(
  tx: Tx,
  source: ListSource,
  { limit = LIMIT, after, ...filters }: PageAsked & Readonly<Record<string, unknown>>,
): Promise<Page<Row>> {
  const offset = after === undefined ? 0 : parseInt(after, BASE)
  const given = Object.entries(filters).filter(([, value]) => value !== undefined)
  const { rows, total } = await readList<Row>(tx, source, {
    sort: undefined,
    descending: false,
    filters: Object.fromEntries(given.map(([name, value]) => [name, String(value)])),
    offset,
    limit,
  })
  const end = offset + rows.length
  return { items: rows, total, next: end < total ? end.toString(BASE) : null }
}
