/** A letter of the officer's own: written, looked at as PDF, and only then put to print. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { determinationsOn, finishDraft, recordLook } from '#authority/index.js'
import { recordedNow } from '#kernel/dates.js'
import {
  type OwnLetter,
  whyNotWritten,
  writeLetter,
  type WriteLetterOutcome,
} from '#letters/index.js'
import { letterNeedsOn, sharedNeeds } from '#parties/index.js'
import { DRAFT_GONE, keepDraft, ownDraft, type OwnDraft, toPreview } from '#web/drafts.js'
import { openDrafted } from '#web/forms/drafted.js'
import { type Form, takeForm } from '#web/forms/form.js'
import { Given } from '#web/forms/given.js'
import type { WebOptions } from '#web/options.js'
import { fieldOf, NotFound, officerOf, refusal } from '#web/page.js'
import { findAccountHead } from '#web/pages/account.js'
import { refOf } from '#web/params.js'
import { sendPdf } from '#web/pdf.js'

const PATH = '/accounts/:ref/letter'

export function ownLetterPages(app: FastifyInstance, options: WebOptions): void {
  writingPages(app, options)
  previewFile(app, options)
}

/** The form, with to whom a letter may go and how each of them needs it. */
async function formOf({ db, clock }: WebOptions, ref: string): Promise<Form> {
  const today = await clock.today()
  const { persons, needs, jurisdiction } = await db.reading(async (tx) => {
    const head = await findAccountHead(tx, ref, today)
    const ids = head.persons.map((person) => person.id)
    const determined = await determinationsOn(tx, today)
    return { ...head, ...determined, needs: await letterNeedsOn(tx, ids, today) }
  })
  const people = persons.map((p) => ({
    value: String(p.id),
    text: p.deceasedOn === null ? p.name : `The personal representatives of ${p.name}`,
    ...(sharedNeeds([p.id], needs).largePrint && { hint: 'Needs large print: it is made so' }),
  }))
  const welsh = jurisdiction === 'wales' ? '. Write the Welsh first, and the English under it' : ''
  return {
    title: 'Write a letter',
    back: { href: `/accounts/${ref}/documents`, text: `Account ${ref}` },
    intro:
      'It has the council’s head, the account number and how to reach us. It is never a bill, a ' +
      'reminder or a notice: it carries no step and starts no days.',
    fields: [
      { name: 'person', label: 'To', kind: 'radios', options: people, value: people[0]?.value ?? '' },
      { name: 'subject', label: 'Subject', kind: 'text' },
      { name: 'words', label: 'Letter', kind: 'textarea', rows: 12, hint: `An empty line begins a new paragraph${welsh}` },
    ],
    submit: 'Look at it',
  } // prettier-ignore
}

function readLetter(given: Given, accountRef: string): OwnLetter {
  const person = given.text('person', 'Choose to whom it goes')
  if (person !== '' && !/^\d{1,18}$/.test(person)) given.fault('person', 'Choose to whom it goes')
  const partyId = /^\d{1,18}$/.test(person) ? BigInt(person) : 0n
  const subject = given.text('subject', 'Say what it is about')
  const words = given.text('words', 'Write the letter')
  return { accountRef, partyId, subject, words }
}

const REFUSED: Readonly<Record<Exclude<WriteLetterOutcome['kind'], 'written'>, string>> = {
  'no-such-account': 'There is no such account',
  'not-named': 'is not named on the account',
  'cannot-be-written': 'has a name or address that a letter cannot print',
}

/** What is wrong with the letter is told beside the form; nothing is kept, no number taken. */
async function tryLetter({ db }: WebOptions, request: FastifyRequest, given: Given): Promise<void> {
  const letter = readLetter(given, refOf(request.params))
  given.check()
  const acting = await request.acting()
  const refused = await db.reading((tx) => whyNotWritten(tx, acting, letter))
  if (refused !== undefined) throw refusal(REFUSED[refused.kind], 'person')
}

function writingPages(app: FastifyInstance, options: WebOptions): void {
  const { db } = options
  const config = { needs: 'letters.write' } as const
  app.get(PATH, { config }, async (request, reply) => {
    const ref = refOf(request.params)
    const form = await formOf(options, ref)
    const done = 'That letter was put to print'
    const preview = ({ id, body }: OwnDraft) => {
      const letter = readLetter(new Given(body), ref)
      const people = form.fields[0]?.options ?? []
      const to = people.find(({ value }) => value === String(letter.partyId))?.text
      const file = `/accounts/${ref}/letter/preview.pdf?letter=${id}`
      const shown = { letter, to, file, draft: id, back: form.back }
      return reply.page('own-letter', { title: 'Look at the letter', ...shown })
    }
    return openDrafted(request, reply, { options, form, done, preview })
  })
  app.post(PATH, { config }, async (request, reply) => {
    const ref = refOf(request.params)
    const { draft } = request
    const confirms = fieldOf(request.body, 'step') === 'confirm'
    if (confirms && draft === null) throw refusal(DRAFT_GONE)
    const form = () => formOf(options, ref)
    if (!confirms || draft === null) {
      return takeForm(reply, form, async (given) => {
        await tryLetter(options, request, given)
        const { username } = officerOf(request)
        return toPreview(request, reply, await keepDraft(options, request, username))
      }) // prettier-ignore
    }
    return takeForm(
      reply,
      form,
      async (given) => {
        const letter = readLetter(given, ref)
        given.check()
        const outcome = await writeLetter(db, await request.command(), letter)
        if (outcome.kind !== 'written') throw refusal(REFUSED[outcome.kind], 'person')
        const to = `/accounts/${ref}/documents`
        await finishDraft(db, draft.id, to)
        return reply.done(to, `The letter, L${outcome.letterId}, waits to be printed`)
      },
      draft.body,
    )
  })
}

/** The letter as it would be printed; nothing is recorded but that it was looked at. */
function previewFile(app: FastifyInstance, options: WebOptions): void {
  const { db, clock, letters } = options
  const config = { needs: 'letters.write' } as const
  app.get(`${PATH}/preview.pdf`, { config }, async (request, reply) => {
    const ref = refOf(request.params)
    const { letter: id = '' } = request.query as { letter?: string }
    const draft = await ownDraft(options, request, id)
    if (draft?.action !== `/accounts/${ref}/letter`) throw new NotFound(DRAFT_GONE)
    const given = new Given(draft.body)
    const letter = readLetter(given, ref)
    given.check()
    const { username } = officerOf(request)
    const at = await recordedNow(clock)
    const look = { username, at, what: 'document', subject: `${ref} letter preview` }
    await db.transaction((tx) => recordLook(tx, look))
    return sendPdf(reply, await letters.ownLetterPdf(letter, username), `letter-${ref}`)
  })
}
