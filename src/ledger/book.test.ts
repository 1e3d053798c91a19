import { expect, test } from 'vitest'
import { isoDate } from '#kernel/dates.js'
import { pence } from '#kernel/money.js'
import { allocate, byDueDay, newPostings, openJournal, type Receipt } from '#ledger/index.js'
import { builtCase, sumOf } from '../../test/support/built-case.js'

test('sums are paid by the day they are payable, then due, and of one day in the order made', () => {
  const lost = { payableOn: isoDate('2026-05-03') }
  const sums = [
    sumOf(9n, '2026-06-01', lost),
    sumOf(4n, '2026-07-01', lost),
    sumOf(8n, '2026-06-01', lost),
    sumOf(5n, '2026-05-01'),
  ]
  expect(sums.sort(byDueDay).map(({ id }) => id)).toEqual([5n, 8n, 9n, 4n])
  expect(byDueDay(sumOf(1n, '2026-05-01'), sumOf(1n, '2026-05-01'))).toBe(0)
})

test('no receipt pays more than it has, and no sum takes more than it is', () => {
  const { book } = builtCase()
  const [sum] = book.dueSums
  if (sum === undefined) throw new Error('the book has no sum')
  const of = { accountId: 1n, method: 'cash', payerReference: '', fileId: null, lineNo: null }
  const money = { amount: pence(40_000n), unallocated: pence(20_000n), state: 'posted' as const }
  const receipt: Receipt = { id: 1n, receivedOn: isoDate('2026-04-01'), ...of, ...money }
  const postings = newPostings()
  const effectiveOn = isoDate('2026-04-01')
  const said = { kind: 'receipt', effectiveOn, accountId: 1n, source: 'x', narrative: 'x' }
  const journal = openJournal(postings, said)
  const pay = (amount: bigint) =>
    allocate(postings, book, { receipt, sum, amount: pence(amount), rule: 'x', journal })
  expect(() => pay(20_001n)).toThrow('lacks')
  expect(() => pay(15_001n)).toThrow('overpaid')
  expect(() => pay(0n)).toThrow()
  pay(15_000n)
  expect([sum.paid, receipt.unallocated]).toEqual([15_000n, 5_000n])
  expect(() => pay(1n)).toThrow('overpaid')
})
