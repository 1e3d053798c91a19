import { beforeAll, describe, expect, test } from 'vitest'
import { createOfficer } from '#authority/administer-officers.js'
import { endOtherSessions, ownSessions, writeSession } from '#authority/sessions.js'
import { signIn } from '#authority/sign-in.js'
import { unlockOfficer } from '#authority/suspend-officers.js'
import { isoDate } from '#kernel/dates.js'
import { sql } from '#store/db.js'
import { useDatabase } from '../../test/support/database.js'

const at = useDatabase()
const RIGHT = 'nine wild geese fly'
const ON = isoDate('2026-04-20')
let keys = 0
const command = (actor = 's.admin') => ({
  actor,
  on: ON,
  recordedAt: new Date(Date.UTC(2026, 3, 20, 9)),
  idempotencyKey: `attempts/${(keys += 1)}`,
})

const OFFICERS = ['o.once', 'o.there', 'o.wide', 'o.seen', 'o.lifted'] as const

beforeAll(async () => {
  for (const username of OFFICERS) {
    await createOfficer(at.db, command(), {
      username,
      name: username,
      roles: ['billing-officer'],
      password: RIGHT,
      mustChangePassword: false,
    })
  }
})

const minute = (n: number) => new Date(Date.UTC(2026, 3, 20, 10, n))

function enter(
  username: string,
  password: string,
  { address = '192.0.2.1', when = minute(0) }: { address?: string; when?: Date } = {},
) {
  return signIn(at.db, { username, password, address, at: when })
}

async function fail(username: string, times: number, address: string, when = minute(0)) {
  for (let n = 0; n < times; n += 1) {
    expect(await enter(username, `wrong ${n}`, { address, when })).toBeUndefined()
  }
}

describe('guesses', () => {
  test('made at once are counted one by one: after five the right one is no good', async () => {
    const guesses = Array.from({ length: 18 }, (_, n) =>
      enter('o.once', n === 12 ? RIGHT : `guess ${n}`),
    )
    // Whichever five were counted first were looked at; the right one may be among them.
    const right = (await Promise.all(guesses)).filter((name) => name !== undefined)
    const looked = await at.db.transaction((tx) =>
      tx.rows<{ kind: string; n: bigint }>(sql`select kind, count(*) as n from security_event
        where username = 'o.once' group by kind`),
    )
    const count = (kind: string) => Number(looked.find((row) => row.kind === kind)?.n ?? 0n)
    expect(count('sign-in-failed') + count('sign-in-shut') + right.length).toBeLessThanOrEqual(6)
    expect(count('sign-in-while-shut')).toBeGreaterThanOrEqual(12)
  })

  test('from elsewhere do not shut the officer out here', async () => {
    await fail('o.there', 6, '198.51.100.7')
    expect(await enter('o.there', RIGHT, { address: '198.51.100.7' })).toBeUndefined()
    expect(await enter('o.there', RIGHT)).toBe('o.there')
  })

  test('from many places shut out all but those the officer came from lately', async () => {
    expect(await enter('o.wide', RIGHT)).toBe('o.wide')
    for (let n = 0; n < 10; n += 1) await fail('o.wide', 3, `198.51.100.${n}`, minute(1))
    expect(
      await enter('o.wide', RIGHT, { address: '203.0.113.5', when: minute(2) }),
    ).toBeUndefined()
    expect(await enter('o.wide', RIGHT, { when: minute(2) })).toBe('o.wide')
    const later = { address: '203.0.113.5', when: minute(20) }
    expect(await enter('o.wide', RIGHT, later)).toBe('o.wide')
  })

  test('from one network of the sixth version are counted together', async () => {
    for (let n = 0; n < 5; n += 1) await fail('o.lifted', 1, `2001:db8:1:2::${n}`)
    expect(await enter('o.lifted', RIGHT, { address: '2001:db8:1:2::99' })).toBeUndefined()
  })

  test('are forgotten, wherever from, when the lock is lifted', async () => {
    const lift = { username: 'o.lifted', reason: 'rang from her own number' }
    expect(await unlockOfficer(at.db, command(), lift)).toEqual({ kind: 'unlocked' })
    expect(await enter('o.lifted', RIGHT, { address: '2001:db8:1:2::99' })).toBe('o.lifted')
  })
})

test('who came in and who failed is on record, and no name that is nobody’s', async () => {
  await fail('o.seen', 5, '192.0.2.9')
  await enter('o.seen', RIGHT, { address: '192.0.2.9' })
  await enter('o.seen', RIGHT, { address: '192.0.2.10' })
  await enter('my password 1', 'x', { address: '192.0.2.9' })
  const rows = await at.db.transaction((tx) =>
    tx.rows(sql`select kind, username, address from security_event
      where username = 'o.seen' or username is null order by security_event_id`),
  )
  const [there, here] = ['192.0.2.9', '192.0.2.10']
  const failed = { kind: 'sign-in-failed', username: 'o.seen', address: there }
  expect(rows).toEqual([
    ...Array.from({ length: 4 }, () => failed),
    { ...failed, kind: 'sign-in-shut' },
    { ...failed, kind: 'sign-in-while-shut' },
    { kind: 'signed-in', username: 'o.seen', address: here },
    { kind: 'sign-in-failed', username: null, address: there },
  ])
  await expect(
    at.db.transaction((tx) => tx.run(sql`delete from security_event`)),
  ).rejects.toMatchObject({ code: '42501' })
})

test('an officer sees the own sessions, and ends the others, one or all', async () => {
  const expiresAt = minute(30)
  for (const key of ['one', 'two', 'three']) {
    const data = { username: 'o.seen', since: +minute(0), address: '192.0.2.1' }
    await writeSession(at.db, key, { data, expiresAt })
  }
  await writeSession(at.db, 'other', { data: { username: 'o.wide', since: 0 }, expiresAt })
  const own = () =>
    at.db.reading((tx) => ownSessions(tx, 'o.seen', { key: 'one', idleMs: 30 * 60_000 }))
  const before = await own()
  expect(before).toHaveLength(3)
  expect(before.filter(({ current }) => current)).toMatchObject([
    { since: minute(0), lastSeen: minute(0), address: '192.0.2.1' },
  ])
  const [id = ''] = before.filter(({ current }) => !current).map((one) => one.id)
  expect(await endOtherSessions(at.db, 'o.seen', { key: 'one', id })).toBe(1)
  expect(await endOtherSessions(at.db, 'o.seen', { key: 'one' })).toBe(1)
  expect(await own()).toMatchObject([{ current: true }])
  const left = await at.db.reading((tx) => tx.rows(sql`select 1 from session`))
  expect(left).toHaveLength(2)
})
