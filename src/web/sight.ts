/** Every page is read through the eyes of the officer who asks; what is hidden is not there. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { recordedNow } from '#kernel/dates.js'
import { recordLook } from '#authority/index.js'
import { isHidden, namedBy, subjectOf } from '#enquiries/index.js'
import { seeAs, seeWhole, type Sight } from '#store/sight.js'
import type { SignedIn } from '#web/attendance.js'
import type { WebOptions } from '#web/options.js'
import { NotFound } from '#web/page.js'

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
  app.addHook('preHandler', async (request) => {
    if (!request.signedIn) return
    const { params, query, body } = request
    const route = request.routeOptions.url ?? ''
    const asked = namedBy({ route, params, query, body })
    // What was typed before the session ended is asked as if it were sent now.
    const typed = namedBy({ route, params: {}, query: {}, body: request.draft?.body })
    const named = {
      ...asked,
      refs: [...asked.refs, ...typed.refs],
      ids: [...asked.ids, ...typed.ids],
    }
    const { refs, ids, file } = named
    if (refs.length === 0 && ids.length === 0 && file === undefined) return
    const hidden = await seeWhole(() => db.reading((tx) => isHidden(tx, named)))
    if (!hidden) return
    const subject = [...refs, ...ids.map(({ kind, id }) => `${kind} ${id}`), file ?? ''].join(' ')
    const look = {
      username: request.signedIn.username,
      at: await recordedNow(clock),
      what: 'refused',
    }
    await db.transaction((tx) => recordLook(tx, { ...look, subject: subject.trim() }))
    throw new NotFound()
  })
}

/** Who must bring a case to court sees everybody who is in it, on the pages of the court. */
function sightOf({ username, may }: SignedIn, request: FastifyRequest): Sight {
  const atCourt = /^\/court(\/|$|\?)/.test(request.url)
  const restricted = may.has('accounts.restricted') || (atCourt && may.has('court.restricted'))
  return { viewer: username, restricted, memo: {} }
}
