/** One-time codes: an officer's own, begun on a device, and the roles that must have them. */
import { randomInt } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { generateSecret, generateURI } from 'otplib'
import qrcode from 'qrcode'
import {
  enrolSecondFactor,
  RECOVERY_CODES,
  requireSecondFactor,
  ROLES,
  rolesWithSecondFactor,
  secondFactorOf,
} from '#authority/index.js'
import type { FieldError } from '#kernel/invariant.js'
import { beginSession, CODES_PAGE } from '#web/attendance.js'
import { type Form, showForm, takeForm } from '#web/forms/form.js'
import type { WebOptions } from '#web/options.js'
import { fieldOf, officerOf, refusal } from '#web/page.js'
import { WAITS, WAITS_ALREADY } from '#web/pages/approvals.js'
import { optionsOf } from '#web/words.js'

export function codePages(app: FastifyInstance, options: WebOptions): void {
  const { db, clock } = options
  const config = { needs: null, rateLimit: { max: 20, timeWindow: '1 minute' } } as const
  app.get(CODES_PAGE, { config }, async (request, reply) => {
    const { username } = officerOf(request)
    const factor = await db.reading((tx) => secondFactorOf(tx, username))
    if (factor !== undefined) return reply.page('codes-on', { title: 'One-time codes', factor })
    return showDevice(request, reply, { options })
  })
  app.post(CODES_PAGE, { config }, async (request, reply) => {
    const enrolling = enrollingOf(request, options)
    if (enrolling === undefined) return reply.redirect(CODES_PAGE, 303)
    const code = fieldOf(request.body, 'code').replace(/\s/g, '')
    const outcome = await enrolSecondFactor(db, await request.command(), {
      ...enrolling,
      code,
      at: clock.now(),
    })
    if (outcome.kind === 'wrong-code') {
      const message = 'The code is not right: give the six digits that the device shows now'
      return showDevice(request, reply.code(422), {
        options,
        errors: [{ field: 'code', message }],
      })
    }
    if (outcome.kind === 'enrolled-already') return reply.redirect(CODES_PAGE, 303)
    const { username } = officerOf(request)
    await beginSession(request, username, clock.now())
    const { recoveryCodes } = enrolling
    return reply.page('codes-begun', { title: 'One-time codes are on', recoveryCodes })
  })
  rolePages(app, options)
}

interface Enrolling {
  readonly secret: string
  readonly recoveryCodes: readonly string[]
}

function sealedFor(request: FastifyRequest): string {
  return `enrolling/${officerOf(request).username}`
}

function enrollingOf(request: FastifyRequest, { db }: WebOptions): Enrolling | undefined {
  const { enrolling } = request.session
  if (typeof enrolling !== 'string') return undefined
  return JSON.parse(db.secrets.open(enrolling, sealedFor(request))) as Enrolling
}

function beginEnrolling(request: FastifyRequest, { db }: WebOptions): Enrolling {
  const begun = { secret: generateSecret(), recoveryCodes: newRecoveryCodes() }
  request.session.enrolling = db.secrets.seal(JSON.stringify(begun), sealedFor(request))
  return begun
}

async function showDevice(
  request: FastifyRequest,
  reply: FastifyReply,
  { options, errors = [] }: { options: WebOptions; errors?: readonly FieldError[] },
): Promise<FastifyReply> {
  const officer = officerOf(request)
  const { secret } = enrollingOf(request, options) ?? beginEnrolling(request, options)
  const issuer = request.scene?.council.name ?? 'Reeve'
  const uri = generateURI({ issuer, label: officer.username, secret })
  const fields = [
    {
      name: 'code', label: 'Code that the device shows', kind: 'text', width: 10,
      autocomplete: 'one-time-code', error: errors[0]?.message,
    },
  ] // prettier-ignore
  return reply.page('codes', {
    title: 'Begin one-time codes',
    image: await qrcode.toDataURL(uri, { margin: 2, width: 220 }),
    secret: secret.replace(/(.{4})/g, '$1 ').trim(),
    must: officer.mustEnrol,
    fields,
    errors,
  })
}

/** Nearly eighty bits each, without letters that look like others. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
const LENGTH = 16

function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => {
    const code = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('')
    return code.replace(/(.{4})(?=.)/g, '$1-')
  })
}

function rolePages(app: FastifyInstance, { db }: WebOptions): void {
  const config = { needs: 'officers.administer' } as const
  const path = `${CODES_PAGE}/roles`
  const form = async (): Promise<Form> => ({
    title: 'Who must have one-time codes',
    back: { href: '/officers', text: 'Officers' },
    intro:
      'Whoever holds one of these roles begins one-time codes at the next page that is opened, ' +
      'and works on only with them. A role left out waits for a second officer.',
    fields: [
      {
        name: 'roles', label: 'Roles', kind: 'checkboxes', optional: true, options: optionsOf('role'),
        value: await db.transaction((tx) => rolesWithSecondFactor(tx)),
      },
    ], // prettier-ignore
    submit: 'Save',
  })
  app.get(path, { config }, async (_request, reply) => showForm(reply, await form()))
  app.post(path, { config }, (request, reply) =>
    takeForm(reply, form, async (given) => {
      const roles = given.list('roles').filter((role) => ROLES.some((r) => r.name === role))
      const { kind } = await requireSecondFactor(db, await request.command(), { roles })
      if (kind === 'waits-already') throw refusal(WAITS_ALREADY)
      const fewer = `What is asked of more is saved; of fewer ${WAITS}: see Approvals`
      return reply.done('/officers', kind === 'waits' ? fewer : 'Saved')
    }),
  )
}
