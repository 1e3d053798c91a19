/** The planted account on the screens: nowhere, 404, and found by those who may. */
import { describe, expect, test } from 'vitest'
import { sql } from '#store/db.js'
import { addressesOf, hiddenIds, walk } from './addresses.js'
import { at, refs, routes, secret, server, signIn, token } from './planted.js'

describe('a restricted account', () => {
  test.each(['b.billing', 'r.recovery', 's.admin'])(
    'is nowhere to be seen by %s',
    async (who) => {
      const cookie = await signIn(who)
      expect(await walk(cookie)).toEqual([])
      for (const url of [`/accounts/${secret.account}`, `/people/${secret.person}`,
      `/properties/${secret.property}`]) {
      const answer = await server.app.inject({ url, headers: { cookie } })
      expect([404, 403], url).toContain(answer.statusCode)
    } // prettier-ignore
      const search = await server.app.inject({
        url: `/search?q=${secret.surname}`,
        headers: { cookie },
      })
      expect(search.body).not.toContain(secret.name)
    },
    240_000,
  )

  test('is answered as not there, 404, and found by one who may', async () => {
    const page = { url: `/accounts/${secret.account}` }
    const billing = await server.app.inject({
      ...page,
      headers: { cookie: await signIn('b.billing') },
    })
    expect(billing.statusCode).toBe(404)
    const leader = await server.app.inject({
      ...page,
      headers: { cookie: await signIn('t.leader') },
    })
    expect(leader.statusCode).toBe(200)
    expect(leader.body).toContain('Each look is recorded')
    const auditor = await server.app.inject({
      ...page,
      headers: { cookie: await signIn('a.audit') },
    })
    expect(auditor.statusCode).toBe(200)
    const looks = await at.db.reading((tx) =>
      tx.rows(sql`select distinct username from access_log where restricted
        and subject = ${secret.account} order by 1`),
    )
    for (const username of ['a.audit', 'b.billing', 't.leader']) {
      expect(looks).toContainEqual({ username })
    }
  })

  test('is changed by nobody who does not see it', async () => {
    const cookie = await signIn('b.billing')
    const ids = await hiddenIds()
    const posts = routes.filter(({ method, url }) =>
      method === 'POST' && /^\/(accounts|people|properties)\/:ref/.test(url)) // prettier-ignore
    expect(posts.length).toBeGreaterThan(10)
    const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' }
    for (const { url } of posts) {
      for (const path of addressesOf(url, () => ids.slice(0, 1))) {
        const answer = await server.app.inject({
          method: 'POST',
          url: path,
          headers,
          payload: 'x=1',
        })
        expect([404, 403], path).toContain(answer.statusCode)
      }
    }
    const moved = await server.app.inject({
      method: 'POST', url: '/receipts/suspense/13', headers, payload: `account=${secret.account}`,
    }) // prettier-ignore
    expect(moved.statusCode).toBe(404)
    // Money of the restricted account stands on another's: it is not given back unseen.
    const journal = await at.db.reading((tx) =>
      tx.first<{ id: bigint }>(
        sql`select journal_id as id from journal where kind = 'credit-transferred'`,
      ),
    )
    const url = `/accounts/${refs[0]}/transfers/${journal?.id}/take-back`
    const back = await server.app.inject({ method: 'POST', url, headers, payload: 'reason=x' })
    expect(back.statusCode).toBe(404)
  })

  test('is on the pages of the court for a court officer, and nowhere else', async () => {
    const cookie = await signIn('c.court')
    const hearing = await server.app.inject({ url: '/court/hearings/1', headers: { cookie } })
    expect(hearing.body).toContain(secret.name)
    const account = await server.app.inject({
      url: `/accounts/${secret.account}`,
      headers: { cookie },
    })
    expect(account.statusCode).toBe(404)
  })

  test('keeps a list for the court from being made by one who would leave it out', async () => {
    const url = '/court/hearings/1/hearing-list.pdf'
    const recovery = await server.app.inject({
      url,
      headers: { cookie: await signIn('r.recovery') },
    })
    expect(recovery.statusCode).toBe(422)
    const court = await server.app.inject({ url, headers: { cookie: await signIn('c.court') } })
    expect(court.statusCode).toBe(200)
  })

  test('is counted in a run and not listed', async () => {
    const cookie = await signIn('b.billing')
    const items = await server.app.inject({ url: '/runs/1/items', headers: { cookie } })
    expect(items.body).toContain('1 account is counted in the run and not listed')
  })

  test('has its letters in a file of its own, which only who may see it can open', async () => {
    const files = await at.db.reading((tx) =>
      tx.rows<{ file: string; runId: bigint; refs: string[] }>(sql`
        select encode(pdf_sha256, 'hex') as file, run_id as "runId",
          array_agg(distinct account_ref) as refs
        from document join account using (account_id) join print_run using (print_run_id)
        group by 1, 2`),
    )
    const cookie = await signIn('b.billing')
    const named = files.filter((f) => f.refs.includes(secret.account))
    expect(named).toHaveLength(2)
    for (const { file, runId, refs: inFile } of named) {
      // The bills were printed before it was restricted, with those of others.
      expect(inFile.length === 1).toBe(runId === 2n)
      const answer = await server.app.inject({ url: `/archive/${file}.pdf`, headers: { cookie } })
      expect(answer.statusCode).toBe(404)
    }
    const headers = { authorization: `Bearer ${await token('b.billing', ['runs.execute'])}` }
    for (const { file, refs: inFile } of files) {
      const answer = await server.app.inject({ url: `/api/v1/archive/${file}`, headers })
      expect(answer.statusCode).toBe(inFile.includes(secret.account) ? 404 : 200)
    }
  })
})
