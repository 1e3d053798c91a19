/** People, organisations, addresses and contact details; which records are of one person. */
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
