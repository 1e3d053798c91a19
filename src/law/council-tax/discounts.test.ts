/** Counting adults: who is disregarded, and the discount that follows. */
import { describe, expect, test } from 'vitest'
import { discountFor, DISREGARDS, isDisregard } from '#law/council-tax/discounts.js'

const BUT_ONE = 'all-but-one-disregarded 25'

// prettier-ignore
const CASES = [
  // because                            adults disregarded      empty  discount
  ['two adults who count',                 2, [],                     0, undefined],
  ['one adult',                            1, [],                     0, 'single-adult 25'],
  ['two adults, one a student',            2, ['student'],            0, BUT_ONE],
  ['three adults, one a carer',            3, ['carer'],              0, undefined],
  ['three adults, two disregarded',        3, ['carer', 'student'],   0, BUT_ONE],
  ['one adult, disregarded',               1, ['student'],            0, 'all-disregarded 50'],
  ['two adults, both disregarded',         2, ['student', 'student'], 9, 'all-disregarded 50'],
  ['empty, with no discount determined',   0, [],                     0, undefined],
  ['empty, with one determined',           0, [],                    10, 'unoccupied 10'],
] as const

describe('discountFor', () => {
  test.each(CASES)('%s', (_because, adults, disregards, emptyPercent, expected) => {
    const discount = discountFor({ adults, disregards }, emptyPercent)
    const shown = discount && `${discount.code} ${discount.percent}`
    expect(shown).toEqual(expected)
  })
})

test('each discount names its provision', () => {
  const at = (adults: number, disregards: readonly string[]) =>
    discountFor({ adults, disregards }, 50)?.under.at
  expect(at(1, [])).toBe('s 11(1)(a)')
  expect(at(2, ['carer'])).toBe('s 11(1)(b)')
  expect(at(1, ['carer'])).toBe('s 11(2)(b)')
  expect(at(0, [])).toBe('s 11A')
})

describe('disregards', () => {
  test('each code stands once', () => {
    expect(new Set(DISREGARDS.map((d) => d.code)).size).toBe(DISREGARDS.length)
    expect(DISREGARDS).toHaveLength(18)
  })

  test('a code that is not in the list is not a disregard', () => {
    expect(isDisregard('care-worker')).toBe(true)
    expect(isDisregard('lodger')).toBe(false)
  })
})
