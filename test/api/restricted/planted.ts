/**
 * The council in which everything has happened to a restricted account, once for all the tests of
 * it: who imports this file has its database, its server, and its hooks before and after.
 */
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect } from 'vitest'
import { writeNote } from '#accounts/index.js'
import { changeRoles, confirmToken, issueToken, type Permission } from '#authority/index.js'
import { takeReceipt, transferCredit } from '#collection/index.js'
import { confirmChange } from '#changes/index.js'
import { isoDate } from '#kernel/dates.js'
import { parsePounds } from '#kernel/money.js'
import { placeHold, restrict } from '#protections/index.js'
import { listHearing, recordAppeal, recordApproval } from '#recovery/index.js'
import { sql } from '#store/db.js'
import { subscribe } from '#webhooks/index.js'
import {
  PASSWORD,
  command,
  makeSmallCouncil,
  run,
  serveSummonsesByHand,
} from '../../browser/small-council.js'
import { type SmallServer, startSmallServer } from '../../browser/small-server.js'
import { SMALL_COUNCIL, useDatabase } from '../../support/database.js'
import { type SeenRoute, watchRoutes } from '../../support/routes.js'
import { approveWaiting } from '../../support/second-officer.js'

export const at = useDatabase(SMALL_COUNCIL)
export const TODAY = isoDate('2026-06-01')
export const routes: SeenRoute[] = []
export let server: SmallServer
export let refs: string[] = []

/** Everything by which the planted account could be known. */
export const secret = {
  account: '', person: '', property: '100013', name: 'Chloe Wainwright',
  surname: 'Wainwright', address: '14 Tannery Row',
} // prettier-ignore
export const TOLD = () => [secret.account, secret.name, secret.surname, secret.address]

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

export async function signIn(username: string): Promise<string> {
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
export async function token(owner: string, scopes: readonly Permission[]): Promise<string> {
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
