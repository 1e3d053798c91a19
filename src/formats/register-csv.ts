/** The two files that a register is taken in from: properties, and the accounts on them. */
import type { IsoDate } from '#kernel/dates.js'
import type { Pence } from '#kernel/money.js'
import { type CsvLine, readCsvTable } from '#formats/csv-table.js'
import { type PaymentPlan, PLAN_CODES } from '#law/council-tax/payment-plans.js'

const BANDS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'] as const

export interface PropertyLine {
  readonly line: number
  readonly propertyRef: string
  readonly uprn: string | null
  readonly addressLines: readonly string[]
  readonly postcode: string
  readonly parishCode: string
  readonly band: (typeof BANDS)[number]
  readonly bandFrom: IsoDate
}

const PROPERTY_COLUMNS = [
  'property_ref',
  'uprn',
  'address',
  'postcode',
  'parish',
  'band',
  'band_from',
] as const

/** Address lines are parted by semicolons. Throws InputError line by line. */
export function readPropertiesCsv(text: string): PropertyLine[] {
  return readCsvTable(text, PROPERTY_COLUMNS, (row) => ({
    line: row.line,
    propertyRef: row.text('property_ref'),
    uprn: row.optional('uprn'),
    addressLines: parted(row.text('address')),
    postcode: row.text('postcode'),
    parishCode: row.text('parish'),
    band: row.oneOf('band', BANDS),
    bandFrom: row.date('band_from'),
  }))
}

export interface AccountLine {
  readonly line: number
  readonly accountRef: string | null
  readonly propertyRef: string
  readonly liableFrom: IsoDate
  readonly basis: string
  readonly persons: readonly string[]
  readonly email: string | null
  readonly phone: string | null
  readonly adults: number
  readonly disregards: readonly string[]
  readonly exemption: {
    readonly class: string
    readonly from: IsoDate
    readonly until: IsoDate | null
    readonly runsFrom: IsoDate | null
  } | null
  /** Nobody's main home: its class under SI 2003/3011, and since when it has been empty. */
  readonly vacancy: {
    readonly class: 'A' | 'B' | 'C' | 'D'
    readonly from: IsoDate
    readonly emptySince: IsoDate | null
  } | null
  readonly premiumException: { readonly class: string; readonly from: IsoDate } | null
  readonly annexeFrom: IsoDate | null
  /** Under what tenancy it is held, and when a term or a notice ends that. */
  readonly tenancy: { readonly tenancy: string; readonly endsOn: IsoDate | null } | null
  readonly disabledFrom: IsoDate | null
  readonly reduction: {
    readonly scheme: 'pension-age' | 'working-age'
    readonly weekly: Pence
    readonly from: IsoDate
  } | null
  readonly method: 'direct-debit' | 'cash'
  readonly plan: PaymentPlan
  readonly dayOfMonth: number
}

/** What few dwellings have: a file may leave these columns out. */
const RARE_COLUMNS = [
  'exemption_runs_from',
  'unoccupied_class',
  'unoccupied_from',
  'empty_since',
  'premium_exception',
  'premium_exception_from',
  'annexe_from',
  'tenancy',
  'tenancy_ends',
] as const

const ACCOUNT_COLUMNS = [
  'account_ref',
  'property_ref',
  'liable_from',
  'basis',
  'persons',
  'email',
  'phone',
  'adults',
  'disregards',
  'exemption',
  'exemption_from',
  'exemption_until',
  'disabled_from',
  'reduction',
  'reduction_weekly',
  'reduction_from',
  'method',
  'plan',
  'day',
] as const

/** Persons and disregards are parted by semicolons. Throws InputError line by line. */
export function readAccountsCsv(text: string): AccountLine[] {
  const columns = { required: ACCOUNT_COLUMNS, optional: RARE_COLUMNS }
  return readCsvTable(text, columns, (row) => ({
    line: row.line,
    accountRef: row.optional('account_ref'),
    propertyRef: row.text('property_ref'),
    liableFrom: row.date('liable_from'),
    basis: row.text('basis'),
    persons: personsOf(row),
    email: row.optional('email'),
    phone: row.optional('phone'),
    adults: row.integer('adults'),
    disregards: parted(row.optional('disregards') ?? ''),
    ...exemptionOf(row),
    disabledFrom: row.optionalDate('disabled_from'),
    ...reductionOf(row),
    ...unoccupiedOf(row),
    annexeFrom: row.optionalDate('annexe_from'),
    ...tenancyOf(row),
    method: row.oneOf('method', ['direct-debit', 'cash']),
    plan: row.oneOf('plan', PLAN_CODES),
    dayOfMonth: row.integer('day'),
  }))
}

function exemptionOf(row: CsvLine): Pick<AccountLine, 'exemption'> {
  const code = row.optional('exemption')
  if (code === null) return { exemption: null }
  const [from, until] = [row.date('exemption_from'), row.optionalDate('exemption_until')]
  if (until !== null && until <= from) row.fault('exemption_until', `must be after ${from}`)
  const runsFrom = row.optionalDate('exemption_runs_from')
  return { exemption: { class: code, from, until, runsFrom } }
}

function unoccupiedOf(row: CsvLine): Pick<AccountLine, 'vacancy' | 'premiumException'> {
  const code = row.optional('unoccupied_class')
  const exception = row.optional('premium_exception')
  return {
    vacancy:
      code === null
        ? null
        : {
            class: row.oneOf('unoccupied_class', ['A', 'B', 'C', 'D']),
            from: row.date('unoccupied_from'),
            emptySince: row.optionalDate('empty_since'),
          },
    premiumException:
      exception === null ? null : { class: exception, from: row.date('premium_exception_from') },
  }
}

function tenancyOf(row: CsvLine): Pick<AccountLine, 'tenancy'> {
  const tenancy = row.optional('tenancy')
  if (tenancy === null) return { tenancy: null }
  return { tenancy: { tenancy, endsOn: row.optionalDate('tenancy_ends') } }
}

function personsOf(row: CsvLine): string[] {
  const persons = parted(row.text('persons'))
  if (persons.length === 0 && row.optional('persons') !== null)
    row.fault('persons', 'names nobody: give each liable person')
  return persons
}

function reductionOf(row: CsvLine): Pick<AccountLine, 'reduction'> {
  if (row.optional('reduction') === null) return { reduction: null }
  const weekly = row.amount('reduction_weekly')
  if (weekly <= 0n) row.fault('reduction_weekly', 'must be above nought, or leave all three empty')
  return {
    reduction: {
      scheme: row.oneOf('reduction', ['pension-age', 'working-age']),
      weekly,
      from: row.date('reduction_from'),
    },
  }
}

function parted(text: string): string[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
