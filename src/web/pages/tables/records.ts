/** The tables of what is recorded: documents, notices, facts, versions of a charge, events. */
import type { ChargeVersion, EventRow, RecordedFact } from '#enquiries/index.js'
import { showPounds } from '#kernel/money.js'
import { citation } from '#law/instruments.js'
import {
  code,
  date,
  detail,
  instant,
  law,
  money,
  number,
  officer,
  text,
} from '#web/lists/columns.js'
import { type PageList, rowList } from '#web/lists/row-list.js'
import type { chargeYears } from '#web/pages/charge-lines.js'
import { showDetail } from '#web/pages/event-detail.js'
import { lastDay } from '#web/views.js'
import { describeFact, word } from '#web/words.js'

type ShownCharge = ReturnType<typeof chargeYears>[number]

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
      officer('By', (f) => f.recordedBy, { choice: true }),
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
      officer('Recorded by', (v) => v.recordedBy),
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
      officer('By', (e) => e.actor, { choice: true }),
      text('What', (e) => word('event', e.type), { choice: true }),
      law('Provision', (e) => e.under),
      detail('Detail', (e) => said.get(e.detail['noteId']) ?? showDetail(e.detail)),
      code('Hash', (e) => e.hash.slice(0, 10)),
    ],
    empty: 'None.',
  })
}
