/** Targeting: which cases in arrear are worked first, by the council's own rules, and why. */
export { ASKED_FACTS, type AskedFact } from '#targeting/arrears-facts.js'
export {
  abandonInstructions,
  type AbandonInstructionsOutcome,
  type Proposed,
  proposeInstructions,
  putInForce,
  type PutInForceOutcome,
  rankAgain,
  type RankAgainOutcome,
} from '#targeting/instruct.js'
export {
  findInstructions,
  instructionsInForce,
  type KeptInstructions,
  type TargetingState,
} from '#targeting/queries.js'
export type { FiredRule, TargetingDecision } from '#targeting/rank.js'
export { type WrittenInstructions } from '#targeting/rules.js'
export { type Targeted, targetedCharges } from '#targeting/targeted-charges.js'
