/** The contact record of an account, and what of it is to be followed up. */
import Type from 'typebox'
import { writeNote } from '#accounts/index.js'
import { done, found } from '#api/errors.js'
import type { ApiOptions } from '#api/options.js'
import { readPage } from '#api/pages.js'
import { pageQuery, type Routes } from '#api/route.js'
import { FollowUp, NewNote, Note } from '#api/schemas/account.js'
import { Day, Id, items, optional, page, text, WithRef } from '#api/schemas/base.js'
import { FOLLOW_UPS, type FollowUpRow, notesOf, readAccount } from '#enquiries/index.js'

const TAG = 'Account'

export function contactRoutes(routes: Routes, { db }: ApiOptions): void {
  routes.get('/accounts/:ref/notes', {
    scope: 'accounts.view',
    tag: TAG,
    summary: 'The contact record: what was said by what way, and what officers noted',
    params: WithRef,
    answer: items(Note),
    look: ({ params }) => ({ what: 'account', subject: params.ref }),
    read: async (tx, { params, acting }) => {
      const account = found(await readAccount(tx, params.ref, acting.on), `account ${params.ref}`)
      return { items: await notesOf(tx, account.id) }
    },
  })
  routes.post('/accounts/:ref/notes', {
    scope: 'notes.write',
    operation: 'writeNote',
    tag: TAG,
    summary: 'Add a contact or note, or one that puts right or follows up an earlier one',
    params: WithRef,
    body: NewNote,
    answer: Type.Object({ kind: Type.Literal('written'), noteId: Id }),
    act: async (command, { params, body }) =>
      done(await writeNote(db, command, { accountRef: params.ref, ...body }), 'written'),
  })
  routes.get('/follow-ups', {
    scope: 'accounts.view',
    tag: TAG,
    summary: 'What is to be followed up, the earliest day first',
    query: pageQuery({
      owner: optional(text()),
      by: optional(Day),
      account: optional(text()),
      contains: optional(text()),
    }),
    answer: page(FollowUp),
    read: (tx, { query }) => readPage<FollowUpRow>(tx, FOLLOW_UPS, query),
  })
}
