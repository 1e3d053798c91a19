import { describe, expect, test } from 'vitest'
import { eyesNow, seeAs, seeWhole, type Sight } from '#store/sight.js'

const NONE = { accounts: '{}', parties: '{}', dwellings: '{}', restrictions: '{}' }

function eyesOf(sight: Omit<Sight, 'viewer' | 'restricted'>, viewer = 'b.billing'): string {
  return seeAs({ viewer, restricted: false, ...sight }, eyesNow)
}

describe('what is hidden from who looks, as one text', () => {
  test('is the same for two from whom the same is hidden', () => {
    expect(eyesOf({ memo: { hidden: NONE } })).toBe(eyesOf({ memo: { hidden: NONE } }, 'a.audit'))
  })

  test('differs with each account, person, dwelling and restriction that is hidden', () => {
    const texts = ['accounts', 'parties', 'dwellings', 'restrictions'].map((what) =>
      eyesOf({ memo: { hidden: { ...NONE, [what]: '{7}' } } }),
    )
    expect(new Set([...texts, eyesOf({ memo: { hidden: NONE } })]).size).toBe(5)
  })

  test('is of these eyes alone while it is not known who is hidden', () => {
    expect(eyesOf({})).not.toBe(eyesOf({}, 'a.audit'))
    expect(eyesOf({})).not.toBe(eyesOf({ memo: { hidden: NONE } }))
  })

  test('is one text for all who see the whole', () => {
    expect(seeAs({ viewer: 'b.billing', restricted: false }, () => seeWhole(eyesNow))).toBe('whole')
    expect(eyesNow()).toBe('whole')
  })
})
