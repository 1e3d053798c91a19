/** People, organisations, addresses and contact details; which records are of one person. */
export {
  type AskedDetails,
  changeDetails,
  type ChangeDetailsOutcome,
  lettersTo,
  type LettersTo,
  linesOfLetters,
} from '#parties/change-details.js'
export {
  findMerge,
  findParty,
  lockParties,
  mergesOf,
  type PartyMerge,
  type PartyRow,
  personStream,
  recordsOfPerson,
} from '#parties/merges.js'
export {
  addParties,
  changePartyDetail,
  type NewParty,
  partiesOn,
  type Party,
  type PartyDetail,
  writePartyDetail,
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
export {
  tellApart,
  type TellApartOutcome,
  type ToldApart,
  toldApartFrom,
  undoTellApart,
  type UndoTellApartOutcome,
} from '#parties/tell-apart.js'
