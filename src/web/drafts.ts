/**
 * Drafts: a form that was sent waits under an address of its own. So a preview is a page like any
 * other (Back works, and so does a session that ends), and what was typed outlives the session.
 */
import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Draft, findDraft, findUnconfirmedDraft, saveDraft } from '#authority/index.js'
import { officerOfKey } from '#web/form-keys.js'
import type { FormBody } from '#web/forms/given.js'
import type { WebOptions } from '#web/options.js'
import { LONGEST_HOURS } from '#web/session-store.js'

declare module 'fastify' {
  interface FastifyRequest {
    /** What the officer has typed on this page before: shown by its form. */
    draft: OwnDraft | null
  }
}

/** A draft with what was typed in the fields of its form. */
export type OwnDraft = Draft & { readonly body: FormBody }

type Options = Pick<WebOptions, 'db' | 'clock' | 'sessionSecret'>

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** After attendance: a draft is its officer's alone, and of the page that it was typed on. */
export function readDrafts(app: FastifyInstance, options: Options): void {
  app.decorateRequest('draft', null)
  app.addHook('preHandler', async (request) => {
    const source = (request.method === 'GET' ? request.query : request.body) as FormBody | undefined
    const id = source?.['draft']
    if (request.signedIn === null || typeof id !== 'string') return
    const found = await ownDraft(options, request, id)
    if (found?.action === pathOf(request)) request.draft = found
  })
}

/** The draft of the officer who is signed in, or undefined. */
export async function ownDraft(
  { db, clock }: Pick<Options, 'db' | 'clock'>,
  { signedIn }: FastifyRequest,
  id: string,
): Promise<OwnDraft | undefined> {
  if (signedIn === null || !ID.test(id)) return undefined
  const owner = signedIn.username
  const found = await db.reading((tx) => findDraft(tx, { id, owner, now: clock.now() }))
  return found && { ...found, body: found.body as FormBody }
}

/** Keeps what was sent for its officer; returns the identity of the draft. */
export async function keepDraft(
  { db, clock }: Pick<Options, 'db' | 'clock'>,
  request: FastifyRequest,
  owner: string,
): Promise<string> {
  const id = randomUUID()
  const madeAt = clock.now()
  const expiresAt = new Date(madeAt.getTime() + LONGEST_HOURS * 3_600_000)
  const body = fieldsToKeep(request.body)
  await saveDraft(db, { id, owner, action: pathOf(request), body, madeAt, expiresAt })
  return id
}

/**
 * A form that is opened anew offers what its officer gave it last and never confirmed: Back from a
 * preview comes to the form, and what was typed is one press away.
 */
export async function offerUnconfirmed<Form extends object>(
  { db, clock }: Pick<Options, 'db' | 'clock'>,
  request: FastifyRequest,
  form: Form,
): Promise<Form & { readonly before?: { readonly href: string; readonly at: Date } }> {
  const { signedIn, draft } = request
  if (draft !== null || signedIn === null) return form
  const of = { action: pathOf(request), owner: signedIn.username, now: clock.now() }
  const found = await db.reading((tx) => findUnconfirmedDraft(tx, of))
  if (found === undefined) return form
  return { ...form, before: { href: `${of.action}?draft=${found.id}`, at: found.madeAt } }
}

/** To the preview of what was sent: an address, so that it can be gone back to. */
export function toPreview(request: FastifyRequest, reply: FastifyReply, id: string): FastifyReply {
  return reply.redirect(`${pathOf(request)}?draft=${id}&show=preview`, 303)
}

/**
 * Where an officer goes after signing in, when a form came without a session: to the form with what
 * was typed. Undefined where nothing is kept: the form is not ours, or holds what must not be.
 */
export async function keepUnsent(
  options: Options,
  request: FastifyRequest,
): Promise<string | undefined> {
  const { method, routeOptions, body, headers } = request
  if (method !== 'POST' || routeOptions.config.open === true) return undefined
  // What every officer may is of passwords, codes and sessions.
  if ((routeOptions.config.needs ?? null) === null) return undefined
  if (!/^application\/x-www-form-urlencoded/i.test(headers['content-type'] ?? '')) return undefined
  const fields = (body ?? {}) as FormBody
  const key = fields['_key']
  const now = options.clock.now()
  const owner = typeof key === 'string' ? officerOfKey(options.sessionSecret, key, now) : undefined
  if (owner === undefined) return undefined
  const draft = fields['draft']
  const path = pathOf(request)
  if (typeof draft === 'string' && ID.test(draft)) return `${path}?draft=${draft}&show=preview`
  const id = await keepDraft(options, request, owner)
  // A form of a page that shows more has no address of its own to be shown under.
  const own = request.server.hasRoute({ method: 'GET', url: routeOptions.url ?? '' })
  return own ? `${path}?draft=${id}&${KEPT}` : `${DRAFTS}/${id}`
}

const DRAFTS = '/drafts'
/** In an address: the form is shown again because its session had ended. */
const KEPT = 'kept=yes'

/** Whether an address leads to what was typed before a session ended. */
export function leadsToKept(to: string): boolean {
  return to.startsWith(`${DRAFTS}/`) || to.includes(KEPT) || to.includes('&show=preview')
}

/** Said above the form that is shown again. */
export const SHOWN_AGAIN =
  'You were signed out before this was sent. Nothing has been changed by it: look at it, and send ' +
  'it again.'

/** Said on the page of the sign-in. */
export const KEPT_WORDS =
  'You were signed out before the form was sent. What you typed is kept, and nothing has been ' +
  'changed by it: sign in, and it is shown again.'

export const DRAFT_GONE =
  'What was typed is kept for twelve hours, and for its own officer: type it again'

function fieldsToKeep(body: unknown): FormBody {
  const given = Object.entries((body ?? {}) as FormBody)
  return Object.fromEntries(
    given.filter(([name]) => !name.startsWith('_') && !/password|secret|^step$/i.test(name)),
  )
}

export function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0] ?? '/'
}
