/** Tokens and value limits, as their administrator sees them. */
import Type from 'typebox'
import { LIMITED, type LimitedAction, revokeToken, setValueLimit } from '#authority/index.js'
import { done } from '#api/errors.js'
import type { ApiOptions } from '#api/options.js'
import { readPage } from '#api/pages.js'
import { pageQuery, type Routes } from '#api/route.js'
import {
  choice,
  Day,
  Id,
  Instant,
  items,
  list,
  Money,
  nullable,
  optional,
  page,
  Reason,
  text,
} from '#api/schemas/base.js'
import { type JobState, jobStates } from '#schedule/index.js'
import { type TokenRow, tokensOn, valueLimits } from '#enquiries/index.js'

const ADMINISTER = { scope: 'officers.administer', tag: 'Officers' } as const

const Token = Type.Object({
  id: Id,
  name: text(),
  owner: text(),
  scopes: list(text()),
  state: choice(['active', 'waiting', 'expired', 'revoked']),
  expiresOn: Day,
  issuedOn: Day,
  issuedBy: text(),
  revokedOn: nullable(Day),
  lastUsedAt: nullable(Instant),
})

const NightlyJob = Type.Object({
  name: text({ description: 'backup, proof-of-restore or plan-b-pack' }),
  day: nullable(Day),
  state: nullable(choice(['running', 'done', 'failed', 'not-set'])),
  tries: nullable(Type.Integer()),
  startedAt: nullable(Instant),
  endedAt: nullable(Instant),
  says: nullable(text()),
  doneAt: nullable(Instant),
})

const Limited = choice(Object.keys(LIMITED) as LimitedAction[])

const Limit = Type.Object({
  holder: text({ description: 'Such as role/team-leader or officer/t.leader' }),
  action: text(),
  limit: Money,
  reason: text(),
  recordedAt: Instant,
  recordedBy: text(),
})

export function administrationRoutes(routes: Routes, { db }: ApiOptions): void {
  routes.get('/tokens', {
    ...ADMINISTER,
    summary: 'Tokens: whose, for what, until when, when last used; never the token itself',
    query: pageQuery({
      name: optional(text()),
      owner: optional(text()),
      state: optional(choice(['active', 'waiting', 'expired', 'revoked'])),
    }),
    answer: page(Token),
    read: async (tx, { query, acting }) => readPage<TokenRow>(tx, tokensOn(acting.on), query),
  })
  routes.post('/tokens/:name/revoke', {
    ...ADMINISTER,
    operation: 'revokeToken',
    summary: 'Revoke a token, at once and for good; its own too',
    params: Type.Object({ name: Type.String({ minLength: 1, maxLength: 60 }) }),
    body: Type.Object({ reason: Reason }),
    answer: Type.Object({ kind: Type.Literal('revoked') }),
    act: async (command, { params, body }) =>
      done(await revokeToken(db, command, { ...params, ...body }), 'revoked'),
  })
  routes.get('/nightly-work', {
    ...ADMINISTER,
    summary: 'What is done each night by itself: its last run, and when it was last done',
    answer: items(NightlyJob),
    read: async (tx): Promise<{ items: JobState[] }> => ({ items: await jobStates(tx) }),
  })
  routes.get('/value-limits', {
    ...ADMINISTER,
    summary: 'The value limits that are set',
    answer: items(Limit),
    read: async (tx) => ({ items: await valueLimits(tx) }),
  })
  routes.post('/value-limits', {
    ...ADMINISTER,
    operation: 'setValueLimit',
    summary: 'Set or lift a value limit; nobody their own, through a token neither',
    description: 'What lets anybody do more at once waits for a second officer.',
    body: Type.Object({
      holder: Type.String({ minLength: 1, maxLength: 80 }),
      action: Limited,
      limit: nullable(Money),
      reason: Reason,
    }),
    answer: Type.Object({ kind: choice(['set', 'waits']), approvalId: optional(Id) }),
    act: async (command, { body }) => done(await setValueLimit(db, command, body), 'set', 'waits'),
  })
}
