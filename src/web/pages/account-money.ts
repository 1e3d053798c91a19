/** Money on one account: proposing a refund, transferring credit. */
import type { FastifyInstance } from 'fastify'
import {
  proposeRefund,
  type ProposeRefundOutcome,
  takeBackTransfer,
  transferCredit,
  type TransferOutcome,
} from '#collection/index.js'
import type { FieldError } from '#kernel/invariant.js'
import { poundsText, showPounds } from '#kernel/money.js'
import { type Form, showForm, takeForm } from '#web/forms/form.js'
import { limitRefusal, limitText } from '#web/limit-refusal.js'
import type { WebOptions } from '#web/options.js'
import { refusal, refusedTogether, trialOf } from '#web/page.js'
import { findAccountHead } from '#web/pages/account.js'
import { paymentPages, receiptUndoingPages } from '#web/pages/payments.js'
import { idOf, refOf } from '#web/params.js'

export function accountMoneyPages(app: FastifyInstance, options: WebOptions): void {
  paymentPages(app, options)
  receiptUndoingPages(app, options)
  refundPages(app, options)
  transferPages(app, options)
  takeBackPages(app, options)
}

function back(ref: string, tail = '') {
  return { href: `/accounts/${ref}${tail}`, text: `Account ${ref}` }
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
      const refund = { accountRef: ref, amount, reason }
      const trial = async () => aboveCredit(await proposeRefund(db, await trialOf(request), refund))
      await given.checkWith(trial)
      const outcome = await proposeRefund(db, await request.command(), refund)
      if (outcome.kind === 'above-credit') throw refusedTogether(aboveCredit(outcome))
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
      const trial = async () =>
        notTransferred(await transferCredit(db, await trialOf(request), transfer))
      await given.checkWith(trial)
      const outcome = await transferCredit(db, await request.command(), transfer)
      if (outcome.kind !== 'transferred') throw refusedTogether(notTransferred(outcome))
      const said = `${showPounds(outcome.amount)} transferred to ${transfer.toRef}`
      return reply.done(`/accounts/${ref}/money`, said)
    })
  })
}

function aboveCredit(outcome: ProposeRefundOutcome): readonly FieldError[] {
  if (outcome.kind !== 'above-credit') return []
  const message = `must be above nought and at most the credit, ${showPounds(outcome.credit)}`
  return [{ field: 'amount', message, reads: [] }]
}

/** Why credit was not transferred, at its field. */
function notTransferred(outcome: TransferOutcome): readonly FieldError[] {
  switch (outcome.kind) {
    case 'transferred':
      return []
    case 'no-such-account': {
      const message = `There is no account ${outcome.ref}: check the number`
      return [{ field: 'toRef', message, reads: [] }]
    }
    case 'no-credit':
      return [{ field: '', message: 'The account holds no credit', reads: [] }]
    case 'above-limit':
      return [{ field: 'amount', message: limitText(outcome), reads: ['toRef'] }]
    case 'nothing-owed':
      return [{ field: 'toRef', message: 'That account owes nothing', reads: ['amount'] }]
  }
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
