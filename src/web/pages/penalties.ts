/** Penalties: information asked and answered, a penalty imposed, appealed and quashed. */
import type { FastifyInstance } from 'fastify'
import { penaltiesOf, requestsOf } from '#enquiries/index.js'
import { showDate } from '#kernel/dates.js'
import { showPounds } from '#kernel/money.js'
import { REQUEST_POWERS, TELLING_DUTIES } from '#law/council-tax/penalties.js'
import {
  imposePenalty,
  type ImposePenaltyOutcome,
  recordAnswer,
  requestInformation,
} from '#penalties/index.js'
import { type Form, showForm, takeForm } from '#web/forms/form.js'
import type { WebOptions } from '#web/options.js'
import { refusal } from '#web/page.js'
import { findAccountHead } from '#web/pages/account.js'
import { penaltyStepPages } from '#web/pages/penalty-steps.js'
import { idOf, refOf } from '#web/params.js'
import { shortDate } from '#web/views.js'

const CONFIG = { needs: 'penalties.impose' } as const

function back(ref: string) {
  return { href: `/accounts/${ref}/recovery`, text: `Account ${ref}` }
}

export function penaltyPages(app: FastifyInstance, options: WebOptions): void {
  requestPages(app, options)
  answerPages(app, options)
  imposePages(app, options)
  penaltyStepPages(app, options)
}

/** Who is named on the account, and what was asked of them. */
async function readAccountOf({ db, clock }: WebOptions, ref: string) {
  const today = await clock.today()
  return db.reading(async (tx) => {
    const account = await findAccountHead(tx, ref, today)
    const persons = account.persons.map((p) => ({ value: String(p.id), text: p.name }))
    const requests = await requestsOf(tx, account.id)
    const penalties = await penaltiesOf(tx, account.id)
    return { today, persons, requests, penalties }
  })
}

function numberOf(text: string): bigint {
  return BigInt(text.replace(/\D/g, '') || '0')
}

async function requestForm(options: WebOptions, ref: string): Promise<Form> {
  const { today, persons, requests } = await readAccountOf(options, ref)
  const earlier = requests.map((r) => ({
    value: String(r.id),
    text: `${r.name}, ${shortDate(r.requestedOn)}: ${r.what}`,
  }))
  return {
    title: 'Ask for information',
    back: back(ref),
    intro: 'The person has twenty-one days, beginning with the day on which they are asked.',
    fields: [
      { name: 'person', label: 'Of whom', kind: 'radios', options: persons },
      {
        name: 'power',
        label: 'What it is about',
        kind: 'radios',
        options: REQUEST_POWERS.map(({ code, title }) => ({ value: code, text: title })),
      },
      {
        name: 'what',
        label: 'What is asked',
        kind: 'textarea',
        hint: 'As the letter is to say it, in plain words',
      },
      {
        name: 'letter',
        label: 'The letter',
        kind: 'radios',
        value: 'here',
        options: [
          {
            value: 'here',
            text: 'Write it now',
            hint: 'Served by post today; it then waits under Runs, Letters to print',
          },
          { value: 'elsewhere', text: 'It was written elsewhere: record it' },
        ],
      },
      { name: 'on', label: 'Asked on', kind: 'date', value: today, hint: 'Like 27/3/2026' },
      {
        name: 'repeats',
        label: 'The same as asked before',
        kind: 'select',
        optional: true,
        options: [{ value: '', text: 'No' }, ...earlier],
        hint: 'Asked again after a penalty, the next penalty is larger',
      },
    ],
    submit: 'Record the request',
  }
}

function requestPages(app: FastifyInstance, options: WebOptions): void {
  const { db } = options
  app.get('/accounts/:ref/information', { config: CONFIG }, async (request, reply) =>
    showForm(reply, await requestForm(options, refOf(request.params))),
  )
  app.post('/accounts/:ref/information', { config: CONFIG }, (request, reply) => {
    const ref = refOf(request.params)
    return takeForm(
      reply,
      () => requestForm(options, ref),
      async (given) => {
        const powers = REQUEST_POWERS.map(({ code }) => code)
        const repeats = given.optional('repeats')
        const asked = {
          accountRef: ref,
          partyId: numberOf(given.text('person', 'Choose the person')),
          power: given.choice('power', powers, 'Choose what it is about'),
          what: given.text('what', 'Say what was asked'),
          requestedOn: given.date('on', 'Give the day'),
          repeats: repeats === '' ? null : numberOf(repeats),
          letter: given.choice('letter', ['here', 'elsewhere'], 'Say who writes it') === 'here',
        }
        given.check()
        const outcome = await requestInformation(db, await request.command(), asked)
        if (outcome.kind === 'not-the-same') {
          throw refusal('was asked of another person, or about something else', 'repeats')
        }
        if (outcome.kind === 'never-billed') {
          throw refusal('Nothing was ever billed here: write it elsewhere, and record it', 'letter')
        }
        if (outcome.kind !== 'recorded') throw refusal('Choose somebody named on the account')
        return reply.done(back(ref).href, `Recorded: to answer by ${showDate(outcome.answerBy)}`)
      },
    )
  })
}

function answerPages(app: FastifyInstance, { db, clock }: WebOptions): void {
  const form = async (ref: string): Promise<Form> => ({
    title: 'Record the answer',
    back: back(ref),
    fields: [{ name: 'answeredOn', label: 'Given on', kind: 'date', value: await clock.today() }],
    submit: 'Record the answer',
  })
  const path = '/accounts/:ref/information/:id/answer'
  app.get(path, { config: CONFIG }, async (request, reply) =>
    showForm(reply, await form(refOf(request.params))),
  )
  app.post(path, { config: CONFIG }, (request, reply) => {
    const ref = refOf(request.params)
    return takeForm(
      reply,
      () => form(ref),
      async (given) => {
        const answeredOn = given.date('answeredOn', 'Give the day')
        given.check()
        const answer = { accountRef: ref, id: idOf(request.params), answeredOn }
        const outcome = await recordAnswer(db, await request.command(), answer)
        if (outcome.kind === 'penalty-stands') {
          throw refusal('A penalty stands for having no answer in time: quash it first')
        }
        if (outcome.kind !== 'recorded') throw refusal('It is answered already')
        return reply.done(back(ref).href, outcome.inTime ? 'Answered in time' : 'Answered late')
      },
    )
  })
}

const REFUSED: Record<Exclude<ImposePenaltyOutcome['kind'], 'imposed' | 'not-yet'>, string> = {
  'no-such-account': 'There is no such account',
  'no-such-request': 'There is no such request on this account',
  'not-named': 'The person is not named on the account',
  'has-died': 'The person has died: a penalty is not imposed on an estate',
  'answered-in-time': 'It was answered in time',
  'request-not-served': 'The letter that asked was not served: ask again',
  'already-imposed': 'A penalty has been imposed for it',
  'never-billed': 'Nothing was ever billed on the account',
}

const DUTY = 'duty/'

async function imposeForm(options: WebOptions, ref: string): Promise<Form> {
  const { persons, requests } = await readAccountOf(options, ref)
  const unanswered = requests
    .filter((r) => r.penaltyId === null && (r.answeredOn === null || r.answeredOn > r.answerBy))
    .map((r) => ({
      value: String(r.id),
      text: `${r.name} did not answer: ${r.what}`,
      hint: `Asked on ${shortDate(r.requestedOn)}, to answer by ${shortDate(r.answerBy)}`,
    }))
  const duties = TELLING_DUTIES.map(({ code, title }) => ({ value: DUTY + code, text: title }))
  return {
    title: 'Impose a penalty',
    back: back(ref),
    intro:
      'A notice goes to the person, with the right of appeal. A penalty may be imposed and need ' +
      'not be: think of what kept the person from telling.',
    fields: [
      { name: 'failure', label: 'For what', kind: 'radios', options: [...unanswered, ...duties] },
      {
        name: 'person',
        label: 'Who did not tell',
        kind: 'radios',
        options: persons,
        optional: true,
        hint: 'Not needed where a request was not answered',
      },
      {
        name: 'knownOn',
        label: 'Knew since',
        kind: 'date',
        optional: true,
        hint: 'The day on which the person first had reason to believe it, like 27/3/2026',
      },
      {
        name: 'because',
        label: 'What was not told, and why there is no reasonable excuse',
        kind: 'textarea',
        hint: 'The notice quotes it to the person',
      },
    ],
    submit: 'Impose the penalty',
  }
}

function imposePages(app: FastifyInstance, options: WebOptions): void {
  const { db } = options
  app.get('/accounts/:ref/penalty', { config: CONFIG }, async (request, reply) =>
    showForm(reply, await imposeForm(options, refOf(request.params))),
  )
  app.post('/accounts/:ref/penalty', { config: CONFIG }, (request, reply) => {
    const ref = refOf(request.params)
    return takeForm(
      reply,
      () => imposeForm(options, ref),
      async (given) => {
        const chosen = given.text('failure', 'Choose what the penalty is for')
        const because = given.text('because', 'Say what was not told and why it is not excused')
        const duty = TELLING_DUTIES.find(({ code }) => chosen === DUTY + code)?.code
        const failure =
          duty === undefined
            ? ({ kind: 'request', requestId: numberOf(chosen) } as const)
            : ({
                kind: 'duty',
                duty,
                partyId: numberOf(given.text('person', 'Choose who did not tell')),
                knownOn: given.date('knownOn', 'Give the day from which it was known'),
              } as const)
        given.check()
        const asked = { accountRef: ref, failure, because }
        const outcome = await imposePenalty(db, await request.command(), asked)
        if (outcome.kind === 'not-yet') {
          throw refusal(`The days to tell have not run: from ${showDate(outcome.from)}`)
        }
        if (outcome.kind !== 'imposed') throw refusal(REFUSED[outcome.kind])
        const said = `Penalty of ${showPounds(outcome.amount)} imposed`
        return reply.done(back(ref).href, `${said}: to be paid by ${showDate(outcome.payBy)}`)
      },
    )
  })
}
