/** Targeting instructions proposed, ranked again, put in force, given up. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import {
  abandonInstructions,
  ASKED_FACTS,
  type AskedFact,
  instructionsInForce,
  proposeInstructions,
  putInForce,
  type PutInForceOutcome,
  rankAgain,
} from '#targeting/index.js'
import { type Form, showForm, takeForm } from '#web/forms/form.js'
import { text } from '#web/lists/columns.js'
import { askedForFile, rowList } from '#web/lists/row-list.js'
import type { WebOptions } from '#web/options.js'
import { refusal } from '#web/page.js'
import { PASSWORD_GIVEN } from '#web/pages/approvals.js'
import { idOf } from '#web/params.js'

export const FAIRNESS =
  'No rule can ask for age, sex, disability, race, religion or anything else that the Equality Act ' +
  '2010 protects, nor for what stands for it: exemptions, disregarded adults, a reduction for ' +
  'disability, the scheme of a reduction. Such facts are not read. A review of vulnerability may ' +
  'only take points away. Look at who comes in all the same: a rule can bear harder on some.'

const ASKED = rowList<AskedFact>({
  name: 'asked',
  title: 'What a rule can ask',
  rows: ASKED_FACTS,
  columns: [
    text('Written', (f) => writtenAs(f)),
    text('What it is', (f) => f.hint),
    text('One of', (f) => f.choices?.join(', ') ?? ''),
  ],
  empty: '',
  filtersFrom: 99,
})

function writtenAs({ kind, name, choices }: AskedFact): string {
  if (kind === 'choice') return `${name} is ${choices?.[0] ?? ''}`
  if (kind === 'pounds') return `${name} at least 250.00`
  return `${name} at least ${name.startsWith('days') ? 30 : 2}`
}

export function targetingForms(app: FastifyInstance, options: WebOptions): void {
  proposalPages(app, options)
  approvalPages(app, options)
  const { db } = options
  app.post(
    '/targeting/:id/rank',
    { config: { needs: 'targeting.rank' } },
    async (request, reply) => {
      const instructionId = idOf(request.params)
      const outcome = await rankAgain(db, await request.command(), { instructionId })
      const said =
        outcome.kind === 'ranked'
          ? `Ranked: ${outcome.totals.targeted} of ${outcome.totals.cases} cases are targeted`
          : 'Only instructions that are proposed or in force rank cases'
      return reply.done(`/targeting/${instructionId}`, said)
    },
  )
}

async function proposalForm({ db }: WebOptions, request: FastifyRequest): Promise<Form> {
  const inForce = await db.reading(instructionsInForce)
  const value = (shown: string | undefined) => (shown === undefined ? {} : { value: shown })
  return {
    title: 'Propose targeting instructions',
    back: { href: '/targeting/instructions', text: 'Targeting instructions' },
    intro:
      'Each rule gives points to the cases for which it holds; those with most points are worked ' +
      'first. Nothing is targeted before another officer has looked at who would come in and ' +
      'fall out, and put them in force.',
    warning: FAIRNESS,
    fields: [
      { name: 'name', label: 'Name', kind: 'text', width: 30 },
      { name: 'because', label: 'Why arrears are to be worked so', kind: 'textarea' },
      {
        name: 'rules',
        label: 'Rules',
        kind: 'textarea',
        hint:
          'One a line, with its points, such as “40: owed at least 1000.00 and stage is ' +
          'final-notice or liability-order” or “-30: reduction is yes”',
        ...value(inForce?.written.join('\n')),
      },
      {
        name: 'floor',
        label: 'Floor',
        kind: 'number',
        width: 5,
        hint: 'The points from which a case is targeted',
        ...value(inForce?.floor.toString()),
      },
      {
        name: 'cap',
        label: 'Cap',
        kind: 'number',
        width: 5,
        optional: true,
        hint: 'How many cases at most, whatever step they wait for',
        ...value(inForce?.cap?.toString()),
      },
    ],
    lists: [ASKED.model(request)],
    submit: 'See what they would do',
  }
}

function proposalPages(app: FastifyInstance, options: WebOptions): void {
  const config = { needs: 'targeting.propose' } as const
  app.get('/targeting/new', { config }, async (request, reply) => {
    const asked = askedForFile(request, [ASKED])
    if (asked !== undefined) return asked.send(request, reply, 'targeting')
    return showForm(reply, await proposalForm(options, request))
  })
  app.post('/targeting/new', { config }, (request, reply) =>
    takeForm(
      reply,
      () => proposalForm(options, request),
      async (given) => {
        const floor = given.whole('floor', 'must be whole points above 0')
        const capped = given.optional('cap') !== ''
        const cap = capped ? given.whole('cap', 'must be a whole number above 0') : null
        given.check()
        const [name, because, rules] = ['name', 'because', 'rules'].map((n) => given.optional(n))
        const written = { name: name ?? '', because: because ?? '', rules: rules ?? '', floor, cap }
        const made = await proposeInstructions(options.db, await request.command(), written)
        return reply.done(
          `/targeting/${made.instructionId}`,
          'Proposed: nothing is targeted by them yet',
        )
      },
    ),
  )
}

const REFUSED: Record<Exclude<PutInForceOutcome['kind'], 'in-force'>, string> = {
  'no-such-instructions': 'There are no such instructions',
  'not-proposed': 'They do not wait for approval any more',
  'same-officer': 'You proposed them: another officer must put them in force',
  'password-given': PASSWORD_GIVEN,
  'out-of-date':
    'They were ranked on another day, or beside others than are in force now: ' +
    'rank again and look, then put them in force',
}

function approvalPages(app: FastifyInstance, { db }: WebOptions): void {
  const approve = { needs: 'targeting.approve' } as const
  const form = (id: bigint): Form => ({
    title: 'Put the instructions in force',
    back: { href: `/targeting/${id}`, text: 'What they would do' },
    intro: 'From today they choose the cases to be worked; those in force until now end.',
    fields: [{ name: 'note', label: 'What you looked at', kind: 'textarea' }],
    submit: 'Put in force',
  })
  app.get('/targeting/:id/approve', { config: approve }, (request, reply) =>
    showForm(reply, form(idOf(request.params))),
  )
  app.post('/targeting/:id/approve', { config: approve }, (request, reply) => {
    const instructionId = idOf(request.params)
    return takeForm(reply, form(instructionId), async (given) => {
      const note = given.text('note', 'Say what you looked at')
      given.check()
      const outcome = await putInForce(db, await request.command(), { instructionId, note })
      if (outcome.kind !== 'in-force') throw refusal(REFUSED[outcome.kind])
      return reply.done('/targeting', 'In force')
    })
  })
  const propose = { needs: 'targeting.propose' } as const
  const ending = (id: bigint): Form => ({
    title: 'Abandon the instructions',
    back: { href: `/targeting/${id}`, text: 'What they would do' },
    fields: [],
    submit: 'Abandon',
  })
  app.get('/targeting/:id/abandon', { config: propose }, (request, reply) =>
    showForm(reply, ending(idOf(request.params))),
  )
  app.post('/targeting/:id/abandon', { config: propose }, (request, reply) => {
    const instructionId = idOf(request.params)
    return takeForm(reply, ending(instructionId), async () => {
      const outcome = await abandonInstructions(db, await request.command(), { instructionId })
      if (outcome.kind !== 'abandoned') throw refusal('They do not wait for approval any more')
      return reply.done('/targeting/instructions', 'Abandoned')
    })
  })
}
