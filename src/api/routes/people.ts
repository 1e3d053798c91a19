/** Two records of one person: merged, and parted again. */
import Type from 'typebox'
import { done } from '#api/errors.js'
import type { ApiOptions } from '#api/options.js'
import type { Routes } from '#api/route.js'
import { Event } from '#api/schemas/account.js'
import {
  choice,
  Id,
  items,
  list,
  optional,
  Reason,
  Ref,
  text,
  WithId,
  WithRef,
} from '#api/schemas/base.js'
import { sendFile, Zip } from '#api/sent-file.js'
import { mergePeople, partPeople } from '#changes/index.js'
import { eventsOfPerson } from '#enquiries/index.js'
import { tellApart, undoTellApart } from '#parties/index.js'
import { makeSubjectAccess } from '#privacy/index.js'

const Which = choice(['kept', 'merged'])
const Choices = Type.Object({
  name: optional(Which),
  dateOfBirth: optional(Which),
  email: optional(Which),
  phone: optional(Which),
  mailLines: optional(Which),
  deceasedOn: optional(Which),
})

const PEOPLE = { scope: 'people.merge', tag: 'Register' } as const

export function peopleRoutes(routes: Routes, options: ApiOptions): void {
  const { db } = options
  heldRoutes(routes, options)
  apartRoutes(routes, options)
  routes.post('/people/:ref/merges', {
    ...PEOPLE,
    operation: 'mergePeople',
    summary: 'Merge another record of the same person into this one',
    description:
      'What was served on either record stays served on that one. Each detail in which the two ' +
      'differ needs a choice.',
    params: WithRef,
    body: Type.Object({
      mergedRef: Ref,
      reason: Reason,
      choices: Choices,
      adultsChecked: Type.Boolean({
        description: 'Where an account names both: nobody is counted as two adults',
      }),
    }),
    answer: Type.Object({
      kind: Type.Literal('merged'),
      mergeId: Id,
      keptRef: text(),
      mergedRef: text(),
      sharedRefs: list(text()),
    }),
    act: async (command, { params, body }) =>
      done(await mergePeople(db, command, { keptRef: params.ref, ...body }), 'merged'),
  })
  routes.post('/merges/:id/reversal', {
    ...PEOPLE,
    operation: 'partPeople',
    summary: 'Part the two records again: everything is as it was before',
    params: WithId,
    body: Type.Object({ reason: Reason, meantime: optional(Which) }),
    answer: Type.Object({
      kind: Type.Literal('parted'),
      keptRef: text(),
      mergedRef: text(),
      notices: Type.Integer({ description: 'Served meanwhile, on the record kept alone' }),
      openedRefs: list(text({ description: 'An account opened meanwhile' })),
    }),
    act: async (command, { params, body }) =>
      done(await partPeople(db, command, { mergeId: params.id, ...body }), 'parted'),
  })
}

function apartRoutes(routes: Routes, { db }: ApiOptions): void {
  routes.post('/people/:ref/told-apart', {
    ...PEOPLE,
    operation: 'tellPeopleApart',
    summary: 'Record that two records that look alike are of two persons',
    params: WithRef,
    body: Type.Object({ otherRef: Ref, reason: Reason }),
    answer: Type.Object({ kind: Type.Literal('told-apart'), toldApartId: Id }),
    act: async (command, { params, body }) =>
      done(await tellApart(db, command, { ref: params.ref, ...body }), 'told-apart'),
  })
  routes.post('/told-apart/:id/undo', {
    ...PEOPLE,
    operation: 'undoToldApart',
    summary: 'Undo it: they may be one person, and are compared again',
    params: WithId,
    body: Type.Object({ reason: Reason }),
    answer: Type.Object({ kind: Type.Literal('undone'), oneRef: text(), otherRef: text() }),
    act: async (command, { params, body }) =>
      done(await undoTellApart(db, command, { toldApartId: params.id, ...body }), 'undone'),
  })
}

function heldRoutes(routes: Routes, { db, letters }: ApiOptions): void {
  routes.get('/people/:ref/events', {
    scope: 'accounts.view',
    tag: PEOPLE.tag,
    summary: 'Everything recorded on a person, the latest first (the last 500)',
    params: WithRef,
    answer: items(Event),
    look: ({ params }) => ({ what: 'person', subject: params.ref }),
    read: async (tx, { params }) => ({ items: await eventsOfPerson(tx, params.ref) }),
  })
  routes.post('/people/:ref/subject-access', {
    scope: 'subject-access.make',
    operation: 'giveSubjectAccess',
    tag: PEOPLE.tag,
    summary: 'Everything held of a person in one zip; recorded as disclosed, with its hash',
    description: 'It cannot be tried out: what it answers with has been handed over.',
    params: WithRef,
    body: Type.Object({
      toWhom: Type.String({ minLength: 1, maxLength: 200 }),
      identity: Type.String({
        minLength: 1,
        maxLength: 2000,
        description: 'How it was made sure who asks',
      }),
    }),
    answer: Zip,
    dryRun: false,
    act: async (command, { params, body, reply }) => {
      const desk = { db, noticePdf: (id: bigint) => letters.noticePdf(id) }
      const made = await makeSubjectAccess(desk, command, { personRef: params.ref, ...body })
      return sendFile(reply, 'zip', done(made, 'made').bytes)
    },
  })
}
