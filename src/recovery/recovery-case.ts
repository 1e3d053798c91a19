/** All that recovery must know of one charge: read once, then decided on in memory. */
import type { TakeoverEvidence } from '#authority/index.js'
import type { PaymentProfile } from '#billing/index.js'
import type { IsoDate } from '#kernel/dates.js'
import type { Pence } from '#kernel/money.js'
import { total } from '#kernel/money.js'
import type { Book, Charge, DueSum } from '#ledger/index.js'
import { creditOf, owing } from '#ledger/index.js'
import type { Hold } from '#protections/index.js'

export interface RecoveryPerson {
  readonly partyId: bigint
  readonly name: string
}

/** A notice still standing, and how far it was complied with. */
export interface ServedNotice {
  readonly id: bigint
  readonly kind: string
  readonly issuedOn: IsoDate
  readonly payBy: IsoDate | null
  readonly required: Pence
  /** Of the sums it demanded, what was unpaid when its days had run out. */
  readonly unpaidAtDeadline: Pence
  /** Whether it was missed, of the year as a whole, and an order was made afterwards. */
  readonly missedBeforeOrder: boolean
  /** Whether money of before its issue, known only later, leaves less due than it asked for. */
  readonly overstated: boolean
  /** Of the sums it demanded, what is unpaid today. */
  readonly unpaidNow: Pence
  readonly servedOn: ReadonlyMap<bigint, IsoDate>
  /** Of those, the persons whose letter lies unsent: it carries no step against them. */
  readonly unsentTo: ReadonlySet<bigint>
  /** Served by another system before it was taken over. */
  readonly elsewhere: boolean
  /** Of one from elsewhere, the persons with proof of its service. */
  readonly proved: ReadonlySet<bigint>
  /** Whether the right to instalments was lost by it. */
  readonly lost: boolean
  /** Of the sums it demanded that had fallen due before it, what money had not paid by then. */
  readonly overdueAtIssue: Pence
  /** The due sums that it demanded or stated. */
  readonly sumIds: ReadonlySet<bigint>
}

export interface CourtCaseState {
  readonly id: bigint
  readonly state: string
  readonly hearingId: bigint
  readonly hearingOn: IsoDate
  readonly summonsNo: string
}

/** Why an old debt is pursued, as an officer told it. */
export interface DelayExplanation {
  readonly id: bigint
  readonly text: string
  readonly explainedOn: IsoDate
}

export interface RecoveryCase {
  readonly book: Book
  readonly charge: Charge
  /** The live sums of its tax, earliest due first. */
  readonly sums: readonly DueSum[]
  readonly band: string
  readonly profile: PaymentProfile
  readonly persons: readonly RecoveryPerson[]
  readonly demands: readonly ServedNotice[]
  /** Reminders and final notices, the earliest first. */
  readonly notices: readonly ServedNotice[]
  /**
   * Such as carry nothing: they reached nobody, asked for more than was due, or came before a
   * demand was served.
   */
  readonly bad: readonly ServedNotice[]
  /** The council's own letters before the court, the earliest first. */
  readonly warnings: readonly ServedNotice[]
  readonly holds: readonly Hold[]
  readonly instalmentsLost: boolean
  /** A case at court that is not ended. */
  readonly openCase: CourtCaseState | undefined
  readonly lastReceivedOn: IsoDate | null
  /** When the court last refused or dismissed a case on this charge. */
  readonly refusedOn: IsoDate | null
  /** What an officer said last of why the debt is pursued now. */
  readonly explanation: DelayExplanation | undefined
  /** What the council accepts before the court of what was served elsewhere. */
  readonly accepts: TakeoverEvidence
}

export function taxOwing(c: RecoveryCase): Pence {
  return total(c.sums.map(owing))
}

/** Tax that has become payable before the day given, and that no order covers yet. */
export function overdue(c: RecoveryCase, on: IsoDate): DueSum[] {
  return c.sums.filter((s) => s.payableOn < on && owing(s) > 0n && s.orderId === null)
}

export function creditHeld(c: RecoveryCase): Pence {
  return creditOf(c.book)
}
