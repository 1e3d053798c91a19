/** Billing: charges worked from the facts, plans, demand notices; for one account or for all. */
export {
  billAccount,
  billAccounts,
  type BilledAccounts,
  type IssuedBill,
} from '#billing/bill-accounts.js'
export { DEFAULT_PROFILE } from '#billing/decide-bill.js'
export {
  type BillKey,
  chargedInYear,
  keepStages,
  liableInYear,
  type PaymentProfile,
  readProfiles,
} from '#billing/queries.js'
export { restateBills } from '#billing/restate-bills.js'
export {
  type BillDecision,
  type BillOutcome,
  type BillRequest,
  workBills,
} from '#billing/work-bills.js'
export { type Bill, type BillWriting, writeBills } from '#billing/write-bills.js'
