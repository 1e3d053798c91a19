import { describe, expect, test } from 'vitest'
import { isoDate } from '#kernel/dates.js'
import { isTenancy, liabilityToDecide, type TenancyCode } from '#law/council-tax/tenancies.js'

const day = (text: string | null) => (text === null ? null : isoDate(text))

describe('who is liable after a tenant has left', () => {
  test.each([
    ['assured', null, '2026-05-01', 'england', true],
    ['assured', null, '2026-04-30', 'england', false],
    ['assured-fixed', '2026-09-02', '2026-09-01', 'england', true],
    ['assured-fixed', '2026-09-01', '2026-09-01', 'england', false],
    ['assured-fixed', '2024-12-28', '2024-11-25', 'england', true],
    ['fixed-contract', '2026-09-02', '2026-09-01', 'wales', true],
    ['long-lease', null, '2026-09-01', 'england', true],
    ['secure', null, '2026-09-01', 'england', false],
    ['licence', null, '2026-09-01', 'england', false],
    ['assured', null, '2026-09-01', 'wales', false],
  ] as const)(
    '%s ending %s, left %s in %s: an officer decides: %s',
    (tenancy, ends, left, jurisdiction, decides) => {
      const found = liabilityToDecide(
        { tenancy, endsOn: day(ends) },
        { leftOn: isoDate(left), jurisdiction },
      )
      expect(found !== undefined).toBe(decides)
    },
  )
})

test.each([
  ['assured', 'england', true],
  ['assured', 'wales', false],
  ['standard-contract', 'wales', true],
  ['standard-contract', 'england', false],
  ['long-lease', 'wales', true],
  ['freehold', 'england', false],
  ['standard-contract', undefined, true],
  ['freehold', undefined, false],
] as [TenancyCode | 'freehold', 'england' | 'wales' | undefined, boolean][])(
  '%s is a tenancy of %s: %s',
  (code, jurisdiction, is) => {
    expect(isTenancy(code, jurisdiction)).toBe(is)
  },
)
