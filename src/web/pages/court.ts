/** Court: hearings, complaints approved, the call list with each result, officers authorised. */
import type { FastifyInstance } from 'fastify'
import { listOfficers } from '#authority/index.js'
import {
  type AuthorisationRow,
  authorisations,
  type HearingRow,
  HEARINGS,
} from '#enquiries/index.js'
import { authoriseForCourt, type Hearing, hearings, listHearing } from '#recovery/index.js'
import { type Form, showForm, takeForm } from '#web/forms/form.js'
import { date, number, officer, tag, text } from '#web/lists/columns.js'
import { type ListView, readListModel, sendExport } from '#web/lists/list.js'
import { askedForFile, listModels, type PageList, rowList } from '#web/lists/row-list.js'
import type { WebOptions } from '#web/options.js'
import { refusal } from '#web/page.js'
import { lastDay } from '#web/views.js'
import { COURT_SECTIONS } from '#web/pages/court-sections.js'
import { courtCostsPages } from '#web/pages/court-costs.js'
import { casePaperPages } from '#web/pages/case-papers.js'
import { hearingDayPages } from '#web/pages/hearing-day.js'
import { appealPages } from '#web/pages/appeals.js'
import { hearingPages } from '#web/pages/hearing.js'
import { caseResultPages } from '#web/pages/case-result.js'
import { quashingPages } from '#web/pages/quashing.js'

const LIST: ListView<HearingRow> = {
  name: 'hearings',
  title: 'Hearings',
  source: HEARINGS,
  columns: [
    date('Sits on', (h) => h.sitsOn, { sort: 'sitsOn', href: (h) => `/court/hearings/${h.id}` }),
    text('At', (h) => h.sitsAt),
    text('Court', (h) => h.courtName, { sort: 'court' }),
    text('Venue', (h) => h.venue),
    date('Complaints by', (h) => h.complaintBy),
    number('Cases', (h) => h.cases),
    number('Without result', (h) => h.open),
    number('Orders', (h) => h.orders),
    tag('State', (h) => (h.state === 'listed' ? 'Listed' : 'Closed'), {
      sort: 'state',
      shade: (h) => h.state,
    }),
  ],
  filters: [
    {
      name: 'state',
      label: 'State',
      options: [
        { value: 'listed', text: 'Listed' },
        { value: 'closed', text: 'Closed' },
      ],
    },
    { name: 'court', label: 'Court' },
  ],
  empty: 'No hearing is like that.',
  none: 'There is no hearing yet.',
}

export function courtPages(app: FastifyInstance, options: WebOptions): void {
  const { db } = options
  app.get('/court', { config: { needs: 'court.view' } }, async (request, reply) => {
    const sent = await sendExport(db, LIST, { request, reply })
    if (sent !== undefined) return sent
    const list = await db.transaction((tx) => readListModel(tx, LIST, request))
    const actions = request.signedIn?.may.has('court.record')
      ? [{ href: '/court/hearings/new', text: 'List a hearing' }]
      : []
    return reply.page('list-page', { title: 'Court', list, actions, sections: COURT_SECTIONS })
  })
  newHearingPages(app, options)
  hearingPages(app, options)
  hearingDayPages(app, options)
  caseResultPages(app, options)
  casePaperPages(app, options)
  courtCostsPages(app, options)
  appealPages(app, options)
  quashingPages(app, options)
  authorisationPages(app, options)
}

/** A court sits where it sat before: what the last hearing had is offered. */
function newHearing(last: Hearing | undefined): Form {
  const { courtName = '', courtCode = '', venue = '', sitsAt = '10:00' } = last ?? {}
  return {
    title: 'List a hearing',
    back: { href: '/court', text: 'Court' },
    fields: [
      { name: 'courtName', label: 'Court', kind: 'text', value: courtName, hint: 'As the summons names it' },
      { name: 'courtCode', label: 'Court code', kind: 'text', width: 10, value: courtCode },
      { name: 'venue', label: 'Venue', kind: 'text', value: venue, hint: 'Where the case will be heard' },
      { name: 'sitsOn', label: 'Sits on', kind: 'date', hint: 'Like 27/3/2026' },
      { name: 'sitsAt', label: 'At', kind: 'text', width: 5, value: sitsAt, hint: 'Like 10:00' },
      { name: 'complaintBy', label: 'Complaints laid by', kind: 'date', hint: 'The last day that leaves time for service of the summons' },
    ], // prettier-ignore
    submit: 'List the hearing',
  }
}

function newHearingPages(app: FastifyInstance, { db }: WebOptions): void {
  const config = { needs: 'court.record' } as const
  const form = async () => newHearing((await db.reading(hearings))[0])
  app.get('/court/hearings/new', { config }, async (_request, reply) =>
    showForm(reply, await form()),
  )
  app.post('/court/hearings/new', { config }, (request, reply) =>
    takeForm(reply, form, async (given) => {
      const hearing = {
        courtName: given.text('courtName', 'Give the name of the court'),
        courtCode: given.text('courtCode', 'Give the code of the court'),
        venue: given.text('venue', 'Give the venue'),
        sitsOn: given.date('sitsOn', 'Give the day of the hearing'),
        sitsAt: given.text('sitsAt', 'Give the time of the hearing'),
        complaintBy: given.date('complaintBy', 'Give the last day to lay a complaint'),
      }
      if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(hearing.sitsAt)) {
        given.fault('sitsAt', 'must be a time like 10:00')
      }
      given.check()
      const { hearingId } = await listHearing(db, await request.command(), hearing)
      return reply.done(`/court/hearings/${hearingId}`, 'Hearing listed')
    }),
  )
}

function authorisationList(rows: readonly AuthorisationRow[]): PageList {
  return rowList<AuthorisationRow>({
    name: 'authorised',
    title: 'Authorisations',
    rows,
    columns: [
      text('Officer', (r) => r.name ?? r.username),
      text('Username', (r) => r.username),
      date('From', (r) => r.from),
      date('To', (r) => lastDay(r.until), { none: 'continues' }),
      text('Minute', (r) => r.minuteRef),
      officer('Recorded by', (r) => r.recordedBy, { choice: true }),
    ],
    empty: 'Nobody is authorised: no result can be recorded.',
  })
}

function authorisationPages(app: FastifyInstance, { db, clock }: WebOptions): void {
  app.get('/court/officers', { config: { needs: 'court.view' } }, async (request, reply) => {
    const lists = [authorisationList(await db.transaction((tx) => authorisations(tx)))]
    const asked = askedForFile(request, lists)
    if (asked !== undefined) return asked.send(request, reply, 'court')
    return reply.page('court-officers', {
      title: 'Officers authorised for court',
      lists: listModels(request, lists),
      sections: COURT_SECTIONS,
    })
  })
  const form = async (): Promise<Form> => {
    const today = await clock.today()
    const officers = await db.transaction((tx) => listOfficers(tx, today))
    const people = officers.map((o) => ({ value: o.username, text: o.name }))
    return {
      title: 'Authorise an officer for court',
      back: { href: '/court/officers', text: 'Officers authorised' },
      intro:
        'Only an officer authorised by the council may appear, and record what the court did at ' +
        'a hearing; another officer records the authority (Local Government Act 1972, section 223).',
      fields: [
        { name: 'username', label: 'Officer', kind: 'select', options: people },
        { name: 'from', label: 'From', kind: 'date', value: today, hint: 'Like 27/3/2026' },
        { name: 'until', label: 'Until', kind: 'date', optional: true },
        { name: 'minuteRef', label: 'Minute or resolution', kind: 'text', hint: 'Like Cabinet 12/2026' },
      ], // prettier-ignore
      submit: 'Authorise',
    }
  }
  const config = { needs: 'court.authorise' } as const
  app.get('/court/officers/new', { config }, async (_request, reply) =>
    showForm(reply, await form()),
  )
  app.post('/court/officers/new', { config }, (request, reply) =>
    takeForm(reply, form, async (given) => {
      const authorisation = {
        username: given.text('username', 'Choose the officer'),
        from: given.date('from', 'Give the first day'),
        until: given.optionalDate('until'),
        minuteRef: given.text('minuteRef', 'Give the minute that authorises the officer'),
      }
      given.check()
      const outcome = await authoriseForCourt(db, await request.command(), authorisation)
      if (outcome.kind === 'own-authority') {
        throw refusal('Nobody records their own authority: ask another officer', 'username')
      }
      return reply.done('/court/officers', 'Officer authorised')
    }),
  )
}
