/** Reads the published Council Tax Base returns of 2022, as one record for each authority. */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { BASE_BANDS, type BaseBand } from '#law/returns/council-tax-base.js'

interface Row {
  readonly ecode: string
  readonly authority: string
  readonly table: string
  readonly column: string
  readonly value: string
}

export interface AtPercent {
  readonly percent: number
  readonly count: number
}

/** What one band's column of the form says that the return is worked from. */
export interface PublishedColumn {
  readonly listed: number
  readonly exempt: number
  readonly demolished: number
  readonly disabledReduction: number
  readonly singleAdult25: number
  readonly disregarded25: number
  readonly disregarded50: number
  readonly discounts: readonly AtPercent[]
  readonly premiums: readonly AtPercent[]
  readonly annexeReduction: number
  readonly supportReduction: number
}

/** Pounds of tax forgone for council tax support, from which its reduction is worked. */
export interface Forgone {
  readonly pensioners: number
  readonly workingAge: number
}

export type Line = Readonly<Record<BaseBand | 'total', number>>

export interface PublishedReturn {
  readonly authority: string
  readonly columns: Readonly<Record<BaseBand, PublishedColumn>>
  readonly forgone: Readonly<Record<BaseBand, Forgone>>
  readonly bandD: number
  readonly contributionsInLieu: number
  readonly lines: {
    readonly '7': Line
    readonly '22': Line
    readonly '24': Line
    readonly '26': number
    readonly '29': Line
    readonly '31': Line
    readonly '33': number
  }
}

type Tables = ReadonlyMap<string, ReadonlyMap<string, number>>

export function publishedReturns(folder: URL): readonly PublishedReturn[] {
  const form = byAuthority(read(folder, 'taxbase_long.csv'))
  const support = byAuthority(read(folder, 'ct_support_long.csv'))
  const empty = byAuthority(read(folder, 'flex_empty_long.csv'))
  return [...form].map(([ecode, rows]) =>
    published(rows, support.get(ecode) ?? [], empty.get(ecode) ?? []),
  )
}

function read(folder: URL, name: string): readonly Row[] {
  return parse(readFileSync(new URL(name, folder)), { columns: true })
}

function byAuthority(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>()
  for (const row of rows) {
    const own = found.get(row.ecode)
    if (own === undefined) found.set(row.ecode, [row])
    else own.push(row)
  }
  return found
}

function published(
  form: readonly Row[],
  support: readonly Row[],
  empty: readonly Row[],
): PublishedReturn {
  const tables = tablesOf([...form, ...support])
  const groups = atPercents(empty)
  return {
    authority: form[0]?.authority.trim() ?? '',
    columns: byBand((band) => column(tables, groups, band)),
    forgone: byBand((band) => ({
      pensioners: cell(tables, '3.01', `Band ${band}`),
      workingAge: cell(tables, '3.02', `Band ${band}`),
    })),
    bandD: cell(tables, '3.04', 'Band D'),
    contributionsInLieu: cell(tables, '1.26', 'Total'),
    lines: {
      '7': line(tables, '1.07'),
      '22': line(tables, '1.24'),
      '24': line(tables, '1.25'),
      '26': cell(tables, '1.27', 'Total'),
      '29': line(tables, '1.30'),
      '31': line(tables, '1.31'),
      '33': cell(tables, '1.33', 'Total'),
    },
  }
}

function column(tables: Tables, groups: readonly Group[], band: BaseBand): PublishedColumn {
  const at = (table: string) => cell(tables, table, `Band ${band}`)
  const of = (kind: Group['kind']) =>
    groups
      .filter((group) => group.kind === kind && group.column === `Band ${band}`)
      .map(({ percent, count }) => ({ percent, count }))
  return {
    listed: at('1.01'),
    exempt: at('1.02'),
    demolished: at('1.03'),
    disabledReduction: at('1.05'),
    singleAdult25: at('1.08'),
    disregarded25: at('1.09'),
    disregarded50: at('1.10'),
    discounts: of('discount'),
    premiums: of('premium'),
    annexeReduction: at('1.23'),
    supportReduction: at('1.29'),
  }
}

function line(tables: Tables, table: string): Line {
  const bands = byBand((band) => cell(tables, table, `Band ${band}`))
  return { ...bands, total: cell(tables, table, 'Total') }
}

interface Group extends AtPercent {
  readonly kind: 'discount' | 'premium'
  readonly column: string
}

/** In each table of empty and second homes a row with the percentage precedes the counts. */
function atPercents(rows: readonly Row[]): readonly Group[] {
  const groups: Group[] = []
  let heading: { table: string; kind: Group['kind']; percent: number } | undefined
  for (const { table, column, value } of rows) {
    if (/^(percentage|additional)/i.test(column)) {
      const kind = /^additional/i.test(column) ? 'premium' : 'discount'
      heading = { table, kind, percent: Number(value) }
    } else if (heading?.table === table) {
      groups.push({ kind: heading.kind, percent: heading.percent, column, count: Number(value) })
    }
  }
  return groups
}

function tablesOf(rows: readonly Row[]): Tables {
  const tables = new Map<string, Map<string, number>>()
  for (const { table, column, value } of rows) {
    const columns = tables.get(table) ?? new Map<string, number>()
    // A dash stands where the form has no cell.
    columns.set(column, value === '-' ? 0 : Number(value))
    tables.set(table, columns)
  }
  return tables
}

function cell(tables: Tables, table: string, column: string): number {
  return tables.get(table)?.get(column) ?? 0
}

export function byBand<T>(of: (band: BaseBand) => T): Record<BaseBand, T> {
  return Object.fromEntries(BASE_BANDS.map((band) => [band, of(band)])) as Record<BaseBand, T>
}
