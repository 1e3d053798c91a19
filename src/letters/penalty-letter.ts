/** The notice of a penalty: to the one person on whom it is imposed. */
import type { PenaltyNotice } from '#documents/index.js'
import { present } from '#kernel/invariant.js'
import { letterBase, type LetterFacts, type LetterNotice } from '#letters/letter-facts.js'

export function penaltyLetter(notice: LetterNotice, facts: LetterFacts): PenaltyNotice {
  const { failure = '', what = '', appealBy, appealOver = false } = notice.detail
  return {
    ...letterBase(notice, facts),
    amount: notice.required,
    payBy: present(notice.payBy, 'pay-by day of a penalty'),
    failure,
    what,
    appealBy: present(appealBy, 'the last day of an appeal'),
    appealOver,
  }
}
