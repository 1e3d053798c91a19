/** The schedule of costs for the court: the activity, its average, and what is sought. */
import { costsActivityOn, determinationsOn } from '#authority/index.js'
import type { CourtPaper, PaperBlock, Renderer } from '#documents/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import { plus, type Pence, showPounds, total } from '#kernel/money.js'
import {
  type CostsActivity,
  type CostsPart,
  supportedCosts,
} from '#law/council-tax/costs-activity.js'
import { citation } from '#law/instruments.js'
import type { Tx } from '#store/db.js'

const PARTS: readonly (readonly [CostsPart, string])[] = [
  ['summons', 'Up to the summons'],
  ['order', 'From the summons to the order'],
]

/** The breakdown as blocks of a paper; what is sought stands beside what is supported. */
export function costsBlocks(
  activity: CostsActivity,
  sought: { readonly summonsCosts: Pence; readonly orderCosts: Pence },
): PaperBlock[] {
  const { workings, summons, order } = supportedCosts(activity)
  const count = activity.summonses.toLocaleString('en-GB')
  const both = plus(sought.summonsCosts, sought.orderCosts)
  return [
    {
      kind: 'text',
      paragraphs: [
        `These are the costs of the activity that a summons and a liability order bring about. They are of ${activity.basis}, for ${count} summonses.`,
      ],
    },
    ...PARTS.flatMap(([part, title]) => partBlocks(activity, part, title)),
    { kind: 'heading', text: 'The average' },
    {
      kind: 'table',
      heads: ['Working', 'Each', 'Under'],
      widths: [1, 0, 0],
      figures: [1],
      rows: workings.map((w) => [
        w.text,
        w.amount === undefined ? '' : showPounds(w.amount),
        citation(w.under),
      ]),
    },
    { kind: 'heading', text: 'What the council asks for' },
    {
      kind: 'table',
      heads: ['Costs', 'Asked for', 'Supported, at most'],
      widths: [1, 0, 0],
      figures: [1, 2],
      rows: [
        ['Of the summons', showPounds(sought.summonsCosts), showPounds(summons)],
        ['Of the order, besides', showPounds(sought.orderCosts), showPounds(order)],
      ],
      total: ['Both', showPounds(both), showPounds(plus(summons, order))],
    },
  ]
}

function partBlocks(activity: CostsActivity, part: CostsPart, title: string): PaperBlock[] {
  const rows = activity.rows.filter((row) => row.part === part)
  if (rows.length === 0) return []
  const sum = showPounds(total(rows.map((row) => row.amount)))
  return [
    { kind: 'heading', text: title },
    {
      kind: 'table',
      heads: ['Activity', 'Units', 'Of', 'Rate', 'Amount'],
      widths: [1, 0, 0, 0, 0],
      figures: [1, 3, 4],
      rows: rows.map((row) => [
        row.activity,
        row.units,
        row.unit,
        `£${row.rate}`,
        showPounds(row.amount),
      ]),
      total: ['Total', '', '', '', sum],
    },
  ]
}

/** Throws InputError where the council has recorded no activity. */
export async function costsSchedule(tx: Tx, on: IsoDate): Promise<CourtPaper> {
  const activity = await costsActivityOn(tx, on)
  if (activity === undefined) {
    const message = 'no activity behind the costs is recorded: record it with reeve court costs'
    throw new InputError([{ field: 'costs-activity', message }])
  }
  const determinations = await determinationsOn(tx, on)
  return {
    authority: determinations.details,
    issuedOn: on,
    documentNo: `COSTS-${on}`,
    title: 'Schedule of costs',
    caption:
      'Regulation 34(7) of the Council Tax (Administration and Enforcement) Regulations 1992',
    blocks: costsBlocks(activity, determinations),
  }
}

export async function costsSchedulePdf(
  tx: Tx,
  renderer: Renderer,
  on: IsoDate,
): Promise<Uint8Array> {
  return renderer.render('court-paper', [await costsSchedule(tx, on)]).pdf
}
