/** Every page and every reading of the API, asked for forty times at once. */
import { beforeAll, expect, test } from 'vitest'
import { changeRoles, PERMISSIONS, ROLES } from '#authority/index.js'
import { approveWaiting } from '../support/second-officer.js'
import { SMALL_COUNCIL, useDatabase } from '../support/database.js'
import { addressesOf, askAtOnce } from '../support/many-at-once.js'
import { type SeenRoute, watchRoutes } from '../support/routes.js'
import { Visitor } from '../support/visitor.js'
import { useSmallApi } from '../api/small-api.js'
import { command, PASSWORD } from '../browser/small-council.js'
import { startSmallServer } from '../browser/small-server.js'

const at = useDatabase(SMALL_COUNCIL)
const day = useSmallApi(at)
const seen: SeenRoute[] = []

beforeAll(async () => {
  const watched = await startSmallServer(at.db, '2026-04-20', [watchRoutes(seen)])
  await watched.app.close()
  await changeRoles(at.db, command(day.server.today, 'd.deputy'), {
    username: 's.admin',
    roles: ROLES.map(({ name }) => name),
    from: day.server.today,
    until: null,
    reason: 'looks at everything',
  })
  await approveWaiting(at.db, command(day.server.today, 't.leader'))
})

const TIMES = 40
/** A token makes 600 requests in a minute. */
const ROUTES_A_TOKEN = 10

test('of the API', async () => {
  const routes = seen.filter(({ url }) => url.startsWith('/api/v1/'))
  const addresses = addressesOf(routes, day.refs[0] ?? '')
  expect(addresses.length).toBeGreaterThan(80)
  const may = new Set(ROLES.flatMap(({ permissions }) => permissions))
  const scopes = PERMISSIONS.filter((scope) => may.has(scope))
  let headers = {}
  for (const [n, path] of addresses.entries()) {
    if (n % ROUTES_A_TOKEN === 0) {
      const token = await day.token(`all-${n}`, 's.admin', scopes)
      headers = { authorization: `Bearer ${token}` }
    }
    await askAtOnce(TIMES, () => fetch(`${day.server.url}${path}`, { headers }), path)
    expect((await fetch(`${day.server.url}/sign-in`)).status, path).toBe(200)
  }
})

test('of the screens', async () => {
  const pages = seen.filter(({ url }) => !/^\/(api|assets|health)/.test(url))
  const addresses = addressesOf(pages, day.refs[0] ?? '')
  expect(addresses.length).toBeGreaterThan(100)
  const officer = new Visitor(day.server.url)
  await officer.signIn('s.admin', PASSWORD)
  for (const path of addresses) {
    await askAtOnce(TIMES, () => officer.get(path), path)
    expect((await fetch(`${day.server.url}/sign-in`)).status, path).toBe(200)
  }
})
