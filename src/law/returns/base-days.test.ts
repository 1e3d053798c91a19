import { expect, test } from 'vitest'
import { isoDate } from '#kernel/dates.js'
import { baseReturnDays } from '#law/returns/base-days.js'

test.each([
  // As the notes for completion of 2025 name them.
  ['2025-10-10', '2025-10-06', '2025-09-10'],
  ['2025-10-06', '2025-10-06', '2025-09-10'],
  ['2025-10-05', '2024-10-07', '2024-09-11'],
  ['2026-11-20', '2026-10-05', '2026-09-09'],
  // A month that begins with the very weekday.
  ['2029-10-01', '2029-10-01', '2029-09-12'],
])('on %s the return is of %s and the list of %s', (today, day, listDay) => {
  expect(baseReturnDays(isoDate(today))).toEqual({ day, listDay })
})
