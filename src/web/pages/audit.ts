/** The audit: who looked at whom, and every event recorded. */
import type { FastifyInstance } from 'fastify'
import { ACCESS_LOG, type EventRow, EVENTS, type LookRow } from '#enquiries/index.js'
import { type ListView, readListModel, sendExport } from '#web/lists/list.js'
import type { WebOptions } from '#web/options.js'
import { showDetail } from '#web/pages/event-detail.js'
import { word } from '#web/words.js'

const SECTIONS = [
  { href: '/audit', text: 'Who looked' },
  { href: '/audit/events', text: 'What was done' },
]

const KINDS = ['account', 'person', 'property', 'document', 'archive', 'search']

const LOOKS: ListView<LookRow> = {
  name: 'access-log',
  title: 'Who looked at what',
  source: ACCESS_LOG,
  columns: [
    { title: 'When', kind: 'instant', sort: 'at', cell: (l) => ({ value: l.lookedAt }) },
    { title: 'Officer', kind: 'text', sort: 'username', cell: (l) => ({ value: l.username }) },
    { title: 'What', kind: 'text', cell: (l) => ({ value: word('', l.what) }) },
    { title: 'Whose', kind: 'text', sort: 'subject', cell: (l) => ({ value: l.subject }) },
  ], // prettier-ignore
  filters: [
    { name: 'username', label: 'Officer' },
    { name: 'what', label: 'What', options: KINDS.map((value) => ({ value, text: word('', value) })) },
    { name: 'subject', label: 'Whose' },
  ], // prettier-ignore
  empty: 'Nobody has looked at anything like that.',
}

const DONE: ListView<EventRow> = {
  name: 'events',
  title: 'What was done',
  source: EVENTS,
  columns: [
    { title: 'Recorded', kind: 'instant', sort: 'at', cell: (e) => ({ value: e.recordedAt }) },
    { title: 'Effective', kind: 'date', cell: (e) => ({ value: e.effectiveOn }) },
    { title: 'To what', kind: 'text', cell: (e) => ({ value: `${e.stream}, ${e.seq}`, ...linkOf(e.stream) }) },
    { title: 'By', kind: 'text', cell: (e) => ({ value: e.actor }) },
    { title: 'What', kind: 'text', cell: (e) => ({ value: word('', e.type) }) },
    { title: 'Provision', kind: 'text', cell: (e) => ({ value: e.under }) },
    { title: 'Detail', kind: 'text', cell: (e) => ({ value: showDetail(e.detail) }) },
  ], // prettier-ignore
  filters: [
    { name: 'stream', label: 'To what (account/…, run/…)' },
    { name: 'actor', label: 'By' },
    { name: 'type', label: 'What' },
  ],
  empty: 'Nothing like that is recorded.',
}

/** A stream's own page, where it has one. */
function linkOf(stream: string): { href?: string } {
  const [kind, id] = stream.split('/')
  if (kind === 'account') return { href: `/accounts/${id}/history` }
  if (kind === 'run') return { href: `/runs/${id}` }
  if (kind === 'hearing') return { href: `/court/hearings/${id}` }
  return {}
}

export function auditPages(app: FastifyInstance, options: WebOptions): void {
  auditPage(app, options, { path: '/audit', title: 'Audit: who looked', view: LOOKS })
  auditPage(app, options, { path: '/audit/events', title: 'Audit: what was done', view: DONE })
}

function auditPage<Row>(
  app: FastifyInstance,
  { db }: WebOptions,
  page: { path: string; title: string; view: ListView<Row> },
): void {
  app.get(page.path, { config: { needs: 'audit.view' } }, async (request, reply) => {
    const sent = await sendExport(db, page.view, { request, reply })
    if (sent !== undefined) return sent
    const list = await db.transaction((tx) => readListModel(tx, page.view, request))
    return reply.page('list-page', { title: page.title, list, sections: SECTIONS })
  })
}
