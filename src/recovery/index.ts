/** Recovery from the first reminder to the liability order: steps, gates, and the court. */
export {
  type CourtListKind,
  keptLists,
  type KeptList,
  type ListedPerson,
  listedPeople,
} from '#recovery/court-lists.js'
export {
  type AppealStep,
  type AppealStepOutcome,
  type NewAppeal,
  recordAppeal,
  type RecordAppealOutcome,
  recordAppealStep,
} from '#recovery/appeals.js'
export { paidBy } from '#recovery/paid-in-time.js'
export { restoreDueDays, reviewStanding, type StandingReviewed } from '#recovery/review-standing.js'
export {
  type ApprovalOutcome,
  type CourtApproval,
  layComplaint,
  recordApproval,
} from '#recovery/complaints.js'
export {
  type CasePerson,
  casesById,
  casesOfHearing,
  type CourtCase,
  courtDay,
  openCases,
  type OpenedCase,
} from '#recovery/court-case.js'
export { decideStep } from '#recovery/decide-step.js'
export { explainDelay, type ExplainDelayOutcome } from '#recovery/explain-delay.js'
export {
  type Act,
  LEAVE_REASONS,
  type LeaveReason,
  type Step,
  type StepDecision,
} from '#recovery/step-decision.js'
export {
  authoriseForCourt,
  courtAuthority,
  findHearing,
  type Hearing,
  hearings,
  listHearing,
  type NewHearing,
} from '#recovery/hearings.js'
export { decideOrder, makeOrders, ORDER_LEAVES, type OrderDecision } from '#recovery/make-orders.js'
export {
  type ChargeKey,
  chargesInArrear,
  loadCases,
  OPEN_CASE_STATES,
  setStages,
} from '#recovery/queries.js'
export {
  type CaseResult,
  closeHearing,
  type CloseHearingOutcome,
  recordResult,
  type ResultOutcome,
} from '#recovery/record-result.js'
export { creditHeld, type RecoveryCase, taxOwing } from '#recovery/recovery-case.js'
export {
  type LearntService,
  recordService,
  type RecordServiceOutcome,
} from '#recovery/record-service.js'
export {
  type QuashOutcome,
  raiseOrderReviews,
  recordQuashing,
  settleOrderReview,
  type SettleReviewOutcome,
} from '#recovery/review-orders.js'
export {
  decideSummons,
  serveSummonses,
  SUMMONS_LEAVES,
  type SummonsDecision,
} from '#recovery/serve-summonses.js'
export { stateCase, type StateCaseOutcome } from '#recovery/state-case.js'
export { type NoticeStep, serveNotices, type StepTaken } from '#recovery/take-steps.js'
export {
  type JointNotice,
  type JointNoticeOutcome,
  serveJointNotice,
} from '#recovery/serve-joint-notice.js'
export {
  type CaseElsewhere,
  type CasePersonElsewhere,
  type OrderElsewhere,
  reserveCaseIds,
  reserveOrderIds,
  takeOverCases,
} from '#recovery/take-over-cases.js'
export { type WhyNot, whyNot } from '#recovery/why-not.js'
