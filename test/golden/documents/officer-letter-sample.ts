/** A letter of an officer's own and the page before a copy, made up. */
import type { Letter } from '#documents/data.js'
import type { LetterCopy, OfficerLetter } from '#documents/officer-letter-data.js'
import { isoDate } from '#kernel/dates.js'
import { inEveryForm } from './letter-forms.js'

/** As an officer may type it, with what Typst would take for its own. */
export const OWN_WORDS = [
  'Thank you for your call on 4 May 2026. You told us that your sister moved out.',
  'Please send us:\nher new address, and\nthe day on which she left.',
  'The lease says #rent *£450* a month_ = $x$ <flat> @home [1] \\ "quoted" `as it is`.',
]

export function officerLetters(letter: Letter) {
  const { addressLines } = letter.recipient
  const common = { ...letter, recipient: { names: ['Ms Siân Okafor'], addressLines } }
  const own: OfficerLetter = {
    ...common,
    issuedOn: isoDate('2026-05-05'),
    documentNo: 'L12',
    subject: 'Who lives at 14 Orchard Lane',
    paragraphs: OWN_WORDS,
    from: 'Bina Shah',
  }
  const copy: LetterCopy = {
    ...common,
    issuedOn: isoDate('2026-05-06'),
    documentNo: 'L13',
    what: 'Bill',
    dated: isoDate('2026-03-10'),
    sentOn: isoDate('2026-03-12'),
    originalNo: 'N4711',
  }
  return { 'officer-letter': inEveryForm(own), 'letter-copy': inEveryForm(copy) }
}
