/** Penalties of an account, and the information that was asked of its persons. */
import Type from 'typebox'
import { section } from '#api/routes/account.js'
import { choice, Day, Id, Money, nullable, Reason, Ref, text, WithRef } from '#api/schemas/base.js'
import { done } from '#api/errors.js'
import type { ApiOptions } from '#api/options.js'
import type { Routes } from '#api/route.js'
import { REQUEST_POWERS, TELLING_DUTIES } from '#law/council-tax/penalties.js'
import { penaltiesOf, requestsOf } from '#enquiries/index.js'
import {
  appealPenalty,
  imposePenalty,
  quashPenalty,
  recordAnswer,
  requestInformation,
  settlePenaltyAppeal,
} from '#penalties/index.js'

const TAG = 'Penalties'
const IMPOSE = { scope: 'penalties.impose', tag: TAG } as const
const OfAccount = Type.Object({ ref: Ref, id: Id })
const Power = choice(['reg-3', 'reg-12'])

const Request = Type.Object({
  id: Id,
  personId: Id,
  name: text(),
  power: Power,
  what: text(),
  repeatsId: nullable(Id),
  requestedOn: Day,
  answerBy: Day,
  answeredOn: nullable(Day),
  noticeId: nullable(Id),
  penaltyId: nullable(Id),
})

const Penalty = Type.Object({
  id: Id,
  personId: Id,
  name: text(),
  failure: choice([...REQUEST_POWERS, ...TELLING_DUTIES].map(({ code }) => code)),
  because: text(),
  amount: Money,
  owing: Money,
  paid: Money,
  payBy: nullable(Day),
  imposedOn: Day,
  appealBy: Day,
  state: choice(['imposed', 'under-appeal', 'quashed']),
  appealedOn: nullable(Day),
  appealOutcome: nullable(text()),
  quashedBecause: nullable(text()),
  noticeId: Id,
})

export function penaltyRoutes(routes: Routes, options: ApiOptions): void {
  section(routes, {
    name: 'information-requests',
    tag: TAG,
    summary: 'Information asked of the persons of the account, the latest first',
    item: Request,
    read: (tx, account) => requestsOf(tx, account.id),
  })
  section(routes, {
    name: 'penalties',
    tag: TAG,
    summary: 'Penalties, the latest first',
    item: Penalty,
    read: (tx, account) => penaltiesOf(tx, account.id),
  })
  requestRoutes(routes, options)
  imposeRoutes(routes, options)
  stepRoutes(routes, options)
}

function requestRoutes(routes: Routes, { db }: ApiOptions): void {
  routes.post('/accounts/:ref/information-requests', {
    ...IMPOSE,
    operation: 'requestInformation',
    summary:
      'Ask a person for information: by a letter written here, or as it was written elsewhere',
    params: WithRef,
    body: Type.Object({
      partyId: Id,
      power: Power,
      what: Type.String({ minLength: 1, maxLength: 2000 }),
      requestedOn: Day,
      repeats: nullable(Id),
      letter: Type.Optional(Type.Boolean({ description: 'Written here and served today' })),
    }),
    answer: Type.Object({
      kind: Type.Literal('recorded'),
      requestId: Id,
      answerBy: Day,
      noticeId: nullable(Id),
    }),
    act: async (command, { params, body }) =>
      done(await requestInformation(db, command, { accountRef: params.ref, ...body }), 'recorded'),
  })
  routes.post('/accounts/:ref/information-requests/:id/answer', {
    ...IMPOSE,
    operation: 'recordAnswer',
    summary: 'Record the day on which it was answered',
    params: OfAccount,
    body: Type.Object({ answeredOn: Day }),
    answer: Type.Object({ kind: Type.Literal('recorded'), inTime: Type.Boolean() }),
    act: async (command, { params: { ref: accountRef, id }, body }) =>
      done(await recordAnswer(db, command, { accountRef, id, ...body }), 'recorded'),
  })
}

function imposeRoutes(routes: Routes, { db }: ApiOptions): void {
  const Failure = Type.Union([
    Type.Object({ kind: Type.Literal('request'), requestId: Id }),
    Type.Object({
      kind: Type.Literal('duty'),
      partyId: Id,
      duty: choice(TELLING_DUTIES.map(({ code }) => code)),
      knownOn: Day,
    }),
  ])
  routes.post('/accounts/:ref/penalties', {
    ...IMPOSE,
    operation: 'imposePenalty',
    summary: 'Impose a penalty; a notice is made for the person',
    params: WithRef,
    body: Type.Object({ failure: Failure, because: Reason }),
    answer: Type.Object({
      kind: Type.Literal('imposed'),
      penaltyId: Id,
      noticeId: Id,
      amount: Money,
      payBy: Day,
      appealBy: Day,
    }),
    act: async (command, { params, body }) =>
      done(await imposePenalty(db, command, { accountRef: params.ref, ...body }), 'imposed'),
  })
}

function stepRoutes(routes: Routes, { db }: ApiOptions): void {
  routes.post('/accounts/:ref/penalties/:id/appeal', {
    ...IMPOSE,
    operation: 'appealPenalty',
    summary: 'Record an appeal: nothing is payable while it goes on',
    params: OfAccount,
    body: Type.Object({
      appealedOn: Day,
      leave: text({ description: 'What let it in after two months; empty where it is in time' }),
    }),
    answer: Type.Object({ kind: Type.Literal('suspended'), amount: Money }),
    act: async (command, { params: { ref: accountRef, id }, body }) =>
      done(await appealPenalty(db, command, { accountRef, id, ...body }), 'suspended'),
  })
  routes.post('/accounts/:ref/penalties/:id/appeal-outcome', {
    ...IMPOSE,
    operation: 'settlePenaltyAppeal',
    summary: 'Record how the appeal ended',
    params: OfAccount,
    body: Type.Object({
      outcome: choice(['dismissed', 'withdrawn', 'allowed']),
      outcomeOn: Day,
    }),
    answer: Type.Union([
      Type.Object({
        kind: Type.Literal('payable-again'),
        amount: Money,
        payBy: nullable(Day),
      }),
      Type.Object({ kind: Type.Literal('quashed'), credited: Money }),
    ]),
    act: async (command, { params: { ref: accountRef, id }, body }) =>
      done(
        await settlePenaltyAppeal(db, command, { accountRef, id, ...body }),
        'payable-again',
        'quashed',
      ),
  })
  routes.post('/accounts/:ref/penalties/:id/quash', {
    scope: 'penalties.quash',
    operation: 'quashPenalty',
    tag: TAG,
    summary: 'Quash a penalty: what was paid of it is credit',
    params: OfAccount,
    body: Type.Object({ because: Reason }),
    answer: Type.Object({ kind: Type.Literal('quashed'), credited: Money }),
    act: async (command, { params: { ref: accountRef, id }, body }) =>
      done(await quashPenalty(db, command, { accountRef, id, ...body }), 'quashed'),
  })
}
