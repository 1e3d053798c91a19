/** Who asks: the bearer of a token. Every route says which scope it needs; none can forget to. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import {
  findTokenHolder,
  noteTokenUse,
  type Permission,
  recordSecurity,
  type SecurityEvent,
  type TokenHolder,
} from '#authority/index.js'
import { Denied } from '#api/errors.js'
import type { ApiOptions } from '#api/options.js'
import { type WrongTokens, watchWrongTokens } from '#api/wrong-tokens.js'
import { present } from '#kernel/invariant.js'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The scope that the token must have. */
    scope?: Permission | null
  }
  interface FastifyRequest {
    holder: TokenHolder | null
  }
}

export function admitTokens(app: FastifyInstance, options: ApiOptions): void {
  const wrongTokens = watchWrongTokens()
  app.decorateRequest('holder', null)
  app.addHook('onRoute', (route) => {
    const config = route.config as { scope?: Permission | null } | undefined
    if (config?.scope === undefined) {
      throw new Error(`${String(route.method)} ${route.url} does not say which scope it needs`)
    }
  })
  app.addHook('onRequest', async (request) => {
    const holder = await holderOf(request, options, wrongTokens)
    request.holder = holder
    const { scope } = request.routeOptions.config
    if (scope !== null && scope !== undefined && !holder.may.has(scope)) {
      const detail = `${request.method} ${request.routeOptions.url ?? ''}: ${scope}`
      await noteRefusal(options, request, { kind: 'refused', username: holder.actor, detail })
      throw new Denied(403, `the token has no scope ${scope}`)
    }
  })
}

async function holderOf(
  request: FastifyRequest,
  { db, clock }: ApiOptions,
  wrongTokens: WrongTokens,
): Promise<TokenHolder> {
  const now = clock.now()
  const secret = /^Bearer +(\S{20,200})$/i.exec(request.headers.authorization ?? '')?.[1]
  if (secret === undefined) throw new Denied(401, GIVE_TOKEN)
  const unread = wrongTokens.unread(request.ip, secret, now)
  if (unread !== undefined) throw tooMany(unread)
  const today = await clock.today()
  const holder = await db.reading((tx) => findTokenHolder(tx, secret, today))
  if (holder === undefined) {
    const wait = wrongTokens.wrong(request.ip, secret, now)
    await noteRefusal({ db, clock }, request, { kind: 'wrong-token' })
    throw wait === undefined ? new Denied(401, GIVE_TOKEN) : tooMany(wait)
  }
  wrongTokens.right(secret)
  await noteTokenUse(db, holder.tokenId, now)
  return holder
}

function noteRefusal(
  { db, clock }: Pick<ApiOptions, 'db' | 'clock'>,
  { ip }: FastifyRequest,
  event: Pick<SecurityEvent, 'kind' | 'username' | 'detail'>,
): Promise<void> {
  return recordSecurity(db, { ...event, at: clock.now(), address: ip })
}

const GIVE_TOKEN = 'give a valid token: Authorization: Bearer <token>'

function tooMany(seconds: number): Denied {
  const message = `too many wrong tokens from this address: try again in ${seconds} seconds`
  return new Denied(429, message, seconds)
}

export function callerOf(request: FastifyRequest): TokenHolder {
  return present(request.holder, 'the bearer of the token')
}
