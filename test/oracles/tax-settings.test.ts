/**
 * The council tax settings of the 309 billing authorities of England for 2022-23: the tax base from
 * the collection rate, the average band D amounts over it, and their sum with the preceptors'.
 *
 * Authorities published from one to five decimals. Each figure must round to what was published at
 * the decimals it was published with; where five were, the tax base itself had been rounded before
 * it was divided by, and one in the fifth decimal is allowed.
 */
import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { divideHalfUp, fraction, type Fraction, multiply, parseDecimal } from '#kernel/fraction.js'
import { taxBaseOf } from '#law/council-tax/tax-setting.js'

const FILE = new URL('../../../shared/data/council-tax/ctr1_billing_2022-23.csv', import.meta.url)

type Row = Readonly<Record<string, string>>

const ROWS: readonly Row[] = existsSync(FILE) ? parse(readFileSync(FILE), { columns: true }) : []

function valueOf(row: Row, column: string): Fraction {
  const text = row[column] ?? ''
  return text === '' || text === 'NULL' ? fraction(0n) : parseDecimal(text)
}

/** How far, in the last published decimal, our figure is from the published one. */
function off(ours: Fraction, published: string): bigint {
  const scale = 10n ** BigInt(published.split('.')[1]?.length ?? 0)
  const shown = divideHalfUp(ours.over * scale, ours.under)
  const { over, under } = parseDecimal(published)
  const difference = shown - (over * scale) / under
  return difference < 0n ? -difference : difference
}

function allowed(published: string): bigint {
  return (published.split('.')[1]?.length ?? 0) >= 5 ? 1n : 0n
}

describe.skipIf(ROWS.length === 0)('the settings of 2022-23', () => {
  test('there are 309', () => {
    expect(ROWS).toHaveLength(309)
  })

  test.each(ROWS.map((row) => [row['Authority'] ?? '', row] as const))('%s', (_, row) => {
    const given = (column: string) => row[column] ?? ''
    const { base } = taxBaseOf({
      equivalents: valueOf(row, 'ctrtaxbase_ba_cy'),
      collectionPercent: valueOf(row, 'collrate_ba_cy'),
      inLieu: valueOf(row, 'ctrclasso_ba_cy'),
    })
    expect(off(base, given('ctrtaxbaseadj_ba_cy'))).toBeLessThanOrEqual(
      allowed(given('ctrtaxbaseadj_ba_cy')),
    )
    const published = valueOf(row, 'ctrtaxbaseadj_ba_cy')
    const over = (amount: Fraction) => multiply(amount, fraction(published.under, published.over))
    for (const [amount, average] of [
      ['ctrtot_ba_cy', 'avebanddincpp_ba_cy'],
      ['ctrxpp_ba_cy', 'avebanddexpp_ba_cy'],
    ] as const) {
      const text = given(average)
      expect(off(over(valueOf(row, amount)), text), average).toBeLessThanOrEqual(allowed(text))
    }
  })
})
