/** Retention: the council's years, reviews of what is kept too long, and their approval. */
import type { FastifyInstance } from 'fastify'
import { determine } from '#authority/index.js'
import {
  findRetentionReview,
  type RetentionItemRow,
  retentionItems,
  RETENTION_REVIEWS,
  type RetentionReviewRow,
} from '#enquiries/index.js'
import {
  approveRetention,
  type ApproveRetentionOutcome,
  previewRetention,
  RETENTION_KINDS,
  retentionYearsOn,
} from '#privacy/index.js'
import { type Form, showForm, takeForm } from '#web/forms/form.js'
import { date, number, officer, tag, text } from '#web/lists/columns.js'
import { type ListView, readListModel, sendExport } from '#web/lists/list.js'
import type { WebOptions } from '#web/options.js'
import { nameOf, NotFound, officerOf, refusal } from '#web/page.js'
import { PASSWORD_GIVEN } from '#web/pages/approvals.js'
import { auditSections } from '#web/pages/audit.js'
import { idOf } from '#web/params.js'
import { shortDate } from '#web/views.js'
import { optionsOf, word } from '#web/words.js'

const VIEW = { needs: 'retention.view' } as const

const REVIEWS: ListView<RetentionReviewRow> = {
  name: 'retention',
  title: 'Reviews of what is kept',
  source: RETENTION_REVIEWS,
  columns: [
    number('Review', (r) => r.id, { sort: 'id', href: (r) => `/retention/${r.id}` }),
    date('As at', (r) => r.asAt, { sort: 'asAt' }),
    tag('State', (r) => word('retentionState', r.state), { sort: 'state', shade: (r) => r.state }),
    number('Would go', (r) => r.goes),
    number('Held back', (r) => r.keeps),
    officer('Previewed by', (r) => r.previewedBy),
    officer('Approved by', (r) => r.approvedBy, { note: (r) => r.approvedNote ?? undefined }),
  ],
  filters: [{ name: 'state', label: 'State', options: optionsOf('retentionState') }],
  empty: 'Nothing has been reviewed.',
}

function itemList(id: bigint): ListView<RetentionItemRow> {
  return {
    name: `retention-${id}`,
    title: 'What would go, and what is held back',
    source: retentionItems(id),
    columns: [
      number('No.', (i) => i.ordinal, { sort: 'ordinal' }),
      text('What', (i) => word('retention', i.rule)),
      text('Account', (i) => i.accountRef, {
        sort: 'account',
        href: (i) => (i.accountRef === null ? undefined : `/accounts/${i.accountRef}`),
      }),
      date('At rest since', (i) => i.since, { sort: 'since' }),
      tag('Decision', (i) => (i.decision === 'go' ? 'Would go' : 'Held back'), {
        shade: (i) => (i.decision === 'go' ? 'act' : 'leave'),
      }),
      text('Why', (i) => word('retentionReason', i.why), { sort: 'why' }),
      number('Records', (i) => i.records),
    ],
    filters: [
      {
        name: 'decision',
        label: 'Decision',
        options: [
          { value: 'go', text: 'Would go' },
          { value: 'keep', text: 'Held back' },
        ],
      },
      { name: 'rule', label: 'What', options: optionsOf('retention') },
      { name: 'why', label: 'Why', options: optionsOf('retentionReason') },
      { name: 'account', label: 'Account' },
    ],
    empty: 'Nothing has been kept beyond its years.',
  }
}

const NOT_DESTROYED = 'Nothing is destroyed yet: what is approved is a list to work from.'

export function retentionPages(app: FastifyInstance, options: WebOptions): void {
  const { db, clock } = options
  app.get('/retention', { config: VIEW }, async (request, reply) => {
    const sent = await sendExport(db, REVIEWS, { request, reply })
    if (sent !== undefined) return sent
    const today = await clock.today()
    const { list, years } = await db.reading(async (tx) => ({
      list: await readListModel(tx, REVIEWS, request),
      years: await retentionYearsOn(tx, today),
    }))
    const { may } = officerOf(request)
    const kept = RETENTION_KINDS.map(({ code, title }) => `${title}: ${years?.[code]} years`)
    const said = years === undefined ? 'No years are determined yet.' : `${kept.join('; ')}.`
    const actions = may.has('retention.preview')
      ? [
          { href: '/retention/new', text: 'Review what is kept' },
          { href: '/retention/years', text: 'Determine the years' },
        ]
      : []
    const shown = { list, actions, sections: auditSections(may), intro: `${said} ${NOT_DESTROYED}` }
    return reply.page('list-page', { title: 'How long things are kept', ...shown })
  })
  yearsPages(app, options)
  previewPages(app, options)
  reviewPages(app, options)
}

function yearsPages(app: FastifyInstance, { db, clock }: WebOptions): void {
  const config = { needs: 'retention.preview' } as const
  const form = async (): Promise<Form> => {
    const today = await clock.today()
    const years = await db.reading((tx) => retentionYearsOn(tx, today))
    return {
      title: 'Determine how long things are kept',
      back: { href: '/retention', text: 'How long things are kept' },
      fields: [
        { name: 'from', label: 'From', kind: 'date', value: today, hint: 'Like 27/3/2026' },
        ...RETENTION_KINDS.map(({ code, title, least }) => ({
          name: code,
          label: title,
          kind: 'number' as const,
          hint: `Whole years after the last that happened, at least ${least}`,
          ...(years !== undefined && { value: String(years[code]) }),
        })),
      ],
      submit: 'Determine',
    }
  }
  app.get('/retention/years', { config }, async (_request, reply) => showForm(reply, await form()))
  app.post('/retention/years', { config }, (request, reply) =>
    takeForm(reply, form, async (given) => {
      const from = given.date('from', 'Give the first day')
      const years = RETENTION_KINDS.map(
        ({ code }) => [code, given.whole(code, 'must be whole years')] as const,
      )
      given.check()
      const value = Object.fromEntries(years)
      await determine(db, await request.command(), { kind: 'retention-years', from, value })
      return reply.done('/retention', `Determined from ${shortDate(from)}`)
    }),
  )
}

function previewPages(app: FastifyInstance, { db }: WebOptions): void {
  const config = { needs: 'retention.preview' } as const
  const form: Form = {
    title: 'Review what is kept',
    back: { href: '/retention', text: 'How long things are kept' },
    intro: 'Lists what the council’s years would let go today, and what holds the rest back.',
    fields: [],
    submit: 'Review it',
  }
  app.get('/retention/new', { config }, (_request, reply) => showForm(reply, form))
  app.post('/retention/new', { config }, (request, reply) =>
    takeForm(reply, form, async () => {
      const outcome = await previewRetention(db, await request.command())
      if (outcome.kind !== 'previewed') throw refusal('Determine the years first')
      const said = `${outcome.goes} would go, ${outcome.keeps} are held back`
      return reply.done(`/retention/${outcome.reviewId}`, said)
    }),
  )
}

const REFUSED: Record<Exclude<ApproveRetentionOutcome['kind'], 'approved'>, string> = {
  'no-such-review': 'There is no such review',
  'not-previewed': 'It has been approved already',
  'same-officer': 'Another officer approves it',
  'password-given': PASSWORD_GIVEN,
  'out-of-date': 'It is of another day: review again, then approve',
}

function reviewPages(app: FastifyInstance, { db }: WebOptions): void {
  app.get('/retention/:id', { config: VIEW }, async (request, reply) => {
    const id = idOf(request.params)
    const view = itemList(id)
    const sent = await sendExport(db, view, { request, reply })
    if (sent !== undefined) return sent
    const { review, list } = await db.reading(async (tx) => ({
      review: await findRetentionReview(tx, id),
      list: await readListModel(tx, view, request),
    }))
    if (review === undefined) throw new NotFound(`There is no review ${id}.`)
    const { goes, keeps, state, asAt, previewedBy, approvedBy } = review
    const approved = approvedBy === null ? '' : ` Approved by ${nameOf(request, approvedBy)}.`
    const mayApprove = officerOf(request).may.has('retention.approve') && state === 'previewed'
    return reply.page('list-page', {
      title: `Review ${id} of what is kept`,
      back: { href: '/retention', text: 'How long things are kept' },
      list,
      intro:
        `As at ${shortDate(asAt)}, by ${nameOf(request, previewedBy)}: ${goes} would go, ${keeps} are held back.` +
        `${approved} ${NOT_DESTROYED}`,
      actions: mayApprove ? [{ href: `/retention/${id}/approve`, text: 'Approve' }] : [],
    })
  })
  const config = { needs: 'retention.approve' } as const
  const form = (id: bigint): Form => ({
    title: `Approve review ${id}`,
    back: { href: `/retention/${id}`, text: `Review ${id}` },
    intro: NOT_DESTROYED,
    fields: [{ name: 'note', label: 'What you looked at', kind: 'textarea' }],
    submit: 'Approve',
  })
  app.get('/retention/:id/approve', { config }, (request, reply) =>
    showForm(reply, form(idOf(request.params))),
  )
  app.post('/retention/:id/approve', { config }, (request, reply) => {
    const reviewId = idOf(request.params)
    return takeForm(reply, form(reviewId), async (given) => {
      const note = given.text('note', 'Say what you looked at')
      given.check()
      const outcome = await approveRetention(db, await request.command(), { reviewId, note })
      if (outcome.kind !== 'approved') throw refusal(REFUSED[outcome.kind])
      return reply.done(`/retention/${reviewId}`, 'Approved')
    })
  })
}
