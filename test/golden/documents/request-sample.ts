/** A request for information, made up. */
import type { InformationRequestLetter, Letter } from '#documents/data.js'
import { isoDate } from '#kernel/dates.js'

export function informationRequest(letter: Letter): InformationRequestLetter {
  return {
    ...letter,
    issuedOn: isoDate('2026-05-01'),
    recipient: { names: ['Ms Siân Okafor'], addressLines: letter.recipient.addressLines },
    what: 'Who has lived at 14 Orchard Lane since 1 April 2026, and from which day.',
    power: 'SI 1992/613 reg 3',
    answerBy: isoDate('2026-05-21'),
  }
}
