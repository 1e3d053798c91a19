/** Restricted accounts and persons: the list, restricting one, lifting it. */
import type { FastifyInstance } from 'fastify'
import { findRestriction, type RestrictionRow, RESTRICTIONS } from '#enquiries/index.js'
import { liftRestriction, restrict, RESTRICTION_KINDS } from '#protections/index.js'
import { type Form, showForm, takeForm } from '#web/forms/form.js'
import { date, officer, tag, text } from '#web/lists/columns.js'
import { type ListView, readListModel, sendExport } from '#web/lists/list.js'
import { looking } from '#web/looking.js'
import type { WebOptions } from '#web/options.js'
import { NotFound, officerOf, refusal, trialOf } from '#web/page.js'
import { auditSections } from '#web/pages/audit.js'
import { officerPersonPages } from '#web/pages/officer-persons.js'
import { idOf, refOf } from '#web/params.js'
import { optionsOf, word } from '#web/words.js'

const SEE = { needs: 'accounts.restricted' } as const
const SET = { needs: 'accounts.restrict' } as const

function placeOf({ of, ref }: Pick<RestrictionRow, 'of' | 'ref'>): string {
  return of === 'account' ? `/accounts/${ref}` : `/people/${ref}`
}

const LIST: ListView<RestrictionRow> = {
  name: 'restrictions',
  title: 'Restricted accounts and persons',
  source: RESTRICTIONS,
  columns: [
    text('Reference', (r) => r.ref, { sort: 'ref', href: placeOf }),
    text('Who', (r) => r.who, { sort: 'who' }),
    tag('Kind', (r) => word('restriction', r.kind), { sort: 'kind' }),
    text('Why', (r) => r.reason),
    date('From', (r) => r.startsOn, { sort: 'from' }),
    officer('By', (r) => r.recordedBy),
    date('Review', (r) => r.reviewOn, { sort: 'review' }),
    date('Lifted', (r) => r.liftedOn, {
      none: 'stands',
      note: (r) => (r.liftedBy === null ? undefined : `${r.liftedBy}: ${r.liftReason}`),
    }),
  ],
  filters: [
    { name: 'who', label: 'Who or reference' },
    { name: 'kind', label: 'Kind', options: optionsOf('restriction') },
    {
      name: 'state',
      label: 'State',
      options: [
        { value: 'stands', text: 'Stands' },
        { value: 'lifted', text: 'Lifted' },
      ],
    },
  ],
  empty: 'Nothing restricted is like that.',
}

export function restrictionPages(app: FastifyInstance, options: WebOptions): void {
  const { db } = options
  app.get('/restrictions', { config: SEE }, async (request, reply) => {
    const sent = await sendExport(db, LIST, { request, reply })
    if (sent !== undefined) return sent
    const look = { request, what: 'restrictions', subject: 'the list' }
    const list = await looking(options, look, (tx) => readListModel(tx, LIST, request))
    const intro =
      'Who has not the permission finds neither these accounts nor their people. ' +
      'Restrict one from its own page.'
    const sections = auditSections(officerOf(request).may)
    return reply.page('list-page', { title: 'Restricted accounts', list, intro, sections })
  })
  for (const of of ['account', 'person'] as const) restrictingPages(app, options, of)
  liftingPages(app, options)
  officerPersonPages(app, options)
}

function restrictingPages(
  app: FastifyInstance,
  { db }: WebOptions,
  of: 'account' | 'person',
): void {
  const base = of === 'account' ? '/accounts' : '/people'
  const form = (ref: string): Form => ({
    title: of === 'account' ? 'Restrict the account' : 'Restrict the person',
    caption: ref,
    back: { href: `${base}/${ref}`, text: ref },
    intro:
      'From then on only officers with the permission find the account, its people and where ' +
      'they live. Letters and runs go on as before.',
    fields: [
      { name: 'kind', label: 'Kind', kind: 'radios', options: optionsOf('restriction') },
      { name: 'reason', label: 'Why', kind: 'textarea' },
      {
        name: 'reviewOn',
        label: 'Review',
        kind: 'date',
        optional: true,
        hint: 'Like 27/3/2027. It stays restricted until somebody lifts it',
      },
    ],
    submit: 'Restrict',
  })
  app.get(`${base}/:ref/restrict`, { config: SET }, (request, reply) =>
    showForm(reply, form(refOf(request.params))),
  )
  app.post(`${base}/:ref/restrict`, { config: SET }, (request, reply) => {
    const ref = refOf(request.params)
    return takeForm(reply, form(ref), async (given) => {
      const kinds = RESTRICTION_KINDS.map(({ code }) => code)
      const asked = {
        of,
        ref,
        kind: given.choice('kind', kinds, 'Choose the kind'),
        reason: given.text('reason', 'Say why it is restricted'),
        reviewOn: given.optionalDate('reviewOn'),
      }
      await given.checkWith(async () => (await restrict(db, await trialOf(request), asked), []))
      const outcome = await restrict(db, await request.command(), asked)
      if (outcome.kind === 'restricted-already') throw refusal('It is restricted already')
      if (outcome.kind !== 'restricted') throw new NotFound(`There is no ${of} ${ref}.`)
      return reply.done(`${base}/${ref}`, 'Restricted: only officers with the permission find it')
    })
  })
}

function liftingPages(app: FastifyInstance, { db }: WebOptions): void {
  const form = async (id: bigint): Promise<Form> => {
    const row = await db.reading((tx) => findRestriction(tx, id))
    if (row === undefined) throw new NotFound(`There is no restriction ${id}.`)
    return {
      title: 'Lift the restriction',
      caption: row.ref,
      back: { href: placeOf(row), text: row.ref },
      intro: `${word('restriction', row.kind)}: ${row.reason}`,
      warning: 'Every officer who may see accounts finds it from then on.',
      fields: [{ name: 'reason', label: 'Why it may be seen again', kind: 'textarea' }],
      submit: 'Lift the restriction',
    }
  }
  app.get('/restrictions/:id/lift', { config: SET }, async (request, reply) =>
    showForm(reply, await form(idOf(request.params))),
  )
  app.post('/restrictions/:id/lift', { config: SET }, (request, reply) => {
    const restrictionId = idOf(request.params)
    return takeForm(
      reply,
      () => form(restrictionId),
      async (given) => {
        const reason = given.text('reason', 'Say why it may be seen again')
        given.check()
        const asked = { restrictionId, reason }
        const outcome = await liftRestriction(db, await request.command(), asked)
        if (outcome.kind !== 'lifted') throw refusal('It has been lifted already')
        return reply.done('/restrictions', 'Restriction lifted')
      },
    )
  })
}
