/** Looks at somebody's data: read and recorded side by side, and both done before it is shown. */
import type { FastifyRequest } from 'fastify'
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
  const look = { username: officerOf(request).username, at: clock.now(), what, subject }
  const [found] = await Promise.all([
    db.reading(read),
    seenByNone(() => db.transaction((tx) => recordLook(tx, look))),
  ])
  return found
}
