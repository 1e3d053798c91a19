/** One hearing: its complaints, its call list, its lists as PDFs, and its close. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  type CallRow,
  callList,
  casesByState,
  casesWaiting,
  certificatesOf,
  complaintsOf,
  hiddenCases,
} from '#enquiries/index.js'
import { showDate } from '#kernel/dates.js'
import type { FieldError } from '#kernel/invariant.js'
import { closeHearing, courtAuthority, findHearing, recordApproval } from '#recovery/index.js'
import { takeForm, type Form, showForm } from '#web/forms/form.js'
import { date, money, tag, text } from '#web/lists/columns.js'
import { type ListView, readListModel, sendExport } from '#web/lists/list.js'
import { askedForFile, listModels } from '#web/lists/row-list.js'
import { certificateList, complaintList } from '#web/pages/tables/court.js'
import type { CourtListKind, WebOptions } from '#web/options.js'
import { NotFound, officerOf, refusal } from '#web/page.js'
import { idOf } from '#web/params.js'
import { sendPdf } from '#web/pdf.js'
import { counted } from '#web/views.js'
import { optionsOf, word } from '#web/words.js'

const LISTS: readonly CourtListKind[] = ['complaint-list', 'hearing-list', 'order-list']

function calls(hearingId: bigint): ListView<CallRow> {
  return {
    name: `hearing-${hearingId}-cases`,
    title: 'Call list',
    source: callList({ hearingId }),
    columns: [
      text('Summons', (c) => c.summonsNo, {
        sort: 'summons',
        href: (c) => `/court/cases/${c.caseId}`,
        note: (c) => (c.origin === null ? undefined : `from elsewhere: ${c.origin}`),
      }),
      text('Persons', (c) => c.names.join(', '), { sort: 'name' }),
      text('Account', (c) => c.accountRef, { href: (c) => `/accounts/${c.accountRef}` }),
      text('Year', (c) => c.year),
      money('Laid for', (c) => c.laidSum),
      money('Owing now', (c) => c.owing, { sort: 'owing' }),
      money('Costs owing', (c) => c.costs),
      date('Deemed served', (c) => c.served),
      tag('State', (c) => word('case', c.state), { sort: 'state', shade: (c) => c.state }),
      text('Defence or note', (c) => c.defence ?? c.note),
    ],
    filters: [
      { name: 'state', label: 'State', options: optionsOf('case') },
      { name: 'name', label: 'Name' },
      { name: 'defended', label: 'Defended', options: [{ value: 'only', text: 'Only defended' }] },
    ],
    empty: 'No case is like that.',
    none: 'There is no case yet.',
  }
}

export function hearingPages(app: FastifyInstance, options: WebOptions): void {
  const { db, letters } = options
  app.get('/court/hearings/:id', { config: { needs: 'court.view' } }, async (request, reply) => {
    const view = calls(idOf(request.params))
    const sent = await sendExport(db, view, { request, reply })
    return sent ?? showHearing(request, reply, { options })
  })
  for (const kind of LISTS) {
    const path = `/court/hearings/:id/${kind}.pdf`
    app.get(path, { config: { needs: 'documents.view' } }, async (request, reply) =>
      sendPdf(reply, await letters.courtListPdf(idOf(request.params), kind), kind),
    )
  }
  closingPages(app, options)
  approvalPages(app, options)
}

async function showHearing(
  request: FastifyRequest,
  reply: FastifyReply,
  { options, errors }: { options: WebOptions; errors?: readonly FieldError[] },
): Promise<FastifyReply> {
  const id = idOf(request.params)
  const today = await options.clock.today()
  const actor = officerOf(request).username
  const data = await options.db.transaction(async (tx) => ({
    hearing: await findHearing(tx, id),
    complaints: await complaintsOf(tx, id),
    hidden: await hiddenCases(tx, id),
    states: await casesByState(tx, id),
    certificates: await certificatesOf(tx, id),
    list: await readListModel(tx, calls(id), request),
    minute: await courtAuthority(tx, { actor, on: today }),
  }))
  if (data.hearing === undefined) throw new NotFound(`There is no hearing ${id}.`)
  const { may } = officerOf(request)
  const beside = [
    complaintList(data.complaints, may.has('court.record')),
    certificateList(data.certificates, may.has('documents.view')),
  ]
  const asked = askedForFile(request, beside)
  if (asked !== undefined) return asked.send(request, reply, `hearing-${id}`)
  const title = `${data.hearing.courtName}, ${showDate(data.hearing.sitsOn)}`
  const lists = listModels(request, beside)
  return reply.page('hearing', { title, ...data, lists, papers: LISTS, errors: errors ?? [] })
}

function closingPages(app: FastifyInstance, options: WebOptions): void {
  const config = { needs: 'court.record' } as const
  app.post('/court/hearings/:id/close', { config }, async (request, reply) => {
    const hearingId = idOf(request.params)
    const outcome = await closeHearing(options.db, await request.command(), { hearingId })
    if (outcome.kind === 'closed') {
      const said = `Closed: ${counted(outcome.orders, 'order', 'orders')} for £${outcome.sum}`
      return reply.done(`/court/hearings/${hearingId}`, said)
    }
    const message =
      outcome.kind === 'cases-open'
        ? `${counted(outcome.count, 'case has', 'cases have')} no result yet: record each, or grant them by a run`
        : outcome.kind === 'not-authorised'
          ? 'You are not authorised to appear before the court (section 223): ask for an authorisation'
          : outcome.kind === 'already-closed'
            ? 'The hearing is closed already'
            : 'There is no such hearing'
    const errors = [{ field: '', message }]
    return showHearing(request, reply.code(422), { options, errors })
  })
}

function approvalPages(app: FastifyInstance, { db, clock }: WebOptions): void {
  const form = async (id: bigint): Promise<Form> => {
    const cases = await db.transaction((tx) => casesWaiting(tx, id))
    return {
      title: 'Record the court’s approval',
      caption: `Complaint ${id}, ${counted(cases.length, 'case', 'cases')}`,
      back: { href: '/court', text: 'Court' },
      intro:
        'As the court returned the list. No summons is served in a case before this is recorded.',
      fields: [
        { name: 'approvedBy', label: 'Approved by', kind: 'text', hint: 'The justice or legal adviser, by name and office' },
        { name: 'approvedOn', label: 'Approved on', kind: 'date', value: await clock.today(), hint: 'Like 27/3/2026' },
        { name: 'refused', label: 'Summonses refused', kind: 'textarea', optional: true, hint: 'One a line: the summons number, then why. For example: S0000012 paid in full' },
      ], // prettier-ignore
      submit: 'Record the approval',
    }
  }
  const config = { needs: 'court.record' } as const
  const path = '/court/complaints/:id/approval'
  app.get(path, { config }, async (request, reply) =>
    showForm(reply, await form(idOf(request.params))),
  )
  app.post(path, { config }, (request, reply) => {
    const complaintId = idOf(request.params)
    return takeForm(reply, () => form(complaintId), async (given) => {
      const approvedBy = given.text('approvedBy', 'Say who approved the list')
      const approvedOn = given.date('approvedOn', 'Give the day of the approval')
      given.check()
      const waiting = await db.transaction((tx) => casesWaiting(tx, complaintId))
      const hearing = waiting[0]?.hearingId
      const refused = readRefusals(given.optional('refused'), waiting)
      const approval = { complaintId, approvedBy, approvedOn, refused }
      const outcome = await recordApproval(db, await request.command(), approval)
      if (outcome.kind !== 'approved') throw refusal('The approval of this list is recorded already')
      const said = `Approved: ${counted(outcome.approved, 'case', 'cases')}, ${outcome.refused} refused`
      return reply.done(hearing === undefined ? '/court' : `/court/hearings/${hearing}`, said)
    }) // prettier-ignore
  })
}

function readRefusals(
  text: string,
  waiting: readonly { caseId: bigint; summonsNo: string }[],
): { caseId: bigint; reason: string }[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  return lines.map((line) => {
    const [number = '', ...words] = line.trim().split(/\s+/)
    const found = waiting.find((c) => c.summonsNo.toLowerCase() === number.toLowerCase())
    if (found === undefined) throw refusal(`${number} is not a summons of this list`, 'refused')
    if (words.length === 0) throw refusal(`Say why ${number} was refused`, 'refused')
    return { caseId: found.caseId, reason: words.join(' ') }
  })
}
