/**
 * How the people of the demonstration pay: each account has a habit of its own, kept for good, and
 * nobody's is tuned to please. Pure: what is owed and the week go in, payments come out.
 */
import { chance, seedOf } from '#kernel/chance.js'
import { addDays, daysBetween, earlier, type IsoDate, later, weekday } from '#kernel/dates.js'
import { lesser, type Pence, pence, plus } from '#kernel/money.js'

export interface Payer {
  readonly accountRef: string
  readonly method: string
  readonly plan: string
  /** Tax that is payable by the end of the week, and since when. */
  readonly dueNow: Pence
  readonly oldestDueOn: IsoDate | null
  readonly latestDueOn: IsoDate | null
  /** All tax owed, whether or not it has fallen due. */
  readonly taxOwed: Pence
  readonly costsOwed: Pence
  readonly lastNotice: string | null
  readonly lastNoticeOn: IsoDate | null
}

export interface Payment {
  readonly reference: string
  readonly receivedOn: IsoDate
  readonly amount: Pence
  readonly method: string
}

export interface Week {
  readonly from: IsoDate
  /** The last day of it: the day of the file. */
  readonly to: IsoDate
}

export type Habit =
  | 'direct-debit'
  | 'standing-order'
  | 'in-full'
  | 'a-little-late'
  | 'when-reminded'
  | 'when-summonsed'
  | 'in-part'
  | 'erratic'
  | 'never'

/** Shares of those who do not pay by Direct Debit, in thousandths. */
const SHARES: readonly (readonly [Habit, number])[] = [
  ['standing-order', 520],
  ['in-full', 130],
  ['a-little-late', 150],
  ['when-reminded', 90],
  ['erratic', 50],
  ['in-part', 25],
  ['when-summonsed', 20],
  ['never', 15],
]

export function habitOf(payer: Pick<Payer, 'accountRef' | 'method'>): Habit {
  if (payer.method === 'direct-debit') return 'direct-debit'
  let at = seedOf('habit', payer.accountRef) % 1000
  for (const [habit, share] of SHARES) {
    at -= share
    if (at < 0) return habit
  }
  return 'standing-order'
}

/** What the payer pays in the week; mostly nothing or one payment. */
export function paymentIn(payer: Payer, week: Week): Payment | undefined {
  const luck = chance(seedOf('pays', payer.accountRef, week.to))
  const amount = amountIn(payer, week, luck.next())
  if (amount <= 0n) return undefined
  const receivedOn = dayIn(payer, week)
  // Now and then a reference is mistyped: that money goes to suspense.
  const mistyped = habitOf(payer) !== 'direct-debit' && luck.next() < 0.004
  const reference = mistyped ? swapDigits(payer.accountRef) : payer.accountRef
  return { reference, receivedOn, amount, method: methodOf(payer) }
}

function amountIn(payer: Payer, week: Week, luck: number): Pence {
  const { dueNow, taxOwed, costsOwed } = payer
  const nothing = pence(0n)
  const daysLate = payer.oldestDueOn === null ? 0 : daysBetween(payer.oldestDueOn, week.to)
  const noticed = noticedDays(payer, week)
  switch (habitOf(payer)) {
    case 'direct-debit':
      // A few collections are returned unpaid; the payer then waits for the letter.
      return luck < 0.006 || (daysLate > 8 && luck < 0.5) ? nothing : dueNow
    case 'standing-order':
      return luck < 0.02 ? nothing : dueNow
    case 'in-full':
      return dueNow > 0n ? taxOwed : nothing
    case 'a-little-late':
      return daysLate >= 9 ? dueNow : nothing
    case 'when-reminded':
      return noticed !== undefined && noticed >= 3 && luck < 0.7 ? plus(dueNow, costsOwed) : nothing
    case 'when-summonsed':
      return payer.lastNotice === 'summons' && noticed !== undefined && noticed >= 7 && luck < 0.4
        ? plus(taxOwed, luck < 0.3 ? costsOwed : nothing)
        : nothing
    case 'in-part':
      return luck < 0.3
        ? lesser(dueNow, pence(4_000n + BigInt(Math.floor(luck * 20_000))))
        : nothing
    case 'erratic':
      return luck < 0.22 ? plus(dueNow, luck < 0.1 ? costsOwed : nothing) : nothing
    case 'never':
      return nothing
  }
}

/** Days since the last notice, where one came in the last five weeks. */
function noticedDays(payer: Payer, week: Week): number | undefined {
  if (payer.lastNoticeOn === null) return undefined
  const days = daysBetween(payer.lastNoticeOn, week.to)
  return days <= 35 ? days : undefined
}

function dayIn(payer: Payer, week: Week): IsoDate {
  const due = payer.latestDueOn ?? week.to
  let day = earlier(later(due, week.from), week.to)
  while (weekday(day) > 5 && day < week.to) day = addDays(day, 1)
  return day
}

function methodOf(payer: Payer): string {
  const habit = habitOf(payer)
  if (habit === 'direct-debit') return 'direct debit'
  return habit === 'standing-order' ? 'standing order' : 'card'
}

function swapDigits(reference: string): string {
  const [a = '0', b = '1'] = [reference[5], reference[6]]
  const swapped = a === b ? `${(Number(a) + 1) % 10}${b}` : `${b}${a}`
  return `${reference.slice(0, 5)}${swapped}${reference.slice(7)}`
}
