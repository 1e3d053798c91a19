/** Every page is read through the eyes of the officer who asks; what is hidden is not there. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { recordedNow } from '#kernel/dates.js'
import { type Look, recordLook } from '#authority/index.js'
import { hiddenRefs, isHidden, type Named, namedBy, subjectOf } from '#enquiries/index.js'
import { seeAs, seeWhole, type Sight } from '#store/sight.js'
import type { SignedIn } from '#web/attendance.js'
import {
  disguised,
  type Disguises,
  inHtml,
  namedElsewhere,
  recordsTyped,
  undisguised,
} from '#web/disguises.js'
import type { FormBody } from '#web/forms/given.js'
import type { WebOptions } from '#web/options.js'
import { NotFound, officerOf } from '#web/page.js'

declare module 'fastify' {
  interface FastifyRequest {
    /** What stands for what the officer typed and may not see; null where nothing does. */
    disguises: Disguises | null
  }
}

/** After attendance: from here on the request sees what its officer may. */
export function seeThroughOfficers(
  app: FastifyInstance,
  { db, clock }: Pick<WebOptions, 'db' | 'clock'>,
): void {
  app.addHook('onRoute', ({ url }) => {
    subjectOf(url)
  })
  app.addHook('preHandler', (request, _reply, done) => {
    const { signedIn } = request
    if (!signedIn) done()
    else seeAs(sightOf(signedIn, request), done)
  })
  app.decorateRequest('disguises', null)
  app.addHook('preHandler', async (request) => {
    if (!request.signedIn) return
    const named = mustBeSeen(request)
    const typed = [request.body, request.query, request.draft?.body].flatMap(recordsTyped)
    const { refs, ids, file } = named
    if (refs.length + ids.length + typed.length === 0 && file === undefined) return
    const asked = await seeWhole(() =>
      db.reading(async (tx) => ({
        refused: await isHidden(tx, named),
        hidden: await hiddenRefs(tx, typed),
      })),
    )
    if (!asked.refused && asked.hidden.size === 0) return
    const at = await recordedNow(clock)
    await db.transaction((tx) => recordLook(tx, refusedLook(request, { named, ...asked, at })))
    if (asked.refused) throw new NotFound()
    disguise(request, asked.hidden)
  })
  app.addHook('onSend', (request, reply, payload, done) => {
    const { disguises } = request
    if (disguises === null) return done(null, payload)
    const to = reply.getHeader('location')
    if (typeof to === 'string') {
      reply.header('location', undisguised(to, disguises, encodeURIComponent))
    }
    const { flash } = request.session
    if (flash !== undefined) {
      request.session.flash = undisguised(flash, disguises, (typed) => typed)
    }
    done(null, typeof payload === 'string' ? undisguised(payload, disguises, inHtml) : payload)
  })
}

/** What the request names by its address, or by an identity: hidden, it is not there at all. */
function mustBeSeen({ params, body, draft, routeOptions }: FastifyRequest): Named {
  const route = routeOptions.url ?? ''
  const asked = namedBy({ route, params, query: {}, body: namedElsewhere(body) })
  // What was typed before the session ended is asked as if it were sent now.
  const kept = namedBy({ route, params: {}, query: {}, body: namedElsewhere(draft?.body) })
  const refs = [...asked.refs, ...kept.refs]
  return { refs, ids: [...asked.ids, ...kept.ids], file: asked.file }
}

function refusedLook(
  request: FastifyRequest,
  asked: { named: Named; refused: boolean; hidden: ReadonlySet<string>; at: Date },
): Look {
  const { refs, ids, file = '' } = asked.named
  const parts = asked.refused ? [...refs, ...ids.map(({ kind, id }) => `${kind} ${id}`), file] : []
  const subject = [...parts, ...asked.hidden].join(' ').trim()
  return { username: officerOf(request).username, at: asked.at, what: 'refused', subject }
}

/** What was typed and is hidden becomes what nobody has: the form answers as to a wrong number. */
function disguise(request: FastifyRequest, hidden: ReadonlySet<string>): void {
  if (hidden.size === 0) return
  const disguises: Disguises = new Map()
  const plain = (fields: unknown) => disguised(fields as FormBody, hidden, disguises)
  if (typeof request.body === 'object' && request.body !== null) request.body = plain(request.body)
  request.query = plain(request.query ?? {})
  if (request.draft !== null) request.draft = { ...request.draft, body: plain(request.draft.body) }
  request.disguises = disguises
}

/** Who must bring a case to court sees everybody who is in it, on the pages of the court. */
function sightOf({ username, may }: SignedIn, request: FastifyRequest): Sight {
  const atCourt = /^\/court(\/|$|\?)/.test(request.url)
  const restricted = may.has('accounts.restricted') || (atCourt && may.has('court.restricted'))
  return { viewer: username, restricted, memo: {} }
}
