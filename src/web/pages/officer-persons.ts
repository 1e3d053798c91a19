/** Which person an officer is, so that nobody works on their own account. */
import type { FastifyInstance } from 'fastify'
import { listOfficers } from '#authority/index.js'
import { OFFICER_PERSONS, type OfficerPersonRow } from '#enquiries/index.js'
import { linkOfficer, type LinkOutcome, unlinkOfficer } from '#protections/index.js'
import { type Form, showForm, takeForm } from '#web/forms/form.js'
import { date, officer, text } from '#web/lists/columns.js'
import { type ListView, readListModel, sendExport } from '#web/lists/list.js'
import { looking } from '#web/looking.js'
import type { WebOptions } from '#web/options.js'
import { officerOf, refusal } from '#web/page.js'
import { WAITS, WAITS_ALREADY } from '#web/pages/approvals.js'
import { auditSections } from '#web/pages/audit.js'
import { idOf } from '#web/params.js'

const SEE = { needs: 'accounts.restricted' } as const
const SET = { needs: 'accounts.restrict' } as const
const PLACE = '/restrictions/officers'

const LIST: ListView<OfficerPersonRow> = {
  name: 'officers-own-accounts',
  title: 'Officers who have accounts here',
  source: OFFICER_PERSONS,
  columns: [
    officer('Officer', (o) => o.username, { sort: 'username', note: (o) => o.username }),
    text('Person', (o) => o.personRef, { sort: 'person', href: (o) => `/people/${o.personRef}` }),
    date('From', (o) => o.linkedOn, { sort: 'from' }),
    officer('By', (o) => o.recordedBy),
    date('Ended', (o) => o.endedOn, {
      none: 'stands',
      href: (o) => (o.endedOn === null ? `${PLACE}/${o.id}/end` : undefined),
    }),
  ],
  filters: [
    { name: 'username', label: 'Officer' },
    { name: 'person', label: 'Person' },
  ],
  empty: 'No officer is linked to a person.',
}

export function officerPersonPages(app: FastifyInstance, options: WebOptions): void {
  const { db } = options
  app.get(PLACE, { config: SEE }, async (request, reply) => {
    const sent = await sendExport(db, LIST, { request, reply })
    if (sent !== undefined) return sent
    const look = { request, what: 'restrictions', subject: 'officers' }
    const list = await looking(options, look, (tx) => readListModel(tx, LIST, request))
    const { may } = officerOf(request)
    return reply.page('list-page', {
      title: 'Officers’ own accounts',
      list,
      sections: auditSections(may),
      intro: 'An officer who is linked to a person finds no account of that person.',
      actions: may.has('accounts.restrict')
        ? [{ href: `${PLACE}/new`, text: 'Link an officer' }]
        : [],
    })
  })
  linkingPages(app, options)
  endingPages(app, options)
}

const REFUSED: Record<Exclude<LinkOutcome['kind'], 'linked' | 'waits'>, string> = {
  own: 'Nobody says who they are themselves: ask a colleague',
  'no-such-officer': 'There is no such officer',
  'no-such-person': 'There is no person of that reference',
  'waits-already': WAITS_ALREADY,
  'linked-already': 'The officer is linked to that person already',
}

function linkingPages(app: FastifyInstance, { db, clock }: WebOptions): void {
  const form = async (): Promise<Form> => {
    const today = await clock.today()
    const officers = await db.reading((tx) => listOfficers(tx, today))
    return {
      title: 'Link an officer to a person',
      back: { href: PLACE, text: 'Officers’ own accounts' },
      fields: [
        {
          name: 'username',
          label: 'Officer',
          kind: 'select',
          options: officers.map((o) => ({ value: o.username, text: `${o.name} (${o.username})` })),
        },
        { name: 'personRef', label: 'Person', kind: 'text', width: 10, hint: 'Reference, like P1042' },
      ],
      submit: 'Link them',
    } // prettier-ignore
  }
  app.get(`${PLACE}/new`, { config: SET }, async (_request, reply) => showForm(reply, await form()))
  app.post(`${PLACE}/new`, { config: SET }, (_request, reply) =>
    takeForm(reply, form, async (given) => {
      const asked = {
        username: given.text('username', 'Choose the officer'),
        personRef: given.text('personRef', 'Give the reference of the person').toUpperCase(),
      }
      given.check()
      const outcome = await linkOfficer(db, await reply.request.command(), asked)
      if (outcome.kind === 'waits') return reply.done(PLACE, `The link ${WAITS}`)
      if (outcome.kind !== 'linked') throw refusal(REFUSED[outcome.kind])
      return reply.done(PLACE, `${asked.username} linked to ${asked.personRef}`)
    }),
  )
}

function endingPages(app: FastifyInstance, { db }: WebOptions): void {
  const form: Form = {
    title: 'End the link',
    back: { href: PLACE, text: 'Officers’ own accounts' },
    intro: 'The officer then finds the accounts of that person, as any officer does.',
    fields: [],
    submit: 'End the link',
  }
  app.get(`${PLACE}/:id/end`, { config: SET }, (_request, reply) => showForm(reply, form))
  app.post(`${PLACE}/:id/end`, { config: SET }, (request, reply) =>
    takeForm(reply, form, async () => {
      const linkId = idOf(request.params)
      const outcome = await unlinkOfficer(db, await request.command(), { linkId })
      if (outcome.kind === 'own') throw refusal(REFUSED.own)
      if (outcome.kind === 'waits') return reply.done(PLACE, `The end of the link ${WAITS}`)
      if (outcome.kind === 'waits-already') throw refusal(WAITS_ALREADY)
      if (outcome.kind !== 'unlinked') throw refusal('The link has ended already')
      return reply.done(PLACE, 'Link ended')
    }),
  )
}
