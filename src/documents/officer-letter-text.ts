/** What an officer's letter and the page before a copy say, as the templates set it. */
import { letterText } from './letter-text.js'
import type { LetterCopy, OfficerLetter } from './officer-letter-data.js'
import { saidDate, saidText } from './welsh.js'

export function officerLetterText(letter: OfficerLetter) {
  const { subject, paragraphs, from } = letter
  // Lines apart from here on: what is set has no character that no font prints, a new line too.
  const lines = paragraphs.map((words) => words.split('\n'))
  return { ...letterText(letter), subject, paragraphs: lines, from }
}

export function letterCopyText(letter: LetterCopy) {
  const { what, dated, sentOn, originalNo } = letter
  return {
    ...letterText(letter),
    original: saidText(`${what}, ${saidDate(dated).en}`),
    dated: saidDate(dated),
    sentOn: saidDate(sentOn),
    originalNo,
  }
}
