/** Tokens for the API: issued, shown once, listed, revoked. */
import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import {
  issueToken,
  type IssueTokenOutcome,
  listOfficers,
  PERMISSIONS,
  revokeToken,
} from '#authority/index.js'
import { type TokenRow, tokensOn } from '#enquiries/index.js'
import { addDays, type IsoDate } from '#kernel/dates.js'
import type { InputError } from '#kernel/invariant.js'
import { type Form, showForm, takeForm } from '#web/forms/form.js'
import { action, date, instant, officer, tag, text } from '#web/lists/columns.js'
import { type ListView, readListModel, sendExport } from '#web/lists/list.js'
import type { WebOptions } from '#web/options.js'
import { officerOf, refusal } from '#web/page.js'
import { OFFICER_SECTIONS } from '#web/pages/officer-sections.js'
import { optionsOf, word } from '#web/words.js'

const config = { needs: 'officers.administer' } as const
const DAYS = 90

function tokenList(day: IsoDate): ListView<TokenRow> {
  return {
    name: 'tokens',
    title: 'Tokens',
    source: tokensOn(day),
    columns: [
      text('Name', (t) => t.name, { sort: 'name' }),
      text('Acts for', (t) => t.owner, { sort: 'owner', href: (t) => `/officers/${t.owner}` }),
      text('Scopes', (t) => t.scopes.join(', ')),
      tag('State', (t) => word('token', t.state), { sort: 'state', shade: (t) => t.state }),
      date('Ends on', (t) => t.expiresOn, { sort: 'expires' }),
      instant('Last used', (t) => t.lastUsedAt, { sort: 'used', none: 'never' }),
      officer('Issued by', (t) => t.issuedBy),
      action('Action', (t) => (t.state === 'active' ? 'Revoke' : ''), {
        href: (t) => (t.state === 'active' ? `/tokens/${t.name}/revoke` : undefined),
      }),
    ],
    filters: [
      { name: 'name', label: 'Name' },
      { name: 'owner', label: 'Acts for' },
      { name: 'state', label: 'State', options: optionsOf('token') },
    ],
    empty: 'No token is like that.',
    none: 'There is no token yet.',
  }
}

export function tokenPages(app: FastifyInstance, options: WebOptions): void {
  const { db, clock } = options
  app.get('/tokens', { config }, async (request, reply) => {
    const view = tokenList(await clock.today())
    const sent = await sendExport(db, view, { request, reply })
    if (sent !== undefined) return sent
    const list = await db.transaction((tx) => readListModel(tx, view, request))
    const actions = [{ href: '/tokens/new', text: 'Issue a token' }]
    const intro = 'Another system acts with a token for an officer, within its scopes.'
    const shown = { title: 'Tokens', list, actions, intro, sections: OFFICER_SECTIONS }
    return reply.page('list-page', shown)
  })
  issuingPages(app, options)
  revokingPages(app, options)
}

function issuingPages(app: FastifyInstance, { db, clock }: WebOptions): void {
  const form = async (may: ReadonlySet<string>): Promise<Form> => {
    const today = await clock.today()
    const officers = await db.transaction((tx) => listOfficers(tx, today))
    const owners = officers.map((o) => ({ value: o.username, text: o.name }))
    const held = PERMISSIONS.filter((permission) => may.has(permission))
    const scopes = held.map((value) => ({ value, text: value, hint: word('permission', value) }))
    return {
      title: 'Issue a token',
      back: { href: '/tokens', text: 'Tokens' },
      intro:
        'You can give no scope that you have not yourself, and its owner must have each of them. ' +
        'When the owner loses one, or is locked or ended, so is the token.',
      fields: [
        { name: 'name', label: 'Name', kind: 'text', width: 20, hint: 'Of the system that uses it: small letters, digits and -' },
        { name: 'owner', label: 'Acts for', kind: 'select', options: owners },
        { name: 'scopes', label: 'Scopes', kind: 'checkboxes', options: scopes },
        { name: 'expiresOn', label: 'Ends on', kind: 'date', value: addDays(today, DAYS), hint: 'The first day on which it is worth nothing' },
      ], // prettier-ignore
      submit: 'Issue the token',
    }
  }
  app.get('/tokens/new', { config }, async (request, reply) =>
    showForm(reply, await form(officerOf(request).may)),
  )
  app.post(
    '/tokens/new',
    { config },
    (request, reply) =>
    takeForm(reply, () => form(officerOf(request).may), async (given) => {
      const scopes = given.list('scopes')
      if (scopes.length === 0) given.fault('scopes', 'Choose at least one scope')
      const name = given.text('name', 'Give the name of the system')
      const owner = given.text('owner', 'Choose the officer for whom it acts')
      const expiresOn = given.date('expiresOn', 'Give the day on which it ends')
      given.check()
      const secret = `reeve_${randomBytes(32).toString('base64url')}`
      const token = { name, owner, scopes, expiresOn, secret }
      const outcome = await issueToken(db, await request.command(), token)
      if (outcome.kind !== 'issued') throw issueRefusal(outcome, token)
      const title = `Token ${name}`
      return reply.page('token-issued', { title, name, secret, owner, waits: outcome.waits })
    }), // prettier-ignore
  )
}

function issueRefusal(
  outcome: Exclude<IssueTokenOutcome, { kind: 'issued' }>,
  { name, owner }: { name: string; owner: string },
): InputError {
  switch (outcome.kind) {
    case 'name-in-use':
      return refusal(`${name} is or was a token: choose another name`, 'name')
    case 'no-such-owner':
      return refusal(`${owner} is no officer today`, 'owner')
    case 'beyond-issuer':
      return refusal(`You may not do this yourself: ${outcome.scopes.join(', ')}`, 'scopes')
    case 'beyond-owner':
      return refusal(`${owner} may not do this: ${outcome.scopes.join(', ')}`, 'scopes')
    case 'issued-before':
      return refusal('It was issued already, and shown then: revoke it and issue another')
  }
}

function revokingPages(app: FastifyInstance, { db }: WebOptions): void {
  const nameIn = (params: unknown) => (params as { name: string }).name
  const form = (name: string): Form => ({
    title: `Revoke the token ${name}`,
    back: { href: '/tokens', text: 'Tokens' },
    warning: 'At once and for good: the system that uses it is shut out.',
    fields: [{ name: 'reason', label: 'Reason', kind: 'textarea' }],
    submit: 'Revoke the token',
  })
  app.get('/tokens/:name/revoke', { config }, (request, reply) =>
    showForm(reply, form(nameIn(request.params))),
  )
  app.post('/tokens/:name/revoke', { config }, (request, reply) => {
    const name = nameIn(request.params)
    return takeForm(reply, form(name), async (given) => {
      const reason = given.text('reason', 'Say why, for the record')
      given.check()
      const outcome = await revokeToken(db, await request.command(), { name, reason })
      if (outcome.kind === 'no-such-token') throw refusal('It is revoked already')
      return reply.done('/tokens', `${name} revoked`)
    })
  })
}
