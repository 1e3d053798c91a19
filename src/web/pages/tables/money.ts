/** The tables of an account's money. */
import type { AccountHead, JournalRow, ReceiptRow, RefundRow } from '#enquiries/index.js'
import { type IsoDate, londonDay } from '#kernel/dates.js'
import { showPounds } from '#kernel/money.js'
import { receiptRef } from '#ledger/index.js'
import {
  action,
  date,
  instant,
  lines,
  money,
  officer,
  tag,
  text,
  type CellLine,
} from '#web/lists/columns.js'
import { type PageList, rowList } from '#web/lists/row-list.js'
import { originColumns, type Scope } from '#web/pages/tables/scope.js'
import { shortDate } from '#web/views.js'
import { word } from '#web/words.js'

/** Who looks, and the council's day: a payment may be taken back by its officer on its day. */
interface Till extends Scope {
  readonly officer: string
  readonly today: IsoDate
}

export function receiptList(
  account: AccountHead,
  rows: readonly ReceiptRow[],
  scope: Till,
): PageList {
  const undoing = (r: ReceiptRow) => undoingOf(r, scope)
  return rowList<ReceiptRow>({
    name: 'receipts',
    title: 'Payments and what they paid',
    rows,
    columns: [
      text('Receipt', (r) => receiptRef(r.id)),
      date('Received', (r) => r.receivedOn),
      ...originColumns(rows),
      text('How', (r) => word('', r.method), { choice: true }),
      money('Amount', (r) => r.amount),
      lines('Paid', (r) => r.allocations.map((part) => allocationLine(part, account.ref))),
      money('Unused', (r) => r.unallocated || null),
      tag('State', (r) => word('receipt', r.state), { shade: (r) => r.state, choice: true }),
      officer('Source', (r) => r.fileName ?? r.recordedBy),
      action('Action', (r) => undoing(r)?.text ?? '', {
        href: (r) => undoing(r)?.href,
        note: (r) => `the payment of ${shortDate(r.receivedOn)}`,
      }),
    ],
    empty: 'No payments.',
  })
}

/** Reversed by who may; taken back by who keyed it, on its day. */
function undoingOf(row: ReceiptRow, { base, may, officer, today }: Till) {
  if (row.state !== 'posted') return undefined
  const at = `${base}/receipts/${row.id}`
  if (may.has('receipts.reverse')) return { text: 'Reverse', href: `${at}/reverse` }
  const own = row.recordedBy === officer && row.fileName === null && row.origin === null
  if (!own || !may.has('receipts.take') || londonDay(row.recordedAt) !== today) return undefined
  return { text: 'Take back', href: `${at}/take-back` }
}

function allocationLine(part: ReceiptRow['allocations'][number], own: string): CellLine {
  const due = word('due', part.kind).toLowerCase()
  const paid = `${showPounds(part.amount)} of ${part.year}, ${due} due ${shortDate(part.dueOn)}`
  const note = `rule: ${part.rule}`
  if (part.accountRef === own) return { text: paid, note }
  const href = `/accounts/${part.accountRef}`
  return { text: `${paid}, account ${part.accountRef}`, href, note }
}

export function refundList(rows: readonly RefundRow[]): PageList {
  return rowList<RefundRow>({
    name: 'refunds',
    title: 'Refunds',
    rows,
    columns: [
      date('Proposed', (r) => r.proposedOn),
      officer('By', (r) => r.proposedBy),
      money('Amount', (r) => r.amount),
      text('Reason', (r) => r.reason),
      text('State', (r) => word('refund', r.state), { choice: true }),
      officer('Approved by', (r) => r.approvedBy),
    ],
    empty: 'None.',
  })
}

export function journalList(rows: readonly JournalRow[], { base, may }: Scope): PageList {
  const mayTakeBack = (j: JournalRow) =>
    j.kind === 'credit-transferred' && j.line === 1 && may.has('refunds.propose')
  return rowList<JournalRow>({
    name: 'journals',
    title: 'Journal',
    rows,
    columns: [
      date('Day', (j) => j.effectiveOn),
      text('What', (j) => j.narrative),
      text('Fund', (j) => word('fund', j.fund), { choice: true }),
      text('Debit', (j) => word('', j.debit), { choice: true }),
      text('Credit', (j) => word('', j.credit), { choice: true }),
      money('Amount', (j) => j.amount),
      text('Source', (j) => sourceOf(j.source), { href: (j) => sourceLink(j.source, may) }),
      instant('Recorded', (j) => j.recordedAt),
      officer('By', (j) => j.recordedBy),
      action('Action', (j) => (mayTakeBack(j) ? 'Take back' : ''), {
        href: (j) => (mayTakeBack(j) ? `${base}/transfers/${j.id}/take-back` : undefined),
        note: (j) => `the transfer of ${shortDate(j.effectiveOn)}`,
      }),
    ],
    empty: 'Nothing has been posted.',
  })
}

const SOURCES: Readonly<Record<string, { readonly text: string; readonly page?: string }>> = {
  'receipt-file': { text: 'Receipt file' },
  'court-case': { text: 'Case', page: '/court/cases' },
  run: { text: 'Run', page: '/runs' },
  takeover: { text: 'Takeover', page: '/runs/takeovers' },
}

/** "run/12" is read as "Run 12"; what has no number was posted by an officer. */
function sourceOf(source: string): string {
  const [kind = '', id] = source.split('/')
  const text = SOURCES[kind]?.text ?? word('', kind)
  return id === undefined ? text : `${text} ${id}`
}

function sourceLink(source: string, may: Scope['may']): string | undefined {
  const [kind = '', id] = source.split('/')
  const page = SOURCES[kind]?.page
  const sees = kind === 'court-case' ? may.has('court.record') : may.has('runs.view')
  return page === undefined || id === undefined || !sees ? undefined : `${page}/${id}`
}
