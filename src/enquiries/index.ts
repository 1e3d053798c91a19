/** Read models for the screens: all their SQL, and nothing that changes anything. */
export {
  type AccountHead,
  type AccountHome,
  type AccountYear,
  owingOf,
  readAccount,
} from '#enquiries/account.js'
export { type AccountAt, readAccountAt } from '#enquiries/account-at.js'
export {
  answerDue,
  type AppealRow,
  APPEALS,
  appealsOf,
  findAppeal,
  tribunalDue,
} from '#enquiries/appeals.js'
export {
  ACCESS_LOG,
  EVENTS,
  type LookRow,
  SECURITY_EVENTS,
  type SecurityRow,
} from '#enquiries/audit.js'
export {
  type ChargeVersion,
  chargeVersions,
  planOf,
  type PlanSum,
  type TaxElement,
  taxFor,
} from '#enquiries/charges.js'
export {
  type AuthorisationRow,
  authorisations,
  type CallRow,
  callList,
  casesByState,
  casesWaiting,
  type ComplaintRow,
  complaintsOf,
  type HearingRow,
  HEARINGS,
} from '#enquiries/court.js'
export {
  type BundleRow,
  casePapers,
  type CertificateRow,
  certificatesOf,
  paperHash,
} from '#enquiries/court-papers.js'
export { readFacts, type RecordedFact } from '#enquiries/facts.js'
export { actorName, type OfficerNames, readOfficerNames } from '#enquiries/officer-names.js'
export {
  type StageFigures,
  chargesByStage,
  collectedToday,
  type HoldEnding,
  holdsEnding,
  type YearFigures,
  collectionByYear,
  openRuns,
  type OrderReviewRow,
  orderReviews,
  type WaitingRun,
  waitingForOfficer,
  workWaiting,
} from '#enquiries/home.js'
export {
  type ListQuery,
  type ListSource,
  readAfter,
  readList,
  type RowKey,
  sortOf,
} from '#enquiries/lists.js'
export {
  type JournalRow,
  journalsOf,
  type ReceiptRow,
  receiptsOf,
  type RefundRow,
  refundsOf,
} from '#enquiries/money.js'
export {
  type OfficerRow,
  officersOn,
  type OfficerState,
  readOfficer,
  rolesOf,
  type RolesRow,
} from '#enquiries/officers.js'
export { type NamedPerson, peopleNamed, type PersonPage, readPerson } from '#enquiries/people.js'
export { type PropertyPage, readProperty } from '#enquiries/properties.js'
export {
  type FileRow,
  findRefund,
  findSuspense,
  likelyAccounts,
  RECEIPT_FILES,
  REFUNDS,
  type RefundWaiting,
  SUSPENSE,
  type SuspenseRow,
} from '#enquiries/receipts.js'
export {
  accountOfNotice,
  type DocumentRow,
  documentsOf,
  type EventRow,
  eventsOfAccount,
  eventsOfOfficer,
  eventsOfPerson,
  findDocument,
  noticePerson,
} from '#enquiries/records.js'
export {
  findNote,
  FOLLOW_UPS,
  followUpsDue,
  type FollowUpRow,
  type NoteRow,
  notesOf,
} from '#enquiries/contacts.js'
export {
  type DeterminationRow,
  determinationRows,
  type ChargingAreaRow,
  chargingAreas,
  type DeterminationProposalRow,
  determinationProposals,
  determinedOn,
  parishNames,
  type TaxProposalRow,
  taxProposals,
  type YearSet,
  yearsSet,
} from '#enquiries/council.js'
export {
  accountOfOrder,
  courtHistoryOf,
  type CourtRow,
  type HoldRow,
  holdsOf,
  type LatestNotice,
  latestNotices,
  type NoticeRow,
  noticesOf,
} from '#enquiries/recovery.js'
export {
  earlierRuns,
  filesOfPrintRun,
  findPrintRun,
  type PrintedDocument,
  printedDocuments,
  PRINT_RUNS,
  type PrintRunRow,
  printRunsOf,
  runFacts,
  type RunItemRow,
  runItems,
  type RunRow,
  RUNS,
} from '#enquiries/runs.js'
export {
  QUALITY_PROBLEMS,
  type QualityProblem,
  qualityCounts,
  type QualityRow,
  qualitySource,
} from '#enquiries/quality.js'
export {
  type BasePart,
  baseParts,
  BASE_RETURNS,
  type BaseDwellingRow,
  baseDwellings,
  type BaseReturnRow,
  findBaseReturn,
} from '#enquiries/returns.js'
export {
  takeoverCharges,
  type TakeoverChargeRow,
  type TakeoverRow,
  TAKEOVERS,
} from '#enquiries/takeovers.js'
export { type PenaltyRow, penaltiesOf, type RequestRow, requestsOf } from '#enquiries/penalties.js'
export { type DisclosureRow, DISCLOSURES, disclosuresOf } from '#enquiries/disclosures.js'
export {
  findRetentionReview,
  type RetentionItemRow,
  retentionItems,
  type RetentionReviewRow,
  RETENTION_REVIEWS,
} from '#enquiries/retention.js'
export {
  latestRanking,
  rankedCases,
  type RankedRow,
  type Ranking,
  rankingByStage,
  type StageRow,
  TARGETING_SETS,
  type TargetingSetRow,
} from '#enquiries/targeting.js'
export {
  areThere,
  hiddenCases,
  hiddenItems,
  hiddenRefs,
  isHidden,
  type Named,
} from '#enquiries/hidden.js'
export { namedBy, recordsNamed, spellingsOf, subjectOf } from '#enquiries/named.js'
export {
  findRestriction,
  OFFICER_PERSONS,
  type OfficerPersonRow,
  type RestrictionRow,
  RESTRICTIONS,
  restrictionsOf,
} from '#enquiries/restrictions.js'
export {
  findExactAccount,
  findExactPerson,
  findReceiptAccount,
  MOST_FOUND,
  search,
  type Found,
  searchFor,
} from '#enquiries/search.js'
export {
  DELIVERIES,
  deliveriesOf,
  type DeliveryRow,
  findDelivery,
  findWebhook,
  type WebhookRow,
  WEBHOOKS,
} from '#enquiries/webhooks.js'
export { type TokenRow, tokensOn, tokensThatWait } from '#enquiries/tokens.js'
export { type LimitRow, valueLimits } from '#enquiries/limits.js'
export {
  findLetterRow,
  type LetterRow,
  type LetterStanding,
  lettersOf,
  lettersWaiting,
  runsWaiting,
  type WaitingLetter,
  waitingLetters,
} from '#enquiries/letters.js'
