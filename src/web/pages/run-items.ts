/** The accounts of a run, its letters, and its print runs. */
import type { FastifyInstance, FastifyReply } from 'fastify'
import { recordedNow } from '#kernel/dates.js'
import { recordLook } from '#authority/index.js'
import {
  filesOfPrintRun,
  findDocument,
  findPrintRun,
  hiddenItems,
  printedDocuments,
  type PrintedDocument,
  type PrintRunRow,
  type RunItemRow,
  runItems,
} from '#enquiries/index.js'
import { findRun } from '#jobs/index.js'
import { money, number, tag, text } from '#web/lists/columns.js'
import { type ListView, readListModel, sendExport } from '#web/lists/list.js'
import type { WebOptions } from '#web/options.js'
import { NotFound, officerOf } from '#web/page.js'
import { sendPdf } from '#web/pdf.js'
import { postingPages } from '#web/pages/posting.js'
import { idOf } from '#web/params.js'
import { optionsOf, word } from '#web/words.js'

const BANDS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((band) => ({ value: band, text: band }))

function itemList(runId: bigint): ListView<RunItemRow> {
  return {
    name: `run-${runId}-accounts`,
    title: `Accounts of run ${runId}`,
    source: runItems(runId),
    columns: [
      number('No.', (i) => i.ordinal, { sort: 'ordinal' }),
      text('Account', (i) => i.accountRef, {
        sort: 'account',
        href: (i) => `/accounts/${i.accountRef}`,
      }),
      text('Name', (i) => i.name),
      tag('Decision', (i) => (i.decision === 'act' ? 'Act' : 'Leave'), {
        shade: (i) => i.decision,
      }),
      text('Reason', (i) => word('reason', i.reason), { sort: 'reason' }),
      text('More', (i) => (i.message === word('reason', i.reason) ? '' : i.message)),
      text('Band', (i) => i.band, { sort: 'band' }),
      text('Pays by', (i) => word('method', i.method)),
      money('Amount', (i) => i.amount, { sort: 'amount' }),
      text('Exception', (i) => i.exception),
    ],
    filters: [
      {
        name: 'decision',
        label: 'Decision',
        options: [
          { value: 'act', text: 'Act' },
          { value: 'leave', text: 'Leave' },
        ],
      },
      { name: 'reason', label: 'Reason', options: optionsOf('reason') },
      { name: 'band', label: 'Band', options: BANDS },
      { name: 'method', label: 'Pays by', options: optionsOf('method') },
      { name: 'account', label: 'Account' },
      {
        name: 'exceptions',
        label: 'Exceptions',
        options: [{ value: 'only', text: 'Only exceptions' }],
      },
    ],
    empty: 'No account is like that.',
    none: 'There is no account yet.',
  }
}

/** What the run counts and does not show: how many, and never who. */
function notListed(count: number): string {
  const accounts = count === 1 ? '1 account is' : `${count} accounts are`
  return `${accounts} counted in the run and not listed: you may not see them.`
}

export function runItemPages(app: FastifyInstance, options: WebOptions): void {
  const { db, letters } = options
  app.get('/runs/:id/items', { config: { needs: 'runs.view' } }, async (request, reply) => {
    const id = idOf(request.params)
    const view = itemList(id)
    const sent = await sendExport(db, view, { request, reply })
    if (sent !== undefined) return sent
    const { run, list, hidden } = await db.transaction(async (tx) => ({
      hidden: await hiddenItems(tx, id),
      run: await findRun(tx, id),
      list: await readListModel(tx, view, request),
    }))
    if (run === undefined) throw new NotFound(`There is no run ${id}.`)
    const title = `${word('run', run.kind)}, run ${id}: accounts`
    const back = { href: `/runs/${id}`, text: `Run ${id}` }
    const intro = hidden === 0 ? '' : notListed(hidden)
    return reply.page('list-page', { title, back, list, intro })
  })
  app.get('/runs/:id/sample.pdf', { config: { needs: 'documents.view' } }, async (request, reply) =>
    sendPdf(reply, await letters.runSamplePdf(idOf(request.params)), 'sample'),
  )
  app.post('/runs/:id/print', { config: { needs: 'runs.execute' } }, async (request, reply) => {
    const id = idOf(request.params)
    await letters.printRun(id, await request.command())
    return reply.done(`/runs/${id}`, 'Printed: the letters are in the archive, not sent yet')
  })
  printPages(app, options)
  postingPages(app, options)
  archivePages(app, options)
}

function accountHref(ref: string | null): string | undefined {
  return ref === null ? undefined : `/accounts/${ref}`
}

function manifest(id: bigint): ListView<PrintedDocument> {
  return {
    name: `print-run-${id}-manifest`,
    title: 'Manifest',
    source: printedDocuments(id),
    columns: [
      text('No.', (d) => d.number, { href: (d) => `/documents/${d.id}` }),
      text('Account', (d) => d.accountRef, {
        sort: 'account',
        href: (d) => accountHref(d.accountRef),
      }),
      text('Kind', (d) => word('notice', d.kind), { sort: 'kind' }),
      number('First page', (d) => d.firstPage, { sort: 'page' }),
      number('Last page', (d) => d.lastPage),
      text('SHA-256 of the file', (d) => d.sha256 ?? 'made when it is opened'),
      text('Print', (d) => (d.largePrint ? 'Large print' : ''), { sort: 'print' }),
      text('Also needed', (d) => d.otherFormats.map((f) => word('letterFormat', f)).join(', ')),
    ],
    filters: [
      { name: 'number', label: 'No.' },
      { name: 'account', label: 'Account' },
      { name: 'needs', label: 'Needed in', options: optionsOf('letterFormat') },
    ],
    empty: 'Nothing was printed.',
  }
}

function printPages(app: FastifyInstance, { db }: WebOptions): void {
  app.get('/print-runs/:id', { config: { needs: 'runs.view' } }, async (request, reply) => {
    const id = idOf(request.params)
    const view = manifest(id)
    const sent = await sendExport(db, view, { request, reply })
    if (sent !== undefined) return sent
    const data = await db.transaction(async (tx) => ({
      print: await findPrintRun(tx, id),
      files: await filesOfPrintRun(tx, id),
      list: await readListModel(tx, view, request),
    }))
    if (data.print === undefined) throw new NotFound(`There is no print run ${id}.`)
    return reply.page('print-run', { title: `Print run ${id}`, ...data })
  })
  const config = { needs: 'runs.view' } as const
  app.get('/print-runs/:id/manifest.json', { config }, async (request, reply) => {
    const id = idOf(request.params)
    const print = await db.transaction((tx) => findPrintRun(tx, id))
    if (print === undefined) throw new NotFound(`There is no print run ${id}.`)
    return sendManifest(reply, print)
  })
}

/** The manifest for the printer's system: what was printed, in which files, with their hashes. */
function sendManifest(reply: FastifyReply, print: PrintRunRow): FastifyReply {
  const { id, runId, manifest, ...rest } = print
  const body = { printRun: String(id), run: runId === null ? null : String(runId), ...rest }
  return reply
    .type('application/json; charset=utf-8')
    .header('content-disposition', `attachment; filename="print-run-${id}-manifest.json"`)
    .send(JSON.stringify({ ...body, files: manifest }, null, 2))
}

function archivePages(app: FastifyInstance, options: WebOptions): void {
  const { db, archive, clock, letters } = options
  // A file holds the letters of dozens of accounts: it is for who prints and sends them.
  app.get('/archive/:file', { config: { needs: 'runs.execute' } }, async (request, reply) => {
    const { file } = request.params as { file: string }
    const hash = /^([0-9a-f]{64})\.pdf$/.exec(file)?.[1]
    if (hash === undefined) throw new NotFound('There is no such file in the archive.')
    const { username } = officerOf(request)
    const at = await recordedNow(clock)
    await db.transaction((tx) => recordLook(tx, { username, at, what: 'archive', subject: hash }))
    return sendPdf(reply, await archive.read(hash), hash.slice(0, 12))
  })
  app.get('/documents/:id', { config: { needs: 'documents.view' } }, async (request, reply) => {
    const found = await db.transaction((tx) => findDocument(tx, idOf(request.params)))
    if (found === undefined) throw new NotFound('There is no such document.')
    const { username } = officerOf(request)
    const at = await recordedNow(clock)
    const subject = `${found.accountRef ?? ''} document ${found.id}`
    await db.transaction((tx) => recordLook(tx, { username, at, what: 'document', subject }))
    return sendPdf(reply, await letters.documentPdf(found.id), `document-${found.id}`)
  })
}
