/**
 * A register of Wyre made from its published return: as many dwellings in each cell as the return
 * says, with the facts that put them there. Names and addresses are made up.
 */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

export const BANDS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const
const COLUMNS = ['A-', ...BANDS] as const
type Column = (typeof COLUMNS)[number]

interface Row {
  readonly authority: string
  readonly table: string
  readonly column: string
  readonly value: string
}

/** Every cell of an authority's return: table, then column. */
export type Published = ReadonlyMap<string, ReadonlyMap<string, number>>

export function publishedOf(folder: URL, authority: string): Published {
  const tables = new Map<string, Map<string, number>>()
  for (const name of [
    'taxbase_long',
    'ct_support_long',
    'supplementary_long',
    'flex_empty_long',
    'family_annexe_long',
  ]) {
    const rows = parse<Row>(readFileSync(new URL(`${name}.csv`, folder)), { columns: true })
    let percent = ''
    for (const row of rows.filter((r) => r.authority.trim() === authority)) {
      if (/^percentage/i.test(row.column)) percent = row.value
      const columns = tables.get(row.table) ?? new Map<string, number>()
      columns.set(row.column.replace('Band ', ''), row.value === '-' ? 0 : Number(row.value))
      columns.set('percent', Number(percent))
      tables.set(row.table, columns)
    }
  }
  return tables
}

export interface RegisterDwelling {
  readonly ref: string
  readonly band: string
  readonly column: Column
  group: string
  adults: number
  disregards: string
  exemption: string
  readonly disabled: boolean
  unoccupied: { class: string; emptySince: string } | undefined
  annexe: boolean
  weekly: bigint
}

const LONG_EMPTY = '2021-06-01'

export function wyreRegister(published: Published): RegisterDwelling[] {
  const at = (table: string, column: string) => published.get(table)?.get(column) ?? 0
  const classes = [...(published.get('2.01') ?? new Map<string, number>())]
    .filter(([name]) => name.startsWith('Class '))
    .flatMap(([name, count]) => Array.from({ length: count }, () => name.slice(6)))
  const all = BANDS.flatMap((band) => listedIn(band, at, classes))
  for (const column of COLUMNS) fillColumn(column, { all, at })
  return all
}

type At = (table: string, column: string) => number

function listedIn(band: string, at: At, classes: string[]): RegisterDwelling[] {
  const below = COLUMNS[COLUMNS.indexOf(band as Column) - 1] ?? 'A-'
  const [exempt, disabled] = [at('1.02', band), at('1.05', band)]
  return Array.from({ length: at('1.01', band) }, (_, n): RegisterDwelling => {
    const isDisabled = n >= exempt && n < exempt + disabled
    return {
      ref: `W${band}${n}`,
      band,
      column: isDisabled ? below : (band as Column),
      group: n < exempt ? 'exempt' : 'full',
      adults: 2,
      disregards: '',
      exemption: n < exempt ? (classes.pop() ?? 'N') : '',
      disabled: isDisabled,
      unoccupied: undefined,
      annexe: false,
      weekly: 0n,
    }
  })
}

/** Puts as many of a column's chargeable dwellings in each group as the return counts there. */
function fillColumn(
  column: Column,
  { all, at }: { all: readonly RegisterDwelling[]; at: At },
): void {
  const pool = all.filter((d) => d.column === column && d.group !== 'exempt').values()
  const take = (count: number, group: string, change: Partial<RegisterDwelling>) => {
    for (let n = 0; n < count; n += 1) {
      const { value } = pool.next()
      if (value !== undefined) Object.assign(value, { group, ...change })
    }
  }
  const empty = (code: string, since: string) => ({
    adults: 0,
    unoccupied: { class: code, emptySince: since },
  })
  take(at('1.11', column), 'second-home', empty('B', ''))
  take(at('5.05', column), 'empty-100', empty('C', '2022-09-20'))
  take(at('5.04', column), 'empty-50', empty('C', '2022-06-20'))
  take(at('5.03', column), 'empty-25', empty('D', LONG_EMPTY))
  take(at('1.12', column), 'empty-0', empty('C', LONG_EMPTY))
  const annexes = at('4.02', column)
  take(at('1.08', column), 'single', { adults: 1 })
  take(at('1.09', column), 'disregard-25', { adults: 2, disregards: 'student' })
  take(at('1.10', column), 'disregard-50', { adults: 2, disregards: 'carer;student' })
  const rest = all.filter((d) => d.column === column && d.group === 'full')
  const singles = all.filter((d) => d.column === column && d.group === 'single')
  // Band A: 20 whole and 5 with a single adult come to 11.875 equivalents, published as 11.9.
  const bySingles = Math.floor(annexes / 5)
  for (const d of [...rest.slice(0, annexes - bySingles), ...singles.slice(0, bySingles)]) {
    d.annexe = true
  }
  award(
    [...rest, ...singles].filter((d) => !d.annexe),
    {
      pounds: at('3.03', column),
      band: at('3.04', column),
    },
  )
}

/** Shares the tax forgone among households, none for more than half its charge. */
function award(
  households: readonly RegisterDwelling[],
  { pounds, band }: { pounds: number; band: number },
): void {
  if (pounds === 0) return
  const most = Math.floor((band * 100 * 0.7 * 7) / 365)
  let weekly = Math.round((pounds * 100 * 7) / 365)
  for (const household of households) {
    const share = Math.min(most, weekly)
    household.weekly = BigInt(share)
    weekly -= share
    if (weekly <= 0) return
  }
  throw new Error(`${weekly} pence a week of reductions are left over`)
}

export function propertiesCsv(register: readonly RegisterDwelling[]): string {
  const lines = register.map(
    (d, n) => `${d.ref},,${n + 1} Wyre Road; Garstang,PR3 ${n % 10}AA,W,${d.band},1993-04-01`,
  )
  return ['property_ref,uprn,address,postcode,parish,band,band_from', ...lines, ''].join('\n')
}

const HEADER =
  'account_ref,property_ref,liable_from,basis,persons,email,phone,adults,disregards,exemption,' +
  'exemption_from,exemption_until,disabled_from,reduction,reduction_weekly,reduction_from,' +
  'method,plan,day,unoccupied_class,unoccupied_from,empty_since,annexe_from'

export function accountsCsv(register: readonly RegisterDwelling[]): string {
  const lines = register.map((d, n) => {
    const since = d.unoccupied?.emptySince ?? ''
    const from = since === '' ? '2020-04-01' : since
    const exempt = d.exemption === '' ? ',,' : `${d.exemption},2020-04-01,`
    const weekly = `${d.weekly / 100n}.${(d.weekly % 100n).toString().padStart(2, '0')}`
    const reduction = d.weekly === 0n ? ',,' : `working-age,${weekly},2020-04-01`
    return [
      '', d.ref, '2020-04-01', 'resident-freeholder', `Person ${n + 1}`, '', '', d.adults,
      d.disregards, exempt, d.disabled ? '2020-04-01' : '', reduction, 'cash', '10', '1',
      d.unoccupied?.class ?? '', d.unoccupied === undefined ? '' : from, since,
      d.annexe ? '2020-04-01' : '',
    ].join(',') // prettier-ignore
  })
  return [HEADER, ...lines, ''].join('\n')
}
