/** Lists of the API are read a page at a time, each row once, whatever comes and goes meanwhile. */
import { describe, expect, test } from 'vitest'
import { permissionsOf } from '#authority/index.js'
import { importReceipts, placeReceipt } from '#collection/index.js'
import { writeReceiptsCsv } from '#formats/receipts-csv.js'
import { isoDate } from '#kernel/dates.js'
import { parsePounds } from '#kernel/money.js'
import { readAfter, readList, RUNS } from '#enquiries/index.js'
import { listHearing } from '#recovery/index.js'
import { takeBaseReturn } from '#returns/index.js'
import { subscribe } from '#webhooks/index.js'
import { command, run } from '../browser/small-council.js'
import { SMALL_COUNCIL, useDatabase } from '../support/database.js'
import { useSmallApi } from './small-api.js'

const at = useDatabase(SMALL_COUNCIL)
const day = useSmallApi(at)
const TODAY = isoDate('2026-04-20')

interface Page {
  readonly items: readonly Record<string, unknown>[]
  readonly next: string | null
  readonly total: number
}

async function get(url: string, token: string): Promise<Page> {
  const headers = { authorization: `Bearer ${token}` }
  const answer = await day.server.app.inject({ url: `/api/v1${url}`, headers })
  expect(answer.statusCode, `${url}: ${answer.body}`).toBe(200)
  return JSON.parse(answer.body) as Page
}

/** The list, `limit` rows at a time. */
async function turned(url: string, token: string, limit: number): Promise<unknown[]> {
  const rows: unknown[] = []
  let next: string | null = ''
  while (next !== null) {
    const after: string = next === '' ? '' : `&after=${next}`
    const page = await get(`${url}limit=${limit}${after}`, token)
    rows.push(...page.items)
    next = page.next
  }
  return rows
}

/** A line of a file whose reference is nobody's. */
function unknown(receivedOn: string, amount: string) {
  const reference = `88888888${amount.slice(0, 2)}`
  return { reference, receivedOn: isoDate(receivedOn), method: 'bank', amount: parsePounds(amount) }
}

function takeIn(name: string, lines: ReturnType<typeof unknown>[]) {
  return importReceipts(at.db, command(TODAY), { name, text: writeReceiptsCsv(lines) })
}

describe('every list', () => {
  test('turned two rows at a time is the list', async () => {
    await run(at.db, { kind: 'reminder', criteria: {}, asAt: TODAY })
    const base = { day: TODAY, listDay: TODAY, inLieu: '0' }
    await takeBaseReturn(at.db, command(TODAY), base)
    await takeIn('first.csv', [unknown('2026-04-02', '10.00'), unknown('2026-04-02', '11.00')])
    const webhook = { url: 'https://example.org/hook', secret: 'x'.repeat(24), eventTypes: [] }
    const policy = { privateNetworks: false, thisMachine: false }
    await subscribe(at.db, command(TODAY), { webhook, policy })
    const { hearingId } = await listHearing(at.db, command(TODAY), {
      courtCode: '2000', courtName: 'Smallbury Magistrates’ Court', venue: 'Court 1',
      sitsOn: isoDate('2026-06-22'), sitsAt: '10:00', complaintBy: isoDate('2026-05-29'),
    }) // prettier-ignore
    const criteria = { hearingId: String(hearingId) }
    await run(at.db, { kind: 'complaint', criteria, asAt: isoDate('2026-05-20') })
    const roles = ['team-leader', 'administrator']
    const scopes = [...permissionsOf(roles)]
    const token = await day.token('turner', 's.admin', scopes)
    const document = JSON.parse(
      (await day.server.app.inject({ url: '/api/v1/openapi.json' })).body,
    ) as { paths: Record<string, { get?: { parameters?: { name: string }[] } }> }
    const lists = Object.entries(document.paths)
      .filter(([, { get: reading }]) => reading?.parameters?.some((p) => p.name === 'after'))
      .map(([path]) => path.replace('/api/v1', '').replace('{id}', '1'))
    expect(lists.length).toBeGreaterThan(20)
    const turnedOver: string[] = []
    for (const path of lists) {
      // No look that is recorded while the access log itself is read may be in it.
      if (path === '/access-log' || /^\/(targeting|retention|takeovers)\/1/.test(path)) continue
      const url = `${path}?${path.endsWith('/dwellings') ? 'line=1&' : ''}`
      const { items, total } = await get(`${url}limit=500`, token)
      expect(items, path).toHaveLength(Math.min(total, 500))
      if (total > 2) turnedOver.push(path)
      expect(await turned(url, token, Math.max(2, Math.ceil(items.length / 7))), path).toEqual(
        items,
      )
    }
    expect(turnedOver.length).toBeGreaterThan(6)
  })

  test('is in the order of the screens', async () => {
    const query = { filters: {}, limit: 500 }
    const onScreen = { ...query, sort: undefined, descending: false, offset: 0 }
    const [shown, told] = await at.db.reading(async (tx) => [
      await readList<{ id: bigint }>(tx, RUNS, onScreen),
      await readAfter<{ id: bigint }>(tx, RUNS, query),
    ])
    expect(told.rows.map(({ id }) => id)).toEqual(shown.rows.map(({ id }) => id))
  })
})

describe('between two pages', () => {
  test('a row that comes or goes is not met twice, and hides no other', async () => {
    const money = ['20.00', '21.00', '22.00', '23.00', '24.00', '25.00']
    await takeIn(
      'six.csv',
      money.map((amount) => unknown('2026-04-05', amount)),
    )
    const scopes = ['accounts.view'] as const
    const token = await day.token('suspense', 'b.billing', scopes)
    const first = await get('/suspense-receipts?reference=888888882&limit=2', token)
    const amounts = (page: Page) => page.items.map((row) => row['amount'])
    expect([amounts(first), first.total]).toEqual([['20.00', '21.00'], 6])
    const placed = { receiptId: BigInt(String(first.items[0]?.['id'])), reason: 'found out whose' }
    const accountRef = day.refs[0] ?? ''
    await placeReceipt(at.db, command(TODAY), { ...placed, accountRef })
    await takeIn('early.csv', [unknown('2026-04-03', '26.00'), unknown('2026-04-03', '27.00')])
    await takeIn('late.csv', [unknown('2026-04-06', '28.00')])
    const path = '/suspense-receipts?reference=888888882&limit=2&after='
    const second = await get(`${path}${first.next}`, token)
    expect([amounts(second), second.total]).toEqual([['22.00', '23.00'], 8])
    const third = await get(`${path}${second.next}`, token)
    const last = await get(`${path}${third.next}`, token)
    expect([amounts(third), amounts(last), last.next]).toEqual([
      ['24.00', '25.00'],
      ['28.00'],
      null,
    ])
  })

  test('the row itself may have gone after which the next page goes on', async () => {
    const token = await day.token('gone', 'b.billing', ['accounts.view'])
    const path = '/suspense-receipts?reference=888888882&limit=3'
    const first = await get(path, token)
    const last = first.items.at(-1)
    const placed = { receiptId: BigInt(String(last?.['id'])), accountRef: day.refs[1] ?? '' }
    await placeReceipt(at.db, command(TODAY), { ...placed, reason: 'found out whose' })
    const second = await get(`${path}&after=${first.next}`, token)
    expect(second.items[0]?.['amount']).toBe('22.00')
  })

  test.each([
    ['is none of ours', 'nonsense'],
    ['is of another list', Buffer.from('["a"]').toString('base64url')],
    ['is no row’s', Buffer.from('["x","y"]').toString('base64url')],
    ['is too long', Buffer.from('["2026-04-01","1","2"]').toString('base64url')],
    ['holds no text', Buffer.from('[1,2]').toString('base64url')],
  ])('a key that %s is refused by its name', async (why, after) => {
    const token = await day.token(`key-${why.replaceAll(/[^a-z]/g, '')}`, 'b.billing', [
      'accounts.view',
    ])
    const answer = await day.server.app.inject({
      url: `/api/v1/suspense-receipts?after=${after}`,
      headers: { authorization: `Bearer ${token}` },
    })
    expect([answer.statusCode, answer.body.includes('"field":"after"')]).toEqual([422, true])
  })
})
