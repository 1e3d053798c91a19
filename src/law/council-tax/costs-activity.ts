/**
 * What the activity behind a summons and an order costs, and the average of it: the most that may
 * be sought from one person. Costs must be "reasonably incurred"; an average is accepted in
 * principle, but the court must be able to see what is in it (R (Nicolson) v Tottenham Magistrates
 * [2015] EWHC 1252 (Admin)).
 *
 * @law SI 1992/613 reg 34
 */
import { divideHalfUp, fraction, multiply, parseDecimal } from '#kernel/fraction.js'
import { type Pence, plus, showPounds, total } from '#kernel/money.js'
import { CT_ADMIN_REGS, type Provision, under } from '#law/instruments.js'
import type { WorkingLine } from '#law/workings.js'

export type CostsPart = 'summons' | 'order'

export interface CostsRow {
  readonly part: CostsPart
  readonly activity: string
  /** How many of `unit`: "1250" minutes, "12000" letters. */
  readonly units: string
  readonly unit: string
  /** Pounds for one unit, with as many decimals as it has: "0.42". */
  readonly rate: string
  readonly amount: Pence
}

export interface CostsActivity {
  /** What the figures are of: "2025-26, estimated from the first three quarters". */
  readonly basis: string
  readonly summonses: number
  readonly rows: readonly CostsRow[]
}

export const COSTS_PROVISION: Provision = under(CT_ADMIN_REGS, 'reg 34(7)')

/** What units at a rate come to, rounded half up to the penny. */
export function activityAmount({ units, rate }: Pick<CostsRow, 'units' | 'rate'>): Pence {
  const { over, under: by } = multiply(
    multiply(parseDecimal(units), parseDecimal(rate)),
    fraction(100n),
  )
  return divideHalfUp(over, by) as Pence
}

export interface SupportedCosts {
  readonly summons: Pence
  readonly order: Pence
  readonly workings: readonly WorkingLine[]
}

/**
 * The average of each part.
 * Reading: both are divided by the number of summonses, and rounded down: nobody is asked for a
 * part of what another caused.
 */
export function supportedCosts({ rows, summonses }: CostsActivity): SupportedCosts {
  const sum = (part: CostsPart) =>
    total(rows.filter((row) => row.part === part).map((row) => row.amount))
  const average = (amount: Pence) => (amount / BigInt(summonses)) as Pence
  const [summons, order] = [sum('summons'), sum('order')]
  const line = (text: string, amount: Pence) => ({ text, amount, under: COSTS_PROVISION })
  const shared = (name: string, amount: Pence) =>
    line(
      `${showPounds(amount)} for ${name}, over ${summonses.toLocaleString('en-GB')} summonses`,
      average(amount),
    )
  return {
    summons: average(summons),
    order: average(order),
    workings: [
      shared('summonses', summons),
      shared('orders', order),
      line('the most that both may come to', plus(average(summons), average(order))),
    ],
  }
}

/** Why costs sought are more than the activity supports; undefined when they are not. */
export function costsAboveActivity(
  sought: { readonly part: CostsPart; readonly amount: Pence },
  activity: CostsActivity,
): { readonly message: string; readonly under: Provision } | undefined {
  const most = supportedCosts(activity)[sought.part]
  if (sought.amount <= most) return undefined
  const message =
    `costs of the ${sought.part} of ${showPounds(sought.amount)} are more than the activity ` +
    `supports, ${showPounds(most)} on average (Nicolson [2015] EWHC 1252)`
  return { message, under: COSTS_PROVISION }
}
