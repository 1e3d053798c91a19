/** Who asks: the bearer of a token. Every route says which scope it needs; none can forget to. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import {
  findTokenHolder,
  noteTokenUse,
  type Permission,
  type TokenHolder,
} from '#authority/index.js'
import { Denied } from '#api/errors.js'
import type { ApiOptions } from '#api/options.js'
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
  app.decorateRequest('holder', null)
  app.addHook('onRoute', (route) => {
    const config = route.config as { scope?: Permission | null } | undefined
    if (config?.scope === undefined) {
      throw new Error(`${String(route.method)} ${route.url} does not say which scope it needs`)
    }
  })
  app.addHook('onRequest', async (request) => {
    const holder = await holderOf(request, options)
    request.holder = holder
    const { scope } = request.routeOptions.config
    if (scope !== null && scope !== undefined && !holder.may.has(scope)) {
      throw new Denied(403, `the token has no scope ${scope}`)
    }
  })
}

async function holderOf(request: FastifyRequest, options: ApiOptions): Promise<TokenHolder> {
  const { db, clock } = options
  const secret = /^Bearer +(\S{20,200})$/i.exec(request.headers.authorization ?? '')?.[1]
  const today = await clock.today()
  const holder =
    secret === undefined ? undefined : await db.reading((tx) => findTokenHolder(tx, secret, today))
  if (holder === undefined) {
    throw new Denied(401, 'give a valid token: Authorization: Bearer <token>')
  }
  await noteTokenUse(db, holder.tokenId, clock.now())
  return holder
}

export function callerOf(request: FastifyRequest): TokenHolder {
  return present(request.holder, 'the bearer of the token')
}
