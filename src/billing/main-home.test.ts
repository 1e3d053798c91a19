import { describe, expect, test } from 'vitest'
import { isoDate } from '#kernel/dates.js'
import { financialYear, yearPeriod } from '#kernel/financial-year.js'
import { type AccountHomes, homeForSum, mainHomeOn, mainHomePeriods } from '#billing/main-home.js'

const within = yearPeriod(financialYear('2026-27'))
const open = (from: string, until: string | null = null) => ({
  from: isoDate(from),
  until: until === null ? null : isoDate(until),
})

const homes: AccountHomes = {
  liabilities: [
    { dwellingId: 1n, basis: 'resident-freeholder', period: open('2020-01-01') },
    { dwellingId: 2n, basis: 'owner', period: open('2026-07-01') },
  ],
  households: [{ dwellingId: 2n, adults: 0, period: open('2026-07-01') }],
}

describe('the main home', () => {
  test('is where the account is liable as a resident', () => {
    expect(mainHomePeriods(homes, { dwellingId: 1n, within })).toEqual([within])
    expect(mainHomePeriods(homes, { dwellingId: 2n, within })).toEqual([])
  })

  test('is no dwelling let to others, though the account has been liable for it longer', () => {
    const landlord = {
      liabilities: [
        { dwellingId: 1n, basis: 'owner-class-c', period: open('2010-01-01') },
        { dwellingId: 2n, basis: 'resident-tenant', period: open('2020-01-01') },
      ],
      households: [{ dwellingId: 1n, adults: 4, period: open('2010-01-01') }],
    }
    expect(mainHomeOn(landlord, isoDate('2026-05-01'))).toBe(2n)
  })

  test('is no dwelling that stands empty, though the account is liable as a resident', () => {
    const left = {
      ...homes,
      households: [{ dwellingId: 1n, adults: 0, period: open('2026-10-01') }],
    }
    const lived = [{ from: within.from, until: isoDate('2026-10-01') }]
    expect(mainHomePeriods(left, { dwellingId: 1n, within })).toEqual(lived)
    expect(mainHomeOn(left, isoDate('2026-09-30'))).toBe(1n)
    expect(mainHomeOn(left, isoDate('2026-10-01'))).toBeUndefined()
  })

  test('of two lived in is the first, and the other from the day the first is left', () => {
    const two = {
      households: [],
      liabilities: [
        { dwellingId: 1n, basis: 'resident-tenant', period: open('2020-01-01', '2026-11-01') },
        { dwellingId: 2n, basis: 'resident-tenant', period: open('2026-07-01') },
      ],
    }
    expect(mainHomePeriods(two, { dwellingId: 1n, within })).toEqual([
      { from: within.from, until: isoDate('2026-11-01') },
    ])
    expect(mainHomePeriods(two, { dwellingId: 2n, within })).toEqual([
      { from: isoDate('2026-11-01'), until: within.until },
    ])
  })
})

describe('a sum is taken off', () => {
  const left: AccountHomes = {
    liabilities: [
      { dwellingId: 1n, basis: 'owner', period: open('2020-01-01', '2026-05-10') },
      { dwellingId: 2n, basis: 'resident-tenant', period: open('2020-01-01', '2026-05-10') },
      { dwellingId: 3n, basis: 'resident-tenant', period: open('2026-09-01', '2026-10-01') },
    ],
    households: [],
  }
  test.each([
    ['2026-05-09', 2n],
    ['2026-05-10', 2n],
    ['2026-08-31', 2n],
    ['2026-09-01', 3n],
    ['2027-03-31', 3n],
    ['2019-12-31', 2n],
  ])('dated %s, of the dwelling %s, though nobody is liable on the day', (day, dwelling) => {
    expect(homeForSum(left, isoDate(day))).toBe(dwelling)
  })

  test('of no dwelling where the account has none', () => {
    expect(homeForSum({ liabilities: [], households: [] }, within.from)).toBeUndefined()
  })
})
