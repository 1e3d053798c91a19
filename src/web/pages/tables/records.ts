/** The tables of what is recorded: documents, notices, facts, versions of a charge, events. */
import type {
  ChargeVersion,
  DocumentRow,
  EventRow,
  NoticeRow,
  RecordedFact,
} from '#enquiries/index.js'
import { showPounds } from '#kernel/money.js'
import { citation } from '#law/instruments.js'
import { code, date, detail, instant, law, money, number, tag, text } from '#web/lists/columns.js'
import { type PageList, rowList } from '#web/lists/row-list.js'
import type { chargeYears } from '#web/pages/charge-lines.js'
import { showDetail } from '#web/pages/event-detail.js'
import { noticeName, originColumns } from '#web/pages/tables/scope.js'
import { lastDay } from '#web/views.js'
import { describeFact, word } from '#web/words.js'

type ShownCharge = ReturnType<typeof chargeYears>[number]

/** A letter of a demonstration's history is put together, and made when it is opened. */
function asPrinted({ sha256 }: DocumentRow): string {
  return sha256 === null ? 'Made when it is opened' : `As printed, ${sha256.slice(0, 8)}`
}

export function documentList(rows: readonly DocumentRow[]): PageList {
  return rowList<DocumentRow>({
    name: 'documents',
    title: 'Documents',
    rows,
    columns: [
      date('Printed', (d) => d.madeOn),
      text('Document', (d) => `${word('notice', d.kind)} (PDF)`, {
        choice: true,
        href: (d) => (d.noticeId === null ? undefined : `/notices/${d.noticeId}.pdf`),
      }),
      tag('State', (d) => word('', d.state), { shade: (d) => d.state, choice: true }),
      number('Print run', (d) => d.printRunId, { href: (d) => `/print-runs/${d.printRunId}` }),
      text('Print', (d) => (d.largePrint ? 'Large print' : 'Ordinary print'), { choice: true }),
      number('First page', (d) => d.firstPage),
      number('Last page', (d) => d.lastPage),
      text('Archive', (d) => asPrinted(d), {
        href: (d) => `/documents/${d.id}`,
      }),
    ],
    empty: 'Nothing has been printed for this account. Its notices can be seen all the same.',
  })
}

export function noticePaperList(rows: readonly NoticeRow[]): PageList {
  return rowList<NoticeRow>({
    name: 'notices',
    title: 'Notices',
    rows,
    columns: [
      date('Issued', (n) => n.issuedOn),
      text('Notice', (n) => (n.origin === null ? `${noticeName(n)} (PDF)` : noticeName(n)), {
        choice: true,
        href: (n) => (n.origin === null ? `/notices/${n.id}.pdf` : undefined),
      }),
      ...originColumns(rows),
      text('Year', (n) => n.year, { choice: true }),
      money('Demanded', (n) => n.required),
    ],
    empty: 'None.',
  })
}

/** What is believed now; what was believed once, where anything was. */
export function factLists(all: readonly RecordedFact[], title: string): PageList[] {
  const now = all.filter((fact) => fact.supersededAt === null)
  const was = all.filter((fact) => fact.supersededAt !== null)
  const once = factList({ name: 'was', title: 'Believed once, and not any more', rows: was })
  return [factList({ name: 'facts', title, rows: now }), ...(was.length > 0 ? [once] : [])]
}

function factList(list: { name: string; title: string; rows: readonly RecordedFact[] }): PageList {
  return rowList<RecordedFact>({
    ...list,
    columns: [
      text('Fact', (f) => word('fact', f.kind), { choice: true }),
      text('Recorded as', describeFact),
      text('Property', (f) => f.propertyRef, { href: (f) => link('/properties', f.propertyRef) }),
      text('Account', (f) => f.accountRef, { href: (f) => link('/accounts', f.accountRef) }),
      date('From', (f) => f.from),
      date('To', (f) => lastDay(f.until), { none: 'continues' }),
      instant('Recorded', (f) => f.recordedAt),
      text('By', (f) => f.recordedBy, { choice: true }),
      ...(list.name === 'was'
        ? [
            instant<RecordedFact>('Replaced', (f) => f.supersededAt),
            text<RecordedFact>('Replaced by', (f) => f.supersededBy),
          ]
        : []),
    ],
    empty: 'None.',
  })
}

function link(folder: string, ref: string | null): string | undefined {
  return ref === null ? undefined : `${folder}/${ref}`
}

/** The lines of a charge, for a file: on the page they open into their working. */
export function lineList(charge: ShownCharge): PageList {
  return rowList<ShownCharge['lines'][number]>({
    name: `lines-${charge.chargeId}`,
    title: `${charge.year}: ${showPounds(charge.charge)} for ${charge.address}`,
    rows: charge.lines,
    columns: [
      text('Line', (l) => l.text),
      date('From', (l) => l.from),
      date('To', (l) => lastDay(l.until)),
      number('Days', (l) => l.days),
      money('Amount', (l) => l.amount),
      text('Working', (l) => l.working),
      text('Provision', (l) => citation(l.under)),
    ],
    empty: 'No lines.',
  })
}

/** How a charge was worked before: a table where it has been worked more than once. */
export function versionList({ chargeId, year, address, versions }: ShownCharge): PageList {
  return rowList<ChargeVersion>({
    name: `versions-${chargeId}`,
    title: `Earlier workings: ${year}, ${address}`,
    rows: versions,
    columns: [
      text('Version', (v) => v.version),
      text('Because', (v) => v.because),
      money('Charge', (v) => v.amount),
      text('Recorded by', (v) => v.recordedBy),
      instant('When', (v) => v.recordedAt),
    ],
    empty: 'None.',
  })
}

/** `said`: what each note says, by its number, told where its event stands. */
export function eventList(
  rows: readonly EventRow[],
  title: string,
  said: ReadonlyMap<unknown, string> = new Map(),
): PageList {
  return rowList<EventRow>({
    name: 'events',
    title,
    rows,
    columns: [
      number('No.', (e) => e.seq),
      instant('Recorded', (e) => e.recordedAt),
      date('Effective', (e) => e.effectiveOn),
      text('By', (e) => e.actor, { choice: true }),
      text('What', (e) => word('event', e.type), { choice: true }),
      law('Provision', (e) => e.under),
      detail('Detail', (e) => said.get(e.detail['noteId']) ?? showDetail(e.detail)),
      code('Hash', (e) => e.hash.slice(0, 10)),
    ],
    empty: 'None.',
  })
}
