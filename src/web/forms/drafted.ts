/** A form whose preview is a page of its own: opened, looked at, or confirmed before. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { offerUnconfirmed, type OwnDraft } from '#web/drafts.js'
import { type Form, showForm } from '#web/forms/form.js'
import type { WebOptions } from '#web/options.js'

/**
 * Answers the address of such a form: the form, with what was given and not confirmed one press
 * away; the preview of a draft, where the address asks for it; or where a confirmed one led.
 */
export async function openDrafted(
  request: FastifyRequest,
  reply: FastifyReply,
  page: {
    readonly options: Pick<WebOptions, 'db' | 'clock'>
    readonly form: Form
    /** Said where it was confirmed already. */
    readonly done: string
    readonly preview: (draft: OwnDraft) => Promise<unknown>
  },
): Promise<unknown> {
  const { options, form, done, preview } = page
  const { draft, query } = request
  const { show } = query as { show?: string }
  if (draft === null || show !== 'preview') {
    return showForm(reply, await offerUnconfirmed(options, request, form))
  }
  return draft.doneTo === null ? preview(draft) : reply.done(draft.doneTo, done)
}
