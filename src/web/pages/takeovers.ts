/** Takeovers of accounts from elsewhere: the list, each with its totals, and what is decided. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  takeoverCharges,
  type TakeoverChargeRow,
  type TakeoverRow,
  TAKEOVERS,
} from '#enquiries/index.js'
import type { FieldError } from '#kernel/invariant.js'
import {
  abandonTakeover,
  approveTakeover,
  type ApproveTakeoverOutcome,
  executeTakeover,
  findTakeover,
  type Takeover,
} from '#takeover/index.js'
import { date, instant, money, number, officer, tag, text } from '#web/lists/columns.js'
import { type ListView, readListModel, sendExport } from '#web/lists/list.js'
import { askedForFile, listModels, rowList } from '#web/lists/row-list.js'
import type { WebOptions } from '#web/options.js'
import { NotFound, officerOf } from '#web/page.js'
import { PASSWORD_GIVEN } from '#web/pages/approvals.js'
import { idOf } from '#web/params.js'
import { optionsOf, word } from '#web/words.js'

const VIEW = { needs: 'runs.view' } as const

const LIST: ListView<TakeoverRow> = {
  name: 'takeovers',
  title: 'Takeovers',
  source: TAKEOVERS,
  columns: [
    number('Takeover', (t) => t.id, { sort: 'id', href: (t) => `/runs/takeovers/${t.id}` }),
    text('From', (t) => t.source, { sort: 'source', href: (t) => `/runs/takeovers/${t.id}` }),
    text('Folder', (t) => t.name),
    date('Taken over on', (t) => t.takenOn, { sort: 'takenOn' }),
    tag('State', (t) => word('takeoverState', t.state), { sort: 'state', shade: (t) => t.state }),
    number('Charges', (t) => t.charges),
    money('Owing', (t) => t.owing),
    officer('Previewed by', (t) => t.previewedBy),
    instant('Previewed', (t) => t.previewedAt),
    officer('Approved by', (t) => t.approvedBy),
  ],
  filters: [
    { name: 'source', label: 'From' },
    { name: 'state', label: 'State', options: optionsOf('takeoverState') },
  ],
  empty: 'Nothing has been taken over.',
}

function chargeList(id: bigint): ListView<TakeoverChargeRow> {
  return {
    name: `takeover-${id}-charges`,
    title: 'Each charge, as it would stand here',
    source: takeoverCharges(id),
    columns: [
      text('Account', (c) => c.accountRef, {
        sort: 'account',
        href: (c) => `/accounts/${c.accountRef}`,
      }),
      text('Name', (c) => c.name),
      text('Property', (c) => c.propertyRef, { href: (c) => `/properties/${c.propertyRef}` }),
      text('Year', (c) => c.year, { sort: 'year' }),
      money('Charge', (c) => c.amount, { sort: 'amount' }),
      money('Paid', (c) => c.paid),
      money('Costs owing', (c) => c.costs || null),
      tag('Stage', (c) => word('stage', c.stage), { sort: 'stage', shade: (c) => c.stage }),
      text('Next step', (c) => word('step', c.nextStep), { none: 'none' }),
      text('Why none', (c) => c.why),
      money('Our facts come to', (c) => c.workedPence, { note: workedNote }),
    ],
    filters: [
      { name: 'account', label: 'Account' },
      { name: 'year', label: 'Year' },
      { name: 'stage', label: 'Stage', options: optionsOf('stage') },
      {
        name: 'next',
        label: 'Next step',
        options: [...optionsOf('step'), { value: 'none', text: 'None' }],
      },
      { name: 'worked', label: 'Our facts', options: optionsOf('worked') },
    ],
    empty: 'No charge is like that.',
    none: 'There is no charge yet.',
  }
}

function workedNote({ worked }: TakeoverChargeRow): string | undefined {
  return worked === 'agrees' ? undefined : word('worked', worked)
}

export function takeoverPages(app: FastifyInstance, options: WebOptions): void {
  const { db } = options
  app.get('/runs/takeovers', { config: VIEW }, async (request, reply) => {
    const sent = await sendExport(db, LIST, { request, reply })
    if (sent !== undefined) return sent
    const list = await db.transaction((tx) => readListModel(tx, LIST, request))
    const back = { href: '/runs', text: 'Runs' }
    const intro =
      'Open accounts of another system, taken over as evidence from elsewhere. The folder of its ' +
      'files is previewed at the command line: reeve takeover preview FOLDER.'
    return reply.page('list-page', { title: 'Takeovers', list, back, intro, actions: [] })
  })
  app.get('/runs/takeovers/:id', { config: VIEW }, (request, reply) =>
    showTakeover(request, reply, { options }),
  )
  app.get('/runs/takeovers/:id/charges', { config: VIEW }, async (request, reply) => {
    const id = idOf(request.params)
    const view = chargeList(id)
    const sent = await sendExport(db, view, { request, reply })
    if (sent !== undefined) return sent
    const { takeover, list } = await db.transaction(async (tx) => ({
      takeover: await findTakeover(tx, id),
      list: await readListModel(tx, view, request),
    }))
    if (takeover === undefined) throw new NotFound(`There is no takeover ${id}.`)
    const back = { href: `/runs/takeovers/${id}`, text: `Takeover ${id}` }
    const title = `Charges of takeover ${id}, from ${takeover.source}`
    return reply.page('list-page', { title, list, back, actions: [] })
  })
  decisionPages(app, options)
}

interface Shown {
  readonly options: WebOptions
  readonly errors?: readonly FieldError[]
}

async function showTakeover(
  request: FastifyRequest,
  reply: FastifyReply,
  { options: { db }, errors = [] }: Shown,
): Promise<FastifyReply> {
  const id = idOf(request.params)
  const takeover = await db.transaction((tx) => findTakeover(tx, id))
  if (takeover === undefined) throw new NotFound(`There is no takeover ${id}.`)
  const all = [totalList(takeover), nextList(takeover), workedList(takeover)]
  const asked = askedForFile(request, all)
  if (asked !== undefined) return asked.send(request, reply, `takeover-${id}`)
  const { username, may } = officerOf(request)
  const own = takeover.previewedBy === username
  return reply.page('takeover', {
    title: `Takeover ${id}, from ${takeover.source}`,
    takeover,
    lists: listModels(request, all),
    errors,
    own,
    canApprove: takeover.state === 'previewed' && may.has('takeovers.approve') && !own,
    canMake: may.has('takeovers.make'),
  })
}

function totalList({ totals }: Takeover) {
  return rowList<Takeover['totals']['control'][number]>({
    name: 'totals',
    title: 'Totals, as its files say and as their lines come to',
    rows: totals.control,
    filtersFrom: 40,
    columns: [
      text('What', (t) => word('totalled', t.what)),
      text('Year', (t) => t.year, { none: 'all' }),
      number('How many', (t) => t.count),
      money('Amount', (t) => t.amount),
    ],
    empty: 'Nothing.',
  })
}

type Counted = readonly [string, number]

function nextList({ totals, id }: Takeover) {
  return rowList<Counted>({
    name: 'next',
    title: 'What recovery could do next',
    rows: Object.entries(totals.next),
    columns: [
      text('Step', ([step]) => (step === '' ? 'None' : word('step', step)), {
        href: ([step]) => `/runs/takeovers/${id}/charges?next=${step === '' ? 'none' : step}`,
      }),
      number('Charges', ([, count]) => count),
    ],
    empty: 'No charge.',
  })
}

function workedList({ totals, id }: Takeover) {
  return rowList<Counted>({
    name: 'worked',
    title: 'Held against the facts recorded here',
    rows: Object.entries(totals.worked),
    columns: [
      text('Our facts', ([worked]) => word('worked', worked), {
        href: ([worked]) => `/runs/takeovers/${id}/charges?worked=${worked}`,
      }),
      number('Charges', ([, count]) => count),
    ],
    empty: 'No charge.',
  })
}

function decisionPages(app: FastifyInstance, options: WebOptions): void {
  const { db } = options
  const approve = { needs: 'takeovers.approve' } as const
  const make = { needs: 'takeovers.make' } as const
  app.post('/runs/takeovers/:id/approve', { config: approve }, async (request, reply) => {
    const takeoverId = idOf(request.params)
    const outcome = await approveTakeover(db, await request.command(), { takeoverId })
    if (outcome.kind === 'approved') return reply.done(`/runs/takeovers/${takeoverId}`, 'Approved')
    const errors = [{ field: '', message: refusedApproval(outcome) }]
    return showTakeover(request, reply.code(422), { options, errors })
  })
  app.post('/runs/takeovers/:id/execute', { config: make }, async (request, reply) => {
    const takeoverId = idOf(request.params)
    const outcome = await executeTakeover(db, await request.command(), { takeoverId })
    if (outcome.kind === 'executed') {
      const said = `Taken over: ${outcome.accounts} accounts, totals and books proved`
      return reply.done(`/runs/takeovers/${takeoverId}`, said)
    }
    const message =
      outcome.kind === 'already-executed'
        ? 'It has been carried out already: nothing is posted twice'
        : 'Only a takeover that is approved can be carried out'
    return showTakeover(request, reply.code(422), { options, errors: [{ field: '', message }] })
  })
  app.post('/runs/takeovers/:id/abandon', { config: make }, async (request, reply) => {
    const takeoverId = idOf(request.params)
    const outcome = await abandonTakeover(db, await request.command(), { takeoverId })
    const said = outcome.kind === 'abandoned' ? 'Abandoned' : 'Too late: it has been carried out'
    return reply.done(`/runs/takeovers/${takeoverId}`, said)
  })
}

function refusedApproval(outcome: Exclude<ApproveTakeoverOutcome, { kind: 'approved' }>): string {
  switch (outcome.kind) {
    case 'same-officer':
      return 'You previewed this takeover: another officer must approve it'
    case 'password-given':
      return PASSWORD_GIVEN
    case 'not-previewed':
      return `The takeover is ${word('takeoverState', outcome.state).toLowerCase()}`
    case 'no-such-takeover':
      return 'There is no such takeover'
  }
}
