/** Who is liable for what, from when; and the facts that their charges are worked from. */
export { exemptionOn } from '#accounts/exemptions.js'
export { tenancyOn } from '#accounts/tenancies.js'
export {
  addLiablePerson,
  type AddLiablePersonOutcome,
  type NewLiablePerson,
} from '#accounts/add-liable-person.js'
export {
  type AccountFact,
  belongsToAccount,
  checkFact,
  type FactKind,
  recordAccountFact,
} from '#accounts/facts.js'
export {
  importAccounts,
  type ImportedRegister,
  importProperties,
} from '#accounts/import-register.js'
export { liabilityPeriods, type PeriodRows, readPeriods } from '#accounts/liability-periods.js'
export { liabilitiesOf, liabilitiesOn, type Liability, liableOn } from '#accounts/liabilities.js'
export {
  type Account,
  type AccountPerson,
  accountStream,
  findAccount,
  type NewAccount,
  keepPersons,
  openAccounts,
  personsOf,
} from '#accounts/open-accounts.js'
export {
  ABOUT,
  type About,
  type Channel,
  CHANNELS,
  type Direction,
  DIRECTIONS,
  type NewNote,
  writeNote,
  type WriteNoteOutcome,
} from '#accounts/notes.js'
