/** An account, section by section, as the screens have it; letters as PDF. */
import Type, { type Static, type TSchema } from 'typebox'
import {
  Account,
  AccountAt,
  ChargeVersion,
  Document,
  DueSum,
  Event,
  Fact,
} from '#api/schemas/account.js'
import { recordedNow } from '#kernel/dates.js'
import { contactRoutes } from '#api/routes/contacts.js'
import { Day, items, optional, WithId, WithRef } from '#api/schemas/base.js'
import { found } from '#api/errors.js'
import type { Routes } from '#api/route.js'
import { Pdf, sendPdf } from '#api/sent-file.js'
import type { ApiOptions } from '#api/options.js'
import { callerOf } from '#api/caller.js'
import { recordLook } from '#authority/index.js'
import {
  type AccountHead,
  accountOfNotice,
  chargeVersions,
  documentsOf,
  findDocument,
  eventsOfAccount,
  planOf,
  readAccount,
  readAccountAt,
  readFacts,
} from '#enquiries/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { pence, poundsText } from '#kernel/money.js'
import type { Tx } from '#store/db.js'
import { parseMoment } from '#store/moment.js'

const ACCOUNT = { scope: 'accounts.view', tag: 'Account' } as const

/** One section of an account: a short list under its own address. */
export function section<T extends TSchema>(
  routes: Routes,
  part: {
    readonly name: string
    readonly tag?: string
    readonly summary: string
    readonly item: T
    readonly read: (tx: Tx, account: AccountHead, today: IsoDate) => Promise<readonly Static<T>[]>
  },
): void {
  const { name, summary, item, read, tag = ACCOUNT.tag } = part
  routes.get(`/accounts/:ref/${name}`, {
    scope: ACCOUNT.scope,
    tag,
    summary,
    params: WithRef,
    answer: items(item),
    look: ({ params }) => ({ what: 'account', subject: params.ref }),
    read: async (tx, { params, acting }) => {
      const { on } = acting
      const account = await accountOf(tx, params.ref, on)
      return { items: await read(tx, account, on) }
    },
  })
}

async function accountOf(tx: Tx, ref: string, on: IsoDate): Promise<AccountHead> {
  return found(await readAccount(tx, ref, on), `account ${ref}`)
}

function chargesOf(account: AccountHead): bigint[] {
  return account.years.map((year) => year.chargeId)
}

export function accountRoutes(routes: Routes, options: ApiOptions): void {
  routes.get('/accounts/:ref', {
    ...ACCOUNT,
    summary: 'An account: who, where, how much by year, and how it stands',
    params: WithRef,
    answer: Account,
    look: ({ params }) => ({ what: 'account', subject: params.ref }),
    read: async (tx, { params, acting }) => {
      const account = await accountOf(tx, params.ref, acting.on)
      return { ...account, profile: account.profile ?? null }
    },
  })
  routes.get('/accounts/:ref/as-at', {
    ...ACCOUNT,
    summary: 'The account as it stood on a past day, as it was known then or on a later one',
    params: WithRef,
    query: Type.Object({ at: Day, known: optional(Day) }),
    answer: AccountAt,
    look: ({ params, query }) => ({ what: 'account', subject: `${params.ref} as at ${query.at}` }),
    read: async (tx, { params, query, acting }) => {
      const { at, known } = query
      const moment = parseMoment({ at, ...(known && { known }) }, acting.on)
      const none = `account ${params.ref} as at ${at}`
      const account = found(await readAccountAt(tx, params.ref, moment), none)
      return { ...account, profile: account.profile ?? null, moment }
    },
  })
  section(routes, {
    name: 'charges',
    summary: 'Every version of each charge: its lines, their provisions, and why it was made',
    item: ChargeVersion,
    read: (tx, account) => chargeVersions(tx, chargesOf(account)),
  })
  section(routes, {
    name: 'due-sums',
    summary: 'What is to be paid and when, tax and costs',
    item: DueSum,
    read: (tx, account) => planOf(tx, chargesOf(account)),
  })
  section(routes, {
    name: 'facts',
    summary: 'The facts that charges rest on: what holds, when, and when it was believed',
    item: Fact,
    read: async (tx, account) => (await readFacts(tx, scopeOf(account))).map(inPounds),
  })
  section(routes, {
    name: 'events',
    summary: 'Everything recorded on the account, the latest first (the last 500)',
    item: Event,
    read: (tx, account) => eventsOfAccount(tx, account.ref),
  })
  contactRoutes(routes, options)
  letterRoutes(routes, options)
}

function scopeOf(account: AccountHead) {
  const dwellings = [...account.homes, ...account.years].map((place) => place.dwellingId)
  return { dwellingIds: [...new Set(dwellings)], accountIds: [account.id], superseded: true }
}

/** The award is kept in pence. */
function inPounds<F extends { readonly detail: Readonly<Record<string, unknown>> }>(fact: F): F {
  const { weekly } = fact.detail
  if (typeof weekly !== 'string') return fact
  return { ...fact, detail: { ...fact.detail, weekly: poundsText(pence(BigInt(weekly))) } }
}

function letterRoutes(routes: Routes, { db, clock, letters }: ApiOptions): void {
  section(routes, {
    name: 'documents',
    summary: 'What was printed and sent, with the hash of its file',
    item: Document,
    read: (tx, account) => documentsOf(tx, account.id),
  })
  const look = async (username: string, subject: string) => {
    const at = await recordedNow(clock)
    await db.transaction((tx) => recordLook(tx, { username, at, what: 'document', subject }))
  }
  routes.file('/documents/:id/pdf', {
    scope: 'documents.view',
    tag: ACCOUNT.tag,
    summary: 'A document as PDF: its own pages, out of the file that it was printed in',
    params: WithId,
    answer: Pdf,
    make: async ({ params, request, reply }) => {
      const document = found(
        await db.reading((tx) => findDocument(tx, params.id)),
        `document ${params.id}`,
      )
      await look(callerOf(request).actor, `${document.accountRef ?? ''} document ${params.id}`)
      return sendPdf(reply, await letters.documentPdf(params.id))
    },
  })
  routes.file('/notices/:id/pdf', {
    scope: 'documents.view',
    tag: ACCOUNT.tag,
    summary: 'A notice as PDF: as it was sent, or as it would be sent now',
    params: WithId,
    answer: Pdf,
    make: async ({ params, request, reply }) => {
      const ref = found(
        await db.reading((tx) => accountOfNotice(tx, params.id)),
        `notice ${params.id}`,
      )
      await look(callerOf(request).actor, `${ref} notice ${params.id}`)
      return sendPdf(reply, await letters.noticePdf(params.id))
    },
  })
  routes.file('/accounts/:ref/statement/pdf', {
    scope: 'documents.view',
    tag: ACCOUNT.tag,
    summary: 'A statement of the account as PDF, of today or of a past day',
    params: WithRef,
    query: Type.Object({ at: optional(Day), known: optional(Day) }),
    answer: Pdf,
    make: async ({ params, query, request, reply, acting }) => {
      const { on } = acting
      await db.reading((tx) => accountOf(tx, params.ref, on))
      await look(callerOf(request).actor, `${params.ref} statement`)
      const { at, known } = query
      const moment = at && parseMoment({ at, ...(known && { known }) }, on)
      return sendPdf(reply, await letters.statementPdf(params.ref, moment))
    },
  })
}
