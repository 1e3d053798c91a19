/**
 * A restricted account is planted in a council where everything has happened to it. Then every
 * page, list, file and route is asked for by officers without the permission: neither its
 * reference, nor the name, nor the address may ever be in an answer.
 */
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeNote } from '#accounts/index.js'
import {
  changeRoles,
  confirmToken,
  issueToken,
  type Permission,
  PERMISSIONS,
  permissionsOf,
} from '#authority/index.js'
import { takeReceipt, transferCredit } from '#collection/index.js'
import { confirmChange } from '#changes/index.js'
import { isoDate } from '#kernel/dates.js'
import { parsePounds } from '#kernel/money.js'
import { linkOfficer, liftRestriction, placeHold, restrict } from '#protections/index.js'
import { listHearing, recordAppeal, recordApproval } from '#recovery/index.js'
import { HIDDEN_BY_ID, type IdKind } from '#enquiries/hidden.js'
import { subjectOf } from '#enquiries/named.js'
import { sql } from '#store/db.js'
import { subscribe } from '#webhooks/index.js'
import { approveWaiting } from '../support/second-officer.js'
import { useDatabase } from '../support/database.js'
import { openApiDocument } from '../../tools/client-text.js'
import { type SeenRoute, watchRoutes } from '../support/routes.js'
import {
  OFFICERS,
  PASSWORD,
  command,
  makeSmallCouncil,
  run,
  serveSummonsesByHand,
} from '../browser/small-council.js'
import { type SmallServer, startSmallServer } from '../browser/small-server.js'

const at = useDatabase()
const TODAY = isoDate('2026-06-01')
const routes: SeenRoute[] = []
let server: SmallServer
let refs: string[] = []

/** Everything by which the planted account could be known. */
const secret = {
  account: '', person: '', property: '100013', name: 'Chloe Wainwright',
  surname: 'Wainwright', address: '14 Tannery Row',
} // prettier-ignore
const TOLD = () => [secret.account, secret.name, secret.surname, secret.address]

beforeAll(async () => {
  refs = (await makeSmallCouncil(at.db)).refs
  secret.account = refs[13] ?? ''
  server = await startSmallServer(at.db, TODAY, [watchRoutes(routes)])
  await everythingHappens()
  const why = { kind: 'at-risk', reason: 'fled', reviewOn: null }
  const asked = { of: 'account', ref: secret.account, ...why } as const
  expect((await restrict(at.db, command(TODAY, 't.leader'), asked)).kind).toBe('restricted')
  await leaderPrints(2)
}, 120_000)

afterAll(async () => {
  await server.app.close()
})

async function everythingHappens(): Promise<void> {
  const webhook = { url: 'https://example.org/hook', secret: 'x'.repeat(24), eventTypes: [] }
  const policy = { privateNetworks: false, thisMachine: false }
  await subscribe(at.db, command(TODAY), { webhook, policy })
  const row = await at.db.reading((tx) =>
    tx.first<{ ref: string }>(sql`select party_ref as ref from party join account_person
      using (party_id) join account using (account_id) where account_ref = ${secret.account}`),
  )
  secret.person = row?.ref ?? ''
  const { account: accountRef } = secret
  await run(at.db, { kind: 'reminder', criteria: {}, asAt: isoDate('2026-04-20') })
  const { hearingId } = await listHearing(at.db, command(isoDate('2026-04-20')), {
    courtCode: '2000', courtName: 'Smallbury Magistrates’ Court', venue: 'Court 1',
    sitsOn: isoDate('2026-06-22'), sitsAt: '10:00', complaintBy: isoDate('2026-05-29'),
  }) // prettier-ignore
  const criteria = { hearingId: String(hearingId) }
  await run(at.db, { kind: 'complaint', criteria, asAt: isoDate('2026-05-20') })
  await recordApproval(at.db, command(isoDate('2026-05-21'), 'c.court'), {
    complaintId: 1n, approvedBy: 'A. Justice JP', approvedOn: isoDate('2026-05-21'), refused: [],
  }) // prettier-ignore
  await run(at.db, { kind: 'summons', criteria, asAt: isoDate('2026-05-22') })
  await serveSummonsesByHand(at.db, isoDate('2026-05-22'))
  await leaderPrints(1)
  await placeHold(at.db, command(TODAY), {
    accountRef, partyId: null, kind: 'dispute', reason: 'x', owner: 't.leader', startsOn: TODAY,
    endsOn: null,
  }) // prettier-ignore
  await writeNote(at.db, command(TODAY), { accountRef, text: `${secret.name} rang` })
  await recordAppeal(at.db, command(TODAY), {
    accountRef, ground: 'liability', matter: secret.name, noticeOn: TODAY, hold: false,
  }) // prettier-ignore
  const paid = { receivedOn: TODAY, method: 'cash', amount: parsePounds('3000.00') }
  await takeReceipt(at.db, command(TODAY), { ...paid, accountRef, payerReference: '' } as never)
  await transferCredit(at.db, command(TODAY), {
    fromRef: accountRef, toRef: refs[0] ?? '', amount: parsePounds('5.00'), reason: 'family',
  }) // prettier-ignore
  await confirmChange(at.db, command(TODAY), {
    kind: 'fact', accountRef, propertyRef: secret.property, factKind: 'household',
    from: isoDate('2026-05-01'), until: null,
    fact: { kind: 'household', adults: 2, disregards: [] },
  }) // prettier-ignore
  await leaderLooks()
}

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
      sql`insert into officer_person (username, party_id, linked_on, recorded_at, recorded_by)
        select 'c.court', ap.party_id, '2026-05-29', now(), 'x'
        from account_person ap join account using (account_id)
        where account_ref = ${secret.account} limit 1`,
    ])
      await tx.run(row)
  })
}

interface Wanted {
  readonly type?: string
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Wanted[]
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Wanted>>
}

function smallest(wanted: Wanted): unknown {
  if (wanted.const !== undefined) return wanted.const
  if (wanted.enum !== undefined) return wanted.enum[0]
  if (wanted.anyOf?.[0] !== undefined) return smallest(wanted.anyOf[0])
  if (wanted.type === 'array') return []
  if (wanted.type === 'boolean') return false
  if (wanted.type === 'integer') return 1
  if (wanted.format === 'date') return '2026-05-29'
  if (wanted.format === 'money') return '1.00'
  if (wanted.format === 'id') return '1'
  if (wanted.type !== 'object') return 'as it was'
  const { properties = {}, required = [] } = wanted
  return Object.fromEntries(required.map((name) => [name, smallest(properties[name] ?? {})]))
}

/** The smallest body that the document asks for: what is refused is refused for the number. */
async function smallestBodies(): Promise<(method: string, url: string) => object> {
  const { paths } = JSON.parse(await openApiDocument()) as {
    paths: Record<
      string,
      Record<string, { requestBody?: { content: Record<string, { schema: Wanted }> } }>
    >
  }
  return (method, url) => {
    const path = url.replaceAll(/:([a-z]+)/gi, '{$1}')
    const wanted = paths[path]?.[method.toLowerCase()]?.requestBody?.content['application/json']
    return (wanted === undefined ? {} : smallest(wanted.schema)) as object
  }
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

async function leaderPrints(runId: number): Promise<void> {
  const cookie = await signIn('t.leader')
  const page = await server.app.inject({ url: '/runs/1', headers: { cookie } })
  const csrf = /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
  const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' }
  const url = `/runs/${runId}/print`
  const payload = new URLSearchParams({ _csrf: csrf, _key: url }).toString()
  const answer = await server.app.inject({ method: 'POST', url, headers, payload })
  expect(answer.statusCode).toBe(303)
}

/** So that the access log names it too. */
async function leaderLooks(): Promise<void> {
  const cookie = await signIn('t.leader')
  for (const url of [`/accounts/${secret.account}`, `/search?q=${secret.surname}`]) {
    await server.app.inject({ url, headers: { cookie } })
  }
}

/** Sessions by officer: a browser that signs in too often is slowed. */
const sessions = new Map<string, string>()

async function signIn(username: string): Promise<string> {
  const held = sessions.get(username)
  if (held !== undefined) return held
  const first = await server.app.inject({ url: '/sign-in' })
  const csrf = /name="_csrf" value="([^"]+)"/.exec(first.body)?.[1] ?? ''
  const answer = await server.app.inject({
    method: 'POST',
    url: '/sign-in',
    headers: { cookie: cookieOf(first), 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ _csrf: csrf, username, password: PASSWORD }).toString(),
  })
  expect(answer.statusCode, username).toBe(303)
  sessions.set(username, cookieOf(answer))
  return cookieOf(answer)
}

function cookieOf(answer: { headers: Record<string, unknown> }): string {
  const cookies = [answer.headers['set-cookie']].flat()
  return cookies.map((cookie) => String(cookie).split(';')[0]).join('; ')
}

const IDS = Array.from({ length: 30 }, (_, n) => String(n + 1))

async function hiddenIds(): Promise<string[]> {
  const rows = await at.db.reading((tx) =>
    tx.rows<{ id: bigint }>(sql`
      select notice_id as id from notice join account using (account_id)
      where account_ref = ${secret.account}
      union select document_id from document join account using (account_id)
      where account_ref = ${secret.account}
      union select receipt_id from receipt join account using (account_id)
      where account_ref = ${secret.account}`),
  )
  return rows.map((row) => String(row.id))
}

const OTHER: Readonly<Record<string, readonly string[]>> = {
  year: ['2026-27'], person: ['14', '1'], kind: ['household', 'complaint-list'],
  username: ['b.billing'], name: ['x'],
  line: ['1'], 'band?': ['D'], band: ['D'],
} // prettier-ignore

/** Every address that a route can be asked under. */
function addressesOf(url: string, ids: readonly string[]): string[] {
  if (url.includes('/archive/')) return []
  const names = [...url.matchAll(/:([a-z]+\??)/gi)].map((match) => match[1] ?? '')
  let made = [url]
  for (const name of names) {
    const values =
      name === 'ref' ? [secret.account, secret.person, secret.property]
      : name === 'id' ? ids : (OTHER[name] ?? []) // prettier-ignore
    expect(values.length, `no value for :${name} of ${url}`).toBeGreaterThan(0)
    made = made.flatMap((path) => values.map((value) => path.replace(`:${name}`, value)))
  }
  return made
}

const FILES = ['', '?format=csv']
const SEARCHES = () => TOLD().map((words) => `/search?q=${encodeURIComponent(words)}`)
const LISTS = () => [
  ...['/runs/1/items', '/runs/2/items', '/quality', '/audit', '/audit/events', '/court/appeals',
    '/receipts', '/refunds', '/people/P1'].flatMap((p) => FILES.map((f) => p + f)),
  `/people/P1/merge?with=${secret.person}`,
  '/runs/2/items?account=' + secret.account,
  '/audit?subject=' + secret.account,
  '/search?q=SM1+4AB',
  '/search?q=SM1',
] // prettier-ignore

function tells(body: string, url: string): string[] {
  // What was asked for is said again by a search: that tells nothing.
  const asked = decodeURIComponent(url)
  const text = body.replaceAll('&#39;', '’')
  return TOLD()
    .filter((words) => !asked.includes(words) && text.includes(words))
    .map((words) => `${words} in ${url}`)
}

async function walk(cookie: string): Promise<string[]> {
  const ids = [...new Set([...IDS, ...(await hiddenIds())])]
  const told: string[] = []
  const paths = routes
    .filter(({ method, url }) => method === 'GET' && !/^\/(api|assets|health)|\*/.test(url))
    .flatMap(({ url }) => addressesOf(url, ids))
  for (const url of [...new Set([...paths, ...SEARCHES(), ...LISTS()])]) {
    const answer = await server.app.inject({ url, headers: { cookie } })
    expect(answer.statusCode, url).toBeLessThan(500)
    told.push(...tells(answer.body, url))
  }
  return told
}

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
      for (const path of addressesOf(url, ids.slice(0, 1))) {
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
    const headers = { authorization: `Bearer ${await token('b.billing', ['documents.view'])}` }
    for (const { file, refs: inFile } of files) {
      const answer = await server.app.inject({ url: `/api/v1/archive/${file}`, headers })
      expect(answer.statusCode).toBe(inFile.includes(secret.account) ? 404 : 200)
    }
  })
})

async function token(owner: string, scopes: readonly Permission[]): Promise<string> {
  await changeRoles(at.db, command(TODAY, 'd.deputy'), {
    username: 's.admin', roles: ['administrator', 'team-leader', 'court-officer'], from: TODAY, until: null,
    reason: 'issues tokens',
  }) // prettier-ignore
  await approveWaiting(at.db, command(TODAY, 't.leader'))
  const secretText = `reeve_${randomBytes(32).toString('base64url')}`
  const expiresOn = isoDate('2026-07-01')
  const name = `walks-${owner.replace('.', '-')}-${randomBytes(4).toString('hex')}`
  const given = { name, owner, scopes, expiresOn, secret: secretText }
  const outcome = await issueToken(at.db, command(TODAY, 's.admin'), given)
  expect(outcome.kind).toBe('issued')
  await confirmToken(at.db, command(TODAY, owner), { name })
  return secretText
}

describe('by the API', () => {
  test('no route tells of it to a token of an officer who may not see it', async () => {
    const roles = OFFICERS.find((o) => o.username === 'b.billing')?.roles ?? []
    const scopes = PERMISSIONS.filter((p) => permissionsOf(roles).has(p))
    const headers = { authorization: `Bearer ${await token('b.billing', scopes)}` }
    const ids = [...new Set([...IDS, ...(await hiddenIds())])]
    const paths = routes
      .filter(({ method, url }) => method === 'GET' && /^\/api\/v1\/(?!openapi)/.test(url))
      .flatMap(({ url }) => addressesOf(url, ids))
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

describe('asked for without a trace', () => {
  const ABSENT = '1000009999'
  const NAMES = /^(account|from|to|person|property)Ref$/

  /** The smallest body of a route, with a reference wherever one is asked for. */
  function naming(body: unknown, ref: string): unknown {
    if (Array.isArray(body) || body === null || typeof body !== 'object') return body
    const fields = Object.entries(body).map(([name, value]) => [
      name,
      NAMES.test(name) ? ref : naming(value, ref),
    ])
    return Object.fromEntries(fields)
  }

  test('a file of payments tells as much of it as of an account that is not there', async () => {
    const headers = { authorization: `Bearer ${await token('b.billing', ['receipts.take'])}` }
    const ask = async (ref: string) => {
      const text = `reference,received,amount,method\n${ref},2026-06-01,1.00,card\nTOTAL,1,1.00,\n`
      const answer = await server.app.inject({
        method: 'POST',
        url: '/api/v1/receipt-files?dryRun=true',
        headers: { ...headers, 'idempotency-key': `file ${ref}` },
        payload: { name: 'bank.csv', text },
      })
      const told = Object.entries(answer.json<Record<string, unknown>>())
      const kept = told.filter(([name]) => name !== 'fileId')
      return { status: answer.statusCode, told: Object.fromEntries(kept) }
    }
    const restricted = await ask(secret.account)
    expect(restricted).toEqual(await ask(ABSENT))
    expect(restricted.told).toEqual({ kind: 'imported', receipts: 1, total: '1.00' })
  })

  test('a reference in a body is answered as one that is not there, on every route', async () => {
    const roles = OFFICERS.find((o) => o.username === 'b.billing')?.roles ?? []
    const bearer = await token('b.billing', [...permissionsOf(roles)])
    const bodyOf = await smallestBodies()
    let asked = 0
    for (const { method, url } of routes) {
      if (method !== 'POST' || !url.startsWith('/api/v1/')) continue
      const body = bodyOf(method, url)
      if (JSON.stringify(naming(body, 'x')) === JSON.stringify(body)) continue
      asked += 1
      const path = url.replace(':ref', refs[0] ?? '').replace(/:[a-z]+/g, '99999')
      const answers = await Promise.all(
        [secret.account, ABSENT].map(async (ref) => {
          const answer = await server.app.inject({
            method: 'POST',
            url: `${path}?dryRun=true`,
            headers: { authorization: `Bearer ${bearer}`, 'idempotency-key': `${url} ${ref}` },
            payload: naming(body, ref) as object,
          })
          return [answer.statusCode, answer.body.replaceAll(ref, 'REF')]
        }),
      )
      expect(answers[0], url).toEqual(answers[1])
    }
    expect(asked).toBeGreaterThan(3)
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
        for (const path of addressesOf(url.replace(':ref', refs[0] ?? ''), [String(id)])) {
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

test('lifted, it is found again by everybody', async () => {
  const reason = 'moved away'
  const lifted = await liftRestriction(at.db, command(TODAY, 't.leader'), {
    restrictionId: 1n,
    reason,
  })
  expect(lifted.kind).toBe('lifted')
  const cookie = await signIn('r.recovery')
  const answer = await server.app.inject({
    url: `/accounts/${secret.account}`,
    headers: { cookie },
  })
  expect(answer.statusCode).toBe(200)
})
