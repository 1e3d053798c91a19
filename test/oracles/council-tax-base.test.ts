/**
 * The Council Tax Base return against the 2022 returns of 210 English authorities.
 *
 * The returns were worked from more decimals than were published. The annexe reduction was
 * published to one decimal, and council tax support as whole pounds forgone, from which the
 * reduction is known to a hundredth or two. Those two inputs are therefore found, in
 * hundredths, within what their published figures allow; every other input is exact. Every
 * published line must then come out equal to its one decimal, with no tolerance.
 */
import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { calculate } from '#calculators/index.js'
import { publishedReturns } from './support/council-tax-base-returns.js'
import { unroundedInputs } from './support/unrounded-inputs.js'

const FOLDER = new URL('../../../shared/data/council-tax/ctb-2022/', import.meta.url)
const RETURNS = existsSync(FOLDER) ? publishedReturns(FOLDER) : []

describe.skipIf(RETURNS.length === 0)('published council tax base returns', () => {
  test('there are 210', () => {
    expect(RETURNS).toHaveLength(210)
  })

  test.each(RETURNS)('$authority', (published) => {
    const answer = calculate('returns/council-tax-base', unroundedInputs(published))
    expect(answer).toMatchObject({ output: { lines: published.lines } })
  })
})
