/** The account's page and its sections: every figure leads to what it rests on. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  type AccountHead,
  chargeVersions,
  courtHistoryOf,
  documentsOf,
  eventsOfAccount,
  holdsOf,
  journalsOf,
  latestNotices,
  noticesOf,
  notesOf,
  owingOf,
  planOf,
  readAccount,
  readFacts,
  receiptsOf,
  refundsOf,
  taxFor,
} from '#enquiries/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { LEAVE_REASONS, whyNot } from '#recovery/index.js'
import type { Tx } from '#store/db.js'
import { looking } from '#web/looking.js'
import type { WebOptions } from '#web/options.js'
import { NotFound } from '#web/page.js'
import { chargeYears } from '#web/pages/charge-lines.js'
import { showEvents } from '#web/pages/event-detail.js'
import { showPlan } from '#web/pages/plan-status.js'
import { taxOwing } from '#recovery/index.js'

interface Section {
  readonly name: string
  readonly text: string
  readonly read: (tx: Tx, account: AccountHead, today: IsoDate) => Promise<Record<string, unknown>>
}

const SECTIONS: readonly Section[] = [
  { name: 'overview', text: 'Summary', read: readOverview },
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
  const look = { request, what: 'account', subject: ref }
  const data = await looking(options, look, async (tx) => {
    const account = await findAccountHead(tx, ref, today)
    return { account, ...(await section.read(tx, account, today)) }
  })
  const base = `/accounts/${ref}`
  const sections = SECTIONS.map(({ name, text }) => ({
    href: name === 'overview' ? base : `${base}/${name}`,
    text,
  }))
  const names = data.account.persons.map((p) => p.name).join(', ')
  const title = `${names}, ${ref}${section.name === 'overview' ? '' : `: ${section.text}`}`
  return reply.page(`account/${section.name}`, { title, base, sections, ...data })
}

/** The account, or a page that says there is none. */
export async function findAccountHead(tx: Tx, ref: string, today: IsoDate): Promise<AccountHead> {
  const account = await readAccount(tx, ref, today)
  if (account === undefined) throw new NotFound(`There is no account ${ref}. Search for it.`)
  return account
}

async function readOverview(tx: Tx, account: AccountHead, today: IsoDate) {
  const [sums, notices, notes] = await Promise.all([
    planOf(tx, chargeIdsOf(account)),
    latestNotices(tx, account.id, 6),
    notesOf(tx, account.id),
  ])
  const years = account.years.map((year) => ({
    ...year,
    owing: owingOf(year),
    sums: showPlan(
      sums.filter((sum) => sum.chargeId === year.chargeId),
      today,
    ),
  }))
  return { account: { ...account, years }, notices, notes: notes.slice(0, 5) }
}

function chargeIdsOf(account: AccountHead): bigint[] {
  return account.years.map((year) => year.chargeId)
}

async function readCharges(tx: Tx, account: AccountHead) {
  const versions = await chargeVersions(tx, chargeIdsOf(account))
  const facts = await readFacts(tx, scopeOf(account, false))
  const tax = new Map<bigint, Awaited<ReturnType<typeof taxFor>>>()
  const years = account.years.map((year) => year.year)
  for (const dwellingId of new Set(account.years.map((year) => year.dwellingId))) {
    tax.set(dwellingId, await taxFor(tx, dwellingId, years))
  }
  return { account: { ...account, years: chargeYears(account, { versions, facts, tax }) } }
}

function scopeOf(account: AccountHead, superseded: boolean) {
  const dwellings = [...account.homes, ...account.years].map((place) => place.dwellingId)
  return { dwellingIds: [...new Set(dwellings)], accountIds: [account.id], superseded }
}

async function readMoney(tx: Tx, account: AccountHead) {
  const [receipts, refunds, journals] = await Promise.all([
    receiptsOf(tx, account.id),
    refundsOf(tx, account.id),
    journalsOf(tx, account.id),
  ])
  return { receipts, refunds, journals }
}

async function readRecovery(tx: Tx, account: AccountHead, today: IsoDate) {
  const [answers, notices, cases, holds] = await Promise.all([
    whyNot(tx, account.id, today),
    noticesOf(tx, account.id),
    courtHistoryOf(tx, account.id),
    holdsOf(tx, account.id),
  ])
  return {
    notices,
    cases,
    holds,
    whyNot: answers.map((answer) => ({
      year: answer.case.charge.year,
      owing: taxOwing(answer.case),
      steps: answer.steps.map(({ step, decision }) => ({
        step,
        kind: decision.kind,
        gates: decision.gates,
        text:
          decision.kind === 'act'
            ? 'Every gate passes for at least one person'
            : `${LEAVE_REASONS[decision.reason]}: ${decision.text}`,
      })),
    })),
  }
}

async function readDocuments(tx: Tx, account: AccountHead) {
  const [documents, notices] = await Promise.all([
    documentsOf(tx, account.id),
    noticesOf(tx, account.id),
  ])
  return { documents, notices }
}

async function readAllFacts(tx: Tx, account: AccountHead) {
  const all = await readFacts(tx, scopeOf(account, true))
  return {
    facts: all.filter((fact) => fact.supersededAt === null),
    was: all.filter((fact) => fact.supersededAt !== null),
  }
}

async function readHistory(tx: Tx, account: AccountHead) {
  return { events: showEvents(await eventsOfAccount(tx, account.ref)) }
}
