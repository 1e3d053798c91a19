/** A payment taken on an account, asked about where it is unusual, reversed or taken back. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { finishDraft } from '#authority/index.js'
import {
  reverseReceipt,
  type ReverseReceiptOutcome,
  takeBackReceipt,
  type TakeBackReceiptOutcome,
  takeReceipt,
  type TakeReceiptOutcome,
  type TakeReceiptRefusal,
} from '#collection/index.js'
import { type AccountHead, owingOf } from '#enquiries/index.js'
import { showDate } from '#kernel/dates.js'
import { type FinancialYear, financialYear } from '#kernel/financial-year.js'
import type { FieldError } from '#kernel/invariant.js'
import { type Pence, plus, showPounds, ZERO } from '#kernel/money.js'
import { each } from '#kernel/refusals.js'
import { receiptRef } from '#ledger/index.js'
import { DRAFT_GONE, keepDraft, type OwnDraft, toPreview } from '#web/drafts.js'
import { openDrafted } from '#web/forms/drafted.js'
import { type Form, type FormField, showForm, takeForm } from '#web/forms/form.js'
import type { Given } from '#web/forms/given.js'
import { limitRefusal, limitText } from '#web/limit-refusal.js'
import type { WebOptions } from '#web/options.js'
import { fieldOf, officerOf, refusal, refusedTogether, trialOf } from '#web/page.js'
import { findAccountHead } from '#web/pages/account.js'
import { idOf, refOf } from '#web/params.js'

const METHODS = ['card', 'cash', 'cheque', 'bank'].map((value) => ({
  value,
  text: value.charAt(0).toUpperCase() + value.slice(1),
}))

const NO_YEAR = { value: '', text: 'Nothing is said: the council’s policy chooses' }

/** What is owed of each year, the latest first; of two dwellings in one year it is one sum. */
function owedByYear({ years }: AccountHead): Map<string, Pence> {
  const owed = new Map<string, Pence>()
  for (const year of years) {
    if (owingOf(year) > ZERO) {
      owed.set(year.year, plus(owed.get(year.year) ?? ZERO, owingOf(year)))
    }
  }
  return owed
}

function yearField(account: AccountHead): FormField[] {
  const owed = owedByYear(account)
  if (owed.size < 2) return []
  const options = [...owed].map(([value, sum]) => ({
    value,
    text: `${value}, ${showPounds(sum)} owed`,
  }))
  return [
    { name: 'year', label: 'Which year they say it is for', kind: 'radios', options: [NO_YEAR, ...options], value: '', hint: 'Who pays may choose; what that year does not need is put by the policy' },
  ] // prettier-ignore
}

async function paymentForm({ db, clock }: WebOptions, ref: string): Promise<Form> {
  const today = await clock.today()
  const account = await db.reading((tx) => findAccountHead(tx, ref, today))
  const { now, notYet } = account.owed
  return {
    title: 'Take a payment',
    caption: account.persons.map((person) => person.name).join(', '),
    back: { href: `/accounts/${ref}`, text: `Account ${ref}` },
    intro: `${showPounds(now)} is owed now and ${showPounds(notYet)} is not yet due. The payment is put to what it must pay by the council’s policy.`,
    fields: [
      { name: 'amount', label: 'Amount', kind: 'money' },
      { name: 'method', label: 'How it is paid', kind: 'radios', options: METHODS },
      ...yearField(account),
      { name: 'receivedOn', label: 'Received on', kind: 'date', value: today, hint: 'Like 27/3/2026' },
    ], // prettier-ignore
    submit: 'Take the payment',
  }
}

function readPayment(given: Given, accountRef: string) {
  const names = METHODS.map((m) => m.value)
  return {
    accountRef,
    amount: given.moneyAbove('amount', 'Give an amount in pounds, such as 148.00'),
    method: given.choice('method', names, 'Choose how it is paid'),
    year: readYear(given),
    receivedOn: given.date('receivedOn', 'Give the day on which it was received'),
  }
}

function readYear(given: Given): FinancialYear | null {
  const text = given.optional('year')
  if (text === '') return null
  try {
    return financialYear(text)
  } catch {
    given.fault('year', 'Choose the year, or that nothing is said')
    return null
  }
}

function paymentRefusal(refused: TakeReceiptRefusal): FieldError {
  switch (refused.kind) {
    case 'in-the-future':
      return { field: 'receivedOn', message: 'must not be after today', reads: [] }
    case 'too-long-ago': {
      const who = 'somebody who may reverse payments takes it'
      const message = `is before ${showDate(refused.earliest)}: ${who}`
      return { field: 'receivedOn', message, reads: [] }
    }
    case 'above-limit':
      return { field: 'amount', message: limitText(refused), reads: [] }
    case 'year-not-owed': {
      const owed = refused.years.length === 0 ? 'no year is' : `owed: ${refused.years.join(', ')}`
      return { field: 'year', message: `Nothing is owed of that year (${owed})`, reads: [] }
    }
  }
}

/** What is refused of it, each at its field. */
function refusalsOf(outcome: TakeReceiptOutcome): readonly FieldError[] {
  switch (outcome.kind) {
    case 'posted':
    case 'unusual-amount':
      return []
    case 'no-such-account':
      return [{ field: '', message: 'There is no such account' }]
    default:
      return each<TakeReceiptRefusal>(outcome).map(paymentRefusal)
  }
}

export function paymentPages(app: FastifyInstance, options: WebOptions): void {
  const path = '/accounts/:ref/payment'
  const config = { needs: 'receipts.take' } as const
  app.get(path, { config }, async (request, reply) => {
    const ref = refOf(request.params)
    const form = await paymentForm(options, ref)
    const asked = (given: Given) => askIfMeant(request, reply, { options, given, form })
    const done = 'That payment was taken already'
    const preview = ({ body }: OwnDraft) => takeForm(reply, form, asked, body)
    return openDrafted(request, reply, { options, form, done, preview })
  })
  app.post(path, { config }, (request, reply) => {
    const ref = refOf(request.params)
    const { draft } = request
    const confirms = fieldOf(request.body, 'step') === 'confirm'
    if (confirms && draft === null) throw refusal(DRAFT_GONE)
    const take = (given: Given) => takePayment(request, reply, { options, given, confirms })
    return takeForm(
      reply,
      () => paymentForm(options, ref),
      take,
      confirms ? draft?.body : undefined,
    )
  })
}

async function takePayment(
  request: FastifyRequest,
  reply: FastifyReply,
  part: { options: WebOptions; given: Given; confirms: boolean },
): Promise<FastifyReply> {
  const { options, given, confirms } = part
  const { db } = options
  const ref = refOf(request.params)
  const unusual = confirms ? 'meant' : 'asks'
  const payment = { ...readPayment(given, ref), unusual } as const
  await given.checkWith(async () =>
    refusalsOf(await takeReceipt(db, await trialOf(request), payment)),
  )
  const outcome = await takeReceipt(db, await request.command(), payment)
  if (outcome.kind === 'unusual-amount') {
    return toPreview(request, reply, await keepDraft(options, request, officerOf(request).username))
  }
  if (outcome.kind !== 'posted') throw refusedTogether(refusalsOf(outcome))
  const to = `/accounts/${ref}/money`
  if (request.draft !== null) await finishDraft(db, request.draft.id, to)
  const credit = outcome.credit > 0n ? `, of which ${showPounds(outcome.credit)} is credit` : ''
  const receipt = `Receipt ${receiptRef(outcome.receiptId)}`
  return reply.done(to, `${showPounds(payment.amount)} taken${credit}. ${receipt}`)
}

/** The question about an amount far above what is owed: once, on a page of its own. */
async function askIfMeant(
  request: FastifyRequest,
  reply: FastifyReply,
  { options, given, form }: { options: WebOptions; given: Given; form: Form },
): Promise<FastifyReply> {
  const ref = refOf(request.params)
  const payment = readPayment(given, ref)
  given.check()
  const outcome = await takeReceipt(options.db, await trialOf(request), payment)
  if (outcome.kind !== 'posted') throw refusedTogether(refusalsOf(outcome))
  const { amount, method, receivedOn } = payment
  const taken = `${showPounds(amount)} by ${method}, received ${showDate(receivedOn)}`
  const id = request.draft?.id ?? ''
  return showForm(reply, {
    title: 'Is the amount right?',
    ...(form.caption !== undefined && { caption: form.caption }),
    back: { href: `/accounts/${ref}`, text: `Account ${ref}` },
    intro: `${taken}. ${showPounds(outcome.credit)} of it would pay nothing and be held in credit.`,
    warning:
      'It is more than twice all that is owed on the account. Read it to who pays, or look for a ' +
      'figure too many.',
    fields: [],
    hidden: { step: 'confirm', draft: id },
    submit: `It is right: take ${showPounds(amount)}`,
    links: [{ href: `/accounts/${ref}/payment?draft=${id}`, text: 'Go back and alter it' }],
  })
}

interface Undoing {
  readonly path: string
  readonly needs: 'receipts.reverse' | 'receipts.take'
  readonly title: string
  readonly warning: string
  readonly ask: string
  readonly submit: string
  readonly said: string
  readonly undo: typeof takeBackReceipt | typeof reverseReceipt
}

const UNDOING: readonly Undoing[] = [
  {
    path: '/accounts/:ref/receipts/:id/reverse',
    needs: 'receipts.reverse',
    title: 'Reverse a payment',
    warning: 'What it paid is owed again. The payment stays on the record with its reversal.',
    ask: 'Why it is reversed',
    submit: 'Reverse the payment',
    said: 'Payment reversed',
    undo: reverseReceipt,
  },
  {
    path: '/accounts/:ref/receipts/:id/take-back',
    needs: 'receipts.take',
    title: 'Take back a payment that you keyed',
    warning:
      'What it paid is owed again, and money that was handed over is given back. Both stay on the ' +
      'record under your name. You may take back what you keyed yourself, until the day ends.',
    ask: 'What was wrong with it',
    submit: 'Take it back',
    said: 'Payment taken back',
    undo: takeBackReceipt,
  },
]

export function receiptUndoingPages(app: FastifyInstance, { db }: WebOptions): void {
  for (const { path, needs, title, warning, ask, submit, said, undo } of UNDOING) {
    const form = (ref: string): Form => ({
      title,
      back: { href: `/accounts/${ref}/money`, text: `Account ${ref}` },
      warning,
      fields: [{ name: 'reason', label: ask, kind: 'textarea' }],
      submit,
    })
    app.get(path, { config: { needs } }, (request, reply) =>
      showForm(reply, form(refOf(request.params))),
    )
    app.post(path, { config: { needs } }, (request, reply) => {
      const ref = refOf(request.params)
      return takeForm(reply, form(ref), async (given) => {
        const reason = given.text('reason', 'Say why, for the record')
        given.check()
        const reversal = { receiptId: idOf(request.params), reason }
        const outcome = await undo(db, await request.command(), reversal)
        if (outcome.kind !== 'reversed') throw undoingRefusal(outcome)
        return reply.done(`/accounts/${ref}/money`, said)
      })
    })
  }
}

function undoingRefusal(
  outcome: Exclude<TakeBackReceiptOutcome | ReverseReceiptOutcome, { kind: 'reversed' }>,
) {
  switch (outcome.kind) {
    case 'above-limit':
      return limitRefusal(outcome)
    case 'already-reversed':
      return refusal('It has been reversed already')
    case 'refunded-in-part':
      return refusal('Part of it has been refunded')
    case 'no-such-receipt':
      return refusal('There is no such payment')
    case 'not-their-own':
      return refusal('You did not key this payment: somebody who may reverse payments reverses it')
    case 'of-another-day':
      return refusal(
        'It was keyed on another day, and that day’s money is counted: somebody who may reverse ' +
          'payments reverses it',
      )
  }
}
