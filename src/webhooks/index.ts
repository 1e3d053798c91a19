/** Webhooks: other systems are told that something happened, signed and in the end surely. */
export { type AddressPolicy, hostFault } from '#webhooks/addresses.js'
export { type Answer, type Clock, deliverDue, type Message, type Send } from '#webhooks/deliver.js'
export { signatureIsRight, SIGNATURE_HEADER } from '#webhooks/signature.js'
export {
  endWebhook,
  type EndWebhookOutcome,
  type NewWebhook,
  pauseWebhook,
  type PauseWebhookOutcome,
  redeliver,
  type RedeliverOutcome,
  resealWebhooks,
  resumeWebhook,
  subscribe,
} from '#webhooks/subscriptions.js'
