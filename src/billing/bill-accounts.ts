/** Bills accounts now: the officer's single case, and what a change of facts sets off. */
import { type BillKey } from '#billing/queries.js'
import { type BillOutcome, type BillRequest, workBills } from '#billing/work-bills.js'
import { type Bill, writeBills } from '#billing/write-bills.js'
import { lockBooks } from '#ledger/index.js'
import type { Tx } from '#store/db.js'
import type { Acting } from '#store/events.js'

export interface BilledAccounts {
  readonly outcomes: readonly BillOutcome[]
  readonly bills: readonly Bill[]
}

/** Works the keys on locked books and writes what has changed. Reworking without change is nothing. */
export async function billAccounts(
  tx: Tx,
  acting: Acting,
  bill: { keys: readonly BillKey[]; request: BillRequest; because: string },
): Promise<BilledAccounts> {
  const books = await lockBooks(tx, [...new Set(bill.keys.map((k) => k.accountId))])
  const { request, because } = bill
  const outcomes = await workBills(tx, bill.keys, { request, books })
  const writing = { request, books, source: 'officer', runId: null, because }
  return { outcomes, bills: await writeBills(tx, acting, { outcomes, writing }) }
}
