/** The classes of exempt dwelling, and the two that a clock ends. */
import { describe, expect, test } from 'vitest'
import { isoDate } from '#kernel/dates.js'
import {
  EXEMPTION_CLASSES,
  exemptionEnds,
  exemptionTitle,
  hasExemptionClass,
  isExemptionClass,
} from '#law/council-tax/exemptions.js'

describe('exemption classes in England', () => {
  test('B and D to W, without A and C, which were abolished', () => {
    expect(EXEMPTION_CLASSES.map((c) => c.code).join('')).toBe('BDEFGHIJKLMNOPQRSTUVW')
    expect(isExemptionClass('A', 'england')).toBe(false)
    expect(isExemptionClass('C', 'england')).toBe(false)
    expect(isExemptionClass('N', 'england')).toBe(true)
    expect(exemptionTitle('Z')).toBeUndefined()
  })

  test('class B ends six months after the last occupation', () => {
    const lastOccupiedOn = isoDate('2026-04-10')
    expect(exemptionEnds('B', { lastOccupiedOn })).toBe('2026-10-10')
  })

  test('class F ends six months after the grant, and not before there is one', () => {
    expect(exemptionEnds('F', {})).toBeUndefined()
    expect(exemptionEnds('F', { grantedOn: isoDate('2026-08-31') })).toBe('2027-02-28')
  })

  test.each([
    ['A', 'england', '2013-03-31', true],
    ['C', 'england', '2013-04-01', false],
    ['X', 'wales', '2019-04-01', true],
    ['X', 'wales', '2019-03-31', false],
    ['X', 'england', '2026-04-01', false],
    ['A', 'wales', '2026-04-01', true],
    ['N', 'england', '2026-04-01', true],
  ] as const)('class %s in %s on %s: %s', (code, jurisdiction, on, is) => {
    expect(hasExemptionClass(code, { jurisdiction, on: isoDate(on) })).toBe(is)
  })

  test('Wales keeps A for twelve months and C for six, and has X', () => {
    expect(['A', 'C', 'X', 'N'].every((code) => isExemptionClass(code, 'wales'))).toBe(true)
    const lastOccupiedOn = isoDate('2026-04-10')
    expect(exemptionEnds('A', { lastOccupiedOn })).toBe('2027-04-10')
    expect(exemptionEnds('C', { lastOccupiedOn })).toBe('2026-10-10')
  })

  test('the other classes last as long as their facts', () => {
    expect(exemptionEnds('N', { grantedOn: isoDate('2026-08-31') })).toBeUndefined()
  })
})
