/** Money in: receipts, their allocation, suspense, transfers and refunds. */
export {
  payRefund,
  type PayRefundOutcome,
  proposeRefund,
  type ProposeRefundOutcome,
  refuseRefund,
  type RefuseRefundOutcome,
  transferCredit,
  type TransferOutcome,
  transferWithin,
} from '#collection/credits.js'
export { takeBackTransfer, type TakeBackOutcome } from '#collection/take-back-transfer.js'
export { importReceipts, type ImportReceiptsOutcome } from '#collection/import-receipts.js'
export {
  placeReceipt,
  type PlaceReceiptOutcome,
  takeReceipt,
  type TakeReceiptOutcome,
  type TakeReceiptRefusal,
} from '#collection/receipts.js'
export {
  reverseReceipt,
  type ReverseReceiptOutcome,
  takeBackReceipt,
  type TakeBackReceiptOutcome,
} from '#collection/reverse-receipt.js'
