/** The planted account by the API, the papers of its case, and an officer’s own account. */
import { describe, expect, test } from 'vitest'
import { type Permission, PERMISSIONS, permissionsOf } from '#authority/index.js'
import { linkOfficer } from '#protections/index.js'
import { sql } from '#store/db.js'
import { OFFICERS, command } from '../../browser/small-council.js'
import { approveWaiting } from '../../support/second-officer.js'
import { everyAddress, SEARCHES, tells } from './addresses.js'
import { at, refs, secret, server, signIn, TODAY, token } from './planted.js'

describe('by the API', () => {
  test('no route tells of it to a token of an officer who may not see it', async () => {
    const roles = OFFICERS.find((o) => o.username === 'b.billing')?.roles ?? []
    const scopes = PERMISSIONS.filter((p) => permissionsOf(roles).has(p))
    const headers = { authorization: `Bearer ${await token('b.billing', scopes)}` }
    const paths = await everyAddress(/^\/api\/v1\/(?!openapi)/)
    const told: string[] = []
    const asked = [...paths, ...SEARCHES().map((s) => `/api/v1${s}`), '/api/v1/search?q=SM1+4AB']
    for (const url of asked) {
      const answer = await server.app.inject({ url, headers })
      expect(answer.statusCode, url).toBeLessThan(500)
      told.push(...tells(answer.body, url))
    }
    expect(told).toEqual([])
    const answer = await server.app.inject({ url: `/api/v1/accounts/${secret.account}`, headers })
    expect(answer.statusCode).toBe(404)
  }, 240_000)

  test('a token of a court officer finds it on the pages of the court alone, whatever it asks for', async () => {
    const scopes = ['accounts.view', 'court.view', 'court.restricted'] as const
    const headers = { authorization: `Bearer ${await token('c.court', scopes)}` }
    const ask = (url: string) => server.app.inject({ url: `/api/v1${url}`, headers })
    expect((await ask('/hearings/1/cases')).body).toContain(secret.name)
    for (const words of [`/cases/ ${secret.surname}`, `/hearings/${secret.account}`]) {
      const answer = await ask(`/search?q=${encodeURIComponent(words).replaceAll('%2F', '/')}`)
      expect(answer.body, words).not.toContain(secret.name)
    }
    expect((await ask(`/accounts/${secret.account}`)).statusCode).toBe(404)
  })
})

describe('the papers of its case', () => {
  test('are for the court officers, by the API as on screen, and for nobody else', async () => {
    const row = await at.db.reading((tx) =>
      tx.first<{ id: bigint }>(sql`select case_id as id from court_case
        join account using (account_id) where account_ref = ${secret.account}`),
    )
    const id = String(row?.id)
    const asOwner = async (owner: string, scopes: readonly Permission[]) => ({
      authorization: `Bearer ${await token(owner, scopes)}`,
    })
    const court = await asOwner('c.court', ['court.view', 'court.record', 'court.restricted', 'documents.view'])
    for (const what of ['certificates', 'bundles']) {
      const url = `/api/v1/cases/${id}/${what}`
      const headers = { ...court, 'idempotency-key': what }
      const made = await server.app.inject({ method: 'POST', url, headers })
      expect(made.statusCode, made.body).toBe(200)
    }
    const papers = [`/cases/${id}`, `/cases/${id}/papers`, '/certificates/1/pdf', '/bundles/1/pdf']
    const others = await asOwner('b.billing', ['court.view', 'documents.view', 'runs.view'])
    const list = '/hearings/1/hearing-list/pdf'
    for (const path of [...papers, list]) {
      const url = `/api/v1${path}`
      expect((await server.app.inject({ url, headers: court })).statusCode, path).toBe(200)
      const answer = await server.app.inject({ url, headers: others })
      expect(answer.statusCode, path).toBe(path === list ? 422 : 404)
    }
  }) // prettier-ignore
})

describe('an officer’s own account', () => {
  test('is hidden from the officer, a team leader too, and from nobody else', async () => {
    const row = await at.db.reading((tx) =>
      tx.first<{ ref: string }>(sql`select party_ref as ref from party join account_person
        using (party_id) join account using (account_id) where account_ref = ${refs[4] ?? ''}`),
    )
    const link = { username: 't.leader', personRef: row?.ref ?? '' }
    expect((await linkOfficer(at.db, command(TODAY, 't.leader'), link)).kind).toBe('own')
    expect((await linkOfficer(at.db, command(TODAY, 'd.deputy'), link)).kind).toBe('waits')
    await approveWaiting(at.db, command(TODAY, 's.admin'))
    const url = `/accounts/${refs[4]}`
    const own = await server.app.inject({ url, headers: { cookie: await signIn('t.leader') } })
    expect(own.statusCode).toBe(404)
    const other = await server.app.inject({ url, headers: { cookie: await signIn('b.billing') } })
    expect(other.statusCode).toBe(200)
  })
})

test('an officer records nothing in a case of their own, though the case stand in a form', async () => {
  const cases = await at.db.reading((tx) =>
    tx.rows<{ id: bigint; person: string }>(sql`select case_id as id, party_ref as person
      from court_case join account_person using (account_id) join party using (party_id)
      join account using (account_id) where account_ref <> ${secret.account}
      order by case_id limit 2`),
  )
  const [own, other] = cases
  const link = { username: 'c.court', personRef: own?.person ?? '' }
  expect((await linkOfficer(at.db, command(TODAY, 'd.deputy'), link)).kind).toBe('linked')
  const cookie = await signIn('c.court')
  const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' }
  const record = async (id: bigint | undefined) => {
    const payload = `caseId=${id}&result=withdrawn&reason=mine`
    const url = '/court/hearings/1/day/results'
    return (await server.app.inject({ method: 'POST', url, headers, payload })).statusCode
  }
  expect(await record(own?.id)).toBe(404)
  expect(await record(other?.id)).not.toBe(404)
})
