/** The lists that pass between the council and the magistrates' court, one row for each person. */
import type { IsoDate } from '#kernel/dates.js'
import type { FinancialYear } from '#kernel/financial-year.js'
import type { Pence } from '#kernel/money.js'
import type { ClosedPeriod } from '#kernel/period.js'
import type { Court, CourtOfficer, Hearing, Issued } from './data.js'

export interface CourtListHeader extends Issued {
  readonly listNo: string
  readonly court: Court
  readonly hearing: Hearing
  /** "Council tax (SI 1992/613 reg 34)" */
  readonly complaintType: string
  /**
   * How the list stands: "As approved on 20 November 2026", "Draft: as things stand on …". A list
   * that was kept has a number of its own, a draft none.
   */
  readonly standing: string
}

export interface CourtListRow {
  readonly seq: number
  readonly summonsNo: string
  readonly accountRef: string
  readonly name: string
  readonly serviceAddress: string
  readonly dwellingAddress: string
  readonly periods: readonly ClosedPeriod[]
  readonly sum: Pence
  readonly summonsCosts: Pence
  readonly orderCosts: Pence
  readonly total: Pence
  /**
   * The row of another person who is summoned for the same sums. Such a row shows the sums but
   * does not add to the totals again.
   */
  readonly jointWithSeq?: number | undefined
  /** The court struck it out, and why. */
  readonly struckOut?: string | undefined
  /** What has changed since the list was kept, which stands beside it and is no part of it. */
  readonly since?: readonly string[] | undefined
}

export interface ComplaintRow extends CourtListRow {
  /** The notice that was not met, as what it was: "second-reminder"; null where none is known. */
  readonly notice: { readonly kind: string; readonly on: IsoDate } | null
  /** Holds on the account when the complaint was laid. */
  readonly holds: readonly string[]
}

export interface ComplaintList extends CourtListHeader {
  readonly rows: readonly ComplaintRow[]
  /** Who approved the list for the court, once someone has; empty lines to sign until then. */
  readonly approvedBy?: CourtOfficer | undefined
  readonly approvedOn?: IsoDate | undefined
}

/** What the council asks of the court for the row, on the day. */
export type HearingRequest =
  'order' | 'costs-only' | 'nothing' | 'withdraw' | 'adjourn' | 'contested'

export interface HearingRow extends CourtListRow {
  /** Deemed served; null where no service is known, or it was disproved. */
  readonly servedOn: IsoDate | null
  readonly paidSince: Pence
  readonly request: HearingRequest
  /** "Paid in full 3 June 2026", "Will attend". */
  readonly note?: string | undefined
}

export interface HearingList extends CourtListHeader {
  readonly rows: readonly HearingRow[]
}

export type HearingResult =
  | 'granted'
  | 'granted-costs-varied'
  | 'costs-only'
  | 'withdrawn'
  | 'paid'
  | 'dismissed'
  | 'set-aside'

export interface OrderRow extends CourtListRow {
  /** null while the court has not decided. */
  readonly result: HearingResult | null
  /** "to 3 July 2026", "costs £40.00". */
  readonly resultNote?: string | undefined
  /** The sum and costs of the order; nought where no order was made. */
  readonly ordered: Pence
}

export interface OrderList extends CourtListHeader {
  readonly rows: readonly OrderRow[]
  readonly madeBy?: CourtOfficer | undefined
}

/** A line of the tax schedule: an amount for each band, in the order of the schedule's bands. */
export interface ScheduleRow {
  readonly name: string
  readonly amounts: readonly Pence[]
}

/** The schedule to the resolution that sets a year's tax. */
export interface TaxSchedule extends Issued {
  readonly year: FinancialYear
  readonly bands: readonly string[]
  /** What is asked of every dwelling, authority by authority. */
  readonly everywhere: readonly ScheduleRow[]
  /** What a parish or a special expense asks in its part. */
  readonly parts: readonly ScheduleRow[]
  /** The whole tax in each part of the area. */
  readonly totals: readonly ScheduleRow[]
}

/** A list of the council's own, to be read on paper where no screen is. */
export interface PlainList extends Issued {
  readonly name: string
  /** As at when. */
  readonly standing: string
  readonly columns: readonly { readonly title: string; readonly right: boolean }[]
  readonly rows: readonly (readonly string[])[]
}
