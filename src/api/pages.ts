/** Lists, a page at a time: every list of the screens can be read so, each page after a row. */
import { type ListSource, readAfter, type RowKey } from '#enquiries/index.js'
import { InputError } from '#kernel/invariant.js'
import type { Tx } from '#store/db.js'

const LIMIT = 100

interface PageAsked {
  readonly limit?: number | undefined
  readonly after?: string | undefined
}

export interface Page<Row> {
  readonly items: readonly Row[]
  readonly total: number
  readonly next: string | null
}

/** A page of the list, in the list's own order; what else is asked for are its filters. */
export async function readPage<Row extends object>(
  tx: Tx,
  source: ListSource,
  { limit = LIMIT, after, ...filters }: PageAsked & Readonly<Record<string, unknown>>,
): Promise<Page<Row>> {
  const given = Object.entries(filters).filter(([, value]) => value !== undefined)
  const { rows, total, next } = await readAfter<Row>(tx, source, {
    filters: Object.fromEntries(given.map(([name, value]) => [name, String(value)])),
    after: after === undefined ? undefined : readKey(after),
    limit,
  })
  return { items: rows, total, next: next === undefined ? null : writeKey(next) }
}

/** Nothing for a program to read: what a list is ordered by may be another thing tomorrow. */
function writeKey(key: RowKey): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

function readKey(given: string): RowKey {
  try {
    const key: unknown = JSON.parse(Buffer.from(given, 'base64url').toString('utf8'))
    const isKey = (part: unknown) => part === null || typeof part === 'string'
    if (Array.isArray(key) && key.every(isKey)) return key
  } catch {
    // Said below: a key that cannot be read is of no row.
  }
  throw new InputError([{ field: 'after', message: 'must be the `next` of a page of this list' }])
}
