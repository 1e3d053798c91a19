import { describe, expect, test, vi } from 'vitest'
import { determine } from '#authority/index.js'
import { isoDate } from '#kernel/dates.js'
import { present } from '#kernel/invariant.js'
import { secretBox } from '#main/secret-box.js'
import { type Db, sql } from '#store/db.js'
import type { SecretBox } from '#store/secrets.js'
import { hostFault, urlFault } from '#webhooks/addresses.js'
import {
  deliverDue,
  endWebhook,
  type Message,
  pauseWebhook,
  redeliver,
  resealWebhooks,
  resumeWebhook,
  subscribe,
} from '#webhooks/index.js'
import { signatureIsRight, signatureOf } from '#webhooks/signature.js'
import { useDatabase } from '../../test/support/database.js'

const at = useDatabase()
const ON = isoDate('2026-04-20')
const SECRET = 'whsec_0123456789abcdef0123456789'
const STRICT = { privateNetworks: false, thisMachine: false }
const start = new Date('2026-04-20T09:00:00Z')
const clock = (minutes: number) => ({ now: () => later(minutes), today: () => Promise.resolve(ON) })
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000)
let keys = 0

function command() {
  keys += 1
  return { actor: 'officer', on: ON, recordedAt: start, idempotencyKey: `webhooks/${keys}` }
}

function subscribeTo(eventTypes: string[], url = 'https://example.org/hook') {
  const webhook = { url, secret: SECRET, eventTypes }
  return subscribe(at.db, command(), { webhook, policy: STRICT })
}

/** Something that is done, with its event. */
function act(db: Db, amount: string) {
  return determine(db, command(), { kind: 'order-costs', from: ON, value: { amount } })
}

function deliveries(webhookId: bigint) {
  return at.db.transaction((tx) =>
    tx.rows<{ id: bigint; state: string; attempts: number; type: string }>(sql`
      select delivery_id as id, state, attempts, type from webhook_delivery
      where webhook_id = ${webhookId} order by delivery_id`),
  )
}

describe('the outbox', () => {
  test('has a row for each event of the kinds asked for, and none of a change undone', async () => {
    const { webhookId } = await subscribeTo(['determined'])
    await act(at.db, '30.00')
    const undone = { ...command(), dryRun: true }
    await determine(at.db, undone, { kind: 'order-costs', from: ON, value: { amount: '31.00' } })
    expect((await deliveries(webhookId)).map((d) => d.type)).toEqual(['determined'])
    await endWebhook(at.db, command(), { webhookId })
    await act(at.db, '32.00')
    expect(await deliveries(webhookId)).toEqual([expect.objectContaining({ state: 'ended' })])
  })
})

describe('a delivery', () => {
  test('is tried after growing waits, then dead, and sent again on request', async () => {
    const { webhookId } = await subscribeTo(['determined'])
    await act(at.db, '33.00')
    let tries = 0
    const refuse = () => {
      tries += 1
      return Promise.resolve({ status: 302 })
    }
    const waits: number[] = []
    // Around each minute at which it is due, and every quarter of an hour between.
    const due = [0, 1, 6, 36, 156, 516, 1236, 2676]
    const minutes = Array.from({ length: 3000 }, (_, n) => n).filter(
      (n) => n % 15 === 0 || due.some((minute) => Math.abs(minute - n) < 3),
    )
    for (const minute of minutes) {
      const before = tries
      await deliverDue(at.db, clock(minute), refuse)
      if (tries > before) waits.push(minute)
    }
    expect(waits).toEqual(due)
    const [dead] = await deliveries(webhookId)
    expect(dead).toMatchObject({ state: 'dead', attempts: 8 })
    await redeliver(at.db, command(), { deliveryId: dead?.id ?? 0n })
    await deliverDue(at.db, clock(3000), () => Promise.resolve({ status: 204 }))
    expect(await deliveries(webhookId)).toEqual([expect.objectContaining({ state: 'delivered' })])
    await endWebhook(at.db, command(), { webhookId })
  })

  test('is sent by one of several workers, and once', async () => {
    const { webhookId } = await subscribeTo(['determined'])
    await act(at.db, '34.00')
    const sent: Message[] = []
    let answered = () => undefined as unknown
    const answer = new Promise((resolve) => (answered = () => resolve(undefined)))
    const slow = async (message: Message) => {
      sent.push(message)
      await answer
      return { status: 200 }
    }
    const first = deliverDue(at.db, clock(0), slow)
    await vi.waitFor(() => expect(sent).toHaveLength(1))
    expect(await deliverDue(at.db, clock(1), slow)).toBe(0)
    answered()
    await first
    expect(sent).toHaveLength(1)
    await endWebhook(at.db, command(), { webhookId })
  })
})

describe('a subscription that is paused', () => {
  test('is sent nothing, and all of it when it goes on', async () => {
    const { webhookId } = await subscribeTo(['determined'])
    const other = await subscribeTo(['determined'], 'https://example.org/other')
    await act(at.db, '35.00')
    expect(await pauseWebhook(at.db, command(), { webhookId })).toEqual({ kind: 'paused' })
    expect(await pauseWebhook(at.db, command(), { webhookId })).toEqual({ kind: 'not-now' })
    await act(at.db, '36.00')
    const sent: string[] = []
    const send = (message: Message) => {
      sent.push(message.url)
      return Promise.resolve({ status: 200 })
    }
    await deliverDue(at.db, clock(0), send)
    expect(sent.map((url) => url.slice(-5))).toEqual(['other', 'other'])
    expect((await deliveries(webhookId)).map((d) => d.state)).toEqual(['waiting', 'waiting'])
    expect(await resumeWebhook(at.db, command(), { webhookId })).toEqual({ kind: 'resumed' })
    await deliverDue(at.db, clock(1), send)
    expect((await deliveries(webhookId)).map((d) => d.state)).toEqual(['delivered', 'delivered'])
    await endWebhook(at.db, command(), { webhookId })
    await endWebhook(at.db, command(), other)
    expect(await pauseWebhook(at.db, command(), { webhookId })).toEqual({ kind: 'not-now' })
    expect(await resumeWebhook(at.db, command(), { webhookId: 999n })).toEqual({
      kind: 'no-such-webhook',
    })
  })
})

describe('the secret of a subscription', () => {
  const keptOf = async (webhookId: bigint) => {
    const row = await at.db.transaction((tx) =>
      tx.first<{ kept: string }>(
        sql`select secret as kept from webhook where webhook_id = ${webhookId}`,
      ),
    )
    return row?.kept ?? ''
  }
  const keep = (webhookId: bigint, secret: string) =>
    at.db.transaction((tx) =>
      tx.run(sql`update webhook set secret = ${secret} where webhook_id = ${webhookId}`),
    )

  test('is sealed where it is kept, signs what is sent, and is let go at the end', async () => {
    const { webhookId } = await subscribeTo(['determined'])
    const kept = await keptOf(webhookId)
    expect([kept.startsWith('sealed:v1:'), kept.includes(SECRET)]).toEqual([true, false])
    await act(at.db, '37.00')
    const sent: Message[] = []
    await deliverDue(
      at.db,
      { now: () => start, today: () => Promise.resolve(isoDate('2026-04-20')) },
      (message) => {
        sent.push(message)
        return Promise.resolve({ status: 200 })
      },
    )
    const { headers, body } = present(sent[0], 'a message')
    const now = { now: start, mostSeconds: 1 }
    const header = String(headers['reeve-signature'])
    expect(signatureIsRight(header, { secret: SECRET, body }, now)).toBe(true)
    await endWebhook(at.db, command(), { webhookId })
    expect(await keptOf(webhookId)).toBe('')
  })

  test('of before there was a key is sealed at the next start; a wrong key says so', async () => {
    const { webhookId } = await subscribeTo(['determined'])
    await keep(webhookId, SECRET)
    const reseal = (secrets: SecretBox) => at.db.transaction((tx) => resealWebhooks(tx, secrets))
    expect(await reseal(at.db.secrets)).toBe(1)
    expect(at.db.secrets.open(await keptOf(webhookId), `webhook/${webhookId}`)).toBe(SECRET)
    await expect(reseal(secretBox(['9'.repeat(64)]))).rejects.toThrow('REEVE_SECRET_KEY')
    await endWebhook(at.db, command(), { webhookId })
    await keep(webhookId, SECRET)
    await reseal(at.db.secrets)
    expect(await keptOf(webhookId)).toBe('')
  })

  test('that cannot be read holds up its own deliveries and no others', async () => {
    const broken = await subscribeTo(['determined'])
    const { webhookId } = await subscribeTo(['determined'])
    await keep(broken.webhookId, await keptOf(webhookId))
    await act(at.db, '38.00')
    await deliverDue(
      at.db,
      { now: () => start, today: () => Promise.resolve(isoDate('2026-04-20')) },
      () => Promise.resolve({ status: 200 }),
    )
    expect((await deliveries(webhookId)).map((d) => d.state)).toEqual(['delivered'])
    const failed = await at.db.transaction((tx) =>
      tx.first<{ state: string; fault: string }>(sql`
        select state, last_error as fault from webhook_delivery
        where webhook_id = ${broken.webhookId}`),
    )
    expect(failed?.state).toBe('waiting')
    expect(failed?.fault).toContain('its secret cannot be read')
    await endWebhook(at.db, command(), broken)
    await endWebhook(at.db, command(), { webhookId })
  })
})

describe('a signature', () => {
  const of = { secret: SECRET, body: '{"a":1}' }
  const header = signatureOf(SECRET, of.body, start)
  const now = { now: later(1), mostSeconds: 300 }
  test.each([
    ['is right for what was sent', header, of, now, true],
    ['is wrong for another body', header, { ...of, body: '{"a":2}' }, now, false],
    ['is wrong by another secret', header, { ...of, secret: `${SECRET}!` }, now, false],
    ['is wrong with another time', header.replace(/t=\d/, 't=2'), of, now, false],
    ['is too old', header, of, { ...now, now: later(6) }, false],
    ['is none', 'v1=abc', of, now, false],
  ])('%s', (_, given, what, when, right) => {
    expect(signatureIsRight(given, what, when)).toBe(right)
  })
})

describe('an address', () => {
  test.each([
    ['https://example.org/hook', undefined],
    ['http://example.org/hook', 'must begin with https://'],
    ['http://127.0.0.1/hook', 'must begin with https://'],
    ['ftp://example.org', 'must begin with https://'],
    ['https://10.1.2.3/', 'private network'],
    ['https://[fd00::1]/', 'private network'],
    ['https://169.254.169.254/latest', 'this machine or its link'],
    ['https://168.63.129.16/', 'this machine or its link'],
    ['https://user:word@example.org/', 'without a user'],
    ['nonsense', 'must be an address'],
  ])('%s: %s', (url, fault) => {
    const found = urlFault(url, STRICT)
    if (fault === undefined) expect(found).toBeUndefined()
    else expect(found).toContain(fault)
  })

  const PRIVATE_TOO = { ...STRICT, privateNetworks: true }
  const NEVER = [
    '::7f00:1', '::ffff:7f00:1', '::ffff:0:127.0.0.1', '64:ff9b::7f00:1', '64:ff9b::a9fe:a9fe',
    '64:ff9b:1::a9fe:a9fe', '2002:a9fe:a9fe::1', '2002:7f00:1::', 'fd00:ec2::254', 'fe80::1%eth0',
  ] // prettier-ignore
  const TUNNELS = ['fec0::1', '2002:a01:203::1', '2001:0:a01::1']
  test.each<[string, typeof STRICT, boolean]>([
    ['10.0.0.1', STRICT, false],
    ['10.0.0.1', PRIVATE_TOO, true],
    ['::ffff:192.168.1.1', STRICT, false],
    ['127.0.0.1', PRIVATE_TOO, false],
    ['127.0.0.1', { ...STRICT, thisMachine: true }, true],
    ['93.184.215.14', STRICT, true],
    ['2a00:1450:4009:80b::200e', STRICT, true],
    ['64:ff9b::5db8:d70e', PRIVATE_TOO, true],
    ['fd12::1', PRIVATE_TOO, true],
    ...NEVER.map((never): [string, typeof STRICT, boolean] => [never, PRIVATE_TOO, false]),
    ...TUNNELS.map((tunnel): [string, typeof STRICT, boolean] => [tunnel, STRICT, false]),
  ])('that a name leads to, %s, is judged when it is called', (address, policy, may) => {
    expect(hostFault(address, policy) === undefined).toBe(may)
  })

  test('that may not be called is refused with its field', async () => {
    await expect(subscribeTo([], 'https://192.168.0.9/')).rejects.toThrow('url')
  })
})
