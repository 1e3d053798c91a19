/** Webhooks: subscribing, ending, what became of each delivery, and sending one again. */
import Type from 'typebox'
import {
  choice,
  Day,
  Id,
  Instant,
  list,
  nullable,
  optional,
  page,
  text,
  WithId,
} from '#api/schemas/base.js'
import { callerOf } from '#api/caller.js'
import { done } from '#api/errors.js'
import type { ApiOptions } from '#api/options.js'
import { readPage } from '#api/pages.js'
import { pageQuery, type Routes } from '#api/route.js'
import { DELIVERIES, type DeliveryRow, type WebhookRow, WEBHOOKS } from '#enquiries/index.js'
import { endWebhook, pauseWebhook, redeliver, resumeWebhook, subscribe } from '#webhooks/index.js'

const ADMINISTER = { scope: 'webhooks.administer', tag: 'Webhooks' } as const

const Webhook = Type.Object({
  id: Id,
  url: text(),
  eventTypes: list(text(), { description: 'None for all' }),
  state: choice(['active', 'paused', 'ended']),
  createdOn: Day,
  createdBy: text(),
  pausedOn: nullable(Day),
  endedOn: nullable(Day),
  waiting: Type.Integer(),
  failing: Type.Integer({ description: 'Of those that wait, tried and failed' }),
  delivered: Type.Integer(),
  dead: Type.Integer(),
  lastDeliveredAt: nullable(Instant),
  lastFailure: nullable(text()),
})

const Delivery = Type.Object({
  id: Id,
  webhookId: Id,
  url: text(),
  stream: text({ description: 'To what it happened: such as account/0000000019' }),
  seq: Type.Integer(),
  type: text(),
  effectiveOn: Day,
  recordedAt: Instant,
  state: text(),
  attempts: Type.Integer(),
  nextAttemptAt: nullable(Instant),
  deliveredAt: nullable(Instant),
  lastStatus: nullable(Type.Integer()),
  lastError: nullable(text()),
})

const SIGNED = `Each event is posted as \`{"delivery", "event": {"stream", "seq", "type",
"effectiveOn", "recordedAt"}}\`, with \`Reeve-Signature: t=<seconds>,v1=<hex>\`: HMAC-SHA256 by the
secret over "seconds.body". Refuse what is older than five minutes; a delivery may come twice. Of
restricted accounts and persons nothing is told unless the token that subscribes has the scope
\`accounts.restricted\`.`

export function webhookRoutes(routes: Routes, { db, addresses }: ApiOptions): void {
  routes.get('/webhooks', {
    ...ADMINISTER,
    summary: 'Subscriptions, the latest first',
    query: pageQuery({ state: optional(choice(['active', 'paused', 'ended'])) }),
    answer: page(Webhook),
    read: (tx, { query }) => readPage<WebhookRow>(tx, WEBHOOKS, query),
  })
  routes.post('/webhooks', {
    ...ADMINISTER,
    operation: 'subscribeWebhook',
    summary: 'Subscribe to events',
    description: SIGNED,
    body: Type.Object({
      url: Type.String({ minLength: 1, maxLength: 500 }),
      secret: Type.String({ minLength: 24, maxLength: 200, description: 'Chosen by you' }),
      eventTypes: list(text(), { description: 'Such as payment-received; none for all' }),
    }),
    answer: Type.Object({ webhookId: Id }),
    act: (command, { body, request }) => {
      const restricted = callerOf(request).may.has('accounts.restricted')
      return subscribe(db, command, { webhook: body, policy: addresses, restricted })
    },
  })
  routes.post('/webhooks/:id/end', {
    ...ADMINISTER,
    operation: 'endWebhook',
    summary: 'End a subscription: what waits for it is not sent any more',
    params: WithId,
    answer: Type.Object({ kind: Type.Literal('ended') }),
    act: async (command, { params }) =>
      done(await endWebhook(db, command, { webhookId: params.id }), 'ended'),
  })
  routes.post('/webhooks/:id/pause', {
    ...ADMINISTER,
    operation: 'pauseWebhook',
    summary: 'Pause a subscription: what happens meanwhile waits for it',
    params: WithId,
    answer: Type.Object({ kind: Type.Literal('paused') }),
    act: async (command, { params }) =>
      done(await pauseWebhook(db, command, { webhookId: params.id }), 'paused'),
  })
  routes.post('/webhooks/:id/resume', {
    ...ADMINISTER,
    operation: 'resumeWebhook',
    summary: 'Let a paused subscription go on: what has waited is sent',
    params: WithId,
    answer: Type.Object({ kind: Type.Literal('resumed') }),
    act: async (command, { params }) =>
      done(await resumeWebhook(db, command, { webhookId: params.id }), 'resumed'),
  })
  deliveryRoutes(routes, { db })
}

function deliveryRoutes(routes: Routes, { db }: Pick<ApiOptions, 'db'>): void {
  routes.get('/webhook-deliveries', {
    ...ADMINISTER,
    summary: 'Deliveries with their state, the latest first',
    query: pageQuery({
      webhookId: optional(Id),
      state: optional(choice(['waiting', 'delivered', 'dead', 'ended'])),
      type: optional(text()),
      stream: optional(text()),
    }),
    answer: page(Delivery),
    read: (tx, { query }) => readPage<DeliveryRow>(tx, DELIVERIES, query),
  })
  routes.post('/webhook-deliveries/:id/redeliver', {
    ...ADMINISTER,
    operation: 'redeliverWebhook',
    summary: 'Send a delivery again',
    params: WithId,
    answer: Type.Object({ kind: Type.Literal('waiting') }),
    act: async (command, { params }) =>
      done(await redeliver(db, command, { deliveryId: params.id }), 'waiting'),
  })
}
