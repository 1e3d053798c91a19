/** The records of a takeover with what belongs to what: found by the old system's own names. */
import type {
  TakenAllocation,
  TakenCase,
  TakenCharge,
  TakenDueSum,
  TakenNotice,
  TakenOrder,
  TakenReceipt,
  TakeoverRecords,
} from '#formats/takeover-records.js'

export interface LinkedRecords extends TakeoverRecords {
  readonly chargeOf: ReadonlyMap<string, TakenCharge>
  readonly dueSumOf: ReadonlyMap<string, TakenDueSum>
  readonly noticeOf: ReadonlyMap<string, TakenNotice>
  readonly caseOf: ReadonlyMap<string, TakenCase>
  readonly receiptOf: ReadonlyMap<string, TakenReceipt>
  /** By case. */
  readonly orderOf: ReadonlyMap<string, TakenOrder>
  /** By charge. */
  readonly dueSumsOn: ReadonlyMap<string, readonly TakenDueSum[]>
  readonly noticesOn: ReadonlyMap<string, readonly TakenNotice[]>
  readonly casesOn: ReadonlyMap<string, readonly TakenCase[]>
  /** By case. */
  readonly summonsesOf: ReadonlyMap<string, readonly TakenNotice[]>
  /** By receipt, and by due sum. */
  readonly allocationsFrom: ReadonlyMap<string, readonly TakenAllocation[]>
  readonly allocationsTo: ReadonlyMap<string, readonly TakenAllocation[]>
  /** By account. */
  readonly chargesOf: ReadonlyMap<string, readonly TakenCharge[]>
  readonly receiptsOf: ReadonlyMap<string, readonly TakenReceipt[]>
  /** References of every account that anything is taken over for, in order. */
  readonly accountRefs: readonly string[]
}

export function linkRecords(records: TakeoverRecords): LinkedRecords {
  const { charges, dueSums, notices, cases, orders, receipts, allocations } = records
  const summonses = notices.filter((notice) => notice.kind === 'summons')
  const named = [...charges, ...receipts].map(({ accountRef }) => accountRef)
  return {
    ...records,
    chargeOf: byName(charges, (c) => c.charge),
    dueSumOf: byName(dueSums, (s) => s.dueSum),
    noticeOf: byName(notices, (n) => n.notice),
    caseOf: byName(cases, (c) => c.case),
    receiptOf: byName(receipts, (r) => r.receipt),
    orderOf: byName(orders, (o) => o.case),
    dueSumsOn: grouped(dueSums, (s) => s.charge),
    noticesOn: grouped(notices, (n) => n.charge),
    casesOn: grouped(cases, (c) => c.charge),
    summonsesOf: grouped(summonses, (n) => n.case ?? ''),
    allocationsFrom: grouped(allocations, (a) => a.receipt),
    allocationsTo: grouped(allocations, (a) => a.dueSum),
    chargesOf: grouped(charges, (c) => c.accountRef),
    receiptsOf: grouped(receipts, (r) => r.accountRef),
    accountRefs: [...new Set(named)].sort(),
  }
}

export function isCostsKind(kind: TakenDueSum['kind']): boolean {
  return kind === 'summons-costs' || kind === 'order-costs'
}

function byName<T>(rows: readonly T[], nameOf: (row: T) => string): Map<string, T> {
  return new Map(rows.map((row) => [nameOf(row), row]))
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}
