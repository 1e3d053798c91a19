/** The ledger: double entry, charges, due sums, receipts and what pays what. */
export {
  type Allocated,
  balanceOf,
  type Book,
  byDueDay,
  type Charge,
  type CostsKind,
  creditOf,
  type DueSum,
  isCosts,
  isPenalty,
  owing,
  type Receipt,
  taxSums,
  type TaxSumKind,
  type WorkedVersion,
} from '#ledger/book.js'
export {
  addCharge,
  addCosts,
  addReceipt,
  addTaxSum,
  allocate,
  clearSuspense,
  type Journal,
  lowerCosts,
  newPostings,
  openJournal,
  type Postings,
  refundFrom,
  release,
  releaseFrom,
  replaceSum,
  resizeSum,
  reverseReceipt,
  reviseCharge,
  splitSum,
} from '#ledger/postings.js'
export {
  accountFigures,
  type Figures,
  figuresOf,
  type SumFigure,
  taxFigures,
} from '#ledger/figures.js'
export { eachSum } from '#ledger/each-sum.js'
export { receiptIdOf, receiptRef } from '#ledger/receipt-ref.js'
export { readBookAt } from '#ledger/book-at.js'
export { type BooksFault, PROOF_COUNT, proveBooks } from '#ledger/prove-books.js'
export { lockBooks, readBooks, writePostings } from '#ledger/store-books.js'
export { type Demand, type PlannedAllocation, planAllocations } from '#ledger/allocation-policy.js'
