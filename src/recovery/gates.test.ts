/** Every gate over a case in memory: open with its evidence, shut without, for whom it says. */
import { describe, expect, test } from 'vitest'
import { isoDate } from '#kernel/dates.js'
import { pence } from '#kernel/money.js'
import { askGates, personsThrough } from '#recovery/gates.js'
import type { RecoveryCase } from '#recovery/recovery-case.js'
import { ANN, BOB, builtCase, hold, notice, sumOf } from '../../test/support/built-case.js'

const ON = isoDate('2026-05-01')
const EVERY = [
  'liable-person',
  'demand-served',
  'no-hold',
  'limitation',
  'not-at-court',
  'delay-explained',
]

/** Who is stopped by which gate: `no-hold Ann Lee`. */
function stopped(c: RecoveryCase, on = ON, atCourt = false): string[] {
  return askGates(c, on, atCourt)
    .filter((answer) => !answer.passed)
    .map(({ gate, personId }) => `${gate} ${personId === ANN.partyId ? 'Ann' : 'Bob'}`)
}

test('every gate is asked of every person, and passes with its evidence', () => {
  const answers = askGates(builtCase(), ON)
  expect(answers.map(({ gate }) => gate)).toEqual([...EVERY, ...EVERY])
  expect(stopped(builtCase())).toEqual([])
})

describe('the demand', () => {
  test('that was never served stops everybody', () => {
    expect(stopped(builtCase({ demands: [] }))).toEqual(['demand-served Ann', 'demand-served Bob'])
  })

  test('served on one alone stops the other', () => {
    const demands = [notice(1n, 'demand', '2026-03-10', { to: [ANN.partyId] })]
    const c = builtCase({ demands })
    expect(stopped(c)).toEqual(['demand-served Bob'])
    expect(personsThrough(c.persons, askGates(c, ON))).toEqual([ANN])
  })

  test.each([
    ['2026-05-01', true],
    ['2026-04-30', false],
  ])('as a joint notice that runs to %s stops on 1 May: %s', (payBy, stops) => {
    const joint = notice(2n, 'joint-notice', '2026-04-15', { payBy: isoDate(payBy) })
    expect(stopped(builtCase({ demands: [joint] })).length > 0).toBe(stops)
  })

  test.each([
    ['posted on 10 April, until 24 April', '2026-04-10', '2026-04-24', true],
    ['posted on 10 April, from 25 April on', '2026-04-10', '2026-04-25', false],
    ['posted on the day of its issue', '2026-03-10', '2026-04-02', false],
  ])('of what is overdue leaves fourteen days: %s', (_, posted, on, stops) => {
    const days = new Map([ANN, BOB].map(({ partyId }) => [partyId, isoDate(posted)]))
    const demands = [notice(1n, 'demand', '2026-03-10', { servedOn: days })]
    const expected = stops ? ['demand-served Ann', 'demand-served Bob'] : []
    expect(stopped(builtCase({ demands }), isoDate(on))).toEqual(expected)
  })

  test('of what is overdue stops where it came late, though an earlier bill did not', () => {
    const late = new Map([ANN, BOB].map(({ partyId }) => [partyId, isoDate('2026-04-25')]))
    const demands = [
      notice(1n, 'demand', '2026-03-10'),
      notice(2n, 'adjusted-demand', '2026-04-20', { servedOn: late }),
    ]
    const sums = [sumOf(1n, '2026-04-01', { noticeId: 2n })]
    expect(stopped(builtCase({ demands, sums }))).toHaveLength(2)
    expect(stopped(builtCase({ demands }))).toEqual([])
  })

  test('that lies unsent stops whom it is addressed to', () => {
    const demands = [notice(1n, 'demand', '2026-03-10', { unsentTo: new Set([BOB.partyId]) })]
    expect(stopped(builtCase({ demands }))).toEqual(['demand-served Bob'])
    const [, answer] = askGates(builtCase({ demands }), ON).filter(
      (a) => a.gate === 'demand-served',
    )
    expect(answer?.text).toMatch(/^the bill of 10 March 2026 is not marked as sent: print it/)
  })

  test.each([
    ['a joint notice, though its days have run', 'joint-notice', [], 1n],
    ['what is overdue, though an earlier bill was sent', 'adjusted-demand', [1n], 2n],
  ])('that lies unsent stops as %s', (_, kind, before, asking) => {
    const unsentTo = new Set([ANN.partyId, BOB.partyId])
    const unsent = notice(2n, kind, '2026-04-01', { payBy: isoDate('2026-04-15'), unsentTo })
    const demands = [...before.map((id) => notice(id, 'demand', '2026-03-10')), unsent]
    const sums = [sumOf(1n, '2026-04-01', { noticeId: asking })]
    expect(stopped(builtCase({ demands, sums }))).toHaveLength(2)
  })

  test('from elsewhere carries a notice, and the court only as determined', () => {
    const c = builtCase({ demands: [notice(1n, 'demand', '2026-03-10', { elsewhere: true })] })
    expect(stopped(c)).toEqual([])
    expect(stopped(c, ON, true)).toEqual(['demand-served Ann', 'demand-served Bob'])
    const accepted = [{ gate: 'demand-served', evidence: 'demand', proof: 'any' }] as const
    expect(stopped({ ...c, accepts: { since: ON, accepted } }, ON, true)).toEqual([])
  })
})

describe('a hold', () => {
  test.each([
    ['of the account', hold(), ['no-hold Ann', 'no-hold Bob']],
    ['of one person that protects all', hold({ partyId: 1n, kind: 'breathing-space' }), ['no-hold Ann', 'no-hold Bob']],
    ['of one person alone', hold({ partyId: 1n, kind: 'insolvency' }), ['no-hold Ann']],
  ])('%s', (_, held, stops) => {
    expect(stopped(builtCase({ holds: [held] }))).toEqual(stops)
  }) // prettier-ignore
})

describe('six years', () => {
  test.each([
    ['2032-03-31', []],
    ['2032-04-01', ['limitation Ann', 'limitation Bob']],
  ])('of a sum due 1 April 2026, on %s', (on, stops) => {
    const explanation = { id: 1n, text: 'found again', explainedOn: isoDate('2032-03-01') }
    expect(stopped(builtCase({ explanation }), isoDate(on))).toEqual(stops)
  })

  test('are not counted for what stands under an order', () => {
    const sums = [sumOf(1n, '2020-04-01', { orderId: 4n }), sumOf(2n, '2026-04-01')]
    expect(stopped(builtCase({ sums }))).toEqual([])
  })
})

test('a case before the court stops every other', () => {
  const open = { id: 1n, state: 'laid', hearingId: 1n, hearingOn: ON, summonsNo: 'S0000001' }
  expect(stopped(builtCase({ openCase: open }))).toEqual(['not-at-court Ann', 'not-at-court Bob'])
})

describe('a debt of which nothing was heard', () => {
  const asleep = ['delay-explained Ann', 'delay-explained Bob']
  test.each([
    ['2027-04-01', []],
    ['2027-04-02', asleep],
  ])('for twelve months, on %s', (on, stops) => {
    expect(stopped(builtCase(), isoDate(on))).toEqual(stops)
  })

  test.each([
    ['2027-10-10', []],
    ['2027-10-11', asleep],
  ])('an explanation of 10 April 2027 holds on %s', (on, stops) => {
    const explanation = { id: 1n, text: 'found again', explainedOn: isoDate('2027-04-10') }
    expect(stopped(builtCase({ explanation }), isoDate(on))).toEqual(stops)
  })
})

test('nothing overdue is no reason to stop', () => {
  const sums = [sumOf(1n, '2026-04-01', { paid: pence(15_000n) })]
  expect(stopped(builtCase({ sums }))).toEqual([])
})
