/**
 * One way to read any list: filtered, sorted by a column that is known, a page at a time. A screen
 * turns to a page by its number; a program goes on after the row that it had last.
 */
import { InputError } from '#kernel/invariant.js'
import { type RawBuilder, sql, type Tx } from '#store/db.js'

/** What a list is ordered by, with nulls last whichever way. */
export interface Key {
  readonly by: RawBuilder<unknown>
  readonly descending: boolean
}

export function rising(by: RawBuilder<unknown>): Key {
  return { by, descending: false }
}

export function falling(by: RawBuilder<unknown>): Key {
  return { by, descending: true }
}

export interface ListSource {
  readonly select: RawBuilder<unknown>
  readonly from: RawBuilder<unknown>
  /** What always holds of the rows. */
  readonly where?: RawBuilder<unknown>
  /** Columns that may be sorted by; a name that is not here is ignored. */
  readonly sorts: Readonly<Record<string, RawBuilder<unknown>>>
  readonly firstSort: { readonly by: string; readonly descending: boolean }
  /** Makes the order complete, so that pages neither repeat nor skip: never null. */
  readonly tie: readonly Key[]
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
  const conditions = conditionsOf(source, query.filters)
  const total = await countOf(tx, source, conditions)
  const rows = await tx.rows<Row>(sql`
    select ${source.select} ${source.from} ${whereAll(conditions)}
    order by ${orderOf(keysOf(source, query))}
    limit ${query.limit} offset ${query.offset}`)
  return { rows, total }
}

/** The values by which a row is found again in its list, as text. */
export type RowKey = readonly (string | null)[]

export interface AfterQuery {
  readonly filters: Readonly<Record<string, string>>
  /** The row to go on after; left out, the list begins. */
  readonly after?: RowKey | undefined
  readonly limit: number
}

export interface Following<Row> extends ListResult<Row> {
  /** The key of the last row; undefined where no row follows it. */
  readonly next: RowKey | undefined
}

/**
 * The rows that follow a row, in the list's own order: whatever came or went meanwhile before it
 * moves nothing. Throws InputError for a key that is of no row of this list.
 */
export async function readAfter<Row extends object>(
  tx: Tx,
  source: ListSource,
  { filters, after, limit }: AfterQuery,
): Promise<Following<Row>> {
  const keys = keysOf(source, { sort: undefined, descending: false })
  const conditions = conditionsOf(source, filters)
  const total = await countOf(tx, source, conditions)
  const key = sql`json_build_array(${sql.join(keys.map(({ by }) => sql`(${by})::text`))})`
  const asked = after === undefined ? conditions : [...conditions, follows(keys, after)]
  const rows = await tx
    .rows<Row & { pageKey: RowKey }>(
      sql`select ${source.select}, ${key} as "pageKey" ${source.from} ${whereAll(asked)}
        order by ${orderOf(keys)} limit ${limit + 1}`,
    )
    .catch((error: unknown) => {
      throw after !== undefined && isUnreadable(error) ? notOfThisList() : error
    })
  const shown = rows.slice(0, limit)
  return { rows: shown, total, next: rows.length > limit ? shown.at(-1)?.pageKey : undefined }
}

function notOfThisList(): InputError {
  return new InputError([{ field: 'after', message: 'must be the `next` of a page of this list' }])
}

/** A value that cannot be what it is compared with: SQLSTATE class 22. */
function isUnreadable(error: unknown): boolean {
  return String((error as { code?: unknown }).code).startsWith('22')
}

/** Rows behind the given one: alike in the keys before some key, and behind it in that. */
function follows(keys: readonly Key[], after: RowKey): RawBuilder<unknown> {
  if (after.length !== keys.length) throw notOfThisList()
  const behind = keys.map(({ by, descending }, n) => {
    const value = after[n] ?? null
    const alike = keys.slice(0, n).map((key, k) => sql`${key.by} is not distinct from ${after[k]}`)
    if (value === null) return sql`false`
    const further = descending ? sql`${by} < ${value}` : sql`${by} > ${value}`
    return sql`(${sql.join([...alike, sql`(${further} or ${by} is null)`], sql` and `)})`
  })
  return sql`(${sql.join(behind, sql` or `)})`
}

function keysOf(source: ListSource, query: Pick<ListQuery, 'sort' | 'descending'>): Key[] {
  const { by, descending } = sortOf(source, query)
  const first = source.sorts[by]
  return [...(first === undefined ? [] : [{ by: first, descending }]), ...source.tie]
}

function orderOf(keys: readonly Key[]): RawBuilder<unknown> {
  return sql.join(
    keys.map(({ by, descending }) => sql`${by} ${sql.raw(descending ? 'desc' : 'asc')} nulls last`),
  )
}

async function countOf(
  tx: Tx,
  source: ListSource,
  conditions: readonly RawBuilder<unknown>[],
): Promise<number> {
  const counted = await tx.first<{ total: bigint }>(
    sql`select count(*) as total ${source.from} ${whereAll(conditions)}`,
  )
  return Number(counted?.total ?? 0n)
}

/** The sort asked for, or the list's own where none is or it is not known. */
export function sortOf(
  source: ListSource,
  query: Pick<ListQuery, 'sort' | 'descending'>,
): { by: string; descending: boolean } {
  return query.sort !== undefined && Object.hasOwn(source.sorts, query.sort)
    ? { by: query.sort, descending: query.descending }
    : source.firstSort
}

function conditionsOf(
  source: ListSource,
  filters: Readonly<Record<string, string>>,
): RawBuilder<unknown>[] {
  const conditions = source.where === undefined ? [] : [source.where]
  for (const [name, value] of Object.entries(filters)) {
    const filter = Object.hasOwn(source.filters, name) ? source.filters[name] : undefined
    if (filter !== undefined && value.trim() !== '') conditions.push(filter(value.trim()))
  }
  return conditions
}

function whereAll(conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
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
