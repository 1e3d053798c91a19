/** The Council Tax Base return, from the counts of dwellings in each band. */
import { calculator, showWorkings, working } from '#calculators/calculator.js'
import { asList, asRecord } from '#calculators/fields.js'
import { YEAR } from '#calculators/shared-fields.js'
import { type Fraction, NOUGHT, parseDecimal } from '#kernel/fraction.js'
import { InputError } from '#kernel/invariant.js'
import { TAX_BASE_REGS, under } from '#law/instruments.js'
import {
  type AtPercent,
  BASE_BANDS,
  type BaseBand,
  type BaseColumn,
  type BaseColumns,
  type BaseLine,
  councilTaxBase,
} from '#law/returns/council-tax-base.js'

/** Lines 1, 2, 3 and 5 of the form, which have no column for band A-. */
const LISTED = ['listed', 'exempt', 'demolished', 'disabledReduction'] as const
const AMOUNTS = [
  'singleAdult25',
  'disregarded25',
  'disregarded50',
  'annexeReduction',
  'supportReduction',
] as const
const GROUPS = ['discounts', 'premiums'] as const
const COLUMN: readonly string[] = [...LISTED, ...AMOUNTS, ...GROUPS]

export const COUNCIL_TAX_BASE = calculator({
  name: 'returns/council-tax-base',
  title: 'Returns: council tax base',
  fields: [
    YEAR,
    {
      name: 'bands',
      kind: 'json',
      required: true,
      hint: 'For each band from A- to H, its dwellings by line of the return',
    },
    {
      name: 'contributionsInLieu',
      kind: 'json',
      required: true,
      hint: 'Band D equivalents of contributions in lieu, a number',
    },
  ],
  answer({ bands, contributionsInLieu }) {
    const inLieu = readNumber(contributionsInLieu, 'contributionsInLieu')
    const base = councilTaxBase(readColumns(bands), inLieu)
    return {
      lines: {
        '7': showLine(base.line7),
        '22': showLine(base.line22),
        '24': showLine(base.line24),
        '26': shown(base.line26),
        '29': showLine(base.line29),
        '31': showLine(base.line31),
        '33': shown(base.line33),
      },
      workings: showWorkings(WORKINGS),
    }
  },
})

const WORKINGS = [
  working(
    'line 22: line 7 less discounts and annexe reductions, with premiums',
    under(TAX_BASE_REGS, 'reg 4'),
  ),
  working('line 24: line 22 in ninths of band D, to one decimal', under(TAX_BASE_REGS, 'reg 4')),
  working('line 29: line 22 less council tax support', under(TAX_BASE_REGS, 'reg 4')),
  working('lines 26 and 33: with contributions in lieu', under(TAX_BASE_REGS, 'reg 4')),
]

function readColumns(value: unknown): BaseColumns {
  const bands = asRecord(value, 'bands')
  refuseUnknown(bands, { path: 'bands', accepted: BASE_BANDS })
  const columns = BASE_BANDS.map((band) => [band, readColumn(bands[band], band)])
  return Object.fromEntries(columns) as BaseColumns
}

function readColumn(value: unknown, band: BaseBand): BaseColumn {
  const path = `bands.${band}`
  const column = asRecord(value, path)
  refuseUnknown(column, { path, accepted: COLUMN })
  const number = (name: string) => readNumber(column[name], `${path}.${name}`)
  return {
    ...(Object.fromEntries(
      LISTED.map((name) => [name, band === 'A-' ? nought(column[name], name) : number(name)]),
    ) as Pick<BaseColumn, (typeof LISTED)[number]>),
    ...(Object.fromEntries(AMOUNTS.map((name) => [name, number(name)])) as Pick<
      BaseColumn,
      (typeof AMOUNTS)[number]
    >),
    discounts: readGroups(column['discounts'], `${path}.discounts`),
    premiums: readGroups(column['premiums'], `${path}.premiums`),
  }
}

/** No dwelling is listed in band A-: the field may be left out, and is otherwise nought. */
function nought(value: unknown, name: string): Fraction {
  if (value === undefined || value === 0) return NOUGHT
  const message = 'must be 0: the return has no such line for band A-'
  throw new InputError([{ field: `bands.A-.${name}`, message }])
}

function readGroups(value: unknown, path: string): readonly AtPercent[] {
  return asList(value, path).map((entry, i) => {
    const at = `${path}[${i}]`
    const group = asRecord(entry, at)
    refuseUnknown(group, { path: at, accepted: ['percent', 'count'] })
    return {
      percent: readNumber(group['percent'], `${at}.percent`),
      count: readNumber(group['count'], `${at}.count`),
    }
  })
}

function refuseUnknown(
  given: Readonly<Record<string, unknown>>,
  { path, accepted }: { path: string; accepted: readonly string[] },
): void {
  const name = Object.keys(given).find((key) => !accepted.includes(key))
  if (name === undefined) return
  const message = `is not a field here; the fields are ${accepted.join(', ')}`
  throw new InputError([{ field: `${path}.${name}`, message }])
}

/** A number of JSON, read exactly as it is written. */
function readNumber(value: unknown, field: string): Fraction {
  if (typeof value === 'number' && value >= 0) {
    try {
      return parseDecimal(String(value))
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
    }
  }
  const message = 'must be a JSON number of nought or more, with at most nine decimals'
  throw new InputError([{ field, message }])
}

function showLine(line: BaseLine): Record<string, number> {
  return Object.fromEntries(Object.entries(line).map(([band, tenths]) => [band, shown(tenths)]))
}

function shown(tenths: bigint): number {
  return Number(tenths) / 10
}
