/**
 * The few kinds of value that the API speaks. Each is a JSON schema and, in the code, the value
 * of our own that it stands for: pounds as text are Pence, an identity as text is a bigint.
 */
import Type, { type Static, type TSchema } from 'typebox'
import type { IsoDate } from '#kernel/dates.js'
import type { Pence } from '#kernel/money.js'

interface Words {
  readonly description?: string
  /** Of a list: the most that it may hold. */
  readonly maxItems?: number
}

export const Money = Type.Unsafe<Pence>({
  type: 'string',
  format: 'money',
  pattern: '^-?\\d{1,12}\\.\\d{2}$',
  examples: ['1199.34'],
})
export const Day = Type.Unsafe<IsoDate>({
  type: 'string',
  format: 'date',
  examples: ['2026-04-01'],
})
export const Instant = Type.Unsafe<Date>({ type: 'string', format: 'date-time' })
export const Id = Type.Unsafe<bigint>({
  type: 'string',
  format: 'id',
  pattern: '^\\d{1,18}$',
  examples: ['42'],
})
export const Ref = Type.String({ minLength: 1, maxLength: 60 })
export const Reason = Type.String({ minLength: 3, maxLength: 2000, description: 'For the record' })
/** What has no shape of its own: as it was recorded. */
export const Detail = Type.Unsafe<unknown>({})

export function text(words: Words = {}) {
  return Type.String({ maxLength: 2000, ...words })
}

/** One of some words. */
export function choice<const T extends string>(of: readonly T[], words: Words = {}) {
  return Type.Unsafe<T>({ type: 'string', enum: [...of], ...words })
}

export function list<T extends TSchema>(item: T, words: Words = {}) {
  return Type.Unsafe<readonly Static<T>[]>(Type.Array(item, { ...words }))
}

export function nullable<T extends TSchema>(schema: T) {
  return Type.Unsafe<Static<T> | null>(Type.Union([schema, Type.Null()]))
}

export function optional<T extends TSchema>(schema: T) {
  return Type.Optional(schema)
}

/** Values by name. */
export function byName<T extends TSchema>(value: T) {
  return Type.Unsafe<Readonly<Record<string, Static<T>>>>({
    type: 'object',
    additionalProperties: value,
  })
}

/** A page of a list. */
export function page<T extends TSchema>(item: T) {
  return Type.Object({
    items: list(item),
    total: Type.Integer({ description: 'How many there are in all' }),
    next: nullable(
      Type.String({ description: 'Give it as `after` for the next page; null on the last' }),
    ),
  })
}

/** All of a short list. */
export function items<T extends TSchema>(item: T) {
  return Type.Object({ items: list(item) })
}

/** Where something was taken over from; null for what came about here. */
export const Origin = nullable(text({ description: 'The system that it was taken over from' }))

export const Provision = Type.Object({
  cite: Type.String({ description: 'The Act or instrument' }),
  at: Type.String({ description: 'The section, regulation or paragraph' }),
})

export const Errors = Type.Object({
  errors: list(
    Type.Object({
      field: Type.String(),
      message: Type.String({ description: 'What is wrong and what to do' }),
      line: optional(Type.Integer({ description: 'Of the file, from 1' })),
    }),
  ),
})

export const Refused = Type.Object(
  { refused: Type.String({ description: 'The kind of refusal' }) },
  { additionalProperties: true, description: 'Refused: nothing was changed' },
)

export const WithRef = Type.Object({ ref: Ref })
export const WithId = Type.Object({ id: Id })
