/** What the API is given: the database, the clock, and the desks that do the work. */
import type { Change, ChangeMade, ChangeOutcome } from '#changes/index.js'
import type { BeginRunOutcome } from '#jobs/index.js'
import type { IsoDate } from '#kernel/dates.js'
import type { FinancialYear } from '#kernel/financial-year.js'
import type {
  BundleOutcome,
  CertificateScope,
  CertifyOutcome,
  MarkSentOutcome,
  OwnLetter,
  Posting,
} from '#letters/index.js'
import type { CourtListKind } from '#recovery/index.js'
import type { Command } from '#store/commands.js'
import type { Db } from '#store/db.js'
import type { Acting } from '#store/events.js'
import type { AddressPolicy } from '#webhooks/index.js'
import type { Moment } from '#store/moment.js'

export interface ApiOptions {
  readonly db: Db
  readonly clock: { today(): Promise<IsoDate>; now(): Date }
  /** Stored PDFs, by the hash of their bytes. */
  readonly archive: { read(sha256Hex: string): Promise<Uint8Array> }
  readonly letters: {
    noticePdf(noticeId: bigint): Promise<Uint8Array>
    documentPdf(documentId: bigint): Promise<Uint8Array>
    /** A letter that is no notice, as it was printed or would be. */
    letterPdf(letterId: bigint): Promise<Uint8Array>
    /** A letter of the officer's own, before it is written. */
    ownLetterPdf(letter: OwnLetter, officer: string): Promise<Uint8Array>
    statementPdf(accountRef: string, moment?: Moment): Promise<Uint8Array>
    taxSchedulePdf(year: FinancialYear): Promise<Uint8Array>
    courtListPdf(hearingId: bigint, kind: CourtListKind): Promise<Uint8Array>
    costsSchedulePdf(): Promise<Uint8Array>
    certifyService(command: Command, scope: CertificateScope): Promise<CertifyOutcome>
    caseBundle(command: Command, caseId: bigint): Promise<BundleOutcome>
    /** A few letters as the run would send them. */
    runSamplePdf(runId: bigint): Promise<Uint8Array>
    printRun(runId: bigint, command: Command): Promise<void>
    /** Prints the letters that no run issued and that wait, in a print run of their own. */
    printWaiting(command: Command): Promise<void>
    markSent(posting: Posting, command: Command): Promise<MarkSentOutcome>
  }
  readonly changes: {
    preview(acting: Acting, change: Change): Promise<ChangeMade>
    confirm(command: Command, change: Change): Promise<ChangeOutcome>
  }
  /** Answers once execution has begun or is refused. */
  readonly runs: { start(runId: bigint, acting: Acting): Promise<BeginRunOutcome> }
  /** Where webhooks may lead. */
  readonly addresses: AddressPolicy
  /** Requests that a token may make in a minute. */
  readonly perMinute?: number
}
