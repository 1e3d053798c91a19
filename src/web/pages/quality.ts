/** What in the register is likely to be wrong, to be put right before a run acts on it. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import {
  QUALITY_PROBLEMS,
  type QualityProblem,
  qualityCounts,
  type QualityRow,
  qualitySource,
} from '#enquiries/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { tag, text } from '#web/lists/columns.js'
import { type ListView, readListModel, sendExport } from '#web/lists/list.js'
import type { WebOptions } from '#web/options.js'
import { officerOf } from '#web/page.js'

const CONFIG = { needs: 'accounts.view' } as const

const PROBLEMS = Object.entries(QUALITY_PROBLEMS).map(([value, words]) => ({ value, text: words }))

export function qualityPages(app: FastifyInstance, { db, clock }: WebOptions): void {
  app.get('/quality', { config: CONFIG }, async (request, reply) => {
    const today = await clock.today()
    const mayMerge = officerOf(request).may.has('people.merge')
    const view = viewOf(today, runOf(request), mayMerge)
    const sent = await sendExport(db, view, { request, reply })
    if (sent !== undefined) return sent
    const list = await db.transaction((tx) => readListModel(tx, view, request))
    const counts = await db.reading((tx) => qualityCounts(tx, today))
    const found = PROBLEMS.flatMap(({ value, text: words }) => {
      const count = counts.get(value as QualityProblem)
      return count === undefined ? [] : [{ href: `/quality?problem=${value}`, words, count }]
    })
    return reply.page('quality', { title: view.title, list, found })
  })
}

function runOf(request: FastifyRequest): bigint | undefined {
  const { run } = request.query as { run?: string }
  return run !== undefined && /^\d{1,18}$/.test(run) ? BigInt(run) : undefined
}

/** Two records that may be of one person are looked at side by side. */
function compareAt({ problem, personRef, detail }: QualityRow): string | undefined {
  const other = /^like (.+)$/.exec(detail)?.[1]
  if (problem !== 'same-person-twice' || personRef === null || other === undefined) return undefined
  return `/people/${personRef}/merge?with=${encodeURIComponent(other)}`
}

function viewOf(
  today: IsoDate,
  runId: bigint | undefined,
  mayMerge: boolean,
): ListView<QualityRow> {
  return {
    name: 'data-quality',
    title: runId === undefined ? 'Data to put right' : `Data to put right before run ${runId}`,
    source: qualitySource(today, runId),
    columns: [
      tag('Problem', (r) => QUALITY_PROBLEMS[r.problem], { sort: 'problem' }),
      text('Account', (r) => r.accountRef, {
        sort: 'account',
        href: (r) => (r.accountRef === null ? undefined : `/accounts/${r.accountRef}`),
      }),
      text('Property', (r) => r.propertyRef, {
        sort: 'property',
        href: (r) => (r.propertyRef === null ? undefined : `/properties/${r.propertyRef}`),
      }),
      text('Person', (r) => r.personRef, {
        href: (r) => (r.personRef === null ? undefined : `/people/${r.personRef}`),
      }),
      text('Who or where', (r) => r.who, { sort: 'who' }),
      text('What', (r) => r.detail, { href: (r) => (mayMerge ? compareAt(r) : undefined) }),
    ],
    filters: [
      { name: 'problem', label: 'Problem', options: PROBLEMS },
      { name: 'who', label: 'Who or where' },
    ],
    empty: 'Nothing of the kind was found.',
  }
}
