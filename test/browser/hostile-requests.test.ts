/** What no browser of an officer sends: the server answers it, and goes on. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from '#store/db.js'
import { SMALL_COUNCIL, useDatabase } from '../support/database.js'
import { Visitor } from '../support/visitor.js'
import { makeSmallCouncil, PASSWORD } from './small-council.js'
import { type SmallServer, startSmallServer } from './small-server.js'

const at = useDatabase(SMALL_COUNCIL)
let server: SmallServer
let leader: Visitor
let ref = ''

beforeAll(async () => {
  ref = (await makeSmallCouncil(at.db)).refs[0] ?? ''
  server = await startSmallServer(at.db)
  leader = new Visitor(server.url)
  expect((await leader.signIn('t.leader', PASSWORD)).status).toBe(303)
})
afterAll(() => server.app.close())

describe('a redirect', () => {
  test.each([
    ['/%C5%9B', '/%C5%9B'],
    ['/%0A', '/'],
    ['/%09/evil.example', '/'],
    ['//evil.example', '/'],
    ['/%5Cevil.example', '/'],
    ['/.//evil.example', '/'],
    ['http://evil.example/', '/'],
    ['', '/'],
    ['/search?q=Mill+Hill', '/search?q=Mill%20Hill'],
  ])('after the sign-in to %s leads to a path of the server', async (to, path) => {
    const answer = await leader.get(`/sign-in?to=${to.replace('?', '%3F').replace('+', '%20')}`)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, path])
    expect((await leader.get('/health/live')).status).toBe(200)
  })

  test('to a person whose reference no header can hold leads on, and the server lives', async () => {
    const billing = new Visitor(server.url)
    await billing.signIn('b.billing', PASSWORD)
    await billing.post('/people/%C5%9B/merge', { other: 'P1' }, '/')
    expect((await leader.get('/health/live')).status).toBe(200)
  })
})

describe('an address that nobody types', () => {
  test.each([
    '/runs?sort=constructor', '/runs?sort=__proto__&constructor=1', '/audit?page=99999999999999999999',
    '/audit?page=-1', '/search?q=a&q=b', '/quality?run=1&run=2', '/audit/events?sort=toString&order=asc',
    '/print-runs?state=unsent&state=sent', '/search?q=%E2%80%AE',
  ])('%s is answered', async (path) => {
    expect((await leader.get(path)).status).toBe(200)
  }) // prettier-ignore

  test('is said to be none under the document of the API too', async () => {
    const answer = await leader.get('/api/docs/static/%0a')
    expect([answer.status, answer.text]).toEqual([404, 'Not found'])
  })
})

describe('a form that no page sends', () => {
  test('with a key of 9,000 characters is refused', async () => {
    const note = { said: 'hello', _key: 'k'.repeat(9_000) }
    const answer = await leader.post(`/accounts/${ref}/notes`, note, `/accounts/${ref}`)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Load the page again, and send it once more')
  })

  test('as JSON is not taken', async () => {
    const body = new Blob(['{"amount":{"toString":1}}'], { type: 'application/json' })
    expect((await leader.send(`/accounts/${ref}/payment`, body)).status).toBe(415)
  })

  test('larger than a file may be is refused as too large, not as a fault', async () => {
    const form = new FormData()
    form.set('file', new Blob(['x'.repeat(21 * 1024 * 1024)]), 'large.csv')
    const answer = await leader.send('/receipts/import', form)
    expect(answer.status).toBe(413)
    expect(answer.text).toContain('20 megabytes')
  })

  test('with two files, or thirty fields, is refused in words', async () => {
    const two = new FormData()
    for (const name of ['a', 'b']) two.append('file', new Blob(['x']), name)
    expect((await leader.send('/receipts/import', two)).status).toBe(413)
    const thirty = new FormData()
    for (let n = 0; n < 30; n += 1) thirty.set(`f${n}`, 'x')
    expect((await leader.send('/receipts/import', thirty)).status).toBe(413)
  })
})

test('while another holds what a page must write, it is told to try again soon', async () => {
  await at.other.transaction(async (tx) => {
    await tx.run(sql`select 1 from account where account_ref = ${ref} for update`)
    const paid = { amount: '1.00', method: 'card', receivedOn: '20/4/2026' }
    const answer = await leader.post(`/accounts/${ref}/payment`, paid)
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '10'])
  })
  expect((await leader.get('/')).status).toBe(200)
}, 30_000)

describe('under TLS', () => {
  test('the session’s cookie is secure and this host’s alone, and the browser is held to TLS', async () => {
    const secure = new Visitor(server.url, { 'x-forwarded-proto': 'https' })
    const answer = await secure.signIn('c.court', PASSWORD)
    const [cookie = ''] = answer.headers.getSetCookie()
    expect(cookie).toMatch(/^__Host-reeve=/)
    expect(cookie).toMatch(/; Secure/)
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000')
    expect((await secure.get('/')).status).toBe(200)
    expect((await secure.post('/sign-out', {}, '/')).status).toBe(303)
    expect((await secure.get('/')).status).toBe(303)
  })

  test('none of it is said over plain HTTP', async () => {
    const answer = await leader.get('/')
    expect(answer.headers.get('strict-transport-security')).toBeNull()
  })
})

test('health says whether it lives and whether the database answers', async () => {
  expect(await (await fetch(`${server.url}/health/live`)).json()).toEqual({ live: true })
  expect(await (await fetch(`${server.url}/health/ready`)).json()).toEqual({ ready: true })
})

/** The last: it uses up what an address may try in a minute. */
test('the twenty-first sign-in in a minute is told to wait', async () => {
  const guesser = new Visitor(server.url)
  const statuses = new Set<number>()
  for (let n = 0; n < 22; n += 1) {
    const { status } = await guesser.send('/sign-in', new URLSearchParams({ username: 'x' }))
    statuses.add(status)
  }
  expect([...statuses].sort()).toEqual([403, 429])
})
