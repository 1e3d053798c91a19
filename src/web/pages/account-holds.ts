/** Holds and letters of one account. */
import type { FastifyInstance } from 'fastify'
import { recordedNow } from '#kernel/dates.js'
import { listOfficers, recordLook } from '#authority/index.js'
import { accountOfNotice } from '#enquiries/index.js'
import { HOLD_KINDS, placeHold, releaseHold } from '#protections/index.js'
import { explainDelay } from '#recovery/index.js'
import { type Form, showForm, takeForm } from '#web/forms/form.js'
import type { WebOptions } from '#web/options.js'
import { officerOf, refusal, trialOf } from '#web/page.js'
import { findAccountHead } from '#web/pages/account.js'
import { idOf, refOf } from '#web/params.js'
import { momentAsked } from '#web/pages/account-as-at.js'
import { sendPdf } from '#web/pdf.js'
import { optionsOf } from '#web/words.js'

export function accountHoldPages(app: FastifyInstance, options: WebOptions): void {
  placingPages(app, options)
  releasePages(app, options)
  whyNowPages(app, options)
  letterPages(app, options)
}

function placingPages(app: FastifyInstance, { db, clock }: WebOptions): void {
  const form = async (ref: string, officer: string): Promise<Form> => {
    const today = await clock.today()
    const { persons, officers } = await db.reading(async (tx) => ({
      ...(await findAccountHead(tx, ref, today)),
      officers: (await listOfficers(tx, today)).map((o) => ({ value: o.username, text: o.name })),
    }))
    const people = persons.map((p) => ({ value: String(p.id), text: p.name }))
    return {
      title: 'Place a hold',
      back: { href: `/accounts/${ref}`, text: `Account ${ref}` },
      fields: [
        { name: 'kind', label: 'What holds recovery', kind: 'radios', options: optionsOf('hold') },
        { name: 'person', label: 'For', kind: 'select', options: [{ value: '', text: 'Everyone liable' }, ...people] },
        { name: 'reason', label: 'Reason', kind: 'textarea' },
        {
          name: 'owner', label: 'Who follows it up', kind: 'select', options: officers,
          value: officer,
        },
        { name: 'startsOn', label: 'From', kind: 'date', value: today, hint: 'Like 27/3/2026' },
        { name: 'endsOn', label: 'Until', kind: 'date', optional: true, hint: 'The first day without the hold' },
      ], // prettier-ignore
      submit: 'Place the hold',
    }
  }
  app.get('/accounts/:ref/hold', { config: { needs: 'holds.place' } }, async (request, reply) =>
    showForm(reply, await form(refOf(request.params), officerOf(request).username)),
  )
  app.post('/accounts/:ref/hold', { config: { needs: 'holds.place' } }, (request, reply) => {
    const ref = refOf(request.params)
    const shown = () => form(ref, officerOf(request).username)
    return takeForm(reply, shown, async (given) => {
      const codes = HOLD_KINDS.map((kind) => kind.code)
      const person = given.optional('person')
      const hold = {
        accountRef: ref,
        kind: given.choice('kind', codes, 'Choose what holds recovery'),
        partyId: /^\d+$/.test(person) ? BigInt(person) : null,
        reason: given.text('reason', 'Say why recovery is held'),
        owner: given.text('owner', 'Say who follows the hold up'),
        startsOn: given.date('startsOn', 'Give the first day of the hold'),
        endsOn: given.optionalDate('endsOn'),
      }
      await given.checkWith(async () => {
        await placeHold(db, await trialOf(request), hold)
        return []
      })
      const outcome = await placeHold(db, await request.command(), hold)
      if (outcome.kind === 'no-such-account') throw refusal(`There is no account ${ref}`)
      if (outcome.kind === 'not-named') throw refusal('is not named on the account', 'person')
      if (outcome.kind === 'no-such-officer') {
        throw refusal('Choose an officer who may sign in', 'owner')
      }
      return reply.done(`/accounts/${ref}`, 'Hold placed: recovery stops')
    })
  })
}

function releasePages(app: FastifyInstance, { db }: WebOptions): void {
  const form = (ref: string): Form => ({
    title: 'Release a hold',
    back: { href: `/accounts/${ref}/recovery`, text: `Account ${ref}` },
    fields: [{ name: 'reason', label: 'Why recovery may go on', kind: 'textarea' }],
    submit: 'Release the hold',
  })
  const path = '/accounts/:ref/holds/:id/release'
  app.get(path, { config: { needs: 'holds.place' } }, (request, reply) =>
    showForm(reply, form(refOf(request.params))),
  )
  app.post(path, { config: { needs: 'holds.place' } }, (request, reply) => {
    const ref = refOf(request.params)
    return takeForm(reply, form(ref), async (given) => {
      const reason = given.text('reason', 'Say why recovery may go on')
      given.check()
      const holdId = idOf(request.params)
      const outcome = await releaseHold(db, await request.command(), { holdId, reason })
      if (outcome.kind === 'no-such-hold') throw refusal('The hold has been released already')
      return reply.done(`/accounts/${ref}/recovery`, 'Hold released')
    })
  })
}

function whyNowPages(app: FastifyInstance, { db }: WebOptions): void {
  const form = (ref: string, year: string): Form => ({
    title: `Why ${year} is pursued now`,
    back: { href: `/accounts/${ref}/recovery`, text: `Account ${ref}` },
    intro: 'Nothing has been sent for a year. What you write stands in the next notice, and is kept.',
    fields: [
      {
        name: 'text', label: 'Why now', kind: 'textarea',
        hint: 'To the person who owes: why they have not heard from us, and why they do now',
      },
    ],
    submit: 'Record why',
  }) // prettier-ignore
  const path = '/accounts/:ref/why-now/:year'
  const asked = (params: unknown) => params as { ref: string; year: string }
  app.get(path, { config: { needs: 'notes.write' } }, (request, reply) => {
    const { ref, year } = asked(request.params)
    return showForm(reply, form(ref, year))
  })
  app.post(path, { config: { needs: 'notes.write' } }, (request, reply) => {
    const { ref, year } = asked(request.params)
    return takeForm(reply, form(ref, year), async (given) => {
      const text = given.text('text', 'Say why it is pursued now')
      given.check()
      const explained = { accountRef: ref, year, text }
      const outcome = await explainDelay(db, await request.command(), explained)
      if (outcome.kind === 'no-such-account') throw refusal(`There is no account ${ref}`)
      if (outcome.kind === 'no-such-year') throw refusal(`Nothing was billed for ${year}`)
      return reply.done(`/accounts/${ref}/recovery`, 'Recorded: the next notice says so')
    })
  })
}

function letterPages(app: FastifyInstance, { db, clock, letters }: WebOptions): void {
  const look = async (username: string, subject: string) => {
    const at = await recordedNow(clock)
    await db.transaction((tx) => recordLook(tx, { username, at, what: 'document', subject }))
  }
  const needs = 'documents.view'
  app.get('/accounts/:ref/statement.pdf', { config: { needs } }, async (request, reply) => {
    const ref = refOf(request.params)
    const moment = momentAsked(request.query, await clock.today())
    await look(officerOf(request).username, `${ref} statement`)
    const name = `statement-${ref}${moment === undefined ? '' : `-${moment.at}`}`
    return sendPdf(reply, await letters.statementPdf(ref, moment), name)
  })
  app.get('/notices/:id.pdf', { config: { needs } }, async (request, reply) => {
    const id = idOf(request.params)
    const ref = await db.transaction((tx) => accountOfNotice(tx, id))
    await look(officerOf(request).username, `${ref ?? ''} notice ${id}`)
    return sendPdf(reply, await letters.noticePdf(id), `notice-${id}`)
  })
}
