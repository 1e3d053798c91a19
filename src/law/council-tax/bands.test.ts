/** Ninths of band D: Essex County Council and Newcastle-under-Lyme as they published theirs. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePounds, pence, plus } from '#kernel/money.js'
import { bandAmounts, bandBelow, bandsOf, elementForBand, isBand } from '#law/council-tax/bands.js'

// prettier-ignore
const PUBLISHED = [
  // element             A-         A          B          D          G          H
  ['2280.00',           ['1266.67', '1520.00', '1773.33', '2280.00', '3800.00', '4560.00']],
  ['Essex 2021-22',     ['744.95', '893.94',  '1042.93', '1340.91', '2234.85', '2681.82']],
  ['Newcastle 2024-25', ['121.49', '145.79',  '170.09',  '218.69',  '364.48',  '437.38']],
] as const

describe('elementForBand', () => {
  test.each(PUBLISHED)('%s', (_name, amounts) => {
    const bandD = parsePounds(amounts[3])
    const worked = (['A-', 'A', 'B', 'D', 'G', 'H'] as const).map((b) => elementForBand(bandD, b))
    expect(worked).toEqual(amounts.map(parsePounds))
  })

  test('the nearest penny of a ninth is never a half, so that half up is safe to say', () => {
    expect(elementForBand(pence(13n), 'B')).toBe(10n)
    expect(elementForBand(pence(14n), 'B')).toBe(11n)
  })
})

describe('bandAmounts', () => {
  test('rounds each element for the band before adding', () => {
    const elements = ['one', 'two'].map((name) => ({ name, bandD: pence(2n) }))
    const { bands, byElement } = bandAmounts('england', elements)
    expect(bands.A).toBe(2n)
    expect(byElement.map((element) => element.bands.A)).toEqual([1n, 1n])
    expect(elementForBand(pence(4n), 'A')).toBe(3n)
  })

  test('band D is the sum of the elements, and each band the sum of its own', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt(0n, 500_000n), { minLength: 1, maxLength: 6 }), (amounts) => {
        const elements = amounts.map((amount, n) => ({ name: `${n}`, bandD: pence(amount) }))
        const { bands, byElement } = bandAmounts('england', elements)
        expect(bands.D).toBe(amounts.reduce((a, b) => a + b))
        for (const band of bandsOf('england')) {
          const sum = byElement.reduce((s, e) => plus(s, e.bands[band] ?? pence(0n)), pence(0n))
          expect(bands[band]).toBe(sum)
        }
      }),
    )
  })
})

describe('bands by jurisdiction', () => {
  test('band I is a band in Wales only, and A- is no valuation band', () => {
    expect(isBand('wales', 'I')).toBe(true)
    expect(isBand('england', 'I')).toBe(false)
    expect(isBand('england', 'A-')).toBe(false)
    expect(isBand('england', 'H')).toBe(true)
  })

  test('a disabled reduction charges the band below, and band A as five ninths', () => {
    expect([bandBelow('A'), bandBelow('B'), bandBelow('H'), bandBelow('I')]).toEqual([
      'A-',
      'A',
      'G',
      'H',
    ])
  })
})
