/** What the screens are given: the database, the clock, and the desks that do the work. */
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import type { Change, ChangeMade, ChangeOutcome } from '#changes/index.js'
import type {
  BundleOutcome,
  CertificateScope,
  CertifyOutcome,
  MarkSentOutcome,
  OwnLetter,
  Posting,
} from '#letters/index.js'
import type { BeginRunOutcome } from '#jobs/index.js'
import type { IsoDate } from '#kernel/dates.js'
import type { FinancialYear } from '#kernel/financial-year.js'
import type { Command } from '#store/commands.js'
import type { Db } from '#store/db.js'
import type { Acting } from '#store/events.js'
import type { Moment } from '#store/moment.js'
import type { AddressPolicy } from '#webhooks/index.js'

export interface ChangeDesk {
  /** What the change would do, in pounds. Throws InputError naming the fields at fault. */
  preview(acting: Acting, change: Change): Promise<ChangeMade>
  confirm(command: Command, change: Change): Promise<ChangeOutcome>
}

export type CourtListKind = 'complaint-list' | 'hearing-list' | 'order-list'

export interface LetterDesk {
  noticePdf(noticeId: bigint): Promise<Uint8Array>
  /** The pages of one document, out of the file that it was printed in. */
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

interface DemonstrationOfficer {
  readonly username: string
  readonly name: string
  readonly roles: readonly string[]
  readonly password: string
}

/** How far the demonstration's calendar is moved on at once. */
export type CalendarStep = 'day' | 'week' | 'month'

export interface Demonstration {
  readonly officers: readonly DemonstrationOfficer[]
  moveOn(step: CalendarStep): void
  progress(): {
    readonly busy: boolean
    readonly text: string
    readonly done: number
    readonly of: number
  }
}

export interface WebOptions {
  readonly db: Db
  readonly clock: { today(): Promise<IsoDate>; now(): Date }
  readonly sessionSecret: string
  /** Whether cookies are sent over TLS only; left out, they are wherever the request came so. */
  readonly secureCookies?: boolean
  /** Stored PDFs, by the hash of their bytes. */
  readonly archive: { read(sha256Hex: string): Promise<Uint8Array> }
  readonly letters: LetterDesk
  readonly changes: ChangeDesk
  /** Answers once execution has begun or is refused; how far it is, is read from the run. */
  readonly runs: { start(runId: bigint, acting: Acting): Promise<BeginRunOutcome> }
  /** Where webhooks may lead. */
  readonly addresses: AddressPolicy
  readonly demonstration?: Demonstration
  /** Left out, nothing is logged. */
  readonly log?: FastifyBaseLogger
  /** What the same server serves beside the screens, without their sessions: the API. */
  readonly beside?: readonly ((app: FastifyInstance) => Promise<void>)[]
}
