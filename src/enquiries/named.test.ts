/** What a request names by an identity is known for every route, or the route cannot be. */
import { describe, expect, test } from 'vitest'
import { namedBy, subjectOf } from '#enquiries/named.js'

test('a reference that was typed is asked for however it was spelt', () => {
  const { refs } = namedBy({ route: '/', params: {}, query: {}, body: { personRef: ' p 104 2' } })
  expect(refs).toContain('P1042')
})

describe('the :id of a route', () => {
  test.each([
    ['/holds/:id/release', 'hold'],
    ['/api/v1/refunds/:id/pay', 'refund'],
    ['/orders/:id/quash', 'order'],
    ['/receipts/suspense/:id', 'receipt'],
    ['/restrictions/:id/lifting', 'restriction'],
    ['/restrictions/officers/:id/end', 'link'],
    ['/court/cases/:id/papers', 'case'],
    ['/notices/:id.pdf', 'notice'],
    ['/accounts/:ref/transfers/:id/take-back', 'journal'],
    ['/runs/:id', null],
    ['/officers/:username', null],
  ])('of %s names %s', (route, kind) => {
    expect(subjectOf(route)).toBe(kind)
  })

  test('that nobody has said anything of is a fault when the route is registered', () => {
    expect(() => subjectOf('/arrangements/:id/end')).toThrow('say in enquiries/named')
  })

  test('is asked about: a hold, a refund and an order by their number', () => {
    const asked = (route: string) =>
      namedBy({ route, params: { id: '7' }, query: {}, body: {} }).ids
    expect(asked('/holds/:id/release')).toEqual([{ kind: 'hold', id: 7n }])
    expect(asked('/refunds/:id/pay')).toEqual([{ kind: 'refund', id: 7n }])
    expect(asked('/api/v1/orders/:id/quash')).toEqual([{ kind: 'order', id: 7n }])
  })
})
