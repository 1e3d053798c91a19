/** How the "what" of a step is read: a pattern of words and named places. */
import { type IsoDate, isoDate } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import { type Pence, parsePounds } from '#kernel/money.js'

/** The words of a step, by the names of the places in its pattern. */
export interface Words {
  text(name: string): string
  optional(name: string): string | undefined
  date(name: string): IsoDate
  optionalDate(name: string): IsoDate | undefined
  amount(name: string): Pence
  integer(name: string): number
  list(name: string): string[]
}

/**
 * Reads text by a pattern such as `<account> at <dwelling> from <from> [until <until>]`: a place
 * in angle brackets takes words up to the next fixed word; square brackets are optional.
 */
export function readWords(pattern: string, text: string): Words {
  const match = compile(pattern).exec(text.trim())
  if (match === null) {
    throw new InputError([{ field: 'what', message: `"${text}" does not read "${pattern}"` }])
  }
  const groups = match.groups ?? {}
  const optional = (name: string) => groups[name]?.trim()
  const required = (name: string) => optional(name) ?? ''
  return {
    text: required,
    optional,
    date: (name) => attempt(name, () => isoDate(required(name))),
    optionalDate: (name) => {
      const value = optional(name)
      return value === undefined ? undefined : attempt(name, () => isoDate(value))
    },
    amount: (name) => attempt(name, () => parsePounds(required(name))),
    integer: (name) => Number(required(name)),
    list: (name) =>
      (optional(name) ?? '')
        .split(',')
        .map((p) => p.trim())
        .filter((p) => p !== ''),
  }
}

const compiled = new Map<string, RegExp>()

function compile(pattern: string): RegExp {
  const known = compiled.get(pattern)
  if (known !== undefined) return known
  const source = pattern
    .replace(/[.*+?^${}()|\\]/g, '\\$&')
    .replace(/\s*\[\s*/g, '(?:\\s+')
    .replace(/\s*\]/g, ')?')
    .replace(/<(\w+)>/g, '(?<$1>.+?)')
    .replace(/ +/g, '\\s+')
  const made = new RegExp(`^${source}$`)
  compiled.set(pattern, made)
  return made
}

function attempt<T>(field: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new InputError([{ field, message }])
  }
}
