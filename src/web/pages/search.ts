/** The search: an exact reference goes straight to its account or person; and the keys. */
import type { FastifyInstance } from 'fastify'
import { recordedNow } from '#kernel/dates.js'
import { recordLook } from '#authority/index.js'
import {
  findExactAccount,
  findExactPerson,
  findReceiptAccount,
  MOST_FOUND,
  search,
} from '#enquiries/index.js'
import type { WebOptions } from '#web/options.js'
import { officerOf } from '#web/page.js'

export function searchPages(app: FastifyInstance, { db, clock }: WebOptions): void {
  app.get('/keys', { config: { needs: null } }, (_request, reply) =>
    reply.page('keys', { title: 'Keys' }),
  )
  app.get('/search', { config: { needs: 'accounts.view' } }, async (request, reply) => {
    const q = ((request.query as { q?: string }).q ?? '').slice(0, 100).trim()
    if (q === '') return reply.page('search', { title: 'Search', q, found: [] })
    const { username } = officerOf(request)
    const at = await recordedNow(clock)
    const answer = await db.transaction(async (tx) => {
      const exact = await findExactAccount(tx, q)
      if (exact !== undefined) return { to: `/accounts/${exact}`, found: [] }
      const person = await findExactPerson(tx, q)
      if (person !== undefined) return { to: `/people/${person}`, found: [] }
      const paid = await findReceiptAccount(tx, q)
      if (paid !== undefined) return { to: `/accounts/${paid}/money`, found: [] }
      await recordLook(tx, { username, at, what: 'search', subject: q })
      return { to: undefined, found: await search(tx, q) }
    })
    if (answer.to !== undefined) return reply.redirect(answer.to, 303)
    const { found } = answer
    const loose = found.some((f) => f.likeness < 1)
    return reply.page('search', {
      title: `Search: ${q}`,
      q,
      found,
      loose,
      most: MOST_FOUND,
      findBox: true,
    })
  })
}
