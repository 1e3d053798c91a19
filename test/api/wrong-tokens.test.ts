/** Somebody guesses at tokens, beside a system that has a good one. */
import { expect, test } from 'vitest'
import { SMALL_COUNCIL, useDatabase } from '../support/database.js'
import { useSmallApi } from './small-api.js'

const at = useDatabase(SMALL_COUNCIL)
const day = useSmallApi(at)

function ask(token: string, remoteAddress = '198.51.100.4') {
  const headers = { authorization: `Bearer ${token}` }
  return day.server.app.inject({ url: '/api/v1/runs', headers, remoteAddress })
}

test('many wrong tokens are told to wait; a good one from the same address is served', async () => {
  const good = await day.token('beside', 'b.billing', ['runs.view'])
  const wrong = (n: number) => ask(`reeve_${String(n).padStart(43, 'x')}`)
  const statuses: number[] = []
  for (let n = 0; n < 22; n += 1) statuses.push((await wrong(n)).statusCode)
  expect(statuses).toEqual([...Array.from({ length: 20 }, () => 401), 429, 429])
  const told = await wrong(22)
  expect(Number(told.headers['retry-after'])).toBeLessThanOrEqual(60)
  expect(told.body).toContain('too many wrong tokens from this address')
  // One that was never seen here is served too, until it is a flood.
  const late = await day.token('late', 'b.billing', ['runs.view'])
  expect((await ask(late)).statusCode).toBe(200)
  expect((await ask(good)).statusCode).toBe(200)
  for (let n = 23; n < 200; n += 1) await wrong(n)
  const fresh = await day.token('fresh', 'b.billing', ['runs.view'])
  expect((await ask(fresh)).statusCode).toBe(429)
  expect((await ask(good)).statusCode).toBe(200)
  expect((await ask(fresh, '192.0.2.7')).statusCode).toBe(200)
  // It is good now, and known to be.
  expect((await ask(fresh)).statusCode).toBe(200)
})
