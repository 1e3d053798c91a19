/** One way to read any list: filtered, sorted by a column that is known, a page at a time. */
import { type RawBuilder, sql, type Tx } from '#store/db.js'

export interface ListSource {
  readonly select: RawBuilder<unknown>
  readonly from: RawBuilder<unknown>
  /** What always holds of the rows. */
  readonly where?: RawBuilder<unknown>
  /** Columns that may be sorted by; a name that is not here is ignored. */
  readonly sorts: Readonly<Record<string, RawBuilder<unknown>>>
  readonly firstSort: { readonly by: string; readonly descending: boolean }
  /** Makes the order complete, so that pages neither repeat nor skip. */
  readonly tie: RawBuilder<unknown>
  readonly filters: Readonly<Record<string, (value: string) => RawBuilder<unknown>>>
}

export interface ListQuery {
  readonly sort: string | undefined
  readonly descending: boolean
  readonly filters: Readonly<Record<string, string>>
  readonly offset: number
  readonly limit: number
}

export interface ListResult<Row> {
  readonly rows: readonly Row[]
  readonly total: number
}

export async function readList<Row>(
  tx: Tx,
  source: ListSource,
  query: ListQuery,
): Promise<ListResult<Row>> {
  const where = whereOf(source, query.filters)
  const counted = await tx.first<{ total: bigint }>(
    sql`select count(*) as total ${source.from} ${where}`,
  )
  const { by, descending } = sortOf(source, query)
  const rows = await tx.rows<Row>(sql`
    select ${source.select} ${source.from} ${where}
    order by ${source.sorts[by] ?? source.tie} ${sql.raw(descending ? 'desc' : 'asc')} nulls last,
      ${source.tie}
    limit ${query.limit} offset ${query.offset}`)
  return { rows, total: Number(counted?.total ?? 0n) }
}

/** The sort asked for, or the list's own where none is or it is not known. */
export function sortOf(
  source: ListSource,
  query: Pick<ListQuery, 'sort' | 'descending'>,
): { by: string; descending: boolean } {
  return query.sort !== undefined && query.sort in source.sorts
    ? { by: query.sort, descending: query.descending }
    : source.firstSort
}

function whereOf(
  source: ListSource,
  filters: Readonly<Record<string, string>>,
): RawBuilder<unknown> {
  const conditions = source.where === undefined ? [] : [source.where]
  for (const [name, value] of Object.entries(filters)) {
    const filter = source.filters[name]
    if (filter !== undefined && value.trim() !== '') conditions.push(filter(value.trim()))
  }
  return conditions.length === 0 ? sql`` : sql`where ${sql.join(conditions, sql` and `)}`
}

/** Text anywhere in a column, whatever the case. */
export function contains(column: RawBuilder<unknown>, value: string): RawBuilder<unknown> {
  return sql`${column} ilike ${`%${value.replace(/[\\%_]/g, '\\$&')}%`}`
}

/** Text for a text that is a whole number; nothing matches one that is not. */
export function wholeNumber(column: RawBuilder<unknown>, value: string): RawBuilder<unknown> {
  return /^\d{1,18}$/.test(value) ? sql`${column} = ${BigInt(value)}` : sql`false`
}
