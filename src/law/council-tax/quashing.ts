/**
 * A liability order for more than turns out to be owed: the authority must have it reviewed,
 * and the court may put a smaller order in its place.
 *
 * @law SI 1992/613 reg 36A
 * @law SI 2004/927 reg 5
 * @law WSI 2004/785
 *
 * Reading: the regulation was put in for England by SI 2004/927, and is taken to be law in Wales by
 * WSI 2004/785, made under the same powers; of that only the beginning has been read.
 */
import { minus, type Pence } from '#kernel/money.js'
import { CT_ADMIN_REGS, type Provision, under } from '#law/instruments.js'

/** By what a council has an order looked at again, and quashed: in both countries. */
export const QUASHING: Provision = under(CT_ADMIN_REGS, 'reg 36A')

export type OrderReview =
  | { readonly kind: 'stands' }
  | { readonly kind: 'review'; readonly lowerBy: Pence; readonly under: Provision }

/** Compares the tax that an order was made for with what the charge now comes to. */
export function reviewOrder(order: {
  readonly orderSum: Pence
  readonly nowOwed: Pence
}): OrderReview {
  if (order.nowOwed >= order.orderSum) return { kind: 'stands' }
  const lowerBy = minus(order.orderSum, order.nowOwed)
  return { kind: 'review', lowerBy, under: QUASHING }
}
