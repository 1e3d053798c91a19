/** Money on one account: taking and reversing a payment, proposing a refund. */
import type { FastifyInstance } from 'fastify'
import { showDate } from '#kernel/dates.js'
import {
  proposeRefund,
  reverseReceipt,
  takeBackTransfer,
  takeReceipt,
  transferCredit,
} from '#collection/index.js'
import { poundsText, showPounds } from '#kernel/money.js'
import { type Form, showForm, takeForm } from '#web/forms/form.js'
import { limitRefusal } from '#web/limit-refusal.js'
import type { WebOptions } from '#web/options.js'
import { refusal } from '#web/page.js'
import { findAccountHead } from '#web/pages/account.js'
import { idOf, refOf } from '#web/params.js'

const METHODS = ['card', 'cash', 'cheque', 'bank'].map((value) => ({
  value,
  text: value.charAt(0).toUpperCase() + value.slice(1),
}))

export function accountMoneyPages(app: FastifyInstance, options: WebOptions): void {
  paymentPages(app, options)
  reversalPages(app, options)
  refundPages(app, options)
  transferPages(app, options)
  takeBackPages(app, options)
}

function back(ref: string, tail = '') {
  return { href: `/accounts/${ref}${tail}`, text: `Account ${ref}` }
}

function paymentPages(app: FastifyInstance, { db, clock }: WebOptions): void {
  const form = async (ref: string): Promise<Form> => {
    const today = await clock.today()
    const { owed } = await db.reading((tx) => findAccountHead(tx, ref, today))
    return {
      title: 'Take a payment',
      back: back(ref),
      intro: `${showPounds(owed.now)} is owed now and ${showPounds(owed.notYet)} is not yet due. The payment is put to what it must pay by the council’s policy.`,
      fields: [
        { name: 'amount', label: 'Amount', kind: 'money' },
        { name: 'method', label: 'How it is paid', kind: 'radios', options: METHODS },
        { name: 'receivedOn', label: 'Received on', kind: 'date', value: today, hint: 'Like 27/3/2026' },
      ], // prettier-ignore
      submit: 'Take the payment',
    }
  }
  app.get(
    '/accounts/:ref/payment',
    { config: { needs: 'receipts.take' } },
    async (request, reply) => showForm(reply, await form(refOf(request.params))),
  )
  app.post('/accounts/:ref/payment', { config: { needs: 'receipts.take' } }, (request, reply) => {
    const ref = refOf(request.params)
    return takeForm(reply, () => form(ref), async (given) => {
      const amount = given.moneyAbove('amount', 'Give an amount in pounds, such as 148.00')
      const names = METHODS.map((m) => m.value)
      const method = given.choice('method', names, 'Choose how it is paid')
      const receivedOn = given.date('receivedOn', 'Give the day on which it was received')
      given.check()
      const payment = { accountRef: ref, receivedOn, amount, method }
      const outcome = await takeReceipt(db, await request.command(), payment)
      if (outcome.kind === 'in-the-future') {
        throw refusal('Received on must not be after today', 'receivedOn')
      }
      if (outcome.kind === 'too-long-ago') {
        const who = 'somebody who may reverse payments takes it'
        const text = `Received on is before ${showDate(outcome.earliest)}: ${who}`
        throw refusal(text, 'receivedOn')
      }
      if (outcome.kind === 'above-limit') throw limitRefusal(outcome)
      if (outcome.kind === 'no-such-account') throw refusal(`There is no account ${ref}`)
      const credit = outcome.credit > 0n ? `, of which ${showPounds(outcome.credit)} is credit` : ''
      return reply.done(`/accounts/${ref}/money`, `${showPounds(amount)} taken${credit}`)
    }) // prettier-ignore
  })
}

function reversalPages(app: FastifyInstance, { db }: WebOptions): void {
  const form = (ref: string): Form => ({
    title: 'Reverse a payment',
    back: back(ref, '/money'),
    warning: 'What it paid is owed again. The payment stays on the record with its reversal.',
    fields: [{ name: 'reason', label: 'Why it is reversed', kind: 'textarea' }],
    submit: 'Reverse the payment',
  })
  const path = '/accounts/:ref/receipts/:id/reverse'
  app.get(path, { config: { needs: 'receipts.reverse' } }, (request, reply) =>
    showForm(reply, form(refOf(request.params))),
  )
  app.post(path, { config: { needs: 'receipts.reverse' } }, (request, reply) => {
    const ref = refOf(request.params)
    return takeForm(reply, form(ref), async (given) => {
      const reason = given.text('reason', 'Say why the payment is reversed')
      given.check()
      const receiptId = idOf(request.params)
      const outcome = await reverseReceipt(db, await request.command(), { receiptId, reason })
      if (outcome.kind === 'above-limit') throw limitRefusal(outcome)
      if (outcome.kind === 'already-reversed') throw refusal('It has been reversed already')
      if (outcome.kind === 'refunded-in-part') throw refusal('Part of it has been refunded')
      if (outcome.kind === 'no-such-receipt') throw refusal('There is no such payment')
      return reply.done(`/accounts/${ref}/money`, 'Payment reversed')
    })
  })
}

function refundPages(app: FastifyInstance, { db, clock }: WebOptions): void {
  const form = async (ref: string): Promise<Form> => {
    const today = await clock.today()
    const { owed } = await db.reading((tx) => findAccountHead(tx, ref, today))
    return {
      title: 'Propose a refund',
      back: back(ref),
      intro: `${showPounds(owed.credit)} is held in credit. Another officer approves the refund.`,
      fields: [
        { name: 'amount', label: 'Amount', kind: 'money', value: poundsText(owed.credit) },
        { name: 'reason', label: 'Reason', kind: 'textarea' },
      ],
      submit: 'Propose the refund',
    }
  }
  const path = '/accounts/:ref/refund'
  app.get(path, { config: { needs: 'refunds.propose' } }, async (request, reply) =>
    showForm(reply, await form(refOf(request.params))),
  )
  app.post(path, { config: { needs: 'refunds.propose' } }, (request, reply) => {
    const ref = refOf(request.params)
    return takeForm(reply, () => form(ref), async (given) => {
      const amount = given.money('amount', 'Give an amount in pounds, such as 148.00')
      const reason = given.text('reason', 'Say why the credit is refunded')
      given.check()
      const refund = { accountRef: ref, amount, reason }
      const outcome = await proposeRefund(db, await request.command(), refund)
      if (outcome.kind === 'above-credit') {
        throw refusal(`Amount must be above nought and at most the credit, ${showPounds(outcome.credit)}`, 'amount')
      }
      if (outcome.kind === 'no-such-account') throw refusal(`There is no account ${ref}`)
      return reply.done(`/accounts/${ref}/money`, 'Refund proposed: another officer approves it')
    }) // prettier-ignore
  })
}

function transferPages(app: FastifyInstance, { db, clock }: WebOptions): void {
  const form = async (ref: string): Promise<Form> => {
    const today = await clock.today()
    const { owed } = await db.reading((tx) => findAccountHead(tx, ref, today))
    return {
      title: 'Transfer credit to another account',
      back: back(ref),
      intro: `${showPounds(owed.credit)} is held in credit. What the other account does not owe stays here.`,
      fields: [
        { name: 'toRef', label: 'Account that is paid', kind: 'text', width: 20 },
        { name: 'amount', label: 'At most', kind: 'money', value: poundsText(owed.credit) },
        { name: 'reason', label: 'Reason', kind: 'textarea' },
      ],
      submit: 'Transfer the credit',
    }
  }
  const path = '/accounts/:ref/transfer'
  app.get(path, { config: { needs: 'refunds.propose' } }, async (request, reply) =>
    showForm(reply, await form(refOf(request.params))),
  )
  app.post(path, { config: { needs: 'refunds.propose' } }, (request, reply) => {
    const ref = refOf(request.params)
    const shown = () => form(ref)
    return takeForm(reply, shown, async (given) => {
      const transfer = {
        fromRef: ref,
        toRef: given.text('toRef', 'Give the account that is paid'),
        amount: given.money('amount', 'Give an amount in pounds, such as 148.00'),
        reason: given.text('reason', 'Say why the credit is transferred'),
      }
      given.check()
      const outcome = await transferCredit(db, await request.command(), transfer)
      if (outcome.kind === 'no-such-account') {
        throw refusal(`There is no account ${outcome.ref}: check the number`, 'toRef')
      }
      if (outcome.kind === 'no-credit') throw refusal('The account holds no credit')
      if (outcome.kind === 'above-limit') throw limitRefusal(outcome)
      if (outcome.kind === 'nothing-owed') throw refusal('That account owes nothing', 'toRef')
      const said = `${showPounds(outcome.amount)} transferred to ${transfer.toRef}`
      return reply.done(`/accounts/${ref}/money`, said)
    })
  })
}

function takeBackPages(app: FastifyInstance, { db }: WebOptions): void {
  const form = (ref: string): Form => ({
    title: 'Take a transfer back',
    back: back(ref, '/money'),
    warning:
      'What it paid is owed again on this account, and is credit again where it came from. Both stay on the record.',
    fields: [{ name: 'reason', label: 'Why it is taken back', kind: 'textarea' }],
    submit: 'Take it back',
  })
  const path = '/accounts/:ref/transfers/:id/take-back'
  app.get(path, { config: { needs: 'refunds.propose' } }, (request, reply) =>
    showForm(reply, form(refOf(request.params))),
  )
  app.post(path, { config: { needs: 'refunds.propose' } }, (request, reply) => {
    const ref = refOf(request.params)
    return takeForm(reply, form(ref), async (given) => {
      const reason = given.text('reason', 'Say why the transfer is taken back')
      given.check()
      const journalId = idOf(request.params)
      const outcome = await takeBackTransfer(db, await request.command(), { journalId, reason })
      if (outcome.kind === 'above-limit') throw limitRefusal(outcome)
      if (outcome.kind === 'no-such-transfer') throw refusal('There is no such transfer')
      if (outcome.kind === 'nothing-left') throw refusal('It pays nothing any more')
      const said = `${showPounds(outcome.amount)} given back to ${outcome.fromRefs.join(', ')}`
      return reply.done(`/accounts/${ref}/money`, said)
    })
  })
}
