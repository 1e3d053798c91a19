/** A recovery case built in memory: two joint debtors, a demand served on both, one sum overdue. */
import { readPath, statutoryPath } from '#authority/recovery-path.js'
import { type IsoDate, isoDate } from '#kernel/dates.js'
import { financialYear } from '#kernel/financial-year.js'
import { pence, ZERO } from '#kernel/money.js'
import type { Book, Charge, DueSum } from '#ledger/index.js'
import type { Hold } from '#protections/index.js'
import type { RecoveryCase, ServedNotice } from '#recovery/recovery-case.js'

export const ANN = { partyId: 1n, name: 'Ann Lee' }
export const BOB = { partyId: 2n, name: 'Bob Lee' }
export const PATH = readPath(statutoryPath('1.00'), 'england')

const charge: Charge = {
  id: 7n,
  accountId: 1n,
  dwellingId: 1n,
  year: financialYear('2026-27'),
  version: 1,
  amount: pence(150_000n),
  paid: ZERO,
}

/** A due sum of the year; of the demand notice, 1, unless another is given. */
export function sumOf(id: bigint, dueOn: string, more: Partial<DueSum> = {}): DueSum {
  const day = isoDate(dueOn)
  const of = { accountId: 1n, charge, kind: 'instalment', caseId: null, orderId: null } as const
  const money = { amount: pence(15_000n), paid: ZERO, state: 'live' } as const
  return { id, dueOn: day, payableOn: day, noticeId: 1n, ...of, ...money, ...more }
}

export function notice(
  id: bigint,
  kind: string,
  issuedOn: string,
  more: Partial<ServedNotice> & { readonly to?: readonly bigint[] } = {},
): ServedNotice {
  const { to = [ANN.partyId, BOB.partyId], ...given } = more
  const issued = isoDate(issuedOn)
  return {
    id,
    kind,
    issuedOn: issued,
    payBy: null,
    required: pence(15_000n),
    unpaidAtDeadline: pence(15_000n),
    missedBeforeOrder: false,
    overstated: false,
    unpaidNow: pence(15_000n),
    servedOn: new Map(to.map((partyId): [bigint, IsoDate] => [partyId, issued])),
    unsentTo: new Set(),
    elsewhere: false,
    proved: new Set(),
    lost: false,
    overdueAtIssue: pence(15_000n),
    sumIds: new Set([1n]),
    ...given,
  }
}

export function hold(more: Partial<Hold> = {}): Hold {
  const days = { startsOn: isoDate('2026-04-01'), endsOn: null }
  const of = { id: 3n, accountId: 1n, partyId: null, kind: 'dispute', reason: 'a dispute' }
  return { ...of, owner: 'officer', ...days, ...more }
}

export function builtCase(more: Partial<RecoveryCase> = {}): RecoveryCase {
  const sums = more.sums ?? [sumOf(1n, '2026-04-01'), sumOf(2n, '2026-07-01')]
  const book: Book = {
    accountId: 1n,
    accountRef: '1000000019',
    charges: [charge],
    dueSums: [...sums],
    receipts: [],
    allocated: [],
  }
  return {
    book,
    charge,
    sums,
    band: 'D',
    profile: { method: 'cash', plan: '10', dayOfMonth: 1 },
    bad: [],
    persons: [ANN, BOB],
    demands: [notice(1n, 'demand', '2026-03-10')],
    notices: [],
    warnings: [],
    holds: [],
    instalmentsLost: false,
    openCase: undefined,
    lastReceivedOn: null,
    refusedOn: null,
    explanation: undefined,
    accepts: { since: null, accepted: [] },
    ...more,
  }
}
