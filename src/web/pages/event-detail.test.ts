import { expect, test } from 'vitest'
import { showDetail } from '#web/pages/event-detail.js'

test.each([
  ['a payment', { amount: '27.87', method: 'direct-debit', receivedOn: '2026-11-16' },
    'amount: £27.87; method: direct debit; received on: 16 November 2026'],
  ['pence as they are kept', { year: '2026-27', amount: { $n: '144362' }, sums: 8 },
    'year: 2026-27; amount: £1,443.62; sums to pay: 8'],
  ['pence that were read already', { amount: 144_362n }, 'amount: £1,443.62'],
  ['a weekly award, as the API tells it', { weekly: 1_235n, required: 15_000n }, 'weekly: £12.35; required: £150.00'],
  ['what a run acted for', { actedPence: 123_456n }, 'acted: £1,234.56'],
  ['a number that is no amount', { noticeId: { $n: '15890' } }, 'letter: N15890'],
  ['a copy of a letter', { letterId: { $n: '2' }, documentId: { $n: '7' }, partyId: { $n: '4' }, kind: 'demand' },
    'letter: L2; person: P4; kind: bill'],
  ['people by their numbers', { persons: [{ $n: '702' }, { $n: '703' }] }, 'persons: P702, P703'],
  ['what is not said', { answers: [], credit: null, note: '' }, ''],
  ['a fact within a change',
    { change: { kind: 'fact', accountRef: '1000001210', from: '2025-09-01', fact: { adults: 1 } } },
    'account: 1000001210; from: 1 September 2025; fact: adults: 1'],
  ['a bill that changed, without the numbers of its rows', { chargeId: { $n: '7' }, beforeAmount: { $n: '100' }, amount: { $n: '50' } },
    'amount before: £1.00; amount: £0.50'],
  ['what was and what is', { phone: { before: null, after: '01632 960123' } },
    'phone: none before, 01632 960123 now'],
  ['words as they were written', { reason: 'Paid at court, 3-4 times' },
    'reason: Paid at court, 3-4 times'],
])('%s reads as on the pages', (_, detail, shown) => {
  expect(showDetail(detail)).toBe(shown)
}) // prettier-ignore
