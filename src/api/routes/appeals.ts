/** Appeals under section 16: recorded, answered, at the tribunal, over. */
import Type from 'typebox'
import { section } from '#api/routes/account.js'
import { done, found } from '#api/errors.js'
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
  text,
  WithId,
  WithRef,
} from '#api/schemas/base.js'
import { answerDue, type AppealRow, APPEALS, appealsOf, findAppeal } from '#enquiries/index.js'
import { APPEAL_GROUNDS } from '#law/council-tax/appeals.js'
import { type AppealStep, recordAppeal, recordAppealStep } from '#recovery/index.js'

const TAG = 'Appeals'

const Appeal = Type.Object({
  id: Id,
  accountRef: text(),
  ground: text(),
  matter: text({ description: 'In the words of who appeals' }),
  noticeOn: Day,
  answerBy: nullable(Day),
  decision: nullable(text()),
  decisionOn: nullable(Day),
  tribunalOn: nullable(Day),
  tribunalRef: nullable(text()),
  tribunalLeave: nullable(text()),
  outcome: nullable(text()),
  outcomeOn: nullable(Day),
  held: Type.Boolean({ description: 'Whether recovery is held for it' }),
})

function shown(row: AppealRow) {
  return { ...row, answerBy: answerDue(row) }
}

export function appealRoutes(routes: Routes, { db }: ApiOptions): void {
  readingRoutes(routes)
  routes.post('/accounts/:ref/appeals', {
    scope: 'holds.place',
    operation: 'recordAppeal',
    tag: TAG,
    summary: 'Record an appeal, with a hold on recovery where one is asked for',
    params: WithRef,
    body: Type.Object({
      ground: choice(APPEAL_GROUNDS.map(({ code }) => code)),
      matter: Type.String({ minLength: 1, maxLength: 2000 }),
      noticeOn: Day,
      hold: Type.Boolean(),
    }),
    answer: Type.Object({
      kind: Type.Literal('recorded'),
      appealId: Id,
      holdId: nullable(Id),
    }),
    act: async (command, { params, body }) =>
      done(await recordAppeal(db, command, { accountRef: params.ref, ...body }), 'recorded'),
  })
  routes.post('/appeals/:id/steps', {
    scope: 'holds.place',
    operation: 'recordAppealStep',
    tag: TAG,
    summary: 'Record the next step: the council’s answer, the tribunal, how it ended',
    params: WithId,
    body: Type.Object({
      kind: choice(['accepted', 'rejected', 'tribunal', 'allowed', 'dismissed', 'withdrawn']),
      on: Day,
      text: Type.String({ minLength: 1, maxLength: 2000 }),
      leave: optional(text({ description: 'What let an appeal to the tribunal in late' })),
    }),
    answer: Type.Object({ kind: Type.Literal('recorded') }),
    act: async (command, { params, body }) => {
      const { kind, on, text: said, leave = '' } = body
      const step: AppealStep =
        kind === 'tribunal' ? { kind, on, text: said, leave } : { kind, on, text: said }
      return done(await recordAppealStep(db, command, { appealId: params.id, step }), 'recorded')
    },
  })
}

function readingRoutes(routes: Routes): void {
  section(routes, {
    name: 'appeals',
    tag: TAG,
    summary: 'Appeals of the account, the latest first',
    item: Appeal,
    read: async (tx, account) => (await appealsOf(tx, account.id)).map(shown),
  })
  routes.get('/appeals', {
    scope: 'court.view',
    tag: TAG,
    summary: 'Appeals across all accounts, the oldest notice first',
    query: pageQuery({ state: optional(choice(['open', 'over'])), account: optional(text()) }),
    answer: page(Appeal),
    look: () => ({ what: 'search', subject: 'appeals' }),
    read: async (tx, { query }) => {
      const found = await readPage<AppealRow>(tx, APPEALS, query)
      return { ...found, items: found.items.map(shown) }
    },
  })
  routes.get('/appeals/:id', {
    scope: 'court.view',
    tag: TAG,
    summary: 'An appeal',
    params: WithId,
    answer: Appeal,
    look: ({ params }) => ({ what: 'search', subject: `appeal/${params.id}` }),
    read: async (tx, { params }) =>
      shown(found(await findAppeal(tx, params.id), `appeal ${params.id}`)),
  })
}
