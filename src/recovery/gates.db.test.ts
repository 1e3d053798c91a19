/** Every gate closes when its evidence is taken away, for that person and for nobody else. */
import { beforeAll, describe, expect, test } from 'vitest'
import { determinationsOn, determine, type RecoveryPath, statutoryPath } from '#authority/index.js'
import type { Ground, Stage } from '#law/council-tax/recovery-stages.js'
import { isoDate } from '#kernel/dates.js'
import { runScenarioSteps } from '../../test/support/steps.js'
import {
  chargesInArrear,
  decideStep,
  loadCases,
  type RecoveryCase,
  type Step,
  whyNot,
} from '#recovery/index.js'
import { askGates } from '#recovery/gates.js'
import { pence } from '#kernel/money.js'
import { newPostings, readBooks } from '#ledger/index.js'
import { accelerate } from '#recovery/take-steps.js'
import { type RawBuilder, sql, type Tx } from '#store/db.js'
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

const credit = (amount: number) => sql`
  insert into receipt (account_id, received_on, method, amount_pence, unallocated_pence,
    payer_reference, state, journal_id, recorded_at, recorded_by)
  select account_id, '2026-05-01', 'card', ${amount}, ${amount}, '', 'posted',
    (select max(journal_id) from journal), now(), 'x' from account`

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
    ['with credit for as much', credit(180_000), 'in-credit'],
    ['with credit for a penny less', credit(179_999), 'act for Ann Lee and Bob Lee'],
  ])('%s', async (_, taken, expected) => {
    expect(await complaintAfter(taken)).toBe(expected)
  })
})

/** What a step would answer on a day under another path, after the evidence is taken away. */
function underPath(
  asked: { step: Step; on: string; path: RecoveryPath },
  taken: RawBuilder<unknown> = sql`select 1`,
) {
  return tryOut(at.db, async (tx) => {
    await tx.run(taken)
    const on = isoDate(asked.on)
    const [key] = await chargesInArrear(tx, on)
    if (key === undefined) return 'nothing in arrear'
    const books = await readBooks(tx, [key.accountId])
    const [c] = await loadCases(tx, [key], { books, on })
    const decision = c && decideStep(c, asked.step, { on, path: asked.path })
    return decision?.kind === 'act' ? `act ${decision.required}` : decision?.reason
  })
}

/** What a council's own path has otherwise than the statutory: days, a least sum in pence. */
interface OwnPath {
  readonly reminder?: readonly [number, bigint]
  readonly complaint?: readonly [number, bigint]
  readonly finalNoticeAfterLoss?: boolean
  readonly acceptLatePayment?: boolean
}

function pathOf(own: OwnPath): RecoveryPath {
  const rule = (
    stage: Stage,
    after: Ground[],
    [extraDays, minimum]: readonly [number, bigint],
  ) => ({
    stage,
    after,
    extraDays,
    minimum: pence(minimum),
  })
  const open = [0, 1n] as const
  const afterLoss: Ground[] = own.finalNoticeAfterLoss === true ? ['reminder-unmet'] : []
  const unmet: Ground[] = own.finalNoticeAfterLoss === true ? [] : ['reminder-unmet']
  return {
    jurisdiction: 'england',
    acceptLatePayment: own.acceptLatePayment ?? true,
    stages: [
      rule('reminder', ['instalment-missed'], own.reminder ?? open),
      rule('second-reminder', ['reminder-met'], open),
      rule('final-notice', ['no-instalments-left', 'third-default', ...afterLoss], open),
      rule('complaint', ['final-notice-unmet', ...unmet], own.complaint ?? open),
    ],
  }
}

/** April and May paid on a day. */
const paidOn = (day: string) => sql`
  with paid as (
    insert into receipt (account_id, received_on, method, amount_pence, unallocated_pence,
      payer_reference, state, journal_id, recorded_at, recorded_by)
    select account_id, ${day}, 'card', 36000, 0, '', 'posted',
      (select max(journal_id) from journal), now(), 'x' from account returning receipt_id),
  allocated as (
    insert into allocation (receipt_id, due_sum_id, amount_pence, rule, recorded_at, recorded_by)
    select receipt_id, due_sum_id, 18000, 'x', now(), 'x' from paid, due_sum
    where due_on < '2026-06-01' returning due_sum_id)
  update due_sum set paid_pence = 18000 where due_sum_id in (select due_sum_id from allocated)`

describe('under the council’s own path', () => {
  // prettier-ignore
  test.each<[string, Step, string, OwnPath, string, RawBuilder<unknown>?]>([
    ['a complaint waits its further days', 'complaint', '2026-05-24', { complaint: [3, 1n] }, 'waiting'],
    ['and may then be laid', 'complaint', '2026-05-25', { complaint: [3, 1n] }, 'act 180000'],
    ['not below the minimum', 'complaint', '2026-05-22', { complaint: [0, 180_001n] }, 'below-minimum'],
    ['at the minimum', 'complaint', '2026-05-22', { complaint: [0, 180_000n] }, 'act 180000'],
    ['not without the final notice that it sends', 'complaint', '2026-05-22', { finalNoticeAfterLoss: true }, 'final-notice-next'],
    ['a final notice for the balance, where it sends one', 'final-notice', '2026-05-22', { finalNoticeAfterLoss: true }, 'act 180000'],
    ['and only once the balance is payable', 'final-notice', '2026-05-21', { finalNoticeAfterLoss: true }, 'waiting'],
    ['none for what a reminder covers, where it sends none', 'final-notice', '2026-05-22', {}, 'complaint-next'],
    ['paid late is met where late payment is accepted', 'complaint', '2026-06-03', {}, 'no-unmet-notice', paidOn('2026-05-15')],
    ['paid late is not met where it is not', 'complaint', '2026-06-03', { acceptLatePayment: false }, 'act 144000', paidOn('2026-05-15')],
    ['paid on the last day is met where late payment is not accepted', 'complaint', '2026-06-03', { acceptLatePayment: false }, 'no-unmet-notice', paidOn('2026-05-14')],
    ['a second reminder is not the first', 'reminder', '2026-06-03', {}, 'second-reminder-next', paidOn('2026-05-14')],
    ['and is served by its own run', 'second-reminder', '2026-06-03', {}, 'act 18000', paidOn('2026-05-14')],
    ['a first reminder is not the second', 'second-reminder', '2026-05-08', {}, 'reminder-first', sql`update notice set state = 'withdrawn' where kind = 'reminder'`],
    ['no final notice while instalments are to come', 'final-notice', '2026-05-08', {}, 'reminder-first', sql`update notice set state = 'withdrawn' where kind = 'reminder'`],
    ['no reminder where one was not met', 'reminder', '2026-05-22', {}, 'complaint-next'],
    ['no reminder where the instalments are lost and what was covered is ordered', 'reminder', '2026-06-03', {}, 'final-notice-next', sql`update due_sum
      set order_id = case when due_on < '2026-06-01' then 1 end,
        notice_id = case when due_on < '2026-06-01' then notice_id else 99999 end`],
    ['a step waits for its first day', 'reminder', '2026-05-03', { reminder: [2, 1n] }, 'act 36000', sql`update notice set state = 'withdrawn' where kind = 'reminder'`],
    ['and is not taken before', 'reminder', '2026-04-03', { reminder: [2, 1n] }, 'waiting', sql`update notice set state = 'withdrawn' where kind = 'reminder'`],
  ])('%s', async (_, step, on, path, expected, taken) => {
    expect(await underPath({ step, on, path: pathOf(path) }, taken)).toBe(expected)
  })
})

/** The one case of the story, as it is read for a decision. */
async function theCase(tx: Tx): Promise<RecoveryCase> {
  const [key] = await chargesInArrear(tx, ON)
  if (key === undefined) throw new Error('nothing in arrear')
  const books = await readBooks(tx, [key.accountId])
  const [c] = await loadCases(tx, [key], { books, on: ON })
  if (c === undefined) throw new Error('no case')
  return c
}

test('the gate itself closes where the matter is before the court', async () => {
  const openCase = { id: 1n, state: 'laid', hearingId: 1n, hearingOn: ON, summonsNo: 'S1' }
  const c = await at.db.transaction(theCase)
  const closed = (asked: RecoveryCase) =>
    askGates(asked, ON).flatMap((answer) => (answer.passed ? [] : [answer.gate]))
  expect(closed(c)).toEqual([])
  expect(closed({ ...c, openCase })).toEqual(['not-at-court', 'not-at-court'])
})

test('instalments are lost once: a second act says nothing more and moves no day', async () => {
  const lost = await at.db.transaction(async (tx) => {
    const { path } = await determinationsOn(tx, ON)
    const [first, second] = [await theCase(tx), await theCase(tx)]
    return [first, { ...second, instalmentsLost: true }].map((c) => {
      const act = decideStep(c, 'complaint', { on: ON, path })
      if (act.kind !== 'act') throw new Error(act.reason)
      const events = accelerate(newPostings(), { case: c, act }).length
      return { events, last: act.sums.at(-1)?.sum.payableOn }
    })
  })
  expect(lost).toEqual([
    { events: 1, last: '2026-05-21' },
    { events: 0, last: '2027-01-01' },
  ])
})

describe('the recovery path', () => {
  test('cannot be set below the statutory days', async () => {
    const value = statutoryPath('1.00', -1)
    const made = { kind: 'recovery-path', from: ON, value } as const
    await expect(determine(at.db, world.command(ON), made)).rejects.toThrow('SI 1992/613 reg 23(1)')
  })
})
