/** Every gate closes when its evidence is taken away, for that person and for nobody else. */
import { beforeAll, describe, expect, test } from 'vitest'
import { determine, statutoryPath } from '#authority/index.js'
import { isoDate } from '#kernel/dates.js'
import { runScenarioSteps } from '../../test/support/steps.js'
import { whyNot } from '#recovery/index.js'
import { type RawBuilder, sql } from '#store/db.js'
import { tryOut } from '#store/commands.js'
import { useDatabase } from '../../test/support/database.js'

const at = useDatabase()
const ON = isoDate('2026-05-22')

const STORY = `# Two persons, reminded and not met
| 2026-03-01 | tax | 2026-27 band D 1800.00 | |
| | dwelling | HOME band D | |
| | account | JOINT at HOME from 2020-01-01 for Ann Lee, Bob Lee | |
| 2026-03-10 | run | annual-billing for 2026-27 | acts 1 |
| 2026-05-08 | run | reminder | acts 1 |
`

let world: Awaited<ReturnType<typeof runScenarioSteps>>

beforeAll(async () => {
  world = await runScenarioSteps(at.db, STORY)
})

/** What the complaint would answer after the evidence is taken away; all of it is rolled back. */
function complaintAfter(taken: RawBuilder<unknown>) {
  return tryOut(at.db, async (tx) => {
    const ref = world.accounts.get('JOINT') ?? ''
    const [account] = await tx.rows<{ id: bigint }>(
      sql`select account_id as id from account where account_ref = ${ref}`,
    )
    await tx.run(taken)
    const [answer] = await whyNot(tx, account?.id ?? 0n, ON)
    const decision = answer?.steps.find((s) => s.step === 'complaint')?.decision
    return decision?.kind === 'act'
      ? `act for ${decision.persons.map((person) => person.name).join(' and ')}`
      : decision?.reason
  })
}

const of = (name: string) =>
  sql`party_id in (select party_id from party_detail where name = ${name})`
const notice = (kind: string) =>
  sql`notice_id in (select notice_id from notice where kind = ${kind})`

describe('gates before a complaint', () => {
  test.each<[string, RawBuilder<unknown>, string]>([
    ['with all the evidence', sql`select 1`, 'act for Ann Lee and Bob Lee'],
    [
      'without the demand served on Bob',
      sql`delete from notice_person where ${of('Bob Lee')} and ${notice('demand')}`,
      'act for Ann Lee',
    ],
    [
      'without the demand served on either',
      sql`delete from notice_person where ${notice('demand')}`,
      'demand-served',
    ],
    [
      'with the demand withdrawn',
      sql`update notice set state = 'withdrawn' where kind = 'demand'`,
      'demand-served',
    ],
    [
      'without the reminder served on Ann',
      sql`delete from notice_person where ${of('Ann Lee')} and ${notice('reminder')}`,
      'act for Bob Lee',
    ],
    [
      'with the reminder withdrawn',
      sql`update notice set state = 'withdrawn' where kind = 'reminder'`,
      'no-unmet-notice',
    ],
    [
      'with a reminder issued a day later',
      sql`update notice set issued_on = issued_on + 1, pay_by = pay_by + 1 where kind = 'reminder'`,
      'waiting',
    ],
    [
      'with a hold on Ann that protects her alone',
      sql`insert into hold (account_id, party_id, kind, reason, owner, starts_on, recorded_at,
          recorded_by)
        select account_id, party_id, 'vulnerability', 'illness', 'x', '2026-05-01', now(), 'x'
        from account_person where ${of('Ann Lee')}`,
      'act for Bob Lee',
    ],
    [
      'with a breathing space of Ann, which protects joint debtors too',
      sql`insert into hold (account_id, party_id, kind, reason, owner, starts_on, recorded_at,
          recorded_by)
        select account_id, party_id, 'breathing-space', 'registered', 'x', '2026-05-01', now(), 'x'
        from account_person where ${of('Ann Lee')}`,
      'no-hold',
    ],
    [
      'with a hold that ended that day',
      sql`insert into hold (account_id, kind, reason, owner, starts_on, ends_on, recorded_at,
          recorded_by)
        select account_id, 'dispute', 'settled', 'x', '2026-05-01', '2026-05-22', now(), 'x'
        from account`,
      'act for Ann Lee and Bob Lee',
    ],
  ])('%s', async (_, taken, expected) => {
    expect(await complaintAfter(taken)).toBe(expected)
  })
})

describe('the recovery path', () => {
  test('cannot be set below the statutory days', async () => {
    const value = statutoryPath('1.00', -1)
    const made = { kind: 'recovery-path', from: ON, value } as const
    await expect(determine(at.db, world.command(ON), made)).rejects.toThrow('SI 1992/613 reg 23(1)')
  })
})
