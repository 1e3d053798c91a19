/** The tables of the home page: what waits for this officer, and how collection stands. */
import type {
  HoldEnding,
  OrderReviewRow,
  StageFigures,
  WaitingRun,
  YearFigures,
} from '#enquiries/index.js'
import { action, date, detail, money, number, tag, text } from '#web/lists/columns.js'
import { type PageList, rowList } from '#web/lists/row-list.js'
import { lastDay } from '#web/views.js'
import { word } from '#web/words.js'

export function runList(
  list: { readonly name: string; readonly title: string; readonly empty: string },
  rows: readonly WaitingRun[],
): PageList {
  return rowList<WaitingRun>({
    ...list,
    rows,
    columns: [
      text('Run', (r) => `${word('run', r.kind)} ${r.id}`, { href: (r) => `/runs/${r.id}` }),
      date('As at', (r) => r.asAt),
      tag('State', (r) => word('runState', r.state), { shade: (r) => r.state }),
      number('Accounts', (r) => r.acts),
      money('Amount', (r) => r.pence),
      number('Exceptions', (r) => r.exceptions || null),
    ],
  })
}

export function reviewList(rows: readonly OrderReviewRow[], mayRecord: boolean): PageList {
  const of = (r: OrderReviewRow) => `: the order of account ${r.accountRef}`
  return rowList<OrderReviewRow>({
    name: 'reviews',
    title: 'Orders to review (reg 36A)',
    rows,
    columns: [
      text('Account', (r) => r.accountRef, { href: (r) => `/accounts/${r.accountRef}/recovery` }),
      date('Raised', (r) => r.raisedOn),
      detail('Reason', (r) => r.reason),
      money('Too high by', (r) => r.lowerBy),
      ...(mayRecord
        ? [
            action<OrderReviewRow>('It stands', () => 'It stands', {
              href: (r) => `/court/reviews/${r.id}/settle`,
              note: of,
            }),
            action<OrderReviewRow>('Quashed', () => 'Quashed', {
              href: (r) => `/court/orders/${r.orderId}/quash`,
              note: of,
            }),
          ]
        : []),
    ],
    empty: 'None.',
  })
}

export function stageList(rows: readonly StageFigures[]): PageList {
  return rowList<StageFigures>({
    name: 'stages',
    title: 'Charges owing, by stage',
    rows,
    filtersFrom: AT_A_GLANCE,
    columns: [
      tag('Stage', (s) => word('stage', s.stage), { shade: (s) => s.stage }),
      number('Charges', (s) => s.charges),
      money('Owing', (s) => s.owing),
    ],
    empty: 'Nothing is owing.',
  })
}

/** A summary is read whole. */
const AT_A_GLANCE = 30

export interface YearCollected extends YearFigures {
  /** "97.3%" */
  readonly rate: string
}

export function yearFigures(rows: readonly YearCollected[]): PageList {
  return rowList<YearCollected>({
    name: 'years',
    title: 'Collection by year',
    rows,
    filtersFrom: AT_A_GLANCE,
    columns: [
      text('Year', (y) => y.year),
      money('Collectable', (y) => y.collectable),
      money('Collected', (y) => y.collected),
      text('Rate', (y) => y.rate),
    ],
    empty: 'Nothing has been billed.',
  })
}

export function holdEndingList(holds: readonly HoldEnding[]): PageList {
  return rowList<HoldEnding>({
    name: 'holds-ending',
    title: 'My holds that end',
    rows: holds,
    columns: [
      text('Account', (h) => h.accountRef, { href: (h) => `/accounts/${h.accountRef}/recovery` }),
      text('What holds', (h) => word('hold', h.kind)),
      text('Reason', (h) => h.reason),
      date('Last day', (h) => lastDay(h.endsOn)),
    ],
    empty: 'None ends within a fortnight.',
  })
}
