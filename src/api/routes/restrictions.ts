/** Restricted accounts and persons: only tokens of officers with the permission find them. */
import Type from 'typebox'
import { done } from '#api/errors.js'
import type { ApiOptions } from '#api/options.js'
import { readPage } from '#api/pages.js'
import { pageQuery, type Routes } from '#api/route.js'
import {
  choice,
  Day,
  Id,
  nullable,
  optional,
  page,
  Reason,
  text,
  WithId,
  WithRef,
} from '#api/schemas/base.js'
import { type RestrictionRow, RESTRICTIONS } from '#enquiries/index.js'
import { liftRestriction, restrict, RESTRICTION_KINDS } from '#protections/index.js'

const TAG = 'Restrictions'

const Restriction = Type.Object({
  id: Id,
  of: choice(['account', 'person']),
  ref: text(),
  who: text(),
  kind: text(),
  reason: text(),
  startsOn: Day,
  reviewOn: nullable(Day),
  recordedBy: text(),
  liftedOn: nullable(Day),
  liftedBy: nullable(text()),
  liftReason: nullable(text()),
})

export function restrictionRoutes(routes: Routes, { db }: ApiOptions): void {
  routes.get('/restrictions', {
    scope: 'accounts.restricted',
    tag: TAG,
    summary: 'What is restricted, and was, the latest first',
    query: pageQuery({ state: optional(choice(['stands', 'lifted'])) }),
    answer: page(Restriction),
    look: () => ({ what: 'restrictions', subject: 'the list' }),
    read: (tx, { query }) => readPage<RestrictionRow>(tx, RESTRICTIONS, query),
  })
  for (const [path, of] of [
    ['accounts', 'account'],
    ['people', 'person'],
  ] as const) {
    routes.post(`/${path}/:ref/restrictions`, {
      scope: 'accounts.restrict',
      tag: TAG,
      summary: `Restrict the ${of}: from then on only who has the permission finds it`,
      params: WithRef,
      body: Type.Object({
        kind: choice(RESTRICTION_KINDS.map(({ code }) => code)),
        reason: Reason,
        reviewOn: nullable(Day),
      }),
      answer: Type.Object({ kind: Type.Literal('restricted'), restrictionId: Id }),
      act: async (command, { params, body }) =>
        done(await restrict(db, command, { of, ref: params.ref, ...body }), 'restricted'),
    }) // prettier-ignore
  }
  routes.post('/restrictions/:id/lifting', {
    scope: 'accounts.restrict',
    tag: TAG,
    summary: 'Lift a restriction',
    params: WithId,
    body: Type.Object({ reason: Reason }),
    answer: Type.Object({ kind: Type.Literal('lifted') }),
    act: async (command, { params, body }) =>
      done(await liftRestriction(db, command, { restrictionId: params.id, ...body }), 'lifted'),
  })
}
