/** A changed plan on a book in memory: each sum keeps what the plan says of it. */
import { expect, test } from 'vitest'
import { applyChangedBill } from '#billing/apply-bill.js'
import { isoDate } from '#kernel/dates.js'
import { financialYear } from '#kernel/financial-year.js'
import { pence, ZERO } from '#kernel/money.js'
import { type Book, type Charge, type DueSum, newPostings } from '#ledger/index.js'
import { adjustPlan } from '#law/council-tax/plan-adjustment.js'

const ids = { id: 1n, accountId: 1n, dwellingId: 1n }
const charge: Charge = {
  ...ids,
  year: financialYear('2026-27'),
  version: 1,
  amount: pence(30_000n),
  paid: ZERO,
}

function sum(id: bigint, dueOn: string, orderId: bigint | null): DueSum {
  const days = { dueOn: isoDate(dueOn), payableOn: isoDate(dueOn) }
  const state = 'live' as const
  const money = { amount: pence(10_000n), paid: ZERO }
  const of = { accountId: 1n, charge, noticeId: null, caseId: null, orderId }
  return { id, kind: 'instalment', ...days, ...money, ...of, state }
}

test('a sum under an order is kept, though one before it is replaced', () => {
  const sums = [sum(1n, '2026-06-01', null), sum(2n, '2026-07-01', 5n), sum(3n, '2026-08-01', null)]
  const book: Book = {
    accountId: 1n,
    accountRef: '1',
    charges: [charge],
    dueSums: sums,
    receipts: [],
    allocated: [],
  }
  const issuedOn = isoDate('2026-04-20')
  const plan = sums.map(({ dueOn, amount, orderId }) => ({
    dueOn,
    amount,
    ordered: orderId !== null,
  }))
  const newTotal = pence(24_000n)
  const adjusted = adjustPlan({ sums: plan, newTotal, issuedOn, instalmentsLost: false })
  const billing = { postings: newPostings(), book, noticeId: 9n, source: 'test', because: 'test' }
  applyChangedBill(
    { ...billing, issuedOn },
    { charge, worked: { amount: newTotal, days: 365, lines: [] }, adjusted },
  )
  const live = book.dueSums.filter((s) => s.state === 'live')
  expect(live.map((s) => [s.id, s.dueOn, s.amount, s.orderId])).toEqual([
    [2n, '2026-07-01', 10_000n, 5n],
    [0n, '2026-06-01', 7_000n, null],
    [0n, '2026-08-01', 7_000n, null],
  ])
})

test('only what the change set free goes back on the charge: credit held before stays credit', () => {
  const own = { ...charge, paid: pence(10_000n) }
  const of = (id: bigint, dueOn: string) => ({ ...sum(id, dueOn, null), charge: own })
  const paid = { ...of(1n, '2026-06-01'), paid: pence(10_000n) }
  const sums = [paid, of(2n, '2026-07-01'), of(3n, '2026-08-01')]
  const receipt = (id: bigint, amount: bigint, unallocated: bigint) => ({
    id, accountId: 1n, receivedOn: isoDate(`2026-04-0${id}`), method: 'cash',
    amount: pence(amount), unallocated: pence(unallocated), payerReference: '', fileId: null,
    lineNo: null, state: 'posted' as const,
  }) // prettier-ignore
  const [held, paying] = [receipt(1n, 5_000n, 5_000n), receipt(2n, 10_000n, 0n)]
  const book: Book = {
    accountId: 1n,
    accountRef: '1',
    charges: [own],
    dueSums: sums,
    receipts: [held, paying],
    allocated: [{ receipt: paying, dueSum: paid, amount: pence(10_000n) }],
  }
  const issuedOn = isoDate('2026-04-20')
  const plan = sums.map(({ dueOn, amount }) => ({ dueOn, amount, ordered: false }))
  const newTotal = pence(24_000n)
  const adjusted = adjustPlan({ sums: plan, newTotal, issuedOn, instalmentsLost: false })
  const billing = { postings: newPostings(), book, noticeId: 9n, source: 'test', because: 'test' }
  applyChangedBill(
    { ...billing, issuedOn },
    { charge: own, worked: { amount: newTotal, days: 365, lines: [] }, adjusted },
  )
  const live = book.dueSums.filter((s) => s.state === 'live')
  expect(live.reduce((all, s) => all + s.paid, 0n)).toBe(10_000n)
  expect(book.receipts.reduce((all, r) => all + r.unallocated, 0n)).toBe(5_000n)
})
