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
  Ref,
  text,
  WithId,
  WithRef,
} from '#api/schemas/base.js'
import {
  OFFICER_PERSONS,
  type OfficerPersonRow,
  type RestrictionRow,
  RESTRICTIONS,
} from '#enquiries/index.js'
import {
  liftRestriction,
  linkOfficer,
  restrict,
  RESTRICTION_KINDS,
  unlinkOfficer,
} from '#protections/index.js'

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

const OfficerPerson = Type.Object({
  id: Id,
  username: text(),
  personRef: text(),
  linkedOn: Day,
  recordedBy: text(),
  endedOn: nullable(Day),
  endedBy: nullable(text()),
})

function officerRoutes(routes: Routes, { db }: ApiOptions): void {
  routes.get('/restrictions/officers', {
    scope: 'accounts.restricted',
    tag: TAG,
    summary: 'Which person an officer is: such an officer finds no account of that person',
    query: pageQuery({ username: optional(text()), person: optional(text()) }),
    answer: page(OfficerPerson),
    look: () => ({ what: 'restrictions', subject: 'officers' }),
    read: (tx, { query }) => readPage<OfficerPersonRow>(tx, OFFICER_PERSONS, query),
  })
  routes.post('/restrictions/officers', {
    scope: 'accounts.restrict',
    operation: 'linkOfficer',
    tag: TAG,
    summary: 'Link an officer to the person that the officer is; nobody links themselves',
    body: Type.Object({ username: Type.String({ minLength: 1, maxLength: 60 }), personRef: Ref }),
    answer: Type.Object({ kind: choice(['linked', 'waits']), approvalId: optional(Id) }),
    act: async (command, { body }) => done(await linkOfficer(db, command, body), 'linked', 'waits'),
  })
  routes.post('/restrictions/officers/:id/end', {
    scope: 'accounts.restrict',
    operation: 'unlinkOfficer',
    tag: TAG,
    summary: 'End such a link; nobody their own',
    params: WithId,
    answer: Type.Object({ kind: choice(['unlinked', 'waits']), approvalId: optional(Id) }),
    act: async (command, { params }) =>
      done(await unlinkOfficer(db, command, { linkId: params.id }), 'unlinked', 'waits'),
  })
}

export function restrictionRoutes(routes: Routes, options: ApiOptions): void {
  const { db } = options
  officerRoutes(routes, options)
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
      operation: path === 'accounts' ? 'restrictAccount' : 'restrictPerson',
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
    operation: 'liftRestriction',
    tag: TAG,
    summary: 'Lift a restriction',
    params: WithId,
    body: Type.Object({ reason: Reason }),
    answer: Type.Object({ kind: Type.Literal('lifted') }),
    act: async (command, { params, body }) =>
      done(await liftRestriction(db, command, { restrictionId: params.id, ...body }), 'lifted'),
  })
}
