/** Letters: notices, statements and court lists put together from the facts, and printed. */
export { billsIssuedOn } from '#letters/bills-issued.js'
export { type BundleOutcome, makeBundle } from '#letters/case-bundle.js'
export {
  type CertificatePreview,
  type CertificateScope,
  certifyService,
  type CertifyOutcome,
  previewCertificate,
} from '#letters/certify-service.js'
export { costsSchedulePdf } from '#letters/costs-schedule.js'
export type { ComposedLetter } from '#letters/compose.js'
export { courtListPdf } from '#letters/court-lists.js'
export { lettersToMake, makeLetters } from '#letters/make-letters.js'
export {
  lateIfPosted,
  lateInWords,
  type LateNotice,
  markSent,
  type MarkSentOutcome,
  type Posting,
} from '#letters/mark-sent.js'
export { documentPdf } from '#letters/document-pdf.js'
export { noticePdf } from '#letters/notice-pdf.js'
export { letterPdf, ownLetterPdf } from '#letters/officer-letter-pdf.js'
export type { Press } from '#letters/press.js'
export {
  clearPrintFailure,
  notePrintFailure,
  printFailureOf,
  whyNotPrinted,
} from '#letters/print-failures.js'
export {
  lettersOfRun,
  makePrintRun,
  recordPrintRunToMake,
  renderLetters,
  unprintedRuns,
} from '#letters/print-run.js'
export type { PrintRun, PrintScope } from '#letters/record-print-run.js'
export { taxSchedulePdf } from '#letters/tax-schedule.js'
export { statementOf, statementPdf } from '#letters/statement.js'
export { sendCopy, type SendCopyOutcome } from '#letters/send-copy.js'
export {
  releaseLetter,
  type ReleaseLetterOutcome,
  withholdLetter,
  type WithholdOutcome,
} from '#letters/withhold.js'
export {
  type OwnLetter,
  whyNotWritten,
  writeLetter,
  type WriteLetterOutcome,
} from '#letters/write-letter.js'
