/** The council: its determinations, its tax, its officers and what they may do. */
export { type Look, recordLook } from '#authority/access-log.js'
export {
  costsActivityOn,
  costsUnaccounted,
  type WrittenActivity,
} from '#authority/costs-activity.js'
export { determineCostsActivity } from '#authority/determine-costs.js'
export {
  type AuthorityDetails,
  canBeWorked,
  determinationsOn,
  determine,
  type Determinations,
  unoccupiedScheme,
} from '#authority/determinations.js'
export type { DeterminationKind, NewDetermination } from '#authority/determination-shapes.js'
export {
  type RecoveryPath,
  type StageRule,
  stageRule,
  statutoryPath,
  statutoryPathOfWales,
  underOldTimetable,
  type WrittenPath,
} from '#authority/recovery-path.js'
export {
  acceptEvidence,
  type EvidenceGate,
  type EvidenceKind,
  type TakeoverEvidence,
  takeoverEvidenceOn,
  type WrittenTakeoverEvidence,
} from '#authority/takeover-evidence.js'
export type { ChargingArea } from '#authority/charging-areas.js'
export { DETERMINATION_KINDS } from '#authority/determination-shapes.js'
export { foundCouncil, type FoundCouncilOutcome } from '#authority/found-council.js'
export {
  makeDetermination,
  proposeDetermination,
  type ProposedDetermination,
  refuseDetermination,
  type SettleDeterminationOutcome,
} from '#authority/propose-determination.js'
export { checkAreas, type ProposedTax, proposeTax, workingsOf } from '#authority/propose-tax.js'
export {
  refuseTax,
  settleTax,
  type SettleTaxOutcome,
  submitTax,
  type SubmitTaxOutcome,
} from '#authority/settle-tax.js'
export {
  findTax,
  setTax,
  type TaxElementRow,
  taxOf,
  type TaxSetting,
  type YearTax,
} from '#authority/tax-setting.js'
export {
  changeRoles,
  type ChangeRolesOutcome,
  createOfficer,
  type CreateOfficerOutcome,
  foundOfficers,
  type FoundOfficersOutcome,
  type NewOfficer,
  resetPassword,
  resetSecondFactor,
} from '#authority/administer-officers.js'
export { mayApprove, type OfficerOutcome } from '#authority/officer-command.js'
export { endOfficer, lockOfficer, unlockOfficer } from '#authority/suspend-officers.js'
export { findOfficer, listOfficers, type Officer } from '#authority/officers.js'
export {
  type Permission,
  PERMISSIONS,
  permissionsOf,
  type RoleName,
  ROLES,
  roleTitle,
} from '#authority/roles.js'
export { networkOf } from '#authority/network.js'
export {
  recordSecurity,
  SECURITY_KINDS,
  type SecurityEvent,
  type SecurityKind,
} from '#authority/security-events.js'
export {
  type Draft,
  findDraft,
  finishDraft,
  findUnconfirmedDraft,
  type NewDraft,
  saveDraft,
} from '#authority/drafts.js'
export { changePassword, type ChangePasswordOutcome, signIn } from '#authority/sign-in.js'
export {
  endOtherSessions,
  endSession,
  extendSession,
  type OwnSession,
  ownSessions,
  readSession,
  sweepSessions,
  writeSession,
} from '#authority/sessions.js'
export {
  type Approved,
  type ApprovalKind,
  decideBy,
  type DecideOutcome,
  type Decision,
  type Executor,
  proposeApproval,
  type ProposeOutcome,
  type WaitingApproval,
  waitingApprovals,
} from '#authority/approvals.js'
export {
  codesReset,
  officerAdded,
  officerEnded,
  officerUnlocked,
  passwordReset,
  rolesChanged,
} from '#authority/approved-officers.js'
export {
  linkMachineUser,
  type LinkMachineUserOutcome,
  machineActor,
  machineUserLinked,
} from '#authority/machine-users.js'
export {
  findTokenHolder,
  confirmToken,
  issueToken,
  type IssueTokenOutcome,
  type NewToken,
  noteTokenUse,
  permissionsBehind,
  revokeToken,
  type RevokeTokenOutcome,
  type TokenHolder,
} from '#authority/tokens.js'
export { officerBehind } from '#authority/actors.js'
export {
  GIVEN_DAYS,
  type GivenPassword,
  type NotSecond,
  passwordsGiven,
  whyNotSecond,
} from '#authority/second-officer.js'
export {
  codesNotRequired,
  enrolSecondFactor,
  type Enrolment,
  type EnrolOutcome,
  RECOVERY_CODES,
  requireSecondFactor,
  resealSecondFactors,
  rolesWithSecondFactor,
  type SecondFactor,
  secondFactorOf,
  takeCode,
} from '#authority/second-factor.js'
export {
  type AboveLimit,
  aboveLimit,
  limitRaised,
  LIMITED,
  type LimitedAction,
  type NewLimit,
  setValueLimit,
  type SetLimitOutcome,
} from '#authority/value-limits.js'
