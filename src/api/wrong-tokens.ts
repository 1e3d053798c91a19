/**
 * Many wrong tokens from one address: somebody guesses, or a system was left with a token that has
 * ended. They are told to wait; a good token from the same address is served all the while. Only
 * when it becomes a flood is no token looked up any more but those that have been good before.
 * Counted in this process: several count each for itself.
 */
import { createHash } from 'node:crypto'
import { networkOf } from '#authority/index.js'

/** Wrong tokens in a minute after which an address is told to wait. */
const MANY = 20
/** And after which a token that was never good here is not even looked up. */
const FLOOD = 200
const MINUTE_MS = 60_000
/** Remembered at most, so that who changes addresses or tokens cannot fill the memory. */
const REMEMBERED = 10_000

interface Count {
  readonly since: number
  wrong: number
}

export interface WrongTokens {
  /** Seconds to wait where the token is not to be looked up; undefined where it may be. */
  unread(address: string, secret: string, at: Date): number | undefined
  /** Notes a wrong token: seconds to wait where there were too many, undefined until then. */
  wrong(address: string, secret: string, at: Date): number | undefined
  right(secret: string): void
}

export function watchWrongTokens(): WrongTokens {
  const counts = new Map<string, Count>()
  const good = new Set<string>()
  const countOf = (address: string, at: Date): Count => {
    const key = networkOf(address)
    const known = counts.get(key)
    if (known !== undefined && at.getTime() - known.since < MINUTE_MS) return known
    const begun = { since: at.getTime(), wrong: 0 }
    counts.delete(key)
    remember(counts, () => counts.set(key, begun))
    return begun
  }
  const left = ({ since }: Count, at: Date) =>
    Math.max(1, Math.ceil((since + MINUTE_MS - at.getTime()) / 1000))
  return {
    unread: (address, secret, at) => {
      const count = countOf(address, at)
      return count.wrong < FLOOD || good.has(hashOf(secret)) ? undefined : left(count, at)
    },
    wrong: (address, secret, at) => {
      good.delete(hashOf(secret))
      const count = countOf(address, at)
      count.wrong += 1
      return count.wrong <= MANY ? undefined : left(count, at)
    },
    right: (secret) => {
      const hash = hashOf(secret)
      if (!good.has(hash)) remember(good, () => good.add(hash))
    },
  }
}

/** Makes room first: what was put in first goes. */
function remember(
  kept: { readonly size: number; keys(): Iterator<string>; delete(key: string): boolean },
  add: () => void,
): void {
  if (kept.size >= REMEMBERED) {
    const { value } = kept.keys().next() as { value: string }
    kept.delete(value)
  }
  add()
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}
