import { describe, expect, test } from 'vitest'
import { fraction, parseDecimal } from '#kernel/fraction.js'
import { parsePounds, pence } from '#kernel/money.js'
import { bandDAmount, taxBaseOf, taxWorkings, workTax } from '#law/council-tax/tax-setting.js'

const parish = (code: string, base: string) => ({ code, base: parseDecimal(base) })

describe('the tax base', () => {
  test('is what is expected to be collected, with contributions in lieu', () => {
    const { base } = taxBaseOf({
      equivalents: parseDecimal('34387.26'),
      collectionPercent: parseDecimal('98.9'),
      inLieu: parseDecimal('43.7'),
    })
    expect(Number(base.over) / Number(base.under)).toBeCloseTo(34052.7, 2)
  })
})

describe('an amount for band D', () => {
  test('is rounded half up to the penny', () => {
    expect(bandDAmount(pence(1001n), fraction(2n))).toBe(501n)
    expect(bandDAmount(parsePounds('7332377.00'), parseDecimal('21699.7'))).toBe(33790n)
  })

  test('needs a base', () => {
    expect(() => bandDAmount(pence(1n), fraction(0n))).toThrow('above nought')
  })
})

describe('setting the tax', () => {
  const items = [
    { code: 'P1', name: 'Lancing Parish', kind: 'parish' as const, amount: parsePounds('300000.00'),
      parishes: [parish('L', '6000.0')] },
    { code: 'S1', name: 'Open spaces', kind: 'special-expense' as const,
      amount: parsePounds('10000.00'), parishes: [parish('L', '6000.0'), parish('S', '4000.0')] },
  ] // prettier-ignore

  test('leaves to the whole area what falls on no part of it alone', () => {
    const worked = workTax({
      requirement: parsePounds('2310000.00'),
      base: parseDecimal('20000.0'),
      specialItems: items,
    })
    expect(worked.basicAmount).toBe(11550n)
    expect(worked.withoutSpecialItems).toBe(10000n)
    expect(worked.additions.map(({ bandD }) => bandD)).toEqual([5000n, 100n])
    const cited = (country: 'england' | 'wales') =>
      taxWorkings(worked, country).map(({ under }) => under.at)
    expect(cited('england')).toEqual(['s 31B(1)', 's 34(2)', 's 34(3)', 's 34(3)'])
    expect(cited('wales')).toEqual(['s 33(1)', 's 34(2)', 's 34(3)', 's 34(3)'])
  })

  test('refuses special items above the requirement', () => {
    const small = { requirement: pence(1n), base: fraction(1n), specialItems: items }
    expect(() => workTax(small)).toThrow('more than the council tax requirement')
  })
})
