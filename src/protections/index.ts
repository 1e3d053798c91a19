/** What stops recovery: holds, moratoria, disputes. */
export {
  type Hold,
  HOLD_KINDS,
  type HoldKind,
  holdsOn,
  type NewHold,
  placeHold,
  type PlaceHoldOutcome,
  releaseHold,
  type ReleaseHoldOutcome,
} from '#protections/holds.js'
