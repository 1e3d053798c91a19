/**
 * Which due sums a receipt pays, rule by rule; every allocation keeps the name of the rule that
 * fired. A sum that plainly names a debt goes to it (*R v Miskin Lower JJ* [1953]); money for this
 * year is not swallowed by an older debt while an instalment of this year is payable. Who pays may
 * say for which year it is: the policy then chooses within that year first.
 */
import type { IsoDate } from '#kernel/dates.js'
import { type FinancialYear, yearOf } from '#kernel/financial-year.js'
import { lesser, minus, type Pence, total, ZERO } from '#kernel/money.js'
import { byDueDay, type DueSum, isCosts, isPenalty, owing } from '#ledger/book.js'

export interface PlannedAllocation {
  readonly sum: DueSum
  readonly amount: Pence
  readonly rule: string
}

/** What a notice that stands asks for: a payment of just that is meant for it. */
export interface Demand {
  readonly dueSumIds: ReadonlySet<bigint>
}

interface Money {
  readonly amount: Pence
  readonly receivedOn: IsoDate
  /** The latest notice first. */
  readonly demands?: readonly Demand[]
  /** The year that the payer named, if one was named. */
  readonly year?: FinancialYear | null
}

/** A rule's name and the sums that it would pay, in order; none where it does not apply. */
type Rule = readonly [string, (sums: readonly DueSum[], money: Money) => readonly DueSum[]]

const CHAIN: readonly Rule[] = [
  ['equals what a notice asks for', exactDemand],
  ['equals one sum owing', exactSum],
  ['equals all tax owing in a year', exactYear],
  ['this year’s sums payable', payableThisYear],
  ['oldest order: costs, then tax', underOrders],
  ['older tax', olderTax],
  ['costs of a case', costsOfCases],
  ['penalties payable', penaltiesPayable],
  ['sums not yet payable', notYetPayable],
]

/**
 * Divides the money over live sums that are owing. What no rule takes stays as credit. A debtor who
 * pays may say which debt it is for; only where nothing is said may the creditor choose (*Clayton's
 * case* (1816) 1 Mer 572). Reading: what the year named does not take is the council's to put.
 */
export function planAllocations(sums: readonly DueSum[], money: Money): PlannedAllocation[] {
  const { year = null, ...rest } = money
  if (year === null) return byPolicy(sums, rest)
  const named = byPolicy(
    sums.filter((sum) => sum.charge.year === year),
    rest,
  ).map((part) => ({ ...part, rule: `${year} named by the payer: ${part.rule}` }))
  const left = minus(rest.amount, total(named.map((part) => part.amount)))
  const others = sums.filter((sum) => sum.charge.year !== year)
  return [...named, ...byPolicy(others, { ...rest, amount: left })]
}

function byPolicy(sums: readonly DueSum[], money: Money): PlannedAllocation[] {
  const planned: PlannedAllocation[] = []
  let left = money.amount
  const open = sums.filter((sum) => sum.state === 'live' && owing(sum) > ZERO)
  const taken = new Set<DueSum>()
  for (const [rule, choose] of CHAIN) {
    for (const sum of choose(open, { ...money, amount: left })) {
      const amount = lesser(left, owing(sum))
      if (amount <= ZERO || taken.has(sum)) continue
      planned.push({ sum, amount, rule })
      taken.add(sum)
      left = minus(left, amount)
    }
  }
  return planned
}

function exactDemand(sums: readonly DueSum[], { amount, demands = [] }: Money): DueSum[] {
  for (const { dueSumIds } of demands) {
    const asked = sums.filter((sum) => dueSumIds.has(sum.id)).sort(byDueDay)
    if (asked.length > 0 && total(asked.map(owing)) === amount) return asked
  }
  return []
}

function exactSum(sums: readonly DueSum[], { amount, receivedOn }: Money): DueSum[] {
  const matching = sums.filter((sum) => owing(sum) === amount).sort(byDueDay)
  const thisYear = matching.find((sum) => sum.charge.year === yearOf(receivedOn))
  const first = thisYear ?? matching[0]
  return first === undefined ? [] : [first]
}

function exactYear(sums: readonly DueSum[], { amount }: Money): DueSum[] {
  const tax = sums.filter((sum) => !isCosts(sum)).sort(byDueDay)
  for (const charge of new Set(tax.map((sum) => sum.charge))) {
    const ofCharge = tax.filter((sum) => sum.charge === charge)
    if (total(ofCharge.map(owing)) === amount) return ofCharge
  }
  return []
}

function payableThisYear(sums: readonly DueSum[], { receivedOn }: Money): DueSum[] {
  const year = yearOf(receivedOn)
  return sums
    .filter((s) => !isCosts(s) && s.charge.year === year && s.payableOn <= receivedOn)
    .sort(byDueDay)
}

function underOrders(sums: readonly DueSum[]): DueSum[] {
  return sums
    .filter((sum) => sum.orderId !== null)
    .sort(
      (a, b) =>
        Number((a.orderId ?? 0n) - (b.orderId ?? 0n)) ||
        Number(isCosts(b)) - Number(isCosts(a)) ||
        byDueDay(a, b),
    )
}

function olderTax(sums: readonly DueSum[], { receivedOn }: Money): DueSum[] {
  const year = yearOf(receivedOn)
  return sums.filter((s) => !isCosts(s) && s.charge.year < year).sort(byDueDay)
}

function costsOfCases(sums: readonly DueSum[]): DueSum[] {
  return sums.filter((sum) => isCosts(sum) && !isPenalty(sum)).sort(byDueDay)
}

/** After the tax and its costs: a penalty must not put a payer in arrear with the tax. */
function penaltiesPayable(sums: readonly DueSum[], { receivedOn }: Money): DueSum[] {
  return sums.filter((sum) => isPenalty(sum) && sum.payableOn <= receivedOn).sort(byDueDay)
}

function notYetPayable(sums: readonly DueSum[]): DueSum[] {
  return sums.filter((sum) => !isCosts(sum)).sort(byDueDay)
}
