/** Each alarm fires on a planted fault and is silent on an ordinary month. */
import { describe, expect, test } from 'vitest'
import { isoDate } from '#kernel/dates.js'
import { pence } from '#kernel/money.js'
import { alarmsOf, type RunTotals, totalsOf } from '#jobs/alarms.js'
import { NO_SIGNS, type RunItem, type RunKindName, type Signs } from '#jobs/run-kind.js'

const AS_AT = isoDate('2026-06-14')

function item(n: number, signs: Partial<Signs> = {}, more: Partial<RunItem> = {}): RunItem {
  return {
    accountId: BigInt(n),
    chargeId: BigInt(n),
    dwellingId: null,
    caseId: null,
    decision: 'act',
    reason: 'reminder',
    text: '',
    amount: pence(15_000n),
    band: 'ABCD'[n % 4] ?? 'A',
    method: n % 3 === 0 ? 'direct-debit' : 'cash',
    signs: { ...NO_SIGNS, ...signs },
    ...more,
  }
}

function list(count: number, signs: Partial<Signs> = {}, more: Partial<RunItem> = {}): RunItem[] {
  return Array.from({ length: count }, (_, n) => item(n, signs, more))
}

/** Eleven months of between 180 and 220 reminders. */
const ORDINARY: RunTotals[] = [200, 190, 210, 180, 220, 205, 195, 200, 210, 185, 200].map((count) =>
  totalsOf(list(count)),
)

function names(items: readonly RunItem[], kind: RunKindName = 'reminder'): string[] {
  return alarmsOf(items, { kind, asAt: AS_AT, earlier: ORDINARY }).map((alarm) => alarm.alarm)
}

describe('alarms of a run', () => {
  test('an ordinary month is silent', () => {
    const lately = list(12, { lastReceivedOn: isoDate('2026-06-12') })
    const halfYearly = list(6, { plan: 'half-yearly' })
    expect(names([...list(185), ...lately, ...halfYearly])).toEqual([])
  })

  test('nothing is compared before there are earlier runs', () => {
    const alone = { kind: 'reminder', asAt: AS_AT, earlier: [] } as const
    expect(alarmsOf(list(5000), alone)).toEqual([])
  })

  test('ten times as many letters as ever: count, value, bands and methods', () => {
    expect(names(list(2000))).toEqual([
      'count',
      'value',
      'band:A',
      'band:B',
      'band:C',
      'band:D',
      'method:cash',
      'method:direct-debit',
    ])
  })

  test.each([
    [330, false],
    [331, true],
    [90, false],
    [89, true],
  ])('beside 180 to 220, %i letters alarm: %s', (count, alarms) => {
    expect(names(list(count)).includes('count')).toBe(alarms)
  })

  test('hardly any letters alarm too', () => {
    expect(names(list(20))).toContain('count')
  })

  test('a band that doubles inside an ordinary total', () => {
    const shifted = [...list(100), ...list(100, {}, { band: 'A' })]
    expect(names(shifted)).toEqual(['band:A'])
  })

  test('one payment method alone', () => {
    const shifted = [...list(66), ...list(134, {}, { method: 'direct-debit' })]
    expect(names(shifted)).toContain('method:direct-debit')
  })

  test('the same number of letters for five times the money', () => {
    expect(names(list(200, {}, { amount: pence(75_000n) }))).toEqual(['value'])
  })

  test.each<[string, RunItem[]]>([
    ['in-credit', [...list(199), item(1, { credit: pence(1n) })]],
    ['never-billed', [...list(199), item(1, { billed: false })]],
    ['no-earlier-notice', [...list(199), item(1, { earlierNotice: false })]],
    ['paid-lately', [...list(140), ...list(60, { lastReceivedOn: isoDate('2026-06-11') })]],
    ['half-yearly', [...list(150), ...list(50, { plan: 'half-yearly' })]],
  ])('%s', (alarm, items) => {
    expect(names(items)).toEqual([alarm])
  })

  test('tell how many, and name no account: one of them may be hidden from who reads it', () => {
    const run = { kind: 'reminder', asAt: AS_AT, earlier: [] } as const
    const [alarm] = alarmsOf([...list(199), item(1, { billed: false })], run)
    expect(alarm?.evidence).toEqual({ count: 1 })
  })

  test('money received six days ago is no longer lately', () => {
    const items = [...list(140), ...list(60, { lastReceivedOn: isoDate('2026-06-08') })]
    expect(names(items)).toEqual([])
  })

  test('accounts that are left set nothing off', () => {
    const left = list(3000, { credit: pence(5n) }, { decision: 'leave', reason: 'waiting' })
    expect(names([...list(200), ...left])).toEqual([])
  })
})
