/** What is asked for without a trace tells as much of it as of what is not there. */
import { describe, expect, test } from 'vitest'
import { permissionsOf } from '#authority/index.js'
import { OFFICERS } from '../../browser/small-council.js'
import { refs, routes, secret, server, token } from './planted.js'
import { smallestBodies } from './smallest-bodies.js'

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
