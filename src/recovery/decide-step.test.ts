/** Joint debtors who do not stand alike: nobody is asked for what another owes. */
import { describe, expect, test } from 'vitest'
import { isoDate } from '#kernel/dates.js'
import { decideStep } from '#recovery/decide-step.js'
import { ANN, BOB, builtCase, notice, PATH, sumOf } from '../../test/support/built-case.js'

const ON = isoDate('2026-09-01')
const ANN_ALONE = { to: [ANN.partyId], payBy: isoDate('2026-05-07') }
const BOB_ALONE = { to: [BOB.partyId], payBy: isoDate('2026-07-07') }
const reminded = [
  notice(10n, 'reminder', '2026-05-01', ANN_ALONE),
  notice(20n, 'reminder', '2026-07-01', BOB_ALONE),
]

describe('joint debtors', () => {
  test('who owe different sums are never put on one notice', () => {
    const sums = [
      sumOf(1n, '2026-04-01'),
      sumOf(2n, '2026-06-01'),
      // Billed after Ann's reminder: it made the balance payable as it was billed then.
      sumOf(3n, '2026-08-01', { noticeId: 15n }),
    ]
    const decision = decideStep(builtCase({ sums, notices: reminded }), 'complaint', {
      on: ON,
      path: PATH,
    })
    expect(decision).toMatchObject({ kind: 'act', required: 30_000n, persons: [ANN] })
  })

  test('who owe the same are put on one, though they were reminded apart', () => {
    const decision = decideStep(builtCase({ notices: reminded }), 'complaint', {
      on: ON,
      path: PATH,
    })
    expect(decision).toMatchObject({ kind: 'act', required: 30_000n, persons: [ANN, BOB] })
  })
})
