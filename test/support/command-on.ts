/** A command of a day, for tests with one clock. */
import { isoDate } from '#kernel/dates.js'
import type { Command } from '#store/commands.js'

export function commandOn(on: string, key: string, actor = 'officer'): Command {
  const recordedAt = new Date(`${on}T09:00:00Z`)
  return { actor, on: isoDate(on), recordedAt, idempotencyKey: `${on}/${key}` }
}
