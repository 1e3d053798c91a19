/** What stops recovery: holds, moratoria, disputes; and whom only some officers may see. */
export {
  type Hold,
  HOLD_KINDS,
  type HoldKind,
  holdsOn,
  type NewHold,
  placeHold,
  type PlaceHoldOutcome,
  releaseHold,
  writeHold,
  type ReleaseHoldOutcome,
} from '#protections/holds.js'
export {
  linkOfficer,
  type LinkOutcome,
  type OfficerPerson,
  unlinkOfficer,
  type UnlinkOutcome,
} from '#protections/officer-persons.js'
export {
  liftRestriction,
  type LiftOutcome,
  type NewRestriction,
  restrict,
  restrictedAccounts,
  type RestrictOutcome,
  RESTRICTION_KINDS,
} from '#protections/restrictions.js'
export { decideApproval } from '#protections/decide-approval.js'
