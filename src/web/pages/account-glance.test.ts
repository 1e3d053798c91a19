import { expect, test } from 'vitest'
import type { AccountHead, ChargeVersion, PlanSum, RecordedFact } from '#enquiries/index.js'
import { isoDate } from '#kernel/dates.js'
import { pence } from '#kernel/money.js'
import { glanceOf } from '#web/pages/account-glance.js'

const TODAY = isoDate('2026-06-10')
const [MAY, JUNE, JULY] = [isoDate('2026-05-01'), TODAY, isoDate('2026-07-01')] as const

const sum = (payableOn: PlanSum['payableOn'], amount: bigint, paid = 0n) =>
  ({ payableOn, amount: pence(amount), paid: pence(paid) }) as PlanSum
const ONE_ADULT = { adults: 1, disregards: [] }
const fact = (kind: string, over: Partial<RecordedFact> = {}) =>
  ({ kind, from: MAY, until: null, propertyRef: 'H1', detail: ONE_ADULT, ...over }) as RecordedFact
const line = (kind: string, text: string, over = {}) => {
  return { kind, text, from: MAY, until: null, ...over }
}
const version = (number: number, lines: object[]) =>
  ({ chargeId: 7n, version: number, lines }) as unknown as ChargeVersion
const letter = (state: 'waiting' | 'withheld' | 'printed' | 'posted' | 'withdrawn') => ({ state })

const ACCOUNT = {
  persons: [{ id: 1n, ref: '9', name: 'Cat Fox' }],
  homes: [
    { propertyRef: 'H1', from: MAY, until: null },
    { propertyRef: 'OLD', from: isoDate('2020-04-01'), until: MAY },
  ],
  profile: { method: 'direct-debit' },
} as unknown as AccountHead

const glance = (over: {
  sums?: PlanSum[]
  facts?: RecordedFact[]
  versions?: ChargeVersion[]
  letters?: ReturnType<typeof letter>[]
}) =>
  glanceOf(
    { account: ACCOUNT, base: '/accounts/1', today: TODAY, facts: [], sums: [], ...over },
    {
      versions: [],
      letters: [],
      needs: new Map([[1n, { formats: ['large-print'], language: null }]]),
      ...over,
    },
  )

test('the next payment is all that is left to pay on the next day that is not past', () => {
  const sums = [sum(MAY, 900n), sum(JULY, 500n), sum(JUNE, 1000n, 1000n), sum(JULY, 700n, 200n)]
  expect(glance({ sums }).next).toEqual([{ on: JULY, left: 1000n, method: 'Direct Debit' }])
  expect(glance({ sums: [...sums, sum(JUNE, 100n)] }).next).toMatchObject([
    { on: JUNE, left: 100n },
  ])
  expect(glance({ sums: [sum(MAY, 900n)] }).next).toEqual([])
})

test('what lowers or raises the charge is told as of today, by its last version', () => {
  const versions = [
    version(1, [line('discount', 'of the first version')]),
    version(2, [
      line('charge', 'Band D'),
      line('discount', '25% discount'),
      line('exemption', 'ended', { until: TODAY }),
      line('premium', 'begins', { from: JULY }),
    ]),
  ]
  expect(glance({ versions }).onCharge).toEqual([
    { text: '25% discount', href: '/accounts/1/charges#charge-7' },
  ])
})

test('a fact in force is of the home of today', () => {
  const facts = [
    fact('household'),
    fact('household', { propertyRef: 'OLD' }),
    fact('household', { until: TODAY }),
    fact('band'),
  ]
  expect(glance({ facts }).inForce.map(({ text }) => text)).toEqual(['Household: 1 adult'])
})

test('what was not sent is told, printed letters that nobody has posted too', () => {
  const letters = (['printed', 'waiting', 'posted', 'waiting', 'withheld', 'withdrawn'] as const).map(letter) // prettier-ignore
  expect(glance({ letters }).needs.map(({ text }) => text)).toEqual([
    'Cat Fox needs letters in: Large print',
    '2 to be printed',
    '1 printed, not posted',
    '1 withheld',
  ])
})
