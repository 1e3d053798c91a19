/** Targeting of arrears: instructions, the cases as they rank, and who puts them in force. */
import Type from 'typebox'
import { done, found } from '#api/errors.js'
import type { ApiOptions } from '#api/options.js'
import { readPage } from '#api/pages.js'
import { pageQuery, type Routes } from '#api/route.js'
import {
  choice,
  Day,
  Id,
  list,
  Money,
  nullable,
  optional,
  page,
  Reason,
  text,
  WithId,
} from '#api/schemas/base.js'
import {
  latestRanking,
  rankedCases,
  rankingByStage,
  type RankedRow,
  TARGETING_SETS,
  type TargetingSetRow,
} from '#enquiries/index.js'
import {
  abandonInstructions,
  findInstructions,
  proposeInstructions,
  putInForce,
  rankAgain,
} from '#targeting/index.js'

const VIEW = { scope: 'targeting.view', tag: 'Targeting' } as const

const Listed = Type.Object({
  id: Id,
  name: text(),
  because: text(),
  state: choice(['proposed', 'in-force', 'ended', 'abandoned']),
  rules: Type.Integer(),
  floor: Type.Integer(),
  cap: nullable(Type.Integer()),
  proposedOn: Day,
  proposedBy: text(),
  approvedBy: nullable(text()),
  approvedNote: nullable(text()),
  inForceOn: nullable(Day),
  endedOn: nullable(Day),
})

const Shown = Type.Object({
  id: Id,
  name: text(),
  because: text(),
  state: choice(['proposed', 'in-force', 'ended', 'abandoned']),
  rules: list(text()),
  floor: Type.Integer(),
  cap: nullable(Type.Integer()),
  proposedOn: Day,
  proposedBy: text(),
  approvedBy: nullable(text()),
  approvedNote: nullable(text()),
  inForceOn: nullable(Day),
  endedOn: nullable(Day),
  rankedAsAt: nullable(Day),
  stages: list(
    Type.Object({
      stage: text(),
      cases: Type.Integer(),
      targeted: Type.Integer(),
      targetedPence: Money,
      comesIn: Type.Integer(),
      fallsOut: Type.Integer(),
      fallsOutPence: Money,
    }),
  ),
})

const Case = Type.Object({
  ordinal: Type.Integer({ description: 'The case to be worked first is 1' }),
  accountRef: text(),
  name: text(),
  year: text(),
  points: Type.Integer(),
  decision: choice(['targeted', 'below-floor', 'over-cap']),
  movement: text({ description: 'Beside those in force: comes-in, stays, falls-out or out' }),
  owed: Money,
  oldestOn: Day,
  stage: text(),
  held: Type.Boolean(),
  fired: list(Type.Object({ points: Type.Integer(), rule: text(), because: text() })),
})

const Totals = Type.Object({
  cases: Type.Integer(),
  targeted: Type.Integer(),
  comesIn: Type.Integer(),
  fallsOut: Type.Integer(),
})

export function targetingRoutes(routes: Routes, { db }: ApiOptions): void {
  routes.get('/targeting', {
    ...VIEW,
    summary: 'Targeting instructions, the latest first',
    query: pageQuery({ state: optional(text()) }),
    answer: page(Listed),
    read: (tx, { query }) => readPage<TargetingSetRow>(tx, TARGETING_SETS, query),
  })
  routes.get('/targeting/:id', {
    ...VIEW,
    summary: 'Instructions: the rules as they were written, and how they ranked last by stage',
    params: WithId,
    answer: Shown,
    read: async (tx, { params }) => {
      const set = found(await findInstructions(tx, params.id), `targeting ${params.id}`)
      const ranking = await latestRanking(tx, params.id)
      const stages = ranking === undefined ? [] : await rankingByStage(tx, ranking.id)
      return { ...set, rules: set.written, rankedAsAt: ranking?.asAt ?? null, stages }
    },
  })
  routes.get('/targeting/:id/cases', {
    ...VIEW,
    summary: 'The cases as the instructions ranked them last, with the rules that fired',
    params: WithId,
    query: pageQuery({
      decision: optional(text()),
      movement: optional(text()),
      stage: optional(text()),
    }),
    answer: page(Case),
    look: ({ params }) => ({ what: 'search', subject: `targeting/${params.id}` }),
    read: async (tx, { params, query }) => {
      const ranking = found(await latestRanking(tx, params.id), `targeting ${params.id}`)
      return readPage<RankedRow>(tx, rankedCases(ranking.id), query)
    },
  })
  changeRoutes(routes, { db })
}

function changeRoutes(routes: Routes, { db }: Pick<ApiOptions, 'db'>): void {
  routes.post('/targeting', {
    scope: 'targeting.propose',
    operation: 'proposeInstructions',
    tag: VIEW.tag,
    summary: 'Propose instructions, and see what they would do; nothing is targeted by them yet',
    body: Type.Object({
      name: Type.String({ minLength: 1, maxLength: 200 }),
      because: Type.String({ minLength: 1, maxLength: 2000 }),
      rules: list(text({ description: 'Such as "40: owed at least 1000.00 and band is D"' })),
      floor: Type.Integer({ minimum: 1 }),
      cap: nullable(Type.Integer({ minimum: 1 })),
    }),
    answer: Type.Object({
      kind: Type.Literal('proposed'),
      instructionId: Id,
      rankingId: Id,
      totals: Totals,
    }),
    act: (command, { body }) =>
      proposeInstructions(db, command, { ...body, rules: body.rules.join('\n') }),
  })
  routes.post('/targeting/:id/rank', {
    scope: 'targeting.rank',
    operation: 'rankAgain',
    tag: VIEW.tag,
    summary: 'Rank the cases of today',
    params: WithId,
    answer: Type.Object({ kind: Type.Literal('ranked'), rankingId: Id, totals: Totals }),
    act: async (command, { params }) =>
      done(await rankAgain(db, command, { instructionId: params.id }), 'ranked'),
  })
  routes.post('/targeting/:id/in-force', {
    scope: 'targeting.approve',
    operation: 'putInForce',
    tag: VIEW.tag,
    summary: 'Put instructions in force, by another officer than who proposed them',
    params: WithId,
    body: Type.Object({ note: Reason }),
    answer: Type.Object({ kind: Type.Literal('in-force') }),
    act: async (command, { params, body }) =>
      done(await putInForce(db, command, { instructionId: params.id, ...body }), 'in-force'),
  })
  routes.post('/targeting/:id/abandon', {
    scope: 'targeting.propose',
    operation: 'abandonInstructions',
    tag: VIEW.tag,
    summary: 'Give up instructions that were never in force',
    params: WithId,
    answer: Type.Object({ kind: Type.Literal('abandoned') }),
    act: async (command, { params }) =>
      done(await abandonInstructions(db, command, { instructionId: params.id }), 'abandoned'),
  })
}
