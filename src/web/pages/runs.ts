/** Runs: the list, a new one, and what may be done with each. */
import type { FastifyInstance } from 'fastify'
import { PASSWORD_GIVEN } from '#web/pages/approvals.js'
import { hearingChoices } from '#web/pages/hearing-choices.js'
import { RUNS, type RunRow } from '#enquiries/index.js'
import {
  abandonRun,
  ALL_RUN_KINDS,
  approveRun,
  type ApproveRunOutcome,
  findRun,
  parseRunKind,
  previewRun,
  reverseRun,
  type ReverseRunOutcome,
} from '#jobs/index.js'
import { nextYear, yearOf } from '#kernel/financial-year.js'
import type { IsoDate } from '#kernel/dates.js'
import type { InputError } from '#kernel/invariant.js'
import type { Tx } from '#store/db.js'
import { takeForm, type Form, showForm } from '#web/forms/form.js'
import { date, money, number, officer, tag, text } from '#web/lists/columns.js'
import { type ListView, readListModel, sendExport } from '#web/lists/list.js'
import type { WebOptions } from '#web/options.js'
import { refusal } from '#web/page.js'
import { idOf } from '#web/params.js'
import { answerField, showRun } from '#web/pages/run-page.js'
import { shortDate } from '#web/views.js'
import { printRunPages } from '#web/pages/print-runs.js'
import { runItemPages } from '#web/pages/run-items.js'
import { optionsOf, word } from '#web/words.js'

const LIST: ListView<RunRow> = {
  name: 'runs',
  title: 'Runs',
  source: RUNS,
  columns: [
    number('Run', (r) => r.id, { sort: 'id', href: (r) => `/runs/${r.id}` }),
    text('Kind', (r) => word('run', r.kind), { sort: 'kind', href: (r) => `/runs/${r.id}` }),
    date('As at', (r) => r.asAt, { sort: 'asAt' }),
    tag('State', (r) => word('runState', r.state), { sort: 'state', shade: (r) => r.state }),
    number('To act on', (r) => r.acts, { sort: 'acts' }),
    money('Amount', (r) => r.actsPence),
    number('Acted on', (r) => r.acted),
    number('Exceptions', (r) => r.exceptions),
    officer('Previewed by', (r) => r.previewedBy),
    officer('Approved by', (r) => r.approvedBy),
  ],
  filters: [
    { name: 'kind', label: 'Kind', options: optionsOf('run') },
    { name: 'state', label: 'State', options: optionsOf('runState') },
    { name: 'by', label: 'Officer' },
  ],
  empty: 'No run is like that.',
  none: 'There is no run yet.',
}

export function runPages(app: FastifyInstance, options: WebOptions): void {
  const { db } = options
  app.get('/runs', { config: { needs: 'runs.view' } }, async (request, reply) => {
    const sent = await sendExport(db, LIST, { request, reply })
    if (sent !== undefined) return sent
    const list = await db.transaction((tx) => readListModel(tx, LIST, request))
    const actions = request.signedIn?.may.has('runs.preview')
      ? [{ href: '/runs/new', text: 'Preview a new run' }]
      : []
    const targeting = request.signedIn?.may.has('targeting.view')
      ? [{ href: '/targeting', text: 'Targeting of arrears' }]
      : []
    const takeovers = { href: '/runs/takeovers', text: 'Takeovers from elsewhere' }
    const letters = { href: '/print-runs', text: 'Letters to print' }
    const all = [...actions, letters, ...targeting, takeovers]
    return reply.page('list-page', { title: 'Runs', list, actions: all })
  })
  newRunPages(app, options)
  runItemPages(app, options)
  printRunPages(app, options)
  app.get('/runs/:id', { config: { needs: 'runs.view' } }, (request, reply) =>
    showRun(request, reply, { options }),
  )
  app.get('/runs/:id/progress', { config: { needs: 'runs.view' } }, async (request) => {
    const run = await db.transaction((tx) => findRun(tx, idOf(request.params)))
    return { state: run?.state ?? 'none', done: run?.chunksDone ?? 0, of: run?.chunks ?? 0 }
  })
  decisionPages(app, options)
  reversalPages(app, options)
}

function newRunPages(app: FastifyInstance, { db, clock }: WebOptions): void {
  const form = async () => {
    const today = await clock.today()
    return db.transaction((tx) => newRunForm(tx, today))
  }
  app.get('/runs/new', { config: { needs: 'runs.preview' } }, async (request, reply) => {
    const { kind, hearing } = request.query as { kind?: string; hearing?: string }
    const shown = await form()
    const preset: Record<string, string | undefined> = { kind, hearingId: hearing }
    const fields = shown.fields.map((f) => ({ ...f, value: preset[f.name] ?? f.value ?? '' }))
    return showForm(reply, { ...shown, fields })
  })
  app.post('/runs/new', { config: { needs: 'runs.preview' } }, (request, reply) =>
    takeForm(reply, form, async (given) => {
      const kind = parseRunKind(given.text('kind', 'Choose what to run'))
      const asAt = given.date('asAt', 'Give the day as at which to run')
      given.check()
      const needs = ALL_RUN_KINDS.find((k) => k.name === kind)?.needs ?? []
      const accountRef = given.optional('accountRef')
      const criteria = {
        ...(needs.includes('year') && { year: given.optional('year') }),
        ...(needs.includes('hearingId') && { hearingId: given.optional('hearingId') }),
        ...(accountRef !== '' && { accountRef }),
        ...(given.optional('targeted') === 'yes' && { targeted: 'yes' as const }),
      }
      const { runId } = await previewRun(db, await request.command(), { kind, criteria, asAt })
      return reply.done(`/runs/${runId}`, 'Previewed: nothing has been changed')
    }),
  )
}

const TARGETED = [
  { value: 'no', text: 'All', hint: 'Whoever the step may be taken on' },
  {
    value: 'yes',
    text: 'Those targeted',
    hint: 'For reminders, final notices and complaints: by the targeting instructions in force',
  },
]

async function newRunForm(tx: Tx, today: IsoDate): Promise<Form> {
  const year = yearOf(today)
  const years = [year, nextYear(year)].map((value) => ({ value, text: value }))
  const hearings = [{ value: '', text: 'None' }, ...(await hearingChoices(tx))]
  return {
    title: 'Preview a new run',
    back: { href: '/runs', text: 'Runs' },
    intro:
      'A preview only reads. It shows who would be acted on and who is left out and why; ' +
      'another officer approves it before anything is done.',
    fields: [
      { name: 'kind', label: 'What to run', kind: 'radios', options: optionsOf('run') },
      { name: 'asAt', label: 'As at', kind: 'date', value: today, hint: 'Like 27/3/2026' },
      { name: 'year', label: 'Year', kind: 'select', options: years, value: year, hint: 'For billing' },
      { name: 'hearingId', label: 'Hearing', kind: 'select', options: hearings, hint: 'For complaints, summonses and orders' },
      { name: 'targeted', label: 'Which cases', kind: 'radios', options: TARGETED, value: 'no' },
      { name: 'accountRef', label: 'Only this account', kind: 'text', width: 10, optional: true, hint: 'To try a run out on one account' },
    ], // prettier-ignore
    submit: 'Preview',
  }
}

function decisionPages(app: FastifyInstance, options: WebOptions): void {
  const { db } = options
  app.post('/runs/:id/approve', { config: { needs: 'runs.approve' } }, async (request, reply) => {
    const runId = idOf(request.params)
    const answers = answersOf(request.body)
    const outcome = await approveRun(db, await request.command(), { runId, answers })
    if (outcome.kind === 'approved') return reply.done(`/runs/${runId}`, 'Approved')
    const errors = [approvalRefusal(outcome)]
    return showRun(request, reply.code(422), { options, errors, body: request.body })
  })
  app.post('/runs/:id/execute', { config: { needs: 'runs.execute' } }, async (request, reply) => {
    const runId = idOf(request.params)
    const outcome = await options.runs.start(runId, await request.acting())
    if (outcome.kind === 'begun' || outcome.kind === 'executed') {
      return reply.done(`/runs/${runId}`, 'Begun: it goes on whether or not you stay on this page')
    }
    const message =
      outcome.kind === 'not-yet'
        ? `It is as at ${shortDate(outcome.from)}: it cannot be carried out before`
        : 'Only a run that is approved can be carried out'
    return showRun(request, reply.code(422), { options, errors: [{ field: '', message }] })
  })
  app.post('/runs/:id/abandon', { config: { needs: 'runs.preview' } }, async (request, reply) => {
    const runId = idOf(request.params)
    const outcome = await abandonRun(db, await request.command(), { runId })
    const said = outcome.kind === 'abandoned' ? 'Abandoned' : 'Too late: the run has begun'
    return reply.done(`/runs/${runId}`, said)
  })
}

function answersOf(body: unknown): Record<string, string> {
  const fields = Object.entries((body ?? {}) as Record<string, unknown>)
  return Object.fromEntries(
    fields
      .filter(([name]) => name.startsWith(answerField('')))
      .map(([name, value]) => [name.slice(answerField('').length), String(value)]),
  )
}

function approvalRefusal(outcome: Exclude<ApproveRunOutcome, { kind: 'approved' }>) {
  switch (outcome.kind) {
    case 'same-officer':
      return { field: '', message: 'You previewed this run: another officer must approve it' }
    case 'password-given':
      return { field: '', message: PASSWORD_GIVEN }
    case 'alarm-unanswered': {
      const name = word('', outcome.alarm.replace(':', ' '))
      const message = `Answer the alarm “${name}”: say what you found and why the run may go on`
      return { field: answerField(outcome.alarm), message }
    }
    case 'not-previewed':
      return { field: '', message: `The run is ${word('runState', outcome.state).toLowerCase()}` }
    case 'no-such-run':
      return { field: '', message: 'There is no such run' }
  }
}

function reversalPages(app: FastifyInstance, { db }: WebOptions): void {
  const form = (id: bigint): Form => ({
    title: `Reverse run ${id}`,
    back: { href: `/runs/${id}`, text: `Run ${id}` },
    warning:
      'Its notices are withdrawn and what they brought about is undone by new entries. ' +
      'A run of which anything was sent cannot be reversed.',
    fields: [{ name: 'reason', label: 'Why it is reversed', kind: 'textarea' }],
    submit: 'Reverse the run',
  })
  app.get('/runs/:id/reverse', { config: { needs: 'runs.reverse' } }, (request, reply) =>
    showForm(reply, form(idOf(request.params))),
  )
  app.post('/runs/:id/reverse', { config: { needs: 'runs.reverse' } }, (request, reply) => {
    const runId = idOf(request.params)
    return takeForm(reply, form(runId), async (given) => {
      const reason = given.text('reason', 'Say why the run is reversed')
      given.check()
      const outcome = await reverseRun(db, await request.command(), { runId, reason })
      if (outcome.kind !== 'reversed') throw reversalRefusal(outcome)
      return reply.done(`/runs/${runId}`, `Reversed: ${outcome.notices} notices withdrawn`)
    })
  })
}

function reversalRefusal(outcome: Exclude<ReverseRunOutcome, { kind: 'reversed' }>): InputError {
  switch (outcome.kind) {
    case 'already-sent':
      return refusal('It has been sent: it cannot be reversed any more')
    case 'not-reversible':
      return refusal(`It cannot be reversed: ${outcome.why}`)
    case 'gone-on':
      return refusal(`${outcome.accounts} accounts have had a later notice: deal with those first`)
    case 'not-executed':
      return refusal(`The run is ${word('runState', outcome.state).toLowerCase()}`)
    case 'no-such-run':
      return refusal('There is no such run')
  }
}
