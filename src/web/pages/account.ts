/** The account's page and its sections: every figure leads to what it rests on. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  type AccountHead,
  chargeVersions,
  appealsOf,
  courtHistoryOf,
  disclosuresOf,
  eventsOfAccount,
  holdsOf,
  journalsOf,
  latestNotices,
  lettersOf,
  noticesOf,
  notesOf,
  penaltiesOf,
  planOf,
  readAccount,
  readFacts,
  receiptsOf,
  refundsOf,
  requestsOf,
  restrictionsOf,
  taxFor,
} from '#enquiries/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { LEAVE_REASONS, taxOwing, whyNot } from '#recovery/index.js'
import type { Tx } from '#store/db.js'
import { askedForFile, listModels, type PageList } from '#web/lists/row-list.js'
import { looking } from '#web/looking.js'
import type { WebOptions } from '#web/options.js'
import { NotFound, officerOf } from '#web/page.js'
import { readGlance } from '#web/pages/account-glance.js'
import { chargeYears } from '#web/pages/charge-lines.js'
import { contactFields, officersToChoose } from '#web/pages/contact-fields.js'
import { noteList, noteSaid } from '#web/pages/tables/contacts.js'
import { disclosureList } from '#web/pages/tables/disclosures.js'
import { appealList } from '#web/pages/tables/appeals.js'
import { letterList } from '#web/pages/tables/letters.js'
import { penaltyList, requestList } from '#web/pages/tables/penalties.js'
import { journalList, receiptList, refundList } from '#web/pages/tables/money.js'
import {
  homeList,
  latestNoticeList,
  personList,
  planLists,
  yearList,
} from '#web/pages/tables/overview.js'
import { eventList, factLists, lineList, versionList } from '#web/pages/tables/records.js'
import { caseList, holdList, noticeList } from '#web/pages/tables/recovery.js'
import type { Scope } from '#web/pages/tables/scope.js'

interface Reading extends Scope {
  readonly account: AccountHead
  /** Who looks. */
  readonly officer: string
  readonly today: IsoDate
}

interface SectionData {
  /** The tables of the section; each stands on the page by its name. */
  readonly lists: readonly PageList[]
  readonly [name: string]: unknown
}

interface Section {
  readonly name: string
  readonly text: string
  readonly read: (tx: Tx, reading: Reading) => Promise<SectionData>
}

const SECTIONS: readonly Section[] = [
  { name: 'overview', text: 'Summary', read: readOverview },
  { name: 'contacts', text: 'Contacts', read: readContacts },
  { name: 'charges', text: 'Charges', read: readCharges },
  { name: 'money', text: 'Money', read: readMoney },
  { name: 'recovery', text: 'Recovery', read: readRecovery },
  { name: 'documents', text: 'Documents', read: readDocuments },
  { name: 'facts', text: 'Facts', read: readAllFacts },
  { name: 'history', text: 'History', read: readHistory },
]

export function accountPages(app: FastifyInstance, options: WebOptions): void {
  for (const section of SECTIONS) {
    const tail = section.name === 'overview' ? '' : `/${section.name}`
    app.get(`/accounts/:ref${tail}`, { config: { needs: 'accounts.view' } }, (request, reply) =>
      showSection(request, reply, { section, options }),
    )
  }
}

async function showSection(
  request: FastifyRequest,
  reply: FastifyReply,
  { section, options }: { section: Section; options: WebOptions },
): Promise<FastifyReply> {
  const { ref } = request.params as { ref: string }
  const today = await options.clock.today()
  const { may, username: officer } = officerOf(request)
  const base = `/accounts/${ref}`
  const look = { request, what: 'account', subject: ref }
  const { lists, ...data } = await looking(options, look, async (tx) => {
    const account = await findAccountHead(tx, ref, today)
    const restrictions = await restrictionsOf(tx, account.id)
    return {
      account,
      restrictions,
      ...(await section.read(tx, { account, today, base, may, officer })),
    }
  })
  const asked = askedForFile(request, lists)
  if (asked !== undefined) return asked.send(request, reply, `account-${ref}`)
  const names = data.account.persons.map((p) => p.name).join(', ')
  const title = `${names}, ${ref}${section.name === 'overview' ? '' : `: ${section.text}`}`
  const shown = {
    title,
    base,
    sections: accountSections(base),
    ...data,
    lists: listModels(request, lists),
  }
  return reply.page(`account/${section.name}`, shown)
}

/** The tabs of an account. */
export function accountSections(base: string) {
  const own = SECTIONS.map(({ name, text }) => ({
    href: name === 'overview' ? base : `${base}/${name}`,
    text,
  }))
  return [...own, { href: `${base}/as-at`, text: 'As at' }]
}

/** The account, or a page that says there is none. */
export async function findAccountHead(tx: Tx, ref: string, today: IsoDate): Promise<AccountHead> {
  const account = await readAccount(tx, ref, today)
  if (account === undefined) throw new NotFound()
  return account
}

async function readOverview(tx: Tx, reading: Reading): Promise<SectionData> {
  const { account, today } = reading
  const [facts, sums, notices, notes] = await Promise.all([
    readFacts(tx, scopeOf(account, false)),
    planOf(tx, chargeIdsOf(account)),
    latestNotices(tx, account.id, NOTICES_AT_A_GLANCE),
    notesOf(tx, account.id),
  ])
  const plans = planLists(account, sums, today)
  const lists = [
    yearList(account, reading),
    ...plans,
    personList(account, reading),
    homeList(account),
    latestNoticeList(notices, reading),
    noteList(notes, reading, { few: true }),
  ]
  const glance = await readGlance(tx, { ...reading, facts, sums })
  return { lists, plans: plans.map((plan) => plan.name), ...glance }
}

/** More than an account has in many years; the recovery page lists them all. */
const NOTICES_AT_A_GLANCE = 60

function chargeIdsOf(account: AccountHead): bigint[] {
  return account.years.map((year) => year.chargeId)
}

async function readCharges(tx: Tx, { account }: Reading): Promise<SectionData> {
  const versions = await chargeVersions(tx, chargeIdsOf(account))
  const facts = await readFacts(tx, scopeOf(account, false))
  const tax = new Map<bigint, Awaited<ReturnType<typeof taxFor>>>()
  const years = account.years.map((year) => year.year)
  for (const dwellingId of new Set(account.years.map((year) => year.dwellingId))) {
    tax.set(dwellingId, await taxFor(tx, dwellingId, years))
  }
  const charges = chargeYears(account, { versions, facts, tax })
  const lists = charges.flatMap((charge) => [lineList(charge), versionList(charge)])
  return { account: { ...account, years: charges }, lists }
}

function scopeOf(account: AccountHead, superseded: boolean) {
  const dwellings = [...account.homes, ...account.years].map((place) => place.dwellingId)
  return { dwellingIds: [...new Set(dwellings)], accountIds: [account.id], superseded }
}

async function readMoney(tx: Tx, reading: Reading): Promise<SectionData> {
  const { account } = reading
  const [receipts, refunds, penalties, journals] = await Promise.all([
    receiptsOf(tx, account.id),
    refundsOf(tx, account.id),
    penaltiesOf(tx, account.id),
    journalsOf(tx, account.id),
  ])
  const lists = [
    receiptList(account, receipts, reading),
    ...(refunds.length > 0 ? [refundList(refunds)] : []),
    ...(penalties.length > 0 ? [penaltyList(penalties, reading)] : []),
    journalList(journals, reading),
  ]
  return { lists }
}

async function readRecovery(tx: Tx, reading: Reading): Promise<SectionData> {
  const { account, today } = reading
  const [answers, cases, notices, holds, appeals, requests, penalties] = await Promise.all([
    whyNot(tx, account.id, today),
    courtHistoryOf(tx, account.id),
    noticesOf(tx, account.id),
    holdsOf(tx, account.id),
    appealsOf(tx, account.id),
    requestsOf(tx, account.id),
    penaltiesOf(tx, account.id),
  ])
  const lists = [
    ...(appeals.length > 0 ? [appealList(appeals)] : []),
    ...(cases.length > 0 ? [caseList(cases, reading)] : []),
    ...(requests.length > 0 ? [requestList(requests, reading)] : []),
    ...(penalties.length > 0 ? [penaltyList(penalties, reading)] : []),
    noticeList(account, notices, reading),
    holdList(holds, reading),
  ]
  return { lists, whyNot: answers.map(showAnswer) }
}

function showAnswer(answer: Awaited<ReturnType<typeof whyNot>>[number]) {
  const steps = answer.steps.map(({ step, decision }) => ({
    step,
    kind: decision.kind,
    gates: decision.gates,
    text:
      decision.kind === 'act'
        ? 'Every gate passes for at least one person'
        : `${LEAVE_REASONS[decision.reason]}: ${decision.text}`,
  }))
  const asleep = answer.steps.some(
    ({ decision }) => decision.kind === 'leave' && decision.reason === 'delay-explained',
  )
  return { year: answer.case.charge.year, owing: taxOwing(answer.case), steps, asleep }
}

async function readDocuments(tx: Tx, reading: Reading): Promise<SectionData> {
  const { account } = reading
  const [letters, told] = await Promise.all([
    lettersOf(tx, account.id),
    disclosuresOf(tx, { partyIds: [], accountIds: [account.id] }),
  ])
  return { lists: [letterList(letters, reading), disclosureList(told)] }
}

async function readAllFacts(tx: Tx, { account }: Reading): Promise<SectionData> {
  const all = await readFacts(tx, scopeOf(account, true))
  return { lists: factLists(all, 'Facts, as believed now') }
}

/** The record with the form under it, so that what is added is seen where it was written. */
async function readContacts(tx: Tx, reading: Reading): Promise<SectionData> {
  const { account, officer, today } = reading
  const notes = await notesOf(tx, account.id)
  const fields = contactFields(await officersToChoose(tx, today), { officer })
  return { lists: [noteList(notes, reading)], fields }
}

async function readHistory(tx: Tx, { account }: Reading): Promise<SectionData> {
  const [events, notes] = await Promise.all([
    eventsOfAccount(tx, account.ref),
    notesOf(tx, account.id),
  ])
  const said = new Map(notes.map((note) => [note.id, noteSaid(note)]))
  return { lists: [eventList(events, 'Everything recorded on this account', said)] }
}
