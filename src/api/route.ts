/** How a route of the API is written: its scope, its schemas, whose data it shows, its work. */
import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import Type, { type Static, type TObject, type TSchema } from 'typebox'
import { type Look, type Permission, recordLook } from '#authority/index.js'
import { callerOf } from '#api/caller.js'
import type { ApiOptions } from '#api/options.js'
import { Errors, Refused } from '#api/schemas/base.js'
import { recordedOn } from '#kernel/dates.js'
import type { Command } from '#store/commands.js'
import type { Tx } from '#store/db.js'
import type { Acting } from '#store/events.js'
import { seenByNone } from '#store/sight.js'

interface Described {
  /** The scope that a token needs; null for what any token may do. */
  readonly scope: Permission | null
  readonly tag: string
  readonly summary: string
  readonly description?: string
}

interface Parts<P extends TSchema, Q extends TSchema, B extends TSchema, A extends TSchema> {
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  readonly answer: A
}

export interface Call<P, Q, B> {
  readonly params: P
  readonly query: Q
  readonly body: B
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** With who asks, and on which day: known before the work, which may hold a connection. */
type AskedCall<P, Q, B = unknown> = Call<P, Q, B> & { readonly acting: Acting }

type Looked = Pick<Look, 'what' | 'subject'>

type None = ReturnType<typeof Type.Object>

/** A reading. `look` says whose data it shows: that is recorded, also where nothing is found. */
interface Reading<P extends TSchema, Q extends TSchema, A extends TSchema>
  extends Described, Parts<P, Q, None, A> {
  readonly look?: (call: Call<Static<P>, Static<Q>, unknown>) => Looked
  readonly read: (tx: Tx, call: AskedCall<Static<P>, Static<Q>>) => Promise<Static<A>>
}

/** A file: what makes it takes its own connections, so that none is held around it. */
interface Made<P extends TSchema, Q extends TSchema> extends Described, Parts<P, Q, None, TSchema> {
  readonly look?: (call: Call<Static<P>, Static<Q>, unknown>) => Looked
  readonly make: (call: AskedCall<Static<P>, Static<Q>>) => Promise<unknown>
}

/** What a route that does something is called in programs made from the document. */
interface Named {
  readonly operation: string
}

/** A change: carried out once for its Idempotency-Key; `dryRun` does it and undoes it. */
interface Acted<P extends TSchema, Q extends TSchema, B extends TSchema, A extends TSchema>
  extends Described, Named, Parts<P, Q, B, A> {
  readonly act: (
    command: Command,
    call: Call<Static<P>, Static<Q>, Static<B>>,
  ) => Promise<Static<A>>
  /** False where the work is no single command and cannot be undone. */
  readonly dryRun?: false
}

/** A question that is answered from what it brings: no key is needed, nothing is recorded. */
interface Asked<P extends TSchema, Q extends TSchema, B extends TSchema, A extends TSchema>
  extends Described, Named, Parts<P, Q, B, A> {
  readonly answers: (call: AskedCall<Static<P>, Static<Q>, Static<B>>) => Promise<Static<A>>
}

export interface Routes {
  get<P extends TSchema = None, Q extends TSchema = None, A extends TSchema = None>(
    url: string,
    reading: Reading<P, Q, A>,
  ): void
  file<P extends TSchema = None, Q extends TSchema = None>(url: string, made: Made<P, Q>): void
  post<
    P extends TSchema = None,
    Q extends TSchema = None,
    B extends TSchema = None,
    A extends TSchema = None,
  >(
    url: string,
    acted: Acted<P, Q, B, A>,
  ): void
  ask<
    P extends TSchema = None,
    Q extends TSchema = None,
    B extends TSchema = None,
    A extends TSchema = None,
  >(
    url: string,
    asked: Asked<P, Q, B, A>,
  ): void
}

const KEY = 'idempotency-key'
const KeyHeader = Type.Object(
  {
    [KEY]: Type.String({
      minLength: 1,
      maxLength: 200,
      description: 'Chosen by you: the same key carries out its request once, however often sent',
    }),
  },
  { additionalProperties: true },
)
const DryRun = {
  dryRun: Type.Optional(Type.Boolean({ description: 'Do everything, then undo it' })),
}
const EMPTY = Type.Object({})

export function routesOf(app: FastifyInstance, options: ApiOptions): Routes {
  return {
    get: (url, { read, ...reading }) =>
      addGet(app, options, {
        ...reading,
        url,
        make: (call) => options.db.reading((tx) => read(tx, call)),
      }),
    file: (url, made) => addGet(app, options, { ...made, url }),
    post: (url, acted) => {
      const query = acted.dryRun === false ? EMPTY : Type.Object(DryRun)
      const { operation: operationId } = acted
      const schema = { operationId, ...schemaOf({ ...acted, query }), headers: KeyHeader }
      app.post(url, { schema, config: configOf(acted, options) }, async (request, reply) => {
        const command = await commandOf(options, request)
        return acted.act(command, callOf(request, reply))
      })
    },
    ask: (url, asked) => {
      const schema = { operationId: asked.operation, ...schemaOf(asked) }
      app.post(url, { schema, config: configOf(asked, options) }, async (request, reply) => {
        const acting = await actingOf(options, request)
        return asked.answers({ ...callOf(request, reply), acting })
      })
    },
  }
}

function addGet<P extends TSchema, Q extends TSchema>(
  app: FastifyInstance,
  options: ApiOptions,
  made: Made<P, Q> & { readonly url: string },
): void {
  const schema = { operationId: readingName(made.url), ...schemaOf(made) }
  const route = { schema, config: configOf(made, options) }
  app.get(made.url, route, (request, reply) =>
    makeFor(options, callOf<Static<P>, Static<Q>, unknown>(request, reply), made),
  )
}

/** `/accounts/:ref/due-sums` is `getAccountsDueSums`; with its parameter at the end, of one thing. */
function readingName(url: string): string {
  const parts = url.split('/').filter((part) => part !== '')
  const words = parts.filter((part) => !part.startsWith(':')).flatMap((part) => part.split('-'))
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
  return `${parts.at(-1)?.startsWith(':') === true ? 'getOneOf' : 'get'}${name}`
}

/** Made and recorded side by side, and both done before it is sent. */
async function makeFor<P extends TSchema, Q extends TSchema>(
  options: ApiOptions,
  call: Call<Static<P>, Static<Q>, unknown>,
  made: Made<P, Q>,
): Promise<unknown> {
  const { db } = options
  const look = made.look?.(call)
  const username = callerOf(call.request).actor
  const acting = await actingOf(options, call.request)
  const [answer] = await Promise.all([
    made.make({ ...call, acting }),
    look &&
      seenByNone(() =>
        db.transaction((tx) => recordLook(tx, { ...look, username, at: acting.recordedAt })),
      ),
  ])
  return answer
}

function callOf<P, Q, B>(request: FastifyRequest, reply: FastifyReply): Call<P, Q, B> {
  const { params, query, body } = request as { params: P; query: Q; body: B }
  return { params, query, body, request, reply }
}

async function actingOf({ clock }: ApiOptions, request: FastifyRequest): Promise<Acting> {
  const { actor } = callerOf(request)
  const on = await clock.today()
  return { actor, on, recordedAt: recordedOn(on, clock.now()) }
}

async function commandOf(options: ApiOptions, request: FastifyRequest): Promise<Command> {
  const acting = await actingOf(options, request)
  const key = String(request.headers[KEY])
  const { dryRun } = request.query as { dryRun?: boolean }
  return { ...acting, idempotencyKey: `${acting.actor}/${key}`, dryRun: dryRun === true }
}

const PER_MINUTE = 600

/** Each token has its own count: one that is too busy holds no other up. */
function configOf({ scope }: Described, { perMinute }: ApiOptions) {
  return {
    scope,
    rateLimit: {
      max: perMinute ?? PER_MINUTE,
      timeWindow: '1 minute',
      keyGenerator: (request: FastifyRequest) => callerOf(request).actor,
    },
  }
}

const ERRORS: readonly [number, string][] = [
  [400, 'Not what the schema asks for'],
  [401, 'No valid token'],
  [403, 'The token has not the scope'],
  [404, 'There is no such thing'],
  [422, 'Does not fit what is recorded'],
  [429, 'Too many requests in a minute, or too many wrong tokens from the address'],
]

/** Written once in the document, whatever route they come from. */
export function shareErrorSchemas(app: FastifyInstance): void {
  app.addSchema({ ...Errors, $id: 'Errors' })
  app.addSchema({ ...Refused, $id: 'Refused' })
}

function errors(description: string) {
  return { $ref: 'Errors#', description }
}

function schemaOf(route: Described & Parts<TSchema, TSchema, TSchema, TSchema>) {
  const { tag, summary, description, scope, params, query, body, answer } = route
  const needs = scope === null ? 'Any token.' : `Scope: \`${scope}\`.`
  return {
    tags: [tag],
    summary,
    description: description === undefined ? needs : `${description}\n\n${needs}`,
    ...(params !== undefined && { params }),
    querystring: query ?? EMPTY,
    ...(body !== undefined && { body }),
    response: {
      200: answerOf(answer),
      ...Object.fromEntries(ERRORS.map(([status, why]) => [status, errors(why)])),
      409: { $ref: 'Refused#', description: 'Refused: nothing was changed' },
    },
  }
}

/** A file is answered as what it is, everything else as JSON. */
function answerOf(answer: TSchema): object {
  const { contentMediaType: media } = answer as { contentMediaType?: string }
  if (media === undefined) return answer
  const schema = { type: 'string', format: 'binary' }
  return { description: 'The file', content: { [media]: { schema } } }
}

const pageFields = {
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
  after: Type.Optional(
    Type.String({
      maxLength: 4000,
      pattern: '^[A-Za-z0-9_-]+$',
      description: 'The `next` of a page',
    }),
  ),
}

/** The query of a list: how many, after what, and its own filters. */
export function pageQuery<F extends Record<string, TSchema>>(filters: F) {
  return Type.Object({ ...pageFields, ...filters }) as TObject<typeof pageFields & F>
}

/** The tag of an answer, by its content. */
export function etagOf(payload: string): string {
  return `"${createHash('sha256').update(payload).digest('base64url').slice(0, 22)}"`
}
