/** Letters one by one: a copy of one that was sent; withheld from print, and released again. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { recordLook } from '#authority/index.js'
import type { LetterId } from '#dispatch/index.js'
import { findLetterRow, type LetterRow } from '#enquiries/index.js'
import { recordedNow } from '#kernel/dates.js'
import {
  releaseLetter,
  type ReleaseLetterOutcome,
  sendCopy,
  type SendCopyOutcome,
  withholdLetter,
  type WithholdOutcome,
} from '#letters/index.js'
import { letterNeedsOn, sharedNeeds } from '#parties/index.js'
import { type Form, showForm, takeForm } from '#web/forms/form.js'
import type { WebOptions } from '#web/options.js'
import { NotFound, officerOf, refusal } from '#web/page.js'
import { findAccountHead } from '#web/pages/account.js'
import { letterTitle, standingNote } from '#web/pages/tables/letters.js'
import { idOf } from '#web/params.js'
import { sendPdf } from '#web/pdf.js'
import { shortDate } from '#web/views.js'

type Found = LetterRow & { readonly accountRef: string }

export function letterPages(app: FastifyInstance, options: WebOptions): void {
  copyPages(app, options)
  for (const word of ['notices', 'letters'] as const) {
    keepingPages(app, options, { word, what: 'withhold' })
    keepingPages(app, options, { word, what: 'release' })
  }
  pdfPage(app, options)
}

function captionOf(letter: Found): string {
  return `${letterTitle(letter)}, ${letter.number}, ${shortDate(letter.issuedOn)}, to ${letter.to}`
}

function backTo({ accountRef }: Found): { href: string; text: string } {
  return { href: `/accounts/${accountRef}/documents`, text: `Account ${accountRef}` }
}

const NO_COPY: Readonly<Record<Exclude<SendCopyOutcome['kind'], 'to-print'>, string>> = {
  'no-such-document': 'There is no such letter',
  'not-sent': 'It was not posted, or was withdrawn: there is nothing to send a copy of',
  'is-a-copy': 'It is a copy itself: send a copy of the letter that was sent',
  'not-addressed': 'It was not made out to that person',
  'not-known-to-whom':
    'Several people had one each, by name, and whose this is was not kept: open it and print it',
}

function copyPages(app: FastifyInstance, { db, clock }: WebOptions): void {
  const read = async (request: FastifyRequest): Promise<{ letter: Found; form: Form }> => {
    const documentId = idOf(request.params)
    const today = await clock.today()
    const { letter, persons, needs } = await db.reading(async (tx) => {
      const found = await findLetterRow(tx, { documentId })
      if (found === undefined) throw new NotFound('There is no such letter.')
      const head = await findAccountHead(tx, found.accountRef, today)
      const ids = head.persons.map((person) => person.id)
      return { letter: found, persons: head.persons, needs: await letterNeedsOn(tx, ids, today) }
    })
    const people = persons.map((p) => ({
      value: String(p.id),
      text: p.name,
      ...(sharedNeeds([p.id], needs).largePrint && {
        hint: 'Needs large print: the page before it is, the copy stays as it was sent',
      }),
    }))
    return {
      letter,
      form: {
        title: 'Send a copy',
        caption: captionOf(letter),
        back: backTo(letter),
        intro:
          'It goes as it was sent, behind a page that says that it is a copy and of which day. ' +
          'It is no new notice: it carries no step and starts no days.',
        fields: [
          { name: 'person', label: 'To', kind: 'radios', options: people, value: people[0]?.value ?? '' },
        ],
        submit: 'Put it to print',
      },
    } // prettier-ignore
  }
  const config = { needs: 'letters.write' } as const
  app.get('/documents/:id/copy', { config }, async (request, reply) =>
    showForm(reply, (await read(request)).form),
  )
  app.post('/documents/:id/copy', { config }, async (request, reply) => {
    const { letter, form } = await read(request)
    return takeForm(reply, form, async (given) => {
      const person = given.text('person', 'Choose to whom it goes')
      if (!/^\d{1,18}$/.test(person)) given.fault('person', 'Choose to whom it goes')
      given.check()
      const asked = { documentId: idOf(request.params), partyId: BigInt(person) }
      const outcome = await sendCopy(db, await request.command(), asked)
      if (outcome.kind !== 'to-print') throw refusal(NO_COPY[outcome.kind], 'person')
      const said = `The copy, L${outcome.letterId}, waits to be printed`
      return reply.done(backTo(letter).href, said)
    })
  })
}

type Refused = Exclude<(WithholdOutcome | ReleaseLetterOutcome)['kind'], 'withheld' | 'released'>

const NOT_KEPT: Readonly<Record<Refused, string>> = {
  'no-such-letter': 'There is no such letter',
  withdrawn: 'It is withdrawn: it is not printed in any case',
  'withheld-already': 'It is withheld already',
  'printed-already': 'It is printed already: take it out of the post, and record its service',
  'not-withheld': 'It is not withheld',
  'too-late-to-post': 'It is too late',
  overtaken: 'Another one was issued since: this one stays withheld',
}

const KEEPING = {
  withhold: {
    title: 'Withhold a letter',
    intro:
      'It is not printed until it is released, and meanwhile it counts as served on nobody: no ' +
      'step can stand on it.',
    label: 'Why it is not to be printed',
    submit: 'Withhold it',
    said: 'Withheld: it is not printed',
  },
  release: {
    title: 'Release a letter',
    intro: 'It is printed with what waits, and counts again.',
    label: 'Why it may be printed now',
    submit: 'Release it',
    said: 'Released: it waits to be printed',
  },
} as const

function keepingPages(
  app: FastifyInstance,
  { db }: WebOptions,
  { word, what }: { word: 'notices' | 'letters'; what: keyof typeof KEEPING },
): void {
  const { title, intro, label, submit, said } = KEEPING[what]
  const ofRequest = (request: FastifyRequest): LetterId => {
    const id = idOf(request.params)
    return word === 'notices' ? { noticeId: id } : { letterId: id }
  }
  const read = async (request: FastifyRequest): Promise<{ letter: Found; form: Form }> => {
    const letter = await db.reading((tx) => findLetterRow(tx, ofRequest(request)))
    if (letter === undefined) throw new NotFound('There is no such letter.')
    const kept =
      letter.state === 'withheld' ? [`withheld ${standingNote(letter) ?? ''}`] : undefined
    const form: Form = {
      title,
      caption: captionOf(letter),
      back: backTo(letter),
      intro,
      ...(kept && { recorded: kept }),
      fields: [{ name: 'reason', label, kind: 'textarea' }],
      submit,
    }
    return { letter, form }
  }
  const config = { needs: 'letters.withhold' } as const
  const path = `/${word}/:id/${what}`
  app.get(path, { config }, async (request, reply) => showForm(reply, (await read(request)).form))
  app.post(path, { config }, async (request, reply) => {
    const { letter, form } = await read(request)
    return takeForm(reply, form, async (given) => {
      const reason = given.text('reason', 'Say why')
      given.check()
      const asked = { of: ofRequest(request), reason }
      const command = await request.command()
      const outcome =
        what === 'withhold'
          ? await withholdLetter(db, command, asked)
          : await releaseLetter(db, command, asked)
      if (outcome.kind === 'withheld' || outcome.kind === 'released') {
        return reply.done(backTo(letter).href, said)
      }
      throw refusal(
        outcome.kind === 'too-late-to-post'
          ? `Posted today, ${outcome.text}: it stays withheld, and the next run issues another`
          : NOT_KEPT[outcome.kind],
      )
    })
  })
}

function pdfPage(app: FastifyInstance, { db, clock, letters }: WebOptions): void {
  const config = { needs: 'documents.view' } as const
  app.get('/letters/:id.pdf', { config }, async (request, reply) => {
    const letterId = idOf(request.params)
    const found = await db.reading((tx) => findLetterRow(tx, { letterId }))
    if (found === undefined) throw new NotFound('There is no such letter.')
    const { username } = officerOf(request)
    const at = await recordedNow(clock)
    const subject = `${found.accountRef} letter ${letterId}`
    await db.transaction((tx) => recordLook(tx, { username, at, what: 'document', subject }))
    return sendPdf(reply, await letters.letterPdf(letterId), `letter-${letterId}`)
  })
}
