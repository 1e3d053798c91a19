/** What has a number of its own: nobody acts on it by the number who does not see its account. */
import { describe, expect, test } from 'vitest'
import { permissionsOf } from '#authority/index.js'
import { HIDDEN_BY_ID, type IdKind } from '#enquiries/hidden.js'
import { subjectOf } from '#enquiries/named.js'
import { sql } from '#store/db.js'
import { OFFICERS } from '../../browser/small-council.js'
import { addressesOf, tells } from './addresses.js'
import { at, refs, routes, secret, server, signIn, token } from './planted.js'
import { smallestBodies } from './smallest-bodies.js'

/** Rows of the account of every kind that a route names and that nothing above brought about. */
async function plantNumbers(): Promise<void> {
  const of = sql`from court_case c join account using (account_id)
    where account_ref = ${secret.account}`
  await at.db.transaction(async (tx) => {
    for (const row of [
      sql`insert into liability_order (case_id, hearing_id, account_id, charge_id, made_on,
          sum_pence, costs_pence, kind, state) select c.case_id, c.hearing_id, c.account_id,
          c.charge_id, '2026-05-29', 1, 1, 'liability-order', 'quashed' ${of}`,
      sql`insert into order_review (order_id, raised_on, reason, lower_by_pence)
        select order_id, '2026-05-29', 'x', 1 from liability_order`,
      sql`insert into refund (account_id, amount_pence, reason, proposed_by, proposed_on, state)
        select c.account_id, 100, 'x', 'r.recovery', '2026-05-29', 'proposed' ${of}`,
      sql`insert into case_bundle (case_id, as_at, facts_sha256, pages, pdf_sha256, recorded_at,
          recorded_by) select c.case_id, '2026-05-29', '\\x01', 1, '\\x01', now(), 'x' ${of}`,
      sql`insert into service_certificate (hearing_id, case_id, certified_on, certified_by, persons,
          not_served, pages, pdf_sha256, recorded_at)
        select c.hearing_id, c.case_id, '2026-05-29', 'c.court', 1, 0, 1, '\\x01', now() ${of}`,
      sql`insert into party_merge (kept_id, merged_id, reason, merged_on, recorded_at, recorded_by)
        select ap.party_id, (select max(party_id) from party), 'x', '2026-05-29', now(), 'x'
        from account_person ap join account using (account_id)
        where account_ref = ${secret.account} limit 1`,
      sql`insert into party_told_apart (one_id, other_id, reason, decided_on, recorded_at,
          recorded_by)
        select ap.party_id, (select max(party_id) from party), 'x', '2026-05-29', now(), 'x'
        from account_person ap join account using (account_id)
        where account_ref = ${secret.account} limit 1`,
      sql`insert into letter (account_id, party_id, kind, written_on, subject, paragraphs,
          recorded_at, recorded_by)
        select account_id, party_id, 'own', '2026-05-29', 'x', array['x'], now(), 'x'
        from account_person join account using (account_id)
        where account_ref = ${secret.account} limit 1`,
      sql`insert into officer_person (username, party_id, linked_on, recorded_at, recorded_by)
        select 'c.court', ap.party_id, '2026-05-29', now(), 'x'
        from account_person ap join account using (account_id)
        where account_ref = ${secret.account} limit 1`,
    ])
      await tx.run(row)
  })
}

/** Of each kind that a route may name, one number of the planted account. */
async function numbersOf(): Promise<ReadonlyMap<IdKind, number>> {
  return at.db.reading(async (tx) => {
    const own = await tx.first<{ id: bigint }>(
      sql`select account_id as id from account where account_ref = ${secret.account}`,
    )
    const found = new Map<IdKind, number>()
    for (const kind of Object.keys(HIDDEN_BY_ID) as IdKind[]) {
      for (let n = 1; n <= 200 && !found.has(kind); n += 1) {
        const rows = await tx.rows<{ account_id: bigint }>(sql`${HIDDEN_BY_ID[kind]} ${n}`)
        if (rows.some((row) => row.account_id === own?.id)) found.set(kind, n)
      }
    }
    return found
  })
}

describe('by its numbers', () => {
  test('is acted on by its numbers by nobody who does not see it, on any route that has one', async () => {
    await plantNumbers()
    const numbers = await numbersOf()
    const named = routes.filter(({ method, url }) => method !== 'HEAD' && subjectOf(url) !== null)
    const kinds = new Set(named.map(({ url }) => subjectOf(url)))
    expect(kinds).toEqual(new Set(Object.keys(HIDDEN_BY_ID)))
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const roles = OFFICERS.find((o) => o.username === 'b.billing')?.roles ?? []
    const bodyOf = await smallestBodies()
    const bearer = await token('b.billing', [...permissionsOf(roles)])
    for (const who of ['b.billing', 'r.recovery']) {
      const cookie = await signIn(who)
      for (const { method, url } of named) {
        const id = numbers.get(subjectOf(url) ?? 'hold')
        expect(id, `nothing of the account is planted for ${url}`).toBeDefined()
        if (id === undefined || url.startsWith('/court/')) continue
        const api = url.startsWith('/api/')
        if (api && who !== 'b.billing') continue
        for (const path of addressesOf(url.replace(':ref', refs[0] ?? ''), () => [String(id)])) {
          const asked = api
            ? { headers: { authorization: `Bearer ${bearer}`, 'idempotency-key': path + who } }
            : { headers: { ...headers, cookie } }
          const body = method === 'GET' ? {} : { payload: api ? bodyOf(method, url) : 'reason=x' }
          const answer = await server.app.inject({
            method: method as 'GET',
            url: path,
            ...asked,
            ...body,
          })
          expect([404, 403], `${who} ${method} ${path}`).toContain(answer.statusCode)
          expect(tells(answer.body, path)).toEqual([])
        }
      }
    }
  }, 120_000)
})
