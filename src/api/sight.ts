/** A token sees what the officer for whom it acts may see, within its scopes. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { recordedNow } from '#kernel/dates.js'
import { recordLook } from '#authority/index.js'
import { callerOf } from '#api/caller.js'
import { Denied, NOTHING_THERE } from '#api/errors.js'
import type { ApiOptions } from '#api/options.js'
import { areThere, isHidden, namedBy, recordsNamed, subjectOf } from '#enquiries/index.js'
import { seeAs, seeWhole, type Sight } from '#store/sight.js'

export function seeThroughTokens(
  app: FastifyInstance,
  { db, clock }: Pick<ApiOptions, 'db' | 'clock'>,
): void {
  app.addHook('onRoute', ({ url }) => {
    subjectOf(url)
  })
  app.addHook('preHandler', (request, _reply, done) => {
    seeAs(sightOf(request), done)
  })
  app.addHook('preHandler', async (request) => {
    const { params, query, body } = request
    const named = namedBy({ route: request.routeOptions.url ?? '', params, query, body })
    const { refs, ids, file } = named
    if (refs.length === 0 && ids.length === 0 && file === undefined) return
    const records = recordsNamed(body)
    const { hidden, there } = await seeWhole(() =>
      db.reading(async (tx) => ({
        hidden: await isHidden(tx, named),
        there: records.length === 0 || (await areThere(tx, records)),
      })),
    )
    // Before anything else is asked, so that another refusal does not tell the two apart.
    if (!hidden && !there) throw new Denied(404, NOTHING_THERE)
    if (!hidden) return
    const subject = [...refs, ...ids.map(({ kind, id }) => `${kind} ${id}`), file ?? ''].join(' ')
    const look = {
      username: callerOf(request).actor,
      at: await recordedNow(clock),
      what: 'refused',
    }
    await db.transaction((tx) => recordLook(tx, { ...look, subject: subject.trim() }))
    throw new Denied(404, NOTHING_THERE)
  })
}

/** By the route and never by what was asked under it: a search for `/cases/` is no such page. */
const COURT = /^\/api\/v1\/(hearings|cases|complaints|certificates|bundles)\//

function sightOf(request: FastifyRequest): Sight {
  const { owner, may } = callerOf(request)
  const atCourt = COURT.test(request.routeOptions.url ?? '')
  const restricted = may.has('accounts.restricted') || (atCourt && may.has('court.restricted'))
  return { viewer: owner, restricted, memo: {} }
}
