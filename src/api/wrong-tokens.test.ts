import { describe, expect, test } from 'vitest'
import { watchWrongTokens } from '#api/wrong-tokens.js'
import { networkOf } from '#authority/index.js'

const start = new Date('2026-04-20T09:00:00Z')
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000)

describe('wrong tokens from one address', () => {
  test('are let be up to twenty in a minute, then told to wait its rest', () => {
    const watch = watchWrongTokens()
    for (let n = 0; n < 20; n += 1) {
      expect(watch.wrong('192.0.2.1', `wrong-${n}`, after(n))).toBeUndefined()
    }
    expect(watch.wrong('192.0.2.1', 'wrong', after(40))).toBe(20)
    expect(watch.wrong('192.0.2.2', 'wrong', after(40))).toBeUndefined()
    expect(watch.wrong('192.0.2.1', 'wrong', after(60))).toBeUndefined()
  })

  test('leave any token to be looked up until they are a flood, and then the good ones', () => {
    const watch = watchWrongTokens()
    watch.right('good')
    for (let n = 0; n < 199; n += 1) watch.wrong('192.0.2.1', `wrong-${n}`, start)
    expect(watch.unread('192.0.2.1', 'new', start)).toBeUndefined()
    watch.wrong('192.0.2.1', 'wrong', start)
    expect(watch.unread('192.0.2.1', 'new', start)).toBe(60)
    expect(watch.unread('192.0.2.1', 'good', start)).toBeUndefined()
    expect(watch.unread('192.0.2.2', 'new', start)).toBeUndefined()
    expect(watch.unread('192.0.2.1', 'new', after(60))).toBeUndefined()
  })

  test('a token that was good and is no more is as any other', () => {
    const watch = watchWrongTokens()
    watch.right('revoked')
    for (let n = 0; n < 200; n += 1) watch.wrong('192.0.2.1', 'revoked', start)
    expect(watch.unread('192.0.2.1', 'revoked', start)).toBe(60)
  })

  test('the memory of addresses and of good tokens is no larger than it may be', () => {
    const watch = watchWrongTokens()
    for (let n = 0; n < 21; n += 1) watch.wrong('192.0.2.1', 'wrong', start)
    for (let n = 0; n < 10_000; n += 1) watch.wrong(`other-${n}`, 'wrong', start)
    expect(watch.wrong('192.0.2.1', 'wrong', start)).toBeUndefined()
  })
})

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::6', '2001:db8:1:2::/64'],
  ['2001:DB8:0001:0002::', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('the network of %s is %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
