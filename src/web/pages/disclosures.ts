/** The disclosure log: what was told of whom, to whom and by what right. */
import type { FastifyInstance } from 'fastify'
import { type DisclosureRow, DISCLOSURES } from '#enquiries/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { LAWFUL_BASES, recordDisclosure } from '#privacy/index.js'
import { type Form, showForm, takeForm } from '#web/forms/form.js'
import { type ListView, readListModel, sendExport } from '#web/lists/list.js'
import { looking } from '#web/looking.js'
import type { WebOptions } from '#web/options.js'
import { NotFound, officerOf, refusal } from '#web/page.js'
import { auditSections } from '#web/pages/audit.js'
import { disclosureColumns } from '#web/pages/tables/disclosures.js'
import { refOf } from '#web/params.js'
import { optionsOf } from '#web/words.js'

const LIST: ListView<DisclosureRow> = {
  name: 'disclosures',
  title: 'What was told to others',
  source: DISCLOSURES,
  columns: disclosureColumns(),
  filters: [
    { name: 'ref', label: 'Account or person' },
    { name: 'to', label: 'To whom' },
    { name: 'what', label: 'What' },
    { name: 'basis', label: 'By what right', options: optionsOf('basis-of-disclosure') },
    { name: 'by', label: 'By' },
  ],
  empty: 'Nothing like that was told to anybody.',
}

export function disclosurePages(app: FastifyInstance, options: WebOptions): void {
  const { db } = options
  const config = { needs: 'disclosures.view' } as const
  app.get('/disclosures', { config }, async (request, reply) => {
    const sent = await sendExport(db, LIST, { request, reply })
    if (sent !== undefined) return sent
    const look = { request, what: 'disclosures', subject: 'the list' }
    const list = await looking(options, look, (tx) => readListModel(tx, LIST, request))
    const intro = 'Record what you tell somebody on the page of the account or the person.'
    const sections = auditSections(officerOf(request).may)
    return reply.page('list-page', { title: 'What was told to others', list, intro, sections })
  })
  for (const of of ['account', 'person'] as const) recordingPages(app, options, of)
}

function recordForm(of: 'account' | 'person', ref: string, today: IsoDate): Form {
  const base = of === 'account' ? '/accounts' : '/people'
  return {
    title: 'Record a disclosure',
    caption: ref,
    back: { href: `${base}/${ref}`, text: ref },
    intro: 'What you told somebody else, or the person themselves, of what is held here.',
    fields: [
      { name: 'on', label: 'On', kind: 'date', value: today, hint: 'Like 27/3/2026' },
      { name: 'toWhom', label: 'To whom', kind: 'text', hint: 'Name and organisation' },
      { name: 'what', label: 'What was told', kind: 'textarea' },
      {
        name: 'basis',
        label: 'By what right',
        kind: 'radios',
        options: optionsOf('basis-of-disclosure'),
      },
      {
        name: 'notice',
        label: 'Document',
        kind: 'text',
        width: 10,
        optional: true,
        hint: 'The number of the notice that was handed over, if there was one',
      },
    ],
    submit: 'Record it',
  }
}

function recordingPages(
  app: FastifyInstance,
  { db, clock }: WebOptions,
  of: 'account' | 'person',
): void {
  const base = of === 'account' ? '/accounts' : '/people'
  const form = async (ref: string): Promise<Form> => recordForm(of, ref, await clock.today())
  const config = { needs: 'disclosures.record' } as const
  app.get(`${base}/:ref/disclosure`, { config }, async (request, reply) =>
    showForm(reply, await form(refOf(request.params))),
  )
  app.post(`${base}/:ref/disclosure`, { config }, (request, reply) => {
    const ref = refOf(request.params)
    return takeForm(
      reply,
      () => form(ref),
      async (given) => {
        const notice = given.optional('notice')
        if (notice !== '' && !/^\d{1,18}$/.test(notice)) given.fault('notice', 'is a number')
        const bases = LAWFUL_BASES.map(({ code }) => code)
        const asked = {
          of,
          ref,
          on: given.date('on', 'Give the day'),
          toWhom: given.text('toWhom', 'Say to whom it was told'),
          what: given.text('what', 'Say what was told'),
          basis: given.choice('basis', bases, 'Say by what right'),
          noticeId: notice === '' ? null : BigInt(notice.replace(/\D/g, '') || '0'),
        }
        given.check()
        const outcome = await recordDisclosure(db, await request.command(), asked)
        if (outcome.kind === 'no-such-notice') throw refusal('is not a notice of theirs', 'notice')
        if (outcome.kind !== 'recorded') throw new NotFound(`There is no ${of} ${ref}.`)
        const to = of === 'account' ? `${base}/${ref}/documents` : `${base}/${ref}`
        return reply.done(to, 'Disclosure recorded')
      },
    )
  })
}
