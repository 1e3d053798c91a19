/** What is printed: the letters of single changes that wait, and every print run there was. */
import type { FastifyInstance } from 'fastify'
import { LETTER_NAMES } from '#dispatch/index.js'
import {
  lettersWaiting,
  type PrintRunRow,
  PRINT_RUNS,
  type WaitingLetter,
  waitingLetters,
} from '#enquiries/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { code, date, number, officer, tag, text } from '#web/lists/columns.js'
import { type ListView, readListModel, sendExport } from '#web/lists/list.js'
import type { WebOptions } from '#web/options.js'
import { officerOf, refusal } from '#web/page.js'
import { letterAction, letterHref, letterTitle, standingNote } from '#web/pages/tables/letters.js'
import type { Scope } from '#web/pages/tables/scope.js'
import { counted } from '#web/views.js'
import { letterKinds, word } from '#web/words.js'

const LIST: ListView<PrintRunRow> = {
  name: 'print-runs',
  title: 'Print runs',
  source: PRINT_RUNS,
  columns: [
    number('Print run', (p) => p.id, { sort: 'id', href: (p) => `/print-runs/${p.id}` }),
    text('Letters', (p) => letterKinds(p.kind)),
    number('Run', (p) => p.runId, { href: (p) => (p.runId === null ? undefined : `/runs/${p.runId}`) }),
    date('Made', (p) => p.madeOn),
    officer('By', (p) => p.recordedBy),
    number('Documents', (p) => p.documents),
    // None where its letters are made when somebody opens one.
    number('Pages', (p) => (p.pages === 0 ? null : p.pages)),
    number('Large print', (p) => p.largePrint),
    number('Other formats', (p) => p.otherFormats),
    date('Posted', (p) => p.sentOn),
    tag('State', (p) => word('', p.state), { shade: (p) => p.state }),
  ],
  filters: [
    {
      name: 'state',
      label: 'State',
      options: [
        { value: 'unsent', text: 'Unsent' },
        { value: 'sent', text: 'Sent' },
        { value: 'withdrawn', text: 'Withdrawn' },
      ],
    },
    { name: 'run', label: 'Run' },
  ],
  empty: 'No print run is like that.',
  none: 'Nothing has been printed yet.',
} // prettier-ignore

/** Each letter that waits or is withheld, by name. */
function waitingView(today: IsoDate, { may }: Pick<Scope, 'may'>): ListView<WaitingLetter> {
  return {
    name: 'letters-to-print',
    title: 'Letters to print',
    source: waitingLetters(today),
    columns: [
      text<WaitingLetter>('Letter', letterTitle, {
        sort: 'kind',
        href: (l) => (may.has('documents.view') ? letterHref(l) : undefined),
      }),
      code('No.', (l) => l.number, { sort: 'number' }),
      text('Account', (l) => l.accountRef, {
        sort: 'account',
        href: (l) => `/accounts/${l.accountRef}/documents`,
      }),
      text('To', (l) => l.to),
      date('Issued', (l) => l.issuedOn, { sort: 'issued' }),
      number('Run', (l) => l.runId, {
        sort: 'run',
        href: (l) => (l.runId === null ? undefined : `/runs/${l.runId}`),
      }),
      tag('State', (l) => word('letterState', l.state), {
        sort: 'state',
        shade: (l) => l.state,
        note: standingNote,
      }),
      letterAction<WaitingLetter>({ may }),
    ],
    filters: [
      {
        name: 'kind',
        label: 'Letter',
        options: WAITING_KINDS.map((value) => ({ value, text: word('notice', value) })),
      },
      { name: 'account', label: 'Account' },
      {
        name: 'state',
        label: 'State',
        options: ['waiting', 'withheld'].map((value) => ({ value, text: word('letterState', value) })),
      },
      { name: 'run', label: 'Run' },
    ],
    empty: 'No letter that waits is like that.',
    none: 'No letter waits.',
  } // prettier-ignore
}

/** Each kind of letter once, by the name that it has as a notice. */
const WAITING_KINDS = Object.keys(LETTER_NAMES).filter(
  (kind) => !/^(bill|adjusted-bill)$/.test(kind),
)

export function printRunPages(app: FastifyInstance, { db, clock, letters }: WebOptions): void {
  const config = { needs: 'runs.view' } as const
  app.get('/print-runs', { config }, async (request, reply) => {
    const today = await clock.today()
    const waiting = waitingView(today, officerOf(request))
    const sent = await sendExport(db, waiting, { request, reply })
    if (sent !== undefined) return sent
    const data = await db.transaction(async (tx) => ({
      waiting: await lettersWaiting(tx, today),
      list: await readListModel(tx, waiting, request),
    }))
    const toPrint = data.waiting.reduce((sum, kind) => sum + kind.count, 0)
    const back = { href: '/runs', text: 'Runs' }
    return reply.page('print-runs', { title: 'Letters to print', back, toPrint, ...data })
  })
  app.get('/print-runs/all', { config }, async (request, reply) => {
    const sent = await sendExport(db, LIST, { request, reply })
    if (sent !== undefined) return sent
    const list = await db.transaction((tx) => readListModel(tx, LIST, request))
    const back = { href: '/print-runs', text: 'Letters to print' }
    return reply.page('list-page', { title: 'Print runs', back, list })
  })
  app.post('/print-runs', { config: { needs: 'runs.execute' } }, async (request, reply) => {
    const today = await clock.today()
    const waiting = await db.transaction((tx) => lettersWaiting(tx, today))
    const count = waiting.reduce((sum, kind) => sum + kind.count, 0)
    if (count === 0) throw refusal('No letter waits to be printed: nothing was done')
    await letters.printWaiting(await request.command())
    const said = `Printed ${counted(count, 'letter', 'letters')}: in the archive, not sent yet`
    return reply.done('/print-runs', said)
  })
}
