/** An account as it stood on a past day, and as it was known: read like today's, and marked. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { readAccountAt, readFacts, taxFor } from '#enquiries/index.js'
import { type IsoDate, parts, showDate } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import { ZERO } from '#kernel/money.js'
import type { Tx } from '#store/db.js'
import { type Moment, parseMoment } from '#store/moment.js'
import { Given } from '#web/forms/given.js'
import { askedForFile, listModels } from '#web/lists/row-list.js'
import { looking } from '#web/looking.js'
import type { WebOptions } from '#web/options.js'
import { officerOf } from '#web/page.js'
import { accountSections, findAccountHead } from '#web/pages/account.js'
import { chargeYears } from '#web/pages/charge-lines.js'
import {
  homeList,
  latestNoticeList,
  personList,
  planLists,
  yearList,
} from '#web/pages/tables/overview.js'
import { factLists, lineList } from '#web/pages/tables/records.js'
import type { Scope } from '#web/pages/tables/scope.js'

const NOTHING_KNOWN = {
  years: [],
  homes: [],
  holds: [],
  owed: { now: ZERO, notYet: ZERO, credit: ZERO, inRecovery: ZERO },
}

/** The moment that an address asks for, or undefined where it asks for none. */
export function momentAsked(query: unknown, today: IsoDate): Moment | undefined {
  const given = new Given(query)
  if (given.optional('at') === '' && given.optional('known') === '') return undefined
  const at = given.date('at', 'Give the day')
  const known = given.optionalDate('known')
  given.check()
  return parseMoment({ at, ...(known && { known }) }, today)
}

export function asAtPage(app: FastifyInstance, options: WebOptions): void {
  app.get(
    '/accounts/:ref/as-at',
    { config: { needs: 'accounts.view' } },
    async (request, reply) => {
      const { ref } = request.params as { ref: string }
      const base = `/accounts/${ref}`
      const today = await options.clock.today()
      const { moment, errors } = asked(request, today)
      const look = { request, what: 'account', subject: `${ref} as at ${moment.at}` }
      const reading = { base, may: officerOf(request).may, moment }
      const { now, then } = await looking(options, look, async (tx) => ({
        now: await findAccountHead(tx, ref, today),
        then: await readThen(tx, ref, reading),
      }))
      const file = askedForFile(request, then?.lists ?? [])
      if (file !== undefined) return file.send(request, reply, `account-${ref}-as-at-${moment.at}`)
      // Before it was entered there is nothing to tell but who asks for it by its number today.
      const account = then?.account ?? { ...now, ...NOTHING_KNOWN }
      const names = account.persons.map((person) => person.name).join(', ')
      return reply.code(errors.length > 0 ? 422 : 200).page('account/as-at', {
        title: `${names}, ${ref}: As at ${showDate(moment.at)}`,
        ...{ base, sections: accountSections(base), account, errors },
        fields: fieldsOf(request, moment, errors),
        past: { ...moment, entered: then !== undefined },
        plans: then?.plans ?? [],
        lists: listModels(request, then?.lists ?? []),
      })
    },
  )
}

/** The moment asked for; with a fault, today, so that the page still stands below its error. */
function asked(request: FastifyRequest, today: IsoDate) {
  const now = { at: today, known: today }
  try {
    return { moment: momentAsked(request.query, today) ?? now, errors: [] }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const errors = error.errors.map(({ field, message }) => ({
      field,
      message: message.startsWith('is ') ? `The day ${message}` : message,
    }))
    return { moment: now, errors }
  }
}

function fieldsOf(request: FastifyRequest, moment: Moment, errors: InputError['errors']) {
  const given = new Given(request.query)
  const field = (name: 'at' | 'known', label: string, hint: string) => {
    const typed = given.optional(name)
    const value = typed === '' ? day(moment[name]) : typed
    const error = errors.find((e) => e.field === name)?.message
    return { name, label, hint, kind: 'date', value, error }
  }
  return [
    field('at', 'As at the end of', 'What held on the day'),
    field('known', 'As known at the end of', 'The same day: what an officer saw then'),
  ]
}

function day(of: IsoDate): string {
  const [year, month, date] = parts(of)
  return `${date}/${month}/${year}`
}

async function readThen(tx: Tx, ref: string, reading: Scope & { moment: Moment }) {
  const { moment } = reading
  const account = await readAccountAt(tx, ref, moment)
  if (account === undefined) return undefined
  const places = [...account.homes, ...account.years].map((place) => place.dwellingId)
  const dwellingIds = [...new Set(places)]
  const scope = { dwellingIds, accountIds: [account.id], superseded: false, moment }
  // What was replaced since stood then like any other.
  const facts = (await readFacts(tx, scope)).map((fact) => ({ ...fact, supersededAt: null }))
  const tax = new Map<bigint, Awaited<ReturnType<typeof taxFor>>>()
  const years = account.years.map((year) => year.year)
  for (const id of dwellingIds) tax.set(id, await taxFor(tx, id, years))
  const charges = chargeYears(account, { versions: account.versions, facts, tax })
  const plans = planLists(account, account.plan, moment.at)
  const lists = [
    yearList(account, reading),
    ...plans,
    // Of a past day nothing is changed.
    personList(account, { ...reading, may: new Set() }),
    homeList(account),
    latestNoticeList(account.notices, reading),
    ...charges.map(lineList),
    ...factLists(facts, `Facts, as believed on ${showDate(moment.known)}`),
  ]
  return { account: { ...account, years: charges }, lists, plans: plans.map((plan) => plan.name) }
}
