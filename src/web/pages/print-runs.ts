/** What is printed: the letters of single changes that wait, and every print run there was. */
import type { FastifyInstance } from 'fastify'
import { lettersWaiting, type PrintRunRow, PRINT_RUNS } from '#enquiries/index.js'
import { date, number, officer, tag, text } from '#web/lists/columns.js'
import { type ListView, readListModel, sendExport } from '#web/lists/list.js'
import type { WebOptions } from '#web/options.js'
import { refusal } from '#web/page.js'
import { counted } from '#web/views.js'
import { word } from '#web/words.js'

const LIST: ListView<PrintRunRow> = {
  name: 'print-runs',
  title: 'Print runs',
  source: PRINT_RUNS,
  columns: [
    number('Print run', (p) => p.id, { sort: 'id', href: (p) => `/print-runs/${p.id}` }),
    text('Letters', (p) => word('run', p.kind)),
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

export function printRunPages(app: FastifyInstance, { db, clock, letters }: WebOptions): void {
  app.get('/print-runs', { config: { needs: 'runs.view' } }, async (request, reply) => {
    const sent = await sendExport(db, LIST, { request, reply })
    if (sent !== undefined) return sent
    const today = await clock.today()
    const data = await db.transaction(async (tx) => ({
      waiting: await lettersWaiting(tx, today),
      list: await readListModel(tx, LIST, request),
    }))
    const back = { href: '/runs', text: 'Runs' }
    return reply.page('print-runs', { title: 'Letters to print', back, ...data })
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
