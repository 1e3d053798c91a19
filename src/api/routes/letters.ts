/** Letters by name: those of an account and those that wait; written, copied, withheld. */
import Type from 'typebox'
import { recordLook } from '#authority/index.js'
import { callerOf } from '#api/caller.js'
import { done, found } from '#api/errors.js'
import type { ApiOptions } from '#api/options.js'
import { readPage } from '#api/pages.js'
import { pageQuery, type Routes } from '#api/route.js'
import { section } from '#api/routes/account.js'
import { Letter, WaitingLetter } from '#api/schemas/account.js'
import { choice, Id, optional, page, Reason, text, WithId, WithRef } from '#api/schemas/base.js'
import { Pdf, sendPdf } from '#api/sent-file.js'
import {
  findLetterRow,
  lettersOf,
  readAccount,
  type WaitingLetter as Waiting,
  waitingLetters,
} from '#enquiries/index.js'
import { recordedNow } from '#kernel/dates.js'
import { releaseLetter, sendCopy, withholdLetter, writeLetter } from '#letters/index.js'

const TAG = 'Letters'

const Own = Type.Object({
  partyId: Id,
  subject: Type.String({ minLength: 1, maxLength: 120 }),
  words: Type.String({
    minLength: 1,
    maxLength: 6000,
    description: 'An empty line begins a new paragraph',
  }),
})

const Why = Type.Object({ reason: Reason })

export function letterRoutes(routes: Routes, options: ApiOptions): void {
  section(routes, {
    name: 'letters',
    tag: TAG,
    summary: 'Every letter of the account: waiting, withheld, printed, posted or withdrawn',
    item: Letter,
    read: (tx, account) => lettersOf(tx, account.id),
  })
  routes.get('/letters/waiting', {
    scope: 'runs.view',
    tag: TAG,
    summary: 'Letters that wait to be printed or are withheld from it, by name',
    query: pageQuery({
      kind: optional(text()),
      account: optional(text()),
      state: optional(choice(['waiting', 'withheld'])),
      run: optional(Id),
    }),
    answer: page(WaitingLetter),
    look: () => ({ what: 'search', subject: 'letters to print' }),
    read: (tx, { query, acting }) => readPage<Waiting>(tx, waitingLetters(acting.on), query),
  })
  writingRoutes(routes, options)
  keepingRoutes(routes, options)
}

function writingRoutes(routes: Routes, { db, clock, letters }: ApiOptions): void {
  routes.post('/accounts/:ref/letters', {
    scope: 'letters.write',
    operation: 'writeLetter',
    tag: TAG,
    summary: 'Write a letter to a person of the account: no notice, and no step',
    params: WithRef,
    body: Own,
    answer: Type.Object({ kind: Type.Literal('written'), letterId: Id }),
    act: async (command, { params, body }) =>
      done(await writeLetter(db, command, { accountRef: params.ref, ...body }), 'written'),
  })
  routes.post('/documents/:id/copies', {
    scope: 'letters.write',
    operation: 'sendCopy',
    tag: TAG,
    summary: 'Put a copy of a letter that was sent to print, behind a page that says so',
    params: WithId,
    body: Type.Object({ partyId: Id }),
    answer: Type.Object({ kind: Type.Literal('to-print'), letterId: Id }),
    act: async (command, { params, body }) =>
      done(await sendCopy(db, command, { documentId: params.id, ...body }), 'to-print'),
  })
  const look = async (username: string, subject: string) => {
    const at = await recordedNow(clock)
    await db.transaction((tx) => recordLook(tx, { username, at, what: 'document', subject }))
  }
  routes.ask('/accounts/:ref/letters/preview/pdf', {
    scope: 'letters.write',
    operation: 'previewLetter',
    tag: TAG,
    summary: 'A letter as it would be printed, as PDF in base 64; nothing of it is kept',
    params: WithRef,
    body: Own,
    answer: Type.Object({ pdf: Type.String({ description: 'In base 64' }) }),
    answers: async ({ params, body, request, acting }) => {
      found(
        await db.reading((tx) => readAccount(tx, params.ref, acting.on)),
        `account ${params.ref}`,
      )
      await look(callerOf(request).actor, `${params.ref} letter preview`)
      const pdf = await letters.ownLetterPdf({ accountRef: params.ref, ...body }, acting.actor)
      return { pdf: Buffer.from(pdf).toString('base64') }
    },
  })
  routes.file('/letters/:id/pdf', {
    scope: 'documents.view',
    tag: TAG,
    summary: 'A letter of an officer as PDF: as it was printed, or as it would be',
    params: WithId,
    answer: Pdf,
    make: async ({ params, request, reply }) => {
      const row = await db.reading((tx) => findLetterRow(tx, { letterId: params.id }))
      const { accountRef } = found(row, `letter ${params.id}`)
      await look(callerOf(request).actor, `${accountRef} letter ${params.id}`)
      return sendPdf(reply, await letters.letterPdf(params.id))
    },
  })
}

/** A notice and a letter that is none are withheld and released alike. */
function keepingRoutes(routes: Routes, { db }: ApiOptions): void {
  const named = [
    { word: 'notices', name: 'Notice', of: (id: bigint) => ({ noticeId: id }) },
    { word: 'letters', name: 'Letter', of: (id: bigint) => ({ letterId: id }) },
  ] as const
  for (const { word, name, of } of named) {
    routes.post(`/${word}/:id/withholding`, {
      scope: 'letters.withhold',
      operation: `withhold${name}`,
      tag: TAG,
      summary: 'Keep a letter from being printed: meanwhile it is served on nobody',
      params: WithId,
      body: Why,
      answer: Type.Object({ kind: Type.Literal('withheld'), withholdingId: Id }),
      act: async (command, { params, body }) =>
        done(await withholdLetter(db, command, { of: of(params.id), ...body }), 'withheld'),
    })
    routes.post(`/${word}/:id/release`, {
      scope: 'letters.withhold',
      operation: `release${name}`,
      tag: TAG,
      summary: 'Release a letter that was withheld: it waits to be printed',
      params: WithId,
      body: Why,
      answer: Type.Object({ kind: Type.Literal('released') }),
      act: async (command, { params, body }) =>
        done(await releaseLetter(db, command, { of: of(params.id), ...body }), 'released'),
    })
  }
}
