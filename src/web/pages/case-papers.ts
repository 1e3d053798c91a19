/** The papers of a case: the officer's statement, the certificate of service, the bundle. */
import type { FastifyInstance } from 'fastify'
import { type CallRow, callList, casePapers, paperHash, readList } from '#enquiries/index.js'
import { showDate } from '#kernel/dates.js'
import { type CertificateScope, type CertifyOutcome, previewCertificate } from '#letters/index.js'
import { courtAuthority, stateCase } from '#recovery/index.js'
import type { Tx } from '#store/db.js'
import { type Form, showForm, takeForm } from '#web/forms/form.js'
import { appealNote } from '#web/pages/appeal-note.js'
import { askedForFile, listModels } from '#web/lists/row-list.js'
import { bundleList, certificateList } from '#web/pages/tables/court.js'
import type { WebOptions } from '#web/options.js'
import { NotFound, officerOf, refusal } from '#web/page.js'
import { idOf } from '#web/params.js'
import { sendPdf } from '#web/pdf.js'

export function casePaperPages(app: FastifyInstance, options: WebOptions): void {
  const { db, letters } = options
  app.get(
    '/court/cases/:id/papers',
    { config: { needs: 'court.view' } },
    async (request, reply) => {
      const id = idOf(request.params)
      const data = await db.reading(async (tx) => ({
        row: await readCase(tx, id),
        ...(await casePapers(tx, id)),
      }))
      const title = `Papers of ${data.row.summonsNo}`
      const mayRead = officerOf(request).may.has('documents.view')
      const beside = [
        bundleList(data.bundles, mayRead),
        certificateList(data.certificates, mayRead),
      ]
      const asked = askedForFile(request, beside)
      if (asked !== undefined) return asked.send(request, reply, `case-${id}`)
      const appeal = appealNote(data.row.appeals)
      const lists = listModels(request, beside)
      return reply.page('case-papers', {
        title,
        base: `/court/cases/${id}`,
        appeal,
        lists,
        ...data,
      })
    },
  )
  statementPages(app, options)
  certifyPages(app, options)
  const config = { needs: 'court.record' } as const
  app.post('/court/cases/:id/bundle', { config }, async (request, reply) => {
    const caseId = idOf(request.params)
    const outcome = await letters.caseBundle(await request.command(), caseId)
    if (outcome.kind === 'no-such-case') throw new NotFound(`There is no case ${caseId}.`)
    return reply.redirect(`/court/bundles/${outcome.bundleId}.pdf`, 303)
  })
  paperFiles(app, options)
}

/** What was archived is sent as it was archived. */
function paperFiles(app: FastifyInstance, { db, archive }: WebOptions): void {
  for (const kind of ['certificate', 'bundle'] as const) {
    const path = `/court/${kind}s/:id.pdf`
    app.get(path, { config: { needs: 'documents.view' } }, async (request, reply) => {
      const id = idOf(request.params)
      const sha256 = await db.reading((tx) => paperHash(tx, kind, id))
      if (sha256 === undefined) throw new NotFound(`There is no ${kind} ${id}.`)
      return sendPdf(reply, await archive.read(sha256), `${kind}-${id}`)
    })
  }
}

export async function readCase(tx: Tx, caseId: bigint): Promise<CallRow> {
  const query = { sort: undefined, descending: false, filters: {}, offset: 0, limit: 1 }
  const { rows } = await readList<CallRow>(tx, callList({ caseId }), query)
  const [row] = rows
  if (row === undefined) throw new NotFound(`There is no case ${caseId}.`)
  return row
}

function statementPages(app: FastifyInstance, { db }: WebOptions): void {
  const form = async (caseId: bigint): Promise<Form> => {
    const { row, statements } = await db.reading(async (tx) => ({
      row: await readCase(tx, caseId),
      ...(await casePapers(tx, caseId)),
    }))
    return {
      title: 'Statement of the officer',
      caption: `${row.summonsNo}: ${row.names.join(', ')}`,
      back: { href: `/court/cases/${caseId}/papers`, text: 'Papers of the case' },
      intro: 'What you write takes the place of the last statement. Each one stays on record.',
      fields: [
        {
          name: 'text',
          label: 'Statement',
          kind: 'textarea',
          value: statements[0]?.text ?? '',
          hint: 'In your own words: who you are, what is owed and why, what the person has said',
        },
      ],
      submit: 'Keep the statement',
    }
  }
  const config = { needs: 'court.record' } as const
  const path = '/court/cases/:id/statement'
  app.get(path, { config }, async (request, reply) =>
    showForm(reply, await form(idOf(request.params))),
  )
  app.post(path, { config }, (request, reply) => {
    const caseId = idOf(request.params)
    return takeForm(
      reply,
      () => form(caseId),
      async (given) => {
        const text = given.text('text', 'Say what the council states')
        given.check()
        const outcome = await stateCase(db, await request.command(), { caseId, text })
        if (outcome.kind !== 'stated') throw refusal('There is no such case')
        return reply.done(`/court/cases/${caseId}/papers`, 'Statement kept')
      },
    )
  })
}

const NOT_CERTIFIED: Readonly<
  Record<Exclude<CertifyOutcome['kind'], 'certified' | 'not-yet-served'>, string>
> = {
  'nothing-listed': 'No summons is listed.',
  'not-authorised':
    'You are not authorised to appear before the court today (section 223): ask for an authorisation.',
  'nobody-served': 'Nobody stands served: there is nothing to certify.',
}

/** What would be certified is shown, and asked about, before an officer signs it. */
function certifyPages(app: FastifyInstance, { db, clock, letters }: WebOptions): void {
  const config = { needs: 'court.record' } as const
  const scopes: readonly [string, (id: bigint) => CertificateScope, string][] = [
    ['cases', (caseId) => ({ caseId }), '/papers'],
    ['hearings', (hearingId) => ({ hearingId }), ''],
  ]
  for (const [name, scopeOf, tail] of scopes) {
    const path = `/court/${name}/:id/certificate`
    app.get(path, { config }, async (request, reply) => {
      const id = idOf(request.params)
      const { username } = officerOf(request)
      const today = await clock.today()
      const preview = await db.transaction((tx) => previewCertificate(tx, scopeOf(id)))
      const acting = { actor: username, on: today }
      const minute = await db.transaction((tx) => courtAuthority(tx, acting))
      const early = preview.from !== undefined && preview.from > today
      return reply.page('certificate-preview', {
        title: 'Certify service',
        back: `/court/${name}/${id}${tail}`,
        action: `/court/${name}/${id}/certificate`,
        early,
        minute,
        ...preview,
      })
    })
    app.post(path, { config }, async (request, reply) => {
      const id = idOf(request.params)
      const outcome = await letters.certifyService(await request.command(), scopeOf(id))
      if (outcome.kind === 'not-yet-served') {
        throw refusal(
          `Somebody is deemed served only on ${showDate(outcome.from)}: sign on that day or after`,
        )
      }
      if (outcome.kind !== 'certified') throw refusal(NOT_CERTIFIED[outcome.kind])
      const { persons, notServed } = outcome
      const served = `${persons} ${persons === 1 ? 'person' : 'persons'} served`
      const said = `Service certified: ${served}, ${notServed || 'none'} not served`
      return reply.done(`/court/${name}/${id}${tail}`, said)
    })
  }
}
