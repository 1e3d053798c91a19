/** Joint taxpayers who were not on the bill: named on the account, and served with a notice. */
import type { FastifyInstance } from 'fastify'
import { addLiablePerson } from '#accounts/index.js'
import { showDate } from '#kernel/dates.js'
import { type JointNoticeOutcome, serveJointNotice } from '#recovery/index.js'
import { type Form, showForm, takeForm } from '#web/forms/form.js'
import type { WebOptions } from '#web/options.js'
import { refusal } from '#web/page.js'
import { findAccountHead } from '#web/pages/account.js'
import { refOf } from '#web/params.js'

const CONFIG = { needs: 'accounts.change' } as const

export function liablePersonPages(app: FastifyInstance, options: WebOptions): void {
  addingPages(app, options)
  noticePages(app, options)
}

function addingPages(app: FastifyInstance, { db }: WebOptions): void {
  const form = (ref: string): Form => ({
    title: 'Add a person who is jointly liable',
    back: { href: `/accounts/${ref}`, text: `Account ${ref}` },
    intro:
      'For somebody who was liable all along and was not known of. Nothing is owed by the person ' +
      'until a joint taxpayers’ notice has been served. For a move, use Move in instead.',
    fields: [
      { name: 'name', label: 'Full name', kind: 'text' },
      { name: 'reason', label: 'Why jointly liable', kind: 'text', hint: 'Joint owner, joint tenant, husband, wife or partner' },
    ],
    submit: 'Add the person',
  }) // prettier-ignore
  app.get('/accounts/:ref/liable-person', { config: CONFIG }, (request, reply) =>
    showForm(reply, form(refOf(request.params))),
  )
  app.post('/accounts/:ref/liable-person', { config: CONFIG }, (request, reply) => {
    const ref = refOf(request.params)
    return takeForm(reply, form(ref), async (given) => {
      const person = {
        accountRef: ref,
        name: given.text('name', 'Give the full name'),
        reason: given.text('reason', 'Say why the person is liable'),
      }
      given.check()
      const outcome = await addLiablePerson(db, await request.command(), person)
      if (outcome.kind === 'no-such-account') throw refusal(`There is no account ${ref}`)
      if (outcome.kind === 'named-already') throw refusal('is named on the account already', 'name')
      return reply.done(`/accounts/${ref}/joint-notice`, `${person.name} added`)
    })
  })
}

const REFUSED: Record<Exclude<JointNoticeOutcome['kind'], 'served'>, string> = {
  'no-such-account': 'There is no such account',
  'not-liable': 'The person is not named on the account',
  'already-served': 'The person has been served for every year that is owing',
  'nothing-owed': 'Nothing is owed on the account',
  'too-late': 'Six years have run since the start of each year that is owing',
}

function noticePages(app: FastifyInstance, { db, clock }: WebOptions): void {
  const form = async (ref: string): Promise<Form> => {
    const today = await clock.today()
    const { persons } = await db.reading((tx) => findAccountHead(tx, ref, today))
    return {
      title: 'Serve a joint taxpayers’ notice',
      back: { href: `/accounts/${ref}`, text: `Account ${ref}` },
      intro: 'For each year that is owing and that the person was never billed for (reg 27).',
      fields: [
        {
          name: 'person',
          label: 'On whom',
          kind: 'radios',
          options: persons.map((p) => ({ value: String(p.id), text: p.name })),
        },
      ],
      submit: 'Serve the notice',
    }
  }
  app.get('/accounts/:ref/joint-notice', { config: CONFIG }, async (request, reply) =>
    showForm(reply, await form(refOf(request.params))),
  )
  app.post('/accounts/:ref/joint-notice', { config: CONFIG }, (request, reply) => {
    const ref = refOf(request.params)
    return takeForm(
      reply,
      () => form(ref),
      async (given) => {
        const person = given.text('person', 'Choose the person')
        given.check()
        const notice = { accountRef: ref, partyId: BigInt(person.replace(/\D/g, '') || '0') }
        const outcome = await serveJointNotice(db, await request.command(), notice)
        if (outcome.kind !== 'served') throw refusal(REFUSED[outcome.kind], 'person')
        const said = `Notice served: to be paid by ${showDate(outcome.payBy)}`
        return reply.done(`/accounts/${ref}/recovery`, said)
      },
    )
  })
}
