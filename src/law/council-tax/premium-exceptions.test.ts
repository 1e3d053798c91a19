import { describe, expect, test } from 'vitest'
import { addDays, isoDate } from '#kernel/dates.js'
import { citation } from '#law/instruments.js'
import { exceptionProvision, isPremiumException, premiumExceptions } from './premium-exceptions.js'
import {
  discountClasses,
  FULL_CHARGE,
  premiumSparedOn,
  type UnoccupiedFacts,
  unoccupiedOn,
  type Vacancy,
} from './unoccupied.js'

const FROM = isoDate('2025-04-01')
const LAST = isoDate('2026-03-31')

const SCHEME = {
  ...FULL_CHARGE,
  emptyPremiums: [{ afterYears: 1, percent: 200 }],
  secondHomePremium: 150,
}

const SECOND_HOME: Vacancy = { period: { from: FROM, until: null }, class: 'B', emptySince: null }
const EMPTY: Vacancy = { ...SECOND_HOME, class: 'C', emptySince: isoDate('2020-01-01') }

function inWales(vacancy: Vacancy, code?: string): UnoccupiedFacts {
  const exception = { period: { from: FROM, until: null }, class: code ?? '', runsFrom: FROM }
  const exceptions = code === undefined ? [] : [exception]
  return { jurisdiction: 'wales', vacancies: [vacancy], exceptions, scheme: SCHEME }
}

describe('two exceptions on one day', () => {
  const EXCEPTION = { period: { from: FROM, until: null }, runsFrom: FROM }
  const held = (vacancy: Vacancy, ...codes: string[]): UnoccupiedFacts => ({
    jurisdiction: 'england',
    vacancies: [vacancy],
    exceptions: codes.map((code) => ({ ...EXCEPTION, class: code })),
    scheme: SCHEME,
  })

  test.each([
    ['J', 'G'],
    ['G', 'J'],
  ])('leave the half where one of them does, in whichever order: %s and %s', (...codes) => {
    const facts = held(SECOND_HOME, ...codes)
    expect(unoccupiedOn(facts, FROM)).toMatchObject({ code: 'nobody-resident', percent: 50 })
    expect(premiumSparedOn(facts, FROM)).toMatchObject({
      code: 'J',
      reason: 'job-related dwelling; actively marketed for sale',
    })
    // The twelve months of the sale are over; the job goes on.
    expect(unoccupiedOn(facts, addDays(LAST, 1))?.percent).toBe(50)
    expect(premiumSparedOn(facts, addDays(LAST, 1))?.reason).toBe('job-related dwelling')
  })

  test('count only where they take that premium away', () => {
    expect(premiumSparedOn(held(EMPTY, 'J', 'M'), FROM)).toMatchObject({ code: 'M' })
  })
})

describe('a premium in Wales', () => {
  test.each([
    ['a second home', SECOND_HOME, 150, 's 12B'],
    ['an empty home', EMPTY, 200, 's 12A'],
  ])('on %s rests on its own section', (_, vacancy, percent, section) => {
    const found = unoccupiedOn(inWales(vacancy), FROM)
    expect(found).toMatchObject({ kind: 'premium', percent, under: { at: section } })
  })

  test.each([
    ['1', true, true],
    ['2', true, true],
    ['3', true, true],
    ['4', true, true],
    ['5', true, false],
    ['6', true, false],
    ['7', true, false],
  ])(
    'class %s takes away that of a second home: %s, of an empty one: %s',
    (code, second, empty) => {
      const isTaken = (vacancy: Vacancy) =>
        unoccupiedOn(inWales(vacancy, code), FROM)?.kind !== 'premium'
      expect(isTaken(SECOND_HOME)).toBe(second)
      expect(isTaken(EMPTY)).toBe(empty)
    },
  )

  test.each([
    ['4', 50],
    ['5', 50],
    ['7', 50],
    ['1', undefined],
    ['6', undefined],
  ])('class %s leaves the half that no council can take away: %s', (code, percent) => {
    expect(unoccupiedOn(inWales(SECOND_HOME, code), FROM)?.percent).toBe(percent)
  })

  test('the council’s own discount is of Wales’s classes', () => {
    const discounts = { ...FULL_CHARGE.discounts, C: [{ months: null, percent: 25 }] }
    const facts = { ...inWales(EMPTY), scheme: { ...FULL_CHARGE, discounts } }
    const found = unoccupiedOn(facts, FROM)
    expect(found && citation(found.under)).toBe('SI 1998/105 Class C')
    expect(discountClasses('wales').map(({ code }) => code)).toEqual(['A', 'B', 'C'])
  })

  test.each(['1', '2'])('class %s lasts a year and no day longer', (code) => {
    const facts = inWales(EMPTY, code)
    expect(unoccupiedOn(facts, LAST)).toBeUndefined()
    expect(unoccupiedOn(facts, addDays(LAST, 1))).toMatchObject({ percent: 200 })
  })

  test.each(['3', '4'])('class %s lasts as long as it holds', (code) => {
    expect(unoccupiedOn(inWales(EMPTY, code), isoDate('2030-01-01'))).toBeUndefined()
  })

  test('is not charged on a home that may not be lived in all year: it is of class 6', () => {
    const spared = premiumSparedOn(inWales({ ...SECOND_HOME, class: 'A' }), FROM)
    expect(spared).toMatchObject({ code: '6', percent: 150 })
  })

  test('that is spared says its class and its regulation', () => {
    const spared = premiumSparedOn(inWales(SECOND_HOME, '6'), FROM)
    expect(spared).toMatchObject({ code: '6', percent: 150 })
    expect(spared && citation(spared.under)).toContain('reg 9 (Class 6)')
  })

  test('knows no class of England, nor England one of Wales', () => {
    expect(() => unoccupiedOn(inWales(EMPTY, 'G'), FROM)).toThrow(
      'no exception from premiums in wales',
    )
    expect(citation(exceptionProvision('england', 'G'))).toBe('SI 2003/3011 reg 11 (Class G)')
    expect(isPremiumException('1', 'england')).toBe(false)
    expect(isPremiumException('G', 'wales')).toBe(false)
    expect(isPremiumException('8', 'wales')).toBe(false)
    expect(
      premiumExceptions('england')
        .map(({ code }) => code)
        .join(''),
    ).toBe('EFGHIJKLM')
  })
})
