/** An order for £500, when the charge has been worked again. */
import { expect, test } from 'vitest'
import { parsePounds } from '#kernel/money.js'
import { reviewOrder } from '#law/council-tax/quashing.js'

test.each([
  ['as much as ever', '500.00', { kind: 'stands' }],
  ['more, which is for a notice of its own', '600.00', { kind: 'stands' }],
  ['a penny less', '499.99', { kind: 'review', lowerBy: parsePounds('0.01') }],
  ['nothing', '0.00', { kind: 'review', lowerBy: parsePounds('500.00') }],
])('%s', (_because, nowOwed, review) => {
  const order = { orderSum: parsePounds('500.00'), nowOwed: parsePounds(nowOwed) }
  expect(reviewOrder(order)).toMatchObject(review)
})
