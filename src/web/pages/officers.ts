/** Officers: who there is, with which roles from when, and what was done to each. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { createOfficer, permissionsOf, ROLES, roleTitle } from '#authority/index.js'
import {
  eventsOfOfficer,
  type OfficerRow,
  officersOn,
  readOfficer,
  rolesOf,
  type RolesRow,
} from '#enquiries/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { type Form, showForm, takeForm } from '#web/forms/form.js'
import { date, instant, officer, tag, text } from '#web/lists/columns.js'
import { type ListView, readListModel, sendExport } from '#web/lists/list.js'
import { askedForFile, listModels, type PageList, rowList } from '#web/lists/row-list.js'
import type { WebOptions } from '#web/options.js'
import { NotFound, officerOf, refusal } from '#web/page.js'
import { WAITS, WAITS_ALREADY } from '#web/pages/approvals.js'
import { OFFICER_SECTIONS } from '#web/pages/officer-sections.js'
import { actionsOn, officerActionPages } from '#web/pages/officer-actions.js'
import { eventList } from '#web/pages/tables/records.js'
import { lastDay } from '#web/views.js'
import { optionsOf, word } from '#web/words.js'

const config = { needs: 'officers.administer' } as const

function officerList(day: IsoDate, at: Date): ListView<OfficerRow> {
  return {
    name: 'officers',
    title: 'Officers',
    source: officersOn(day, at),
    columns: [
      text('Name', (o) => o.name, { sort: 'name', href: (o) => `/officers/${o.username}` }),
      text('Username', (o) => o.username, { sort: 'username' }),
      text('Roles', (o) => o.roles.map(roleTitle).join(', '), { none: 'none today' }),
      tag('State', (o) => word('officer', o.state), { sort: 'state', shade: (o) => o.state }),
      text('Password', (o) => (o.mustChangePassword ? 'to be changed' : '')),
      instant('Added', (o) => o.recordedAt, { sort: 'added' }),
      date('Ended', (o) => o.endedOn),
    ],
    filters: [
      { name: 'name', label: 'Name or username' },
      { name: 'role', label: 'Role', options: optionsOf('role') },
      { name: 'state', label: 'State', options: optionsOf('officer') },
    ],
    empty: 'No officer is like that.',
    none: 'There is no officer yet.',
  }
}

export function officerPages(app: FastifyInstance, options: WebOptions): void {
  const { db, clock } = options
  app.get('/officers', { config }, async (request, reply) => {
    const view = officerList(await clock.today(), clock.now())
    const sent = await sendExport(db, view, { request, reply })
    if (sent !== undefined) return sent
    const list = await db.transaction((tx) => readListModel(tx, view, request))
    const actions = [{ href: '/officers/new', text: 'Add an officer' }]
    const shown = { title: 'Officers', list, actions, sections: OFFICER_SECTIONS }
    return reply.page('list-page', shown)
  })
  addingPages(app, options)
  app.get('/officers/:username', { config }, (request, reply) =>
    showOfficer(request, reply, options),
  )
  officerActionPages(app, options)
}

async function showOfficer(
  request: FastifyRequest,
  reply: FastifyReply,
  { db, clock }: WebOptions,
): Promise<FastifyReply> {
  const { username } = request.params as { username: string }
  const now = { day: await clock.today(), at: clock.now() }
  const { shown, roles, events } = await db.transaction(async (tx) => ({
    shown: await readOfficer(tx, username, now),
    roles: await rolesOf(tx, username),
    events: await eventsOfOfficer(tx, username),
  }))
  if (shown === undefined) throw new NotFound(`There is no officer ${username}.`)
  const lists = [roleList(roles), eventList(events, 'Everything done to this officer')]
  const asked = askedForFile(request, lists)
  if (asked !== undefined) return asked.send(request, reply, `officer-${username}`)
  return reply.page('officer', {
    title: shown.name,
    shown,
    roleTitles: shown.roles.map(roleTitle).join(', '),
    permissions: [...permissionsOf(shown.roles)].sort(),
    own: officerOf(request).username === username,
    actions: actionsOn(shown.state),
    lists: listModels(request, lists),
  })
}

function roleList(rows: readonly RolesRow[]): PageList {
  return rowList<RolesRow>({
    name: 'roles',
    title: 'Roles',
    rows,
    columns: [
      text('Roles', (r) => r.roles.map(roleTitle).join(', ')),
      date('From', (r) => r.from),
      date('To', (r) => lastDay(r.until), { none: 'continues' }),
      text('Reason', (r) => r.reason),
      instant('Recorded', (r) => r.recordedAt),
      officer('By', (r) => r.recordedBy),
      instant('Replaced', (r) => r.supersededAt),
    ],
    empty: 'None.',
  })
}

function addingPages(app: FastifyInstance, { db }: WebOptions): void {
  const form: Form = {
    title: 'Add an officer',
    back: { href: '/officers', text: 'Officers' },
    intro:
      'Give the first password to the officer by a safe way: it is changed at the first sign-in.',
    fields: [
      { name: 'username', label: 'Username', kind: 'text', width: 20, hint: 'Small letters, digits, . or -' },
      { name: 'name', label: 'Full name', kind: 'text' },
      { name: 'roles', label: 'Roles from today', kind: 'checkboxes', options: optionsOf('role') },
      { name: 'password', label: 'First password', kind: 'password', autocomplete: 'new-password', hint: 'At least 10 characters' },
    ], // prettier-ignore
    submit: 'Add the officer',
  }
  app.get('/officers/new', { config }, (_request, reply) => showForm(reply, form))
  app.post('/officers/new', { config }, (request, reply) =>
    takeForm(reply, form, async (given) => {
      const username = given.text('username', 'Give the username')
      const name = given.text('name', 'Give the full name')
      const roles = given.list('roles').filter((role) => ROLES.some((r) => r.name === role))
      if (roles.length === 0) given.fault('roles', 'Choose at least one role')
      const password = given.text('password', 'Give a first password')
      given.check()
      const made = { username, name, roles, password, mustChangePassword: true }
      const outcome = await createOfficer(db, await request.command(), made)
      if (outcome.kind === 'username-in-use') {
        throw refusal(`${username} is or was an officer: choose another username`, 'username')
      }
      if (outcome.kind === 'weak-password') {
        throw refusal(`First password: ${outcome.why}`, 'password')
      }
      if (outcome.kind === 'added') return reply.done(`/officers/${username}`, `${name} added`)
      if (outcome.kind === 'waits') return reply.done('/approvals', `${name} ${WAITS}`)
      throw refusal(WAITS_ALREADY)
    }),
  )
}
