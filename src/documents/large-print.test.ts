import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { SAMPLES } from '../../test/golden/documents/samples.js'
import type { DocumentKind, Documents, Letter } from './data.js'
import { createRenderer } from './index.js'

const renderer = createRenderer()
const LETTERS: DocumentKind[] = [
  'bill', 'adjusted-bill', 'reminder', 'second-reminder', 'final-notice', 'warning-letter',
  'joint-notice', 'summons', 'order-notice', 'statement',
] // prettier-ignore

/** The address stands in the window of the envelope, in the size that the post reads. */
const WINDOW = 11

/** The sizes of print on the pages, in points, the smallest first. */
function sizes(pdf: Uint8Array): number[] {
  const raw = Buffer.from(pdf).toString('latin1')
  const streams = Array.from(
    raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g),
    ([, s = '']) => s,
  )
  const found = streams.flatMap((stream) =>
    Array.from(inflated(stream).matchAll(/\/\w+ ([\d.]+) Tf/g), ([, size]) => Number(size)),
  )
  return [...new Set(found)].sort((a, b) => a - b)
}

function inflated(stream: string): string {
  try {
    return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1')
  } catch {
    return ''
  }
}

describe.each(LETTERS)('a %s in large print', (kind) => {
  // The strip of a demonstration is no part of a letter.
  const items = (SAMPLES[kind] as unknown as readonly (Documents[DocumentKind] & Letter)[]).map(
    (item) => ({
      ...item,
      authority: { ...item.authority, demonstration: false },
    }),
  )

  test.each([false, true])('has nothing under 18 points; in Wales: %s', (wales) => {
    const large = items.filter((i) => i.largePrint === true && (i.bilingual ?? false) === wales)
    expect(large).toHaveLength(1)
    const [window, ...others] = sizes(renderer.render(kind, large).pdf)
    expect(window).toBe(WINDOW)
    expect(Math.min(...others)).toBe(18)
  })

  test('is larger than the same in ordinary print', () => {
    const [ordinary] = items
    if (ordinary === undefined) throw new Error('no sample')
    expect(Math.min(...sizes(renderer.render(kind, [ordinary]).pdf))).toBeLessThan(WINDOW)
  })
})
