/** Every letter in words that a child of ten reads; what the law words is named beside them. */
import { describe, expect, test } from 'vitest'
import { SAMPLES } from '../../test/golden/documents/samples.js'
import { counted, readingAge, sentencesOf } from '../../test/support/reading-age.js'
import { saidIn } from '../../test/support/said.js'
import type { DocumentKind, Documents, Letter } from './data.js'
import { WORDS } from './welsh.js'

/** Letters are to be read at 9 to 11; a mean is moved little by one hard sentence. */
const OLDEST = 10
const MOST_WORDS = 25
const LETTERS: DocumentKind[] = [
  'bill', 'adjusted-bill', 'reminder', 'second-reminder', 'final-notice', 'warning-letter',
  'joint-notice', 'summons', 'order-notice', 'statement', 'letter-copy',
] // prettier-ignore

/** Labels and headings are no sentences; what the law words is not ours to make plainer. */
function sentencesIn<K extends DocumentKind>(kind: K, item: Documents[K]): string[] {
  return saidIn(kind, [item])
    .filter(({ language, key }) => language === 'en' && WORDS[key]?.kept === undefined)
    .filter(({ text }) => /[.?:]$|[.?:] /.test(text.trim()))
    .flatMap(({ text }) => sentencesOf(text))
}

function worst(sentences: readonly string[]): string {
  const aged = sentences.map((sentence) => ({ sentence, age: readingAge([sentence]) }))
  return aged
    .sort((a, b) => b.age - a.age)
    .slice(0, 5)
    .map(({ sentence, age }) => `${age.toFixed(1)}: ${sentence}`)
    .join('\n')
}

describe.each(LETTERS)('a %s', (kind) => {
  const items = SAMPLES[kind] as unknown as readonly (Documents[DocumentKind] & Letter)[]

  test.each(items.flatMap((item, n) => (item.largePrint === true ? [] : [n])))(
    'sample %i is read with ease at ten or younger',
    (n) => {
      const item = items[n]
      if (item === undefined) throw new Error('no sample')
      const sentences = sentencesIn(kind, item)
      expect(sentences.length).toBeGreaterThan(3)
      expect(readingAge(sentences), worst(sentences)).toBeLessThanOrEqual(OLDEST)
      const long = sentences.filter((sentence) => counted([sentence]).word > MOST_WORDS)
      expect(long).toEqual([])
    },
  )
})

test('words that stay though they are hard are few, and each names its provision', () => {
  const kept = Object.entries(WORDS).flatMap(([key, { kept }]) =>
    kept === undefined ? [] : [[key, kept]],
  )
  expect(kept.length).toBeLessThanOrEqual(10)
  for (const [, why] of kept) expect(why).toMatch(/^SI \d{4}\/\d+ (reg|r) \d+/)
})

test('the measure tells a hard text from an easy one', () => {
  const easy = sentencesOf('Please pay by 1 May 2026. Call us if you cannot pay.')
  const hard = sentencesOf(
    'Notwithstanding the aforementioned provisions, non-payment constitutes an enforceable liability.',
  )
  expect(readingAge(easy)).toBeLessThan(8)
  expect(readingAge(hard)).toBeGreaterThan(18)
  expect(sentencesOf('See fairmead.example/pay or ask us. Online: pay us £1,358.89 now.')).toEqual([
    'See x or ask us.',
    'pay us x now.',
  ])
})
