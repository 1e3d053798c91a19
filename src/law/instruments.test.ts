import { describe, expect, test } from 'vitest'
import { isoDate } from '#kernel/dates.js'
import { exceptionProvision, premiumExceptions } from '#law/council-tax/premium-exceptions.js'
import { penaltyAppealBy } from '#law/council-tax/penalties.js'
import { tribunalUntil } from '#law/council-tax/appeals.js'
import { discountClasses, FULL_CHARGE, unoccupiedOn } from '#law/council-tax/unoccupied.js'
import * as instruments from '#law/instruments.js'
import type { Jurisdiction } from '#law/workings.js'

const all = Object.values(instruments).filter((each) => typeof each === 'object')
const DAY = isoDate('2026-06-01')
const STEP = [{ months: null, percent: 50 }]

/** Provisions that a country's own rules name: classes, premiums, exceptions, times of appeal. */
function named(jurisdiction: Jurisdiction): (instruments.Provision | undefined)[] {
  const discounts = { A: STEP, B: STEP, C: STEP, D: STEP }
  const period = { from: isoDate('2020-01-01'), until: null }
  const lines = discountClasses(jurisdiction).flatMap(({ code }) =>
    [0, 100].map((secondHomePremium) => {
      const vacancies = [{ period, class: code, emptySince: period.from }]
      const scheme = { ...FULL_CHARGE, discounts, secondHomePremium }
      return unoccupiedOn({ jurisdiction, vacancies, exceptions: [], scheme }, DAY)?.under
    }),
  )
  const appeal = { jurisdiction, noticeOn: DAY, decisionOn: null }
  return [
    ...lines,
    ...premiumExceptions(jurisdiction).map(({ code }) => exceptionProvision(jurisdiction, code)),
    penaltyAppealBy(jurisdiction, DAY).under,
    tribunalUntil(appeal).under,
  ]
}

describe('an instrument', () => {
  test.each([
    ['SI 1998/295', ['england', 'wales'], '(Administration and Enforcement) (Amendment)'],
    ['SI 2004/927', ['england'], '(Administration and Enforcement) (Amendment) (England)'],
    ['WSI 2025/1109', ['wales'], '(Administration and Enforcement) (Amendment) (Wales)'],
    ['SI 2020/1311', ['england', 'wales'], '(England and Wales)'],
    ['SI 2003/3011', ['england'], '(England)'],
    ['SI 2009/2269', ['england'], 'Valuation Tribunal for England'],
    ['WSI 2010/713', ['wales'], 'Valuation Tribunal for Wales'],
    ['1992 c. 14', ['england', 'wales'], 'Local Government Finance Act'],
  ])('%s is law in %s', (cite, extent, words) => {
    const found = all.find((each) => each.cite === cite)
    expect(found?.extent).toEqual(extent)
    expect(found?.title).toContain(words)
  })

  test('of Wales’s own series is law in Wales alone', () => {
    const wales = all.filter(({ cite }) => cite.startsWith('WSI'))
    expect(wales.length).toBeGreaterThan(5)
    expect(wales.filter(({ extent }) => extent.includes('england'))).toEqual([])
  })

  test.each(['england', 'wales'] as const)(
    'is named in %s only where it is law there',
    (country) => {
      const cited = new Set(named(country).map((provision) => provision?.cite))
      expect(cited.size).toBeGreaterThan(2)
      const known = all.filter(({ cite }) => cited.has(cite))
      expect(known.filter(({ extent }) => !extent.includes(country))).toEqual([])
    },
  )
})
