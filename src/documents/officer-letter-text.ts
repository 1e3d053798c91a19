/** What an officer's letter and the page before a copy say, as the templates set it. */
import { letterText } from './letter-text.js'
import type { LetterCopy, OfficerLetter } from './officer-letter-data.js'
import { saidDate, saidText } from './welsh.js'

export function officerLetterText(letter: OfficerLetter) {
  const { subject, paragraphs, from } = letter
  return { ...letterText(letter), subject, paragraphs, from }
}

export function letterCopyText(letter: LetterCopy) {
  const { what, sentOn, originalNo } = letter
  return {
    ...letterText(letter),
    original: saidText(`${what}, ${saidDate(sentOn).en}`),
    sentOn: saidDate(sentOn),
    originalNo,
  }
}
