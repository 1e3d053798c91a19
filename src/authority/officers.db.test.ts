import { beforeAll, describe, expect, test } from 'vitest'
import {
  changePassword,
  changeRoles,
  createOfficer,
  endOfficer,
  foundOfficers,
  findOfficer,
  listOfficers,
  lockOfficer,
  permissionsOf,
  readSession,
  resetPassword,
  ROLES,
  signIn,
  unlockOfficer,
  writeSession,
} from '#authority/index.js'
import { isoDate } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import type { Command } from '#store/commands.js'
import { sql } from '#store/db.js'
import { proveEvents } from '#store/prove-events.js'
import { useDatabase } from '../../test/support/database.js'
import { approveWaiting } from '../../test/support/second-officer.js'

const at = useDatabase()
const HERE = '192.0.2.1'
const TODAY = isoDate('2026-04-20')
const FIRST = 'first password 1'
const OWN = 'chosen by myself 2'
let keys = 0

function command(actor = 's.admin', on = TODAY): Command {
  keys += 1
  const recordedAt = new Date(`${on}T09:00:00.000Z`)
  return { actor, on, recordedAt, idempotencyKey: `officers/${keys}` }
}

function newOfficer(username: string, password = FIRST) {
  const name = `Officer ${username}`
  return { username, name, roles: ['billing-officer'], password, mustChangePassword: true }
}

function enter(username: string, password: string, minute = 0) {
  const when = new Date(Date.UTC(2026, 3, 20, 10, minute))
  return signIn(at.db, { username, password, at: when, address: HERE })
}

function found(username: string, day = TODAY) {
  return at.db.transaction((tx) => findOfficer(tx, username, day))
}

async function add(username: string): Promise<void> {
  expect(await createOfficer(at.db, command(), newOfficer(username))).toEqual({ kind: 'added' })
}

beforeAll(async () => {
  const admin = { ...newOfficer('s.admin'), roles: ['administrator'] }
  const deputy = { ...newOfficer('d.deputy'), roles: ['team-leader'] }
  await foundOfficers(at.db, command('cli'), [admin, deputy])
})

describe('an officer is added', () => {
  test('with a first password, which must be changed', async () => {
    await add('n.new')
    expect(await enter('n.new', FIRST)).toBe('n.new')
    expect(await found('n.new')).toMatchObject({
      roles: ['billing-officer'],
      mustChangePassword: true,
    })
    const own = { current: FIRST, next: OWN, address: HERE }
    expect(await changePassword(at.db, command('n.new'), own)).toEqual({ kind: 'changed' })
    expect(await found('n.new')).toMatchObject({ mustChangePassword: false })
    expect(await enter('n.new', FIRST)).toBeUndefined()
    expect(await enter('n.new', OWN)).toBe('n.new')
  })

  test('once: a username in use is refused, also one that was ended', async () => {
    await add('t.twice')
    const again = await createOfficer(at.db, command(), newOfficer('t.twice'))
    expect(again).toEqual({ kind: 'username-in-use' })
    await endOfficer(at.db, command(), { username: 't.twice', reason: 'left' })
    const after = await createOfficer(at.db, command(), newOfficer('t.twice'))
    expect(after).toEqual({ kind: 'username-in-use' })
  })

  test.each([
    ['of nine characters', 'abcdefghi', 'at least 10'],
    ['of four different characters', 'aaaabbbbccccdddd', 'different'],
    ['with the username in it', 'My-Name-W.EAK-1', 'username'],
  ])('not with a password %s', async (_, password, why) => {
    const outcome = await createOfficer(at.db, command(), newOfficer('w.eak', password))
    expect(outcome.kind === 'weak-password' && outcome.why).toContain(why)
    expect(await found('w.eak')).toBeUndefined()
  })

  test.each(['new', '..', '...'])('not by the username %s, which is another page', async (name) => {
    await expect(createOfficer(at.db, command(), newOfficer(name))).rejects.toThrow('another')
    expect(await found(name)).toBeUndefined()
  })

  test('not without a role that is known', async () => {
    const made = { ...newOfficer('r.none'), roles: ['emperor'] }
    await expect(createOfficer(at.db, command(), made)).rejects.toThrow(InputError)
  })
})

describe('roles', () => {
  const change = (username: string, from = TODAY, until = null as typeof TODAY | null) => ({
    username, roles: ['team-leader'], from, until, reason: 'stands in for a colleague',
  }) // prettier-ignore

  test('hold from their first day to the day before their end, and then as before', async () => {
    await add('r.stand')
    const from = isoDate('2026-05-01')
    const until = isoDate('2026-05-15')
    const outcome = await changeRoles(at.db, command(), change('r.stand', from, until))
    expect(outcome).toMatchObject({ kind: 'waits' })
    await approveWaiting(at.db, command('d.deputy'))
    const on = async (day: string) => (await found('r.stand', isoDate(day)))?.roles
    expect(await on('2026-04-30')).toEqual(['billing-officer'])
    expect(await on('2026-05-01')).toEqual(['team-leader'])
    expect(await on('2026-05-14')).toEqual(['team-leader'])
    expect(await on('2026-05-15')).toEqual(['billing-officer'])
  })

  test('of one’s own are never changed, whoever one is', async () => {
    for (const { name } of ROLES) {
      const username = `o.${name}`
      const made = { ...newOfficer(username), roles: [name] }
      const added = await createOfficer(at.db, command(), made)
      if (added.kind === 'waits') await approveWaiting(at.db, command('d.deputy'))
      const outcome = await changeRoles(at.db, command(username), change(username))
      expect(outcome).toEqual({ kind: 'own-account' })
      expect((await found(username))?.roles).toEqual([name])
    }
  })

  test('are not given back-dated', async () => {
    await add('r.back')
    const outcome = await changeRoles(at.db, command(), change('r.back', isoDate('2026-04-19')))
    expect(outcome).toEqual({ kind: 'in-the-past', today: TODAY })
    expect((await found('r.back'))?.roles).toEqual(['billing-officer'])
  })

  test('of nobody are not changed, and never without a reason', async () => {
    const outcome = await changeRoles(at.db, command(), change('no.body'))
    expect(outcome).toEqual({ kind: 'no-such-officer' })
    const silent = { ...change('r.back'), reason: ' ' }
    expect(() => changeRoles(at.db, command(), silent)).toThrow(InputError)
  })

  test('with casework do not administer officers, nor the other way about', () => {
    for (const { permissions } of ROLES) {
      if (!permissions.includes('officers.administer')) continue
      expect(permissions).not.toContain('accounts.view')
      expect(permissions).not.toContain('refunds.approve')
    }
    expect(permissionsOf(['administrator'])).toContain('officers.administer')
    expect(permissionsOf(['team-leader'])).not.toContain('officers.administer')
  })
})

describe('an officer is kept out', () => {
  async function signedIn(username: string): Promise<void> {
    const expiresAt = new Date(Date.UTC(2099, 0, 1))
    await writeSession(at.db, `key of ${username}`, { data: { username }, expiresAt })
  }

  test('by a lock, at once, until it is lifted', async () => {
    await add('l.ock')
    await signedIn('l.ock')
    const lock = { username: 'l.ock', reason: 'laptop stolen' }
    expect(await lockOfficer(at.db, command(), lock)).toEqual({ kind: 'locked' })
    expect(await readSession(at.db, 'key of l.ock')).toBeUndefined()
    expect(await enter('l.ock', FIRST)).toBeUndefined()
    expect(await found('l.ock')).toBeUndefined()
    const lift = { username: 'l.ock', reason: 'laptop found' }
    expect(await unlockOfficer(at.db, command(), lift)).toEqual({ kind: 'unlocked' })
    expect(await enter('l.ock', FIRST)).toBe('l.ock')
  })

  test('by failures, until an administrator lifts that too', async () => {
    await add('f.ail')
    for (let n = 0; n < 5; n += 1) await enter('f.ail', 'wrong')
    expect(await enter('f.ail', FIRST, 14)).toBeUndefined()
    await unlockOfficer(at.db, command(), { username: 'f.ail', reason: 'telephoned' })
    expect(await enter('f.ail', FIRST, 14)).toBe('f.ail')
  })

  test('by the end of the office, for good', async () => {
    await add('e.nd')
    await signedIn('e.nd')
    const end = { username: 'e.nd', reason: 'retired' }
    expect(await endOfficer(at.db, command(), end)).toEqual({ kind: 'ended' })
    expect(await readSession(at.db, 'key of e.nd')).toBeUndefined()
    expect(await enter('e.nd', FIRST)).toBeUndefined()
    const listed = await at.db.transaction((tx) => listOfficers(tx, TODAY))
    expect(listed.map((officer) => officer.username)).not.toContain('e.nd')
    const lift = await unlockOfficer(at.db, command(), { username: 'e.nd', reason: 'back' })
    expect(lift).toEqual({ kind: 'no-such-officer' })
  })

  test('but never by oneself', async () => {
    const own = { username: 's.admin', reason: 'by mistake' }
    const refused = { kind: 'own-account' }
    expect(await lockOfficer(at.db, command(), own)).toEqual(refused)
    expect(await unlockOfficer(at.db, command(), own)).toEqual(refused)
    expect(await endOfficer(at.db, command(), own)).toEqual(refused)
    const reset = { username: 's.admin', password: OWN }
    expect(await resetPassword(at.db, command(), reset)).toEqual(refused)
    expect(await enter('s.admin', FIRST)).toBe('s.admin')
  })
})

describe('a password', () => {
  test('that is reset must be changed again, and forgets the failures', async () => {
    await add('p.reset')
    await changePassword(at.db, command('p.reset'), { current: FIRST, next: OWN, address: HERE })
    for (let n = 0; n < 5; n += 1) await enter('p.reset', 'wrong')
    const reset = { username: 'p.reset', password: 'another one 3' }
    expect(await resetPassword(at.db, command(), reset)).toEqual({ kind: 'reset' })
    expect(await enter('p.reset', OWN)).toBeUndefined()
    expect(await enter('p.reset', 'another one 3')).toBe('p.reset')
    expect(await found('p.reset')).toMatchObject({ mustChangePassword: true })
  })

  test.each([
    ['the one given was wrong', 'wrong', OWN, 'wrong-password'],
    ['the new one is the old one', FIRST, FIRST, 'same-password'],
    ['the new one is too short', FIRST, 'short', 'weak-password'],
  ])('is not changed where %s', async (_, current, next, kind) => {
    await createOfficer(at.db, command(), newOfficer('p.keep'))
    expect(
      await changePassword(at.db, command('p.keep'), { current, next, address: HERE }),
    ).toMatchObject({
      kind,
    })
    expect(await enter('p.keep', FIRST)).toBe('p.keep')
  })

  test('is in no event and no command', async () => {
    const rows = await at.db.transaction((tx) =>
      tx.rows<{ text: string }>(sql`select detail::text as text from event
        union all select outcome::text from command`),
    )
    const text = rows.map((row) => row.text).join('\n')
    for (const password of [FIRST, OWN, 'another one 3']) expect(text).not.toContain(password)
  })
})

test('a command is carried out once, and every deed is an event of the officer', async () => {
  await add('k.once')
  const locked = command()
  const lock = { username: 'k.once', reason: 'twice sent' }
  await lockOfficer(at.db, locked, lock)
  await unlockOfficer(at.db, command(), lock)
  expect(await lockOfficer(at.db, locked, lock)).toEqual({ kind: 'locked' })
  expect(await found('k.once')).toBeDefined()
  const rows = await at.db.transaction((tx) =>
    tx.rows<{ type: string }>(sql`select type from event where stream = 'officer/k.once'
      order by seq`),
  )
  const types = rows.map((row) => row.type)
  expect(types).toEqual(['officer-added', 'officer-locked', 'officer-unlocked'])
  expect((await at.db.transaction(proveEvents)).faults).toEqual([])
})
