/** Returns to government: taken, read, and each cell opened into its dwellings. */
import Type from 'typebox'
import {
  byName,
  Day,
  Id,
  Instant,
  Money,
  nullable,
  optional,
  page,
  text,
  WithId,
} from '#api/schemas/base.js'
import { found } from '#api/errors.js'
import type { ApiOptions } from '#api/options.js'
import { readPage } from '#api/pages.js'
import { pageQuery, type Routes } from '#api/route.js'
import {
  BASE_RETURNS,
  type BaseDwellingRow,
  baseDwellings,
  type BaseReturnRow,
  findBaseReturn,
} from '#enquiries/index.js'
import { type FormLines, takeBaseReturn } from '#returns/index.js'

const VIEW = { scope: 'returns.view', tag: 'Returns' } as const

const Lines = byName(byName(Type.Number({ description: 'To one decimal, by band and total' })))

const BaseReturn = Type.Object({
  id: Id,
  year: text(),
  day: Day,
  listDay: Day,
  bandD: Money,
  inLieu: text(),
  recordedAt: Instant,
  recordedBy: text(),
})

const Dwelling = Type.Object({
  propertyRef: text(),
  address: text(),
  listed: text(),
  charged: text(),
  exemption: nullable(text()),
  status: text(),
  adjustment: nullable(text()),
  percent: nullable(Type.Integer()),
  annexe: Type.Boolean(),
  support: Money,
})

/** The lines of the form are kept in tenths. */
function inDwellings(lines: FormLines): Record<string, Record<string, number>> {
  return Object.fromEntries(
    Object.entries(lines).map(([line, cells]) => [
      line,
      Object.fromEntries(Object.entries(cells).map(([band, n]) => [band, Number(n) / 10])),
    ]),
  )
}

export function returnRoutes(routes: Routes, { db }: ApiOptions): void {
  routes.get('/returns/council-tax-base', {
    ...VIEW,
    summary: 'Council Tax Base returns taken, the latest first',
    query: pageQuery({ year: optional(text()) }),
    answer: page(BaseReturn),
    read: (tx, { query }) => readPage<BaseReturnRow>(tx, BASE_RETURNS, query),
  })
  routes.post('/returns/council-tax-base', {
    scope: 'returns.take',
    operation: 'takeBaseReturn',
    tag: VIEW.tag,
    summary: 'Take the Council Tax Base return from the accounts, as at a day',
    body: Type.Object({
      day: Day,
      listDay: Day,
      inLieu: Type.String({ pattern: '^\\d{1,9}(\\.\\d{1,2})?$', examples: ['0'] }),
    }),
    answer: Type.Object({ returnId: Id, year: text(), bandD: Money, lines: Lines }),
    act: async (command, { body }) => {
      const taken = await takeBaseReturn(db, command, body)
      return { ...taken, lines: inDwellings(taken.lines) }
    },
  })
  routes.get('/returns/council-tax-base/:id', {
    ...VIEW,
    summary: 'A return: every line by band',
    params: WithId,
    answer: Type.Object({ ...BaseReturn.properties, lines: Lines }),
    read: async (tx, { params }) => {
      const shown = found(await findBaseReturn(tx, params.id), `return ${params.id}`)
      return { ...shown, lines: inDwellings(shown.lines) }
    },
  })
  routes.get('/returns/council-tax-base/:id/dwellings', {
    ...VIEW,
    summary: 'The dwellings that a cell counts',
    params: WithId,
    query: pageQuery({
      line: Type.String({ pattern: '^\\d{1,2}$' }),
      band: optional(Type.String({ pattern: '^(A-|[A-I])$' })),
    }),
    answer: page(Dwelling),
    look: ({ params }) => ({ what: 'search', subject: `base-return/${params.id}` }),
    read: async (tx, { params, query }) => {
      found(await findBaseReturn(tx, params.id), `return ${params.id}`)
      const { line, band = '', ...paged } = query
      return readPage<BaseDwellingRow>(tx, baseDwellings(params.id, { line, band }), paged)
    },
  })
}
