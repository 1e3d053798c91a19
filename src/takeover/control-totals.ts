/**
 * Control totals: what the old system says that it hands over, against what its files come to.
 * Where one differs, nothing is taken over.
 */
import { type ControlTotal, TOTALLED, type Totalled } from '#formats/takeover-records.js'
import type { FinancialYear } from '#kernel/financial-year.js'
import { minus, type Pence, plus, ZERO } from '#kernel/money.js'
import { isCostsKind, type LinkedRecords } from '#takeover/linked-records.js'

/** A total that does not agree; null where one side has none. */
export interface TotalDifference {
  readonly what: Totalled
  readonly year: FinancialYear | null
  readonly said: Pick<ControlTotal, 'count' | 'amount'> | null
  readonly found: Pick<ControlTotal, 'count' | 'amount'> | null
}

/** What the lines of the files come to, in the order in which totals are told. */
export function totalsOf(records: LinkedRecords): ControlTotal[] {
  const sums = newTotals()
  const { charges, dueSums, receipts, notices, cases, orders, accountRefs } = records
  for (const { year, amount } of charges) sums.add('charges', year, amount)
  let owing = ZERO
  for (const sum of dueSums) {
    const year = records.chargeOf.get(sum.charge)?.year ?? null
    const left = minus(sum.amount, sum.paid)
    owing = plus(owing, left)
    if (isCostsKind(sum.kind)) sums.add('costs', year, sum.amount)
    if (sum.paid !== ZERO) sums.add('paid', year, sum.paid)
    if (left !== ZERO) sums.add('outstanding', year, left)
  }
  for (const { amount, credit } of receipts) {
    sums.add('receipts', null, amount)
    if (credit !== ZERO) sums.add('credit', null, credit)
  }
  for (const { required } of notices) sums.add('notices', null, required)
  for (const { sum } of cases) sums.add('cases', null, sum)
  for (const { sum } of orders) sums.add('orders', null, sum)
  sums.set({ what: 'accounts', year: null, count: accountRefs.length, amount: owing })
  return sums.all()
}

interface Totals {
  add(what: Totalled, year: FinancialYear | null, amount: Pence): void
  set(total: ControlTotal): void
  all(): ControlTotal[]
}

function newTotals(): Totals {
  const found = new Map<string, ControlTotal>()
  const set = (total: ControlTotal) => void found.set(keyOf(total), total)
  return {
    set,
    add: (what, year, amount) => {
      const before = found.get(keyOf({ what, year })) ?? { count: 0, amount: ZERO }
      set({ what, year, count: before.count + 1, amount: plus(before.amount, amount) })
    },
    all: () => [...found.values()].sort(inOrder),
  }
}

function keyOf({ what, year }: Pick<ControlTotal, 'what' | 'year'>): string {
  return `${what} ${year ?? ''}`
}

const ORDER = Object.keys(TOTALLED)

function inOrder(a: ControlTotal, b: ControlTotal): number {
  const place = ORDER.indexOf(a.what) - ORDER.indexOf(b.what)
  return place !== 0 ? place : (a.year ?? '') < (b.year ?? '') ? -1 : 1
}

/** Every total that differs. A total of nought that is not said agrees. */
export function compareTotals(
  said: readonly ControlTotal[],
  found: readonly ControlTotal[],
): TotalDifference[] {
  const saidBy = new Map(said.map((total) => [keyOf(total), total]))
  const foundBy = new Map(found.map((total) => [keyOf(total), total]))
  const all = new Map([...saidBy, ...foundBy])
  return [...all.values()].sort(inOrder).flatMap(({ what, year }): TotalDifference[] => {
    const key = keyOf({ what, year })
    const [was, is] = [saidBy.get(key), foundBy.get(key)]
    const agree =
      (was?.count ?? 0) === (is?.count ?? 0) && (was?.amount ?? ZERO) === (is?.amount ?? ZERO)
    return agree ? [] : [{ what, year, said: figures(was), found: figures(is) }]
  })
}

function figures(total: ControlTotal | undefined): TotalDifference['said'] {
  return total === undefined ? null : { count: total.count, amount: total.amount }
}
