/** People, organisations, addresses and contact details. */
export {
  addParties,
  changePartyDetail,
  type NewParty,
  partiesOn,
  type Party,
  type PartyDetail,
} from '#parties/parties.js'
