/**
 * What becomes of a plan of instalments when the charge behind it changes.
 *
 * @law SI 1992/613 Sch 1 paras 9-10
 * @law SI 1995/22
 *
 * A sum that has fallen due is never raised: it is left as demanded, or lowered where the new
 * charge is less than what has fallen due: sums that stand under no liability order before those
 * that do, and of each the latest sum first.
 * Reading: an order stands as long as no less than its sum is owed for the year.
 *
 * What was paid ahead of its day is taken into account in spreading the rest (SI 1995/22): it stays
 * with the days that it was paid for, and only what is left of the charge is spread.
 */
import { addDays, type IsoDate } from '#kernel/dates.js'
import { lesser, minus, type Pence, plus, total, ZERO } from '#kernel/money.js'
import { instalmentAmounts } from '#law/council-tax/instalments.js'
import { CT_ADMIN_REGS, under } from '#law/instruments.js'
import type { WorkingLine } from '#law/workings.js'

const DAYS_OF_NOTICE = 14

export interface PlanSum {
  readonly dueOn: IsoDate
  readonly amount: Pence
  /** Whether it stands under a liability order: then it has fallen due, and is lowered last. */
  readonly ordered?: boolean
  /** What of it is paid; nothing where it is not said. */
  readonly paid?: Pence
  /** Whether it is an instalment of a plan, which lapses with it; so where it is not said. */
  readonly instalment?: boolean
}

/** A sum of the new plan; what was paid ahead for its day goes to it first. */
export interface ReplacedSum extends PlanSum {
  readonly prepaid?: Pence
}

export interface PlanChange {
  readonly sums: readonly PlanSum[]
  readonly newTotal: Pence
  readonly issuedOn: IsoDate
  /** The whole balance already stands payable, so that every sum counts as fallen due. */
  readonly instalmentsLost: boolean
}

export interface PlanAdjustment {
  /** The sums that have fallen due, in the order given, each as demanded or lowered. */
  readonly kept: readonly PlanSum[]
  /** What takes the place of all the others. */
  readonly replaced: readonly ReplacedSum[]
  readonly workings: readonly WorkingLine[]
}

const PARAGRAPH_9 = under(CT_ADMIN_REGS, 'Sch 1 para 9')
const PARAGRAPH_10 = under(CT_ADMIN_REGS, 'Sch 1 para 10')

/**
 * A changed charge, with the person still liable: what has not fallen due is spread afresh.
 * Reading: a sum due within fourteen days after the notice stays as it was demanded.
 */
export function adjustPlan(change: PlanChange): PlanAdjustment {
  const cut = addDays(change.issuedOn, DAYS_OF_NOTICE)
  const isKept = (sum: PlanSum) => hasFallenDue(sum, change) || sum.dueOn < cut
  const fallenDue = change.sums.filter(isKept)
  const left = minus(change.newTotal, total(fallenDue.map((sum) => sum.amount)))
  if (left < 0n) return lowered(change, fallenDue, PARAGRAPH_10)

  const toCome = change.sums.filter((sum) => !isKept(sum))
  const days = toCome.map((sum) => sum.dueOn)
  if (left === 0n || days.length === 0) {
    return withOneSum(change, fallenDue, PARAGRAPH_10)
  }
  const ahead = paidAhead(toCome, left)
  const rest = minus(left, total(ahead.map((sum) => sum.amount)))
  const spreadSums = spread(rest, days.sort())
  const replaced = besidePaid(spreadSums, ahead)
  const text = `what has not fallen due, over ${replaced.length} instalments`
  const working = { text, amount: left, under: PARAGRAPH_10 }
  return {
    kept: fallenDue,
    replaced,
    workings: [...keptWorking(fallenDue, working.under), working, ...aheadWorking(ahead)],
  }
}

/**
 * What was paid ahead, by the day that it was paid for: at most what is `left` of the charge, the
 * latest giving way first.
 */
export function paidAhead(sums: readonly PlanSum[], left: Pence): readonly PlanSum[] {
  let room = left
  return [...sums]
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
    .flatMap(({ dueOn, paid = ZERO }) => {
      const amount = lesser(paid, room)
      room = minus(room, amount)
      return amount === ZERO ? [] : [{ dueOn, amount }]
    })
}

/** Puts what was paid ahead with the new sum of its day, or by itself where there is none. */
export function besidePaid(
  sums: readonly PlanSum[],
  ahead: readonly PlanSum[],
): readonly ReplacedSum[] {
  const days = [...new Set([...sums, ...ahead].map(({ dueOn }) => dueOn))].sort()
  return days.map((dueOn) => {
    const of = (list: readonly PlanSum[]) =>
      total(list.filter((sum) => sum.dueOn === dueOn).map((sum) => sum.amount))
    const prepaid = of(ahead)
    return { dueOn, amount: plus(of(sums), prepaid), ...(prepaid > ZERO && { prepaid }) }
  })
}

function aheadWorking(ahead: readonly PlanSum[]): readonly WorkingLine[] {
  if (ahead.length === 0) return []
  const amount = total(ahead.map((sum) => sum.amount))
  return [{ text: 'of that, paid ahead already', amount, under: PARAGRAPH_10 }]
}

/**
 * The person has ceased to be liable, on `ceasesOn`: no instalment due after that day is payable,
 * and what is still owed beyond those due by then is one sum, fourteen days after the notice.
 * Reading: paragraph 9 has not been seen; its sisters say so (SI 1989/1058 Sch 1 para 6, SI
 * 1989/438 Sch 1 para 6). A sum that is no instalment has fallen due by the day of the notice.
 */
export function finalPlan(change: PlanChange & { readonly ceasesOn: IsoDate }): PlanAdjustment {
  const isKept = (sum: PlanSum) =>
    hasFallenDue(sum, change) ||
    sum.dueOn <= (sum.instalment === false ? change.issuedOn : change.ceasesOn)
  const fallenDue = change.sums.filter(isKept)
  const due = total(fallenDue.map((sum) => sum.amount))
  return change.newTotal < due
    ? lowered(change, fallenDue, PARAGRAPH_9)
    : withOneSum(change, fallenDue, PARAGRAPH_9)
}

/** Whatever its day: the whole balance stands payable, or the court has ordered this sum. */
function hasFallenDue(sum: PlanSum, { instalmentsLost }: PlanChange): boolean {
  return instalmentsLost || sum.ordered === true
}

/** The charge is below what has fallen due: the sums are cut, those under an order at the end. */
function lowered(
  change: PlanChange,
  fallenDue: readonly PlanSum[],
  provision: WorkingLine['under'],
): PlanAdjustment {
  const due = total(fallenDue.map((sum) => sum.amount))
  let excess = minus(due, change.newTotal)
  const amounts = new Map<PlanSum, Pence>()
  for (const sum of inOrderOfLowering(fallenDue)) {
    const cut = lesser(excess, sum.amount)
    excess = minus(excess, cut)
    amounts.set(sum, minus(sum.amount, cut))
  }
  const text = 'sums that have fallen due are lowered, the latest first, those under an order last'
  return {
    kept: fallenDue.map((sum) => ({ ...sum, amount: amounts.get(sum) ?? ZERO })),
    replaced: [],
    workings: [{ text, amount: minus(change.newTotal, due), under: provision }],
  }
}

function inOrderOfLowering(sums: readonly PlanSum[]): readonly PlanSum[] {
  const ordered = (sum: PlanSum) => Number(sum.ordered === true)
  return [...sums]
    .reverse()
    .sort((a, b) => ordered(a) - ordered(b) || (a.dueOn < b.dueOn ? 1 : a.dueOn > b.dueOn ? -1 : 0))
}

/** What has fallen due stays, and anything above it is payable fourteen days after the notice. */
function withOneSum(
  change: PlanChange,
  fallenDue: readonly PlanSum[],
  provision: WorkingLine['under'],
): PlanAdjustment {
  const workings = keptWorking(fallenDue, provision)
  const amount = minus(change.newTotal, total(fallenDue.map((sum) => sum.amount)))
  if (amount === 0n) return { kept: fallenDue, replaced: [], workings }
  const dueOn = addDays(change.issuedOn, DAYS_OF_NOTICE)
  const text = 'the balance is payable in one sum, fourteen days after the notice'
  return {
    kept: fallenDue,
    replaced: [{ dueOn, amount }],
    workings: [...workings, { text, amount, under: provision }],
  }
}

function keptWorking(
  fallenDue: readonly PlanSum[],
  provision: WorkingLine['under'],
): readonly WorkingLine[] {
  if (fallenDue.length === 0) return []
  const amount = total(fallenDue.map((sum) => sum.amount))
  return [{ text: 'what has fallen due stays as demanded', amount, under: provision }]
}

/** Spreads over the days in order; where fewer instalments suffice, the last days fall away. */
function spread(amount: Pence, days: readonly IsoDate[]): readonly PlanSum[] {
  if (amount === ZERO) return []
  const amounts = instalmentAmounts(amount, days.length)
  return days.slice(0, amounts.length).map((dueOn, i) => ({ dueOn, amount: amounts[i] ?? ZERO }))
}
