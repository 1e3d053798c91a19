/** The worker that delivers webhooks, beside everything else: its faults are its own. */
import { lookup } from 'node:dns'
import { request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { Log } from '#main/logging.js'
import type { Db } from '#store/db.js'
import {
  type AddressPolicy,
  type Answer,
  type Clock,
  deliverDue,
  hostFault,
  type Message,
  type Send,
} from '#webhooks/index.js'

export interface WebhookWorker {
  /** Resolves when what is being sent has been answered. */
  stop(): Promise<void>
}

const PAUSE_MS = 2_000
const TIMEOUT_MS = 15_000

export function sendWebhooks(
  { db, clock, log }: { readonly db: Db; readonly clock: Clock; readonly log: Log },
  policy: AddressPolicy,
  pauseMs = PAUSE_MS,
): WebhookWorker {
  const held = { stopping: false, wake: () => undefined as unknown }
  const send = sender(policy)
  const work = async () => {
    while (!held.stopping) {
      const tried = await deliverDue(db, clock, send).catch((error: unknown) => {
        log.error({ err: error }, 'webhooks were not delivered')
        return 0
      })
      if (tried > 0 || held.stopping) continue
      await new Promise((resolve) => {
        held.wake = () => resolve(undefined)
        setTimeout(resolve, pauseMs).unref()
      })
    }
  }
  const working = work()
  return {
    stop: () => {
      held.stopping = true
      held.wake()
      return working
    },
  }
}

/** Sends over the network. Redirects are not followed: they would lead past the check. */
function sender(policy: AddressPolicy): Send {
  return (message) =>
    new Promise((resolve) => {
      const url = new URL(message.url)
      const host = url.hostname.replace(/^\[|\]$/g, '')
      const fault = isIP(host) === 0 ? undefined : hostFault(host, policy)
      if (fault !== undefined) return resolve({ fault })
      if (url.protocol === 'http:' && !policy.thisMachine) return resolve({ fault: 'not https' })
      post(url, message, { policy, resolve })
    })
}

function post(
  url: URL,
  { body, headers }: Message,
  { policy, resolve }: { policy: AddressPolicy; resolve: (answer: Answer) => void },
): void {
  const open = url.protocol === 'https:' ? secureRequest : plainRequest
  const options = {
    method: 'POST',
    headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    lookup: checkedLookup(policy),
    agent: false,
    signal: AbortSignal.timeout(TIMEOUT_MS),
  } as const
  const request = open(url, options, (response) => {
    // What is answered is not read: only that it was.
    response.resume()
    resolve({ status: response.statusCode ?? 0 })
    response.on('error', () => undefined)
  })
  request.on('error', (error) => resolve({ fault: error.message }))
  request.end(body)
}

/** The address that was checked is the one that is called: a name cannot change in between. */
function checkedLookup(policy: AddressPolicy): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, '', 4)
      const fault = addresses
        .map(({ address }) => hostFault(address, policy))
        .find((found) => found !== undefined)
      if (fault !== undefined) return callback(new Error(fault), '', 4)
      const [first] = addresses
      if (options.all === true) return callback(null, addresses)
      callback(null, first?.address ?? '', first?.family ?? 4)
    })
  }
}
