/** Runs: previewed, looked at, approved by a second officer, carried out, reversed. */
import Type, { type Static } from 'typebox'
import {
  byName,
  choice,
  Day,
  Detail,
  Id,
  Instant,
  list,
  Money,
  nullable,
  optional,
  page,
  Reason,
  Ref,
  text,
  WithId,
} from '#api/schemas/base.js'
import { done, found } from '#api/errors.js'
import type { ApiOptions } from '#api/options.js'
import { readPage } from '#api/pages.js'
import { pageQuery, type Routes } from '#api/route.js'
import { runFacts, type RunItemRow, runItems, type RunRow, RUNS } from '#enquiries/index.js'
import {
  abandonRun,
  alarmsOfRun,
  ALL_RUN_KINDS,
  approveRun,
  findRun,
  previewRun,
  reverseRun,
  type RunCriteria,
} from '#jobs/index.js'
import { printFailureOf } from '#letters/index.js'
import type { Tx } from '#store/db.js'

const VIEW = { scope: 'runs.view', tag: 'Runs' } as const

const KINDS = ALL_RUN_KINDS.map((kind) => kind.name)
const STATES = [
  'previewed', 'approved', 'executing', 'executed', 'sent', 'reversed', 'abandoned',
] as const // prettier-ignore

const Tally = Type.Object({ count: Type.Integer(), pence: Money })
const Totals = Type.Object({
  acts: Tally,
  byBand: byName(Tally),
  byMethod: byName(Tally),
  left: byName(Type.Integer()),
})
const Alarm = Type.Object({
  alarm: text(),
  message: text(),
  evidence: Detail,
  answer: nullable(text()),
  answeredBy: nullable(text()),
})
const RunShown = Type.Object({
  id: Id,
  kind: text(),
  criteria: byName(text()),
  asAt: Day,
  state: choice(STATES),
  previewedBy: text(),
  previewedAt: Instant,
  approvedBy: nullable(text()),
  approvedAt: nullable(Instant),
  executedAt: nullable(Instant),
  totals: Totals,
  alarms: list(Alarm),
  chunks: Type.Integer(),
  chunksDone: Type.Integer(),
  acted: Type.Integer(),
  actedPence: Money,
  drifted: Type.Integer(),
  failed: Type.Integer(),
  printFailure: nullable(Type.Object({ failedAt: Instant, why: text() })),
})
const RunListed = Type.Object({
  id: Id,
  kind: text(),
  asAt: Day,
  state: text(),
  acts: Type.Integer(),
  actsPence: Money,
  acted: Type.Integer(),
  actedPence: Money,
  exceptions: Type.Integer(),
  previewedBy: text(),
  previewedAt: Instant,
  approvedBy: nullable(text()),
})
const RunItem = Type.Object({
  ordinal: Type.Integer(),
  accountRef: text(),
  name: text(),
  decision: text(),
  reason: text(),
  amount: Money,
  band: text(),
  method: text(),
  message: text(),
  exception: nullable(text()),
})

export function runRoutes(routes: Routes, options: ApiOptions): void {
  routes.get('/runs', {
    ...VIEW,
    summary: 'Runs, the latest first',
    query: pageQuery({ kind: optional(choice(KINDS)), state: optional(choice(STATES)) }),
    answer: page(RunListed),
    read: (tx, { query }) => readPage<RunRow>(tx, RUNS, query),
  })
  routes.get('/runs/:id', {
    ...VIEW,
    summary: 'A run: totals, alarms, and how far it has come',
    params: WithId,
    answer: RunShown,
    read: (tx, { params }) => readRun(tx, params.id),
  })
  routes.get('/runs/:id/items', {
    ...VIEW,
    summary: 'Whom it acts on, whom it leaves and why',
    params: WithId,
    query: pageQuery({
      decision: optional(choice(['act', 'leave'])),
      reason: optional(text()),
      account: optional(text()),
      exceptions: optional(choice(['only'])),
    }),
    answer: page(RunItem),
    look: ({ params }) => ({ what: 'search', subject: `run/${params.id}` }),
    read: async (tx, { params, query }) => {
      found(await findRun(tx, params.id), `run ${params.id}`)
      return readPage<RunItemRow>(tx, runItems(params.id), query)
    },
  })
  previewRoutes(routes, options)
  decisionRoutes(routes, options)
}

async function readRun(tx: Tx, id: bigint): Promise<Static<typeof RunShown>> {
  const run = found(await findRun(tx, id), `run ${id}`)
  const [facts, alarms] = await Promise.all([runFacts(tx, id), alarmsOfRun(tx, id)])
  const printFailure = (await printFailureOf(tx, id)) ?? null
  const { previewedAt, approvedAt, executedAt, drifted, failed } = found(facts, `run ${id}`)
  const criteria = { ...run.criteria } as Record<string, string>
  return {
    ...run,
    criteria,
    previewedAt,
    approvedAt,
    executedAt,
    drifted,
    failed,
    alarms,
    printFailure,
  }
}

function previewRoutes(routes: Routes, { db }: ApiOptions): void {
  routes.post('/runs', {
    scope: 'runs.preview',
    operation: 'previewRun',
    tag: VIEW.tag,
    summary: 'Preview a run: who, how much, who is left and why; no account is changed',
    body: Type.Object({
      kind: choice(KINDS),
      asAt: Day,
      criteria: optional(
        Type.Object({
          year: optional(
            Type.String({ pattern: '^(19|20|21)\\d{2}-\\d{2}$', description: 'For billing' }),
          ),
          hearingId: optional(
            Type.String({ pattern: '^\\d{1,18}$', description: 'For the court' }),
          ),
          accountRef: optional(Ref),
          targeted: optional(
            choice(['yes'], { description: 'Only cases that the instructions in force choose' }),
          ),
        }),
      ),
    }),
    answer: Type.Object({
      runId: Id,
      totals: Totals,
      alarms: list(Type.Object({ alarm: text(), message: text(), evidence: Detail })),
    }),
    act: (command, { body }) => {
      const criteria = (body.criteria ?? {}) as RunCriteria
      return previewRun(db, command, { kind: body.kind, asAt: body.asAt, criteria })
    },
  })
}

function decisionRoutes(routes: Routes, { db, runs }: ApiOptions): void {
  routes.post('/runs/:id/approve', {
    scope: 'runs.approve',
    operation: 'approveRun',
    tag: VIEW.tag,
    summary: 'Approve a run, by another officer than its previewer, answering each alarm',
    params: WithId,
    body: Type.Object({ answers: byName(text({ description: 'An answer by the alarm’s name' })) }),
    answer: Type.Object({ kind: Type.Literal('approved') }),
    act: async (command, { params, body }) =>
      done(await approveRun(db, command, { runId: params.id, ...body }), 'approved'),
  })
  routes.post('/runs/:id/execute', {
    scope: 'runs.execute',
    operation: 'executeRun',
    tag: VIEW.tag,
    summary: 'Begin to carry out an approved run; its state says how far it is',
    description: 'No account is done twice, whatever the key. It cannot be tried out: preview it.',
    params: WithId,
    answer: Type.Object({ kind: choice(['begun', 'executed']) }),
    dryRun: false,
    act: async (command, { params }) => {
      const { actor, on, recordedAt } = command
      const outcome = await runs.start(params.id, { actor, on, recordedAt })
      return { kind: done(outcome, 'begun', 'executed').kind }
    },
  })
  routes.post('/runs/:id/reverse', {
    scope: 'runs.reverse',
    operation: 'reverseRun',
    tag: VIEW.tag,
    summary: 'Undo a run that has not been sent',
    params: WithId,
    body: Type.Object({ reason: Reason }),
    answer: Type.Object({ kind: Type.Literal('reversed'), notices: Type.Integer() }),
    act: async (command, { params, body }) =>
      done(await reverseRun(db, command, { runId: params.id, ...body }), 'reversed'),
  })
  routes.post('/runs/:id/abandon', {
    scope: 'runs.preview',
    operation: 'abandonRun',
    tag: VIEW.tag,
    summary: 'Give up a run that has not begun',
    params: WithId,
    answer: Type.Object({ kind: Type.Literal('abandoned') }),
    act: async (command, { params }) =>
      done(await abandonRun(db, command, { runId: params.id }), 'abandoned'),
  })
}
