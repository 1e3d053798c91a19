/** Every address under which the planted account could be asked for, and what is told of it. */
import { expect } from 'vitest'
import { sql } from '#store/db.js'
import { at, routes, secret, server, TOLD } from './planted.js'

interface Identity {
  readonly id: bigint
}

/** What an address holds after each word; after other words one to thirty are asked for. */
const HELD = {
  appeals: sql<Identity>`select appeal_id as id from appeal`,
  bundles: sql<Identity>`select bundle_id as id from case_bundle`,
  cases: sql<Identity>`select case_id as id from court_case`,
  certificates: sql<Identity>`select certificate_id as id from service_certificate`,
  complaints: sql<Identity>`select complaint_id as id from complaint`,
  documents: sql<Identity>`select document_id as id from document`,
  hearings: sql<Identity>`select hearing_id as id from hearing`,
  holds: sql<Identity>`select hold_id as id from hold`,
  information: sql<Identity>`select request_id as id from information_request`,
  letters: sql<Identity>`select letter_id as id from letter`,
  notes: sql<Identity>`select note_id as id from account_note`,
  notices: sql<Identity>`select notice_id as id from notice`,
  penalties: sql<Identity>`select penalty_id as id from penalty`,
  'print-runs': sql<Identity>`select print_run_id as id from print_run`,
  receipts: sql<Identity>`select receipt_id as id from receipt`,
  returns: sql<Identity>`select return_id as id from base_return`,
  runs: sql<Identity>`select run_id as id from run`,
  suspense: sql<Identity>`select receipt_id as id from receipt`,
  takeovers: sql<Identity>`select takeover_id as id from takeover`,
  transfers: sql<Identity>`select journal_id as id from journal where kind = 'credit-transferred'`,
} as const

const THIRTY = Array.from({ length: 30 }, (_, n) => String(n + 1))

/** One that nothing has. */
const NOBODYS = '999999'

/** The identities to ask for after a word of an address. */
type Ids = (word: string) => readonly string[]

/** Those that there are, one that nothing has, and all that the planted account has. */
async function allIds(): Promise<Ids> {
  const hidden = await hiddenIds()
  const known = new Map<string, string[]>()
  await at.db.reading(async (tx) => {
    for (const [word, query] of Object.entries(HELD)) {
      const rows = await tx.rows(query)
      known.set(word, [...rows.map(({ id }) => String(id)), NOBODYS])
    }
  })
  return (word) => [...new Set([...(known.get(word) ?? THIRTY), ...hidden])]
}

/** What the planted account has, of each kind that most addresses name. */
export async function hiddenIds(): Promise<string[]> {
  const rows = await at.db.reading((tx) =>
    tx.rows<{ id: bigint }>(sql`
      select notice_id as id from notice join account using (account_id)
      where account_ref = ${secret.account}
      union select document_id from document join account using (account_id)
      where account_ref = ${secret.account}
      union select receipt_id from receipt join account using (account_id)
      where account_ref = ${secret.account}`),
  )
  return rows.map((row) => String(row.id))
}

const OTHER: Readonly<Record<string, readonly string[]>> = {
  year: ['2026-27'], person: ['14', '1'], kind: ['household', 'complaint-list'],
  username: ['b.billing'], name: ['x'],
  line: ['1'], 'band?': ['D'], band: ['D'],
} // prettier-ignore

/** Every address that a route can be asked under, with `ids` after the word before an identity. */
export function addressesOf(url: string, ids: Ids): string[] {
  if (url.includes('/archive/')) return []
  const names = [...url.matchAll(/:([a-z]+\??)/gi)].map((match) => match[1] ?? '')
  let made = [url]
  for (const name of names) {
    const values =
      name === 'ref' ? [secret.account, secret.person, secret.property]
      : name === 'id' ? ids(wordBefore(url)) : (OTHER[name] ?? []) // prettier-ignore
    expect(values.length, `no value for :${name} of ${url}`).toBeGreaterThan(0)
    made = made.flatMap((path) => values.map((value) => path.replace(`:${name}`, value)))
  }
  return made
}

function wordBefore(url: string): string {
  return /([^/:]+)\/:id/.exec(url)?.[1] ?? ''
}

/**
 * The addresses of all that can be read. Of the letters of others, which are many and whose words
 * are packed into PDF, none: only those of the planted account are asked for.
 */
export async function everyAddress(under: RegExp): Promise<string[]> {
  const [all, hidden] = [await allIds(), await hiddenIds()]
  const letters = /^(\/api\/v1)?\/(documents|notices|letters)\/:id(\.pdf|\/pdf)?$/
  return routes
    .filter(({ method, url }) => method === 'GET' && under.test(url))
    .flatMap(({ url }) => addressesOf(url, letters.test(url) ? () => hidden : all))
}

const FILES = ['', '?format=csv']
export const SEARCHES = () => TOLD().map((words) => `/search?q=${encodeURIComponent(words)}`)
const LISTS = () => [
  ...['/runs/1/items', '/runs/2/items', '/quality', '/audit', '/audit/events', '/court/appeals',
    '/receipts', '/refunds', '/people/P1'].flatMap((p) => FILES.map((f) => p + f)),
  `/people/P1/merge?with=${secret.person}`,
  '/runs/2/items?account=' + secret.account,
  '/audit?subject=' + secret.account,
  '/search?q=SM1+4AB',
  '/search?q=SM1',
] // prettier-ignore

export function tells(body: string, url: string): string[] {
  // What was asked for is said again by a search: that tells nothing.
  const asked = decodeURIComponent(url)
  const text = body.replaceAll('&#39;', '’')
  return TOLD()
    .filter((words) => !asked.includes(words) && text.includes(words))
    .map((words) => `${words} in ${url}`)
}

export async function walk(cookie: string): Promise<string[]> {
  const told: string[] = []
  const paths = await everyAddress(/^\/(?!api|assets|health)[^*]*$/)
  for (const url of [...new Set([...paths, ...SEARCHES(), ...LISTS()])]) {
    const answer = await server.app.inject({ url, headers: { cookie } })
    expect(answer.statusCode, url).toBeLessThan(500)
    told.push(...tells(answer.body, url))
  }
  return told
}
