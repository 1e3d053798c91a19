/** The doors of the API: tokens, scopes, keys, pages, the access log. */
import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { apiPlugin } from '#api/index.js'
import { issueToken, lockOfficer, revokeToken } from '#authority/index.js'
import { addDays, isoDate } from '#kernel/dates.js'
import { sql } from '#store/db.js'
import fastifyRateLimit from '@fastify/rate-limit'
import fastify from 'fastify'
import { SMALL_COUNCIL, useDatabase } from '../support/database.js'
import { command } from '../browser/small-council.js'
import { useSmallApi } from './small-api.js'

const at = useDatabase(SMALL_COUNCIL)
const day = useSmallApi(at)

interface Asked {
  readonly token?: string
  readonly body?: object
  readonly key?: string
  readonly headers?: Record<string, string>
}

async function ask(url: string, { token, body, key, headers }: Asked = {}) {
  const answer = await day.server.app.inject({
    url: `/api/v1${url}`,
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(key !== undefined && { 'idempotency-key': key }),
      ...headers,
    },
    ...(body !== undefined && { payload: body }),
  })
  return { status: answer.statusCode, headers: answer.headers, body: answer.body }
}

describe('a token', () => {
  test('is asked for, and one that is nobody’s is none', async () => {
    const path = `/accounts/${day.refs[0]}`
    expect((await ask(path)).status).toBe(401)
    const wrong = await ask(path, { token: `reeve_${'x'.repeat(43)}` })
    expect(wrong.status).toBe(401)
    expect(JSON.parse(wrong.body)).toEqual({
      errors: [expect.objectContaining({ field: 'authorization' })],
    })
  })

  test('does what its scopes say and nothing else', async () => {
    const token = await day.token('viewer', 'b.billing', ['accounts.view'])
    expect((await ask(`/accounts/${day.refs[0]}`, { token })).status).toBe(200)
    const body = { receivedOn: '2026-04-20', amount: '1.00', method: 'card' }
    const paid = await ask(`/accounts/${day.refs[0]}/receipts`, { token, body, key: '1' })
    expect(paid.status).toBe(403)
  })

  test('is kept only as a hash', async () => {
    const token = await day.token('hashed', 'b.billing', ['accounts.view'])
    const rows = await at.db.transaction((tx) =>
      tx.rows<{ all: string }>(sql`select t::text as all from api_token t
        union all select e::text from event e union all select c::text from command c`),
    )
    expect(rows.filter((row) => row.all.includes(token))).toEqual([])
  })

  test('has no scope that its issuer or its owner has not', async () => {
    const issue = (issuer: string, owner: string, scopes: string[]) =>
      issueToken(at.db, command(day.server.today, issuer), {
        name: `beyond-${owner.slice(0, 1)}`,
        owner,
        scopes,
        expiresOn: isoDate('2026-05-01'),
        secret: randomBytes(32).toString('hex'),
      })
    expect(await issue('b.billing', 't.leader', ['runs.approve'])).toEqual({
      kind: 'beyond-issuer',
      scopes: ['runs.approve'],
    })
    expect(await issue('s.admin', 'b.billing', ['runs.approve'])).toEqual({
      kind: 'beyond-owner',
      scopes: ['runs.approve'],
    })
    await expect(issue('s.admin', 'b.billing', ['everything'])).rejects.toThrow('no such scope')
  })

  test('ends when it is revoked, when it runs out, and when its owner is locked', async () => {
    const { today } = day.server
    const path = `/accounts/${day.refs[0]}`
    const revoked = await day.token('revoked', 'b.billing', ['accounts.view'])
    await revokeToken(at.db, command(today), { name: 'revoked', reason: 'lost' })
    expect((await ask(path, { token: revoked })).status).toBe(401)
    const aging = await day.token('aging', 'b.billing', ['accounts.view'])
    day.server.today = isoDate('2026-06-30')
    expect((await ask(path, { token: aging })).status).toBe(200)
    day.server.today = addDays(day.server.today, 1)
    expect((await ask(path, { token: aging })).status).toBe(401)
    day.server.today = today
    const orphan = await day.token('orphan', 'c.court', ['accounts.view'])
    expect((await ask(path, { token: orphan })).status).toBe(200)
    const lock = { username: 'c.court', reason: 'gone' }
    await lockOfficer(at.db, command(today, 's.admin'), lock)
    expect((await ask(path, { token: orphan })).status).toBe(401)
  })

  test('two of one owner are one officer', async () => {
    const scopes = ['runs.preview', 'runs.approve'] as const
    const one = await day.token('one', 't.leader', scopes)
    const two = await day.token('two', 't.leader', scopes)
    const body = { kind: 'reminder', asAt: day.server.today }
    const run = await ask('/runs', { token: one, body, key: 'run' })
    const { runId, alarms } = JSON.parse(run.body) as {
      runId: string
      alarms: { alarm: string }[]
    }
    const answers = Object.fromEntries(alarms.map(({ alarm }) => [alarm, 'seen']))
    const path = `/runs/${runId}/approve`
    const own = await ask(path, { token: two, body: { answers }, key: 'a' })
    expect([own.status, JSON.parse(own.body)]).toEqual([409, { refused: 'same-officer' }])
  })

  test('is held to so many requests a minute, whoever else asks', async () => {
    const options = { ...{ db: at.db }, perMinute: 2 } as Parameters<typeof apiPlugin>[0]
    const clock = { today: () => Promise.resolve(day.server.today), now: () => new Date() }
    const app = fastify()
    await app.register(fastifyRateLimit, { global: false })
    await app.register(apiPlugin({ ...options, clock }))
    const busy = await day.token('busy', 'b.billing', ['runs.view'])
    const calm = await day.token('calm', 'b.billing', ['runs.view'])
    const get = (token: string) =>
      app.inject({ url: '/api/v1/runs', headers: { authorization: `Bearer ${token}` } })
    const statuses = []
    for (const token of [busy, busy, busy, calm]) statuses.push((await get(token)).statusCode)
    expect(statuses).toEqual([200, 200, 429, 200])
    await app.close()
  })
})

describe('a change', () => {
  const pay = (amount: string) => ({ receivedOn: '2026-04-20', amount, method: 'card' })

  test('needs a key, and tried out it leaves nothing', async () => {
    const token = await day.token('till', 'b.billing', ['receipts.take', 'accounts.view'])
    const path = `/accounts/${day.refs[1]}/receipts`
    const keyless = await ask(path, { token, body: pay('5.00') })
    expect(keyless.status).toBe(400)
    expect(keyless.body).toContain('idempotency-key')
    const count = async () => {
      const { body } = await ask(path, { token })
      return (JSON.parse(body) as { items: unknown[] }).items.length
    }
    const before = await count()
    const tried = await ask(`${path}?dryRun=true`, { token, body: pay('5.00'), key: 'k' })
    expect([tried.status, await count()]).toEqual([200, before])
    const done = await ask(path, { token, body: pay('5.00'), key: 'k' })
    expect([done.status, await count()]).toEqual([200, before + 1])
  })

  test('is recorded under the name of the token', async () => {
    const token = await day.token('notes', 'b.billing', ['notes.write', 'accounts.view'])
    const path = `/accounts/${day.refs[2]}`
    await ask(`${path}/notes`, { token, body: { text: 'Rang about the bill' }, key: 'n' })
    const { body } = await ask(`${path}/events`, { token })
    const [event] = (JSON.parse(body) as { items: { actor: string; type: string }[] }).items
    expect(event).toMatchObject({ actor: 'api/notes', type: 'note-written' })
    const looks = await at.db.transaction((tx) =>
      tx.rows(sql`select username, what from access_log where subject = ${day.refs[2]}`),
    )
    expect(looks).toContainEqual({ username: 'api/notes', what: 'account' })
  })

  test('names every field at fault, and what is accepted', async () => {
    const token = await day.token('faults', 'b.billing', ['receipts.take'])
    const body = { receivedOn: '2026-02-30', amount: '1.5', metod: 'card' }
    const answer = await ask(`/accounts/${day.refs[1]}/receipts`, { token, body, key: 'f' })
    const { errors } = JSON.parse(answer.body) as { errors: { field: string }[] }
    expect(answer.status).toBe(400)
    expect(errors.map((e) => e.field)).toEqual(['receivedOn', 'amount', 'method', 'metod'])
    const future = { receivedOn: '2026-04-21', amount: '1.50', method: 'card' }
    const refused = await ask(`/accounts/${day.refs[1]}/receipts`, {
      token,
      body: future,
      key: 'g',
    })
    expect([refused.status, JSON.parse(refused.body)]).toEqual([409, { refused: 'in-the-future' }])
  })
})

describe('a list', () => {
  test('is read a page at a time, each row once', async () => {
    const token = await day.token('pages', 'b.billing', ['runs.view'])
    const seen: number[] = []
    let after = ''
    do {
      const query = `?limit=7${after === '' ? '' : `&after=${after}`}`
      const { body } = await ask(`/runs/1/items${query}`, { token })
      const page = JSON.parse(body) as { items: { ordinal: number }[]; next: string | null }
      seen.push(...page.items.map((item) => item.ordinal))
      after = page.next ?? ''
    } while (after !== '')
    expect(seen).toEqual(Array.from({ length: 24 }, (_, n) => n + 1))
  })

  test('that has not changed is not sent again', async () => {
    const token = await day.token('etags', 'b.billing', ['runs.view'])
    const first = await ask('/runs', { token })
    const etag = String(first.headers.etag)
    const again = await ask('/runs', { token, headers: { 'if-none-match': etag } })
    expect([again.status, again.body]).toEqual([304, ''])
  })
})

test('no cookie opens the API, and no token the screens', async () => {
  const token = await day.token('screens', 'b.billing', ['accounts.view'])
  const headers = { authorization: `Bearer ${token}` }
  const page = await day.server.app.inject({ url: `/accounts/${day.refs[0]}`, headers })
  expect(page.statusCode).toBe(303)
  expect((await ask(`/accounts/${day.refs[0]}`, { headers: { cookie: 'reeve=x' } })).status).toBe(
    401,
  )
})

describe('what cannot be taken', () => {
  const asked = (url: string, body: object) => ({ url, body })
  const need = { from: '2026-05-01', until: null, formats: [], language: 'en', reason: 'asked' }
  const court = { courtCode: '1', courtName: 'Court', venue: '1', sitsAt: '10:00' }
  test.each([
    ['a text with a nought in it', asked('/accounts/x/notes', { text: 'a\u0000b' })],
    ['a day of no century', asked('/runs', { kind: 'reminder', asAt: '0001-01-01' })],
    ['a year of none', asked('/runs', { kind: 'annual-billing', asAt: '2026-04-20', criteria: { year: '9999-00' } })],
    ['an end before its beginning', asked('/people/P1/letter-needs', { ...need, until: '2026-04-30' })],
    ['a hearing of a year without bank holidays', asked('/hearings', { ...court, sitsOn: '2062-06-01', complaintBy: '2062-04-01' })],
    ['costs below nought', asked('/cases/1/result', { kind: 'granted', orderCosts: '-1.00' })],
  ])('%s is a fault of who asks, and is named', async (what, { url, body }) => {
    const scopes = ['notes.write', 'runs.preview', 'accounts.change', 'court.record'] as const
    const name = `slips-${what.replaceAll(' ', '-')}`.slice(0, 39)
    const token = await day.token(name, 't.leader', scopes)
    const answer = await ask(url, { token, body, key: what })
    expect([400, 422], answer.body).toContain(answer.status)
    expect(answer.body).toMatch(/"errors":\[\{"field":"[^"]+","message"/)
  }) // prettier-ignore

  test('a page that no page named is none', async () => {
    const token = await day.token('turns-pages', 't.leader', ['runs.view'])
    expect((await ask('/runs?after=z%20z', { token })).status).toBe(400)
    expect((await ask('/runs?after=zzzzzzzz', { token })).status).toBe(422)
    expect((await ask('/runs?kind=%00', { token })).status).toBe(400)
  })
})
