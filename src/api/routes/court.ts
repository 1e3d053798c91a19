/** The court: hearings, complaints approved, results, closing; orders quashed, reviews settled. */
import Type from 'typebox'
import {
  choice,
  Day,
  Id,
  items,
  list,
  Money,
  nullable,
  optional,
  Origin,
  page,
  Reason,
  text,
  WithId,
} from '#api/schemas/base.js'
import { done, found } from '#api/errors.js'
import type { ApiOptions } from '#api/options.js'
import { readPage } from '#api/pages.js'
import { pageQuery, type Routes } from '#api/route.js'
import {
  type CallRow,
  callList,
  complaintsOf,
  type HearingRow,
  HEARINGS,
  orderReviews,
} from '#enquiries/index.js'
import {
  closeHearing,
  findHearing,
  listHearing,
  recordApproval,
  recordQuashing,
  recordResult,
  settleOrderReview,
} from '#recovery/index.js'

const TAG = 'Court'
const VIEW = { scope: 'court.view', tag: TAG } as const
const RECORD = { scope: 'court.record', tag: TAG } as const

const hearing = {
  courtCode: Type.String({ minLength: 1, maxLength: 20 }),
  courtName: Type.String({ minLength: 1, maxLength: 200 }),
  venue: Type.String({ minLength: 1, maxLength: 200 }),
  sitsOn: Day,
  sitsAt: Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', examples: ['10:00'] }),
  complaintBy: Day,
}

const HearingListed = Type.Object({
  id: Id,
  courtName: text(),
  venue: text(),
  sitsOn: Day,
  sitsAt: text(),
  complaintBy: Day,
  state: text(),
  cases: Type.Integer(),
  open: Type.Integer({ description: 'Cases without a result' }),
  orders: Type.Integer(),
})

const HearingShown = Type.Object({
  id: Id,
  ...hearing,
  state: text(),
  complaints: list(
    Type.Object({
      id: Id,
      runId: nullable(Id),
      laidOn: Day,
      laidBy: text(),
      approvedOn: nullable(Day),
      approvedBy: nullable(text()),
      cases: Type.Integer(),
      waiting: Type.Integer(),
    }),
  ),
})

const Case = Type.Object({
  caseId: Id,
  complaintId: Id,
  hearingId: Id,
  summonsNo: text(),
  accountRef: text(),
  names: list(text()),
  address: text(),
  year: text(),
  laidSum: Money,
  owing: Money,
  costs: Money,
  state: text(),
  defence: nullable(text()),
  note: nullable(text()),
  served: nullable(Day),
  origin: Origin,
})

export function courtRoutes(routes: Routes, options: ApiOptions): void {
  hearingRoutes(routes, options)
  caseRoutes(routes, options)
  orderRoutes(routes, options)
}

function hearingRoutes(routes: Routes, { db }: ApiOptions): void {
  routes.get('/hearings', {
    ...VIEW,
    summary: 'Hearings, the latest first',
    query: pageQuery({ state: optional(choice(['listed', 'closed'])), court: optional(text()) }),
    answer: page(HearingListed),
    read: (tx, { query }) => readPage<HearingRow>(tx, HEARINGS, query),
  })
  routes.post('/hearings', {
    ...RECORD,
    operation: 'listHearing',
    summary: 'List a hearing that the court has given',
    body: Type.Object(hearing),
    answer: Type.Object({ hearingId: Id }),
    act: (command, { body }) => listHearing(db, command, body),
  })
  routes.get('/hearings/:id', {
    ...VIEW,
    summary: 'A hearing with its complaints',
    params: WithId,
    answer: HearingShown,
    read: async (tx, { params }) => {
      const shown = found(await findHearing(tx, params.id), `hearing ${params.id}`)
      return { ...shown, complaints: await complaintsOf(tx, params.id) }
    },
  })
  routes.get('/hearings/:id/cases', {
    ...VIEW,
    summary: 'The call list',
    params: WithId,
    query: pageQuery({ state: optional(text()), name: optional(text()) }),
    answer: page(Case),
    look: ({ params }) => ({ what: 'court', subject: `hearing/${params.id}` }),
    read: async (tx, { params, query }) => {
      found(await findHearing(tx, params.id), `hearing ${params.id}`)
      return readPage<CallRow>(tx, callList({ hearingId: params.id }), query)
    },
  })
  routes.post('/hearings/:id/close', {
    ...RECORD,
    operation: 'closeHearing',
    summary: 'Close a hearing when every case has its result',
    params: WithId,
    answer: Type.Object({ kind: Type.Literal('closed'), orders: Type.Integer(), sum: text() }),
    act: async (command, { params }) =>
      done(await closeHearing(db, command, { hearingId: params.id }), 'closed'),
  })
}

const Result = Type.Union([
  Type.Object({ kind: Type.Literal('defence'), text: Reason }),
  Type.Object({ kind: Type.Literal('adjourned'), toHearingId: Id, reason: Reason }),
  Type.Object({ kind: Type.Literal('withdrawn'), reason: Reason, keepCosts: Type.Boolean() }),
  Type.Object({ kind: Type.Literal('dismissed'), reason: Reason }),
  Type.Object({ kind: Type.Literal('granted'), orderCosts: nullable(Money) }),
])

function caseRoutes(routes: Routes, { db }: ApiOptions): void {
  routes.get('/cases/:id', {
    ...VIEW,
    summary: 'A case, as it is called',
    params: WithId,
    answer: Case,
    look: ({ params }) => ({ what: 'court', subject: `case/${params.id}` }),
    read: async (tx, { params }) => {
      const { items: rows } = await readPage<CallRow>(tx, callList({ caseId: params.id }), {})
      return found(rows[0], `case ${params.id}`)
    },
  })
  routes.post('/complaints/:id/approval', {
    ...RECORD,
    operation: 'recordApproval',
    summary: 'Record the court’s approval of a complaint, with the cases that it refused',
    params: WithId,
    body: Type.Object({
      approvedBy: Type.String({ minLength: 3, maxLength: 200 }),
      approvedOn: Day,
      refused: list(Type.Object({ caseId: Id, reason: Reason })),
    }),
    answer: Type.Object({
      kind: Type.Literal('approved'),
      approved: Type.Integer(),
      refused: Type.Integer(),
    }),
    act: async (command, { params, body }) =>
      done(await recordApproval(db, command, { complaintId: params.id, ...body }), 'approved'),
  })
  routes.post('/cases/:id/result', {
    ...RECORD,
    operation: 'recordResult',
    summary: 'Record what the court did, or that the council withdrew',
    description: 'What the court did is recorded for an owner authorised under section 223.',
    params: WithId,
    body: Result,
    answer: Type.Object({ kind: Type.Literal('recorded'), state: text() }),
    act: async (command, { params, body }) =>
      done(await recordResult(db, command, { caseId: params.id, result: body }), 'recorded'),
  })
}

const Review = Type.Object({
  id: Id,
  accountRef: text(),
  raisedOn: Day,
  reason: text(),
  lowerBy: Money,
  orderId: Id,
})

function orderRoutes(routes: Routes, { db }: ApiOptions): void {
  routes.post('/orders/:id/quash', {
    ...RECORD,
    operation: 'recordQuashing',
    summary: 'Record that the court quashed an order (reg 36A)',
    params: WithId,
    body: Type.Object({ on: Day, reason: Reason }),
    answer: Type.Object({ kind: Type.Literal('quashed') }),
    act: async (command, { params, body }) =>
      done(await recordQuashing(db, command, { orderId: params.id, ...body }), 'quashed'),
  })
  routes.get('/order-reviews', {
    ...VIEW,
    summary: 'Orders that may stand too high, waiting to be settled (the first 100)',
    answer: items(Review),
    read: async (tx) => ({ items: await orderReviews(tx) }),
  })
  routes.post('/order-reviews/:id/settle', {
    ...RECORD,
    operation: 'settleOrderReview',
    summary: 'Settle a review: the order stands for what is still owed under it',
    params: WithId,
    body: Type.Object({ reason: Reason }),
    answer: Type.Object({ kind: Type.Literal('settled') }),
    act: async (command, { params, body }) =>
      done(await settleOrderReview(db, command, { reviewId: params.id, ...body }), 'settled'),
  })
}
