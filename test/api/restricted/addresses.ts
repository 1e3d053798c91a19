/** Every address under which the planted account could be asked for, and what is told of it. */
import { expect } from 'vitest'
import { sql } from '#store/db.js'
import { at, routes, secret, server, TOLD } from './planted.js'

export const IDS = Array.from({ length: 30 }, (_, n) => String(n + 1))

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

/** Every address that a route can be asked under. */
export function addressesOf(url: string, ids: readonly string[]): string[] {
  if (url.includes('/archive/')) return []
  const names = [...url.matchAll(/:([a-z]+\??)/gi)].map((match) => match[1] ?? '')
  let made = [url]
  for (const name of names) {
    const values =
      name === 'ref' ? [secret.account, secret.person, secret.property]
      : name === 'id' ? ids : (OTHER[name] ?? []) // prettier-ignore
    expect(values.length, `no value for :${name} of ${url}`).toBeGreaterThan(0)
    made = made.flatMap((path) => values.map((value) => path.replace(`:${name}`, value)))
  }
  return made
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
  const ids = [...new Set([...IDS, ...(await hiddenIds())])]
  const told: string[] = []
  const paths = routes
    .filter(({ method, url }) => method === 'GET' && !/^\/(api|assets|health)|\*/.test(url))
    .flatMap(({ url }) => addressesOf(url, ids))
  for (const url of [...new Set([...paths, ...SEARCHES(), ...LISTS()])]) {
    const answer = await server.app.inject({ url, headers: { cookie } })
    expect(answer.statusCode, url).toBeLessThan(500)
    told.push(...tells(answer.body, url))
  }
  return told
}
