/** What a caller is told at once: what holds today, what is paid next, what was not sent. */
import { describe, expect, test } from 'vitest'
import { isoDate } from '#kernel/dates.js'
import { pence } from '#kernel/money.js'
import { glanceOf } from '#web/pages/account-glance.js'

type Known = Parameters<typeof glanceOf>[0]

const TODAY = isoDate('2026-06-01')
const home = { propertyRef: '1', from: isoDate('2020-01-01'), until: null }
const account = {
  homes: [home],
  persons: [{ id: 1n, ref: 'P1', name: 'Ann Lee' }],
  profile: { method: 'direct-debit' },
}

const glance = (more: object = {}) =>
  glanceOf({
    account,
    base: '/accounts/7',
    today: TODAY,
    facts: [],
    sums: [],
    versions: [],
    letters: [],
    needs: new Map(),
    ...more,
  } as unknown as Known)

const day = (text: string | null) => text && isoDate(text)

describe('a fact', () => {
  const told = (more: object) => {
    const detail = { class: 'F', runsFrom: null, reviewOn: null, evidence: null }
    const fact = { kind: 'exemption', propertyRef: '1', from: isoDate('2026-04-01'), until: null }
    return glance({ facts: [{ ...fact, detail, ...more }] }).inForce.length
  }

  test.each([
    ['2026-06-01', null, 1],
    ['2026-06-02', null, 0],
    ['2026-04-01', '2026-06-02', 1],
    ['2026-04-01', '2026-06-01', 0],
  ])('from %s until before %s is told on 1 June: %s', (from, until, count) => {
    expect(told({ from: day(from), until: day(until) })).toBe(count)
  })

  test('is told of the home of today and of the account, and of no other home', () => {
    expect([told({ propertyRef: null }), told({ propertyRef: '2' })]).toEqual([1, 0])
  })

  test('that bears on no charge is not told', () => {
    expect(told({ kind: 'band' })).toBe(0)
  })

  test('leads to the facts of its kind', () => {
    const fact = { kind: 'exemption', propertyRef: '1', from: TODAY, until: null }
    const { inForce } = glance({ facts: [{ ...fact, detail: { class: 'F' } }] })
    expect(inForce[0]?.href).toBe('/accounts/7/facts?facts.fact=Exemption#list-facts')
  })
})

describe('the charge', () => {
  const line = (text: string, more: object = {}) => ({
    kind: 'discount', text, from: isoDate('2026-04-01'), until: isoDate('2027-04-01'), ...more,
  }) // prettier-ignore
  const version = (version: number, lines: object[], chargeId = 5n) => ({
    chargeId,
    version,
    lines,
  })
  const told = (versions: object[]) => glance({ versions }).onCharge.map(({ text }) => text)

  test('is told by the lines of its latest version that hold today', () => {
    const now = [line('one adult'), line('ended', { until: TODAY }), line('', { kind: 'charge' })]
    expect(told([version(2, now), version(1, [line('before')])])).toEqual(['one adult'])
  })

  test('of each of two homes is told', () => {
    const [a, b] = [version(1, [line('a')]), version(2, [line('b')], 6n)]
    expect(told([a, b])).toEqual(['a', 'b'])
  })
})

describe('the next payment', () => {
  const sum = (payableOn: string, amount: bigint, paid = 0n) => ({
    payableOn: isoDate(payableOn), amount: pence(amount), paid: pence(paid),
  }) // prettier-ignore

  test('is all that is left of the next day to pay, today included', () => {
    const sums = [sum('2026-05-01', 100n), sum('2026-06-01', 300n, 100n), sum('2026-06-01', 50n)]
    const next = { on: TODAY, left: 250n, method: 'Direct Debit' }
    expect(glance({ sums: [...sums, sum('2026-07-01', 900n)] }).next).toEqual([next])
  })

  test('is none of what is paid, or was to be paid before', () => {
    const sums = [sum('2026-05-31', 100n), sum('2026-06-01', 100n, 100n)]
    expect(glance({ sums }).next).toEqual([])
    expect(glance({ sums: [sum('2026-06-01', 0n)] }).next).toEqual([])
  })
})

describe('letters', () => {
  test('that wait, that nobody has posted and that are withheld are told apart', () => {
    const letters = ['waiting', 'withheld', 'waiting', 'printed', 'posted'].map((state) => ({
      state,
    }))
    expect(glance({ letters }).needs.map(({ text }) => text)).toEqual([
      '2 to be printed',
      '1 printed, not posted',
      '1 withheld',
    ])
    expect(glance().needs).toEqual([])
  })

  test('are needed as the person said', () => {
    const needs = new Map([[1n, { formats: ['large-print'], language: null }]])
    expect(glance({ needs }).needs[0]?.text).toMatch(/^Ann Lee needs letters in: large print$/i)
    expect(glance({ needs: new Map([[1n, { formats: [], language: null }]]) }).needs).toEqual([])
  })
})
