import { describe, expect, test } from 'vitest'
import { isoDate } from '#kernel/dates.js'
import { premiumAboveLimit } from '#law/council-tax/premium-limits.js'

const none = { emptyPremiums: [], secondHomePremium: 0 }

function after(afterYears: number, percent: number) {
  return { ...none, emptyPremiums: [{ afterYears, percent }] }
}

// prettier-ignore
const CASES = [
  ['england', '2024-03-31', after(1, 100), 'after 1 years at most 0% may be added from 2024-03-31'],
  ['england', '2024-04-01', after(1, 100), undefined],
  ['england', '2024-04-01', after(1, 101), 'after 1 years at most 100% may be added from 2024-04-01'],
  ['england', '2026-04-01', after(5, 200), undefined],
  ['england', '2026-04-01', after(5, 201), 'after 5 years at most 200% may be added from 2026-04-01'],
  ['england', '2026-04-01', after(10, 300), undefined],
  ['england', '2025-03-31', { ...none, secondHomePremium: 100 }, 'at most 0% may be added from 2025-03-31'],
  ['england', '2025-04-01', { ...none, secondHomePremium: 100 }, undefined],
  ['england', '2025-04-01', { ...none, secondHomePremium: 150 }, 'at most 100% may be added from 2025-04-01'],
  ['wales', '2022-04-01', { ...none, secondHomePremium: 150 }, 'at most 100% may be added from 2022-04-01'],
  ['wales', '2023-04-01', { ...none, secondHomePremium: 300 }, undefined],
  ['wales', '2023-04-01', after(1, 301), 'after 1 years at most 300% may be added from 2023-04-01'],
] as const

describe('the most that may be added', () => {
  test.each(CASES)('in %s from %s', (jurisdiction, from, scheme, message) => {
    const found = premiumAboveLimit(scheme, { jurisdiction, from: isoDate(from) })
    expect(found?.message).toBe(message)
  })
})
