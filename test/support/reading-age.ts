/** How hard a text is to read: Flesch-Kincaid's grade, as the age of a reader in school. */
import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'

export type Counted = Readonly<Record<'sentence' | 'word' | 'syllable', number>>

/** A pupil of grade N is about N and five years old. */
const AGE_OF_GRADE = 5

/** Addresses of mail and web, amounts, dates and numbers are looked at, not read aloud. */
const LOOKED_AT =
  /\S+@\S+\b|\b(?:\w+\.)+(?:uk|org|example|wales)\b(?:[\w/.-]*\w)?|£?\d[\d,.]*\d|\d|\(.*?\)/g
const FEWEST_WORDS = 4
const SENTENCE = /[^.?!:]+[.?!:]*/g

/** The sentences of a text; a colon ends one, as before a list. */
export function sentencesOf(text: string): string[] {
  const legible = text.replace(LOOKED_AT, (seen) => (seen.startsWith('(') ? '' : 'x'))
  return Array.from(legible.matchAll(SENTENCE), ([sentence]) => sentence.trim()).filter(
    // A label such as "Online:" is no sentence, and would make the rest look easier than it is.
    (sentence) => wordsOf(sentence).length >= FEWEST_WORDS,
  )
}

export function counted(sentences: readonly string[]): Counted {
  const words = sentences.flatMap(wordsOf)
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0)
  return { sentence: sentences.length, word: words.length, syllable: syllables }
}

function wordsOf(sentence: string): string[] {
  return sentence.match(/[\p{L}’'-]+/gu) ?? []
}

/** The age, in years, at which the sentences are read with ease. */
export function readingAge(sentences: readonly string[]): number {
  return fleschKincaid({ ...counted(sentences) }) + AGE_OF_GRADE
}
