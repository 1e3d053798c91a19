/** The letter that asks a person for information: to that person alone. */
import type { InformationRequestLetter } from '#documents/index.js'
import { present } from '#kernel/invariant.js'
import { letterBase, type LetterFacts, type LetterNotice } from '#letters/letter-facts.js'

export function requestLetter(notice: LetterNotice, facts: LetterFacts): InformationRequestLetter {
  const { what = '', power = '' } = notice.detail
  return {
    ...letterBase(notice, facts),
    what,
    power,
    answerBy: present(notice.payBy, 'the last day of an answer'),
  }
}
