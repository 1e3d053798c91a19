/** The search: one exact reference goes straight to its account. */
import type { FastifyInstance } from 'fastify'
import { recordLook } from '#authority/index.js'
import { findExactAccount, search } from '#enquiries/index.js'
import type { WebOptions } from '#web/options.js'
import { officerOf } from '#web/page.js'

export function searchPages(app: FastifyInstance, { db, clock }: WebOptions): void {
  app.get('/search', { config: { needs: 'accounts.view' } }, async (request, reply) => {
    const q = ((request.query as { q?: string }).q ?? '').slice(0, 100).trim()
    if (q === '') return reply.page('search', { title: 'Search', q, found: [] })
    const { username } = officerOf(request)
    const answer = await db.transaction(async (tx) => {
      const exact = await findExactAccount(tx, q)
      if (exact !== undefined) return { exact, found: [] }
      await recordLook(tx, { username, at: clock.now(), what: 'search', subject: q })
      return { exact, found: await search(tx, q) }
    })
    if (answer.exact !== undefined) return reply.redirect(`/accounts/${answer.exact}`, 303)
    const { found } = answer
    const loose = found.some((f) => f.likeness < 1)
    return reply.page('search', { title: `Search: ${q}`, q, found, loose, findBox: true })
  })
}
