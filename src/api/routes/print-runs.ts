/** What was printed: print runs with their manifest, the archive, samples, marked as sent. */
import Type from 'typebox'
import { recordLook } from '#authority/index.js'
import { callerOf } from '#api/caller.js'
import { Denied, done, found } from '#api/errors.js'
import type { ApiOptions } from '#api/options.js'
import { readPage } from '#api/pages.js'
import { pageQuery, type Routes } from '#api/route.js'
import {
  choice,
  Day,
  Detail,
  Id,
  items,
  list,
  nullable,
  optional,
  page,
  text,
  WithId,
} from '#api/schemas/base.js'
import { Pdf, sendPdf } from '#api/sent-file.js'
import {
  filesOfPrintRun,
  findPrintRun,
  lettersWaiting,
  type PrintedDocument,
  printedDocuments,
  type PrintRunRow,
  PRINT_RUNS,
  printRunsOf,
} from '#enquiries/index.js'
import { findRun } from '#jobs/index.js'
import { lateIfPosted } from '#letters/index.js'

const TAG = 'Printing'
const VIEW = { scope: 'runs.view', tag: TAG } as const
const EXECUTE = { scope: 'runs.execute', tag: TAG } as const

/** Withdrawn with the run that it printed: nothing of it is sent, and its files stay. */
const STATES = ['unsent', 'sent', 'withdrawn'] as const

const PrintRun = Type.Object({
  id: Id,
  runId: nullable(Id),
  kind: text(),
  madeOn: Day,
  documents: Type.Integer(),
  pages: Type.Integer(),
  state: choice(STATES),
  sentOn: nullable(Day),
  recordedBy: text(),
  largePrint: Type.Integer({ description: 'Documents in large print' }),
  otherFormats: Type.Integer({ description: 'Documents needed otherwise still' }),
})

const Late = Type.Object({
  noticeId: Id,
  accountRef: text(),
  kind: text(),
  issuedOn: Day,
  payBy: Day,
})

const Waiting = Type.Object({
  kind: text(),
  count: Type.Integer(),
  since: Day,
})

const OF_ITS_FILE =
  'Of the file that it stands in; null, as its pages, where the file is made when its notice is asked for'

const Printed = Type.Object({
  id: Id,
  number: text({ description: 'What stands on it' }),
  accountRef: nullable(text()),
  kind: text(),
  firstPage: nullable(Type.Integer()),
  lastPage: nullable(Type.Integer()),
  sha256: nullable(text({ description: OF_ITS_FILE })),
  largePrint: Type.Boolean(),
  otherFormats: list(text()),
})

export function printRoutes(routes: Routes, options: ApiOptions): void {
  routes.get('/print-runs', {
    ...VIEW,
    summary: 'Print runs, the latest first',
    query: pageQuery({ state: optional(choice(STATES)), run: optional(Id) }),
    answer: page(PrintRun),
    read: (tx, { query }) => readPage<PrintRunRow>(tx, PRINT_RUNS, query),
  })
  routes.get('/print-runs/waiting', {
    ...VIEW,
    summary: 'Letters of single changes that wait to be printed, by kind',
    answer: items(Waiting),
    read: async (tx, { acting }) => ({ items: await lettersWaiting(tx, acting.on) }),
  })
  routes.get('/runs/:id/print-runs', {
    ...VIEW,
    summary: 'The print runs of a run',
    params: WithId,
    answer: items(PrintRun),
    read: async (tx, { params }) => ({ items: await printRunsOf(tx, params.id) }),
  })
  routes.get('/print-runs/:id', {
    ...VIEW,
    summary: 'A print run with its manifest: which files, with their hashes and pages',
    params: WithId,
    answer: Type.Object({ ...PrintRun.properties, manifest: Detail, files: list(text()) }),
    read: async (tx, { params }) => ({
      ...found(await findPrintRun(tx, params.id), `print run ${params.id}`),
      files: await filesOfPrintRun(tx, params.id),
    }),
  })
  routes.get('/print-runs/:id/late', {
    ...VIEW,
    summary: 'What of a print run would give less time than the law if it were posted on the day',
    params: WithId,
    query: Type.Object({ postedOn: optional(Day) }),
    answer: items(Late),
    read: async (tx, { params, query, acting }) => {
      found(await findPrintRun(tx, params.id), `print run ${params.id}`)
      const postedOn = query.postedOn ?? acting.on
      return { items: [...(await lateIfPosted(tx, { printRunId: params.id, postedOn }))] }
    },
  })
  routes.get('/print-runs/:id/documents', {
    ...VIEW,
    summary: 'Each document of a print run: whose, on which pages of which file',
    params: WithId,
    query: pageQuery({ account: optional(text()), needs: optional(text()) }),
    answer: page(Printed),
    look: ({ params }) => ({ what: 'search', subject: `print-run/${params.id}` }),
    read: (tx, { params, query }) =>
      readPage<PrintedDocument>(tx, printedDocuments(params.id), query),
  })
  fileRoutes(routes, options)
  changingRoutes(routes, options)
}

function fileRoutes(routes: Routes, { db, clock, archive, letters }: ApiOptions): void {
  routes.file('/archive/:file', {
    scope: 'runs.execute',
    tag: TAG,
    summary: 'A file of the archive, by the SHA-256 of its bytes: PDF as it was sent',
    params: Type.Object({ file: Type.String({ pattern: '^[0-9a-f]{64}$' }) }),
    answer: Pdf,
    make: async ({ params: { file }, request, reply }) => {
      const look = { username: callerOf(request).actor, what: 'archive', subject: file }
      await db.transaction((tx) => recordLook(tx, { ...look, at: clock.now() }))
      return sendPdf(reply, await archive.read(file).catch(absent))
    },
  })
  routes.file('/runs/:id/sample/pdf', {
    scope: 'documents.view',
    tag: TAG,
    summary: 'A few letters as the run would send them, or has',
    params: WithId,
    answer: Pdf,
    look: ({ params }) => ({ what: 'document', subject: `run ${params.id} sample` }),
    make: async ({ params, reply }) => sendPdf(reply, await letters.runSamplePdf(params.id)),
  })
}

/** A file that is not in the archive is not there; another fault is one. */
function absent(error: unknown): never {
  if ((error as { code?: unknown }).code === 'ENOENT')
    throw new Denied(404, 'there is no such file')
  throw error
}

function changingRoutes(routes: Routes, { db, letters }: ApiOptions): void {
  routes.post('/runs/:id/print', {
    ...EXECUTE,
    operation: 'printRun',
    summary: 'Print what a run has issued and not printed; answers when it is printed',
    params: WithId,
    answer: Type.Object({ kind: Type.Literal('printed'), printRuns: list(Id) }),
    dryRun: false,
    act: async (command, { params }) => {
      found(await db.reading((tx) => findRun(tx, params.id)), `run ${params.id}`)
      await letters.printRun(params.id, command)
      const runs = await db.reading((tx) => printRunsOf(tx, params.id))
      return { kind: 'printed' as const, printRuns: runs.map(({ id }) => id) }
    },
  })
  routes.post('/print-runs', {
    ...EXECUTE,
    operation: 'printWaitingLetters',
    summary: 'Print the letters of single changes that wait; answers when they are printed',
    answer: Type.Object({ kind: choice(['printed', 'none-waits']), letters: Type.Integer() }),
    dryRun: false,
    act: async (command) => {
      const waiting = await db.reading((tx) => lettersWaiting(tx, command.on))
      const count = waiting.reduce((sum, one) => sum + one.count, 0)
      if (count === 0) return { kind: 'none-waits' as const, letters: 0 }
      await letters.printWaiting(command)
      return { kind: 'printed' as const, letters: count }
    },
  })
  routes.post('/print-runs/:id/sent', {
    ...EXECUTE,
    operation: 'markPrintRunSent',
    summary: 'Mark a print run as sent: its run cannot be reversed any more',
    description:
      'Service is counted from `postedOn`, today where it is left out. Refused as ' +
      '`too-late-to-post` where a notice would then give less time than the law.',
    params: WithId,
    body: Type.Object({ postedOn: optional(Day) }),
    answer: Type.Object({ kind: Type.Literal('sent'), postedOn: Day }),
    act: async (command, { params, body }) => {
      found(await db.reading((tx) => findPrintRun(tx, params.id)), `print run ${params.id}`)
      const posting = { printRunId: params.id, postedOn: body.postedOn }
      return done(await letters.markSent(posting, command), 'sent')
    },
  })
}
