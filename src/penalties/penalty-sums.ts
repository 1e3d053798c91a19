/** The money of a penalty: a due sum of the General Fund, raised, lowered, given back. */
import { type NewNotice, reserveNoticeIds, writeNotices } from '#dispatch/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { yearOf } from '#kernel/financial-year.js'
import { minus, type Pence, total, ZERO } from '#kernel/money.js'
import { penaltyPayBy } from '#law/council-tax/penalties.js'
import {
  addCosts,
  type Book,
  type Charge,
  type DueSum,
  lowerCosts,
  newPostings,
  openJournal,
  releaseFrom,
  writePostings,
} from '#ledger/index.js'
import { sql, type Tx } from '#store/db.js'
import type { Acting } from '#store/events.js'

export interface Raised {
  readonly penaltyId: bigint
  readonly partyId: bigint
  readonly charge: Charge
  readonly amount: Pence
  /** For the letter: what was not done, and by when one may appeal. */
  readonly detail: Readonly<Record<string, unknown>> & { readonly appealBy: IsoDate }
  readonly narrative: string
}

/** A due sum to be paid by the fourteenth day after, its entry, and the notice to the person. */
export async function raiseSum(
  tx: Tx,
  acting: Acting,
  { book, raised }: { book: Book; raised: Raised },
): Promise<{ noticeId: bigint; payBy: IsoDate }> {
  const { penaltyId, partyId, charge, amount, detail } = raised
  const payBy = penaltyPayBy(acting.on)
  const [noticeId = 0n] = await reserveNoticeIds(tx, 1)
  const sum: DueSum = {
    id: 0n,
    accountId: book.accountId,
    charge,
    kind: 'penalty',
    dueOn: payBy,
    payableOn: payBy,
    amount,
    paid: ZERO,
    noticeId,
    caseId: null,
    orderId: null,
    state: 'live',
  }
  const postings = newPostings()
  const journal = openJournal(postings, {
    kind: 'penalty',
    effectiveOn: acting.on,
    accountId: book.accountId,
    source: `penalty/${penaltyId}`,
    narrative: raised.narrative,
  })
  addCosts(postings, book, { sum, journal })
  await writePostings(tx, acting, postings)
  const notice: NewNotice = {
    id: noticeId,
    accountId: book.accountId,
    charge,
    kind: 'penalty-notice',
    sequence: 1,
    issuedOn: acting.on,
    required: amount,
    payBy,
    balance: amount,
    runId: null,
    caseId: null,
    gates: [],
    detail: { penaltyId, ...detail },
    personIds: [partyId],
    sums: [{ sum, amount }],
  }
  await writeNotices(tx, acting, [notice])
  await tx.run(sql`insert into penalty_due_sum (penalty_id, due_sum_id, notice_id)
    values (${penaltyId}, ${sum.id}, ${noticeId})`)
  return { noticeId, payBy }
}

interface Lowering {
  readonly book: Book
  readonly penaltyId: bigint
  readonly sumIds: readonly bigint[]
  readonly narrative: string
}

/** What is unpaid is not payable any more; what was paid stays. Returns what was taken off. */
export async function suspendSums(tx: Tx, acting: Acting, part: Lowering): Promise<Pence> {
  const unpaid = sumsOf(part).filter((sum) => sum.amount > sum.paid)
  if (unpaid.length === 0) return ZERO
  const off = total(unpaid.map((sum) => minus(sum.amount, sum.paid)))
  const { postings, journal } = begin(acting, part)
  for (const sum of unpaid) lowerCosts(postings, { sum, to: sum.paid, journal })
  await writePostings(tx, acting, postings)
  return off
}

/** Nothing of it is owed; what was paid of it is the receipts' again: credit. Returns how much. */
export async function giveBackSums(tx: Tx, acting: Acting, part: Lowering): Promise<Pence> {
  const sums = sumsOf(part).filter((sum) => sum.amount > ZERO)
  if (sums.length === 0) return ZERO
  const paid = total(sums.map((sum) => sum.paid))
  const { postings, journal } = begin(acting, part)
  for (const sum of sums) {
    const move = { sum, amount: sum.paid, rule: 'penalty quashed', journal }
    if (sum.paid > ZERO) releaseFrom(postings, part.book, move)
    lowerCosts(postings, { sum, to: ZERO, journal })
  }
  await writePostings(tx, acting, postings)
  return paid
}

export function sumsOf({ book, sumIds }: Pick<Lowering, 'book' | 'sumIds'>): DueSum[] {
  return book.dueSums.filter((sum) => sumIds.includes(sum.id))
}

function begin(acting: Acting, { book, penaltyId, narrative }: Lowering) {
  const postings = newPostings()
  const journal = openJournal(postings, {
    kind: 'penalty',
    effectiveOn: acting.on,
    accountId: book.accountId,
    source: `penalty/${penaltyId}`,
    narrative,
  })
  return { postings, journal }
}

/** This year's charge, or the last that there is. */
export function chargeBeside(book: Book, on: IsoDate): Charge | undefined {
  const byYear = [...book.charges].sort((a, b) => (a.year < b.year ? 1 : -1))
  return byYear.find(({ year }) => year === yearOf(on)) ?? byYear[0]
}
