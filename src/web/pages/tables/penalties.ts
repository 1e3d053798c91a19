/** What was asked of the persons of an account, and the penalties for not telling. */
import type { PenaltyRow, RequestRow } from '#enquiries/index.js'
import { action, date, money, tag, text } from '#web/lists/columns.js'
import { type PageList, rowList } from '#web/lists/row-list.js'
import type { Scope } from '#web/pages/tables/scope.js'
import { word } from '#web/words.js'

export function requestList(rows: readonly RequestRow[], { base, may }: Scope): PageList {
  const open = (r: RequestRow) => may.has('penalties.impose') && r.answeredOn === null
  return rowList<RequestRow>({
    name: 'requests',
    title: 'Information asked',
    rows,
    columns: [
      date('Asked', (r) => r.requestedOn, {
        href: (r) => (r.noticeId === null ? undefined : `/notices/${r.noticeId}.pdf`),
      }),
      text('Of whom', (r) => r.name),
      text('What', (r) => r.what, {
        note: (r) => (r.repeatsId === null ? undefined : 'asked again'),
      }),
      text('Under', (r) => word('failure', r.power)),
      date('Answer by', (r) => r.answerBy),
      date('Answered', (r) => r.answeredOn, { none: 'no answer' }),
      action('Next', (r) => (open(r) ? 'Record the answer' : ''), {
        href: (r) => (open(r) ? `${base}/information/${r.id}/answer` : undefined),
      }),
    ],
    empty: 'None.',
  })
}

export function penaltyList(rows: readonly PenaltyRow[], { base, may }: Scope): PageList {
  const next = (p: PenaltyRow) => {
    if (p.state === 'quashed') return undefined
    if (p.state === 'under-appeal') return may.has('penalties.impose') ? 'outcome' : undefined
    return p.appealedOn === null && may.has('penalties.impose') ? 'appeal' : undefined
  }
  const quash = (p: PenaltyRow) => p.state !== 'quashed' && may.has('penalties.quash')
  return rowList<PenaltyRow>({
    name: 'penalties',
    title: 'Penalties',
    rows,
    columns: [
      date('Imposed', (p) => p.imposedOn),
      text('On whom', (p) => p.name),
      text('For', (p) => word('failure', p.failure), { note: (p) => p.because }),
      tag('State', (p) => word('penaltyState', p.state), { shade: (p) => p.state }),
      money('Penalty', (p) => p.amount),
      money('Paid', (p) => p.paid),
      money('Owing', (p) => p.owing, {
        note: (p) => (p.state === 'under-appeal' ? 'not while appealed' : undefined),
      }),
      date('Pay by', (p) => p.payBy),
      date('Appeal by', (p) => p.appealBy, { note: (p) => p.appealOutcome ?? undefined }),
      action('Next', (p) => word('penaltyStep', next(p)), {
        href: (p) => {
          const step = next(p)
          return step === undefined ? undefined : `${base}/penalties/${p.id}/${step}`
        },
      }),
      action('Or', (p) => (quash(p) ? 'Quash' : ''), {
        href: (p) => (quash(p) ? `${base}/penalties/${p.id}/quash` : undefined),
      }),
    ],
    empty: 'None.',
  })
}
