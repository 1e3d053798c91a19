/** The contact record: what was said is added, put right by a later note, and followed up. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  type About,
  type Channel,
  type Direction,
  type NewNote,
  writeNote,
  type WriteNoteOutcome,
} from '#accounts/index.js'
import { findNote } from '#enquiries/index.js'
import { type Form, type FormField, showForm, takeForm } from '#web/forms/form.js'
import type { Given } from '#web/forms/given.js'
import type { WebOptions } from '#web/options.js'
import { fieldOf, NotFound, officerOf, refusal, trialOf } from '#web/page.js'
import { contactFields, officersToChoose, WAYS } from '#web/pages/contact-fields.js'
import { findAccountHead } from '#web/pages/account.js'
import { standingOf, wayOf } from '#web/pages/tables/contacts.js'
import { idOf, refOf } from '#web/params.js'

/** As long as an email that is pasted in; the API takes no more. */
const MOST_CHARACTERS = 10_000

const REFUSED: Readonly<Record<Exclude<WriteNoteOutcome['kind'], 'written'>, string>> = {
  'no-such-account': 'There is no such account',
  'no-such-note': 'There is no such note on this account',
  'corrected-already': 'It was put right before: put right the later one',
  'not-to-follow-up': 'It is followed up already, or had no day for it',
  'no-such-officer': 'Choose an officer who may sign in',
}

export function contactPages(app: FastifyInstance, options: WebOptions): void {
  addingPages(app, options)
  laterPages(app, options, 'correct')
  laterPages(app, options, 'done')
}

function readNote(given: Given, accountRef: string): NewNote {
  const way = given.optional('way')
  const [channel = '', direction = ''] = way.split('/')
  if (way !== '' && !WAYS.some(({ value }) => value === way)) {
    given.fault('way', 'Choose how they were in contact')
  }
  const text = given.text('said', 'Write what was said, or what you note')
  if (text.length > MOST_CHARACTERS) {
    given.fault('said', 'is too long: write at most 10,000 characters')
  }
  const on = given.optionalDate('followUpOn')
  const by = given.optional('followUpBy')
  return {
    accountRef,
    text,
    ...(way !== '' && {
      contact: { channel: channel as Channel, direction: direction as Direction },
    }),
    ...(on !== null && { followUp: { on, ...(by !== '' && { by }) } }),
  }
}

/** Back to where it was written: a page of this account, and of no other. */
function backTo(request: FastifyRequest, base: string): string {
  const source = request.method === 'GET' ? request.query : request.body
  const from = fieldOf(source, 'from')
  return from.startsWith(`${base}/`) && !/[?#\\]|\/\//.test(from) ? from : base
}

function addingPages(app: FastifyInstance, { db, clock }: WebOptions): void {
  const form = async (request: FastifyRequest): Promise<Form> => {
    const ref = refOf(request.params)
    const today = await clock.today()
    const officers = await db.reading(async (tx) => {
      await findAccountHead(tx, ref, today)
      return officersToChoose(tx, today)
    })
    const back = backTo(request, `/accounts/${ref}`)
    return {
      title: 'Add a contact or note',
      back: { href: back, text: `Account ${ref}` },
      fields: contactFields(officers, { officer: officerOf(request).username }),
      hidden: { from: back },
      submit: 'Add it',
    }
  }
  const config = { needs: 'notes.write' } as const
  app.get('/accounts/:ref/notes', { config }, async (request, reply) =>
    showForm(reply, await form(request)),
  )
  app.post('/accounts/:ref/notes', { config }, (request, reply) => {
    const ref = refOf(request.params)
    return takeForm(
      reply,
      () => form(request),
      async (given) => {
        await keep(request, { db, given, note: readNote(given, ref) })
        return reply.done(backTo(request, `/accounts/${ref}`), 'Added to the contact record')
      },
    )
  })
}

async function keep(
  request: FastifyRequest,
  { db, given, note }: { db: WebOptions['db']; given: Given; note: NewNote },
): Promise<void> {
  await given.checkWith(async () => {
    // That nothing is written is told already, beside its field.
    const text = note.text === '' ? '-' : note.text
    await writeNote(db, await trialOf(request), { ...note, text })
    return []
  })
  const outcome = await writeNote(db, await request.command(), note)
  if (outcome.kind === 'written') return
  throw refusal(REFUSED[outcome.kind], outcome.kind === 'no-such-officer' ? 'followUpBy' : '')
}

const AS = [
  { value: 'corrects', text: 'It should say what I write here' },
  { value: 'wrong', text: 'It is wrong, or of another account; I write why' },
]

const LATER = {
  correct: {
    title: 'Put a note right',
    intro: 'What was written stays as it was; what you write here stands beside it and names it.',
    submit: 'Put it right',
    said: 'Put right: both are in the record',
  },
  done: {
    title: 'Follow up a note',
    intro: 'Write what was done. Give another day where it is to be looked at once more.',
    submit: 'It is followed up',
    said: 'Followed up',
  },
} as const

/** What a later note says of an earlier one: it puts it right, or follows it up. */
function laterPages(
  app: FastifyInstance,
  { db, clock }: WebOptions,
  what: keyof typeof LATER,
): void {
  const { title, intro, submit, said } = LATER[what]
  const form = async (request: FastifyRequest): Promise<Form> => {
    const ref = refOf(request.params)
    const today = await clock.today()
    const { note, officers } = await db.reading(async (tx) => {
      const { id } = await findAccountHead(tx, ref, today)
      const found = await findNote(tx, { accountId: id, noteId: idOf(request.params) })
      return { note: found, officers: await officersToChoose(tx, today) }
    })
    if (note === undefined) throw new NotFound()
    const officer = officerOf(request).username
    const shown = what === 'correct' ? { officer, note } : { officer }
    const fields = contactFields(officers, shown)
    const as: FormField = { name: 'as', label: 'What is wrong with it', kind: 'radios', options: AS, value: 'corrects' } // prettier-ignore
    return {
      title,
      intro,
      caption: `Number ${note.id}, ${wayOf(note)}, ${note.officer}`,
      back: { href: `/accounts/${ref}/contacts`, text: `Account ${ref}` },
      recorded: [note.text, standingOf(note) ?? ''].filter((words) => words !== ''),
      fields: what === 'correct' ? [as, ...fields] : fields,
      submit,
    }
  }
  const path = `/accounts/:ref/notes/:id/${what}`
  const config = { needs: 'notes.write' } as const
  app.get(path, { config }, async (request, reply) => showForm(reply, await form(request)))
  app.post(path, { config }, (request: FastifyRequest, reply: FastifyReply) => {
    const ref = refOf(request.params)
    return takeForm(
      reply,
      () => form(request),
      async (given) => {
        const as: About =
          what === 'done'
            ? 'done'
            : given.choice('as', ['corrects', 'wrong'] as const, 'Say what is wrong with it')
        const about = { noteId: idOf(request.params), as }
        await keep(request, { db, given, note: { ...readNote(given, ref), about } })
        return reply.done(`/accounts/${ref}/contacts`, said)
      },
    )
  })
}
