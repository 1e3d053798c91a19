/** Moving the demonstration council's calendar on, and how far it has come. */
import type { FastifyInstance } from 'fastify'
import type { CalendarStep, WebOptions } from '#web/options.js'
import { fieldOf, refusal } from '#web/page.js'

const STEPS: readonly CalendarStep[] = ['day', 'week', 'month']

export function demonstrationPages(app: FastifyInstance, options: WebOptions): void {
  const { demonstration } = options
  if (demonstration === undefined) return
  const config = { needs: 'calendar.move' } as const
  app.post('/demonstration', { config }, (request, reply) => {
    const step = STEPS.find((s) => s === fieldOf(request.body, 'step'))
    if (step === undefined) throw refusal('Choose a day, a week or a month')
    if (!demonstration.progress().busy) demonstration.moveOn(step)
    return reply.redirect('/demonstration', 303)
  })
  app.get('/demonstration', { config }, (_request, reply) =>
    reply.page('demonstration', { title: 'The calendar', progress: demonstration.progress() }),
  )
  app.get('/demonstration/progress', { config }, () => {
    const { busy, text, done, of } = demonstration.progress()
    return { state: busy ? 'busy' : 'idle', text, done, of }
  })
}
