/**
 * What each document says, as typed data. Amounts and dates stay what they are here; `text.ts`
 * turns them into words for the templates. Periods are half-open; the page shows the last day.
 */
import type { IsoDate } from '#kernel/dates.js'
import type { FinancialYear } from '#kernel/financial-year.js'
import type { Pence } from '#kernel/money.js'
import type { ClosedPeriod } from '#kernel/period.js'
import type { ComplaintList, HearingList, OrderList, PlainList, TaxSchedule } from './list-data.js'
import type { LetterCopy, OfficerLetter } from './officer-letter-data.js'
import type { CourtPaper } from './paper-data.js'

export interface Documents {
  readonly bill: Bill
  readonly 'adjusted-bill': AdjustedBill
  readonly reminder: Reminder
  readonly 'second-reminder': Reminder
  readonly 'final-notice': FinalNotice
  readonly 'warning-letter': FinalNotice
  readonly 'joint-notice': FinalNotice
  readonly summons: Summons
  readonly 'order-notice': OrderNotice
  readonly 'penalty-notice': PenaltyNotice
  readonly 'information-request': InformationRequestLetter
  readonly 'officer-letter': OfficerLetter
  readonly 'letter-copy': LetterCopy
  readonly statement: Statement
  readonly 'complaint-list': ComplaintList
  readonly 'hearing-list': HearingList
  readonly 'order-list': OrderList
  readonly 'tax-schedule': TaxSchedule
  readonly 'plain-list': PlainList
  readonly 'court-paper': CourtPaper
}

export type DocumentKind = keyof Documents

/** The council that the document comes from, and how to reach and pay it. */
export interface Sender {
  readonly name: string
  /** The name in Welsh, where the council has one. */
  readonly welshName?: string | undefined
  readonly addressLines: readonly string[]
  readonly phone: string
  readonly email: string
  /** As people type it, without "https://". */
  readonly website: string
  readonly payOnlineUrl: string
  /** Where the explanatory notes are published; the website where the council gives no page. */
  readonly notesUrl?: string | undefined
  readonly bank?: BankAccount | undefined
  /** The digits before the account number in the barcode for Post Office and PayPoint. */
  readonly barcodePrefix?: string | undefined
  readonly hours?: string | undefined
  readonly office?: string | undefined
  readonly signLanguage?: string | undefined
  readonly otherLanguages?: string | undefined
  readonly costsUrl?: string | undefined
  readonly courtContact?: string | undefined
  readonly remoteHearing?: string | undefined
  /** Marks every page as a demonstration, so that it cannot be taken for a real demand. */
  readonly demonstration: boolean
  /** Of a demonstration's letter that is made with other templates than it was recorded for. */
  readonly madeAnew?: boolean | undefined
}

export interface BankAccount {
  readonly accountName: string
  /** "20-00-00" */
  readonly sortCode: string
  readonly accountNumber: string
}

export interface Recipient {
  readonly names: readonly string[]
  /** At most six lines, so that the address stays inside the window of the envelope. */
  readonly addressLines: readonly string[]
}

/** What every document has. */
export interface Issued {
  readonly authority: Sender
  readonly issuedOn: IsoDate
  readonly documentNo: string
  readonly largePrint?: boolean | undefined
}

/** What every letter has. */
export interface Letter extends Issued {
  readonly recipient: Recipient
  /** Why an old debt is pursued now. */
  readonly whyNow?: string
  readonly accountRef: string
  /** Whether it is in Welsh and English side by side: every letter of a council in Wales is. */
  readonly bilingual?: boolean | undefined
}

export interface Instalment {
  readonly dueOn: IsoDate
  /** Of a bill and of a reminder: what is left of it to pay. */
  readonly amount: Pence
  /** It should have been paid before the day of the letter. */
  readonly late?: boolean
}

/**
 * One authority's share of the tax for the band. A percentage is a decimal as text, "4.9" or
 * "-0.5"; null where the authority is new, "not-known" where
 * last year's amounts are not held.
 */
export interface AuthorityShare {
  readonly name: string
  readonly amount: Pence
  readonly changePercent: string | null
  /** Said in a sentence under the table, never as a line of its own. */
  readonly adultSocialCare?: AdultSocialCare | undefined
}

export interface AdultSocialCare {
  /** The part of the authority's amount for the band that pays for adult social care. */
  readonly amount: Pence
  /** The part of the authority's change from last year that is for adult social care. */
  readonly changePercent: string
}

export interface BandTotal {
  readonly amount: Pence
  readonly lastYear: Pence | null
  readonly changePercent: string | null
}

export interface BilledDwelling {
  readonly addressLines: readonly string[]
  /** "D" */
  readonly band: string
  /** The band that the charge is worked at, where a disability reduction lowers it. */
  readonly chargedAs?: string | undefined
}

/** A step from the tax for the band to the amount charged; a reduction is negative. */
export interface ChargeLine {
  readonly text: string
  readonly period?: ClosedPeriod | undefined
  readonly days?: number | undefined
  /** Why: the ground of the discount, exemption, reduction or premium, in plain words. */
  readonly reason?: string | undefined
  readonly amount: Pence
}

/** Something taken from what is charged (negative) or added to it: payments, credits, costs. */
export interface AmountLine {
  readonly text: string
  readonly amount: Pence
}

/** `accountEnding` is empty while the bank details are not held here. */
export type PaymentMethod =
  { readonly kind: 'direct-debit'; readonly accountEnding: string } | { readonly kind: 'other' }

/** A demand notice under SI 2011/3038. */
export interface Bill extends Letter {
  readonly year: FinancialYear
  readonly period: ClosedPeriod
  /** Everyone who the demand is served on; the recipient may be someone in their care. */
  readonly liablePersons: readonly string[]
  readonly dwelling: BilledDwelling
  readonly shares: readonly AuthorityShare[]
  readonly bandTotal: BandTotal
  readonly lines: readonly ChargeLine[]
  /** The sum of `lines`. */
  readonly charge: Pence
  readonly adjustments: readonly AmountLine[]
  /**
   * `charge` with `adjustments`: what the instalments add up to; below nought what was paid too
   * much.
   */
  readonly payable: Pence
  readonly instalments: readonly Instalment[]
  readonly payment: PaymentMethod
  /** Whether what is missed of it follows the timetable of Wales. */
  readonly wales?: boolean | undefined
  /** Whether a premium is charged: then the bill says what must be told of it. */
  readonly premium?: boolean | undefined
}

/** What changed since the last bill that was sent; `before` and `after` are words: "Band D". */
export interface BillChange {
  readonly text: string
  readonly from?: IsoDate | undefined
  readonly before?: string | undefined
  readonly after?: string | undefined
}

export interface PaymentReceived {
  readonly on: IsoDate
  readonly text: string
  readonly amount: Pence
}

export type BillOutcome =
  | { readonly kind: 'instalments' }
  | { readonly kind: 'balance-due'; readonly amount: Pence; readonly dueOn: IsoDate }
  | { readonly kind: 'refund'; readonly amount: Pence; readonly how: RefundRoute }
  | { readonly kind: 'nothing-to-pay' }

/** `ask`, `ask-left`: the person, who may have left, must ask; the rest happen without them. */
export type RefundRoute = 'bank' | 'cheque' | 'credited' | 'ask' | 'ask-left'

export interface AdjustedBill extends Bill {
  /** A final account for someone who is no longer liable. */
  readonly closing: boolean
  readonly changes: readonly BillChange[]
  readonly chargeBefore: Pence
  readonly received: readonly PaymentReceived[]
  readonly outcome: BillOutcome
}

/** What a notice or the court is told of one year's tax on one dwelling. */
export interface TaxDue {
  readonly year: FinancialYear
  /** When the person was liable within the year; several where it was not without a break. */
  readonly periods: readonly ClosedPeriod[]
  readonly dwellingLines: readonly string[]
  readonly amount: Pence
}

/** A reminder under reg 23; the kind says whether it is the first or the second of the year. */
export interface Reminder extends Letter {
  readonly year: FinancialYear
  readonly periods: readonly ClosedPeriod[]
  /** What of the year's tax was paid by the day of issue, where it is known. */
  readonly paid?: Pence | undefined
  readonly dwellingLines: readonly string[]
  /** Instalments unpaid on the day of issue, less what has been paid of them. */
  readonly overdue: readonly Instalment[]
  /** Instalments that fall due within the next seven days. */
  readonly fallingDue: readonly Instalment[]
  /** What the notice asks for: both lists together. */
  readonly toPay: Pence
  readonly payBy: IsoDate
  /**
   * What becomes payable in one sum when the notice is not met (`toPay` and all the instalments
   * still to come), and the day on which it does.
   */
  readonly wholeBalance: Pence
  readonly wholeBalanceOn: IsoDate
  readonly payment: PaymentMethod
  /** Whether the timetable of Wales applies. */
  readonly wales?: boolean | undefined
}

/** A final notice under reg 33. */
export interface FinalNotice extends Letter {
  readonly sums: readonly TaxDue[]
  readonly amount: Pence
  readonly payBy: IsoDate
  readonly summonsCosts: Pence
  readonly orderCosts: Pence
  /** In Wales: what becomes payable, and when, if the notice is not met. */
  readonly wales?:
    | { readonly wholeBalance: Pence; readonly balanceOn: IsoDate; readonly costsCap: Pence }
    | undefined
}

export interface Court {
  readonly name: string
  readonly code: string
  readonly addressLines: readonly string[]
}

export interface Hearing {
  readonly on: IsoDate
  /** "10:00", on the 24-hour clock. */
  readonly at: string
  readonly venueLines: readonly string[]
  readonly remoteLink?: string | undefined
}

/** The justice or officer of the court who authorised a summons or made an order. */
export interface CourtOfficer {
  readonly name: string
  /** "Justice of the Peace", "Legal adviser". */
  readonly office: string
}

export interface Summons extends Letter {
  readonly summonsNo: string
  readonly court: Court
  /** One person: a joint taxpayer is summoned by a document of their own. */
  readonly person: string
  readonly complaintMadeOn: IsoDate
  readonly matters: readonly TaxDue[]
  readonly sum: Pence
  readonly summonsCosts: Pence
  /** `sum` and `summonsCosts`: what stops the case when paid before the hearing. */
  readonly total: Pence
  /** The further costs that the council will ask for with an order. */
  readonly orderCosts: Pence
  readonly hearing: Hearing
  readonly authorisedBy: CourtOfficer
  /** The day on which the court approved the complaint. */
  readonly authorisedOn: IsoDate
}

export interface OrderNotice extends Letter {
  readonly summonsNo: string
  readonly court: Court
  readonly madeOn: IsoDate
  readonly persons: readonly string[]
  readonly matters: readonly TaxDue[]
  readonly sum: Pence
  readonly costs: Pence
  /** `sum` and `costs` as ordered. */
  readonly total: Pence
  readonly paidSince: Pence
  readonly toPay: Pence
  /** The last day for the information asked for under reg 36. */
  readonly informationBy: IsoDate
  /** What so large an order may be followed by. */
  readonly open: { readonly charge: boolean; readonly bankruptcy: boolean }
}

/** A penalty under LGFA 1992 Sch 3, on the person who is written to. */
export interface PenaltyNotice extends Letter {
  readonly amount: Pence
  readonly payBy: IsoDate
  /** What was not done, and what it was about, in plain words. */
  readonly failure: string
  readonly what: string
  readonly appealBy: IsoDate
  /** An appeal has failed: what was not payable meanwhile is payable again. */
  readonly appealOver: boolean
}

/** Information asked of the person who is written to, under SI 1992/613. */
export interface InformationRequestLetter extends Letter {
  /** What is asked, in plain words. */
  readonly what: string
  /** The provision under which it must be told: "SI 1992/613 reg 3". */
  readonly power: string
  readonly answerBy: IsoDate
}

export interface StatementYear {
  readonly year: FinancialYear
  readonly charged: Pence
  readonly costs: Pence
  readonly paid: Pence
  readonly balance: Pence
}

export interface StatementEntry {
  readonly on: IsoDate
  readonly text: string
  /** The years that it concerns: of one payment perhaps several, of money held in credit none. */
  readonly years: readonly FinancialYear[]
  /** Above nought adds to what is owed; below nought takes from it. */
  readonly amount: Pence
  readonly balance: Pence
}

export interface StatementDue {
  readonly dueOn: IsoDate
  readonly text: string
  readonly amount: Pence
  readonly unpaid: Pence
}

export interface StatementNotice {
  readonly on: IsoDate
  readonly text: string
  readonly documentNo: string
}

export interface Statement extends Letter {
  readonly dwellingLines: readonly string[]
  readonly from: IsoDate
  readonly asAt: IsoDate
  /** The day at whose end it was known so: told where it is another. */
  readonly knownOn?: IsoDate
  readonly years: readonly StatementYear[]
  /** Paid, and put to no year: the years' balances less this are the balance. */
  readonly credit?: Pence
  readonly balance: Pence
  readonly openingBalance: Pence
  readonly entries: readonly StatementEntry[]
  readonly dueSums: readonly StatementDue[]
  readonly notices: readonly StatementNotice[]
}
