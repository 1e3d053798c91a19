/** Looks at somebody's data: read and recorded side by side, and both done before it is shown. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { recordedNow } from '#kernel/dates.js'
import { type Look, recordLook } from '#authority/index.js'
import type { Tx } from '#store/db.js'
import { seenByNone } from '#store/sight.js'
import type { WebOptions } from '#web/options.js'
import { officerOf } from '#web/page.js'

/**
 * What `read` finds for the page. The look is recorded also where nothing is found: that somebody
 * asked is what the log is for.
 */
export async function looking<T>(
  { db, clock }: Pick<WebOptions, 'db' | 'clock'>,
  at: Pick<Look, 'what' | 'subject'> & { readonly request: FastifyRequest },
  read: (tx: Tx) => Promise<T>,
): Promise<T> {
  const { what, subject, request } = at
  const look = {
    username: officerOf(request).username,
    at: await recordedNow(clock),
    what,
    subject,
  }
  const [found] = await Promise.all([
    db.reading(read),
    seenByNone(() => db.transaction((tx) => recordLook(tx, look))),
  ])
  return found
}

/** Pages of the court that tell of people: a case or a hearing, its papers, lists and day. */
const AT_COURT =
  /^\/court\/(case|hearing|certificate|bundle)s\/:id(?:\.pdf)?(?:\/([a-z-]+(?:\.pdf)?))?$/

/** Who looks at a case or a hearing, or at its papers, is on record as at an account. */
export function recordLooksAtCourt(
  app: FastifyInstance,
  { db, clock }: Pick<WebOptions, 'db' | 'clock'>,
): void {
  app.addHook('preHandler', async (request) => {
    const { signedIn, method, routeOptions } = request
    const [, of, part] = AT_COURT.exec(routeOptions.url ?? '') ?? []
    if (!signedIn || method !== 'GET' || of === undefined) return
    const needs = routeOptions.config.needs ?? null
    if (needs !== null && !signedIn.may.has(needs)) return
    const { id } = request.params as { id: string }
    const subject = part === undefined ? `${of}/${id}` : `${of}/${id} ${part}`
    const look = {
      username: signedIn.username,
      at: await recordedNow(clock),
      what: 'court',
      subject,
    }
    await seenByNone(() => db.transaction((tx) => recordLook(tx, look)))
  })
}
