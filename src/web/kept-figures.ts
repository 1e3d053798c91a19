/**
 * Figures that a page counts over the whole council, kept for a moment where the council is large:
 * whoever opens the page within it sees them as they were counted, and when.
 */

export interface Counted<T> {
  readonly figures: T
  readonly at: Date
  /** Whether they were counted for an earlier request. */
  readonly kept: boolean
}

interface Keeping<T> {
  /** For so long a count is shown to those who see the same. */
  readonly ms: number
  /** Whether counting takes so long that it is worth it: of a small council nothing is kept. */
  readonly isLarge: (figures: T) => boolean
}

/**
 * A keeper of such figures. It gives those of `eyes` (what is hidden from who asks, so that nobody
 * is shown a count of what another may see), counted now or at most `ms` ago.
 */
export function keepFigures<T>({ ms, isLarge }: Keeping<T>) {
  const held = new Map<string, { readonly figures: T; readonly at: Date }>()
  return async (eyes: string, now: Date, count: () => Promise<T>): Promise<Counted<T>> => {
    for (const [of, { at }] of held) {
      const age = now.getTime() - at.getTime()
      if (age < 0 || age >= ms) held.delete(of)
    }
    const found = held.get(eyes)
    if (found !== undefined) return { ...found, kept: true }
    const counted = { figures: await count(), at: now }
    if (isLarge(counted.figures)) held.set(eyes, counted)
    return { ...counted, kept: false }
  }
}
