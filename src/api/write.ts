/**
 * Writes an answer by its schema: pence as pounds, identities as text, and nothing that the schema
 * does not name. What a read model gains tomorrow is not sent before somebody says that it is.
 */
import type { TSchema } from 'typebox'
import { type Pence, poundsText } from '#kernel/money.js'
import { isMoneyField } from '#store/recorded-money.js'
import { isRecord, kindOf, type Shape } from '#api/read.js'

export function writeBy(schema: TSchema, value: unknown): unknown {
  return write(schema, value)
}

function write(shape: Shape, value: unknown): unknown {
  if (value === null || value === undefined) return null
  if (shape.anyOf !== undefined) return write(variantOf(shape.anyOf, value), value)
  if (shape.type === 'array') {
    return (value as readonly unknown[]).map((item) => write(shape.items ?? {}, item))
  }
  if (shape.type === 'object') return writeObject(shape, value as Record<string, unknown>)
  if (shape.format === 'money') return poundsText(value as Pence)
  if (shape.format === 'id') return (value as bigint).toString()
  if (shape.format === 'date-time') return value instanceof Date ? value.toISOString() : value
  return shape.type === undefined ? plain(value) : value
}

function variantOf(variants: readonly Shape[], value: unknown): Shape {
  const others = variants.filter((variant) => variant.type !== 'null')
  const kind = isRecord(value) ? value['kind'] : undefined
  return others.find((v) => others.length > 1 && kindOf(v) === kind) ?? others[0] ?? {}
}

function writeObject(shape: Shape, value: Record<string, unknown>): Record<string, unknown> {
  const { properties = {}, required = [], additionalProperties: others } = shape
  const made: Record<string, unknown> = {}
  for (const [name, part] of Object.entries(properties)) {
    if (value[name] !== undefined || required.includes(name)) made[name] = write(part, value[name])
  }
  if (others === undefined || others === false) return made
  for (const [name, rest] of Object.entries(value)) {
    if (Object.hasOwn(properties, name) || rest === undefined) continue
    made[name] = isRecord(others) ? write(others, rest) : plain(rest, name)
  }
  return made
}

/** What has no schema, as it was recorded: by a money's name a bigint is pounds, else an id. */
export function plain(value: unknown, name = ''): unknown {
  if (typeof value === 'bigint') {
    return isMoneyField(name) ? poundsText(value as Pence) : String(value)
  }
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map((item) => plain(item, name))
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, plain(v, key)]))
}
