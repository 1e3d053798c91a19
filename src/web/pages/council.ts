/** What the council has determined, and its recovery path; its tax stands beside. */
import type { FastifyInstance } from 'fastify'
import { determinationsOn } from '#authority/index.js'
import {
  determinationProposals,
  type DeterminationRow,
  determinationRows,
} from '#enquiries/index.js'
import { GROUNDS, STAGES } from '#law/council-tax/recovery-stages.js'
import { date, detail, instant, officer, text } from '#web/lists/columns.js'
import { askedForFile, listModels, rowList } from '#web/lists/row-list.js'
import type { WebOptions } from '#web/options.js'
import { determinePages, proposalList } from '#web/pages/determine.js'
import { describeDetermination } from '#web/pages/determination-text.js'
import { word } from '#web/words.js'
import { councilTaxPages } from '#web/pages/council-tax.js'
import { COUNCIL_SECTIONS } from '#web/pages/council-sections.js'

const VIEW = { needs: 'council.view' } as const

export function councilPages(app: FastifyInstance, options: WebOptions): void {
  councilTaxPages(app, options)
  determinationPages(app, options)
  determinePages(app, options)
}

function determinationPages(app: FastifyInstance, { db, clock }: WebOptions): void {
  app.get('/council/determinations', { config: VIEW }, async (request, reply) => {
    const { rows, proposals } = await db.reading(async (tx) => ({
      rows: determinationList(await determinationRows(tx)),
      proposals: proposalList(await determinationProposals(tx)),
    }))
    const asked = askedForFile(request, [rows, proposals])
    if (asked !== undefined) return asked.send(request, reply, 'determinations')
    const lists = listModels(request, [rows, proposals])
    const title = 'Council: determinations'
    return reply.page('council-determinations', { title, lists, sections: COUNCIL_SECTIONS })
  })
  app.get('/council/recovery-path', { config: VIEW }, async (_, reply) => {
    const today = await clock.today()
    const { path } = await db.reading((tx) => determinationsOn(tx, today))
    const stages = path.stages.map((rule) => ({
      ...rule,
      title: STAGES[rule.stage].title,
      under: STAGES[rule.stage].under,
      after: rule.after.map((ground) => GROUNDS[ground]),
      left: STAGES[rule.stage].lawful
        .filter((ground) => !rule.after.includes(ground))
        .map((ground) => GROUNDS[ground]),
    }))
    const data = { stages, acceptLatePayment: path.acceptLatePayment, sections: COUNCIL_SECTIONS }
    return reply.page('council-recovery-path', { title: 'Council: recovery path', ...data })
  })
}

function determinationList(rows: readonly DeterminationRow[]) {
  return rowList<DeterminationRow>({
    name: 'determinations',
    title: 'Everything determined',
    rows,
    columns: [
      text('What', (d) => word('determination', d.kind), { choice: true }),
      date('From', (d) => d.from),
      date('Until', (d) => d.until, { none: 'until changed' }),
      detail('Value', describeDetermination),
      text('Power', (d) => d.under),
      instant('Recorded', (d) => d.recordedAt),
      officer('By', (d) => d.recordedBy),
      instant('Believed until', (d) => d.supersededAt),
    ],
    empty: 'Nothing has been determined.',
  })
}
