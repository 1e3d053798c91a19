/** The small council with its API: tokens, the typed client, and somebody who is told of events. */
import { approveWaiting } from '../support/second-officer.js'
import { randomBytes, randomUUID } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import createClient, { type Client } from 'openapi-fetch'
import { afterAll, beforeAll, expect } from 'vitest'
import { changeRoles, confirmToken, issueToken, type Permission } from '#authority/index.js'
import { isoDate } from '#kernel/dates.js'
import { proveBooks } from '#ledger/index.js'
import type { Db } from '#store/db.js'
import { proveEvents } from '#store/prove-events.js'
import type { paths } from '../../client/reeve-api.js'
import { command, makeSmallCouncil } from '../browser/small-council.js'
import { type SmallServer, startSmallServer } from '../browser/small-server.js'

export interface SmallApi {
  server: SmallServer
  refs: string[]
  /** A token of the owner, issued by somebody who has every scope asked for. */
  token(name: string, owner: string, scopes: readonly Permission[]): Promise<string>
  client(token: string): Client<paths>
}

export function useSmallApi(at: { readonly db: Db }): SmallApi {
  const held = {} as SmallApi
  beforeAll(async () => {
    held.refs = (await makeSmallCouncil(at.db)).refs
    held.server = await startSmallServer(at.db)
    await changeRoles(at.db, command(held.server.today, 'd.deputy'), {
      username: 's.admin',
      roles: ['administrator', 'team-leader'],
      from: held.server.today,
      until: null,
      reason: 'issues tokens',
    })
    await approveWaiting(at.db, command(held.server.today, 't.leader'))
  })
  afterAll(async () => {
    await held.server.app.close()
    expect(await at.db.transaction(proveBooks)).toEqual([])
    expect((await at.db.transaction(proveEvents)).faults).toEqual([])
  })
  held.token = async (name, owner, scopes) => {
    const secret = `reeve_${randomBytes(32).toString('base64url')}`
    const given = { name, owner, scopes, expiresOn: isoDate('2026-07-01'), secret }
    const outcome = await issueToken(at.db, command(held.server.today, 's.admin'), given)
    expect(
      outcome.kind,
      JSON.stringify(outcome, (_, v: unknown) => String(v)),
    ).toBe('issued')
    // What lets approve is worth nothing until the owner has said so.
    if (outcome.kind === 'issued' && outcome.waits) {
      await confirmToken(at.db, command(held.server.today, owner), { name })
    }
    return secret
  }
  held.client = (token) =>
    createClient<paths>({
      baseUrl: held.server.url,
      headers: { authorization: `Bearer ${token}` },
    })
  return held
}

/** The header that every change needs; a key of one's own where it is sent twice. */
export function keyed(key: string = randomUUID()) {
  return { header: { 'idempotency-key': key } }
}

export interface Told {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** Listens as a subscriber does; answers as `status` says. */
export async function listenForEvents(status = 204) {
  const told: Told[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      told.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8') })
      response.writeHead(status, { location: 'http://127.0.0.1:1/elsewhere' }).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () => new Promise((resolve) => server.close(resolve))
  return { url: `http://127.0.0.1:${port}/hook`, told, close }
}
