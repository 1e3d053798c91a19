/** Where an answer leads: only ever to a path of this server, written as a header may hold it. */
import type { FastifyInstance, FastifyReply } from 'fastify'

/**
 * Every redirect of the server goes through here, whoever wrote it. A header takes no character
 * beyond Latin-1 and no control character: one would end the process, outside of any handler.
 */
export function keepRedirectsHere(app: FastifyInstance): void {
  app.addHook('onRequest', (_request, reply, done) => {
    const redirect = reply.redirect.bind(reply)
    reply.redirect = (to: string, code?: number): FastifyReply => redirect(pathHere(to), code)
    done()
  })
}

/**
 * The path, written in characters that an address may have. What would lead to another server is
 * answered by the first page: with a second slash or a backslash, also behind what browsers leave
 * out of an address (tabs, line ends) or with a dot segment before it.
 */
export function pathHere(to: string): string {
  const written = ownPath(to)
  return written !== undefined && /^\/(?![/\\])[\x21-\x7e]*$/.test(written) ? written : '/'
}

const ANY = 'http://reeve.invalid'

function ownPath(to: string): string | undefined {
  if (!to.startsWith('/') || /[\u0000-\u001f\u007f\\]/.test(to)) return undefined
  if (!URL.canParse(to, ANY)) return undefined
  const url = new URL(to, ANY)
  return url.origin === ANY ? `${url.pathname}${url.search}${url.hash}` : undefined
}
