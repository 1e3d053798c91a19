/**
 * Reads what a program sends by its schema: checks it and turns it into values of our own. Every
 * fault is named with its field and with what is accepted; an unknown field is a fault too.
 */
import type { TSchema } from 'typebox'
import { isLikelyDay } from '#kernel/dates.js'
import { type FinancialYear, financialYear } from '#kernel/financial-year.js'
import { readableText } from '#kernel/readable-text.js'
import { type FieldError, InputError } from '#kernel/invariant.js'
import { parsePounds } from '#kernel/money.js'

/** What of JSON schema our schemas use. */
export interface Shape {
  readonly type?: string
  readonly format?: string
  readonly pattern?: string
  readonly enum?: readonly string[]
  readonly const?: unknown
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly items?: Shape
  readonly anyOf?: readonly Shape[]
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Shape
}

interface Reading {
  readonly errors: FieldError[]
  /** Numbers and yes or no arrive as text in an address. */
  readonly asText: boolean
}

export function readBy(
  schema: TSchema,
  given: unknown,
  asText: boolean,
): { readonly value: unknown; readonly errors: readonly FieldError[] } {
  const reading: Reading = { errors: [], asText }
  const value = read(schema, given, { path: '', reading })
  return { value, errors: reading.errors }
}

interface At {
  readonly path: string
  readonly reading: Reading
}

function read(shape: Shape, given: unknown, at: At): unknown {
  if (shape.anyOf !== undefined) return readOneOf(shape.anyOf, given, at)
  if (shape.const !== undefined) {
    return given === shape.const ? given : refuse(at, `must be ${JSON.stringify(shape.const)}`)
  }
  switch (shape.type) {
    case 'object':
      return readObject(shape, given, at)
    case 'array':
      return readList(shape, given, at)
    case 'string':
      return readText(shape, given, at)
    case 'integer':
      return readInteger(shape, given, at)
    case 'boolean':
      return readBoolean(given, at)
    case 'null':
      return given === null ? null : refuse(at, 'must be null')
    default:
      return given
  }
}

function refuse({ path, reading }: At, message: string): undefined {
  reading.errors.push({ field: path === '' ? 'body' : path, message })
  return undefined
}

/** Null where it may be; else the variant whose `kind` is given, or the only one. */
function readOneOf(variants: readonly Shape[], given: unknown, at: At): unknown {
  if (given === null && variants.some((variant) => variant.type === 'null')) return null
  const others = variants.filter((variant) => variant.type !== 'null')
  const [only] = others
  if (only !== undefined && others.length === 1) return read(only, given, at)
  const kind = isRecord(given) ? given['kind'] : undefined
  const found = others.find((variant) => kindOf(variant) === kind)
  if (found !== undefined) return read(found, given, at)
  const path = at.path === '' ? 'kind' : `${at.path}.kind`
  const kinds = others.map(kindOf).join(', ')
  return refuse({ ...at, path }, `must be one of ${kinds}`)
}

export function kindOf(variant: Shape): unknown {
  return variant.properties?.['kind']?.const
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function readObject(shape: Shape, given: unknown, at: At): unknown {
  if (!isRecord(given)) return refuse(at, 'must be a JSON object')
  const inner = (name: string): At => ({
    ...at,
    path: at.path === '' ? name : `${at.path}.${name}`,
  })
  const { properties = {}, required = [], additionalProperties: others } = shape
  const made: Record<string, unknown> = {}
  for (const [name, part] of Object.entries(properties)) {
    const value = given[name]
    if (value !== undefined) made[name] = read(part, value, inner(name))
    else if (required.includes(name)) refuse(inner(name), `is missing: ${says(part)}`)
  }
  for (const [name, value] of Object.entries(given)) {
    if (Object.hasOwn(properties, name)) continue
    if (isRecord(others)) made[name] = read(others, value, inner(name))
    else if (others !== true) {
      const known = Object.keys(properties).join(', ')
      refuse(inner(name), `is not a field here; the fields are ${known || 'none'}`)
    }
  }
  return made
}

function readList(shape: Shape, given: unknown, at: At): unknown {
  if (!Array.isArray(given)) return refuse(at, 'must be a JSON array')
  if (given.length < (shape.minItems ?? 0)) return refuse(at, `give at least ${shape.minItems}`)
  const { maxItems = Infinity } = shape
  if (given.length > maxItems) return refuse(at, `give at most ${maxItems}`)
  const item = shape.items ?? {}
  return given.map((value, n) => read(item, value, { ...at, path: `${at.path}[${n}]` }))
}

function readText(shape: Shape, given: unknown, at: At): unknown {
  if (typeof given !== 'string') return refuse(at, says(shape))
  // The database has no place for it in a text.
  if (given.includes('\0')) return refuse(at, 'has a character of code nought')
  const text = readableText(given)
  const { format, pattern, minLength = 0, maxLength = Infinity } = shape
  const fits =
    (pattern === undefined || new RegExp(pattern).test(text)) &&
    (shape.enum === undefined || shape.enum.includes(text)) &&
    (format !== 'date' || isLikelyDay(text)) &&
    text.trim().length >= minLength &&
    text.length <= maxLength
  if (!fits) return refuse(at, says(shape))
  if (format === 'money') return parsePounds(text)
  return format === 'id' ? BigInt(text) : text
}

function readInteger(shape: Shape, given: unknown, at: At): unknown {
  const isText = at.reading.asText && typeof given === 'string' && /^-?\d{1,9}$/.test(given)
  const value = isText ? Number(given) : given
  const fits =
    Number.isSafeInteger(value) &&
    (value as number) >= (shape.minimum ?? -Infinity) &&
    (value as number) <= (shape.maximum ?? Infinity)
  return fits ? value : refuse(at, says(shape))
}

function readBoolean(given: unknown, at: At): unknown {
  if (typeof given === 'boolean') return given
  if (at.reading.asText && (given === 'true' || given === 'false')) return given === 'true'
  return refuse(at, 'must be true or false')
}

/** What is accepted, in words. */
function says(shape: Shape): string {
  if (shape.anyOf !== undefined) return shape.anyOf.map(says).join(', or ')
  if (shape.enum !== undefined) return `must be one of ${shape.enum.join(', ')}`
  if (shape.format === 'money') return 'must be pounds as a decimal string such as "1199.34"'
  if (shape.format === 'date')
    return 'must be a date that exists, from 1850 to 2199, such as "2026-04-01"'
  if (shape.format === 'id') return 'must be an identity such as "42"'
  const { minimum, maximum, minLength = 0, maxLength, type = 'value' } = shape
  if (type === 'integer') {
    const from = minimum === undefined ? '' : `, ${minimum} or more`
    return `must be a whole number${from}${maximum === undefined ? '' : `, at most ${maximum}`}`
  }
  if (type !== 'string') return `must be ${type === 'object' ? 'a JSON object' : `of type ${type}`}`
  const most = maxLength === undefined ? '' : `, at most ${maxLength} characters`
  return `must be a string${minLength > 0 ? ' that is not empty' : ''}${most}`
}

/** The year of an address or a body. Throws InputError. */
export function readYearOf(given: string): FinancialYear {
  try {
    return financialYear(given)
  } catch {
    throw new InputError([{ field: 'year', message: 'is not a year such as 2027-28' }])
  }
}
