/** "Not the same person": decided with its reason, so that the pair is not looked at again. */
import type { FastifyInstance } from 'fastify'
import { tellApart, type TellApartOutcome, undoTellApart } from '#parties/index.js'
import { type Form, showForm, takeForm } from '#web/forms/form.js'
import type { WebOptions } from '#web/options.js'
import { fieldOf, refusal } from '#web/page.js'
import { idOf, refOf } from '#web/params.js'

const CONFIG = { needs: 'people.merge' } as const

function apartForm(ref: string, other: string): Form {
  return {
    title: 'Not the same person',
    caption: `${ref} and ${other}`,
    back: { href: `/people/${ref}/merge?with=${encodeURIComponent(other)}`, text: 'Compare them' },
    intro: 'The two are not offered again as perhaps one person. It can be undone.',
    fields: [
      {
        name: 'reason', label: 'How it is known that they are two', kind: 'textarea',
        hint: 'Father and son; twins; both have been spoken to',
      },
    ],
    hidden: { other },
    submit: 'They are two persons',
  } // prettier-ignore
}

const UNDO: Form = {
  title: 'Perhaps one person after all',
  intro: 'The two are offered again as perhaps one person.',
  fields: [{ name: 'reason', label: 'Why it is undone', kind: 'textarea' }],
  submit: 'Undo the decision',
}

export function toldApartPages(app: FastifyInstance, { db }: WebOptions): void {
  const path = '/people/:ref/not-same'
  app.get(path, { config: CONFIG }, (request, reply) =>
    showForm(reply, apartForm(refOf(request.params), fieldOf(request.query, 'with'))),
  )
  app.post(path, { config: CONFIG }, (request, reply) => {
    const ref = refOf(request.params)
    const otherRef = fieldOf(request.body, 'other')
    return takeForm(reply, apartForm(ref, otherRef), async (given) => {
      const reason = given.text('reason', 'Say how it is known that they are two persons')
      given.check()
      const outcome = await tellApart(db, await request.command(), { ref, otherRef, reason })
      if (outcome.kind !== 'told-apart') throw refusal(refused(outcome))
      return reply.done(`/people/${ref}`, `${ref} and ${otherRef} are two persons`)
    })
  })
  const undoing = '/people/told-apart/:id/undo'
  app.get(undoing, { config: CONFIG }, (_, reply) => showForm(reply, UNDO))
  app.post(undoing, { config: CONFIG }, (request, reply) =>
    takeForm(reply, UNDO, async (given) => {
      const reason = given.text('reason', 'Say why it is undone')
      given.check()
      const undo = { toldApartId: idOf(request.params), reason }
      const outcome = await undoTellApart(db, await request.command(), undo)
      if (outcome.kind !== 'undone') throw refusal('It has been undone already')
      return reply.done(`/people/${outcome.oneRef}`, 'Undone: they are offered as one again')
    }),
  )
}

function refused(outcome: Exclude<TellApartOutcome, { kind: 'told-apart' }>): string {
  switch (outcome.kind) {
    case 'no-such-person':
      return `There is no person ${outcome.ref}`
    case 'same-record':
      return 'That is the same record'
    case 'merged':
      return 'They are merged: take the merge back first'
    case 'told-apart-already':
      return 'It is decided already'
  }
}
