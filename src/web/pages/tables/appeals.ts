/** The appeals of an account. */
import { answerDue, type AppealRow } from '#enquiries/index.js'
import { date, text } from '#web/lists/columns.js'
import { type PageList, rowList } from '#web/lists/row-list.js'
import { word } from '#web/words.js'

export function appealList(rows: readonly AppealRow[]): PageList {
  return rowList<AppealRow>({
    name: 'appeals',
    title: 'Appeals',
    rows,
    columns: [
      date('Notice', (a) => a.noticeOn, { href: (a) => `/court/appeals/${a.id}` }),
      text('Ground', (a) => word('appealGround', a.ground)),
      text('Matter', (a) => a.matter),
      date('Answer by', answerDue, { none: 'answered' }),
      text('Council', (a) => (a.decision === null ? '' : word('appeal', a.decision))),
      date('To the tribunal', (a) => a.tribunalOn),
      text('Outcome', (a) => (a.outcome === null ? '' : word('appeal', a.outcome))),
    ],
    empty: 'None.',
  })
}
