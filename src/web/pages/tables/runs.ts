/** The tables of a run’s page: what it leaves out, and how it compares with earlier ones. */
import { number, text } from '#web/lists/columns.js'
import { type PageList, rowList } from '#web/lists/row-list.js'
import { word } from '#web/words.js'

export interface LeftOut {
  readonly reason: string
  readonly count: number
}

export function leftList(runId: bigint, rows: readonly LeftOut[]): PageList {
  return rowList<LeftOut>({
    name: 'left',
    title: 'Left out, and why',
    rows,
    filtersFrom: AT_A_GLANCE,
    columns: [
      text('Reason', (l) => word('reason', l.reason), {
        href: (l) => `/runs/${runId}/items?decision=leave&reason=${l.reason}`,
      }),
      number('Accounts', (l) => l.count),
    ],
    empty: 'None.',
  })
}

/** A summary is read whole. */
const AT_A_GLANCE = 40

/** One part of a run, now and in earlier runs of its kind. */
export interface Compared {
  readonly text: string
  readonly now: number
  readonly least: number | null
  readonly middle: number | null
  readonly most: number | null
  readonly odd: boolean
}

export function comparedList({
  runs,
  rows,
}: {
  runs: number
  rows: readonly Compared[]
}): PageList {
  const many = runs === 1 ? 'run' : `${runs} runs`
  return rowList<Compared>({
    name: 'compared',
    title:
      runs === 0
        ? 'By band and method: no earlier run to compare'
        : `Compared with the last ${many}`,
    rows,
    filtersFrom: AT_A_GLANCE,
    columns: [
      text('Part', (c) => c.text),
      number('Now', (c) => c.now, { note: (c) => (c.odd ? 'unusual' : undefined) }),
      number('Least', (c) => c.least),
      number('Usual', (c) => c.middle),
      number('Most', (c) => c.most),
    ],
    empty: 'None.',
  })
}
