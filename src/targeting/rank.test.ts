/** Rules as they are written, and cases as they rank by them. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoDate } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import { parsePounds, type Pence } from '#kernel/money.js'
import { type ArrearsFacts, ASKED_FACTS } from '#targeting/arrears-facts.js'
import { notTargeted, rankCases } from '#targeting/rank.js'
import { readInstructions, writeRule } from '#targeting/rules.js'

const PLAIN: ArrearsFacts = {
  accountId: 1n, chargeId: 1n, on: isoDate('2026-06-30'), owed: parsePounds('500.00'),
  owedUnderOrders: parsePounds('0.00'), oldestOn: isoDate('2026-05-31'), years: 1,
  lastPaidOn: isoDate('2026-05-01'), lastPaid: parsePounds('20.00'), stage: 'reminder',
  stageSince: isoDate('2026-06-10'), reminders: 1, arrangementsEnded: 0, holdsEnded: 0,
  vulnerabilityEnded: false, held: false, orders: 0, band: 'D', method: 'cash', plan: '10',
  reduction: false, contactKnown: true, mailReturned: false, elsewhere: false,
} // prettier-ignore

function instructions(rules: string, floor = 1, cap: number | null = null) {
  return readInstructions({ name: 'Spring', because: 'agreed', rules, floor, cap })
}

function pointsOf(rules: string, facts: Partial<ArrearsFacts> = {}): number | undefined {
  return rankCases([{ ...PLAIN, ...facts }], instructions(rules))[0]?.points
}

describe('a rule', () => {
  test.each([
    ['5: owed at least 500', 5],
    ['5: owed at least £500.01', 0],
    ['5: owed at most 500.00', 5],
    ['5: owed at most 499.99', 0],
    ['5: days overdue at least 30', 5],
    ['5: days overdue at least 31', 0],
    ['5: days at stage at most 20', 5],
    ['5: days at stage at most 19', 0],
    ['5: stage is final-notice or reminder', 5],
    ['5: stage is final-notice', 0],
    ['5: owed at least 500 and stage is reminder', 5],
    ['5: owed at least 500 and stage is billed', 0],
    ['5: contact known is yes', 5],
    ['5: contact known is no', 0],
    ['-5: band is D', -5],
    ['5: owed at least 1\n7: band is D or E\n-2: method is cash', 10],
  ])('%s gives %i', (rules, points) => {
    expect(pointsOf(rules)).toBe(points)
  })

  test('counts what was never paid as longer ago than any number of days', () => {
    const never = { lastPaidOn: null, lastPaid: null }
    expect(pointsOf('5: days since payment at least 60', never)).toBe(5)
    expect(pointsOf('5: days since payment at most 9999', never)).toBe(0)
    expect(pointsOf('5: days since payment at least 60')).toBe(5)
    expect(pointsOf('5: days since payment at least 61')).toBe(0)
    expect(pointsOf('5: last payment at most 0', never)).toBe(5)
  })

  test('says what it found', () => {
    const [one] = rankCases([PLAIN], instructions('5: owed at least 1 and stage is reminder'))
    expect(one?.fired).toEqual([
      {
        points: 5,
        rule: '5: owed at least 1.00 and stage is reminder',
        because: '£500.00 owed; stage reminder since 10 June 2026',
      },
    ])
  })

  test('is written as it is read', () => {
    const text = '40: owed at least £1,000 AND stage is reminder or final-notice'
    const [rule] = instructions(text).rules
    const written = rule && writeRule(rule)
    expect(written).toBe('40: owed at least 1000.00 and stage is reminder or final-notice')
    expect(instructions(written ?? '').rules.map(writeRule)).toEqual([written])
  })

  test.each([
    ['owed at least 5', /points and a colon/],
    ['0: owed at least 5', /points go from/],
    ['1001: owed at least 5', /points go from/],
    ['5: owed is 5', /at least/],
    ['5: owed at least much', /at least/],
    ['5: stage at least reminder', /is one of/],
    ['5: stage is asleep', /is not a stage/],
    ['5: age at least 60', /can be asked/],
    ['5: reduction is yes and sex is female', /can be asked/],
    ['5: vulnerability ended is yes', /only take points away/],
    ['5: owed at least 1 and vulnerability ended is no', /only take points away/],
    ['', /a rule at least/],
  ])('"%s" is not taken', (rules, message) => {
    const read = () => instructions(rules)
    expect(read).toThrow(InputError)
    expect(read).toThrow(message)
  })

  test('may spare who was vulnerable', () => {
    expect(pointsOf('-50: vulnerability ended is yes', { vulnerabilityEnded: true })).toBe(-50)
  })

  test('cannot ask of age, sex, disability or what stands for them', () => {
    const names = ASKED_FACTS.map((fact) => fact.name).join(' ')
    expect(names).not.toMatch(/\bage|\bsex|disab|disregard|exempt|race|faith|pension|student|name/)
  })
})

describe('cases', () => {
  const cases = [300n, 100n, 200n, 400n].map((owed, n) => ({
    ...PLAIN,
    chargeId: BigInt(n + 1),
    owed: (owed * 100n) as Pence,
  }))

  test('rank by points, then by what is owed, then by how long, then by their number', () => {
    const older = {
      ...PLAIN,
      chargeId: 9n,
      owed: 40_000n as Pence,
      oldestOn: isoDate('2025-05-01'),
    }
    const ranked = rankCases([...cases, older], instructions('9: owed at most 100\n1: band is D'))
    expect(ranked.map(({ facts }) => facts.chargeId)).toEqual([2n, 9n, 4n, 1n, 3n])
  })

  test('are targeted from the floor on, and no more than the cap', () => {
    const rules = '5: band is D\n5: owed at least 200'
    const said = (floor: number, cap: number | null) =>
      rankCases(cases, instructions(rules, floor, cap)).map((one) => one.decision)
    expect(said(10, null)).toEqual(['targeted', 'targeted', 'targeted', 'below-floor'])
    expect(said(11, null)).toEqual(Array(4).fill('below-floor'))
    expect(said(10, 2)).toEqual(['targeted', 'targeted', 'over-cap', 'below-floor'])
    expect(said(5, 3)).toEqual(['targeted', 'targeted', 'targeted', 'over-cap'])
  })

  test('say why they are not targeted', () => {
    const made = instructions('5: owed at least 200', 5, 1)
    const said = rankCases(cases, made).map((one) => notTargeted(one, made))
    expect(said.slice(2)).toEqual([
      'number 3 of the cases, of which 1 are targeted',
      '0 points, below 5',
    ])
  })

  test('rank alike in whatever order they are read', () => {
    const made = instructions('5: owed at least 200\n2: band is D', 2, 3)
    const inOrder = rankCases(cases, made)
    fc.assert(
      fc.property(fc.shuffledSubarray(cases, { minLength: cases.length }), (shuffled) => {
        expect(rankCases(shuffled, made)).toEqual(inOrder)
      }),
    )
  })
})
