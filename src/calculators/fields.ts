/**
 * The fields of a calculator: what a form shows, and how strictly an input is read.
 *
 * Nothing is guessed: an unknown field, a missing one or a value of the wrong kind is an error
 * that names the field and says what is accepted.
 */
import { type IsoDate, isoDate } from '#kernel/dates.js'
import { type FinancialYear, financialYear } from '#kernel/financial-year.js'
import { type Fraction, parseDecimal } from '#kernel/fraction.js'
import { type FieldError, InputError } from '#kernel/invariant.js'
import { type Pence, parsePounds } from '#kernel/money.js'

export type FieldKind =
  'money' | 'date' | 'year' | 'choice' | 'percent' | 'integer' | 'text' | 'json'

export interface Field {
  readonly name: string
  readonly kind: FieldKind
  readonly required: boolean
  readonly hint: string
  readonly choices?: readonly (string | number)[]
  /** The first and last that the tables of law cover, or the least and most of a number. */
  readonly from?: string | number
  readonly to?: string | number
}

interface ValueOf {
  money: Pence
  date: IsoDate
  year: FinancialYear
  choice: string
  percent: Fraction
  integer: number
  text: string
  json: unknown
}

type Chosen<F extends Field> = F extends { readonly choices: readonly (infer C)[] }
  ? C
  : ValueOf[F['kind']]

/** What reading the fields gives, by name; an optional field may be undefined. */
export type Values<Fields extends readonly Field[]> = {
  readonly [F in Fields[number] as F['name']]: F['required'] extends true
    ? Chosen<F>
    : Chosen<F> | undefined
}

/** Council tax began on the first day; a day after the last is taken for a slip of the pen. */
const FIRST_DAY = '1993-04-01'
const LAST_DAY = '2099-12-31'

type Reader = (value: unknown, field: Field) => unknown

const READERS: Readonly<Record<FieldKind, Reader>> = {
  money: (value) => atLeastNought(parsePounds(text(value))),
  date: (value) => withinTables(isoDate(text(value))),
  year: (value, field) => within(financialYear(text(value)), field),
  choice: (value, field) => chosen(text(value), field),
  percent: (value, field) => withinPercent(parseDecimal(text(value)), field),
  integer: (value, field) => chosen(wholeNumber(value), field),
  text: (value) => filled(text(value)),
  json: (value) => value,
}

const ACCEPTED: Readonly<Record<FieldKind, string>> = {
  money: 'must be pounds as a decimal string such as "1199.34"',
  date: `must be a date that exists, such as "2026-04-01", from ${FIRST_DAY} to ${LAST_DAY}`,
  year: 'must be a financial year written "2026-27"',
  choice: 'must be a string',
  percent: 'must be a percentage as a decimal string such as "25"',
  integer: 'must be a whole number',
  text: 'must be a string that is not empty',
  json: 'must be JSON',
}

/** Reads every field, or throws an InputError that names each at fault. */
export function readFields<const Fields extends readonly Field[]>(
  fields: Fields,
  input: unknown,
): Values<Fields> {
  const given = asRecord(input, 'input')
  const errors: FieldError[] = unknownFields(fields, given)
  const values: Record<string, unknown> = {}
  for (const field of fields) {
    const value = given[field.name]
    if (value === undefined) {
      if (field.required) errors.push({ field: field.name, message: `is missing: ${says(field)}` })
      continue
    }
    try {
      values[field.name] = READERS[field.kind](value, field)
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      errors.push({ field: field.name, message: says(field) })
    }
  }
  if (errors.length > 0) throw new InputError(errors)
  return values as Values<Fields>
}

function unknownFields(
  fields: readonly Field[],
  given: Readonly<Record<string, unknown>>,
): FieldError[] {
  const accepted = fields.map((field) => field.name)
  return Object.keys(given)
    .filter((name) => !accepted.includes(name))
    .map((name) => ({
      field: name,
      message: `is not a field here; the fields are ${accepted.join(', ')}`,
    }))
}

/** What a field accepts, in words. */
function says(field: Field): string {
  const { kind, choices, from, to } = field
  if (choices !== undefined) {
    return `must be one of ${choices.map((choice) => JSON.stringify(choice)).join(', ')}`
  }
  const bounds = from === undefined ? '' : `, from ${from} to ${to}`
  return `${ACCEPTED[kind]}${bounds}`
}

export function asRecord(value: unknown, field: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError([{ field, message: 'must be a JSON object' }])
  }
  // A copy without a prototype, so that a field called "constructor" is only ever a field.
  return Object.assign(Object.create(null) as Record<string, unknown>, value)
}

export function asList(value: unknown, field: string): readonly unknown[] {
  if (Array.isArray(value)) return value
  throw new InputError([{ field, message: 'must be a JSON array' }])
}

/** Reads a nested object, naming its fields by their path. */
export function readNested<const Fields extends readonly Field[]>(
  fields: Fields,
  input: unknown,
  path: string,
): Values<Fields> {
  asRecord(input, path)
  try {
    return readFields(fields, input)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    throw new InputError(error.errors.map((e) => ({ ...e, field: `${path}.${e.field}` })))
  }
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new RangeError('not a string')
  return value
}

function filled(value: string): string {
  if (value.trim() === '') throw new RangeError('empty')
  return value
}

function wholeNumber(value: unknown): number {
  if (!Number.isSafeInteger(value)) throw new RangeError('not a whole number')
  return value as number
}

function atLeastNought(amount: Pence): Pence {
  if (amount < 0n) throw new RangeError('below nought')
  return amount
}

function chosen<T extends string | number>(value: T, { choices }: Field): T {
  if (choices?.includes(value) === false) throw new RangeError('not a choice')
  return value
}

function within<T extends string>(value: T, { from, to }: Field): T {
  if (from !== undefined && value < String(from)) throw new RangeError('before the tables')
  if (to !== undefined && value > String(to)) throw new RangeError('after the tables')
  return value
}

function withinTables(date: IsoDate): IsoDate {
  if (date < FIRST_DAY || date > LAST_DAY) throw new RangeError('outside the tables')
  return date
}

function withinPercent(value: Fraction, { from, to }: Field): Fraction {
  const below = from !== undefined && value.over < BigInt(from) * value.under
  const above = to !== undefined && value.over > BigInt(to) * value.under
  if (below || above) throw new RangeError('outside the bounds')
  return value
}
