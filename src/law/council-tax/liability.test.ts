/** The hierarchy of liability, as data. */
import { expect, test } from 'vitest'
import { isLiabilityBasis, LIABILITY_BASES } from '#law/council-tax/liability.js'

test('stands in the order of the Act, residents before the owner', () => {
  expect(LIABILITY_BASES.map((basis) => basis.under.at.slice(-2, -1)).join('')).toBe('abcdef')
  expect(LIABILITY_BASES.at(-1)?.code).toBe('owner')
})

test('knows its own codes only', () => {
  expect(isLiabilityBasis('resident-tenant')).toBe(true)
  expect(isLiabilityBasis('tenant')).toBe(false)
})
