/** The doors: sign-in, lockout, tokens, permissions, the access log. */
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Session } from 'fastify'
import { readSession, signIn } from '#authority/index.js'
import { sql } from '#store/db.js'
import { sessionStore } from '#web/session-store.js'
import { SMALL_COUNCIL, useDatabase } from '../support/database.js'
import { makeSmallCouncil, OFFICERS, PASSWORD } from './small-council.js'
import { type SmallServer, startSmallServer } from './small-server.js'

const at = useDatabase(SMALL_COUNCIL)
let server: SmallServer
let refs: string[]

beforeAll(async () => {
  ;({ refs } = await makeSmallCouncil(at.db))
  server = await startSmallServer(at.db)
  return () => server.app.close()
})

const [TRIED = { username: '' }] = OFFICERS

describe('sign-in', () => {
  const minute = (n: number) => new Date(Date.UTC(2026, 3, 20, 9, n))
  const attempt = (password: string, at_: Date) =>
    signIn(at.db, { username: TRIED.username, password, at: at_, address: '192.0.2.1' })

  test('is locked for fifteen minutes by five failures, even for the right password', async () => {
    for (let n = 0; n < 5; n += 1) expect(await attempt('wrong', minute(0))).toBeUndefined()
    expect(await attempt(PASSWORD, minute(14))).toBeUndefined()
    expect(await attempt(PASSWORD, minute(16))).toBe(TRIED.username)
  })

  test('a success forgets the failures before it', async () => {
    for (let n = 0; n < 4; n += 1) await attempt('wrong', minute(20))
    expect(await attempt(PASSWORD, minute(20))).toBeDefined()
    for (let n = 0; n < 4; n += 1) await attempt('wrong', minute(20))
    expect(await attempt(PASSWORD, minute(20))).toBeDefined()
  })

  test('an unknown officer is simply not let in', async () => {
    const given = { username: 'nobody', password: PASSWORD, at: minute(0), address: '192.0.2.1' }
    expect(await signIn(at.db, given)).toBeUndefined()
  })
})

describe('the server', () => {
  test('sends whoever is not signed in to the sign-in page, and back afterwards', async () => {
    const answer = await server.app.inject(`/accounts/${refs[0]}`)
    expect(answer.statusCode).toBe(303)
    expect(answer.headers.location).toBe(`/sign-in?to=%2Faccounts%2F${refs[0]}`)
  })

  test('refuses a form without its token', async () => {
    const payload = { username: 't.leader', password: PASSWORD }
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await server.app.inject({
      method: 'POST',
      url: '/sign-in',
      headers,
      payload: new URLSearchParams(payload).toString(),
    })
    expect(answer.statusCode).toBe(403)
  })

  test('allows no inline script or style', async () => {
    const answer = await server.app.inject('/sign-in')
    const policy = String(answer.headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    expect(answer.body).not.toMatch(/<script>|<style|style="|onclick/)
  })

  test('says that an asset is missing, and asks nobody to sign in for it', async () => {
    const answer = await server.app.inject('/assets/fonts/missing.woff2')
    expect(answer.statusCode).toBe(404)
    expect(answer.headers.location).toBeUndefined()
  })

  test('keeps what was said in a session while a slower request of it ends', async () => {
    const store = sessionStore(at.db)
    const set = promisify(store.set.bind(store))
    const session = (modified: boolean, said: object) => {
      const cookie = { expires: new Date(Date.now() + 1_800_000) }
      return { cookie, isModified: () => modified, username: 'x', ...said } as unknown as Session
    }
    await set('key', session(true, {}))
    await set('key', session(true, { flash: 'Changed' }))
    await set('key', session(false, {}))
    expect(await readSession(at.db, 'key')).toMatchObject({ flash: 'Changed' })
  })

  test('ends a session twelve hours after the sign-in, however busy it was', async () => {
    const cookie = await cookieFor('d.deputy')
    const ask = async (minutesAgo: number) => {
      const since = Date.now() - minutesAgo * 60_000
      await at.db.transaction((tx) =>
        tx.run(sql`update session
          set data = jsonb_set(data::jsonb, '{since}', to_jsonb(${since}::bigint))::json
          where data ->> 'username' = 'd.deputy'`),
      )
      const answer = await server.app.inject({ url: '/search', headers: { cookie } })
      return answer.statusCode
    }
    expect(await ask(12 * 60 - 1)).toBe(200)
    expect(await ask(12 * 60)).toBe(303)
    // Gone for good: the clock turned back does not bring it again.
    expect(await ask(0)).toBe(303)
  })

  test('tells whether it is ready', async () => {
    expect((await server.app.inject('/health/ready')).statusCode).toBe(200)
  })

  test('records each look at an account', async () => {
    const cookie = await cookieFor('t.leader')
    await server.app.inject({ url: `/accounts/${refs[5]}`, headers: { cookie } })
    const row = await at.db.transaction((tx) =>
      tx.first<{ username: string; what: string }>(
        sql`select username, what from access_log where subject = ${refs[5]}`,
      ),
    )
    expect(row).toEqual({ username: 't.leader', what: 'account' })
  })

  test('never leads an officer to another site after the sign-in', async () => {
    const { token, cookie } = await token0()
    const payload = new URLSearchParams({
      _csrf: token, username: 't.leader', password: PASSWORD, to: '//elsewhere.example/',
    }) // prettier-ignore
    const answer = await post('/sign-in', { payload, cookie })
    expect(answer.headers.location).toBe('/')
  })
})

describe('a character of code nought', () => {
  const csrfOf = async (cookie: string) => {
    const { body } = await server.app.inject({ url: '/runs/1', headers: { cookie } })
    return /name="_csrf" value="([^"]+)"/.exec(body)?.[1] ?? ''
  }

  test('is a fault of its field in a form, and nothing is kept', async () => {
    const cookie = await cookieFor('t.leader')
    const _csrf = await csrfOf(cookie)
    const payload = new URLSearchParams({ _csrf, _key: 'nul', said: 'rang\0 twice' })
    const answer = await post(`/accounts/${refs[5]}/notes`, { payload, cookie })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('has a character that cannot be read: type it again')
    const notes = await at.db.transaction((tx) => tx.rows(sql`select 1 from account_note`))
    expect(notes).toEqual([])
  })

  test.each(['/accounts/1%00', '/search?q=a%00b', '/accounts?q=%00', '/people/%00'])(
    'finds nothing in an address: %s',
    async (url) => {
      const headers = { cookie: await cookieFor('t.leader') }
      expect((await server.app.inject({ url, headers })).statusCode).toBeLessThan(500)
    },
  )

  test('signs nobody in', async () => {
    const { token, cookie } = await token0()
    const payload = new URLSearchParams({ _csrf: token, username: 't\0', password: 'x\0' })
    expect((await post('/sign-in', { payload, cookie })).statusCode).toBe(401)
  })
})

async function token0(): Promise<{ token: string; cookie: string }> {
  const answer = await server.app.inject('/sign-in')
  const token = /name="_csrf" value="([^"]+)"/.exec(answer.body)?.[1] ?? ''
  return { token, cookie: cookieOf(answer.headers['set-cookie']) }
}

function cookieOf(header: string | readonly string[] | undefined): string {
  const all = typeof header === 'string' ? [header] : (header ?? [])
  return all.map((one) => one.split(';')[0]).join('; ')
}

function post(url: string, { payload, cookie }: { payload: URLSearchParams; cookie: string }) {
  const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' }
  return server.app.inject({ method: 'POST', url, headers, payload: payload.toString() })
}

async function cookieFor(username: string): Promise<string> {
  const { token, cookie } = await token0()
  const payload = new URLSearchParams({ _csrf: token, username, password: PASSWORD })
  const answer = await post('/sign-in', { payload, cookie })
  return cookieOf(answer.headers['set-cookie'])
}
