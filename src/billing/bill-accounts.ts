/** Bills accounts now: the officer's single case, and what a change of facts sets off. */
import { type BillKey } from '#billing/queries.js'
import { type BillOutcome, type BillRequest, workBills } from '#billing/work-bills.js'
import { type Bill, writeBills } from '#billing/write-bills.js'
import { lockBooks } from '#ledger/index.js'
import { liabilitiesOf } from '#accounts/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { type FinancialYear, yearPeriod } from '#kernel/financial-year.js'
import type { Pence } from '#kernel/money.js'
import { carryOut, type Command } from '#store/commands.js'
import type { Db, Tx } from '#store/db.js'
import type { Acting } from '#store/events.js'

export interface BilledAccounts {
  readonly outcomes: readonly BillOutcome[]
  readonly bills: readonly Bill[]
}

/**
 * Works the keys on locked books and writes what has changed. Reworking without change is nothing.
 */
export async function billAccounts(
  tx: Tx,
  acting: Acting,
  bill: {
    keys: readonly BillKey[]
    request: BillRequest
    because: string
    changedFrom?: IsoDate
  },
): Promise<BilledAccounts> {
  const books = await lockBooks(tx, [...new Set(bill.keys.map((k) => k.accountId))])
  const { request, because, changedFrom } = bill
  const outcomes = await workBills(tx, bill.keys, { request, books })
  const from = changedFrom === undefined ? {} : { changedFrom }
  const writing = { request, books, source: 'officer', runId: null, because, ...from }
  return { outcomes, bills: await writeBills(tx, acting, { outcomes, writing }) }
}

export interface IssuedBill {
  readonly noticeId: bigint
  readonly amount: Pence
}

/** Works every charge of an account for a year; returns the bills that it issued. */
export function billAccount(
  db: Db,
  command: Command,
  bill: {
    readonly accountId: bigint
    readonly year: FinancialYear
    /** Charges from elsewhere too, on our facts: else they are left as taken over. */
    readonly reworkTakenOver?: boolean
  },
): Promise<IssuedBill[]> {
  return carryOut(db, command, { name: 'bill-account', body: bill }, async (tx) => {
    const liable = await liabilitiesOf(tx, [bill.accountId], yearPeriod(bill.year))
    const dwellings = [...new Set(liable.map((l) => l.dwellingId))]
    const keys = dwellings.map((dwellingId) => ({ accountId: bill.accountId, dwellingId }))
    const { reworkTakenOver = false } = bill
    const request = { year: bill.year, issuedOn: command.on, reworkTakenOver }
    const because = 'The bill was worked out again'
    const { bills } = await billAccounts(tx, command, { keys, request, because })
    return bills.map(({ noticeId, amount }) => ({ noticeId, amount }))
  })
}
