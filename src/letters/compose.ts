/** From notices to documents: which letter each kind of notice becomes. */
import type { DocumentKind, Documents } from '#documents/index.js'
import { adjustedBillLetter, billLetter } from '#letters/bill-letter.js'
import type { CourtFacts } from '#letters/court-facts.js'
import {
  addressedTo,
  envelopesOf,
  type LetterFacts,
  type LetterNotice,
  needsOf,
} from '#letters/letter-facts.js'
import { penaltyLetter } from '#letters/penalty-letter.js'
import { requestLetter } from '#letters/request-letter.js'
import {
  finalNoticeLetter,
  orderNoticeLetter,
  reminderLetter,
  summonsLetters,
} from '#letters/recovery-letters.js'
import type { LetterFormat } from '#parties/index.js'

export type LetterKind = Exclude<
  DocumentKind,
  | 'statement'
  | 'complaint-list'
  | 'hearing-list'
  | 'order-list'
  | 'tax-schedule'
  | 'plain-list'
  | 'court-paper'
>

/** Letters that are notices; the others are of an officer. */
export type NoticeLetterKind = Exclude<LetterKind, 'officer-letter' | 'letter-copy'>

export interface ComposedLetter<K extends NoticeLetterKind = NoticeLetterKind> {
  readonly notice: LetterNotice
  readonly kind: K
  readonly item: Documents[K]
  /** To whom it is made out. */
  readonly partyIds: readonly bigint[]
  /** What else its readers need, that no template makes. */
  readonly otherFormats: readonly LetterFormat[]
}

const KINDS: Readonly<Record<string, NoticeLetterKind>> = {
  demand: 'bill',
  'adjusted-demand': 'adjusted-bill',
  reminder: 'reminder',
  'second-reminder': 'second-reminder',
  'final-notice': 'final-notice',
  'warning-letter': 'warning-letter',
  'joint-notice': 'joint-notice',
  summons: 'summons',
  'order-notice': 'order-notice',
  'penalty-notice': 'penalty-notice',
  'information-request': 'information-request',
}

/** The document that a kind of notice is sent as. */
export function letterKind(noticeKind: string): NoticeLetterKind {
  const kind = KINDS[noticeKind]
  if (kind === undefined) throw new Error(`no letter is written for a ${noticeKind}`)
  return kind
}

/**
 * The letters of a notice: one for each envelope, all with the same words; a summons is made out to
 * each person by name.
 */
export function composeLetters(
  notice: LetterNotice,
  facts: LetterFacts,
  courts: CourtFacts,
): ComposedLetter[] {
  const kind = letterKind(notice.kind)
  const one = (item: Documents[NoticeLetterKind]): ComposedLetter[] =>
    envelopesOf(notice, facts).map((partyIds) => ({
      notice,
      kind,
      partyIds,
      item: { ...item, ...addressedTo(notice, facts, partyIds) },
      otherFormats: needsOf(notice, facts, partyIds).others,
    }))
  switch (kind) {
    case 'bill':
      return one(billLetter(notice, facts))
    case 'adjusted-bill':
      return one(adjustedBillLetter(notice, facts))
    case 'reminder':
    case 'second-reminder':
      return one(reminderLetter(notice, facts))
    case 'final-notice':
      return one(finalNoticeLetter(notice, facts))
    case 'warning-letter':
    case 'joint-notice':
      return one(finalNoticeLetter(notice, facts))
    case 'summons':
      return summonsLetters(notice, facts, courts).map((item, n) => {
        const partyIds = notice.partyIds.slice(n, n + 1)
        const { others } = needsOf(notice, facts, partyIds)
        return { notice, kind, item, partyIds, otherFormats: others }
      })
    case 'order-notice':
      return one(orderNoticeLetter(notice, facts, courts))
    case 'penalty-notice':
      return one(penaltyLetter(notice, facts))
    case 'information-request':
      return one(requestLetter(notice, facts))
  }
}
