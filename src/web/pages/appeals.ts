/** Appeals: the list with its two-month clock, recording one, and each step after it. */
import type { FastifyInstance } from 'fastify'
import { determinationsOn } from '#authority/index.js'
import { answerDue, type AppealRow, APPEALS, findAppeal, tribunalDue } from '#enquiries/index.js'
import { recordAppeal, recordAppealStep } from '#recovery/index.js'
import { type Form, showForm, takeForm } from '#web/forms/form.js'
import { date, tag, text } from '#web/lists/columns.js'
import { type ListView, readListModel, sendExport } from '#web/lists/list.js'
import type { WebOptions } from '#web/options.js'
import { NotFound, refusal } from '#web/page.js'
import { COURT_SECTIONS } from '#web/pages/court-sections.js'
import { findAccountHead } from '#web/pages/account.js'
import { idOf, refOf } from '#web/params.js'
import { shortDate } from '#web/views.js'
import { optionsOf, word } from '#web/words.js'

function stateOf(row: AppealRow): string {
  return row.outcome ?? (row.tribunalOn === null ? (row.decision ?? 'open') : 'tribunal')
}

const LIST: ListView<AppealRow> = {
  name: 'appeals',
  title: 'Appeals',
  source: APPEALS,
  columns: [
    date('Notice', (a) => a.noticeOn, { sort: 'noticeOn', href: (a) => `/court/appeals/${a.id}` }),
    text('Account', (a) => a.accountRef, {
      sort: 'account',
      href: (a) => `/accounts/${a.accountRef}/recovery`,
    }),
    text('Ground', (a) => word('appealGround', a.ground)),
    text('Matter', (a) => a.matter),
    date('Answer by', answerDue, { none: 'answered' }),
    date('Answered', (a) => a.decisionOn),
    date('To the tribunal', (a) => a.tribunalOn, { note: (a) => a.tribunalRef ?? undefined }),
    tag('State', (a) => word('appeal', stateOf(a)), { shade: stateOf }),
    text('Recovery', (a) => (a.held ? 'On hold' : 'Not held')),
  ],
  filters: [
    {
      name: 'state',
      label: 'State',
      options: [
        { value: 'open', text: 'Open' },
        { value: 'over', text: 'Over' },
      ],
    },
    { name: 'account', label: 'Account' },
  ],
  empty: 'No appeal is like that.',
  none: 'There is no appeal yet.',
}

export function appealPages(app: FastifyInstance, options: WebOptions): void {
  const { db } = options
  app.get('/court/appeals', { config: { needs: 'court.view' } }, async (request, reply) => {
    const sent = await sendExport(db, LIST, { request, reply })
    if (sent !== undefined) return sent
    const list = await db.transaction((tx) => readListModel(tx, LIST, request))
    const intro =
      'The council answers within two months beginning with the day of the notice (section 16). ' +
      'An appeal does not by itself stop recovery.'
    const data = { list, actions: [], sections: COURT_SECTIONS, intro }
    return reply.page('list-page', { title: 'Appeals', ...data })
  })
  newAppealPages(app, options)
  stepPages(app, options)
}

function newAppealPages(app: FastifyInstance, { db, clock }: WebOptions): void {
  const form = async (ref: string): Promise<Form> => {
    const today = await clock.today()
    await db.reading((tx) => findAccountHead(tx, ref, today))
    return {
      title: 'Record an appeal',
      caption: `Account ${ref}`,
      back: { href: `/accounts/${ref}/recovery`, text: `Account ${ref}` },
      intro:
        'What may be appealed may not be raised when a liability order is asked for ' +
        '(regulation 57(1)). The band is for the Valuation Office Agency.',
      fields: [
        { name: 'ground', label: 'Ground', kind: 'radios', options: optionsOf('appealGround') },
        { name: 'matter', label: 'What is appealed against', kind: 'textarea' },
        { name: 'noticeOn', label: 'Notice to the council', kind: 'date', value: today, hint: 'The day on which the council got it, like 27/3/2026' },
        { name: 'hold', label: 'Recovery', kind: 'checkboxes', optional: true, options: [{ value: 'yes', text: 'Hold recovery until I release it' }] },
      ], // prettier-ignore
      submit: 'Record the appeal',
    }
  }
  const config = { needs: 'holds.place' } as const
  app.get('/accounts/:ref/appeal', { config }, async (request, reply) =>
    showForm(reply, await form(refOf(request.params))),
  )
  app.post('/accounts/:ref/appeal', { config }, (request, reply) => {
    const accountRef = refOf(request.params)
    return takeForm(
      reply,
      () => form(accountRef),
      async (given) => {
        const grounds = optionsOf('appealGround').map((option) => option.value)
        const appeal = {
          accountRef,
          ground: given.choice('ground', grounds, 'Choose the ground'),
          matter: given.text('matter', 'Say what is appealed against'),
          noticeOn: given.date('noticeOn', 'Give the day of the notice to the council'),
          hold: given.list('hold').includes('yes'),
        }
        given.check()
        const outcome = await recordAppeal(db, await request.command(), appeal)
        if (outcome.kind !== 'recorded') throw refusal('There is no such account')
        const held = outcome.holdId === null ? 'recovery goes on' : 'recovery is held'
        return reply.done(`/accounts/${accountRef}/recovery`, `Appeal recorded: ${held}`)
      },
    )
  })
}

const STEPS = ['accepted', 'rejected', 'tribunal', 'allowed', 'dismissed', 'withdrawn'] as const

function stepPages(app: FastifyInstance, { db, clock }: WebOptions): void {
  const form = async (id: bigint): Promise<Form> => {
    const today = await clock.today()
    const { row, jurisdiction } = await db.reading(async (tx) => ({
      row: await findAppeal(tx, id),
      jurisdiction: (await determinationsOn(tx, today)).jurisdiction,
    }))
    if (row === undefined) throw new NotFound(`There is no appeal ${id}.`)
    const due = answerDue(row)
    const last = tribunalDue(row, jurisdiction)
    const clockSays = due === null ? '' : ` The council answers by ${shortDate(due)}.`
    const late =
      last === null
        ? 'For an appeal to the tribunal after its time'
        : `For the tribunal, asked after ${shortDate(last)}: it must have allowed it`
    return {
      title: `Appeal ${id}`,
      caption: `Account ${row.accountRef}, ${word('appeal', stateOf(row)).toLowerCase()}`,
      back: { href: '/court/appeals', text: 'Appeals' },
      intro: `${word('appealGround', row.ground)}: ${row.matter}.${clockSays}`,
      fields: [
        { name: 'step', label: 'What happened', kind: 'radios', options: STEPS.map((value) => ({ value, text: word('appealStep', value) })) },
        { name: 'on', label: 'On', kind: 'date', value: today, hint: 'Like 27/3/2026' },
        { name: 'text', label: 'What was decided, or the tribunal’s reference', kind: 'textarea' },
        { name: 'leave', label: 'What let it in late', kind: 'text', optional: true, hint: late },
      ], // prettier-ignore
      submit: 'Record it',
    }
  }
  const config = { needs: 'holds.place' } as const
  app.get('/court/appeals/:id', { config }, async (request, reply) =>
    showForm(reply, await form(idOf(request.params))),
  )
  app.post('/court/appeals/:id', { config }, (request, reply) => {
    const appealId = idOf(request.params)
    return takeForm(
      reply,
      () => form(appealId),
      async (given) => {
        const kind = given.choice('step', STEPS, 'Say what happened')
        const on = given.date('on', 'Give the day')
        const said = given.text('text', 'Say what was decided, or give the reference')
        given.check()
        const leave = given.optional('leave')
        const step =
          kind === 'tribunal' ? { kind, on, text: said, leave } : { kind, on, text: said }
        const outcome = await recordAppealStep(db, await request.command(), { appealId, step })
        if (outcome.kind === 'no-such-appeal') throw refusal('There is no such appeal')
        if (outcome.kind === 'not-now') throw refusal('The appeal does not take that step now')
        if (outcome.kind === 'not-that-day') {
          throw refusal(`must be from ${shortDate(outcome.from)} to today`, 'on')
        }
        return reply.done('/court/appeals', 'Appeal: step recorded')
      },
    )
  })
}
