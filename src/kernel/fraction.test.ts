/** Rounding: one rule, half up, away from nought for what is negative. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { divideHalfUp, fraction, parseDecimal, roundHalfUp } from '#kernel/fraction.js'

describe('divideHalfUp', () => {
  // prettier-ignore
  test.each([
    [10n, 4n, 3n], [9n, 4n, 2n], [11n, 4n, 3n], [2n, 4n, 1n], [1n, 4n, 0n], [0n, 4n, 0n],
    [-10n, 4n, -3n], [-9n, 4n, -2n], [-2n, 4n, -1n], [-1n, 4n, 0n], [1n, 3n, 0n], [2n, 3n, 1n],
  ])('%s / %s is %s', (over, under, expected) => {
    expect(divideHalfUp(over, under)).toBe(expected)
  })

  test('is never more than a half away, and a half is away from nought', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.bigInt(1n, 10n ** 6n), (over, under) => {
        const rounded = divideHalfUp(over, under)
        const twice = 2n * (rounded * under - over)
        const away = over < 0n ? -twice : twice
        expect(away <= under && away > -under).toBe(true)
        expect(roundHalfUp(fraction(over, under))).toBe(rounded)
      }),
    )
  })
})

test('decimals are read exactly, or not at all', () => {
  expect(parseDecimal('7.5')).toEqual({ over: 15n, under: 2n })
  expect(parseDecimal('-0.25')).toEqual({ over: -1n, under: 4n })
  for (const text of ['', '1e3', '.5', '1,000', '0x10', ' 1', '1.0000000001']) {
    expect(() => parseDecimal(text)).toThrow(RangeError)
  }
})
