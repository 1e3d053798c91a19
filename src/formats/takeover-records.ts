/** What a takeover brings, line by line, as another system has it. */
import type { IsoDate } from '#kernel/dates.js'
import type { FinancialYear } from '#kernel/financial-year.js'
import type { Pence } from '#kernel/money.js'
import type { PaymentPlan } from '#law/council-tax/payment-plans.js'

/** A record of one of the files, with its line. Names such as `charge` are the old system's own. */
interface Line {
  readonly line: number
}

export interface TakenCharge extends Line {
  readonly charge: string
  readonly accountRef: string
  readonly propertyRef: string
  readonly year: FinancialYear
  /** The days that it was worked for: `workedTo` is the last of them. */
  readonly from: IsoDate
  readonly workedTo: IsoDate
  readonly amount: Pence
  readonly instalmentsLost: boolean
}

export const DUE_SUM_KINDS = [
  'instalment',
  'single',
  'balance',
  'summons-costs',
  'order-costs',
] as const

export interface TakenDueSum extends Line {
  readonly dueSum: string
  readonly charge: string
  readonly kind: (typeof DUE_SUM_KINDS)[number]
  readonly dueOn: IsoDate
  /** Earlier than `dueOn` where the right to instalments was lost. */
  readonly payableOn: IsoDate
  readonly amount: Pence
  readonly paid: Pence
  /** The notice that made it due; null where it is not known. */
  readonly notice: string | null
  /** Of costs: the case that brought them about. */
  readonly case: string | null
}

export const NOTICE_KINDS = [
  'demand',
  'adjusted-demand',
  'joint-notice',
  'reminder',
  'second-reminder',
  'final-notice',
  'summons',
] as const

export const SERVICE_METHODS = ['post', 'first-class', 'hand', 'electronic'] as const

export interface TakenNotice extends Line {
  readonly notice: string
  readonly charge: string
  readonly kind: (typeof NOTICE_KINDS)[number]
  readonly issuedOn: IsoDate
  readonly payBy: IsoDate | null
  readonly required: Pence
  /** The names of those served; empty for everyone on the account. */
  readonly persons: readonly string[]
  readonly method: (typeof SERVICE_METHODS)[number]
  /** What shows its service; null where it is not known. */
  readonly proof: string | null
  /** The due sums that it demanded. */
  readonly dueSums: readonly string[]
  /** Of a summons: its case. */
  readonly case: string | null
}

export const CASE_STATES = [
  'approved',
  'summonsed',
  'liability-order',
  'costs-only',
  'withdrawn',
  'dismissed',
  'paid-before-hearing',
] as const

export interface TakenCase extends Line {
  readonly case: string
  readonly charge: string
  readonly summonsNo: string
  readonly courtCode: string
  readonly courtName: string
  readonly hearingOn: IsoDate
  readonly hearingAt: string
  readonly laidOn: IsoDate
  readonly approvedOn: IsoDate
  readonly approvedBy: string
  readonly sum: Pence
  readonly costs: Pence
  readonly state: (typeof CASE_STATES)[number]
  readonly persons: readonly string[]
  readonly dueSums: readonly string[]
}

export interface TakenOrder extends Line {
  readonly case: string
  readonly kind: 'liability-order' | 'costs-only'
  readonly madeOn: IsoDate
  readonly sum: Pence
  readonly costs: Pence
  readonly persons: readonly string[]
  /** The due sums that stand under it, tax and costs. */
  readonly dueSums: readonly string[]
}

export interface TakenReceipt extends Line {
  readonly receipt: string
  readonly accountRef: string
  readonly receivedOn: IsoDate
  readonly method: string
  readonly amount: Pence
  /** What of it pays nothing yet. */
  readonly credit: Pence
}

export interface TakenAllocation extends Line {
  readonly receipt: string
  readonly dueSum: string
  readonly amount: Pence
}

export interface TakenPlan extends Line {
  readonly accountRef: string
  readonly method: 'direct-debit' | 'cash'
  readonly plan: PaymentPlan
  readonly dayOfMonth: number
}

/** What is totalled: by year, or, for what belongs to no year, over all. */
export const TOTALLED = {
  accounts: 'all',
  charges: 'year',
  costs: 'year',
  paid: 'year',
  outstanding: 'year',
  receipts: 'all',
  credit: 'all',
  notices: 'all',
  cases: 'all',
  orders: 'all',
} as const

export type Totalled = keyof typeof TOTALLED

/** A control total; `amount` is nought for what is only counted. */
export interface ControlTotal {
  readonly what: Totalled
  readonly year: FinancialYear | null
  readonly count: number
  readonly amount: Pence
}

export interface TakeoverRecords {
  /** The system or council that it comes from, as officers are to read it. */
  readonly source: string
  /** The day on which the balances are taken over: they are as at its beginning. */
  readonly takenOn: IsoDate
  readonly charges: readonly TakenCharge[]
  readonly dueSums: readonly TakenDueSum[]
  readonly notices: readonly TakenNotice[]
  readonly cases: readonly TakenCase[]
  readonly orders: readonly TakenOrder[]
  readonly receipts: readonly TakenReceipt[]
  readonly allocations: readonly TakenAllocation[]
  readonly plans: readonly TakenPlan[]
  readonly totals: readonly ControlTotal[]
}
