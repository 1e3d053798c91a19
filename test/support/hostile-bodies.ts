/** Bodies and queries for a route, by its schema: each part is what it should be, or is hostile. */
import { type Chance, seedOf } from '#kernel/chance.js'

/** The part of JSON Schema that the API's document uses. */
export interface Schema {
  readonly type?: string
  readonly format?: string
  readonly pattern?: string
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
}

const HOSTILE: readonly [unknown, ...unknown[]] = [
  null, '', ' ', '0', '-1', 0, -1, 1e21, 0.5, true, [], {}, '2026-02-30', '0000-00-00',
  '9999-12-31', '99999999999999999999', '9223372036854775808', '\u0000', '\ud800', '\u202e',
  "'; drop table account;--", '%00', '../../etc/passwd', '__proto__', 'x'.repeat(5_000),
  Array.from({ length: 500 }, () => 'x'), { a: { a: { a: {} } } },
] // prettier-ignore

/** One part in four is hostile, so that most bodies get past the schema in most places. */
export function hostileBody(schema: Schema, luck: Chance): unknown {
  if (luck.below(8) === 0) return luck.pick(HOSTILE)
  if (schema.anyOf?.[0] !== undefined) return hostileBody(pickOf(schema.anyOf, luck), luck)
  if (schema.enum !== undefined) return pickOf(schema.enum, luck)
  if (schema.properties !== undefined) {
    const told = Object.entries(schema.properties).filter(() => luck.below(12) > 0)
    return Object.fromEntries(told.map(([name, of]) => [name, hostileBody(of, luck)]))
  }
  return ofType(schema, luck)
}

function ofType(schema: Schema, luck: Chance): unknown {
  switch (schema.type) {
    case 'array':
      return Array.from({ length: luck.below(3) }, () => hostileBody(schema.items ?? {}, luck))
    case 'integer':
    case 'number':
      return luck.pick([0, 1, 12, 100, 2026, 2_147_483_648])
    case 'boolean':
      return luck.below(2) === 0
    case 'null':
      return null
    case 'object':
      return {}
    default:
      return textOf(schema, luck)
  }
}

function textOf(schema: Schema, luck: Chance): string {
  if (schema.format === 'date') return luck.pick(['2026-04-20', '2026-06-01', '1993-04-01'])
  const pattern = schema.pattern ?? ''
  if (pattern.includes('\\.')) return luck.pick(['0.00', '1.00', '148.00', '99999999.99'])
  if (pattern !== '') return luck.pick(['1', '2026-27', '10:00', 'TE1 4AA'])
  return luck.pick(['1', 'an officer’s words', '2026-27', 'post', 'D'])
}

function pickOf<T>(items: readonly T[], luck: Chance): T {
  const [first, ...others] = items
  if (first === undefined) throw new Error('nothing to pick from')
  return luck.pick([first, ...others])
}

const NAMES = ['q', 'page', 'sort', 'order', 'size', 'from', 'to', 'format', 'day', 'year'] as const

/** The query of a list or a page: names that lists know, and values that nobody means. */
export function hostileQuery(luck: Chance): string {
  const query = new URLSearchParams()
  for (let n = luck.below(4) + 1; n > 0; n -= 1) {
    const value = luck.pick(HOSTILE)
    query.append(luck.pick(NAMES), typeof value === 'string' ? value : JSON.stringify(value))
  }
  return query.toString().slice(0, 6_000)
}

/** A seed for each route, so that a new route moves no other. */
export const seedOfRoute = (route: string) => seedOf('hostile', route)
