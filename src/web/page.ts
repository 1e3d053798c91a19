/** How a page is shown, and what each knows: officer, council, day, tokens, what was just done. */
import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { roleTitle } from '#authority/index.js'
import { actorName } from '#enquiries/index.js'
import { recordedOn } from '#kernel/dates.js'
import { type FieldError, InputError, present } from '#kernel/invariant.js'
import type { Command } from '#store/commands.js'
import type { Acting } from '#store/events.js'
import type { SignedIn } from '#web/attendance.js'
import { formKey } from '#web/form-keys.js'
import type { WebOptions } from '#web/options.js'
import { NAVIGATION } from '#web/navigation.js'
import { renderView } from '#web/views.js'

declare module 'fastify' {
  interface FastifyReply {
    page(template: string, data: PageData): Promise<FastifyReply>
    /** After a change: says what was done at the head of the page that is shown next. */
    done(to: string, said: string, links?: readonly FlashLink[]): FastifyReply
  }
  interface FastifyRequest {
    acting(): Promise<Acting>
    /**
     * As `acting`, with the key that the form carried: sent twice, it is done once. What a draft
     * asks for has the draft's own key, however often its preview is opened and confirmed.
     */
    command(): Promise<Command>
  }
}

/** Where what was just done can be seen. */
interface FlashLink {
  readonly href: string
  readonly text: string
}

interface PageData {
  readonly title: string
  readonly errors?: readonly FieldError[]
  readonly [name: string]: unknown
}

export function decoratePages(app: FastifyInstance, options: WebOptions): void {
  app.decorateReply('page', async function (this: FastifyReply, template, data) {
    const html = renderView(template, { ...common(this, options), ...data })
    return this.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(html)
  })
  app.decorateReply('done', function (this: FastifyReply, to, said, links) {
    this.request.session.flash = said
    if (links !== undefined && links.length > 0) this.request.session.flashLinks = [...links]
    return this.redirect(to, 303)
  })
  app.decorateRequest('acting', async function (this: FastifyRequest) {
    const on = await options.clock.today()
    return { actor: officerOf(this).username, on, recordedAt: recordedOn(on, options.clock.now()) }
  })
  app.decorateRequest('command', async function (this: FastifyRequest) {
    const given = this.draft === null ? fieldOf(this.body, '_key') : `draft/${this.draft.id}`
    if (given.length > KEY_LENGTH) throw refusal('Load the page again, and send it once more')
    const acting = await this.acting()
    return { ...acting, idempotencyKey: `web/${acting.actor}/${given || randomUUID()}` }
  })
}

/** Of the key that a form carries. */
const KEY_LENGTH = 200

export function officerOf(request: FastifyRequest): SignedIn {
  return present(request.signedIn, 'the officer signed in')
}

/** Who acted, as people say it: an officer or a token by name, a job as it was recorded. */
export function nameOf({ scene }: FastifyRequest, actor: string): string {
  return actorName(scene?.names ?? new Map(), actor)
}

function common(reply: FastifyReply, options: WebOptions): Record<string, unknown> {
  const { request } = reply
  const { flash, flashLinks } = request.session
  if (flash !== undefined) delete request.session.flash
  if (flashLinks !== undefined) delete request.session.flashLinks
  const { signedIn: officer, scene } = request
  const path = request.url.split('?', 1)[0] ?? '/'
  return {
    path,
    flash,
    flashLinks,
    officer,
    officerRoles: officer?.roles.map(roleTitle).join(', '),
    may: Object.fromEntries([...(officer?.may ?? [])].map((p) => [p.replace('.', '_'), true])),
    today: scene?.today,
    council: scene?.council,
    names: scene?.names,
    csrf: reply.generateCsrf(),
    key: officer ? formKey(options.sessionSecret, officer.username, options.clock.now()) : '',
    navigation: NAVIGATION.filter((item) => item.needs === null || officer?.may.has(item.needs)),
    demonstration: options.demonstration !== undefined,
  }
}

export function fieldOf(body: unknown, name: string): string {
  const value = (body as Record<string, unknown> | undefined)?.[name]
  return typeof value === 'string' ? value : ''
}

/** A refusal, shown at the head of the form and, with a field, beside it. */
export function refusal(message: string, field = ''): InputError {
  return new InputError([{ field, message }])
}

/** What was refused, each at its field, in one answer. */
export function refusedTogether(errors: readonly FieldError[]): InputError {
  return new InputError(errors)
}

/** To ask what a command would answer: nothing of it stays. */
export async function trialOf(request: FastifyRequest): Promise<Command> {
  return { ...(await request.acting()), idempotencyKey: `trial/${randomUUID()}`, dryRun: true }
}

/** What is hidden and what is not there are answered alike: nobody is told which it was. */
export const NOTHING_THERE =
  'There is nothing of that reference that you may see. Check the address, or use the search.'

/** A page that is not there, with words for the officer. */
export class NotFound extends Error {
  constructor(words = NOTHING_THERE) {
    super(words)
  }
}
