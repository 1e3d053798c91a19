/** What is told of people, what is held of them, and for how long. */
export { LAWFUL_BASES, type LawfulBasis } from '#privacy/lawful-bases.js'
export {
  type DisclosureOutcome,
  type NewDisclosure,
  recordDisclosure,
} from '#privacy/record-disclosure.js'
export {
  makeSubjectAccess,
  type SubjectAccess,
  type SubjectAccessOutcome,
} from '#privacy/subject-access.js'
export { RETENTION_REASONS } from '#privacy/decide-retention.js'
export { RETENTION_KINDS } from '#law/retention/retention.js'
export { retentionYearsOn } from '#privacy/retention-queries.js'
export {
  approveRetention,
  type ApproveRetentionOutcome,
  previewRetention,
  type PreviewRetentionOutcome,
} from '#privacy/review-retention.js'
