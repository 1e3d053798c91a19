/** An event's detail in one line that can be read. */
import { plainText } from '#web/plain-text.js'

export function showDetail(detail: unknown): string {
  return flatten(detail).slice(0, 400)
}

function flatten(value: unknown): string {
  if (value === null || value === undefined) return 'none'
  if (Array.isArray(value)) return value.map(flatten).join(', ')
  if (typeof value !== 'object') return plainText(value)
  return Object.entries(value)
    .filter(([, v]) => v !== undefined && v !== null)
    .map(([key, v]) => `${spaced(key)}: ${flatten(v)}`)
    .join('; ')
}

function spaced(key: string): string {
  return key.replace(/[A-Z]/g, (c) => ` ${c.toLowerCase()}`)
}
