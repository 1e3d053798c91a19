/** The council's own pages of a bundle: statement, complaint entry, timelines, gates, costs. */
import type { GateAnswer } from '#dispatch/index.js'
import type { CourtPaper, PaperBlock } from '#documents/index.js'
import { addDays, type IsoDate, showDate } from '#kernel/dates.js'
import { showPounds } from '#kernel/money.js'
import type { ClosedPeriod } from '#kernel/period.js'
import { citation } from '#law/instruments.js'
import type { BundleCase, BundleNotice, Stated, Timelines } from '#letters/bundle-facts.js'

/** "liability-order-made" as "Liability order made". */
export function spelt(code: string): string {
  return `${code.charAt(0).toUpperCase()}${code.slice(1).replaceAll('-', ' ')}`
}

export type PaperOf = (title: string, blocks: readonly PaperBlock[]) => CourtPaper

const text = (...paragraphs: string[]): PaperBlock => ({ kind: 'text', paragraphs })
const heading = (said: string): PaperBlock => ({ kind: 'heading', text: said })

export function statementBlocks(of: BundleCase, stated: Stated | undefined): PaperBlock[] {
  if (stated === undefined) return [text('No statement has been written in this case.')]
  const paragraphs = stated.text.split(/\r?\n/).filter((line) => line.trim() !== '')
  return [
    text(...paragraphs),
    {
      kind: 'facts',
      pairs: [
        ['Stated by', stated.by],
        ['On', showDate(stated.on)],
        ['In the case', `${of.summonsNo}, ${of.names.join(' and ')}`],
      ],
    },
  ]
}

export function complaintBlocks(of: BundleCase): PaperBlock[] {
  const approved =
    of.approvedOn === null ? 'not yet' : `${showDate(of.approvedOn)}, ${of.approvedBy ?? ''}`
  return [
    {
      kind: 'facts',
      pairs: [
        ['Complaint', String(of.complaintId)],
        ['Laid', `${showDate(of.laidOn)}, by ${of.laidBy}`],
        ...(of.origin === null
          ? []
          : [['From elsewhere', `taken over from ${of.origin}`] as [string, string]]),
        ['Approved by the court', approved],
        ['Court', `${of.courtName} (${of.courtCode})`],
        ['Hearing', `${showDate(of.sitsOn)} at ${of.sitsAt}, ${of.venue}`],
        ['Summons', of.summonsNo],
        ['Against', of.names.join(' and ')],
        ['Account', of.accountRef],
        ['Home charged', of.dwelling],
        ['Year', of.year],
        ['Liable', of.periods.map(showPeriod).join(', ')],
        ['Sum', showPounds(of.sum)],
        ['Costs asked for, with an order', showPounds(of.costs)],
        ['Defence', of.defence ?? 'none noted'],
      ],
    },
  ]
}

function showPeriod({ from, until: end }: ClosedPeriod): string {
  return `${showDate(from)} to ${showDate(addDays(end, -1))}`
}

const until = (day: IsoDate | null) => (day === null ? 'continues' : showDate(addDays(day, -1)))

export function liabilityBlocks({ liability, versions }: Timelines): PaperBlock[] {
  return [
    heading('Who is liable, for which home'),
    {
      kind: 'table',
      heads: ['From', 'Until', 'Home', 'As'],
      widths: [0, 0, 2, 1],
      rows: liability.map((l) => [showDate(l.from), until(l.until), l.dwelling, spelt(l.basis)]),
    },
    heading('The charge, each time it was worked'),
    {
      kind: 'table',
      heads: ['Recorded', 'Version', 'Charge', 'Why'],
      widths: [0, 0, 0, 1],
      figures: [2],
      rows: versions.map((v) => [
        showDate(v.on.toISOString().slice(0, 10) as IsoDate),
        String(v.version),
        showPounds(v.amount),
        spelt(v.because),
      ]),
    },
  ]
}

export function moneyBlocks({ receipts }: Timelines): PaperBlock[] {
  if (receipts.length === 0) return [text('Nothing has been received.')]
  return [
    {
      kind: 'table',
      heads: ['Received', 'By', 'Amount', 'Paid of this case’s year', 'State'],
      widths: [0, 1, 0, 0, 0],
      figures: [2, 3],
      rows: receipts.map((r) => [
        showDate(r.on),
        spelt(r.method),
        showPounds(r.amount),
        showPounds(r.paid),
        r.origin === null ? spelt(r.state) : `${spelt(r.state)}, taken over from ${r.origin}`,
      ]),
    },
  ]
}

export function recoveryBlocks({ events }: Timelines): PaperBlock[] {
  return [
    text('Everything recorded on the account, in the order in which it was recorded.'),
    {
      kind: 'table',
      heads: ['Day', 'What', 'By', 'Under'],
      widths: [0, 2, 1, 2],
      rows: events.map((e) => [showDate(e.on), spelt(e.type), e.actor, e.under ?? '']),
    },
  ]
}

function tellsAll({ gate, passed }: GateAnswer): boolean {
  return passed || gate !== 'no-hold'
}

export function gateBlocks(notices: readonly BundleNotice[]): PaperBlock[] {
  const gated = notices.filter((notice) => notice.gates.length > 0)
  if (gated.length === 0) return [text('No gate is recorded with these notices.')]
  return [
    text('What was asked before each notice was sent, and what the answer rested on.'),
    ...gated.flatMap((notice): PaperBlock[] => [
      heading(`${spelt(notice.kind)} of ${showDate(notice.issuedOn)}`),
      {
        kind: 'table',
        heads: ['Asked', 'Answer', 'Evidence', 'Under'],
        widths: [2, 2, 2, 2],
        // What stopped the notice for one person is not told to those to whom it went.
        rows: notice.gates
          .filter(tellsAll)
          .map((gate) => [
            spelt(gate.gate),
            `${gate.passed ? 'Pass' : 'Stop'}: ${gate.text}`,
            gate.evidence.map((e) => `${e.kind} ${e.id}: ${e.text}`).join('; '),
            citation(gate.under),
          ]),
      },
    ]),
  ]
}

/** Who of several reads this is said whether or not anything was left out: else it would tell. */
export function holdBlocks({ holds }: Timelines): PaperBlock[] {
  const said = text(
    'This bundle goes to everybody in the case. Notes of officers are not bound in it, nor holds ' +
      'that concern one of several persons alone; reasons that may tell of health are left out.',
  )
  if (holds.length === 0) return [said, text('None.')]
  return [
    said,
    {
      kind: 'table',
      heads: ['Hold', 'From', 'Until', 'Why', 'Owner'],
      widths: [1, 0, 0, 2, 1],
      rows: holds.map((h) => [
        spelt(h.kind),
        showDate(h.from),
        until(h.until),
        h.reason ?? 'Not said here',
        h.owner,
      ]),
    },
  ]
}

export interface IndexLine {
  readonly title: string
  readonly day: string
  readonly first: number
  readonly last: number
}

export function indexBlocks(of: BundleCase, lines: readonly IndexLine[]): PaperBlock[] {
  return [
    {
      kind: 'facts',
      pairs: [
        ['Court', `${of.courtName} (${of.courtCode})`],
        ['Hearing', `${showDate(of.sitsOn)} at ${of.sitsAt}`],
        ['Against', of.names.join(' and ')],
        ['Summons', of.summonsNo],
        ['Account and year', `${of.accountRef}, ${of.year}`],
        ['Sum', showPounds(of.sum)],
      ],
    },
    {
      kind: 'table',
      heads: ['', 'Document', 'Date', 'Pages'],
      widths: [0, 1, 0, 0],
      figures: [3],
      rows: lines.map((line, n) => [String(n + 1), line.title, line.day, pagesOf(line)]),
    },
  ]
}

function pagesOf({ first, last }: IndexLine): string {
  return first === last ? `B${first}` : `B${first} to B${last}`
}
