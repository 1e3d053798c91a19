/** The tables of an account's recovery: cases, notices with their proof, holds. */
import type { AccountHead, CourtRow, HoldRow, NoticeRow } from '#enquiries/index.js'
import { citation } from '#law/instruments.js'
import {
  action,
  date,
  lines,
  money,
  officer,
  tag,
  text,
  type CellLine,
} from '#web/lists/columns.js'
import { type PageList, rowList } from '#web/lists/row-list.js'
import { noticeName, originColumns, type Scope } from '#web/pages/tables/scope.js'
import { shortDate } from '#web/views.js'
import { word } from '#web/words.js'

export function caseList(rows: readonly CourtRow[], { may }: Scope): PageList {
  const quashable = (c: CourtRow) => c.orderState === 'made' && may.has('court.record')
  return rowList<CourtRow>({
    name: 'cases',
    title: 'At court',
    rows,
    columns: [
      text('Summons', (c) => c.summonsNo),
      ...originColumns(rows),
      text('Year', (c) => c.year, { choice: true }),
      date('Hearing', (c) => c.sitsOn, { href: (c) => `/court/hearings/${c.hearingId}` }),
      text('Court', (c) => c.courtName),
      tag('State', (c) => word('case', c.state), { shade: (c) => c.state, choice: true }),
      money('Sum laid', (c) => c.sum),
      date('Order', (c) => c.madeOn, { note: (c) => unlessMade(c.orderState) }),
      money('Order for', (c) => c.orderSum),
      money('Costs', (c) => c.orderCosts),
      text('Note', (c) => c.defence ?? c.resultNote, {
        note: (c) => (c.review === null ? undefined : `Review under reg 36A: ${c.review}`),
      }),
      action('Action', (c) => (quashable(c) ? 'Quashed?' : ''), {
        href: (c) => (quashable(c) ? `/court/orders/${c.orderId}/quash` : undefined),
        note: (c) => `Record that the order of ${c.summonsNo} was quashed`,
      }),
    ],
    empty: 'None.',
  })
}

function unlessMade(state: string | null): string | undefined {
  return state === null || state === 'made' ? undefined : state
}

export function noticeList(
  account: AccountHead,
  rows: readonly NoticeRow[],
  { may }: Scope,
): PageList {
  return rowList<NoticeRow>({
    name: 'notices',
    title: 'Notices, with what proved that they might be sent',
    rows,
    columns: [
      date('Issued', (n) => n.issuedOn),
      text<NoticeRow>('Notice', noticeName, {
        choice: true,
        href: (n) =>
          may.has('documents.view') && n.origin === null ? `/notices/${n.id}.pdf` : undefined,
      }),
      ...originColumns(rows),
      text('Year', (n) => n.year, { choice: true }),
      money('Demanded', (n) => n.required),
      date('Pay by', (n) => n.payBy),
      text('Run', (n) => n.runId, { href: (n) => runHref(n.runId) }),
      officer('Recorded by', (n) => n.recordedBy),
      lines('Served on', servedLines, { onlyInFiles: true }),
      lines('Proof', (n) => n.gates.map(gateLine), { onlyInFiles: true }),
    ],
    more: (n) => ({
      summary: `${serviceText(n)}; ${n.gates.length} ${n.gates.length === 1 ? 'gate' : 'gates'}`,
      gates: n.gates,
      persons: account.persons,
      served: n.served.map((s) => servedCell(n, s, may.has('service.record'))),
    }),
    empty: 'None.',
  })
}

function runHref(runId: bigint | null): string | undefined {
  return runId === null ? undefined : `/runs/${runId}`
}

function servedLines({ served }: NoticeRow): CellLine[] {
  return served.map((s) => ({
    text: `${s.name}: ${serviceWords(s)}`,
    note: s.proof,
  }))
}

/** "posted 22 Apr 2026, deemed served 28 Apr 2026", "waits to be printed". */
function serviceWords(served: NoticeRow['served'][number]): string {
  const { standing, method, sentOn, servedOn } = served
  if (standing === 'to-print') return 'waits to be printed'
  if (standing === 'withheld') return 'withheld from print'
  if (standing === 'to-post') return 'printed, waits to be posted'
  if (standing === 'not-served' || servedOn === null) return 'not served'
  if (standing === 'posted')
    return `posted ${shortDate(sentOn)}, deemed served ${shortDate(servedOn)}`
  return `served ${shortDate(servedOn)} (${word('service', method).toLowerCase()})`
}

/** A person's service, with the way to what became known of it later. */
function servedCell(
  notice: NoticeRow,
  served: NoticeRow['served'][number],
  mayRecord: boolean,
): object {
  const href = `/notices/${notice.id}/service/${served.partyId}`
  const title = `of the ${noticeName(notice)} of ${shortDate(notice.issuedOn)} on ${served.name}`
  return { ...served, title, href: mayRecord && notice.state !== 'withdrawn' ? href : undefined }
}

function serviceText(notice: NoticeRow): string {
  const served = servedLines(notice).map((line) => line.text)
  return served.length === 0 ? 'Addressed to nobody' : served.join('; ')
}

function gateLine({ gate, passed, text: said, under }: NoticeRow['gates'][number]): CellLine {
  const answer = passed ? 'Pass' : 'Stop'
  return { text: `${answer}: ${word('gate', gate)}: ${said}`, note: citation(under) }
}

export function holdList(rows: readonly HoldRow[], { base, may }: Scope): PageList {
  const open = (h: HoldRow) => h.releasedOn === null && may.has('holds.place')
  return rowList<HoldRow>({
    name: 'holds',
    title: 'Holds',
    rows,
    columns: [
      text('Hold', (h) => word('hold', h.kind), { choice: true }),
      text('For', (h) => h.person, { none: 'everyone liable' }),
      date('From', (h) => h.startsOn),
      date('Until', (h) => h.endsOn, { none: 'until released' }),
      text('Reason', (h) => h.reason),
      officer('Owner', (h) => h.owner, { choice: true }),
      date('Released', (h) => h.releasedOn, { note: releaseNote }),
      action('Action', (h) => (open(h) ? 'Release' : ''), {
        href: (h) => (open(h) ? `${base}/holds/${h.id}/release` : undefined),
        note: (h) => word('hold', h.kind),
      }),
    ],
    empty: 'None.',
  })
}

function releaseNote({ releasedBy, releaseReason }: HoldRow): string | undefined {
  return releasedBy === null ? undefined : `${releasedBy}: ${releaseReason ?? ''}`
}
