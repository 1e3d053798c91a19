/**
 * The cookie of the session under TLS: named so that a browser takes it from this very host alone,
 * whole and secure (`__Host-`). Pages and the session know it by its plain name.
 */
import type { FastifyInstance } from 'fastify'

export const SESSION_COOKIE = 'reeve'
const UNDER_TLS = `__Host-${SESSION_COOKIE}`

/** Before the session: under TLS only the guarded name counts, whoever else set the other. */
export function readGuardedCookie(app: FastifyInstance): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const { cookie } = request.headers
    if (request.protocol === 'https' && cookie !== undefined) {
      request.headers.cookie = cookie
        .split(/; */)
        .filter((one) => !one.startsWith(`${SESSION_COOKIE}=`))
        .map((one) => one.replace(`${UNDER_TLS}=`, `${SESSION_COOKIE}=`))
        .join('; ')
    }
    done()
  })
}

/** After the session has written it. */
export function writeGuardedCookie(app: FastifyInstance): void {
  app.addHook('onSend', (request, reply, payload, done) => {
    const set = reply.getHeader('set-cookie')
    if (request.protocol === 'https' && set !== undefined) {
      const named = [set].flat().map((one) => guarded(String(one)))
      reply.removeHeader('set-cookie')
      reply.raw.removeHeader('set-cookie')
      reply.header('set-cookie', named)
    }
    done(null, payload)
  })
}

function guarded(cookie: string): string {
  if (!cookie.startsWith(`${SESSION_COOKIE}=`)) return cookie
  const named = `__Host-${cookie}`
  return /; *secure/i.test(named) ? named : `${named}; Secure`
}
