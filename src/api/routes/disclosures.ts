/** The disclosure log. */
import Type from 'typebox'
import { done } from '#api/errors.js'
import type { ApiOptions } from '#api/options.js'
import { readPage } from '#api/pages.js'
import { pageQuery, type Routes } from '#api/route.js'
import { choice, Day, Id, nullable, optional, page, text, WithRef } from '#api/schemas/base.js'
import { type DisclosureRow, DISCLOSURES } from '#enquiries/index.js'
import { LAWFUL_BASES, recordDisclosure } from '#privacy/index.js'

const TAG = 'Disclosures'
const Basis = choice(LAWFUL_BASES.map(({ code }) => code))

const Disclosure = Type.Object({
  id: Id,
  of: choice(['account', 'person']),
  ref: text(),
  disclosedOn: Day,
  toWhom: text(),
  what: text(),
  basis: text(),
  noticeId: nullable(Id),
  fileHash: nullable(text({ description: 'SHA-256 of a file that was handed over' })),
  recordedBy: text(),
})

export function disclosureRoutes(routes: Routes, { db }: ApiOptions): void {
  routes.get('/disclosures', {
    scope: 'disclosures.view',
    tag: TAG,
    summary: 'What was told of whom, to whom and by what right, the latest first',
    query: pageQuery({ ref: optional(text()), basis: optional(Basis) }),
    answer: page(Disclosure),
    look: ({ query }) => ({ what: 'disclosures', subject: query.ref ?? 'the list' }),
    read: (tx, { query }) => readPage<DisclosureRow>(tx, DISCLOSURES, query),
  })
  for (const of of ['account', 'person'] as const) {
    const base = of === 'account' ? 'accounts' : 'people'
    routes.post(`/${base}/:ref/disclosures`, {
      scope: 'disclosures.record',
      operation: of === 'account' ? 'recordAccountDisclosure' : 'recordPersonDisclosure',
      tag: TAG,
      summary: `Record that something of the ${of} was told`,
      params: WithRef,
      body: Type.Object({
        on: Day,
        toWhom: Type.String({ minLength: 1, maxLength: 200 }),
        what: Type.String({ minLength: 1, maxLength: 2000 }),
        basis: Basis,
        noticeId: nullable(Id),
      }),
      answer: Type.Object({ kind: Type.Literal('recorded'), disclosureId: Id }),
      act: async (command, { params, body }) =>
        done(await recordDisclosure(db, command, { of, ref: params.ref, ...body }), 'recorded'),
    })
  }
}
