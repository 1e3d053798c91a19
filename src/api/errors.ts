/** How the API says no: faults of input in one shape, refusals by their kind. */
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify'
import { InputError } from '#kernel/invariant.js'
import { passingFault } from '#store/busy.js'
import { plain } from '#api/write.js'

/** No token, or not its scope, or nothing there, or too many attempts. */
export class Denied extends Error {
  readonly status: 401 | 403 | 404 | 429
  /** How long to wait, where waiting helps. */
  readonly seconds: number | undefined

  constructor(status: 401 | 403 | 404 | 429, message: string, seconds?: number) {
    super(message)
    this.status = status
    this.seconds = seconds
  }
}

/** A use-case's refusal: a value there, a status here. */
class RefusedError extends Error {
  readonly outcome: { readonly kind: string }

  constructor(outcome: { readonly kind: string }) {
    super(outcome.kind)
    this.outcome = outcome
  }
}

/** The outcome where it is the one hoped for; what else a use-case answers is a refusal. */
export function done<O extends { readonly kind: string }, K extends O['kind']>(
  outcome: O,
  ...kinds: readonly K[]
): Extract<O, { kind: K }> {
  if ((kinds as readonly string[]).includes(outcome.kind)) {
    return outcome as Extract<O, { kind: K }>
  }
  throw new RefusedError(outcome)
}

/** What is hidden and what is not there are answered alike: nobody is told which it was. */
export const NOTHING_THERE = 'there is nothing of that reference'

/** The value; `what` says in the code what is looked for, and is not told. */
export function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw Object.assign(new Denied(404, NOTHING_THERE), { cause: what })
  return value
}

const KEY_USED = 'idempotencyKey'

export function answerErrors(app: FastifyInstance): void {
  app.setNotFoundHandler((_request, reply) => say(reply, 404, 'there is no such resource'))
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (error instanceof Denied) {
      if (error.seconds !== undefined) reply.header('retry-after', error.seconds)
      return say(reply, error.status, error.message)
    }
    if (error instanceof RefusedError) return refuse(reply, error.outcome)
    if (error instanceof InputError) return answerInput(reply, error)
    const status = error.statusCode ?? 500
    if (status < 500) return say(reply, status, error.message)
    request.log.error({ err: error, route: request.routeOptions.url }, 'a fault')
    if (passingFault(error) !== undefined) {
      reply.header('retry-after', '10')
      return say(reply, 503, 'the database is busy or away: nothing was changed; try again soon')
    }
    return say(reply, 500, 'something went wrong: nothing was changed; try again')
  })
}

const FIELDS = { 401: 'authorization', 403: 'scope', 429: 'authorization' } as Record<
  number,
  string
>

function say(reply: FastifyReply, status: number, message: string): FastifyReply {
  if (status === 401) reply.header('www-authenticate', 'Bearer')
  return json(reply.code(status), { errors: [{ field: FIELDS[status] ?? 'request', message }] })
}

function refuse(reply: FastifyReply, outcome: { readonly kind: string }): FastifyReply {
  const { kind, ...rest } = outcome
  if (kind.startsWith('no-such-')) {
    return say(reply, 404, NOTHING_THERE)
  }
  const { also, ...detail } = plain(rest) as { also?: readonly { kind: string }[] }
  const others = also?.map((other) => ({ ...other, kind: undefined, refused: other.kind }))
  return json(reply.code(409), { refused: kind, ...detail, also: others })
}

/** What does not fit the schema is 400; what does not fit the records is 422. */
function answerInput(reply: FastifyReply, error: InputError): FastifyReply {
  const used = error.errors.find(({ field }) => field === KEY_USED)
  if (used !== undefined) {
    return json(reply.code(409), { refused: 'key-used', message: used.message })
  }
  const malformed = (error as FastifyError & InputError).validationContext !== undefined
  const errors = error.errors.map((each) => ({ ...each, reads: undefined }))
  return json(reply.code(malformed ? 400 : 422), { errors })
}

/** Without the route's own serializer: an error may come before there is a route. */
function json(reply: FastifyReply, body: object): FastifyReply {
  return reply.type('application/json; charset=utf-8').serializer(JSON.stringify).send(body)
}
