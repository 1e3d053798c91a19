/** Rows as the text that PostgreSQL's COPY reads. */

/** A value as COPY takes it; an object is written as JSON. */
export type CopyValue =
  | string
  | number
  | bigint
  | boolean
  | null
  | Date
  | Uint8Array
  | readonly string[]
  | { readonly json: string }

const SPECIAL = /[\\\n\r\t]/g
const ESCAPES: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

export function copyText(rows: readonly (readonly CopyValue[])[]): string {
  let text = ''
  for (const row of rows) {
    for (let i = 0; i < row.length; i += 1) {
      if (i > 0) text += '\t'
      text += field(row[i] ?? null)
    }
    text += '\n'
  }
  return text
}

function field(value: CopyValue): string {
  if (value === null) return '\\N'
  if (typeof value === 'string') return escapeText(value)
  if (typeof value !== 'object') return String(value)
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Uint8Array) return `\\\\x${Buffer.from(value).toString('hex')}`
  if ('json' in value) return escapeText(value.json)
  return escapeText(arrayText(value))
}

function escapeText(text: string): string {
  return SPECIAL.test(text) ? text.replace(SPECIAL, (c) => ESCAPES[c] ?? c) : text
}

function arrayText(values: readonly string[]): string {
  return `{${values.map((v) => `"${v.replace(/["\\]/g, '\\$&')}"`).join(',')}}`
}
