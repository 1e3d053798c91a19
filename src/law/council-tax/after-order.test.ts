import { expect, test } from 'vitest'
import { isoDate } from '#kernel/dates.js'
import { pence } from '#kernel/money.js'
import { openAfterOrder } from './after-order.js'

// prettier-ignore
test.each([
  ['2026-07-16', 6_750n, { charge: false, bankruptcy: false }],
  ['2026-07-16', 99_999n, { charge: false, bankruptcy: false }],
  ['2026-07-16', 100_000n, { charge: true, bankruptcy: false }],
  ['2026-07-16', 499_999n, { charge: true, bankruptcy: false }],
  ['2026-07-16', 500_000n, { charge: true, bankruptcy: true }],
  ['2015-09-30', 75_000n, { charge: false, bankruptcy: true }],
  ['2015-10-01', 75_000n, { charge: false, bankruptcy: false }],
] as const)('an order made known on %s of %d pence opens no more than the law does', (on, outstanding, open) => {
  for (const country of ['england', 'wales'] as const) {
    const of = { on: isoDate(on), outstanding: pence(outstanding) }
    expect(openAfterOrder(country, of)).toEqual(open)
  }
})
