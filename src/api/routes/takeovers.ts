/** Takeovers: totals, charges, approval, carrying out. They are previewed from a folder. */
import Type from 'typebox'
import {
  Day,
  Id,
  Instant,
  list,
  Money,
  nullable,
  optional,
  page,
  text,
  WithId,
} from '#api/schemas/base.js'
import { done, found } from '#api/errors.js'
import type { ApiOptions } from '#api/options.js'
import { readPage } from '#api/pages.js'
import { pageQuery, type Routes } from '#api/route.js'
import {
  takeoverCharges,
  type TakeoverChargeRow,
  type TakeoverRow,
  TAKEOVERS,
} from '#enquiries/index.js'
import { abandonTakeover, approveTakeover, executeTakeover, findTakeover } from '#takeover/index.js'

const VIEW = { scope: 'runs.view', tag: 'Takeovers' } as const
const MAKE = { scope: 'takeovers.make', tag: VIEW.tag } as const

const Listed = Type.Object({
  id: Id,
  source: text({ description: 'The system that the accounts come from' }),
  name: text({ description: 'Of the folder' }),
  takenOn: Day,
  state: text(),
  charges: Type.Integer(),
  owing: Money,
  previewedBy: text(),
  previewedAt: Instant,
  approvedBy: nullable(text()),
})

const Shown = Type.Object({
  id: Id,
  source: text(),
  name: text(),
  takenOn: Day,
  state: text(),
  totals: list(
    Type.Object({ what: text(), year: nullable(text()), count: Type.Integer(), amount: Money }),
    { description: 'Control totals: as the files say, and as their lines come to' },
  ),
  previewedBy: text(),
  approvedBy: nullable(text()),
  executedBy: nullable(text()),
})

const Charge = Type.Object({
  ordinal: Type.Integer(),
  accountRef: text(),
  propertyRef: text(),
  year: text(),
  amount: Money,
  paid: Money,
  costs: Money,
  stage: text(),
  nextStep: text({
    description: 'Of recovery, on the day of the preview; empty where there is none',
  }),
  why: text({ description: 'Why there is none' }),
  worked: text({ description: 'agrees, differs or cannot-work: held against the facts here' }),
  workedPence: nullable(Money),
})

export function takeoverRoutes(routes: Routes, { db }: ApiOptions): void {
  routes.get('/takeovers', {
    ...VIEW,
    summary: 'Takeovers from other systems, the latest first',
    query: pageQuery({ state: optional(text()) }),
    answer: page(Listed),
    read: (tx, { query }) => readPage<TakeoverRow>(tx, TAKEOVERS, query),
  })
  routes.get('/takeovers/:id', {
    ...VIEW,
    summary: 'A takeover with its control totals',
    params: WithId,
    answer: Shown,
    read: async (tx, { params }) => {
      const takeover = found(await findTakeover(tx, params.id), `takeover ${params.id}`)
      return { ...takeover, totals: takeover.totals.control }
    },
  })
  routes.get('/takeovers/:id/charges', {
    ...VIEW,
    summary: 'Each charge, as its preview foresaw it',
    params: WithId,
    query: pageQuery({ worked: optional(text()), stage: optional(text()) }),
    answer: page(Charge),
    look: ({ params }) => ({ what: 'search', subject: `takeover/${params.id}` }),
    read: (tx, { params, query }) =>
      readPage<TakeoverChargeRow>(tx, takeoverCharges(params.id), query),
  })
  decisionRoutes(routes, { db })
}

function decisionRoutes(routes: Routes, { db }: Pick<ApiOptions, 'db'>): void {
  routes.post('/takeovers/:id/approve', {
    scope: 'takeovers.approve',
    operation: 'approveTakeover',
    tag: VIEW.tag,
    summary: 'Approve a takeover, by another officer than its previewer',
    params: WithId,
    answer: Type.Object({ kind: Type.Literal('approved') }),
    act: async (command, { params }) =>
      done(await approveTakeover(db, command, { takeoverId: params.id }), 'approved'),
  })
  routes.post('/takeovers/:id/execute', {
    ...MAKE,
    operation: 'executeTakeover',
    summary: 'Carry out an approved takeover: all of it or nothing, proved before it stays',
    params: WithId,
    answer: Type.Object({ kind: Type.Literal('executed'), accounts: Type.Integer() }),
    act: async (command, { params }) =>
      done(await executeTakeover(db, command, { takeoverId: params.id }), 'executed'),
  })
  routes.post('/takeovers/:id/abandon', {
    ...MAKE,
    operation: 'abandonTakeover',
    summary: 'Give up a takeover that has not been carried out',
    params: WithId,
    answer: Type.Object({ kind: Type.Literal('abandoned') }),
    act: async (command, { params }) =>
      done(await abandonTakeover(db, command, { takeoverId: params.id }), 'abandoned'),
  })
}
