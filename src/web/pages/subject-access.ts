/** A person asks what is held of them: one file with all of it, recorded as handed over. */
import type { FastifyInstance } from 'fastify'
import { readPerson } from '#enquiries/index.js'
import { makeSubjectAccess } from '#privacy/index.js'
import { type Form, showForm, takeForm } from '#web/forms/form.js'
import { looking } from '#web/looking.js'
import type { WebOptions } from '#web/options.js'
import { NotFound, refusal } from '#web/page.js'
import { refOf } from '#web/params.js'

const CONFIG = { needs: 'subject-access.make' } as const

export function subjectAccessPages(app: FastifyInstance, options: WebOptions): void {
  const { db, letters } = options
  const form = (ref: string, name: string): Form => ({
    title: 'What is held of this person',
    caption: `${name}, ${ref}`,
    back: { href: `/people/${ref}`, text: `Person ${ref}` },
    intro:
      'One file with everything under every record of the person: JSON, a workbook, and the ' +
      'letters as they were sent. It is recorded in the disclosure log.',
    warning:
      'Names and contacts of others on a joint account are taken out. Read the notes, holds and ' +
      'events before you hand it over: in free text something of others may be left.',
    fields: [
      { name: 'toWhom', label: 'To whom it goes', kind: 'text', value: name },
      { name: 'identity', label: 'How it was made sure who asks', kind: 'textarea' },
    ],
    submit: 'Make the file',
  })
  app.get('/people/:ref/subject-access', { config: CONFIG }, async (request, reply) => {
    const ref = refOf(request.params)
    const look = { request, what: 'person', subject: ref }
    const person = await looking(options, look, (tx) => readPerson(tx, ref))
    if (person === undefined) throw new NotFound(`There is no person ${ref}.`)
    return showForm(reply, form(person.ref, person.details[0]?.name ?? ref))
  })
  app.post('/people/:ref/subject-access', { config: CONFIG }, (request, reply) => {
    const personRef = refOf(request.params)
    return takeForm(reply, form(personRef, ''), async (given) => {
      const toWhom = given.text('toWhom', 'Say to whom it goes')
      const identity = given.text('identity', 'Say how it was made sure who asks')
      given.check()
      const desk = { db, noticePdf: (id: bigint) => letters.noticePdf(id) }
      const asked = { personRef, toWhom, identity }
      const outcome = await makeSubjectAccess(desk, await request.command(), asked)
      if (outcome.kind === 'made-already') {
        throw refusal(
          `This form has made its file already (disclosure ${outcome.disclosureId}): open the ` +
            'page again to make another, which is recorded by itself',
        )
      }
      if (outcome.kind !== 'made') throw new NotFound(`There is no person ${personRef}.`)
      return reply
        .type('application/zip')
        .header('content-disposition', `attachment; filename="${outcome.name}"`)
        .header('cache-control', 'no-store')
        .send(Buffer.from(outcome.bytes))
    })
  })
}
