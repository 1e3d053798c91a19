/** Webhooks: which systems are told of events, whether it reaches them, and sending again. */
import { randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  deliveriesOf,
  type DeliveryRow,
  findDelivery,
  findWebhook,
  type WebhookRow,
  WEBHOOKS,
} from '#enquiries/index.js'
import { InputError } from '#kernel/invariant.js'
import { type Form, showForm, takeForm } from '#web/forms/form.js'
import type { Given } from '#web/forms/given.js'
import { action, code, date, instant, number, officer, tag, text } from '#web/lists/columns.js'
import { type ListView, readListModel, sendExport } from '#web/lists/list.js'
import type { WebOptions } from '#web/options.js'
import { NotFound, officerOf, refusal } from '#web/page.js'
import { OFFICER_SECTIONS } from '#web/pages/officer-sections.js'
import { idOf } from '#web/params.js'
import { optionsOf, word } from '#web/words.js'
import { endWebhook, pauseWebhook, redeliver, resumeWebhook, subscribe } from '#webhooks/index.js'

const config = { needs: 'webhooks.administer' } as const
const BACK = { href: '/webhooks', text: 'Webhooks' }

const LIST: ListView<WebhookRow> = {
  name: 'webhooks',
  title: 'Webhooks',
  source: WEBHOOKS,
  columns: [
    number('No.', (w) => w.id, { sort: 'id', href: (w) => `/webhooks/${w.id}` }),
    code('Address', (w) => w.url, { sort: 'url' }),
    text('Kinds of event', (w) => w.eventTypes.join(', '), { none: 'all' }),
    tag('State', (w) => word('webhook', w.state), { sort: 'state', shade: (w) => w.state }),
    instant('Last delivered', (w) => w.lastDeliveredAt, { sort: 'last', none: 'never' }),
    number('Delivered', (w) => w.delivered),
    number('Waiting', (w) => w.waiting),
    number('Failing', (w) => w.failing),
    number('Given up', (w) => w.dead, { sort: 'dead' }),
    text('Last failure', (w) => w.lastFailure),
    date('Added', (w) => w.createdOn, { sort: 'created' }),
    officer('By', (w) => w.createdBy),
  ],
  filters: [
    { name: 'url', label: 'Address' },
    { name: 'state', label: 'State', options: optionsOf('webhook') },
    { name: 'failing', label: 'Failing', options: [{ value: 'only', text: 'Only failing' }] },
  ],
  empty: 'No webhook is like that.',
  none: 'There is no webhook yet.',
}

function deliveryList(webhook: WebhookRow): ListView<DeliveryRow> {
  return {
    name: `webhook-${webhook.id}-deliveries`,
    title: 'Deliveries',
    source: deliveriesOf(webhook.id),
    columns: [
      number('No.', (d) => d.id, { sort: 'id' }),
      instant('Recorded', (d) => d.recordedAt, { sort: 'recordedAt' }),
      text('What', (d) => d.type, { sort: 'type' }),
      text('To what', (d) => `${d.stream}, ${d.seq}`, { sort: 'stream' }),
      tag('State', (d) => word('delivery', d.state), { sort: 'state', shade: (d) => d.state }),
      number('Attempts', (d) => d.attempts, { sort: 'attempts' }),
      text('Last answer', (d) => d.lastStatus?.toString() ?? d.lastError),
      instant('Delivered', (d) => d.deliveredAt, { sort: 'deliveredAt' }),
      instant('Next attempt', (d) => (d.attempts > 0 ? d.nextAttemptAt : null)),
      action('Action', () => (webhook.state === 'ended' ? '' : 'Send again'), {
        href: (d) =>
          webhook.state === 'ended' ? undefined : `/webhooks/deliveries/${d.id}/redeliver`,
      }),
    ],
    filters: [
      { name: 'state', label: 'State', options: optionsOf('delivery') },
      { name: 'type', label: 'What' },
      { name: 'stream', label: 'To what (account/…, run/…)' },
    ],
    empty: 'No delivery is like that.',
    none: 'There is no delivery yet.',
  }
}

export function webhookPages(app: FastifyInstance, options: WebOptions): void {
  const { db } = options
  app.get('/webhooks', { config }, async (request, reply) => {
    const sent = await sendExport(db, LIST, { request, reply })
    if (sent !== undefined) return sent
    const list = await db.reading((tx) => readListModel(tx, LIST, request))
    return reply.page('list-page', {
      title: 'Webhooks',
      list,
      sections: OFFICER_SECTIONS,
      intro:
        'Other systems are told what happened and to which account or thing, and no more of it. ' +
        'A delivery that fails is tried eight times over two days.',
      actions: [{ href: '/webhooks/new', text: 'Add a webhook' }],
    })
  })
  addingPages(app, options)
  app.get('/webhooks/:id', { config }, (request, reply) => showWebhook(request, reply, options))
  stateActions(app, options)
  endingPages(app, options)
  redeliveryPages(app, options)
}

async function showWebhook(
  request: FastifyRequest,
  reply: FastifyReply,
  { db }: WebOptions,
): Promise<FastifyReply> {
  const shown = await webhookOf(db, idOf(request.params))
  const view = deliveryList(shown)
  const sent = await sendExport(db, view, { request, reply })
  if (sent !== undefined) return sent
  const list = await db.reading((tx) => readListModel(tx, view, request))
  return reply.page('webhook', { title: `Webhook ${shown.id}`, shown, list })
}

async function webhookOf(db: WebOptions['db'], id: bigint): Promise<WebhookRow> {
  const found = await db.reading((tx) => findWebhook(tx, id))
  if (found === undefined) throw new NotFound(`There is no webhook ${id}.`)
  return found
}

const ADDING: Form = {
  title: 'Add a webhook',
  back: BACK,
  intro:
    'Each event is posted to the address, signed with a secret that is made for it and shown ' +
    'once. Of restricted accounts it tells only where you may see them. What became of it is asked for through the API, which records who looked.',
  fields: [
    { name: 'url', label: 'Address', kind: 'text', hint: 'Like https://example.org/hook: https, and not in a private network' },
    { name: 'eventTypes', label: 'Kinds of event', kind: 'textarea', optional: true, hint: 'One a line, like payment-received or facts-changed; empty for all. Audit, What was done, shows what kinds there are' },
  ],
  submit: 'Add the webhook',
} // prettier-ignore

function addingPages(app: FastifyInstance, { db, addresses }: WebOptions): void {
  app.get('/webhooks/new', { config }, (_request, reply) => showForm(reply, ADDING))
  app.post('/webhooks/new', { config }, (request, reply) =>
    takeForm(reply, ADDING, async (given) => {
      const url = given.text('url', 'Give the address that is called')
      const eventTypes = kindsIn(given)
      given.check()
      const secret = `whsec_${randomBytes(32).toString('base64url')}`
      const restricted = officerOf(request).may.has('accounts.restricted')
      const asked = { webhook: { url, secret, eventTypes }, policy: addresses, restricted }
      const { webhookId } = await subscribe(db, await request.command(), asked).catch(shownBefore)
      const title = `Webhook ${webhookId} added`
      return reply.page('webhook-added', { title, id: webhookId, url, secret })
    }),
  )
}

function kindsIn(given: Given): string[] {
  const named = given.optional('eventTypes').split(/[\s,]+/)
  const kinds = named.filter((kind) => kind !== '')
  const wrong = kinds.filter((kind) => !/^[a-z][a-z-]{2,59}$/.test(kind))
  if (wrong.length > 0) given.fault('eventTypes', `${wrong.join(', ')}: use small letters and -`)
  return [...new Set(kinds)]
}

/** The form was sent twice: its secret was another, and shown the first time. */
function shownBefore(error: unknown): never {
  const twice =
    error instanceof InputError && error.errors.some(({ field }) => field === 'idempotencyKey')
  if (!twice) throw error
  throw refusal('It was added already, and its secret shown then: end it, and add another')
}

function stateActions(app: FastifyInstance, { db }: WebOptions): void {
  for (const [name, turn, said] of [
    ['pause', pauseWebhook, 'Paused: what happens waits for it'],
    ['resume', resumeWebhook, 'Resumed: what has waited is being sent'],
  ] as const) {
    app.post(`/webhooks/:id/${name}`, { config }, async (request, reply) => {
      const webhookId = idOf(request.params)
      const { kind } = await turn(db, await request.command(), { webhookId })
      if (kind === 'no-such-webhook') throw new NotFound(`There is no webhook ${webhookId}.`)
      return reply.done(
        `/webhooks/${webhookId}`,
        kind === 'not-now' ? 'It stands so already' : said,
      )
    })
  }
}

function endingPages(app: FastifyInstance, { db }: WebOptions): void {
  const form = async (id: bigint): Promise<Form> => {
    const { url } = await webhookOf(db, id)
    return {
      title: `End webhook ${id}`,
      caption: url,
      back: { href: `/webhooks/${id}`, text: `Webhook ${id}` },
      warning: 'For good: what waits for it is not sent any more, and its secret is worth nothing.',
      fields: [],
      submit: 'End the webhook',
    }
  }
  app.get('/webhooks/:id/end', { config }, async (request, reply) =>
    showForm(reply, await form(idOf(request.params))),
  )
  app.post('/webhooks/:id/end', { config }, (request, reply) => {
    const webhookId = idOf(request.params)
    return takeForm(
      reply,
      () => form(webhookId),
      async () => {
        const outcome = await endWebhook(db, await request.command(), { webhookId })
        if (outcome.kind !== 'ended') throw refusal('It has ended already')
        return reply.done('/webhooks', `Webhook ${webhookId} ended`)
      },
    )
  })
}

function redeliveryPages(app: FastifyInstance, { db }: WebOptions): void {
  const deliveryOf = async (id: bigint): Promise<DeliveryRow> => {
    const found = await db.reading((tx) => findDelivery(tx, id))
    if (found === undefined) throw new NotFound(`There is no delivery ${id}.`)
    return found
  }
  const formOf = ({ id, webhookId, url, type, stream, seq }: DeliveryRow): Form => ({
    title: `Send delivery ${id} again`,
    caption: `${type}, ${stream}, ${seq}`,
    back: { href: `/webhooks/${webhookId}`, text: `Webhook ${webhookId}` },
    intro: `To ${url}, with all its attempts before it. Who receives it may have had it before.`,
    fields: [],
    submit: 'Send it again',
  })
  const path = '/webhooks/deliveries/:id/redeliver'
  app.get(path, { config }, async (request, reply) =>
    showForm(reply, formOf(await deliveryOf(idOf(request.params)))),
  )
  app.post(path, { config }, async (request, reply) => {
    const delivery = await deliveryOf(idOf(request.params))
    return takeForm(reply, formOf(delivery), async () => {
      const asked = { deliveryId: delivery.id }
      const outcome = await redeliver(db, await request.command(), asked)
      if (outcome.kind !== 'waiting') throw refusal('The webhook has ended: nothing is sent to it')
      return reply.done(`/webhooks/${delivery.webhookId}`, `Delivery ${delivery.id} is sent again`)
    })
  })
}
