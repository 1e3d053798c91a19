/**
 * What a reduction under section 13A(1)(c) gives up, held against the officer's value limit: in the
 * years that are billed what their charges fall by, and where it begins or goes on outside
 * them a year more, as the last year before such reductions; a sum is at least itself. Without a
 * charge to reckon by it may be any amount.
 */
import { type AboveLimit, aboveLimit } from '#authority/index.js'
import type { Change, ChangeEffect } from '#changes/change.js'
import type { ChargeNow } from '#changes/queries.js'
import { endOf, yearOf } from '#kernel/financial-year.js'
import { divideHalfUp } from '#kernel/fraction.js'
import { minus, type Pence, pence, plus, total, ZERO } from '#kernel/money.js'
import type { Tx } from '#store/db.js'
import type { Acting } from '#store/events.js'

export interface Reckoned {
  readonly change: Change
  /** Every charge on the dwellings, as it was. */
  readonly before: ReadonlyMap<string, ChargeNow>
  readonly effects: readonly ChangeEffect[]
}

const YEAR_DAYS = 365n

/** More than any limit: what cannot be reckoned needs an officer without one. */
const ANY_AMOUNT = pence(10n ** 15n)

/** The refusal where the change gives up more than its officer may; else undefined. */
export async function aboveReductionLimit(
  tx: Tx,
  acting: Acting,
  reckoned: Reckoned,
): Promise<AboveLimit | undefined> {
  const amount = givenUp(reckoned)
  if (amount <= ZERO) return undefined
  return aboveLimit(tx, acting, { action: 'discretionary-reduction', amount })
}

/** Nought for a change that is no such reduction, or that takes one away. */
export function givenUp({ change, before, effects }: Reckoned): Pence {
  if (change.kind !== 'fact' || change.factKind !== 'discretionary-reduction') return ZERO
  const { fact, from, until } = change
  if (fact?.kind !== 'discretionary-reduction') return ZERO
  const fallen = total(effects.map((effect) => minus(effect.before, effect.after)))
  const charges = [...before.values()].filter((now) => now.accountRef === change.accountRef)
  const [last] = charges.map(({ year }) => year).sort().reverse() // prettier-ignore
  if (last === undefined) return ANY_AMOUNT
  // A sum is taken off once, whenever the year that it is dated into is billed or rises.
  if (fact.percent === null) return larger(fallen, fact.sum ?? ZERO)
  const billed = charges.some(({ year }) => year === yearOf(from))
  if (billed && until !== null && until <= endOf(last)) return fallen
  const yearly = total(charges.filter(({ year }) => year === last).map(wholeYear))
  return plus(fallen, percentOf(yearly, fact.percent))
}

function larger(a: Pence, b: Pence): Pence {
  return a > b ? a : b
}

/** What a charge comes to before such reductions, for as many days as a year has. */
function wholeYear({ amount, lines }: ChargeNow): Pence {
  const reduced = lines.filter(({ kind }) => kind === 'discretionary-reduction')
  const left = minus(amount, total(reduced.map((line) => line.amount)))
  const charged = lines.filter(({ kind }) => kind === 'charge')
  const days = charged.reduce((sum, line) => sum + line.days, 0)
  return days === 0 ? left : pence(divideHalfUp(left * YEAR_DAYS, BigInt(days)))
}

function percentOf(amount: Pence, percent: number): Pence {
  const hundredths = BigInt(Math.round(percent * 100))
  return pence(divideHalfUp(amount * hundredths, 10_000n))
}
