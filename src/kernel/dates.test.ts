import { describe, expect, test } from 'vitest'
import { isoDate, londonDay, recordedOn } from '#kernel/dates.js'

describe('the instant at which something is recorded', () => {
  test.each([
    [
      'the same day is left as it is',
      '2026-11-22T09:30:15Z',
      '2026-11-22',
      '2026-11-22T09:30:15.000Z',
    ],
    [
      'another day keeps the time of day',
      '2026-11-22T09:30:15Z',
      '2025-01-03',
      '2025-01-03T09:30:15.000Z',
    ],
    [
      'late at night, into summer',
      '2026-11-22T23:30:00Z',
      '2026-06-01',
      '2026-06-01T22:30:00.000Z',
    ],
    [
      'just after midnight, into winter',
      '2026-06-01T23:30:00Z',
      '2026-12-01',
      '2026-12-01T00:30:00.000Z',
    ],
  ])('%s', (_, now, day, wanted) => {
    const at = recordedOn(isoDate(day), new Date(now))
    expect(at.toISOString()).toBe(wanted)
    expect(londonDay(at)).toBe(day)
  })
})
