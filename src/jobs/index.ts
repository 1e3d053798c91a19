/** Batch runs over the modules: preview, approve, execute, resume, reverse. */
export { type Alarm, type RunTotals, type Tally } from '#jobs/alarms.js'
export {
  abandonRun,
  type AbandonRunOutcome,
  type Approval,
  approveRun,
  type ApproveRunOutcome,
} from '#jobs/approve-run.js'
export {
  beginRun,
  type BeginRunOutcome,
  executeRun,
  type ExecuteRunOutcome,
} from '#jobs/execute-run.js'
export { type NewRun, type PreviewedRun, previewRun } from '#jobs/preview-run.js'
export {
  type AlarmRow,
  alarmsOfRun,
  findRun,
  listRuns,
  type Run,
  type RunState,
  unfinishedRuns,
} from '#jobs/queries.js'
export { reverseRun, type ReverseRunOutcome } from '#jobs/reverse-run.js'
export { type RunCriteria, type RunItem, type RunKindName } from '#jobs/run-kind.js'
export { ALL_RUN_KINDS, parseRunKind, runKind } from '#jobs/run-kinds.js'
export { sampleLetters } from '#jobs/sample-letters.js'
