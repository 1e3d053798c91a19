import { expect, test } from 'vitest'
import { isLiabilityBasis, LIABILITY_BASES } from './liability.js'
import { citation } from '#law/instruments.js'

test.each([
  ['resident-freeholder', '1992 c. 14 s 6(2)(a)'],
  ['owner', '1992 c. 14 s 6(2)(f)'],
  ['tenant-left', '1992 c. 14 s 6(2)(f), (5) and (6)'],
  ['owner-class-c', 'SI 1992/551 reg 2, class C'],
])('%s rests on %s', (code, cite) => {
  const found = LIABILITY_BASES.find((basis) => basis.code === code)
  expect(found && citation(found.under)).toBe(cite)
  expect(isLiabilityBasis(code)).toBe(true)
})

test('the hierarchy is in the order of the section, the classes after it', () => {
  const codes: readonly string[] = LIABILITY_BASES.map(({ code }) => code)
  expect(codes.slice(0, 6)).toEqual([
    'resident-freeholder',
    'resident-leaseholder',
    'resident-tenant',
    'resident-licensee',
    'resident',
    'owner',
  ])
  expect(codes.slice(7).every((code) => code.startsWith('owner-class-'))).toBe(true)
  expect(isLiabilityBasis('owner-class-g')).toBe(false)
})
