/**
 * The one reading of an account's money: what was charged, paid, paid above it, and is left of each
 * sum. Letters, statement, pages, lists and API tell these figures and work none of their own, so
 * that what "when to pay" adds up to is what is left to pay, and that is what the page owes.
 */
import type { IsoDate } from '#kernel/dates.js'
import { minus, type Pence, total, ZERO } from '#kernel/money.js'
import {
  type Book,
  byDueDay,
  type Charge,
  creditOf,
  type DueSum,
  isCosts,
  isPenalty,
  owing,
} from '#ledger/book.js'

/** One sum as it is asked for: `amount` is `paid` and `left` together. */
export interface SumFigure {
  readonly sum: DueSum
  readonly dueOn: IsoDate
  /** Earlier than `dueOn` once the right to pay by instalments is lost. */
  readonly payableOn: IsoDate
  readonly amount: Pence
  readonly paid: Pence
  readonly left: Pence
}

/** Of one charge, or of a whole account: `tax`, `costs` and `penalties` are `paid` and `left`. */
export interface Figures {
  readonly tax: Pence
  readonly costs: Pence
  readonly penalties: Pence
  /** What of it has been paid: no more than was asked. */
  readonly paid: Pence
  /** What is left to pay, whether it has fallen due or not: all the `left` of `sums`. */
  readonly left: Pence
  /** Money that pays no sum: what was paid too much. Of one charge always nought. */
  readonly overpaid: Pence
  /** What somebody owes after that: `left` less `overpaid`, below nought in credit. */
  readonly balance: Pence
  /** Every sum that stands, the earliest first, those that are paid among them. */
  readonly sums: readonly SumFigure[]
}

/** The figures of a whole account. */
export function accountFigures(book: Book): Figures {
  return figuresOf(book.dueSums, creditOf(book))
}

/** The figures of one charge's tax alone: what a bill asks for. */
export function taxFigures(book: Book, charge: Charge): Figures {
  return figuresOf(
    book.dueSums.filter((sum) => sum.charge === charge && !isCosts(sum)),
    ZERO,
  )
}

/** The figures of the sums that stand among these. */
export function figuresOf(dueSums: readonly DueSum[], overpaid: Pence): Figures {
  const live = dueSums.filter((sum) => sum.state === 'live').sort(byDueDay)
  const amountOf = (sums: readonly DueSum[]) => total(sums.map((sum) => sum.amount))
  const left = total(live.map(owing))
  return {
    tax: amountOf(live.filter((sum) => !isCosts(sum))),
    costs: amountOf(live.filter((sum) => isCosts(sum) && !isPenalty(sum))),
    penalties: amountOf(live.filter(isPenalty)),
    paid: total(live.map((sum) => sum.paid)),
    left,
    overpaid,
    balance: minus(left, overpaid),
    sums: live.map(figureOf),
  }
}

function figureOf(sum: DueSum): SumFigure {
  const { dueOn, payableOn, amount, paid } = sum
  return { sum, dueOn, payableOn, amount, paid, left: owing(sum) }
}
