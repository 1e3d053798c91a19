/**
 * The most that may be asked for the costs of a summons and of an order together. England has no
 * cap: costs must be reasonably incurred.
 *
 * @law WSI 2011/528
 * @law SI 1992/613 reg 34(7)
 */
import { type IsoDate, isoDate } from '#kernel/dates.js'
import { type Pence, pence } from '#kernel/money.js'
import { type Provision, under, WALES_COSTS_REGS } from '#law/instruments.js'
import type { Jurisdiction } from '#law/workings.js'

const WALES_FROM = isoDate('2011-04-01')
const WALES_CAP = pence(7000n)

/** Undefined where the law sets none. */
export function costsCap(
  jurisdiction: Jurisdiction,
  on: IsoDate,
): { readonly amount: Pence; readonly under: Provision } | undefined {
  if (jurisdiction !== 'wales' || on < WALES_FROM) return undefined
  return { amount: WALES_CAP, under: under(WALES_COSTS_REGS, 'reg 3') }
}
