/** What is done each night by itself: how it went, and when a restore was last proved. */
import type { FastifyInstance } from 'fastify'
import { type JobState, jobStates } from '#schedule/index.js'
import { date, detail, instant, number, tag, text } from '#web/lists/columns.js'
import { askedForFile, listModels, rowList } from '#web/lists/row-list.js'
import type { WebOptions } from '#web/options.js'
import { OFFICER_SECTIONS } from '#web/pages/officer-sections.js'
import { word } from '#web/words.js'

export function nightlyWorkPages(app: FastifyInstance, { db }: WebOptions): void {
  const config = { needs: 'officers.administer' } as const
  app.get('/nightly-work', { config }, async (request, reply) => {
    const jobs = await db.reading(jobStates)
    const lists = [jobList(jobs)]
    const asked = askedForFile(request, lists)
    if (asked !== undefined) return asked.send(request, reply, 'nightly-work')
    return reply.page('nightly-work', {
      title: 'Nightly work',
      sections: OFFICER_SECTIONS,
      failing: jobs.filter(({ state }) => state === 'failed').map(({ name }) => word('job', name)),
      provedAt: jobs.find(({ name }) => name === 'proof-of-restore')?.doneAt,
      lists: listModels(request, lists),
    })
  })
}

function jobList(rows: readonly JobState[]) {
  return rowList<JobState>({
    name: 'jobs',
    title: 'Jobs',
    empty: 'Nothing has been done by night yet.',
    rows,
    columns: [
      text('Job', (j) => word('job', j.name)),
      date('Day', (j) => j.day),
      tag('State', (j) => word('jobState', j.state), { shade: (j) => j.state ?? '' }),
      detail('What came of it', (j) => j.says),
      number('Tries', (j) => j.tries),
      instant('Ended', (j) => j.endedAt),
      instant('Last done', (j) => j.doneAt, { none: 'never' }),
    ],
  })
}
