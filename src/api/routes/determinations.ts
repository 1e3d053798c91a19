/** What the council determines: in force, proposed, made and refused by another officer. */
import Type from 'typebox'
import {
  DETERMINATION_KINDS,
  makeDetermination,
  proposeDetermination,
  refuseDetermination,
} from '#authority/index.js'
import { done, found } from '#api/errors.js'
import type { ApiOptions } from '#api/options.js'
import type { Routes } from '#api/route.js'
import {
  choice,
  Day,
  Detail,
  Id,
  Instant,
  items,
  nullable,
  Reason,
  text,
  WithId,
} from '#api/schemas/base.js'
import { determinationProposals, determinationRows } from '#enquiries/index.js'

const VIEW = { scope: 'council.view', tag: 'Council' } as const
const DETERMINE = { scope: 'council.determine', tag: VIEW.tag } as const

const Determination = Type.Object({
  kind: text(),
  from: Day,
  until: nullable(Day),
  value: Detail,
  under: text({ description: 'The power it was made under' }),
  recordedAt: Instant,
  recordedBy: text(),
  supersededAt: nullable(Instant),
})

const Proposal = Type.Object({
  id: Id,
  kind: text(),
  from: Day,
  value: Detail,
  because: text(),
  state: choice(['proposed', 'made', 'refused']),
  proposedBy: text(),
  proposedOn: Day,
  settledBy: nullable(text()),
  settledOn: nullable(Day),
  refusal: nullable(text()),
})

export function determinationRoutes(routes: Routes, { db }: ApiOptions): void {
  routes.get('/determinations', {
    ...VIEW,
    summary: 'Everything determined, with what was believed once and is no more',
    answer: items(Determination),
    read: async (tx) => ({ items: await determinationRows(tx) }),
  })
  routes.get('/determination-proposals', {
    ...VIEW,
    summary: 'What was proposed to be determined, the latest first',
    answer: items(Proposal),
    read: async (tx) => ({ items: await determinationProposals(tx) }),
  })
  routes.get('/determination-proposals/:id', {
    ...VIEW,
    summary: 'One proposal',
    params: WithId,
    answer: Proposal,
    read: async (tx, { params }) => {
      const [row] = await determinationProposals(tx, params.id)
      return found(row, `proposal ${params.id}`)
    },
  })
  routes.post('/determination-proposals', {
    ...DETERMINE,
    operation: 'proposeDetermination',
    summary: 'Propose a determination, for another officer to make',
    body: Type.Object({
      kind: choice(DETERMINATION_KINDS),
      from: Day,
      value: Type.Unknown({ description: 'As the determinations in force show their values' }),
      because: Reason,
    }),
    answer: Type.Object({ kind: Type.Literal('proposed'), proposalId: Id }),
    act: async (command, { body }) =>
      done(await proposeDetermination(db, command, body), 'proposed'),
  })
  routes.post('/determination-proposals/:id/make', {
    ...DETERMINE,
    operation: 'makeDetermination',
    summary: 'Determine it as proposed, by another officer',
    params: WithId,
    answer: Type.Object({ kind: Type.Literal('made') }),
    act: async (command, { params }) =>
      done(await makeDetermination(db, command, { proposalId: params.id }), 'made'),
  })
  routes.post('/determination-proposals/:id/refuse', {
    ...DETERMINE,
    operation: 'refuseDetermination',
    summary: 'Refuse it, by another officer',
    params: WithId,
    body: Type.Object({ reason: Reason }),
    answer: Type.Object({ kind: Type.Literal('refused') }),
    act: async (command, { params, body }) =>
      done(await refuseDetermination(db, command, { proposalId: params.id, ...body }), 'refused'),
  })
}
