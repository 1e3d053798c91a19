/**
 * Bodies and queries that nobody means, at every route that takes a body and every page and list:
 * whatever comes is answered in words, nothing falls, and the books balance afterwards.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { changeRoles, PERMISSIONS, ROLES } from '#authority/index.js'
import { chance } from '#kernel/chance.js'
import { openApiDocument } from '../../tools/client-text.js'
import { keyed, useSmallApi } from '../api/small-api.js'
import { command, PASSWORD } from '../browser/small-council.js'
import { startSmallServer } from '../browser/small-server.js'
import { SMALL_COUNCIL, useDatabase } from '../support/database.js'
import { hostileBody, hostileQuery, type Schema, seedOfRoute } from '../support/hostile-bodies.js'
import { addressesOf } from '../support/many-at-once.js'
import { type SeenRoute, watchRoutes } from '../support/routes.js'
import { approveWaiting } from '../support/second-officer.js'
import { Visitor } from '../support/visitor.js'

const at = useDatabase(SMALL_COUNCIL)
const day = useSmallApi(at)
const seen: SeenRoute[] = []
const BODIES = Number(process.env.HOSTILE_BODIES ?? 40)
const QUERIES = Number(process.env.HOSTILE_QUERIES ?? 15)
/** Others than those of before. */
const SEED = process.env.HOSTILE_SEED ?? ''
/** A token makes 600 requests in a minute. */
const REQUESTS_A_TOKEN = 400

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

interface Operation {
  readonly requestBody?: { readonly content: Readonly<Record<string, { schema: Schema }>> }
}

beforeAll(async () => {
  const watched = await startSmallServer(at.db, '2026-04-20', [watchRoutes(seen)])
  await watched.app.close()
  await changeRoles(at.db, command(day.server.today, 'd.deputy'), {
    username: 's.admin',
    roles: ROLES.map(({ name }) => name),
    from: day.server.today,
    until: null,
    reason: 'may do everything',
  })
  await approveWaiting(at.db, command(day.server.today, 't.leader'))
})

describe('what nobody means is answered in words', () => {
  test('as a body of the API', async () => {
    const { paths } = JSON.parse(await openApiDocument()) as Document
    const may = new Set(ROLES.flatMap(({ permissions }) => permissions))
    const scopes = PERMISSIONS.filter((scope) => may.has(scope))
    const wrong: string[] = []
    const statuses = new Set<number>()
    let [asked, headers] = [0, {}]
    for (const [path, operations] of Object.entries(paths)) {
      for (const [method, { requestBody }] of Object.entries(operations)) {
        const schema = requestBody?.content['application/json']?.schema
        if (schema === undefined) continue
        const luck = chance(seedOfRoute(`${method} ${path}${SEED}`))
        const filled = path.replaceAll('{ref}', day.refs[0] ?? '').replaceAll(/\{\w+\}/g, '1')
        for (let n = 0; n < BODIES; n += 1, asked += 1) {
          if (asked % REQUESTS_A_TOKEN === 0) {
            const token = await day.token(`hostile-${asked}`, 's.admin', scopes)
            headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
          }
          const body = JSON.stringify(hostileBody(schema, luck))
          const answer = await fetch(`${day.server.url}/api/v1${filled.replace('/api/v1', '')}`, {
            method: method.toUpperCase(),
            headers: { ...headers, ...keyed().header },
            body,
          })
          const text = await answer.text()
          statuses.add(answer.status)
          if (answer.status >= 500) wrong.push(`${method} ${path} ${body.slice(0, 300)}: ${text}`)
        }
      }
    }
    console.log(`${asked} bodies`)
    expect(asked).toBeGreaterThan(60 * BODIES)
    // Some get through, some are held by the schema, some by the rule behind it.
    for (const status of [200, 400, 404, 409, 422]) expect(statuses).toContain(status)
    expect(wrong).toEqual([])
  })

  test('as a query of a page or a list', async () => {
    const addresses = addressesOf(
      seen.filter(({ url }) => !/^\/(assets|health)/.test(url)),
      day.refs[0] ?? '',
    )
    const officer = new Visitor(day.server.url)
    await officer.signIn('s.admin', PASSWORD)
    console.log(`${addresses.length * QUERIES} queries`)
    const wrong: string[] = []
    for (const path of addresses) {
      const luck = chance(seedOfRoute(`${path}${SEED}`))
      for (let n = 0; n < QUERIES; n += 1) {
        const query = hostileQuery(luck)
        const { status } = await officer.get(`${path}?${query}`)
        if (status >= 500) wrong.push(`${path}?${query.slice(0, 300)}: ${status}`)
      }
    }
    expect(wrong).toEqual([])
  })
})
