/** How a person needs letters: recorded with its reason. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { readPerson } from '#enquiries/index.js'
import {
  LETTER_FORMATS,
  LETTER_LANGUAGES,
  type LetterFormat,
  type LetterLanguage,
  recordLetterNeed,
} from '#parties/index.js'
import { type Form, showForm, takeForm } from '#web/forms/form.js'
import { looking } from '#web/looking.js'
import type { WebOptions } from '#web/options.js'
import { NotFound, refusal, trialOf } from '#web/page.js'
import { refOf } from '#web/params.js'
import { optionsOf } from '#web/words.js'

const FORMATS = Object.keys(LETTER_FORMATS) as LetterFormat[]
const LANGUAGES = Object.keys(LETTER_LANGUAGES) as LetterLanguage[]
const NOT_ASKED = 'none'

export function letterNeedPages(app: FastifyInstance, options: WebOptions): void {
  const { db } = options
  const config = { needs: 'accounts.change' } as const
  const path = '/people/:ref/letters'
  app.get(path, { config }, async (request, reply) => showForm(reply, await form(options, request)))
  app.post(path, { config }, (request, reply) =>
    takeForm(
      reply,
      () => form(options, request),
      async (given) => {
        const ref = refOf(request.params)
        const formats = given.list('formats').filter((f) => (FORMATS as string[]).includes(f))
        const language = given.choice('language', [...LANGUAGES, NOT_ASKED], 'Choose a language')
        const need = {
          personRef: ref,
          formats: formats as LetterFormat[],
          language: language === NOT_ASKED ? null : language,
          from: given.date('from', 'Give the first day'),
          until: given.optionalDate('until'),
          reason: given.text('reason', 'Say who asked, and how you know'),
        }
        await given.checkWith(
          async () => (await recordLetterNeed(db, await trialOf(request), need), []),
        )
        const outcome = await recordLetterNeed(db, await request.command(), need)
        if (outcome.kind === 'no-such-person') throw refusal(`There is no person ${ref}`)
        const said = outcome.kind === 'recorded' ? 'Recorded' : 'It is recorded so already'
        return reply.done(`/people/${ref}`, `${said}: letters are made so from that day`)
      },
    ),
  )
}

/** The form, with what holds today. */
async function form(options: WebOptions, request: FastifyRequest): Promise<Form> {
  const ref = refOf(request.params)
  const today = await options.clock.today()
  const look = { request, what: 'person', subject: ref }
  const person = await looking(options, look, (tx) => readPerson(tx, ref))
  if (person === undefined) throw new NotFound()
  const now = person.letterNeeds.find(
    ({ from, until }) => from <= today && (until === null || today < until),
  )
  const name = person.details[0]?.name ?? ref
  return {
    title: 'How letters are needed',
    caption: name,
    back: { href: `/people/${ref}`, text: name },
    intro:
      'Letters to this person, alone or with others, are made in large print from the day given. ' +
      'The other formats are listed with each print run, for whoever makes them.',
    fields: [
      { name: 'formats', label: 'Formats', kind: 'checkboxes', optional: true, hint: 'None: ordinary print', options: optionsOf('letterFormat'), value: now?.formats ?? [] },
      { name: 'language', label: 'Language asked for', kind: 'radios', value: now?.language ?? NOT_ASKED, hint: 'In Wales every letter is in Welsh and English', options: [...optionsOf('letterLanguage'), { value: NOT_ASKED, text: 'None asked for' }] },
      { name: 'from', label: 'From', kind: 'date', value: today, hint: 'Like 27/3/2026' },
      { name: 'until', label: 'Until', kind: 'date', optional: true, hint: 'The first day in ordinary print again' },
      { name: 'reason', label: 'Reason', kind: 'textarea', hint: 'Who asked, and how you know' },
    ], // prettier-ignore
    submit: 'Record it',
  }
}
