/** Sign-in and sign-out. What was wrong with a sign-in is never said. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { recordSecurity, roleTitle, secondFactorOf, signIn, takeCode } from '#authority/index.js'
import type { FieldError } from '#kernel/invariant.js'
import { type Form, showForm, takeForm } from '#web/forms/form.js'
import { fieldOf, refusal } from '#web/page.js'
import { beginSession } from '#web/attendance.js'
import { SESSION_COOKIE } from '#web/cookies.js'
import { KEPT_WORDS, leadsToKept } from '#web/drafts.js'
import { pathHere } from '#web/redirects.js'
import type { WebOptions } from '#web/options.js'

/** How long the second step may take. */
const CODE_MINUTES = 10

const REFUSED =
  'The username or password is not right, or there were too many attempts. ' +
  'Check both and try again; after five failures wait 15 minutes.'

export function signInPages(app: FastifyInstance, options: WebOptions): void {
  const { db, clock, demonstration } = options
  const officers = (demonstration?.officers ?? []).map((officer) => ({
    ...officer,
    roleTitles: officer.roles.map(roleTitle).join(', '),
  }))

  const attemptOf = (request: FastifyRequest) => ({ at: clock.now(), address: request.ip })
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
    const data = { title: 'Sign in', fields, errors, officers, to: given.to, why: whyOf(given.to) }
    return reply.code(refused ? 401 : 200).page('sign-in', data)
  }

  app.get('/sign-in', { config: { open: true } }, (request, reply) => {
    const to = fieldOf(request.query, 'to')
    return request.signedIn === null ? show(reply, { to, username: '' }) : reply.redirect(to, 303)
  })

  app.post(
    '/sign-in',
    { config: { open: true, rateLimit: { max: 20, timeWindow: '1 minute' } } },
    async (request, reply) => {
      const username = fieldOf(request.body, 'username').trim().toLowerCase()
      const password = fieldOf(request.body, 'password')
      const to = fieldOf(request.body, 'to')
      const signedIn = await signIn(db, { ...attemptOf(request), username, password })
      if (signedIn === undefined) return show(reply, { to, username }, true)
      const factor = await db.reading((tx) => secondFactorOf(tx, signedIn))
      if (factor !== undefined) {
        await request.session.regenerate()
        const until = clock.now().getTime() + CODE_MINUTES * 60_000
        request.session.pending = { username: signedIn, until }
        return reply.redirect(`/sign-in/code?to=${encodeURIComponent(pathHere(to))}`, 303)
      }
      await beginSession(request, signedIn, clock.now())
      return reply.redirect(to, 303)
    },
  )
  codePages(app, options)

  app.post('/sign-out', { config: { open: true } }, async (request, reply) => {
    const { username } = request.session
    await request.session.destroy()
    if (username !== undefined) {
      await recordSecurity(db, { ...attemptOf(request), kind: 'signed-out', username })
    }
    return reply.clearCookie(SESSION_COOKIE, { path: '/' }).redirect('/sign-in', 303)
  })
}

/** Said where a form was sent after its session had ended. */
function whyOf(to: string): string | undefined {
  return leadsToKept(to) ? KEPT_WORDS : undefined
}

const CODE_FORM: Form = {
  title: 'One-time code',
  back: { href: '/sign-in', text: 'Sign in' },
  fields: [
    {
      name: 'code', label: 'Code', kind: 'text', width: 10, autocomplete: 'one-time-code',
      hint: 'The six digits that your device shows now, or one of your recovery codes',
    },
  ],
  submit: 'Sign in',
} // prettier-ignore

const WRONG_CODE =
  'The code is not right, was used already, or there were too many attempts. ' +
  'Wait for the next code; after five failures wait 15 minutes.'

/** The second step of a sign-in: the code, from whoever has just given the right password. */
function codePages(app: FastifyInstance, { db, clock }: WebOptions): void {
  const config = { open: true, rateLimit: { max: 20, timeWindow: '1 minute' } }
  const pendingOf = (request: FastifyRequest) => {
    const { pending } = request.session
    const open = pending !== undefined && pending.until > clock.now().getTime()
    return open ? pending.username : undefined
  }
  app.get('/sign-in/code', { config }, (request, reply) =>
    pendingOf(request) === undefined ? reply.redirect('/sign-in', 303) : showForm(reply, CODE_FORM),
  )
  app.post('/sign-in/code', { config }, async (request, reply) => {
    const username = pendingOf(request)
    if (username === undefined) return reply.redirect('/sign-in', 303)
    return takeForm(reply, CODE_FORM, async (given) => {
      const code = given.text('code', 'Give the code')
      given.check()
      const on = await clock.today()
      const right = await takeCode(db, { username, code, at: clock.now(), address: request.ip, on })
      if (!right) throw refusal(WRONG_CODE, 'code')
      await beginSession(request, username, clock.now())
      return reply.redirect(fieldOf(request.query, 'to'), 303)
    })
  })
}
