/** Every address that is asked for by GET, and many askers of it at once. */
import { expect } from 'vitest'
import type { SeenRoute } from './routes.js'

/** What stands for a parameter where nothing else is said. */
const PARAMETERS: Readonly<Record<string, string>> = {
  year: '2026-27',
  username: 't.leader',
  file: 'a'.repeat(64),
  kind: 'summons-costs',
  line: '1',
  band: 'A',
  name: 'nobody',
  '*': 'council-tax/charge',
}

/** The routes' addresses, their parameters filled in; `ref` is of an account. */
export function addressesOf(routes: readonly SeenRoute[], ref: string): string[] {
  const filled = (url: string) =>
    url
      .replace(/:(\w+)\??(?=\.|\/|$)/g, (_, name: string) =>
        name === 'ref' ? refFor(url, ref) : (PARAMETERS[name] ?? '1'),
      )
      .replace('*', PARAMETERS['*'] ?? '')
  const asked = routes.filter(({ method }) => method === 'GET')
  return [...new Set(asked.map(({ url }) => filled(url)))]
}

function refFor(url: string, ref: string): string {
  if (url.includes('/people/')) return 'P1'
  return url.includes('/properties/') ? '100000' : ref
}

/** Asks so many times at once; whatever is answered, it is answered, and is no fault. */
export async function askAtOnce(
  times: number,
  ask: () => Promise<{ readonly status: number }>,
  what: string,
): Promise<void> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`${what} was not answered`)), 60_000).unref()
  })
  const answers = Promise.all(Array.from({ length: times }, ask))
  const statuses = new Set((await Promise.race([answers, late])).map(({ status }) => status))
  expect(
    [...statuses].filter((status) => status >= 500),
    what,
  ).toEqual([])
}
