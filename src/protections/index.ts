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
  writeHold,
  type ReleaseHoldOutcome,
} from '#protections/holds.js'
