/** Where an officer is signed in: seen by the officer alone, and ended by the officer at will. */
import type { FastifyInstance } from 'fastify'
import {
  confirmToken,
  endOtherSessions,
  ownSessions,
  type Permission,
  recordSecurity,
} from '#authority/index.js'
import { tokensThatWait } from '#enquiries/index.js'
import type { WebOptions } from '#web/options.js'
import { fieldOf, officerOf, refusal } from '#web/page.js'
import { PASSWORD_GIVEN } from '#web/pages/approvals.js'
import { IDLE_MINUTES, LONGEST_HOURS } from '#web/session-store.js'
import { PERMISSION_WORDS } from '#web/permission-words.js'
import { counted } from '#web/views.js'

export function sessionPages(app: FastifyInstance, { db, clock }: WebOptions): void {
  const config = { needs: null } as const
  app.get('/sessions', { config }, async (request, reply) => {
    const { username } = officerOf(request)
    const own = { key: request.session.sessionId, idleMs: IDLE_MINUTES * 60_000 }
    const sessions = await db.reading((tx) => ownSessions(tx, username, own))
    const waiting = await db.reading((tx) => tokensThatWait(tx, username))
    const could = (scopes: readonly string[]) =>
      scopes.map((scope) => PERMISSION_WORDS[scope as Permission]).join(', ')
    return reply.page('sessions', {
      title: 'Where you are signed in',
      sessions,
      waiting: waiting.map((token) => ({ ...token, may: could(token.scopes) })),
      idleMinutes: IDLE_MINUTES,
      longestHours: LONGEST_HOURS,
    })
  })
  app.post('/sessions/end', { config }, async (request, reply) => {
    const { username } = officerOf(request)
    const id = fieldOf(request.body, 'id')
    const which = { key: request.session.sessionId, ...(id !== '' && { id }) }
    const ended = await endOtherSessions(db, username, which)
    await recordSecurity(db, {
      at: clock.now(),
      kind: 'sessions-ended',
      username,
      address: request.ip,
      detail: String(ended),
    })
    return reply.done('/sessions', `${counted(ended, 'session', 'sessions')} ended`)
  })
  app.post('/sessions/tokens', { config }, async (request, reply) => {
    const name = fieldOf(request.body, 'name')
    const outcome = await confirmToken(db, await request.command(), { name })
    if (outcome.kind === 'no-such-token') throw refusal('No such token waits for you')
    if (outcome.kind !== 'confirmed') throw refusal(PASSWORD_GIVEN)
    return reply.done('/sessions', `${name} may act for you`)
  })
}
