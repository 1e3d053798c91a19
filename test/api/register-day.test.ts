/** The register by the API: details, two students, and two who are told apart. */
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { SMALL_COUNCIL, useDatabase } from '../support/database.js'
import { useSmallApi } from './small-api.js'

const at = useDatabase(SMALL_COUNCIL)
const api = useSmallApi(at)
const keyed = () => ({ header: { 'idempotency-key': randomUUID() } })

test('a telephone number is changed, and an address for letters is care of somebody', async () => {
  const bea = api.client(await api.token('details', 'b.billing', ['accounts.change']))
  const letters = { careOf: 'Mary Marsh', lines: ['2 Elm Way', 'SM1 1AA'] }
  const body = { from: '2026-04-20', phone: '01632 960 983', letters, reason: 'By telephone' }
  const path = { ref: 'P1' }
  const made = await bea.POST('/api/v1/people/{ref}/details', {
    params: { ...keyed(), path },
    body,
  })
  expect(made.data).toEqual({ kind: 'recorded' })
  const again = await bea.POST('/api/v1/people/{ref}/details', {
    params: { ...keyed(), path },
    body: { from: '2026-04-20', email: 'nobody', reason: 'By telephone' },
  })
  expect(again.response.status).toBe(422)
})

test('a disregard is given once for each adult who has it', async () => {
  const bea = api.client(await api.token('students', 'b.billing', ['accounts.change']))
  const preview = (disregards: string[]) =>
    bea.POST('/api/v1/changes/preview', {
      body: {
        kind: 'fact',
        accountRef: api.refs[1] ?? '',
        propertyRef: '100001',
        factKind: 'household',
        from: '2026-04-01',
        until: null,
        fact: { kind: 'household', adults: 3, disregards },
      },
    })
  const one = await preview(['student'])
  expect(one.data?.effects).toEqual([])
  const two = await preview(['student', 'student'])
  expect(two.data?.effects.map((effect) => effect.after)).toEqual(['1242.85'])
  expect(two.data?.follows.letters.map((letter) => letter.noticeId)).toEqual([null])
})
