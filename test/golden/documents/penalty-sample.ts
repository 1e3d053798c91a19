/** A request for information and a notice of a penalty, made up. */
import type { InformationRequestLetter, Letter, PenaltyNotice } from '#documents/data.js'
import { isoDate } from '#kernel/dates.js'
import { parsePounds } from '#kernel/money.js'
import { inEveryForm } from './letter-forms.js'
import { officerLetters } from './officer-letter-sample.js'

function penaltyNotice(letter: Letter): PenaltyNotice {
  return {
      ...letter,
      issuedOn: isoDate('2026-05-22'),
      recipient: { names: ['Ms Siân Okafor'], addressLines: letter.recipient.addressLines },
      amount: parsePounds('70'),
      payBy: isoDate('2026-06-05'),
      failure:
        'We asked you on 1 May 2026 for information, to be given by 21 May 2026: who has lived at ' +
        '14 Orchard Lane since 1 April 2026',
      what: 'No answer came to our letter or to two calls.',
      appealBy: isoDate('2026-07-22'),
      appealOver: false,
      }
}

function informationRequest(letter: Letter): InformationRequestLetter {
  return {
    ...letter,
    issuedOn: isoDate('2026-05-01'),
    recipient: { names: ['Ms Siân Okafor'], addressLines: letter.recipient.addressLines },
    what: 'Who has lived at 14 Orchard Lane since 1 April 2026, and from which day.',
    power: 'SI 1992/613 reg 3',
    answerBy: isoDate('2026-05-21'),
  }
}

export function penaltyLetters(letter: Letter) {
  return {
    ...officerLetters(letter),
    'penalty-notice': inEveryForm(penaltyNotice(letter)),
    'information-request': inEveryForm(informationRequest(letter)),
  }
}
