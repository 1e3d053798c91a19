/** Recovery on an account: notices, court, holds, service, joint persons, and "why not?". */
import Type, { type Static } from 'typebox'
import { section } from '#api/routes/account.js'
import { choice, Day, Id, list, nullable, Reason, WithId, WithRef } from '#api/schemas/base.js'
import { CourtCase, HoldRow, Notice, WhyNot } from '#api/schemas/recovery.js'
import { done } from '#api/errors.js'
import type { ApiOptions } from '#api/options.js'
import type { Routes } from '#api/route.js'
import { addLiablePerson } from '#accounts/index.js'
import { courtHistoryOf, holdsOf, noticesOf } from '#enquiries/index.js'
import { HOLD_KINDS, placeHold, releaseHold } from '#protections/index.js'
import { explainDelay, recordService, serveJointNotice, taxOwing, whyNot } from '#recovery/index.js'

const TAG = 'Recovery'

export function accountRecoveryRoutes(routes: Routes, options: ApiOptions): void {
  section(routes, {
    name: 'notices',
    tag: TAG,
    summary: 'Every notice, on whom it was served and on what proof, and the gates it passed',
    item: Notice,
    read: (tx, account) => noticesOf(tx, account.id),
  })
  section(routes, {
    name: 'court-cases',
    tag: TAG,
    summary: 'Complaints, summonses and orders',
    item: CourtCase,
    read: (tx, account) => courtHistoryOf(tx, account.id),
  })
  section(routes, {
    name: 'why-not',
    tag: TAG,
    summary: 'For each step of recovery: may it be taken today, and if not, why not',
    item: WhyNot,
    read: async (tx, account, today) => (await whyNot(tx, account.id, today)).map(shownAnswer),
  })
  holdRoutes(routes, options)
  delayRoutes(routes, options)
  serviceRoutes(routes, options)
  jointRoutes(routes, options)
}

type Answer = Awaited<ReturnType<typeof whyNot>>[number]

function shownAnswer(answer: Answer): Static<typeof WhyNot> {
  const steps = answer.steps.map(({ step, decision }) => ({
    step,
    may: decision.kind === 'act',
    reason: decision.kind === 'act' ? null : decision.reason,
    text: decision.kind === 'act' ? null : decision.text,
    required: decision.kind === 'act' ? decision.required : null,
    gates: decision.gates,
  }))
  const { id, year } = answer.case.charge
  return { chargeId: id, year, owing: taxOwing(answer.case), steps }
}

function holdRoutes(routes: Routes, { db }: ApiOptions): void {
  section(routes, {
    name: 'holds',
    tag: TAG,
    summary: 'Holds past and present',
    item: HoldRow,
    read: (tx, account) => holdsOf(tx, account.id),
  })
  routes.post('/accounts/:ref/holds', {
    scope: 'holds.place',
    operation: 'placeHold',
    tag: TAG,
    summary: 'Place a hold: recovery stops',
    params: WithRef,
    body: Type.Object({
      kind: choice(HOLD_KINDS.map((kind) => kind.code)),
      partyId: nullable(Id),
      reason: Reason,
      owner: Type.String({ minLength: 1, maxLength: 60, description: 'Who follows it up' }),
      startsOn: Day,
      endsOn: nullable(Day),
    }),
    answer: Type.Object({ kind: Type.Literal('placed'), holdId: Id }),
    act: async (command, { params, body }) =>
      done(await placeHold(db, command, { accountRef: params.ref, ...body }), 'placed'),
  })
  routes.post('/holds/:id/release', {
    scope: 'holds.place',
    operation: 'releaseHold',
    tag: TAG,
    summary: 'Release a hold from today',
    params: WithId,
    body: Type.Object({ reason: Reason }),
    answer: Type.Object({ kind: Type.Literal('released') }),
    act: async (command, { params, body }) =>
      done(await releaseHold(db, command, { holdId: params.id, ...body }), 'released'),
  })
}

function delayRoutes(routes: Routes, { db }: ApiOptions): void {
  routes.post('/accounts/:ref/delay-explanations', {
    scope: 'notes.write',
    operation: 'explainDelay',
    tag: TAG,
    summary: 'Say why a debt of which nothing was heard for a year is pursued now',
    params: WithRef,
    body: Type.Object({
      year: Type.String({ pattern: '^[0-9]{4}-[0-9]{2}$' }),
      text: Type.String({ minLength: 1, maxLength: 400, description: 'The next notice quotes it' }),
    }),
    answer: Type.Object({ kind: Type.Literal('explained') }),
    act: async (command, { params, body }) =>
      done(await explainDelay(db, command, { accountRef: params.ref, ...body }), 'explained'),
  })
}

function serviceRoutes(routes: Routes, { db }: ApiOptions): void {
  routes.post('/notices/:id/service', {
    scope: 'service.record',
    operation: 'recordService',
    tag: TAG,
    summary: 'Record what became known of a service: it came back, or was served by other means',
    params: WithId,
    body: Type.Object({
      partyId: Id,
      result: choice(['served', 'not-served']),
      method: choice(['post', 'first-class', 'hand', 'electronic']),
      sentOn: Day,
      proof: Type.String({ minLength: 1, maxLength: 2000, description: 'What shows it' }),
    }),
    answer: Type.Object({
      kind: Type.Literal('recorded'),
      deemedOn: nullable(Day),
      orderReview: Type.Boolean(),
    }),
    act: async (command, { params, body }) =>
      done(await recordService(db, command, { noticeId: params.id, ...body }), 'recorded'),
  })
}

function jointRoutes(routes: Routes, { db }: ApiOptions): void {
  routes.post('/accounts/:ref/liable-persons', {
    scope: 'accounts.change',
    operation: 'addLiablePerson',
    tag: TAG,
    summary: 'Name a person who was jointly liable all along',
    params: WithRef,
    body: Type.Object({ name: Type.String({ minLength: 1, maxLength: 200 }), reason: Reason }),
    answer: Type.Object({ kind: Type.Literal('added'), partyId: Id }),
    act: async (command, { params, body }) =>
      done(await addLiablePerson(db, command, { accountRef: params.ref, ...body }), 'added'),
  })
  routes.post('/accounts/:ref/joint-notices', {
    scope: 'accounts.change',
    operation: 'serveJointNotice',
    tag: TAG,
    summary: 'Serve a joint taxpayers’ notice for every year that is owing',
    params: WithRef,
    body: Type.Object({ partyId: Id }),
    answer: Type.Object({ kind: Type.Literal('served'), noticeIds: list(Id), payBy: Day }),
    act: async (command, { params, body }) =>
      done(await serveJointNotice(db, command, { accountRef: params.ref, ...body }), 'served'),
  })
}
