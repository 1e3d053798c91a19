/** The audit: who looked at whom, and every event recorded. */
import type { FastifyInstance } from 'fastify'
import { type Permission, SECURITY_KINDS } from '#authority/index.js'
import {
  ACCESS_LOG,
  type EventRow,
  EVENTS,
  type LookRow,
  SECURITY_EVENTS,
  type SecurityRow,
} from '#enquiries/index.js'
import { date, instant, officer, text } from '#web/lists/columns.js'
import { type ListView, readListModel, sendExport } from '#web/lists/list.js'
import type { WebOptions } from '#web/options.js'
import { officerOf } from '#web/page.js'
import { showDetail } from '#web/pages/event-detail.js'
import { optionsOf, word } from '#web/words.js'

/** The sections beside the audit, for who may see them. */
export function auditSections(may: ReadonlySet<Permission>) {
  return [
    { href: '/audit', text: 'Who looked', needs: 'audit.view' },
    { href: '/audit/events', text: 'What was done', needs: 'audit.view' },
    { href: '/audit/security', text: 'Who came in', needs: 'audit.view' },
    { href: '/disclosures', text: 'What was told', needs: 'disclosures.view' },
    { href: '/retention', text: 'How long kept', needs: 'retention.view' },
    { href: '/restrictions', text: 'Restricted accounts', needs: 'accounts.restricted' },
    { href: '/restrictions/officers', text: 'Officers’ own', needs: 'accounts.restricted' },
  ].filter(({ needs }) => may.has(needs as Permission))
}

const KINDS = [
  'account',
  'person',
  'property',
  'document',
  'archive',
  'search',
  'court',
  'restrictions',
  'disclosures',
  'refused',
]

/** Of the council's days, the first and the last that are shown. */
const DAYS = [
  { name: 'from', label: 'From (like 27/3/2026)', day: true },
  { name: 'to', label: 'To', day: true },
]

/** Where that is at which somebody looked; what is named by an account leads there. */
function whose({ what, subject }: LookRow): string | undefined {
  const [first = '', second = ''] = subject.split(' ')
  const [kind, id] = (/^\d{10}$/.test(first) ? second : first).split('/')
  if (kind === 'case') return `/court/cases/${id}`
  if (kind === 'hearing') return `/court/hearings/${id}`
  if (/^\d{10}$/.test(first)) return `/accounts/${first}`
  if (what === 'person') return `/people/${first}`
  if (what === 'property') return `/properties/${first}`
  return what === 'search' ? `/search?q=${encodeURIComponent(subject)}` : undefined
}

const LOOKS: ListView<LookRow> = {
  name: 'access-log',
  title: 'Who looked at what',
  source: ACCESS_LOG,
  columns: [
    instant('When', (l) => l.lookedAt, { sort: 'at' }),
    officer('Officer', (l) => l.username, { sort: 'username', note: (l) => l.username }),
    text('What', (l) => word('', l.what)),
    text('Whose', (l) => l.subject, { sort: 'subject', href: whose }),
    text('Restricted', (l) => (l.restricted ? 'Yes' : '')),
  ],
  filters: [
    ...DAYS,
    { name: 'username', label: 'Officer' },
    { name: 'what', label: 'What', options: KINDS.map((value) => ({ value, text: word('', value) })) },
    { name: 'subject', label: 'Whose' },
    { name: 'restricted', label: 'Restricted', options: [{ value: 'yes', text: 'Only restricted' }] },
  ], // prettier-ignore
  empty: 'Nobody has looked at anything like that.',
}

const CAME_IN: ListView<SecurityRow> = {
  name: 'security-events',
  title: 'Who came in, who failed to, and what was refused',
  source: SECURITY_EVENTS,
  columns: [
    instant('When', (e) => e.happenedAt, { sort: 'at' }),
    text('What', (e) => word('security', e.kind), { sort: 'kind' }),
    text('Officer or token', (e) => e.username ?? 'A name that is nobody’s', { sort: 'username' }),
    text('From', (e) => e.address, { sort: 'address' }),
    text('Detail', (e) => e.detail),
  ],
  filters: [
    ...DAYS,
    { name: 'kind', label: 'What', options: SECURITY_KINDS.map((value) => ({ value, text: word('security', value) })) },
    { name: 'username', label: 'Officer or token' },
    { name: 'address', label: 'From' },
  ], // prettier-ignore
  empty: 'Nothing like that is on record.',
}

const DONE: ListView<EventRow> = {
  name: 'events',
  title: 'What was done',
  source: EVENTS,
  columns: [
    instant('Recorded', (e) => e.recordedAt, { sort: 'at' }),
    date('Effective', (e) => e.effectiveOn),
    text('To what', (e) => `${e.stream}, ${e.seq}`, { href: (e) => linkOf(e.stream) }),
    officer('By', (e) => e.actor),
    text('What', (e) => word('event', e.type)),
    text('Provision', (e) => e.under),
    text('Detail', (e) => showDetail(e.detail)),
  ],
  filters: [
    ...DAYS,
    { name: 'stream', label: 'To what (an account’s number, or like run/12)' },
    { name: 'actor', label: 'By' },
    { name: 'type', label: 'What', options: optionsOf('event') },
  ],
  empty: 'Nothing like that is recorded.',
}

/** A stream's own page, where it has one. */
function linkOf(stream: string): string | undefined {
  const [kind, id] = stream.split('/')
  if (kind === 'account') return `/accounts/${id}/history`
  if (kind === 'person') return `/people/${id}`
  if (kind === 'officer') return `/officers/${id}`
  if (kind === 'run') return `/runs/${id}`
  if (kind === 'hearing') return `/court/hearings/${id}`
  return undefined
}

export function auditPages(app: FastifyInstance, options: WebOptions): void {
  auditPage(app, options, { path: '/audit', title: 'Audit: who looked', view: LOOKS })
  auditPage(app, options, { path: '/audit/security', title: 'Audit: who came in', view: CAME_IN })
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
    return reply.page('list-page', {
      title: page.title,
      list,
      sections: auditSections(officerOf(request).may),
    })
  })
}
