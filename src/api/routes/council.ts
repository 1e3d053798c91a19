/** The council: what it has determined, its recovery path, its tax as proposed and as set. */
import Type, { type Static } from 'typebox'
import {
  checkAreas,
  determinationsOn,
  proposeTax,
  refuseTax,
  settleTax,
  submitTax,
  taxOf,
  workingsOf,
} from '#authority/index.js'
import { done, found } from '#api/errors.js'
import { determinationRoutes } from '#api/routes/determinations.js'
import type { ApiOptions } from '#api/options.js'
import { readYearOf } from '#api/read.js'
import type { Routes } from '#api/route.js'
import {
  byName,
  choice,
  Day,
  Detail,
  Id,
  Instant,
  items,
  list,
  Money,
  nullable,
  Provision,
  Reason,
  text,
  WithId,
} from '#api/schemas/base.js'
import { Pdf, sendPdf } from '#api/sent-file.js'
import { parishNames, taxProposals, yearsSet } from '#enquiries/index.js'
import { type FinancialYear, startOf } from '#kernel/financial-year.js'
import { InputError } from '#kernel/invariant.js'
import type { Tx } from '#store/db.js'

const VIEW = { scope: 'council.view', tag: 'Council' } as const
const SET = { scope: 'tax.set', tag: VIEW.tag } as const

const YearText = Type.String({ pattern: '^\\d{4}-\\d{2}$', examples: ['2027-28'] })

const Element = Type.Object({
  code: text(),
  areaCode: text({ description: 'The area of an abolished council; empty for all of them' }),
  parishCode: text({ description: 'Empty for what is charged everywhere' }),
  name: text(),
  kind: text(),
  bandD: Money,
  socialCare: Money,
})

const Worked = Type.Object({
  year: text(),
  elements: list(Element),
  workings: list(Type.Object({ text: text(), amount: nullable(Money), under: Provision })),
})

const Proposal = Type.Object({
  id: Id,
  year: text(),
  text: Type.String({ description: 'The lines of the file' }),
  state: choice(['proposed', 'set', 'refused']),
  proposedBy: text(),
  proposedOn: Day,
  settledBy: nullable(text()),
  settledOn: nullable(Day),
  refusal: nullable(text()),
})

export function councilRoutes(routes: Routes, options: ApiOptions): void {
  routes.get('/recovery-path', {
    ...VIEW,
    summary: 'The recovery path in force today, with the costs',
    answer: Type.Object({
      stages: Detail,
      acceptLatePayment: Detail,
      summonsCosts: Money,
      orderCosts: Money,
    }),
    read: async (tx, { acting }) => {
      const { path, ...costs } = await determinationsOn(tx, acting.on)
      return { ...costs, stages: path.stages, acceptLatePayment: path.acceptLatePayment }
    },
  })
  determinationRoutes(routes, options)
  taxRoutes(routes, options)
  proposalRoutes(routes, options)
  settlingRoutes(routes, options)
}

const YearShown = Type.Object({
  year: text(),
  elements: list(Element),
  parts: list(
    Type.Object({
      code: text({ description: 'Of the parish' }),
      name: text(),
      amounts: byName(Money),
    }),
  ),
})

function taxRoutes(routes: Routes, { letters }: ApiOptions): void {
  routes.get('/tax', {
    ...VIEW,
    summary: 'The years whose tax is set, the latest first',
    answer: items(
      Type.Object({
        year: text(),
        bandD: Money,
        bandDTo: nullable(Money),
        parts: Type.Integer(),
        recordedAt: Instant,
        recordedBy: text(),
      }),
    ),
    read: async (tx) => ({ items: await yearsSet(tx) }),
  })
  const OfYear = Type.Object({ year: YearText })
  routes.get('/tax/:year', {
    ...VIEW,
    summary: 'The tax of a year: each authority, and each band by parish',
    params: OfYear,
    answer: YearShown,
    read: (tx, { params }) => readYear(tx, readYearOf(params.year)),
  })
  routes.file('/tax/:year/schedule/pdf', {
    ...VIEW,
    summary: 'The schedule to the resolution, as PDF',
    params: OfYear,
    answer: Pdf,
    make: async ({ params, reply }) =>
      sendPdf(reply, await letters.taxSchedulePdf(readYearOf(params.year))),
  })
}

async function readYear(tx: Tx, year: FinancialYear): Promise<Static<typeof YearShown>> {
  const { jurisdiction } = await determinationsOn(tx, startOf(year))
  const tax = await taxOf(tx, year, jurisdiction)
  const parts = (await parishNames(tx)).map((parish) => {
    const amounts = Object.entries(tax.amountsFor(parish.code))
    return { ...parish, amounts: Object.fromEntries(amounts) }
  })
  return { year, elements: tax.elements, parts }
}

const Given = Type.Object({
  year: YearText,
  text: Type.String({
    minLength: 1,
    maxLength: 200_000,
    description:
      'CSV with the header: kind,code,name,amount,base,parishes[,social_care][,first_year]',
  }),
})

function proposalRoutes(routes: Routes, { db }: ApiOptions): void {
  routes.ask('/tax-proposals/preview', {
    ...SET,
    operation: 'previewTax',
    summary: 'What a file of requirements and precepts comes to: nothing is written',
    body: Given,
    answer: Worked,
    answers: async ({ body }) => {
      const year = readYearOf(body.year)
      return db.reading(async (tx) => {
        await checkAreas(tx, proposeTax(year, body.text))
        return work(tx, year, body.text)
      })
    },
  })
  routes.get('/tax-proposals', {
    ...VIEW,
    summary: 'Taxes proposed, the latest first',
    answer: items(Proposal),
    read: async (tx) => ({ items: await taxProposals(tx) }),
  })
  routes.get('/tax-proposals/:id', {
    ...VIEW,
    summary: 'A proposal, with what it comes to',
    params: WithId,
    answer: Type.Object({ ...Proposal.properties, worked: Worked }),
    read: async (tx, { params }) => {
      const [row] = await taxProposals(tx, params.id)
      const proposal = found(row, `proposal ${params.id}`)
      return { ...proposal, worked: await work(tx, proposal.year, proposal.text) }
    },
  })
  routes.post('/tax-proposals', {
    ...SET,
    operation: 'submitTax',
    summary: 'Propose the tax of a year, for another officer to set',
    body: Given,
    answer: Type.Object({ kind: Type.Literal('proposed'), proposalId: Id }),
    act: async (command, { body }) => {
      const asked = { ...body, year: readYearOf(body.year) }
      await db.reading((tx) => work(tx, asked.year, asked.text))
      return done(await submitTax(db, command, asked), 'proposed')
    },
  })
}

/** What the file comes to. Throws InputError, for what cannot be worked too. */
async function work(tx: Tx, year: FinancialYear, lines: string): Promise<Static<typeof Worked>> {
  const { jurisdiction } = await determinationsOn(tx, startOf(year))
  try {
    const proposed = proposeTax(year, lines)
    const { elements } = proposed.setting
    const workings = workingsOf(proposed, jurisdiction).map((line) => ({
      ...line,
      amount: line.amount ?? null,
    }))
    return { year, elements, workings }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new InputError([{ field: 'text', message: error.message }])
  }
}

function settlingRoutes(routes: Routes, { db }: ApiOptions): void {
  routes.post('/tax-proposals/:id/set', {
    ...SET,
    operation: 'settleTax',
    summary: 'Set the tax as proposed, by another officer; a year is set once',
    params: WithId,
    answer: Type.Object({ kind: Type.Literal('set') }),
    act: async (command, { params }) =>
      done(await settleTax(db, command, { proposalId: params.id }), 'set'),
  })
  routes.post('/tax-proposals/:id/refuse', {
    ...SET,
    operation: 'refuseTax',
    summary: 'Refuse the tax as proposed, by another officer',
    params: WithId,
    body: Type.Object({ reason: Reason }),
    answer: Type.Object({ kind: Type.Literal('refused') }),
    act: async (command, { params, body }) =>
      done(await refuseTax(db, command, { proposalId: params.id, ...body }), 'refused'),
  })
}
