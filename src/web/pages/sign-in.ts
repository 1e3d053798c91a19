/** Sign-in and sign-out. What was wrong with a sign-in is never said. */
import type { FastifyInstance, FastifyReply } from 'fastify'
import { roleTitle, signIn } from '#authority/index.js'
import type { FieldError } from '#kernel/invariant.js'
import { fieldOf } from '#web/page.js'
import type { WebOptions } from '#web/options.js'

const REFUSED =
  'The username or password is not right, or there were too many attempts. ' +
  'Check both and try again; after five failures wait 15 minutes.'

export function signInPages(app: FastifyInstance, options: WebOptions): void {
  const { db, clock, demonstration } = options
  const officers = (demonstration?.officers ?? []).map((officer) => ({
    ...officer,
    roleTitles: officer.roles.map(roleTitle).join(', '),
  }))

  const show = (reply: FastifyReply, given: { to: string; username: string }, refused = false) => {
    const errors: FieldError[] = refused ? [{ field: 'username', message: REFUSED }] : []
    const fields = [
      {
        name: 'username', label: 'Username', kind: 'text', width: 20, autocomplete: 'username',
        value: given.username, error: errors[0]?.message,
      }, // prettier-ignore
      {
        name: 'password', label: 'Password', kind: 'password', width: 20,
        autocomplete: 'current-password',
      }, // prettier-ignore
    ]
    const data = { title: 'Sign in', fields, errors, officers, to: given.to }
    return reply.code(refused ? 401 : 200).page('sign-in', data)
  }

  app.get('/sign-in', { config: { open: true } }, (request, reply) => {
    const { to = '' } = request.query as { to?: string }
    return request.signedIn === null
      ? show(reply, { to, username: '' })
      : reply.redirect(safePath(to), 303)
  })

  app.post(
    '/sign-in',
    { config: { open: true, rateLimit: { max: 20, timeWindow: '1 minute' } } },
    async (request, reply) => {
      const username = fieldOf(request.body, 'username').trim().toLowerCase()
      const password = fieldOf(request.body, 'password')
      const to = fieldOf(request.body, 'to')
      const signedIn = await signIn(db, { username, password, at: clock.now() })
      if (signedIn === undefined) return show(reply, { to, username }, true)
      // A new session: the one that was open before the sign-in must not become the officer's.
      await request.session.regenerate()
      request.session.username = signedIn
      return reply.redirect(safePath(to), 303)
    },
  )

  app.post('/sign-out', { config: { open: true } }, async (request, reply) => {
    await request.session.destroy()
    return reply.clearCookie('reeve', { path: '/' }).redirect('/sign-in', 303)
  })
}

/** Only a path of this server: a link must not lead an officer elsewhere. */
function safePath(to: string): string {
  return /^\/(?![/\\])/.test(to) ? to : '/'
}
