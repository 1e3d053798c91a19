/**
 * Every reader of an outside file, over files that were good until something happened to them: it
 * reads them, or refuses with the line and the field. It never falls, and never hangs.
 */
import { describe, expect, test } from 'vitest'
import { chance } from '#kernel/chance.js'
import { harmed, READERS, refusedOrRead } from '../../test/support/harmed-files.js'

const FILES = 200
const SEED = 20_261_130

describe('a harmed file is read or refused in words', () => {
  test.each(Object.entries(READERS))('%s', (name, { good, read }) => {
    if (name !== 'takeover') expect(refusedOrRead(() => read(good))).toBe('read')
    const luck = chance(SEED)
    const seen = new Set<string>()
    for (let n = 0; n < FILES; n += 1) {
      const text = harmed(good, luck)
      seen.add(refusedOrRead(() => read(text)))
    }
    if (name !== 'takeover') expect(seen).toContain('refused')
  })
})
