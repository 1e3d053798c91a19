/** A whole day through the API, by the typed client. */
import { expect, test, vi } from 'vitest'
import { openLog } from '#main/logging.js'
import { sendWebhooks } from '#main/send-webhooks.js'
import { present } from '#kernel/invariant.js'
import { signatureIsRight, SIGNATURE_HEADER } from '#webhooks/index.js'
import { SMALL_COUNCIL, useDatabase } from '../support/database.js'
import { keyed, listenForEvents, useSmallApi } from './small-api.js'

const at = useDatabase(SMALL_COUNCIL)
const day = useSmallApi(at)
const SECRET = 'whsec_0123456789abcdef0123456789'
const POLICY = { privateNetworks: false, thisMachine: true }

test('an account is found, changed, paid, reminded, and a subscriber is told', async () => {
  const working = ['accounts.view', 'accounts.change', 'receipts.take', 'runs.view'] as const
  const bea = day.client(
    await day.token('front-office', 'r.recovery', [...working, 'runs.preview', 'runs.execute']),
  )
  const tess = day.client(await day.token('approver', 't.leader', ['runs.approve', 'runs.view']))
  const sol = day.client(await day.token('integrator', 's.admin', ['webhooks.administer']))
  const listener = await listenForEvents()
  const eventTypes = ['payment-received', 'facts-changed', 'run-approved']
  const subscribed = await sol.POST('/api/v1/webhooks', {
    params: keyed(),
    body: { url: listener.url, secret: SECRET, eventTypes },
  })
  expect(subscribed.response.status).toBe(200)

  const searched = await bea.GET('/api/v1/search', { params: { query: { q: 'Entwisle' } } })
  const found = present(searched.data?.items[0], 'somebody found')
  const ref = present(found.accountRef, 'an account')
  const propertyRef = present(found.propertyRef, 'a dwelling')
  expect(found.names).toEqual(['Cuthbert Entwistle'])

  const change = {
    kind: 'fact',
    accountRef: ref,
    propertyRef,
    factKind: 'council-tax-reduction',
    from: '2026-04-01',
    until: null,
    fact: { kind: 'council-tax-reduction', weekly: '5.00', scheme: 'working-age' },
  } as const
  const shown = await bea.POST('/api/v1/changes/preview', { body: change })
  const before = present(shown.data?.effects[0], 'an effect')
  expect(before).toMatchObject({ before: '2130.60', after: '1869.89' })
  const confirmed = await bea.POST('/api/v1/changes', { params: keyed(), body: change })
  expect(confirmed.data?.effects).toEqual(shown.data?.effects)

  const pay = (amount: string) =>
    bea.POST('/api/v1/accounts/{ref}/receipts', {
      params: { path: { ref }, ...keyed('till-7/0001') },
      body: { receivedOn: '2026-04-20', amount, method: 'card' },
    })
  const first = await pay('20.00')
  const again = await pay('20.00')
  expect(again.data).toEqual(first.data)
  expect((await pay('21.00')).response.status).toBe(409)
  const account = await bea.GET('/api/v1/accounts/{ref}', { params: { path: { ref } } })
  expect(account.data?.years[0]).toMatchObject({ charge: '1869.89', paid: '20.00' })

  const asAt = (day: string, known?: string) =>
    bea.GET('/api/v1/accounts/{ref}/as-at', {
      params: { path: { ref }, query: { at: day, ...(known !== undefined && { known }) } },
    })
  const today = await asAt('2026-04-20')
  expect(today.data).toMatchObject(present(account.data, 'the account'))
  const then = await asAt('2026-04-19')
  expect(then.data?.years[0]).toMatchObject({ charge: '2130.60', paid: '0.00' })
  expect(then.data?.versions).toHaveLength(1)
  expect((await asAt('2026-04-21')).response.status).toBe(422)

  const previewed = await bea.POST('/api/v1/runs', {
    params: keyed(),
    body: { kind: 'reminder', asAt: '2026-04-20' },
  })
  const run = present(previewed.data, 'a run')
  const path = { id: run.runId }
  const answers = Object.fromEntries(run.alarms.map(({ alarm }) => [alarm, 'looked at']))
  const approve = { params: { path, ...keyed() }, body: { answers } }
  const own = await bea.POST('/api/v1/runs/{id}/approve', approve)
  expect(own.response.status).toBe(403)
  const early = await bea.POST('/api/v1/runs/{id}/execute', { params: { path, ...keyed() } })
  expect(early.error).toMatchObject({ refused: 'not-approved' })
  expect((await tess.POST('/api/v1/runs/{id}/approve', approve)).data?.kind).toBe('approved')
  const begun = await bea.POST('/api/v1/runs/{id}/execute', { params: { path, ...keyed() } })
  expect(begun.data?.kind).toBe('begun')
  await vi.waitFor(
    async () => {
      const { data } = await bea.GET('/api/v1/runs/{id}', { params: { path } })
      expect(data).toMatchObject({ state: 'executed', acted: run.totals.acts.count })
    },
    { timeout: 20_000, interval: 100 },
  )
  const notices = await bea.GET('/api/v1/accounts/{ref}/notices', { params: { path: { ref } } })
  expect(notices.data?.items.map((n) => n.kind)).toEqual(['reminder', 'adjusted-demand', 'demand'])

  const clock = { now: () => new Date(), today: () => Promise.resolve(day.server.today) }
  const worker = sendWebhooks({ db: at.db, clock, log: openLog(undefined, 'silent') }, POLICY, 50)
  await vi.waitFor(() => expect(listener.told).toHaveLength(3), { timeout: 20_000 })
  await worker.stop()
  for (const { headers, body } of listener.told) {
    const header = String(headers[SIGNATURE_HEADER])
    const now = { now: new Date(), mostSeconds: 300 }
    expect(signatureIsRight(header, { secret: SECRET, body }, now)).toBe(true)
    expect(body).not.toContain('Entwistle')
  }
  const told = listener.told.map(({ body }) => JSON.parse(body) as { event: object })
  expect(told.map(({ event }) => event)).toContainEqual(
    expect.objectContaining({ stream: `account/${ref}`, type: 'payment-received' }),
  )
  const { data } = await sol.GET('/api/v1/webhook-deliveries')
  expect(data?.items.map((d) => d.state)).toEqual(['delivered', 'delivered', 'delivered'])
  await listener.close()
})
