/** A run acts on what was approved, and never above it. */
import { expect, test } from 'vitest'
import { pence } from '#kernel/money.js'
import { drifted } from '#jobs/run-kind.js'

const APPROVED = {
  accountId: 1n,
  chargeId: null,
  dwellingId: null,
  caseId: null,
  ordinal: 0,
  amount: pence(10_000n),
}

test.each([
  ['the same', true, 10_000n, undefined],
  ['a penny more', true, 10_001n, 'the amount is now above what was approved'],
  ['a penny less', true, 9_999n, undefined],
  ['nothing to do any more', false, 0n, 'now: paid'],
] as const)('an item approved for £100 that is now %s', (_, acts, amount, message) => {
  const found = drifted(APPROVED, { acts, amount: pence(amount), text: 'now: paid' })
  expect(found?.kind === 'drifted' ? found.message : undefined).toBe(message)
})
