/** What is to be followed up: the officer's own first, or everybody's. */
import type { FastifyInstance } from 'fastify'
import { FOLLOW_UPS, type FollowUpRow } from '#enquiries/index.js'
import { action, date, detail, instant, text } from '#web/lists/columns.js'
import { type ListView, readListModel, sendExport } from '#web/lists/list.js'
import type { WebOptions } from '#web/options.js'
import { officersToChoose, type OfficerChoice } from '#web/pages/contact-fields.js'
import { wayOf } from '#web/pages/tables/contacts.js'

function viewOf(officers: readonly OfficerChoice[]): ListView<FollowUpRow> {
  return {
    name: 'follow-ups',
    title: 'Follow-ups',
    source: FOLLOW_UPS,
    columns: [
      date('Follow up on', (n) => n.followUpOn, { sort: 'day' }),
      text('Account', (n) => n.accountRef, {
        sort: 'account',
        href: (n) => `/accounts/${n.accountRef}/contacts`,
      }),
      text('Who', (n) => n.names),
      text('What', wayOf),
      detail('Said', (n) => n.text),
      text('Follows it up', (n) => n.owner, { sort: 'owner' }),
      instant('Written', (n) => n.recordedAt, { sort: 'written' }),
      text('By', (n) => n.officer),
      action('Follow up', () => 'Follow up', {
        href: (n) => `/accounts/${n.accountRef}/notes/${n.id}/done`,
        note: (n) => `account ${n.accountRef}`,
      }),
    ],
    filters: [
      { name: 'owner', label: 'Whose', options: [...officers] },
      { name: 'by', label: 'On or before (like 27/3/2026)', day: true },
      { name: 'account', label: 'Account' },
      { name: 'contains', label: 'Said' },
    ],
    empty: 'Nothing is to be followed up that is like that.',
    none: 'Nothing is to be followed up.',
  }
}

export function followUpPages(app: FastifyInstance, { db, clock }: WebOptions): void {
  app.get('/follow-ups', { config: { needs: 'accounts.view' } }, async (request, reply) => {
    const today = await clock.today()
    const view = viewOf(await db.reading((tx) => officersToChoose(tx, today)))
    const sent = await sendExport(db, view, { request, reply })
    if (sent !== undefined) return sent
    const list = await db.transaction((tx) => readListModel(tx, view, request))
    const back = { href: '/', text: 'Home' }
    return reply.page('list-page', { title: 'Follow-ups', back, list })
  })
}
