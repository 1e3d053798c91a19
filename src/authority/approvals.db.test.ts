import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  changeRoles,
  createOfficer,
  findOfficer,
  endOfficer,
  foundOfficers,
  issueToken,
  linkMachineUser,
  lockOfficer,
  permissionsBehind,
  resetPassword,
  resetSecondFactor,
  ROLES,
  unlockOfficer,
  waitingApprovals,
} from '#authority/index.js'
import { isSameOfficer } from '#authority/actors.js'
import { letApprove } from '#authority/roles.js'
import { isoDate } from '#kernel/dates.js'
import { addParties } from '#parties/index.js'
import { decideApproval, linkOfficer } from '#protections/index.js'
import { sql } from '#store/db.js'
import { useDatabase } from '../../test/support/database.js'
import { commandOn } from '../../test/support/many-accounts.js'
import { approveWaiting } from '../../test/support/second-officer.js'

const at = useDatabase()
const TODAY = isoDate('2026-04-20')
const PASSWORD = 'chosen by myself 2'
let keys = 0
const command = (actor: string) => commandOn(TODAY, `approvals/${(keys += 1)}`, actor)
const officer = (username: string, role: string) => ({
  username, name: username, roles: [role], password: PASSWORD, mustChangePassword: false,
}) // prettier-ignore
let people: string[] = []

beforeAll(async () => {
  await foundOfficers(at.db, command('cli'), [
    officer('s.admin', 'administrator'),
    officer('t.leader', 'team-leader'),
    officer('d.deputy', 'team-leader'),
    officer('b.billing', 'billing-officer'),
  ])
  people = await at.db.transaction(async (tx) => {
    await addParties(tx, command('cli'), ['Ann', 'Bob', 'Cat'].map((name) => ({
      kind: 'person' as const, from: TODAY, name, dateOfBirth: null, email: null, phone: null,
      mailLines: null,
    }))) // prettier-ignore
    const rows = await tx.rows<{ ref: string }>(
      sql`select party_ref as ref from party order by party_id`,
    )
    return rows.map(({ ref }) => ref)
  })
})
beforeEach(() =>
  at.db.transaction((tx) => tx.run(sql`delete from approval where state = 'waiting'`)),
)

const waiting = () => at.db.transaction(waitingApprovals)
const there = (username: string) => at.db.transaction((tx) => findOfficer(tx, username, TODAY))

async function proposeLeader(username = 'x.one'): Promise<bigint> {
  const outcome = await createOfficer(at.db, command('s.admin'), officer(username, 'team-leader'))
  if (outcome.kind !== 'waits') throw new Error(outcome.kind)
  return outcome.approvalId
}

const decide = (actor: string, approvalId: bigint, approve = true) =>
  decideApproval(at.db, command(actor), { approvalId, approve, reason: 'looked at' })

describe('an officer who may approve', () => {
  test('is not there until a second officer approves', async () => {
    const approvalId = await proposeLeader()
    expect(await there('x.one')).toBeUndefined()
    expect(await decide('s.admin', approvalId)).toEqual({ kind: 'same-officer' })
    expect(await decide('t.leader', approvalId)).toEqual({ kind: 'approved' })
    expect(await there('x.one')).toMatchObject({ roles: ['team-leader'] })
    expect(await decide('t.leader', approvalId)).toEqual({ kind: 'no-such-approval' })
  })

  test('who is refused is never there, and it is said why', async () => {
    const approvalId = await proposeLeader('x.two')
    expect(() =>
      decideApproval(at.db, command('t.leader'), { approvalId, approve: false }),
    ).toThrow('say why')
    expect(await decide('t.leader', approvalId, false)).toEqual({ kind: 'refused' })
    expect(await there('x.two')).toBeUndefined()
  })

  test('gets no other roles, password or codes by one officer, in whichever direction', async () => {
    const change = { from: TODAY, until: null, reason: 'helps' }
    const up = { ...change, username: 'b.billing', roles: ['team-leader'] }
    expect(await changeRoles(at.db, command('s.admin'), up)).toMatchObject({ kind: 'waits' })
    const down = { ...change, username: 't.leader', roles: ['auditor'] }
    expect(await changeRoles(at.db, command('s.admin'), down)).toMatchObject({ kind: 'waits' })
    const password = { username: 'd.deputy', password: 'another one 34' }
    expect(await resetPassword(at.db, command('s.admin'), password)).toMatchObject({
      kind: 'waits',
    })
    const codes = { username: 'd.deputy', reason: 'lost' }
    expect(await resetSecondFactor(at.db, command('s.admin'), codes)).toMatchObject({
      kind: 'waits',
    })
    expect((await there('t.leader'))?.roles).toEqual(['team-leader'])
    expect((await there('d.deputy'))?.mustChangePassword).toBe(false)
    for (const { id, subject } of await waiting()) {
      if (subject === 'd.deputy') {
        expect(await decide('d.deputy', id)).toEqual({ kind: 'own-account' })
      }
    }
  })

  test('whose proposal was altered in the database is not approved', async () => {
    const approvalId = await proposeLeader('x.altered')
    await at.db.transaction((tx) =>
      tx.run(sql`update approval set proposed = '{"name":"x","roles":["administrator"]}'
        where approval_id = ${approvalId}`),
    )
    await expect(decide('t.leader', approvalId)).rejects.toThrow('was altered since')
  })

  test('is not founded once two can approve', async () => {
    const outcome = await foundOfficers(at.db, command('cli'), [officer('x.f', 'administrator')])
    expect(outcome).toEqual({ kind: 'founded-already' })
  })
})

test('an ordinary officer needs no second', async () => {
  const outcome = await createOfficer(at.db, command('s.admin'), officer('x.o', 'recovery-officer'))
  expect(outcome).toEqual({ kind: 'added' })
})

test('what can no longer be done stays, and is said', async () => {
  const approvalId = await proposeLeader('x.late')
  await createOfficer(at.db, command('s.admin'), officer('x.late', 'auditor'))
  expect(await decide('t.leader', approvalId)).toEqual({
    kind: 'no-longer-possible', why: 'username-in-use',
  }) // prettier-ignore
  expect(await waiting()).toMatchObject([{ subject: 'x.late' }])
})

describe('two officers who are linked to one person', () => {
  test('are one officer, and approve nothing of each other’s', async () => {
    const link = async (username: string, actor: string, by: string) => {
      const asked = { username, personRef: people[0] ?? '' }
      expect(await linkOfficer(at.db, command(actor), asked)).toMatchObject({ kind: 'waits' })
      await approveWaiting(at.db, command(by))
    }
    await link('s.admin', 't.leader', 'd.deputy')
    await link('t.leader', 's.admin', 'd.deputy')
    const same = (a: string, b: string) => at.db.transaction((tx) => isSameOfficer(tx, a, b))
    expect(await same('s.admin', 't.leader')).toBe(true)
    expect(await same('s.admin', 'd.deputy')).toBe(false)
    const approvalId = await proposeLeader('x.three')
    expect(await decide('t.leader', approvalId)).toEqual({ kind: 'same-officer' })
    expect(await decide('d.deputy', approvalId)).toEqual({ kind: 'approved' })
  })
})

describe('a user of the machine', () => {
  test('who is linked to nobody counts as anybody, and as the officer once that one says so', async () => {
    const same = (a: string, b: string) => at.db.transaction((tx) => isSameOfficer(tx, a, b))
    expect(await same('machine/ann', 'd.deputy')).toBe(true)
    expect(await same('machine/ann', 'machine/bob')).toBe(true)
    const asked = { machineUser: 'ann', username: 'd.deputy' }
    const outcome = await linkMachineUser(at.db, command('machine/ann'), asked)
    if (outcome.kind !== 'waits') throw new Error(outcome.kind)
    expect(await decide('s.admin', outcome.approvalId)).toEqual({ kind: 'not-yours' })
    expect(await decide('d.deputy', outcome.approvalId)).toEqual({ kind: 'approved' })
    expect(await same('machine/ann', 'd.deputy')).toBe(true)
    expect(await same('machine/ann', 's.admin')).toBe(false)
  })
})

describe('the database', () => {
  const write = (statement: ReturnType<typeof sql>) => at.db.transaction((tx) => tx.run(statement))

  test('knows which roles let approve, as the code does', async () => {
    for (const { name } of ROLES) {
      const given = write(sql`insert into officer_roles (username, roles, reason, valid, granted,
          recorded_at, recorded_by)
        values ('nobody', array[${name}::text], 'tried', '[2026-04-20,)', 'ordinary', now(), 'x')`)
      if (letApprove([name])) await expect(given).rejects.toThrow('check constraint')
      else await given
      await write(sql`delete from officer_roles where username = 'nobody'`)
    }
  })

  test('takes no approval by the proposer or the same person', async () => {
    const approvalId = await proposeLeader('x.four')
    for (const [by, person] of [
      ['s.admin', 'officer/other'],
      ['other', sql`proposed_person`],
    ] as const) {
      await expect(
        write(sql`update approval set state = 'approved', secret = null, decided_by = ${by},
          decided_person = ${person}, decided_on = ${TODAY} where approval_id = ${approvalId}`),
      ).rejects.toThrow('check constraint')
    }
  })
})

describe('an officer who may approve and is to go', () => {
  const end = (username: string) =>
    endOfficer(at.db, command('s.admin'), { username, reason: 'gone' })

  test('is out at once with every token, and ended by a second officer', async () => {
    await proposeLeader('g.one')
    await approveWaiting(at.db, command('d.deputy'))
    const expiresOn = isoDate('2026-06-01')
    const token = { name: 'of-g-one', owner: 'g.one', scopes: ['runs.approve'], expiresOn }
    await issueToken(at.db, command('g.one'), { ...token, secret: 'long enough for a test' })
    const may = () => at.db.reading((tx) => permissionsBehind(tx, 'api/of-g-one', TODAY))
    expect((await may()).size).toBe(1)
    const outcome = await end('g.one')
    if (outcome.kind !== 'waits') throw new Error(outcome.kind)
    expect([await there('g.one'), (await may()).size]).toEqual([undefined, 0])
    const state = () =>
      at.db.reading((tx) =>
        tx.first(sql`select active, ended, end_approval_id as id from officer
          where username = 'g.one'`),
      )
    expect(await state()).toEqual({ active: true, ended: null, id: null })
    expect(await decide('s.admin', outcome.approvalId)).toEqual({ kind: 'same-officer' })
    expect(await decide('d.deputy', outcome.approvalId)).toEqual({ kind: 'approved' })
    const { approvalId: id } = outcome
    expect(await state()).toEqual({ active: false, ended: 'approved', id })
  })

  test('stays out where the end is refused, until a second officer lets them in again', async () => {
    await proposeLeader('g.two')
    await approveWaiting(at.db, command('d.deputy'))
    const outcome = await end('g.two')
    if (outcome.kind !== 'waits') throw new Error(outcome.kind)
    expect(await decide('d.deputy', outcome.approvalId, false)).toEqual({ kind: 'refused' })
    expect(await there('g.two')).toBeUndefined()
    const lift = { username: 'g.two', reason: 'back' }
    const lifted = await unlockOfficer(at.db, command('s.admin'), lift)
    if (lifted.kind !== 'waits') throw new Error(lifted.kind)
    expect(await there('g.two')).toBeUndefined()
    expect(await decide('s.admin', lifted.approvalId)).toEqual({ kind: 'same-officer' })
    expect(await decide('d.deputy', lifted.approvalId)).toEqual({ kind: 'approved' })
    expect(await there('g.two')).toBeDefined()
  })

  test('is locked by one, and what failures shut is opened by one', async () => {
    await proposeLeader('g.three')
    await approveWaiting(at.db, command('d.deputy'))
    const given = { username: 'g.three', reason: 'telephoned' }
    expect(await unlockOfficer(at.db, command('s.admin'), given)).toEqual({ kind: 'unlocked' })
    expect(await lockOfficer(at.db, command('s.admin'), given)).toEqual({ kind: 'locked' })
    expect(await unlockOfficer(at.db, command('s.admin'), given)).toMatchObject({ kind: 'waits' })
  })
})

test('a council is not founded anew by whoever has ended everybody', async () => {
  for (const username of ['t.leader', 'd.deputy', 's.admin']) {
    const ended = await endOfficer(at.db, command('machine/root'), { username, reason: 'gone' })
    expect(ended).toMatchObject({ kind: 'waits' })
    await at.db.transaction((tx) =>
      tx.run(sql`update officer set active = false, ended_on = ${TODAY}, ended = 'ordinary'
        where username = ${username}`),
    )
  }
  const evil = await foundOfficers(at.db, command('machine/root'), [officer('x.g', 'team-leader')])
  expect(evil).toEqual({ kind: 'founded-already' })
})
