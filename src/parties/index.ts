/** People, organisations, addresses and contact details. */
export {
  addParties,
  changePartyDetail,
  type NewParty,
  partiesOn,
  type Party,
  type PartyDetail,
} from '#parties/parties.js'
export {
  type AskedLetterNeed,
  LETTER_FORMATS,
  LETTER_LANGUAGES,
  type LetterFormat,
  type LetterLanguage,
  type LetterNeed,
  type LetterNeedOutcome,
  type LetterNeedRow,
  letterNeedsOf,
  letterNeedsOn,
  recordLetterNeed,
  sharedNeeds,
} from '#parties/letter-needs.js'
