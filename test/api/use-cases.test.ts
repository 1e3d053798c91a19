/** Whatever a screen or the command line can do, the API can, or the table says why it does not. */
import { beforeAll, expect, test } from 'vitest'
import { buildProgram } from '#cli/program.js'
import { useDatabase } from '../support/database.js'
import { type SeenRoute, watchRoutes } from '../support/routes.js'
import { startSmallServer } from '../browser/small-server.js'
import { COMMANDS, SCREENS } from './use-cases.js'

const at = useDatabase()
const API = '/api/v1'
let screens: string[] = []
let api: string[] = []
const needed = new Map<string, string | null | undefined>()

beforeAll(async () => {
  const seen: SeenRoute[] = []
  const server = await startSmallServer(at.db, '2026-04-20', [watchRoutes(seen)])
  await server.app.close()
  const routes = seen.filter(({ method }) => method !== 'HEAD')
  api = routes
    .filter(({ url }) => url.startsWith(API))
    .map(({ method, url }) => `${method} ${url.slice(API.length)}`)
  for (const { method, url, needs } of routes) needed.set(`${method} ${url}`, needs)
  const pages = routes.filter(({ url }) => !/^\/(api|assets|health)/.test(url))
  const sent = new Set(pages.filter(({ method }) => method === 'POST').map(({ url }) => url))
  // A form is asked for where it is sent: it has nothing of its own to tell.
  screens = pages
    .filter(({ method, url }) => method === 'POST' || !sent.has(url) || SHOWN_TOO.has(url))
    .map(({ method, url }) => `${method} ${url}`)
})

/** Pages that show something besides the form which they send. */
const SHOWN_TOO = new Set([
  '/court/appeals/:id', '/court/cases/:id', '/receipts/suspense/:id', '/refunds/:id', '/sign-in',
  '/sign-in/code', '/demonstration',
]) // prettier-ignore

function commandsOf(): string[] {
  const nothing = () => {
    throw new Error('nothing is carried out here')
  }
  const program = buildProgram({
    open: nothing,
    rights: nothing,
    empty: nothing,
    backupKeys: () => ({ recipients: [], passphraseFile: undefined, identityFile: undefined }),
    throwaway: nothing,
  })
  return program.commands.flatMap((one) =>
    one.commands.length === 0
      ? [one.name()]
      : one.commands.map((part) => `${one.name()} ${part.name()}`),
  )
}

test('every action and reading of the screens is in the table, and nothing else', () => {
  expect(Object.keys(SCREENS).sort()).toEqual([...new Set(screens)].sort())
})

test('every command of the command line is in the table, and nothing else', () => {
  expect(Object.keys(COMMANDS).sort()).toEqual(commandsOf().sort())
})

test('every route that the table names is there', () => {
  const named = [...Object.values(SCREENS), ...Object.values(COMMANDS)].flatMap((offered) =>
    'none' in offered ? [] : offered,
  )
  expect([...new Set(named)].filter((route) => !api.includes(route))).toEqual([])
})

test('every exception has its reason', () => {
  for (const offered of [...Object.values(SCREENS), ...Object.values(COMMANDS)]) {
    if ('none' in offered) expect(offered.none.length).toBeGreaterThan(20)
    else expect(offered.length).toBeGreaterThan(0)
  }
})

test('an action needs the permission of its screen, by the API too', () => {
  const others = Object.entries(SCREENS).flatMap(([page, offered]) =>
    'none' in offered || page.startsWith('GET')
      ? []
      : offered
          .filter((route) => route.startsWith('POST'))
          .map((route) => [page, needed.get(page), needed.get(route.replace(' ', ` ${API}`))])
          .filter(([, onScreen, byApi]) => onScreen !== byApi),
  )
  expect(others).toEqual([])
})
