/** Targeting: the worklist, the instructions, and what new ones would do before they do it. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  latestRanking,
  rankedCases,
  type RankedRow,
  type Ranking,
  rankingByStage,
  type StageRow,
  TARGETING_SETS,
  type TargetingSetRow,
} from '#enquiries/index.js'
import { total } from '#kernel/money.js'
import { findInstructions, instructionsInForce, type KeptInstructions } from '#targeting/index.js'
import { date, lines, money, number, officer, tag, text } from '#web/lists/columns.js'
import { type ListView, readListModel, sendExport } from '#web/lists/list.js'
import { askedForFile, listModels, rowList } from '#web/lists/row-list.js'
import type { WebOptions } from '#web/options.js'
import { NotFound, officerOf } from '#web/page.js'
import { FAIRNESS, targetingForms } from '#web/pages/targeting-forms.js'
import { idOf } from '#web/params.js'
import { optionsOf, word } from '#web/words.js'

const VIEW = { needs: 'targeting.view' } as const
const SECTIONS = [
  { href: '/targeting', text: 'Worklist' },
  { href: '/targeting/instructions', text: 'Instructions' },
]

const SETS: ListView<TargetingSetRow> = {
  name: 'targeting-instructions',
  title: 'Targeting instructions',
  source: TARGETING_SETS,
  columns: [
    number('No.', (s) => s.id, { sort: 'id', href: (s) => `/targeting/${s.id}` }),
    text('Name', (s) => s.name, { sort: 'name', href: (s) => `/targeting/${s.id}` }),
    tag('State', (s) => word('targetingState', s.state), { sort: 'state', shade: (s) => s.state }),
    text('Why', (s) => s.because),
    number('Rules', (s) => s.rules),
    number('Floor', (s) => s.floor),
    number('Cap', (s) => s.cap, { none: 'none' }),
    officer('Proposed by', (s) => s.proposedBy),
    officer('Approved by', (s) => s.approvedBy, { note: (s) => s.approvedNote ?? undefined }),
    date('In force from', (s) => s.inForceOn, { sort: 'inForceOn' }),
    date('Ended', (s) => s.endedOn),
  ],
  filters: [
    { name: 'state', label: 'State', options: optionsOf('targetingState') },
    { name: 'name', label: 'Name' },
  ],
  empty: 'No instructions are like that.',
}

const YES_NO = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
]

function caseList(name: string, { id: ranking }: Ranking): ListView<RankedRow> {
  return {
    name,
    title: 'Cases, the first to be worked first',
    source: rankedCases(ranking),
    columns: [
      number('Rank', (c) => c.ordinal, { sort: 'ordinal' }),
      text('Account', (c) => c.accountRef, {
        sort: 'account',
        href: (c) => `/accounts/${c.accountRef}/recovery`,
      }),
      text('Name', (c) => c.name),
      text('Year', (c) => c.year, { sort: 'year' }),
      tag('Decision', (c) => word('targeted', c.decision), {
        shade: (c) => (c.decision === 'targeted' ? 'act' : 'leave'),
      }),
      number('Points', (c) => c.points, { sort: 'points', strong: true }),
      lines('Why', (c) => c.fired.map(shownRule)),
      money('Owed', (c) => c.owed, { sort: 'owed' }),
      date('Oldest', (c) => c.oldestOn, { sort: 'oldestOn' }),
      text('Stage', (c) => word('stage', c.stage), {
        sort: 'stage',
        note: (c) => (c.held ? 'on hold' : undefined),
      }),
      text('Beside those in force', (c) => word('targetingMove', c.movement)),
    ],
    filters: [
      { name: 'decision', label: 'Decision', options: optionsOf('targeted') },
      { name: 'stage', label: 'Stage', options: optionsOf('stage') },
      { name: 'movement', label: 'Beside those in force', options: optionsOf('targetingMove') },
      { name: 'held', label: 'On hold', options: YES_NO },
      { name: 'why', label: 'Why contains' },
      { name: 'account', label: 'Account' },
    ],
    empty: 'No case is like that.',
    none: 'There is no case yet.',
  }
}

function shownRule({ points, because }: RankedRow['fired'][number]) {
  return { text: `${points > 0 ? '+' : '−'}${Math.abs(points)}`, note: because }
}

function stageList(rows: readonly StageRow[]) {
  return rowList<StageRow>({
    name: 'by-stage',
    title: 'By stage',
    rows,
    columns: [
      text('Stage', (r) => word('stage', r.stage)),
      number('In arrear', (r) => r.cases),
      number('Targeted', (r) => r.targeted),
      money('Targeted owe', (r) => r.targetedPence),
      number('Come in', (r) => r.comesIn),
      number('Fall out', (r) => r.fallsOut),
      money('Those falling out owe', (r) => r.fallsOutPence),
    ],
    empty: 'Nothing is in arrear.',
    filtersFrom: 20,
  })
}

export function targetingPages(app: FastifyInstance, options: WebOptions): void {
  const { db } = options
  app.get('/targeting', { config: VIEW }, async (request, reply) => {
    const set = await db.reading(instructionsInForce)
    const title = 'Targeting of arrears'
    if (set !== undefined) return showSet(request, reply, { options, set, title })
    return reply.page('targeting', { title, actions: proposal(request), sections: SECTIONS })
  })
  app.get('/targeting/instructions', { config: VIEW }, async (request, reply) => {
    const sent = await sendExport(db, SETS, { request, reply })
    if (sent !== undefined) return sent
    const list = await db.reading((tx) => readListModel(tx, SETS, request))
    const shown = { list, actions: proposal(request), sections: SECTIONS, intro: FAIRNESS }
    return reply.page('list-page', { title: 'Targeting instructions', ...shown })
  })
  targetingForms(app, options)
  app.get('/targeting/:id', { config: VIEW }, async (request, reply) => {
    const id = idOf(request.params)
    const set = await db.reading((tx) => findInstructions(tx, id))
    if (set === undefined) throw new NotFound(`There are no instructions ${id}.`)
    return showSet(request, reply, { options, set, title: set.name })
  })
}

function proposal(request: FastifyRequest) {
  return officerOf(request).may.has('targeting.propose')
    ? [{ href: '/targeting/new', text: 'Propose instructions' }]
    : []
}

interface Shown {
  readonly options: WebOptions
  readonly set: KeptInstructions
  readonly title: string
}

async function showSet(
  request: FastifyRequest,
  reply: FastifyReply,
  { options: { db }, set, title }: Shown,
): Promise<FastifyReply> {
  const ranking = await db.reading((tx) => latestRanking(tx, set.id))
  if (ranking === undefined) throw new NotFound('They were never ranked.')
  const view = caseList(`targeting-${set.id}`, ranking)
  const sent = await sendExport(db, view, { request, reply })
  if (sent !== undefined) return sent
  const { list, rows } = await db.reading(async (tx) => ({
    list: await readListModel(tx, view, request),
    rows: await rankingByStage(tx, ranking.id),
  }))
  const stages = stageList(rows)
  const asked = askedForFile(request, [stages])
  if (asked !== undefined) return asked.send(request, reply, `targeting-${set.id}`)
  const { may, username } = officerOf(request)
  const waits = set.state === 'proposed'
  const decide = waits && may.has('targeting.approve') && set.proposedBy !== username
  const actions = [
    ...(decide ? [{ href: `/targeting/${set.id}/approve`, text: 'Put in force' }] : []),
    ...(waits && may.has('targeting.propose')
      ? [{ href: `/targeting/${set.id}/abandon`, text: 'Abandon' }]
      : []),
    ...(waits ? [] : proposal(request)),
  ]
  return reply.page('targeting', {
    title,
    set,
    ranking,
    totals: totalsOf(rows),
    tables: Object.values(listModels(request, [stages])),
    list,
    actions,
    fairness: FAIRNESS,
    rankable: (waits || set.state === 'in-force') && may.has('targeting.rank'),
    ...(waits || set.state !== 'in-force'
      ? { back: { href: '/targeting/instructions', text: 'Instructions' } }
      : { sections: SECTIONS }),
  })
}

function totalsOf(rows: readonly StageRow[]) {
  const count = (of: (row: StageRow) => number) => rows.reduce((sum, row) => sum + of(row), 0)
  return {
    cases: count((r) => r.cases),
    targeted: count((r) => r.targeted),
    comesIn: count((r) => r.comesIn),
    fallsOut: count((r) => r.fallsOut),
    targetedPence: total(rows.map((r) => r.targetedPence)),
  }
}
