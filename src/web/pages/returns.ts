/** Returns to government: taken on a day, each cell opening into its dwellings. */
import type { FastifyInstance, FastifyReply } from 'fastify'
import {
  type BasePart,
  baseParts,
  BASE_RETURNS,
  type BaseDwellingRow,
  baseDwellings,
  type BaseReturnRow,
  findBaseReturn,
} from '#enquiries/index.js'
import {
  baseReturnDays,
  type BaseLine,
  COUNT_LINES,
  type FormLines,
  takeBaseReturn,
} from '#returns/index.js'
import type { Tx } from '#store/db.js'
import { type Form, showForm, takeForm } from '#web/forms/form.js'
import {
  date,
  instant,
  money,
  number,
  officer,
  tag,
  text,
  type Column,
} from '#web/lists/columns.js'
import { sendFile } from '#web/lists/export.js'
import { askedForFile, listModels, rowList } from '#web/lists/row-list.js'
import { type ListView, readListModel, sendExport } from '#web/lists/list.js'
import type { WebOptions } from '#web/options.js'
import { NotFound } from '#web/page.js'
import { idOf } from '#web/params.js'
import { word } from '#web/words.js'

const VIEW = { needs: 'returns.view' } as const
const TAKE = { needs: 'returns.take' } as const

/** The lines that are sums, in the words of the form. */
const SUM_LINES: readonly { line: string; text: string }[] = [
  { line: '21', text: 'Reduction for annexes' },
  { line: '22', text: 'Dwelling equivalents' },
  { line: '24', text: 'Band D equivalents' },
  { line: '26', text: 'Tax base' },
  { line: '28', text: 'Reduction for council tax reduction' },
  { line: '29', text: 'Dwelling equivalents after council tax reduction' },
  { line: '31', text: 'Band D equivalents after council tax reduction' },
  { line: '33', text: 'Tax base after council tax reduction' },
]
const BANDS = ['A-', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const
/** Sums that open into the dwellings they are worked from. */
const OPENS = new Set(['21', '28'])

const RETURNS: ListView<BaseReturnRow> = {
  name: 'returns',
  title: 'Council Tax Base returns',
  source: BASE_RETURNS,
  columns: [
    number('Return', (r) => Number(r.id), { sort: 'id', href: (r) => `/returns/${r.id}` }),
    text('Year', (r) => r.year, { sort: 'year' }),
    date('As at', (r) => r.day, { sort: 'day' }),
    date('Valuation list of', (r) => r.listDay),
    money('Average band D', (r) => r.bandD),
    instant('Taken', (r) => r.recordedAt),
    officer('By', (r) => r.recordedBy),
  ],
  filters: [{ name: 'year', label: 'Year' }],
  empty: 'No return has been taken.',
}

export function returnPages(app: FastifyInstance, options: WebOptions): void {
  const { db } = options
  app.get('/returns', { config: VIEW }, async (request, reply) => {
    const sent = await sendExport(db, RETURNS, { request, reply })
    if (sent !== undefined) return sent
    const list = await db.transaction((tx) => readListModel(tx, RETURNS, request))
    const actions = request.signedIn?.may.has('returns.take')
      ? [{ href: '/returns/new', text: 'Take the Council Tax Base return' }]
      : []
    return reply.page('list-page', { title: 'Returns', list, actions })
  })
  takingPages(app, options)
  app.get('/returns/:id', { config: VIEW }, async (request, reply) => {
    const { found, parts } = await db.reading(async (tx) => {
      const found = await findReturn(tx, idOf(request.params))
      return { found, parts: partList(await baseParts(tx, found.id)) }
    })
    const asked = askedForFile(request, [parts])
    if (asked !== undefined) return asked.send(request, reply, `council-tax-base-${found.day}`)
    if ((request.query as { format?: string }).format === 'xlsx') return sendForm(reply, found)
    const title = `Council Tax Base return, ${found.year}`
    const lists = listModels(request, [parts])
    const rows = rowsOf(found.lines)
    return reply.page('base-return', { title, found, bands: BANDS, rows, lists })
  })
  dwellingsPage(app, options)
}

function partList(rows: readonly BasePart[]) {
  const ofAreas = rows.some(({ area }) => area !== null)
  return rowList<BasePart>({
    name: 'parts',
    title: 'The tax base of each part of the area',
    rows,
    columns: [
      ...(ofAreas ? [text<BasePart>('Charging area', (p) => p.area, { choice: true })] : []),
      text('Parish', (p) => p.parish),
      number('Chargeable dwellings', (p) => p.chargeable),
      number('Band D equivalents', (p) => p.equivalents),
      number('After council tax reduction', (p) => p.afterReduction),
    ],
    empty: 'No dwelling is chargeable.',
  })
}

async function findReturn(tx: Tx, id: bigint) {
  const found = await findBaseReturn(tx, id)
  if (found === undefined) throw new NotFound(`There is no return ${id}.`)
  return found
}

function rowsOf(lines: FormLines) {
  const shown = (line: string, words: string, opens: boolean) => ({
    line,
    text: words,
    opens,
    sums: !opens || OPENS.has(line),
    cells: BANDS.map((band) => tenths(lines[line], band)),
    total: tenths(lines[line], 'total'),
  })
  const counts = COUNT_LINES.map((l) => shown(l.line, l.text, true))
  const sums = SUM_LINES.map((l) => shown(l.line, l.text, OPENS.has(l.line)))
  return [...counts, ...sums].sort((a, b) => Number(a.line) - Number(b.line))
}

function tenths(line: BaseLine | undefined, band: (typeof BANDS)[number] | 'total'): number {
  return Number(line?.[band] ?? 0n) / 10
}

function sendForm(reply: FastifyReply, found: BaseReturnRow & { lines: FormLines }) {
  type FormRow = ReturnType<typeof rowsOf>[number]
  const columns: readonly Column<FormRow>[] = [
    text('Line', (row) => row.line),
    text('What', (row) => row.text),
    ...BANDS.map((band, n) => number<FormRow>(`Band ${band}`, (row) => row.cells[n])),
    number('Total', (row) => row.total),
  ]
  const rows = rowsOf(found.lines)
  return sendFile(reply, 'xlsx', { name: `council-tax-base-${found.day}`, columns, rows })
}

function takingPages(app: FastifyInstance, { db, clock }: WebOptions): void {
  const form = async (): Promise<Form> => {
    const { day, listDay } = baseReturnDays(await clock.today())
    return {
      title: 'Take the Council Tax Base return',
      back: { href: '/returns', text: 'Returns' },
      intro: 'Every dwelling is counted as it is believed now to have stood on the day.',
      fields: [
        { name: 'day', label: 'Discounts and exemptions as at', kind: 'date', value: day, hint: 'The first Monday of October' },
        { name: 'listDay', label: 'Valuation list of', kind: 'date', value: listDay, hint: 'The second Wednesday of September' },
        { name: 'inLieu', label: 'Contributions in lieu, in band D equivalents', kind: 'text', width: 10, value: '0' },
      ], // prettier-ignore
      submit: 'Take the return',
    }
  }
  app.get('/returns/new', { config: TAKE }, async (_, reply) => showForm(reply, await form()))
  app.post('/returns/new', { config: TAKE }, (request, reply) =>
    takeForm(reply, form, async (given) => {
      const asked = {
        day: given.date('day', 'Give the day of the discounts'),
        listDay: given.date('listDay', 'Give the day of the valuation list'),
        inLieu: given.text('inLieu', 'Give contributions in lieu, or 0'),
      }
      given.check()
      const taken = await takeBaseReturn(db, await request.command(), asked)
      return reply.done(`/returns/${taken.returnId}`, 'The return has been taken')
    }),
  )
}

const STATUSES = [
  'full', 'single-adult', 'all-but-one-disregarded', 'all-disregarded', 'second-home', 'empty',
].map((value) => ({ value, text: word('', value) })) // prettier-ignore

function dwellingsPage(app: FastifyInstance, { db }: WebOptions): void {
  app.get('/returns/:id/dwellings/:line/:band?', { config: VIEW }, async (request, reply) => {
    const { line, band = '' } = request.params as { line: string; band?: string }
    const id = idOf(request.params)
    const view = dwellingsView(id, { line, band })
    const sent = await sendExport(db, view, { request, reply })
    if (sent !== undefined) return sent
    const list = await db.transaction((tx) => readListModel(tx, view, request))
    const back = { href: `/returns/${id}`, text: 'Council Tax Base return' }
    return reply.page('list-page', { title: view.title, list, back })
  })
}

function dwellingsView(
  id: bigint,
  cell: { line: string; band: string },
): ListView<BaseDwellingRow> {
  const known = [...COUNT_LINES, ...SUM_LINES].find(({ line }) => line === cell.line)
  if (known === undefined) throw new NotFound(`The return has no line ${cell.line}.`)
  const band = cell.band === '' ? 'all bands' : `band ${cell.band}`
  return {
    name: `return-${id}-line-${cell.line}`,
    title: `Line ${cell.line}, ${band}: ${known.text}`,
    source: baseDwellings(id, cell),
    columns: [
      text('Property', (d) => d.propertyRef, {
        sort: 'property',
        href: (d) => `/properties/${d.propertyRef}`,
      }),
      text('Address', (d) => d.address, { sort: 'address' }),
      text('Listed', (d) => d.listed, { sort: 'listed' }),
      text('Charged as', (d) => d.charged, { sort: 'charged' }),
      tag('Status', (d) => statusText(d), { sort: 'status' }),
      number('Percent', (d) => d.percent, { sort: 'percent' }),
      money('Reduction for the year', (d) => d.support, { sort: 'support' }),
    ],
    filters: [
      { name: 'address', label: 'Address' },
      { name: 'status', label: 'Status', options: STATUSES },
      { name: 'percent', label: 'Percent' },
    ],
    empty: 'No dwelling is counted there.',
  }
}

function statusText(dwelling: BaseDwellingRow): string {
  if (dwelling.exemption !== null) return `Exempt, class ${dwelling.exemption}`
  const annexe = dwelling.annexe ? ', annexe' : ''
  return `${word('', dwelling.status)}${annexe}`
}
