/** An officer's own password: changed at will, and at the first sign-in before anything else. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { changePassword } from '#authority/index.js'
import { beginSession, CODES_PAGE, PASSWORD_PAGE } from '#web/attendance.js'
import { type Form, showForm, takeForm } from '#web/forms/form.js'
import type { WebOptions } from '#web/options.js'
import { officerOf, refusal } from '#web/page.js'

export function passwordPages(app: FastifyInstance, { db, clock }: WebOptions): void {
  const config = { needs: null, rateLimit: { max: 20, timeWindow: '1 minute' } } as const
  app.get(PASSWORD_PAGE, { config }, (request, reply) => showForm(reply, formFor(request)))
  app.post(PASSWORD_PAGE, { config }, (request, reply) =>
    takeForm(reply, formFor(request), async (given) => {
      const current = given.text('current', 'Give the password that you have now')
      const next = given.text('next', 'Give a new password')
      const again = given.text('again', 'Give the new password again')
      if (next !== again) given.fault('again', 'The two new passwords are not the same')
      given.check()
      const outcome = await changePassword(db, await request.command(), {
        current,
        next,
        address: request.ip,
      })
      switch (outcome.kind) {
        case 'weak-password':
          throw refusal(`New password: ${outcome.why}`, 'next')
        case 'same-password':
          throw refusal('The new password must be another one', 'next')
        case 'wrong-password':
          throw refusal('That is not your password, or there were too many attempts', 'current')
        case 'changed':
          await beginSession(request, officerOf(request).username, clock.now())
          return reply.done('/', 'Your password is changed')
      }
    }),
  )
}

function formFor(request: FastifyRequest): Form {
  const first = officerOf(request).mustChangePassword
  return {
    title: 'Change your password',
    ...(first && {
      warning: 'Your password was chosen by someone else: choose one of your own to go on.',
    }),
    fields: [
      { name: 'current', label: 'Password now', kind: 'password', autocomplete: 'current-password' },
      { name: 'next', label: 'New password', kind: 'password', autocomplete: 'new-password', hint: 'At least 10 characters; some words together are best' },
      { name: 'again', label: 'New password again', kind: 'password', autocomplete: 'new-password' },
    ], // prettier-ignore
    links: [
      { href: CODES_PAGE, text: 'One-time codes at your sign-in' },
      { href: '/sessions', text: 'Where you are signed in' },
    ],
    submit: 'Change the password',
  }
}
