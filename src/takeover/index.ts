/** Takeover: open accounts of another system, as evidence from elsewhere, proved by its totals. */
export {
  abandonTakeover,
  type AbandonTakeoverOutcome,
  approveTakeover,
  type ApproveTakeoverOutcome,
} from '#takeover/approve-takeover.js'
export type { TotalDifference } from '#takeover/control-totals.js'
export { executeTakeover, type ExecuteTakeoverOutcome } from '#takeover/execute-takeover.js'
export {
  previewTakeover,
  type PreviewTakeoverOutcome,
  type TakeoverFolder,
} from '#takeover/preview-takeover.js'
export {
  findTakeover,
  listTakeovers,
  type Takeover,
  type TakeoverState,
  type TakeoverTotals,
} from '#takeover/queries.js'
