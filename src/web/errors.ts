/** What an officer sees when something cannot be shown: plain words and a way on, never a trace. */
import type { FastifyInstance } from 'fastify'
import { InputError } from '#kernel/invariant.js'
import { isAsset } from '#web/attendance.js'
import { NotFound } from '#web/page.js'
import { daysInWords } from '#web/views.js'

export function answerErrors(app: FastifyInstance): void {
  app.setNotFoundHandler((request, reply) => {
    if (isAsset(request)) return reply.code(404).send('Not found')
    return request.signedIn === null
      ? reply.redirect('/sign-in', 303)
      : reply.code(404).page('refused', {
          title: 'Page not found',
          why: 'Check the address, or use the search.',
        })
  })
  app.setErrorHandler(
    async (error: Error & { statusCode?: number; code?: string }, request, reply) => {
      if (request.scene === null) return reply.code(500).send('Reeve cannot reach its database.')
      if (error instanceof NotFound) {
        return reply.code(404).page('refused', { title: 'Not found', why: error.message })
      }
      if (error instanceof InputError) {
        return reply.code(422).page('refused', {
          title: 'This could not be done',
          why: daysInWords(error.errors.map((e) => e.message).join('; ')),
        })
      }
      const status = error.statusCode ?? 500
      if (status < 500) {
        return reply.code(status).page('refused', { title: 'Try again', why: whatToDo(error.code) })
      }
      process.stderr.write(`${error.stack ?? error.message}\n`)
      return reply.code(500).page('refused', {
        title: 'Something went wrong',
        why: 'Nothing was changed by this page. Try again; if it happens again, tell your system administrator the time.',
      })
    },
  )
}

function whatToDo(code: string | undefined): string {
  if (code?.startsWith('FST_CSRF') === true) {
    return 'The page was open too long. Go back, load it again, and send it once more.'
  }
  if (code === 'FST_REQ_FILE_TOO_LARGE') return 'The file is too large: the most is 20 megabytes.'
  return 'The request could not be taken. Go back and send it once more.'
}
