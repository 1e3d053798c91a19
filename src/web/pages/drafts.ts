/** What was typed on a page that has no form of its own, shown again after signing in. */
import type { FastifyInstance } from 'fastify'
import { ownDraft, SHOWN_AGAIN } from '#web/drafts.js'
import type { WebOptions } from '#web/options.js'
import { NotFound } from '#web/page.js'

export function draftPages(app: FastifyInstance, options: WebOptions): void {
  app.get('/drafts/:id', { config: { needs: null } }, async (request, reply) => {
    const { id } = request.params as { id: string }
    const draft = await ownDraft(options, request, id)
    if (draft === undefined) {
      throw new NotFound('What is typed is kept for its own officer, and for twelve hours.')
    }
    const { action, body } = draft
    const typed = Object.entries(body).flatMap(([name, value]) =>
      [value ?? []].flat().map((one) => ({ name, value: one })),
    )
    return reply.page('draft', { title: 'Send it again', why: SHOWN_AGAIN, action, typed })
  })
}
