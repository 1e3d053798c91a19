/** An event's detail in one line that can be read. */
import type { EventRow } from '#enquiries/index.js'
import { plainText } from '#web/plain-text.js'

export function showEvents(events: readonly EventRow[]) {
  return events.map((event) => ({ ...event, shown: showDetail(event.detail) }))
}

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
