/** The papers of the court: statements, certificates, bundles, lists, costs; who may appear. */
import Type from 'typebox'
import { costsActivityOn, determinationsOn, findOfficer } from '#authority/index.js'
import { costsWorking } from '#calculators/index.js'
import { done, found } from '#api/errors.js'
import type { ApiOptions } from '#api/options.js'
import type { Routes } from '#api/route.js'
import {
  Day,
  Id,
  items,
  list,
  Money,
  nullable,
  Provision,
  text,
  WithId,
} from '#api/schemas/base.js'
import { Pdf, sendPdf } from '#api/sent-file.js'
import { authorisations, casePapers, certificatesOf, paperHash } from '#enquiries/index.js'
import { InputError } from '#kernel/invariant.js'
import { previewCertificate } from '#letters/index.js'
import { authoriseForCourt, findHearing, stateCase } from '#recovery/index.js'

const TAG = 'Court'
const VIEW = { scope: 'court.view', tag: TAG } as const
const RECORD = { scope: 'court.record', tag: TAG } as const
const FILE = { scope: 'documents.view', tag: TAG, params: WithId, answer: Pdf } as const

const Certificate = Type.Object({
  id: Id,
  certifiedOn: Day,
  certifiedBy: text(),
  persons: Type.Integer(),
  notServed: Type.Integer(),
  sha256: text(),
})

const Papers = Type.Object({
  statements: list(Type.Object({ id: Id, text: text(), statedOn: Day, recordedBy: text() })),
  certificates: list(Certificate),
  bundles: list(
    Type.Object({ id: Id, asAt: Day, pages: Type.Integer(), recordedBy: text(), sha256: text() }),
  ),
})

export function courtPaperRoutes(routes: Routes, options: ApiOptions): void {
  routes.get('/cases/:id/papers', {
    ...VIEW,
    summary: 'What was made for a case: statements, certificates of service, bundles',
    params: WithId,
    answer: Papers,
    look: ({ params }) => ({ what: 'court', subject: `case/${params.id}` }),
    read: (tx, { params }) => casePapers(tx, params.id),
  })
  routes.post('/cases/:id/statements', {
    ...RECORD,
    operation: 'stateCase',
    summary: 'Keep what the officer states in a case; it takes the place of the last',
    params: WithId,
    body: Type.Object({ text: Type.String({ minLength: 1, maxLength: 20_000 }) }),
    answer: Type.Object({ kind: Type.Literal('stated'), statementId: Id }),
    act: async (command, { params, body }) =>
      done(await stateCase(options.db, command, { caseId: params.id, ...body }), 'stated'),
  })
  makingRoutes(routes, options)
  fileRoutes(routes, options)
  costsRoutes(routes, options)
  authorisationRoutes(routes, options)
}

const Certified = Type.Object({
  kind: Type.Literal('certified'),
  certificateId: Id,
  persons: Type.Integer(),
  notServed: Type.Integer(),
})

const Preview = Type.Object({
  served: list(
    Type.Object({
      summonsNo: text(),
      name: text(),
      address: text(),
      method: text(),
      sentOn: nullable(Day),
      deemedOn: nullable(Day),
    }),
  ),
  notServed: list(Type.Object({ summonsNo: text(), name: text(), why: text() })),
  from: nullable(Day),
})

function makingRoutes(routes: Routes, { letters }: ApiOptions): void {
  for (const [path, name] of [
    ['cases', 'caseId'],
    ['hearings', 'hearingId'],
  ] as const) {
    const scopeOf = (id: bigint) => (name === 'caseId' ? { caseId: id } : { hearingId: id })
    routes.get(`/${path}/:id/certificate-preview`, {
      ...VIEW,
      summary: `What a certificate of service would say, of ${path === 'cases' ? 'a case' : 'a hearing'}`,
      description: 'It may be signed from the day `from`, the last day of service of those served.',
      params: WithId,
      answer: Preview,
      look: ({ params }) => ({
        what: 'court',
        subject: `${path.slice(0, -1)}/${params.id} certificate`,
      }),
      read: async (tx, { params }) => {
        const { from, ...preview } = await previewCertificate(tx, scopeOf(params.id))
        return { ...preview, from: from ?? null }
      },
    })
    routes.post(`/${path}/:id/certificates`, {
      ...RECORD,
      operation: path === 'cases' ? 'certifyCase' : 'certifyHearing',
      summary: `Certify service, of ${path === 'cases' ? 'a case' : 'every summons of a hearing'}`,
      description: 'Signed with the name of the owner, who must be authorised under section 223.',
      params: WithId,
      answer: Certified,
      act: async (command, { params }) => {
        return done(await letters.certifyService(command, scopeOf(params.id)), 'certified')
      },
    })
  }
  routes.post('/cases/:id/bundles', {
    ...RECORD,
    operation: 'makeBundle',
    summary: 'Make the bundle of a case; the same facts give the same bytes',
    params: WithId,
    answer: Type.Object({
      kind: Type.Literal('bundled'),
      bundleId: Id,
      pages: Type.Integer(),
      sha256: text(),
    }),
    act: async (command, { params }) =>
      done(await letters.caseBundle(command, params.id), 'bundled'),
  })
}

const LISTS = ['complaint-list', 'hearing-list', 'order-list'] as const

function fileRoutes(routes: Routes, { db, archive, letters }: ApiOptions): void {
  for (const kind of ['certificate', 'bundle'] as const) {
    routes.file(`/${kind}s/:id/pdf`, {
      ...FILE,
      summary: `A ${kind} as PDF, as it was made`,
      look: ({ params }) => ({ what: 'court', subject: `${kind}/${params.id}` }),
      make: async ({ params, reply }) => {
        const sha256 = await db.reading((tx) => paperHash(tx, kind, params.id))
        return sendPdf(reply, await archive.read(found(sha256, `${kind} ${params.id}`)))
      },
    })
  }
  routes.get('/hearings/:id/certificates', {
    ...VIEW,
    summary: 'Certificates of every summons of a hearing, the latest first',
    params: WithId,
    answer: items(Certificate),
    read: async (tx, { params }) => ({ items: await certificatesOf(tx, params.id) }),
  })
  for (const kind of LISTS) {
    routes.file(`/hearings/:id/${kind}/pdf`, {
      ...FILE,
      summary: `The ${kind.replace('-', ' ')} of a hearing as PDF`,
      look: ({ params }) => ({ what: 'court', subject: `hearing/${params.id} ${kind}` }),
      make: async ({ params, reply }) => {
        found(await db.reading((tx) => findHearing(tx, params.id)), `hearing ${params.id}`)
        return sendPdf(reply, await letters.courtListPdf(params.id, kind))
      },
    })
  }
}

const Costs = Type.Object({
  basis: nullable(text()),
  summonses: nullable(Type.Integer()),
  parts: list(
    Type.Object({
      title: text(),
      rows: list(
        Type.Object({
          activity: text(),
          units: text(),
          unit: text(),
          rate: text(),
          amount: Money,
        }),
      ),
      total: Money,
      sought: Money,
      supported: Money,
    }),
  ),
  lines: list(Type.Object({ text: text(), amount: nullable(Money), under: Provision })),
})

function costsRoutes(routes: Routes, { letters }: ApiOptions): void {
  routes.get('/court-costs', {
    ...VIEW,
    summary: 'The activity behind the costs, and the most that may be asked for',
    answer: Costs,
    read: async (tx, { acting }) => {
      const { on } = acting
      const activity = await costsActivityOn(tx, on)
      if (activity === undefined) return { basis: null, summonses: null, parts: [], lines: [] }
      const { parts, lines } = costsWorking(activity, await determinationsOn(tx, on))
      const shown = lines.map((line) => ({ ...line, amount: line.amount ?? null }))
      return { basis: activity.basis, summonses: activity.summonses, parts, lines: shown }
    },
  })
  routes.file('/court-costs/pdf', {
    scope: 'documents.view',
    tag: TAG,
    summary: 'The schedule of costs for the court, as PDF',
    answer: Pdf,
    make: async ({ reply }) => sendPdf(reply, await letters.costsSchedulePdf()),
  })
}

const Authorisation = {
  username: Type.String({ minLength: 1, maxLength: 60 }),
  from: Day,
  until: nullable(Day),
  minuteRef: Type.String({ minLength: 1, maxLength: 200, description: 'Minute or resolution' }),
}

function authorisationRoutes(routes: Routes, { db }: ApiOptions): void {
  routes.get('/court-authorisations', {
    ...VIEW,
    summary: 'Officers authorised to appear before the court (section 223), the latest first',
    answer: items(Type.Object({ ...Authorisation, name: nullable(text()), recordedBy: text() })),
    read: async (tx) => ({ items: await authorisations(tx) }),
  })
  routes.post('/court-authorisations', {
    scope: 'court.authorise',
    operation: 'authoriseForCourt',
    tag: TAG,
    summary: 'Record that the council authorised an officer to appear before the court',
    body: Type.Object(Authorisation),
    answer: Type.Object({ kind: Type.Literal('authorised') }),
    act: async (command, { body }) => {
      const { username } = body
      const officer = await db.reading((tx) => findOfficer(tx, username, command.on))
      if (officer === undefined) {
        throw new InputError([{ field: 'username', message: `${username} is no officer today` }])
      }
      return done(await authoriseForCourt(db, command, body), 'authorised')
    },
  })
}
