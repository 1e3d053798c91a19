/** Seeded chance: the same council each time, on every machine. */

export interface Chance {
  /** From 0 up to, not including, 1. */
  next(): number
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number
  pick<T>(items: readonly [T, ...T[]]): T
  /** The items in another order. */
  shuffle<T>(items: readonly T[]): T[]
}

/** A generator of chances (mulberry32) from a seed. */
export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    pick: (items) => items[below(items.length)] ?? items[0],
    shuffle: (items) => {
      const mixed = [...items]
      for (let i = mixed.length - 1; i > 0; i -= 1) {
        const j = below(i + 1)
        const [a, b] = [mixed[i], mixed[j]]
        if (a !== undefined && b !== undefined) [mixed[i], mixed[j]] = [b, a]
      }
      return mixed
    },
  }
}

/** A seed from words: for a person's own habits, whatever happens to others. */
export function seedOf(...words: readonly (string | number | bigint)[]): number {
  let hash = 2_166_136_261
  for (const c of words.join('/')) hash = Math.imul(hash ^ c.charCodeAt(0), 16_777_619) >>> 0
  return hash
}
