/** What the server offers: every route, as it is registered. */
import type { FastifyInstance, RouteOptions } from 'fastify'

export interface SeenRoute {
  readonly method: string
  readonly url: string
  /** The permission of the screen, or the scope of the API, that it needs. */
  readonly needs: string | null | undefined
}

/** A plugin that writes down each route which is registered after it. */
export function watchRoutes(seen: SeenRoute[]): (app: FastifyInstance) => Promise<void> {
  const watch = (app: FastifyInstance) => {
    app.addHook('onRoute', ({ method, url, config }: RouteOptions) => {
      const { needs, scope } = (config ?? {}) as { needs?: string | null; scope?: string | null }
      for (const one of [method].flat()) seen.push({ method: one, url, needs: needs ?? scope })
    })
    return Promise.resolve()
  }
  // Not encapsulated: what is registered beside it is seen too.
  return Object.assign(watch, { [Symbol.for('skip-override')]: true })
}
