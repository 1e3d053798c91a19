/** The tax of a year: worked from a file, proposed by one officer, set by another, and shown. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  finishDraft,
  checkAreas,
  determinationsOn,
  proposeTax,
  refuseTax,
  settleTax,
  type SettleTaxOutcome,
  submitTax,
  taxOf,
  workingsOf,
} from '#authority/index.js'
import {
  chargingAreas,
  parishNames,
  type TaxProposalRow,
  taxProposals,
  type YearSet,
  yearsSet,
} from '#enquiries/index.js'
import { type FinancialYear, financialYear, startOf } from '#kernel/financial-year.js'
import { InputError } from '#kernel/invariant.js'
import { bandAmounts, bandsOf, NINTHS } from '#law/council-tax/bands.js'
import { LGFA, under } from '#law/instruments.js'
import type { Tx } from '#store/db.js'
import { DRAFT_GONE, keepDraft, type OwnDraft, toPreview } from '#web/drafts.js'
import { openDrafted } from '#web/forms/drafted.js'
import type { Form } from '#web/forms/form.js'
import { showForm, takeForm } from '#web/forms/form.js'
import type { Given } from '#web/forms/given.js'
import { date, detail, instant, money, number, officer, text } from '#web/lists/columns.js'
import { askedForFile, listModels, rowList } from '#web/lists/row-list.js'
import type { WebOptions } from '#web/options.js'
import { fieldOf, nameOf, NotFound, officerOf, refusal } from '#web/page.js'
import { PASSWORD_GIVEN } from '#web/pages/approvals.js'
import { idOf } from '#web/params.js'
import { sendPdf } from '#web/pdf.js'
import { word } from '#web/words.js'
import { COUNCIL_SECTIONS } from '#web/pages/council-sections.js'

const VIEW = { needs: 'council.view' } as const
const SET = { needs: 'tax.set' } as const

export function councilTaxPages(app: FastifyInstance, options: WebOptions): void {
  taxPages(app, options)
  settingPages(app, options)
}

function taxPages(app: FastifyInstance, { db, letters }: WebOptions): void {
  app.get('/council', { config: VIEW }, async (request, reply) => {
    const { years, proposals } = await db.reading(async (tx) => ({
      years: yearList(await yearsSet(tx)),
      proposals: proposalList(await taxProposals(tx)),
    }))
    const asked = askedForFile(request, [years, proposals])
    if (asked !== undefined) return asked.send(request, reply, 'council-tax-set')
    const lists = listModels(request, [years, proposals])
    const title = 'Council: tax'
    return reply.page('council-tax', {
      title,
      lists,
      sections: COUNCIL_SECTIONS,
    })
  })
  app.get('/council/tax/:year', { config: VIEW }, async (request, reply) => {
    const year = yearOf((request.params as { year: string }).year)
    const data = await db.reading((tx) => readYear(tx, year))
    const back = { href: '/council', text: 'Tax' }
    return reply.page('council-tax-year', { title: `Council tax ${year}`, back, year, ...data })
  })
  app.get('/council/tax/:year/schedule.pdf', { config: VIEW }, async (request, reply) => {
    const year = yearOf((request.params as { year: string }).year)
    return sendPdf(reply, await letters.taxSchedulePdf(year), `council-tax-${year}`)
  })
}

function yearList(years: readonly YearSet[]) {
  return rowList<YearSet>({
    name: 'years',
    title: 'Tax set',
    rows: years,
    columns: [
      text('Year', (y) => y.year, { href: (y) => `/council/tax/${y.year}` }),
      money('Band D without parishes', (y) => y.bandD),
      money('In the highest area', (y) => y.bandDTo),
      number('Parts of the area', (y) => y.parts),
      instant('Set', (y) => y.recordedAt),
      officer('By', (y) => y.recordedBy),
    ],
    empty: 'No tax has been set.',
  })
}

async function readYear(tx: Tx, year: FinancialYear) {
  const { jurisdiction } = await determinationsOn(tx, startOf(year))
  const tax = await taxOf(tx, year, jurisdiction)
  const parishes = await parishNames(tx)
  const areas = await chargingAreas(tx)
  const nameOf = (code: string) =>
    [...areas, ...parishes].find((p) => p.code === code)?.name ?? 'everywhere'
  return {
    elements: tax.elements.map((e) => ({ ...e, part: nameOf(e.areaCode || e.parishCode) })),
    parts: parishes.map(({ code, name, area }) => ({
      name: area === null ? name : `${area}: ${name}`,
      amounts: tax.amountsFor(code),
      shares: bandAmounts(jurisdiction, tax.elementsFor(code)).byElement,
    })),
    bands: bandsOf(jurisdiction).filter((band) => band !== 'A-'),
    proportions: NINTHS,
    under: under(LGFA, 's 36 with s 5(1)'),
  }
}

/** The year of an address or a form. Throws NotFound. */
function yearOf(given: string): FinancialYear {
  try {
    return financialYear(given)
  } catch {
    throw new NotFound(`${given} is not a financial year such as 2026-27.`)
  }
}

const SETTING: Form = {
  title: 'Propose the tax of a year',
  back: { href: '/council', text: 'Tax' },
  intro:
    'From a CSV file with the columns kind, code, name, amount, base, parishes and, where you ' +
    'have it, social_care. Kinds: district (your own requirement and the tax base), parish ' +
    '(precept and base), special (an expense on the parishes named), precept (band D amount). ' +
    'Where the areas of abolished councils keep a tax of their own, an area each (band D amount, ' +
    'base, parishes and first_year, the first year of this council). ' +
    'You see the whole schedule before anything is proposed; another officer sets it. A year is set once.',
  fields: [
    { name: 'year', label: 'Financial year', kind: 'text', width: 10, hint: 'Like 2027-28' },
    { name: 'lines', label: 'The file’s lines', kind: 'textarea', hint: 'Paste them with the header' },
  ],
  submit: 'Work it out',
} // prettier-ignore

function settingPages(app: FastifyInstance, { db, clock }: WebOptions): void {
  app.get('/council/set-tax', { config: SET }, (request, reply) => {
    const done = 'It was proposed already'
    const preview = ({ id, body }: OwnDraft) =>
      takeForm(reply, SETTING, (given) => showProposal(reply, db, readSetting(given), id), body)
    return openDrafted(request, reply, { options: { db, clock }, form: SETTING, done, preview })
  })
  app.post('/council/set-tax', { config: SET }, (request, reply) => {
    const { draft } = request
    if (fieldOf(request.body, 'step') === 'confirm') {
      if (draft === null) throw refusal(DRAFT_GONE)
      const propose = (given: Given) => submit(request, reply, { db, asked: readSetting(given) })
      return takeForm(reply, SETTING, propose, draft.body)
    }
    return takeForm(reply, SETTING, async (given) => {
      const asked = readSetting(given)
      await db.reading((tx) => faultsOfLines(() => checkAreas(tx, proposed(asked))))
      const { username } = officerOf(request)
      return toPreview(request, reply, await keepDraft({ db, clock }, request, username))
    })
  })
  app.get('/council/proposals/:id', { config: VIEW }, async (request, reply) => {
    const [row] = await db.reading((tx) => taxProposals(tx, idOf(request.params)))
    if (row === undefined) throw new NotFound('There is no such proposal.')
    const { username, may } = officerOf(request)
    return showWorked(reply, db, row, {
      title: `Council tax ${row.year}, as proposed by ${nameOf(request, row.proposedBy)}`,
      back: { href: '/council', text: 'Tax' },
      proposal: row,
      maySettle: row.state === 'proposed' && may.has('tax.set') && row.proposedBy !== username,
    })
  })
  app.post('/council/proposals/:id/set', { config: SET }, async (request, reply) => {
    const proposalId = idOf(request.params)
    const outcome = await settleTax(db, await request.command(), { proposalId })
    refuseUnsettled(outcome)
    return reply.done(`/council/proposals/${proposalId}`, 'The tax is set')
  })
  app.get('/council/proposals/:id/refuse', { config: SET }, (request, reply) =>
    showForm(reply, refusalForm(idOf(request.params))),
  )
  app.post('/council/proposals/:id/refuse', { config: SET }, (request, reply) => {
    const proposalId = idOf(request.params)
    return takeForm(reply, refusalForm(proposalId), async (given) => {
      const reason = given.text('reason', 'Say why it is refused')
      given.check()
      refuseUnsettled(await refuseTax(db, await request.command(), { proposalId, reason }))
      return reply.done(`/council/proposals/${proposalId}`, 'The proposal is refused')
    })
  })
}

async function submit(
  request: FastifyRequest,
  reply: FastifyReply,
  { db, asked }: { db: WebOptions['db']; asked: { year: FinancialYear; text: string } },
): Promise<FastifyReply> {
  const command = await request.command()
  const outcome = await faultsOfLines(() => submitTax(db, command, asked))
  if (outcome.kind === 'proposed-already') {
    throw refusal(`The tax for ${asked.year} is proposed already: set or refuse that first`)
  }
  const to = `/council/proposals/${outcome.proposalId}`
  if (request.draft !== null) await finishDraft(db, request.draft.id, to)
  return reply.done(to, `The tax for ${asked.year} is proposed: another officer sets it`)
}

function refusalForm(proposalId: bigint): Form {
  return {
    title: 'Refuse the proposed tax',
    back: { href: `/council/proposals/${proposalId}`, text: 'The proposal' },
    fields: [{ name: 'reason', label: 'Why it is refused', kind: 'textarea' }],
    submit: 'Refuse it',
  }
}

function refuseUnsettled({ kind }: SettleTaxOutcome): void {
  if (kind === 'same-officer') throw refusal('You proposed it: another officer must decide')
  if (kind === 'password-given') throw refusal(PASSWORD_GIVEN)
  if (kind === 'not-proposed') throw refusal('It does not wait for a decision any more')
}

function proposalList(rows: readonly TaxProposalRow[]) {
  return rowList<TaxProposalRow>({
    name: 'proposals',
    title: 'Tax proposed',
    rows,
    columns: [
      text('Year', (p) => p.year, { href: (p) => `/council/proposals/${p.id}` }),
      text('State', (p) => word('proposal', p.state), { choice: true }),
      date('Proposed', (p) => p.proposedOn),
      officer('By', (p) => p.proposedBy),
      date('Decided', (p) => p.settledOn),
      text('By whom', (p) => p.settledBy),
      detail('Why refused', (p) => p.refusal),
    ],
    empty: 'None.',
  })
}

function readSetting(given: Given): { year: FinancialYear; text: string } {
  const year = given.text('year', 'Give the financial year, such as 2027-28')
  const lines = given.text('lines', 'Paste the lines of the file')
  given.check()
  try {
    return { year: financialYear(year), text: lines }
  } catch {
    throw refusal('is not a financial year such as 2027-28', 'year')
  }
}

interface Asked {
  readonly year: FinancialYear
  readonly text: string
}

function showProposal(
  reply: FastifyReply,
  db: WebOptions['db'],
  ...[asked, draft]: [asked: Asked, draft: string]
): Promise<FastifyReply> {
  const title = `Council tax ${asked.year}, as it would be proposed`
  const back = { href: `/council/set-tax?draft=${draft}`, text: 'Go back and alter it' }
  return showWorked(reply, db, asked, { title, back, draft })
}

/** The tax of a file with its working, and what may be done about it. */
async function showWorked(
  reply: FastifyReply,
  db: WebOptions['db'],
  ...[asked, data]: [
    asked: Asked,
    data: Readonly<Record<string, unknown>> & { readonly title: string },
  ]
): Promise<FastifyReply> {
  const { year } = asked
  const worked = proposed({ year, text: asked.text })
  const { jurisdiction } = await db.reading((tx) => determinationsOn(tx, startOf(year)))
  const workings = workingsOf(worked, jurisdiction)
  const shown = { year, workings, elements: worked.setting.elements, ...data }
  return reply.page('council-tax-proposed', shown)
}

/** What the file comes to. Throws InputError of the field in which its lines were pasted. */
function proposed({ year, text: lines }: { year: FinancialYear; text: string }) {
  try {
    return proposeTax(year, lines)
  } catch (error) {
    throw faultOfLines(error)
  }
}

async function faultsOfLines<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw faultOfLines(error)
  }
}

/** A fault of one of the file's lines is a fault of the field in which they were pasted. */
function faultOfLines(error: unknown): unknown {
  if (error instanceof RangeError) return refusal(error.message, 'lines')
  if (!(error instanceof InputError)) return error
  return new InputError(
    error.errors.map(({ line, field, message }) => ({
      field: 'lines',
      message: `${line === undefined ? '' : `line ${line}, `}${field}: ${message}`,
    })),
  )
}
