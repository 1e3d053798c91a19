/** Which notices carry a step: whom they were served on, what they asked for, what lies unsent. */
import { describe, expect, test } from 'vitest'
import { isoDate } from '#kernel/dates.js'
import { ZERO } from '#kernel/money.js'
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

/** Ann alone, who missed April or July and has instalments to come. */
const annAlone = (more: Parameters<typeof builtCase>[0]) =>
  builtCase({
    persons: [ANN],
    sums: [sumOf(1n, '2026-04-01'), sumOf(2n, '2026-07-01'), sumOf(3n, '2026-10-01')],
    ...more,
  })
/** The path of a council that sends a final notice after a reminder that was not met. */
const AFTER_LOSS: typeof PATH = {
  ...PATH,
  stages: PATH.stages.map((rule) =>
    rule.stage === 'final-notice' ? { ...rule, after: [...rule.after, 'reminder-unmet'] } : rule,
  ),
}
const ANNS = { to: [ANN.partyId], payBy: isoDate('2026-04-16') }
const UNSENT = { ...ANNS, unsentTo: new Set([ANN.partyId]) }

describe('a reminder that lies unsent', () => {
  const reminded = (more: object) => {
    const met = { ...more, unpaidAtDeadline: ZERO, unpaidNow: ZERO }
    return annAlone({ notices: [notice(10n, 'reminder', '2026-04-10', { ...ANNS, ...met })] })
  }

  test('counts for none of the two of a year, though what it asked for was paid', () => {
    const asked = { on: isoDate('2026-07-02'), path: PATH }
    expect(decideStep(reminded({}), 'second-reminder', asked)).toMatchObject({ kind: 'act' })
    const unsent = reminded(UNSENT)
    expect(decideStep(unsent, 'second-reminder', asked)).toMatchObject({ reason: 'reminder-first' })
    expect(decideStep(unsent, 'reminder', asked)).toMatchObject({ kind: 'act' })
  })

  test('carries no final notice for the balance, where the council sends one then', () => {
    const asked = { on: isoDate('2026-05-01'), path: AFTER_LOSS }
    const missed = (more: object) =>
      annAlone({ notices: [notice(10n, 'reminder', '2026-04-10', { ...ANNS, ...more })] })
    expect(decideStep(missed({}), 'final-notice', asked)).toMatchObject({ kind: 'act' })
    expect(decideStep(missed(UNSENT), 'final-notice', asked)).toMatchObject({
      kind: 'leave',
      reason: 'notice-served',
    })
  })
})
