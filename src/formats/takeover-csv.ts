/**
 * The folder of a takeover: a CSV file for each kind of record, and one of control totals. The
 * columns are told in docs/takeover.md. Everything that is wrong is named by file, line and column.
 */
import { type CsvColumns, type CsvLine, readCsvTable } from '#formats/csv-table.js'
import {
  CASE_STATES,
  type ControlTotal,
  DUE_SUM_KINDS,
  NOTICE_KINDS,
  SERVICE_METHODS,
  type TakeoverRecords,
  TOTALLED,
  type Totalled,
} from '#formats/takeover-records.js'
import { type FinancialYear, financialYear } from '#kernel/financial-year.js'
import { type FieldError, InputError } from '#kernel/invariant.js'
import { ZERO } from '#kernel/money.js'
import { PLAN_CODES } from '#law/council-tax/payment-plans.js'

interface Table<T> {
  readonly columns: CsvColumns
  readonly read: (row: CsvLine) => T
}

const HEAD: Table<Pick<TakeoverRecords, 'source' | 'takenOn'>> = {
  columns: { required: ['source', 'taken_on'] },
  read: (row) => ({ source: row.text('source'), takenOn: row.date('taken_on') }),
}

const CHARGES: Table<TakeoverRecords['charges'][number]> = {
  columns: {
    required: ['charge', 'account_ref', 'property_ref', 'year', 'from', 'worked_to', 'amount'],
    optional: ['instalments_lost'],
  },
  read: (row) => ({
    line: row.line,
    charge: row.text('charge'),
    accountRef: row.text('account_ref'),
    propertyRef: row.text('property_ref'),
    year: yearOf(row, 'year'),
    from: row.date('from'),
    workedTo: row.date('worked_to'),
    amount: row.amount('amount'),
    instalmentsLost:
      row.optional('instalments_lost') !== null &&
      row.oneOf('instalments_lost', ['yes', 'no']) === 'yes',
  }),
}

const DUE_SUMS: Table<TakeoverRecords['dueSums'][number]> = {
  columns: {
    required: ['due_sum', 'charge', 'kind', 'due', 'amount', 'paid'],
    optional: ['payable', 'notice', 'case'],
  },
  read: (row) => {
    const dueOn = row.date('due')
    const payableOn = row.optionalDate('payable') ?? dueOn
    if (payableOn > dueOn) row.fault('payable', `is after ${dueOn}, the day on which it is due`)
    return {
      line: row.line,
      dueSum: row.text('due_sum'),
      charge: row.text('charge'),
      kind: row.oneOf('kind', DUE_SUM_KINDS),
      dueOn,
      payableOn,
      amount: row.amount('amount'),
      paid: row.amount('paid'),
      notice: row.optional('notice'),
      case: row.optional('case'),
    }
  },
}

/** A summons is delivered, left or posted (SI 1992/613 reg 35(2)). */
function noElectronicSummons(row: CsvLine): object {
  if (row.optional('kind') === 'summons' && row.optional('method') === 'electronic') {
    row.fault('method', 'a summons cannot be served electronically (SI 1992/613 reg 35(2))')
  }
  return {}
}

const NOTICES: Table<TakeoverRecords['notices'][number]> = {
  columns: {
    required: ['notice', 'charge', 'kind', 'issued', 'required', 'method', 'due_sums'],
    optional: ['pay_by', 'persons', 'proof', 'case'],
  },
  read: (row) => ({
    ...noElectronicSummons(row),
    line: row.line,
    notice: row.text('notice'),
    charge: row.text('charge'),
    kind: row.oneOf('kind', NOTICE_KINDS),
    issuedOn: row.date('issued'),
    payBy: row.optionalDate('pay_by'),
    required: row.amount('required'),
    persons: parted(row, 'persons'),
    method: row.oneOf('method', SERVICE_METHODS),
    proof: row.optional('proof'),
    dueSums: parted(row, 'due_sums'),
    case: row.optional('case'),
  }),
}

const CASES: Table<TakeoverRecords['cases'][number]> = {
  columns: {
    required: [
      'case', 'charge', 'summons_no', 'court_code', 'court_name', 'hearing', 'laid', 'approved',
      'approved_by', 'sum', 'costs', 'state', 'due_sums',
    ], // prettier-ignore
    optional: ['hearing_at', 'persons'],
  },
  read: (row) => ({
    line: row.line,
    case: row.text('case'),
    charge: row.text('charge'),
    summonsNo: row.text('summons_no'),
    courtCode: row.text('court_code'),
    courtName: row.text('court_name'),
    hearingOn: row.date('hearing'),
    hearingAt: row.optional('hearing_at') ?? '10:00',
    laidOn: row.date('laid'),
    approvedOn: row.date('approved'),
    approvedBy: row.text('approved_by'),
    sum: row.amount('sum'),
    costs: row.amount('costs'),
    state: row.oneOf('state', CASE_STATES),
    persons: parted(row, 'persons'),
    dueSums: parted(row, 'due_sums'),
  }),
}

const ORDERS: Table<TakeoverRecords['orders'][number]> = {
  columns: {
    required: ['case', 'kind', 'made', 'sum', 'costs', 'due_sums'],
    optional: ['persons'],
  },
  read: (row) => ({
    line: row.line,
    case: row.text('case'),
    kind: row.oneOf('kind', ['liability-order', 'costs-only']),
    madeOn: row.date('made'),
    sum: row.amount('sum'),
    costs: row.amount('costs'),
    persons: parted(row, 'persons'),
    dueSums: parted(row, 'due_sums'),
  }),
}

const RECEIPTS: Table<TakeoverRecords['receipts'][number]> = {
  columns: { required: ['receipt', 'account_ref', 'received', 'method', 'amount', 'credit'] },
  read: (row) => ({
    line: row.line,
    receipt: row.text('receipt'),
    accountRef: row.text('account_ref'),
    receivedOn: row.date('received'),
    method: row.text('method'),
    amount: row.amount('amount'),
    credit: row.amount('credit'),
  }),
}

const ALLOCATIONS: Table<TakeoverRecords['allocations'][number]> = {
  columns: { required: ['receipt', 'due_sum', 'amount'] },
  read: (row) => ({
    line: row.line,
    receipt: row.text('receipt'),
    dueSum: row.text('due_sum'),
    amount: row.amount('amount'),
  }),
}

const PLANS: Table<TakeoverRecords['plans'][number]> = {
  columns: { required: ['account_ref', 'method', 'plan', 'day'] },
  read: (row) => ({
    line: row.line,
    accountRef: row.text('account_ref'),
    method: row.oneOf('method', ['direct-debit', 'cash']),
    plan: row.oneOf('plan', PLAN_CODES),
    dayOfMonth: row.integer('day'),
  }),
}

const WHAT = Object.keys(TOTALLED) as Totalled[]

const TOTALS: Table<ControlTotal> = {
  columns: { required: ['what', 'year', 'count', 'amount'] },
  read: (row) => {
    const what = row.oneOf('what', WHAT)
    const byYear = TOTALLED[what] === 'year'
    const count = row.text('count')
    if (!/^\d{1,9}$/.test(count)) row.fault('count', `"${count}" is not a whole number`)
    return {
      what,
      year: byYear ? yearOf(row, 'year') : null,
      count: Number(count),
      amount: row.optional('amount') === null ? ZERO : row.amount('amount'),
    }
  },
}

/** The files of the folder: those without which nothing can be taken over, and the others. */
export const TAKEOVER_FILES = {
  required: ['takeover.csv', 'charges.csv', 'due_sums.csv', 'totals.csv'],
  optional: [
    'notices.csv',
    'cases.csv',
    'orders.csv',
    'receipts.csv',
    'allocations.csv',
    'plans.csv',
  ],
} as const

/** The text of each file, by its name. */
export type TakeoverFiles = Readonly<Record<string, string>>

/** Reads the folder. Throws InputError with every error of every file. */
export function readTakeoverCsv(files: TakeoverFiles): TakeoverRecords {
  const errors: FieldError[] = TAKEOVER_FILES.required
    .filter((name) => files[name] === undefined)
    .map((name) => ({ field: name, message: 'is not in the folder' }))
  if (errors.length > 0) throw new InputError(errors)
  const read = <T>(name: string, { columns, read: readRow }: Table<T>): T[] => {
    const text = files[name]
    if (text === undefined) return []
    try {
      return readCsvTable(text, columns, readRow)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      for (const e of error.errors) errors.push({ ...e, field: `${name} ${e.field}` })
      return []
    }
  }
  const heads = read('takeover.csv', HEAD)
  const records = {
    charges: read('charges.csv', CHARGES),
    dueSums: read('due_sums.csv', DUE_SUMS),
    notices: read('notices.csv', NOTICES),
    cases: read('cases.csv', CASES),
    orders: read('orders.csv', ORDERS),
    receipts: read('receipts.csv', RECEIPTS),
    allocations: read('allocations.csv', ALLOCATIONS),
    plans: read('plans.csv', PLANS),
    totals: read('totals.csv', TOTALS),
  }
  errors.push(...twiceTotalled(records.totals))
  const [head] = heads
  if (errors.length === 0 && (head === undefined || heads.length > 1)) {
    errors.push({ field: 'takeover.csv', message: 'must have one line: source and taken_on' })
  }
  if (errors.length > 0 || head === undefined) throw new InputError(errors)
  return { ...head, ...records }
}

function twiceTotalled(totals: readonly ControlTotal[]): FieldError[] {
  const seen = new Set<string>()
  return totals.flatMap(({ what, year }) => {
    const key = `${what} ${year ?? ''}`.trim()
    if (seen.has(key)) return [{ field: 'totals.csv what', message: `${key} is totalled twice` }]
    seen.add(key)
    return []
  })
}

function yearOf(row: CsvLine, column: string): FinancialYear {
  const value = row.text(column)
  try {
    return financialYear(value)
  } catch {
    row.fault(column, `"${value}" is not a financial year such as 2025-26`)
    return value as FinancialYear
  }
}

/** Several in one cell, parted by semicolons. */
function parted(row: CsvLine, column: string): string[] {
  return (row.optional(column) ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
