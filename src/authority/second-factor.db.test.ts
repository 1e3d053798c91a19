import { generateSync } from 'otplib'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  createOfficer,
  enrolSecondFactor,
  findOfficer,
  requireSecondFactor,
  resealSecondFactors,
  resetSecondFactor,
  rolesWithSecondFactor,
  secondFactorOf,
  signIn,
  takeCode,
} from '#authority/index.js'
import { isoDate } from '#kernel/dates.js'
import { sql } from '#store/db.js'
import { useDatabase } from '../../test/support/database.js'
import { approveWaiting } from '../../test/support/second-officer.js'
import { untilWaiting } from '../../test/support/waiting.js'

const at = useDatabase()
const HERE = '192.0.2.1'
const ON = isoDate('2026-04-20')
const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const PASSWORD = 'correct horse battery'
const CODES = ['abcd-efgh-jkmn-pqrs', 'tuvw-xyz2-3456-789a']
let keys = 0

/** The moment `seconds` after nine; codes change every thirty. */
const moment = (seconds: number) => new Date(Date.UTC(2026, 3, 20, 9, 0, seconds))
const codeAt = (seconds: number) =>
  generateSync({ secret: SECRET, epoch: moment(seconds).getTime() / 1000 })

function command(actor: string, seconds = 0) {
  keys += 1
  const recordedAt = moment(seconds)
  return { actor, on: ON, recordedAt, idempotencyKey: `second-factor/${keys}` }
}

async function addOfficer(username: string) {
  const roles = ['billing-officer']
  const made = { username, name: username, roles, password: PASSWORD, mustChangePassword: false }
  await createOfficer(at.db, command('s.admin'), made)
}

function enrol(username: string, code = codeAt(0)) {
  const acting = command(username)
  const given = { secret: SECRET, code, recoveryCodes: CODES, at: acting.recordedAt }
  return enrolSecondFactor(at.db, acting, given)
}

const take = (username: string, code: string, seconds: number) =>
  takeCode(at.db, { username, code, at: moment(seconds), on: ON, address: HERE })

beforeAll(async () => {
  for (const name of ['o.one', 'o.two', 'o.three', 'o.four']) await addOfficer(name)
})

describe('one-time codes', () => {
  test('begin with a code of the device, and only then', async () => {
    const none = { kind: 'wrong-code' }
    expect(await enrol('o.one', '000000')).toEqual(none)
    expect(await at.db.transaction((tx) => secondFactorOf(tx, 'o.one'))).toBeUndefined()
    expect(await enrol('o.one')).toEqual({ kind: 'enrolled' })
    expect(await enrol('o.one')).toEqual({ kind: 'enrolled-already' })
    const factor = await at.db.transaction((tx) => secondFactorOf(tx, 'o.one'))
    expect(factor).toEqual({ since: ON, recoveryCodesLeft: 2 })
  })

  test('are taken once, the one of the enrolment too', async () => {
    expect(await take('o.one', codeAt(0), 5)).toBe(false)
    expect(await take('o.one', codeAt(60), 60)).toBe(true)
    expect(await take('o.one', codeAt(60), 65)).toBe(false)
    expect(await take('o.one', codeAt(30), 65)).toBe(false)
    expect(await take('o.one', codeAt(90), 95)).toBe(true)
  })

  test('sent twice at once let in once', async () => {
    const both = await at.other.transaction(async (tx) => {
      await tx.run(sql`select 1 from officer where username = 'o.one' for update`)
      const taken = [take('o.one', codeAt(300), 300), take('o.one', codeAt(300), 300)]
      await untilWaiting(at.db, 2)
      return { taken }
    })
    expect((await Promise.all(both.taken)).filter(Boolean)).toHaveLength(1)
  })

  test('may come half a minute late or early, and no more', async () => {
    await enrol('o.two')
    expect(await take('o.two', codeAt(600), 660)).toBe(false)
    expect(await take('o.two', codeAt(600), 630)).toBe(true)
    expect(await take('o.two', codeAt(720), 660)).toBe(false)
    expect(await take('o.two', codeAt(690), 660)).toBe(true)
  })

  test('that fail five times shut the sign-in, though the password be right in between', async () => {
    await enrol('o.three')
    for (let n = 0; n < 5; n += 1) {
      const given = { username: 'o.three', password: PASSWORD, at: moment(900), address: HERE }
      expect(await signIn(at.db, given)).toBe('o.three')
      expect(await take('o.three', '000000', 900)).toBe(false)
    }
    expect(await take('o.three', codeAt(930), 930)).toBe(false)
    const given = { username: 'o.three', password: PASSWORD, at: moment(930), address: HERE }
    expect(await signIn(at.db, given)).toBeUndefined()
    expect(await take('o.three', codeAt(1860), 1860)).toBe(true)
  })

  test('have recovery codes, kept as hashes and each worth one sign-in', async () => {
    expect(await take('o.one', 'ABCD EFGH jkmn pqrs', 2000)).toBe(true)
    expect(await take('o.one', CODES[0] ?? '', 2000)).toBe(false)
    expect(await take('o.two', CODES[1] ?? '', 2000)).toBe(true)
    const kept = await at.db.transaction((tx) =>
      tx.rows<{ all: string }>(sql`select c::text as all from recovery_code c`),
    )
    expect(kept.filter((row) => row.all.includes('abcd'))).toEqual([])
  })

  test('are reset by another, with a reason', async () => {
    const reset = { username: 'o.one', reason: 'phone lost' }
    const own = await resetSecondFactor(at.db, command('o.one'), reset)
    expect(own).toEqual({ kind: 'own-account' })
    expect(await resetSecondFactor(at.db, command('s.admin'), reset)).toEqual({ kind: 'reset' })
    expect(await take('o.one', codeAt(3000), 3000)).toBe(false)
    expect(await take('o.one', CODES[1] ?? '', 3000)).toBe(false)
    expect(await enrol('o.one')).toEqual({ kind: 'enrolled' })
  })

  test('are asked of a role', async () => {
    const must = async (username: string) =>
      (await at.db.transaction((tx) => findOfficer(tx, username, ON)))?.mustEnrol
    expect(await must('o.four')).toBe(false)
    await requireSecondFactor(at.db, command('s.admin'), { roles: ['billing-officer'] })
    expect([await must('o.four'), await must('o.two')]).toEqual([true, false])
    const require = (roles: string[]) => requireSecondFactor(at.db, command('s.admin'), { roles })
    expect(await require(['auditor'])).toMatchObject({ kind: 'waits' })
    expect(await at.db.transaction(rolesWithSecondFactor)).toEqual(['auditor', 'billing-officer'])
    expect(await must('o.four')).toBe(true)
    await approveWaiting(at.db, command('o.leader'))
    expect(await at.db.transaction(rolesWithSecondFactor)).toEqual(['auditor'])
    expect(await must('o.four')).toBe(false)
  })
})

describe('the secret of the codes', () => {
  const keptOf = async (username: string) => {
    const row = await at.db.transaction((tx) =>
      tx.first<{ kept: string }>(
        sql`select totp_secret as kept from officer where username = ${username}`,
      ),
    )
    return row?.kept ?? ''
  }

  test('is sealed where it is kept, for its officer alone', async () => {
    await addOfficer('o.sealed')
    await enrol('o.sealed')
    const kept = await keptOf('o.sealed')
    expect([kept.startsWith('sealed:v1:'), kept.includes(SECRET)]).toEqual([true, false])
    expect(at.db.secrets.open(kept, 'officer/o.sealed')).toBe(SECRET)
    await addOfficer('o.moved')
    await at.db.transaction((tx) =>
      tx.run(sql`update officer set totp_secret = ${kept}, totp_since = ${ON}
        where username = 'o.moved'`),
    )
    await expect(take('o.moved', codeAt(60), 60)).rejects.toThrow('officer/o.moved was changed')
    await at.db.transaction((tx) =>
      tx.run(sql`update officer set totp_secret = null, totp_since = null
        where username = 'o.moved'`),
    )
  })

  test('that was kept as it is lets its officer in, and is sealed at the next start', async () => {
    await addOfficer('o.plain')
    await at.db.transaction((tx) =>
      tx.run(sql`update officer set totp_secret = ${SECRET}, totp_since = ${ON}
        where username = 'o.plain'`),
    )
    expect(await take('o.plain', codeAt(0), 0)).toBe(true)
    const reseal = () => at.db.transaction((tx) => resealSecondFactors(tx, at.db.secrets))
    expect(await reseal()).toBe(1)
    expect(await keptOf('o.plain')).toContain('sealed:v1:')
    expect(await take('o.plain', codeAt(60), 60)).toBe(true)
    expect(await reseal()).toBe(0)
  })
})
