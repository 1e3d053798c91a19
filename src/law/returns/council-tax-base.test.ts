/** A small return, worked by hand: two bands with something in them. */
import { describe, expect, test } from 'vitest'
import { fraction, NOUGHT, parseDecimal } from '#kernel/fraction.js'
import {
  BASE_BANDS,
  type BaseColumn,
  type BaseColumns,
  councilTaxBase,
} from '#law/returns/council-tax-base.js'

const EMPTY: BaseColumn = {
  listed: NOUGHT,
  exempt: NOUGHT,
  demolished: NOUGHT,
  disabledReduction: NOUGHT,
  singleAdult25: NOUGHT,
  disregarded25: NOUGHT,
  disregarded50: NOUGHT,
  discounts: [],
  premiums: [],
  annexeReduction: NOUGHT,
  supportReduction: NOUGHT,
}
const NONE = Object.fromEntries(BASE_BANDS.map((band) => [band, EMPTY])) as unknown as BaseColumns
const A: BaseColumn = {
  ...EMPTY,
  listed: fraction(100n),
  exempt: fraction(3n),
  demolished: fraction(1n),
  disabledReduction: fraction(2n),
  singleAdult25: fraction(30n),
  disregarded25: fraction(3n),
  disregarded50: fraction(1n),
  discounts: [{ percent: fraction(10n), count: fraction(4n) }],
  premiums: [{ percent: fraction(100n), count: fraction(2n) }],
  annexeReduction: parseDecimal('0.5'),
  supportReduction: parseDecimal('20.3'),
}

describe('councilTaxBase', () => {
  test('line 7 leaves out what is exempt or gone, and moves disabled reductions down', () => {
    const { line7 } = councilTaxBase({ ...NONE, A }, NOUGHT)
    expect([line7['A-'], line7.A, line7.total]).toEqual([20n, 940n, 960n])
  })

  test('line 22 takes off quarters, halves and discounts, and adds premiums', () => {
    // 94 − 33 × 25% − 1 × 50% − 4 × 10% + 2 × 100% − 0.5 = 86.35
    const { line22 } = councilTaxBase({ ...NONE, A }, NOUGHT)
    expect([line22['A-'], line22.A, line22.total]).toEqual([20n, 864n, 884n])
  })

  test('lines 24 and 26 are in ninths of band D, with contributions in lieu', () => {
    // 2 × 5/9 = 1.1; 86.35 × 6/9 = 57.57
    const { line24, line26 } = councilTaxBase({ ...NONE, A }, parseDecimal('12.5'))
    expect([line24['A-'], line24.A, line24.total, line26]).toEqual([11n, 576n, 587n, 712n])
  })

  test('lines 29 to 33 are after council tax support', () => {
    // 86.35 − 20.3 = 66.05; × 6/9 = 44.03
    const { line29, line31, line33 } = councilTaxBase({ ...NONE, A }, parseDecimal('12.5'))
    expect([line29.A, line29.total, line31.A, line31.total]).toEqual([661n, 681n, 440n, 451n])
    expect(line33).toBe(576n)
  })

  test('the total of line 22 is rounded once, that of line 24 adds rounded figures', () => {
    const quarter = { ...EMPTY, listed: parseDecimal('0.05') }
    const { line22, line24 } = councilTaxBase({ ...NONE, D: quarter, H: quarter }, NOUGHT)
    expect([line22.D, line22.H, line22.total]).toEqual([1n, 1n, 1n])
    expect([line24.D, line24.H, line24.total]).toEqual([1n, 1n, 2n])
  })
})
