/** Retention: the council's years, reviews of what is kept too long, and their approval. */
import Type from 'typebox'
import { determine } from '#authority/index.js'
import { done, found } from '#api/errors.js'
import type { ApiOptions } from '#api/options.js'
import { readPage } from '#api/pages.js'
import { pageQuery, type Routes } from '#api/route.js'
import {
  byName,
  choice,
  Day,
  Id,
  nullable,
  optional,
  page,
  Reason,
  text,
  WithId,
} from '#api/schemas/base.js'
import {
  findRetentionReview,
  type RetentionItemRow,
  retentionItems,
  RETENTION_REVIEWS,
  type RetentionReviewRow,
} from '#enquiries/index.js'
import {
  approveRetention,
  previewRetention,
  RETENTION_KINDS,
  retentionYearsOn,
} from '#privacy/index.js'

const VIEW = { scope: 'retention.view', tag: 'Retention' } as const
const PREVIEW = { scope: 'retention.preview', tag: VIEW.tag } as const

const Years = Type.Object(
  Object.fromEntries(
    RETENTION_KINDS.map(({ code, title, least }) => [
      code,
      Type.Integer({ minimum: least, maximum: 100, description: title }),
    ]),
  ),
)

const Review = Type.Object({
  id: Id,
  asAt: Day,
  state: choice(['previewed', 'approved', 'abandoned']),
  rules: byName(Type.Integer()),
  goes: Type.Integer(),
  keeps: Type.Integer(),
  previewedBy: text(),
  approvedBy: nullable(text()),
  approvedOn: nullable(Day),
  approvedNote: nullable(text()),
})

const Item = Type.Object({
  ordinal: Type.Integer(),
  rule: text(),
  accountRef: nullable(text()),
  since: Day,
  decision: choice(['go', 'keep']),
  why: text(),
  records: Id,
})

export function retentionRoutes(routes: Routes, options: ApiOptions): void {
  routes.get('/retention-years', {
    ...VIEW,
    summary: 'How many whole years things are kept, as determined for today',
    answer: Type.Object({ years: nullable(byName(Type.Integer())) }),
    read: async (tx, { acting }) => {
      const years = await retentionYearsOn(tx, acting.on)
      return { years: years === undefined ? null : { ...years } }
    },
  })
  routes.get('/retention', {
    ...VIEW,
    summary: 'Reviews of what is kept, the latest first',
    query: pageQuery({ state: optional(choice(['previewed', 'approved', 'abandoned'])) }),
    answer: page(Review),
    read: (tx, { query }) => readPage<RetentionReviewRow>(tx, RETENTION_REVIEWS, query),
  })
  routes.get('/retention/:id', {
    ...VIEW,
    summary: 'A review of what is kept',
    params: WithId,
    answer: Review,
    read: async (tx, { params }) =>
      found(await findRetentionReview(tx, params.id), `review ${params.id}`),
  })
  routes.get('/retention/:id/items', {
    ...VIEW,
    summary: 'What would go, and what is held back and why',
    params: WithId,
    query: pageQuery({
      decision: optional(choice(['go', 'keep'])),
      rule: optional(text()),
      why: optional(text()),
      account: optional(text()),
    }),
    answer: page(Item),
    look: ({ params }) => ({ what: 'search', subject: `retention/${params.id}` }),
    read: (tx, { params, query }) =>
      readPage<RetentionItemRow>(tx, retentionItems(params.id), query),
  })
  changingRoutes(routes, options)
}

function changingRoutes(routes: Routes, { db }: ApiOptions): void {
  routes.post('/retention-years', {
    ...PREVIEW,
    operation: 'determineRetentionYears',
    summary: 'Determine how many years things are kept, from a day; never below the law’s',
    body: Type.Object({ from: Day, years: Years }),
    answer: Type.Object({ kind: Type.Literal('determined') }),
    act: async (command, { body }) => {
      const made = { kind: 'retention-years', from: body.from, value: body.years } as const
      await determine(db, command, made)
      return { kind: 'determined' as const }
    },
  })
  routes.post('/retention', {
    ...PREVIEW,
    operation: 'previewRetention',
    summary: 'Review what the council’s years would let go today; nothing is destroyed',
    answer: Type.Object({
      kind: Type.Literal('previewed'),
      reviewId: Id,
      goes: Type.Integer(),
      keeps: Type.Integer(),
    }),
    act: async (command) => done(await previewRetention(db, command), 'previewed'),
  })
  routes.post('/retention/:id/approve', {
    scope: 'retention.approve',
    operation: 'approveRetention',
    tag: VIEW.tag,
    summary: 'Approve a review of today, by another officer than its previewer',
    params: WithId,
    body: Type.Object({ note: Reason }),
    answer: Type.Object({ kind: Type.Literal('approved') }),
    act: async (command, { params, body }) =>
      done(await approveRetention(db, command, { reviewId: params.id, ...body }), 'approved'),
  })
}
