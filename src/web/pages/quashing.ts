/** An order that the court has quashed (reg 36A): its costs fall and its sums stand free of it. */
import type { FastifyInstance } from 'fastify'
import { accountOfOrder } from '#enquiries/index.js'
import { recordQuashing, settleOrderReview } from '#recovery/index.js'
import { type Form, showForm, takeForm } from '#web/forms/form.js'
import type { WebOptions } from '#web/options.js'
import { NotFound, refusal } from '#web/page.js'
import { idOf } from '#web/params.js'
import { shortDate } from '#web/views.js'

export function quashingPages(app: FastifyInstance, options: WebOptions): void {
  quashPage(app, options)
  settlePage(app, options)
}

function settlePage(app: FastifyInstance, { db }: WebOptions): void {
  const form: Form = {
    title: 'An order stands',
    caption: 'Review under regulation 36A',
    back: { href: '/', text: 'Home' },
    intro:
      'Recovery goes on for what is still owed under the order. Where the order should not have ' +
      'been made, apply to the court to have it quashed instead.',
    fields: [{ name: 'reason', label: 'Why it stands', kind: 'textarea' }],
    submit: 'Settle the review',
  }
  const config = { needs: 'court.record' } as const
  app.get('/court/reviews/:id/settle', { config }, (_, reply) => showForm(reply, form))
  app.post('/court/reviews/:id/settle', { config }, (request, reply) =>
    takeForm(reply, form, async (given) => {
      const reason = given.text('reason', 'Say why it stands')
      given.check()
      const reviewId = idOf(request.params)
      const outcome = await settleOrderReview(db, await request.command(), { reviewId, reason })
      if (outcome.kind === 'no-such-review') throw refusal('The review has been settled already')
      if (outcome.kind === 'must-be-quashed') {
        throw refusal('Nothing it was made for is owed: apply to the court to have it quashed')
      }
      return reply.done('/', 'Review settled: the order stands')
    }),
  )
}

function quashPage(app: FastifyInstance, { db, clock }: WebOptions): void {
  const accountOf = async (id: bigint): Promise<string> => {
    const ref = await db.transaction((tx) => accountOfOrder(tx, id))
    if (ref === undefined) throw new NotFound(`There is no order ${id}.`)
    return ref
  }
  const form = async (id: bigint): Promise<Form> => {
    const ref = await accountOf(id)
    return {
      title: 'Record that the court quashed an order',
      caption: `Order ${id}`,
      back: { href: `/accounts/${ref}/recovery`, text: `Account ${ref}` },
      intro:
        'Its costs are withdrawn and its sums stand under it no more. ' +
        'Only what the court has done is recorded here.',
      fields: [
        {
          name: 'on',
          label: 'Quashed on',
          kind: 'date',
          value: await clock.today(),
          hint: 'Like 27/3/2026',
        },
        { name: 'reason', label: 'Why', kind: 'textarea' },
      ],
      submit: 'Record it',
    }
  }
  const config = { needs: 'court.record' } as const
  app.get('/court/orders/:id/quash', { config }, async (request, reply) =>
    showForm(reply, await form(idOf(request.params))),
  )
  app.post('/court/orders/:id/quash', { config }, (request, reply) => {
    const orderId = idOf(request.params)
    const shown = () => form(orderId)
    return takeForm(reply, shown, async (given) => {
      const on = given.date('on', 'Give the day on which it was quashed')
      const reason = given.text('reason', 'Say why it was quashed')
      given.check()
      const outcome = await recordQuashing(db, await request.command(), { orderId, on, reason })
      if (outcome.kind === 'no-such-order') throw refusal('It is quashed already')
      if (outcome.kind === 'not-that-day') {
        const made = shortDate(outcome.madeOn)
        throw refusal(`Quashed on must be from ${made}, when it was made, to today`, 'on')
      }
      return reply.done(`/accounts/${await accountOf(orderId)}/recovery`, 'Order quashed')
    })
  })
}
