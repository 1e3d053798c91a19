import { describe, expect, test } from 'vitest'
import { parsePounds, poundsText } from '#kernel/money.js'
import {
  activityAmount,
  type CostsActivity,
  costsAboveActivity,
  supportedCosts,
} from './costs-activity.js'

const activity = (summons: string, order: string, summonses: number): CostsActivity => ({
  basis: '2025-26',
  summonses,
  rows: [
    {
      part: 'summons',
      activity: 'x',
      units: '1',
      unit: 'x',
      rate: summons,
      amount: parsePounds(summons),
    },
    {
      part: 'order',
      activity: 'x',
      units: '1',
      unit: 'x',
      rate: order,
      amount: parsePounds(order),
    },
  ],
})

describe('supportedCosts', () => {
  test.each([
    ['divided by the number of summonses', '650.00', '400.00', 10, '65.00', '40.00'],
    ['rounded down: nobody pays for another', '650.09', '399.99', 10, '65.00', '39.99'],
  ])('%s', (_, summons, order, count, each, more) => {
    const supported = supportedCosts(activity(summons, order, count))
    expect([poundsText(supported.summons), poundsText(supported.order)]).toEqual([each, more])
    expect(supported.workings).toHaveLength(3)
  })
})

describe('costsAboveActivity', () => {
  test.each([
    ['just what the activity supports', '65.00', undefined],
    ['a penny more', '65.01', 'SI 1992/613'],
  ])('%s', (_, amount, cite) => {
    const sought = { part: 'summons', amount: parsePounds(amount) } as const
    expect(costsAboveActivity(sought, activity('650.00', '400.00', 10))?.under.cite).toBe(cite)
  })
})

test.each([
  ['1250', '0.42', '525.00'],
  ['3', '0.335', '1.01'],
  ['1', '0.005', '0.01'],
])('%s units at £%s are £%s', (units, rate, amount) => {
  expect(poundsText(activityAmount({ units, rate }))).toBe(amount)
})
