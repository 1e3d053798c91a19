/** Counting adults: who is disregarded, and the discount that follows. */
import { describe, expect, test } from 'vitest'
import { isoDate } from '#kernel/dates.js'
import {
  discountFor,
  disregardProblem,
  DISREGARDS,
  isDisregard,
} from '#law/council-tax/discounts.js'

const BUT_ONE = 'all-but-one-disregarded 25'

// prettier-ignore
const CASES = [
  // because                            adults disregarded  discount
  ['two adults who count',                 2, [], undefined],
  ['one adult',                            1, [], 'single-adult 25'],
  ['two adults, one a student',            2, ['student'], BUT_ONE],
  ['three adults, one a carer',            3, ['carer'], undefined],
  ['three adults, two disregarded',        3, ['carer', 'student'], BUT_ONE],
  ['one adult, disregarded',               1, ['student'], 'all-disregarded 50'],
  ['two adults, both disregarded',         2, ['student', 'student'], 'all-disregarded 50'],
  ['nobody: the council decides',          0, [],                     undefined],
] as const

describe('discountFor', () => {
  test.each(CASES)('%s', (_because, adults, disregards, expected) => {
    const discount = discountFor({ adults, disregards })
    const shown = discount && `${discount.code} ${discount.percent}`
    expect(shown).toEqual(expected)
  })
})

test('each discount names its provision', () => {
  const at = (adults: number, disregards: readonly string[]) =>
    discountFor({ adults, disregards })?.under.at
  expect(at(1, [])).toBe('s 11(1)(a)')
  expect(at(2, ['carer'])).toBe('s 11(1)(b)')
  expect(at(1, ['carer'])).toBe('s 11(2)(b)')
})

describe('disregards', () => {
  test('each code stands once', () => {
    expect(new Set(DISREGARDS.map((d) => d.code)).size).toBe(DISREGARDS.length)
  })

  test.each([
    ['care-leaver', 'wales', '2019-04-01', undefined],
    ['care-leaver', 'wales', '2019-03-31', 'is a disregard from 2019-04-01 only'],
    ['care-leaver', 'england', '2026-04-01', 'is not a disregard'],
    ['homes-for-ukraine', 'england', '2022-04-12', undefined],
    ['homes-for-ukraine', 'england', '2022-04-11', 'is a disregard from 2022-04-12 only'],
    ['lodger', undefined, '2026-04-01', 'is not a disregard'],
  ] as const)('%s in %s from %s', (code, jurisdiction, from, problem) => {
    const found = disregardProblem(code, { jurisdiction, from: isoDate(from) })
    if (problem === undefined) expect(found).toBeUndefined()
    else expect(found).toContain(problem)
  })

  test('language assistants and residents of night shelters stand under their own provision', () => {
    const of = (code: string) => DISREGARDS.find((d) => d.code === code)?.under
    expect(of('language-assistant')?.at).toContain('Sch 1 para 4')
    expect(of('night-shelter-resident')?.at).toBe('Sch 1 para 10')
    expect(of('care-worker')?.cite).toBe('SI 1992/552')
  })

  test('a code that is not in the list is not a disregard', () => {
    expect(isDisregard('care-worker')).toBe(true)
    expect(isDisregard('lodger')).toBe(false)
  })
})
