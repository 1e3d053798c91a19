/** What the court costs are made of, and the average that may be asked for. */
import type { FastifyInstance } from 'fastify'
import { costsActivityOn, determinationsOn } from '#authority/index.js'
import { costsWorking } from '#calculators/index.js'
import { COURT_SECTIONS } from '#web/pages/court-sections.js'
import type { WebOptions } from '#web/options.js'
import { sendPdf } from '#web/pdf.js'

export function courtCostsPages(app: FastifyInstance, { db, clock, letters }: WebOptions): void {
  app.get('/court/costs', { config: { needs: 'court.view' } }, async (_request, reply) => {
    const today = await clock.today()
    const { activity, determinations } = await db.reading(async (tx) => ({
      activity: await costsActivityOn(tx, today),
      determinations: await determinationsOn(tx, today),
    }))
    const { summonsCosts, orderCosts } = determinations
    return reply.page('court-costs', {
      title: 'Costs of court proceedings',
      sections: COURT_SECTIONS,
      activity,
      working: activity && costsWorking(activity, { summonsCosts, orderCosts }),
    })
  })
  app.get('/court/costs.pdf', { config: { needs: 'documents.view' } }, async (_request, reply) =>
    sendPdf(reply, await letters.costsSchedulePdf(), 'schedule-of-costs'),
  )
}
