/** What the council determines: proposed by one officer in its form, made or refused by another. */
import type { FastifyInstance } from 'fastify'
import {
  determinationsOn,
  makeDetermination,
  proposeDetermination,
  refuseDetermination,
  type SettleDeterminationOutcome,
} from '#authority/index.js'
import {
  chargingAreas,
  type DeterminationProposalRow,
  determinationProposals,
  determinedOn,
} from '#enquiries/index.js'
import { InputError } from '#kernel/invariant.js'
import { type Form, showForm, takeForm } from '#web/forms/form.js'
import { date, detail, officer, text } from '#web/lists/columns.js'
import { type PageList, rowList } from '#web/lists/row-list.js'
import type { WebOptions } from '#web/options.js'
import { NotFound, officerOf, refusal } from '#web/page.js'
import { PASSWORD_GIVEN } from '#web/pages/approvals.js'
import {
  DETERMINE_FORMS,
  type DetermineScene,
  type ProposedHere,
} from '#web/pages/determine-forms.js'
import { describeValue } from '#web/pages/determination-text.js'
import { idOf } from '#web/params.js'
import { word } from '#web/words.js'

const VIEW = { needs: 'council.view' } as const
const DETERMINE = { needs: 'council.determine' } as const
const BACK = { href: '/council/determinations', text: 'Determinations' }

export function proposalList(rows: readonly DeterminationProposalRow[]): PageList {
  return rowList<DeterminationProposalRow>({
    name: 'proposals',
    title: 'Proposed',
    rows,
    columns: [
      text('What', (p) => word('determination', p.kind), {
        href: (p) => `/council/determinations/proposals/${p.id}`,
      }),
      text('State', (p) => word('proposal', p.state === 'made' ? 'set' : p.state), {
        choice: true,
      }),
      date('From', (p) => p.from),
      date('Proposed', (p) => p.proposedOn),
      officer('By', (p) => p.proposedBy),
      detail('Because', (p) => p.because),
      date('Decided', (p) => p.settledOn),
      text('By whom', (p) => p.settledBy),
    ],
    empty: 'Nothing has been proposed.',
  })
}

export function determinePages(app: FastifyInstance, options: WebOptions): void {
  choicePages(app)
  proposingPages(app, options)
  settlingPages(app, options)
}

const CHOICE: Form = {
  title: 'Propose a determination',
  back: BACK,
  intro: 'You propose it with the day from which it holds; another officer makes it.',
  fields: [
    {
      name: 'kind',
      label: 'What',
      kind: 'radios',
      options: Object.entries(DETERMINE_FORMS).map(([value, { title }]) => ({
        value,
        text: title,
      })),
    },
  ],
  submit: 'Go on',
  links: [{ href: '/retention/years', text: 'How long things are kept is determined under Audit' }],
}

function choicePages(app: FastifyInstance): void {
  app.get('/council/determine', { config: DETERMINE }, (_, reply) => showForm(reply, CHOICE))
  app.post('/council/determine', { config: DETERMINE }, (_, reply) =>
    takeForm(reply, CHOICE, (given) => {
      const kinds = Object.keys(DETERMINE_FORMS) as ProposedHere[]
      const kind = given.choice('kind', kinds, 'Choose what is determined')
      given.check()
      return Promise.resolve(reply.redirect(`/council/determine/${kind}`, 303))
    }),
  )
}

function proposingPages(app: FastifyInstance, { db, clock }: WebOptions): void {
  const scene = async (kind: ProposedHere): Promise<DetermineScene> => {
    const today = await clock.today()
    return db.reading(async (tx) => ({
      value: await determinedOn(tx, kind, today),
      jurisdiction: (await determinationsOn(tx, today)).jurisdiction,
      today,
      areas: await chargingAreas(tx),
    }))
  }
  const form = async (kind: ProposedHere): Promise<Form> => {
    const { title, intro, fields } = DETERMINE_FORMS[kind]
    const shown = await scene(kind)
    return {
      title: `Propose: ${title}`,
      back: BACK,
      ...(intro !== undefined && { intro }),
      fields: [
        ...fields(shown),
        { name: 'from', label: 'In force from', kind: 'date', hint: 'Like 1/4/2027' },
        { name: 'because', label: 'Why, or where it was decided', kind: 'textarea', hint: 'Such as the minute of the council' },
      ],
      submit: 'Propose it',
    } // prettier-ignore
  }
  const path = '/council/determine/:kind'
  app.get(path, { config: DETERMINE }, async (request, reply) =>
    showForm(reply, await form(kindOf(request.params))),
  )
  app.post(path, { config: DETERMINE }, (request, reply) => {
    const kind = kindOf(request.params)
    return takeForm(reply, () => form(kind), async (given) => {
      const value = DETERMINE_FORMS[kind].read(given, await scene(kind))
      const from = given.date('from', 'Give the day from which it holds')
      const because = given.text('because', 'Say why, or where it was decided')
      given.check()
      const made = { kind, from, value, because }
      const { proposalId } = await aimed(
        async () => proposeDetermination(db, await request.command(), made),
      )
      const said = 'Proposed: another officer makes it'
      return reply.done(`/council/determinations/proposals/${proposalId}`, said)
    }) // prettier-ignore
  })
}

/** A fault of a place within the value is told with that place: no field of the form is it. */
async function aimed<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const inForm = new Set(['amount', 'because', 'from', 'accepted'])
    throw new InputError(
      error.errors.map((e) =>
        inForm.has(e.field) ? e : { field: '', message: `${e.field}: ${e.message}` },
      ),
    )
  }
}

function kindOf(params: unknown): ProposedHere {
  const { kind } = params as { kind: string }
  if (kind in DETERMINE_FORMS) return kind as ProposedHere
  throw new NotFound(`${kind} is not determined here.`)
}

function settlingPages(app: FastifyInstance, { db }: WebOptions): void {
  const base = '/council/determinations/proposals/:id'
  app.get(base, { config: VIEW }, async (request, reply) => {
    const id = idOf(request.params)
    const { row, now } = await db.reading(async (tx) => {
      const [row] = await determinationProposals(tx, id)
      if (row === undefined) throw new NotFound('There is no such proposal.')
      return { row, now: await determinedOn(tx, row.kind, row.from) }
    })
    const { username, may } = officerOf(request)
    return reply.page('determination-proposed', {
      title: `${word('determination', row.kind)}, as proposed`,
      back: BACK,
      proposal: row,
      proposed: describeValue(row.kind, row.value),
      now: now === undefined ? 'Nothing is determined.' : describeValue(row.kind, now),
      maySettle:
        row.state === 'proposed' && may.has('council.determine') && row.proposedBy !== username,
    })
  })
  app.post(`${base}/make`, { config: DETERMINE }, async (request, reply) => {
    const proposalId = idOf(request.params)
    const command = await request.command()
    refuseUnsettled(await makeDetermination(db, command, { proposalId }))
    return reply.done(`/council/determinations/proposals/${proposalId}`, 'It is determined')
  })
  app.get(`${base}/refuse`, { config: DETERMINE }, (request, reply) =>
    showForm(reply, refusalForm(idOf(request.params))),
  )
  app.post(`${base}/refuse`, { config: DETERMINE }, (request, reply) => {
    const proposalId = idOf(request.params)
    return takeForm(reply, refusalForm(proposalId), async (given) => {
      const reason = given.text('reason', 'Say why it is refused')
      given.check()
      const command = await request.command()
      refuseUnsettled(await refuseDetermination(db, command, { proposalId, reason }))
      return reply.done(`/council/determinations/proposals/${proposalId}`, 'It is refused')
    })
  })
}

function refusalForm(proposalId: bigint): Form {
  return {
    title: 'Refuse the determination',
    back: { href: `/council/determinations/proposals/${proposalId}`, text: 'The proposal' },
    fields: [{ name: 'reason', label: 'Why it is refused', kind: 'textarea' }],
    submit: 'Refuse it',
  }
}

function refuseUnsettled({ kind }: SettleDeterminationOutcome): void {
  if (kind === 'same-officer') throw refusal('You proposed it: another officer must decide')
  if (kind === 'password-given') throw refusal(PASSWORD_GIVEN)
  if (kind === 'not-proposed') throw refusal('It does not wait for a decision any more')
}
