/** What an officer sees when something cannot be shown: plain words and a way on, never a trace. */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { InputError } from '#kernel/invariant.js'
import { passingFault } from '#store/busy.js'
import { isAsset } from '#web/attendance.js'
import { keepUnsent } from '#web/drafts.js'
import type { WebOptions } from '#web/options.js'
import { NotFound } from '#web/page.js'
import { daysInWords } from '#web/views.js'

/** What is neither page nor API: assets, health, the document of the API. */
export function answerPlainly(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const said = answerTo(error)
    if (said.status >= 500) request.log.error({ err: error, route: routeOf(request) }, 'a fault')
    return sendPlain(reply, said)
  })
}

export function answerErrors(app: FastifyInstance, options: WebOptions): void {
  app.setNotFoundHandler((request, reply) => {
    // What has no page to show asks as an asset does: the document of the API has its own files.
    if (isAsset(request) || !('page' in reply)) return reply.code(404).send('Not found')
    return request.signedIn === null
      ? reply.redirect('/sign-in', 303)
      : reply.code(404).page('refused', {
          title: 'Page not found',
          why: 'Check the address, or use the search.',
        })
  })
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    // Signed in again in another tab: the form is of the session before, and is its officer's.
    if (error.code?.startsWith('FST_CSRF') && request.signedIn !== null) {
      const to = await keepUnsent(options, request)
      if (to !== undefined) return reply.redirect(to, 303)
    }
    const said = answerTo(error)
    if (said.status >= 500) request.log.error({ err: error, route: routeOf(request) }, 'a fault')
    if (said.status === 503) reply.header('retry-after', '10')
    // Before attendance there is no page to show: nothing is known yet of who asks.
    if (request.scene === null) return sendPlain(reply, said)
    const { status, title, why } = said
    return reply.code(status).page('refused', { title, why })
  })
}

interface Said {
  readonly status: number
  readonly title: string
  readonly why: string
}

function answerTo(error: FastifyError): Said {
  if (error instanceof NotFound) return { status: 404, title: 'Not found', why: error.message }
  if (error instanceof InputError) {
    const why = daysInWords(error.errors.map((e) => e.message).join('; '))
    return { status: 422, title: 'This could not be done', why }
  }
  const status = error.statusCode ?? 500
  if (status < 500) return { status, title: 'Try again', why: whatToDo(error) }
  const passing = passingFault(error)
  if (passing !== undefined) return { status: 503, title: 'Try again soon', why: WAIT[passing] }
  return { status: 500, title: 'Something went wrong', why: FAULT }
}

const WAIT = {
  busy:
    'Somebody else’s work holds what this needs, or the database is busy. ' +
    'Nothing was changed by this page: wait a little and send it once more.',
  away: 'Reeve cannot reach its database. Nothing was changed by this page: wait a little and try again.',
}

const FAULT =
  'Nothing was changed by this page. Try again; if it happens again, tell your system ' +
  'administrator the time.'

function routeOf({ method, routeOptions }: FastifyRequest): string {
  return `${method} ${routeOptions.url ?? 'none'}`
}

function sendPlain(reply: FastifyReply, { status, title, why }: Said): FastifyReply {
  return reply.code(status).type('text/plain; charset=utf-8').send(`${title}. ${why}`)
}

const BY_CODE: Readonly<Record<string, string>> = {
  FST_REQ_FILE_TOO_LARGE: 'The file is too large: the most is 20 megabytes.',
  FST_ERR_CTP_BODY_TOO_LARGE: 'What was sent is too large.',
  FST_FILES_LIMIT: 'Send one file at a time.',
  FST_FIELDS_LIMIT: 'The form has more fields than a page of Reeve sends.',
  FST_PARTS_LIMIT: 'The form has more fields than a page of Reeve sends.',
}

function whatToDo({ code, statusCode }: FastifyError): string {
  if (code?.startsWith('FST_CSRF')) {
    return 'The page was open too long. Go back, load it again, and send it once more.'
  }
  if (statusCode === 429) return 'There were too many attempts in a minute: wait for the next one.'
  return BY_CODE[code] ?? 'The request could not be taken. Go back and send it once more.'
}
