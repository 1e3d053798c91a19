/** Returns to government, worked from the accounts on a day. */
export { COUNT_LINES, type FormLines } from '#returns/base-lines.js'
export { baseReturnDays } from '#law/returns/base-days.js'
export type { BaseLine } from '#law/returns/council-tax-base.js'
export { type BaseReturn, type NewBaseReturn, takeBaseReturn } from '#returns/take-base-return.js'
