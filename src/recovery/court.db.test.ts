/** At court: every gate before a summons and an order, and every refusal, one by one. */
import { beforeAll, describe, expect, test } from 'vitest'
import { determinationsOn } from '#authority/index.js'
import { type IsoDate, isoDate } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import { readBooks } from '#ledger/index.js'
import { placeHold, releaseHold } from '#protections/index.js'
import {
  authoriseForCourt,
  casesOfHearing,
  closeHearing,
  decideOrder,
  decideSummons,
  listHearing,
  openCases,
  recordApproval,
  recordQuashing,
  recordResult,
} from '#recovery/index.js'
import { tryOut } from '#store/commands.js'
import { type RawBuilder, sql, type Tx } from '#store/db.js'
import { useDatabase } from '../../test/support/database.js'
import { runScenarioSteps } from '../../test/support/steps.js'
import { untilWaiting } from '../../test/support/waiting.js'

const at = useDatabase()
const NOTHING = sql`select 1`
const SERVED_ON = isoDate('2026-06-01')
const HEARD_ON = isoDate('2026-07-16')

/** JOINT is about to be summoned, OTHER has been; END has had an order. */
const STORY = `# Three households at court
| 2026-03-01 | tax | 2026-27 band D 1800.00 | |
| | dwelling | H1 band D | |
| | dwelling | H2 band D | |
| | dwelling | H3 band D | |
| | account | JOINT at H1 from 2020-01-01 for Ann Lee, Bob Lee | |
| | account | OTHER at H2 from 2020-01-01 for Cat Fox, Dan Fox | |
| | account | END at H3 from 2020-01-01 for Eve Ash | |
| | dwelling | H4 band D | |
| | account | LAID at H4 from 2020-01-01 for Fay Bow | |
| | hearing | AUG on 2026-08-13, complaint by 2026-07-10 | |
| | hearing | JUNE on 2026-06-25, complaint by 2026-05-29 | |
| | hearing | JULY on 2026-07-16, complaint by 2026-06-12 | |
| | hearing | JULY2 on 2026-07-17, complaint by 2026-06-12 | |
| 2026-03-10 | run | annual-billing for 2026-27 | acts 4 |
| 2026-05-08 | run | reminder | acts 4 |
| 2026-05-22 | run | complaint for JUNE only END | acts 1 |
| | court-approves | JUNE | approved 1 |
| | run | summons for JUNE | acts 1 |
| 2026-05-26 | run | complaint for JULY only JOINT | acts 1 |
| | run | complaint for JULY2 only OTHER | acts 1 |
| | run | complaint for AUG only LAID | acts 1 |
| 2026-05-29 | court-approves | JULY | approved 1 |
| | court-approves | JULY2 | approved 1 |
| 2026-06-01 | run | summons for JULY2 | acts 1 |
| 2026-06-25 | run | order for JUNE | acts 1 |
`

let world: Awaited<ReturnType<typeof runScenarioSteps>>

beforeAll(async () => {
  world = await runScenarioSteps(at.db, STORY)
})

const hearing = (name: string) => world.hearings.get(name) ?? 0n
const of = (name: string) =>
  sql`party_id in (select party_id from party_detail where name = ${name})`

function oneCase(name: string): Promise<bigint> {
  return at.db.transaction(async (tx) => (await casesOfHearing(tx, hearing(name)))[0]?.id ?? 0n)
}

async function open(tx: Tx, name: string, on: IsoDate) {
  const cases = await casesOfHearing(tx, hearing(name))
  const books = await readBooks(
    tx,
    cases.map((c) => c.accountId),
  )
  return (await openCases(tx, cases, { books, on })).map((opened) => ({ opened, on }))
}

/** What would be decided after the evidence is taken away; all of it is rolled back. */
function decided(
  taken: RawBuilder<unknown>,
  asked: { hearing: string; on: IsoDate; decide: typeof decideSummons | typeof decideOrder },
): Promise<string | undefined> {
  return tryOut(at.db, async (tx) => {
    await tx.run(taken)
    const determinations = await determinationsOn(tx, asked.on)
    const [first] = await open(tx, asked.hearing, asked.on)
    if (first === undefined) return undefined
    const decision = asked.decide(first.opened, { on: asked.on, determinations })
    return decision.kind === 'act'
      ? `act for ${decision.persons.map((person) => person.name).join(' and ')}`
      : decision.reason
  })
}

function hold(kind: string, name: string | null, day: string): RawBuilder<unknown> {
  const person = name === null ? sql`true` : of(name)
  return sql`insert into hold (account_id, party_id, kind, reason, owner, starts_on, recorded_at,
      recorded_by)
    select account_id, ${name === null ? sql`null::bigint` : sql`party_id`}, ${kind}, 'x', 'x',
      ${day}, now(), 'x'
    from account_person where ${person}`
}

const credit = (amount: number) => sql`
  insert into receipt (account_id, received_on, method, amount_pence, unallocated_pence,
    payer_reference, state, journal_id, recorded_at, recorded_by)
  select account_id, '2026-05-01', 'card', ${amount}, ${amount}, '', 'posted',
    (select max(journal_id) from journal), now(), 'x' from account`

// prettier-ignore
describe('before a summons', () => {
  test.each<[string, RawBuilder<unknown>, string]>([
    ['with all the evidence', NOTHING, 'act for Ann Lee and Bob Lee'],
    ['without the court’s approval', sql`update complaint set approved_on = null`, 'complaint-approved'],
    ['with the case not approved', sql`update court_case set state = 'laid'`, 'complaint-approved'],
    ['with the case refused', sql`update court_case set state = 'refused-by-court'`, 'already-served'],
    ['with a hearing a day too soon', sql`update hearing set sits_on = '2026-06-19'
      where sits_on = '2026-07-16'`, 'time-for-service'],
    ['with a hearing just late enough', sql`update hearing set sits_on = '2026-06-20'
      where sits_on = '2026-07-16'`, 'act for Ann Lee and Bob Lee'],
    ['with the reminder withdrawn', sql`update notice set state = 'withdrawn' where kind = 'reminder'`, 'notice-stands'],
    ['with no reminder served on Ann', sql`delete from notice_person where ${of('Ann Lee')}
      and notice_id in (select notice_id from notice where kind = 'reminder')`, 'act for Bob Lee'],
    ['with a hold on Ann alone', hold('vulnerability', 'Ann Lee', '2026-05-30'), 'act for Bob Lee'],
    ['with a breathing space of Ann', hold('breathing-space', 'Ann Lee', '2026-05-30'), 'no-hold'],
    ['with a hold on everybody', hold('dispute', null, '2026-06-01'), 'no-hold'],
    ['with a hold from the next day', hold('dispute', null, '2026-06-02'), 'act for Ann Lee and Bob Lee'],
    ['with the sums paid', sql`update due_sum set paid_pence = amount_pence`, 'paid'],
    ['with credit for as much', credit(180_000), 'in-credit'],
    ['with credit for a penny less', credit(179_999), 'act for Ann Lee and Bob Lee'],
  ])('%s', async (_, taken, expected) => {
    const asked = { hearing: 'JULY', on: SERVED_ON, decide: decideSummons }
    expect(await decided(taken, asked)).toBe(expected)
  })
})

// prettier-ignore
describe('before an order', () => {
  test.each<[string, RawBuilder<unknown>, string]>([
    ['with all the evidence', NOTHING, 'act for Cat Fox and Dan Fox'],
    ['without the summons served on Cat', sql`update court_case_person set deemed_on = null
      where ${of('Cat Fox')}`, 'act for Dan Fox'],
    ['without the summons served on either', sql`update court_case_person set deemed_on = null`, 'summons-served'],
    ['with service fourteen days before', sql`update court_case_person set deemed_on = '2026-07-03'`, 'summons-served'],
    ['with service fifteen days before', sql`update court_case_person set deemed_on = '2026-07-02'`, 'act for Cat Fox and Dan Fox'],
    ['with a defence', sql`update court_case set defence = 'not mine'`, 'defended'],
    ['with the case not summonsed', sql`update court_case set state = 'approved'`, 'not-summonsed'],
    ['with a hold on Cat alone', hold('vulnerability', 'Cat Fox', '2026-07-17'), 'act for Dan Fox'],
    ['with a hold on both', hold('dispute', null, '2026-07-17'), 'no-hold'],
    ['with the hearing put off', sql`update hearing set sits_on = '2026-07-18'
      where sits_on = '2026-07-17'`, 'not-that-day'],
    ['with all paid', sql`update due_sum set paid_pence = amount_pence`, 'act for '],
    ['with credit for the tax', credit(180_000), 'in-credit'],
    ['with credit for a penny less', credit(179_999), 'act for Cat Fox and Dan Fox'],
    ['with the tax paid and credit for the costs', sql`with held as (${credit(6_000)} returning 1)
      update due_sum set paid_pence = amount_pence from held where kind = 'instalment'`, 'in-credit'],
  ])('%s', async (_, taken, expected) => {
    const asked = { hearing: 'JULY2', on: isoDate('2026-07-17'), decide: decideOrder }
    expect(await decided(taken, asked)).toBe(expected)
  })
})

/** Does it, and takes it back again: the story stays as it was. */
const dry = (on: IsoDate, actor = 'court officer') => ({
  ...world.command(on, actor),
  dryRun: true,
})

describe('is refused', () => {
  const granted = { kind: 'granted', orderCosts: null } as const

  // prettier-ignore
  test.each([
    ['a result without a reason', 'JULY2', 'court officer', { kind: 'dismissed', reason: ' ' }, 'refused reason'],
    ['a result by an officer without authority', 'JULY2', 'officer', { kind: 'dismissed', reason: 'x' }, 'not-authorised'],
    ['a grant by an officer without authority', 'JULY2', 'officer', granted, 'not-authorised'],
    ['a grant where no summons was served', 'JULY', 'court officer', granted, 'not-granted'],
    ['a grant before the hearing', 'JULY2', 'court officer', granted, 'not-granted'],
    ['a result of a case that has ended', 'JUNE', 'court officer', { kind: 'dismissed', reason: 'x' }, 'case-ended'],
  ] as const)('%s', async (_, name, actor, result, expected) => {
    const caseId = await oneCase(name)
    const before = dry(isoDate('2026-07-16'), actor)
    const asked = { caseId, result }
    const said = await Promise.resolve()
      .then(() => recordResult(at.db, before, asked))
      .then((outcome) => outcome.kind)
      .catch((error: unknown) => refusedFields(error))
    expect(said).toBe(expected)
  })

  test('a grant says why it is none', async () => {
    const grant = async (name: string, on: string) => {
      const asked = { caseId: await oneCase(name), result: granted }
      return recordResult(at.db, dry(isoDate(on)), asked)
    }
    const never = { kind: 'not-granted', text: 'the case is approved, not summonsed' }
    expect(await grant('JULY', '2026-07-16')).toEqual(never)
    const early = { kind: 'not-granted', text: 'the hearing has not been held yet' }
    expect(await grant('JULY2', '2026-07-16')).toEqual(early)
    expect(await grant('JULY2', '2026-07-17')).toMatchObject({ kind: 'recorded' })
  })

  test('a withdrawal needs no authority: it is the council’s own act', async () => {
    const result = { kind: 'withdrawn', reason: 'paid', keepCosts: true } as const
    const asked = { caseId: await oneCase('JULY2'), result }
    expect(await recordResult(at.db, dry(HEARD_ON, 'officer'), asked)).toMatchObject({
      kind: 'recorded',
    })
  })

  test('authority on a day outside its days, or of somebody else', async () => {
    await authoriseForCourt(at.db, world.command(SERVED_ON), {
      username: 'for a month',
      from: isoDate('2026-06-01'),
      until: isoDate('2026-07-01'),
      minuteRef: 'x',
    })
    const close = async (on: string, actor: string) =>
      (await closeHearing(at.db, dry(isoDate(on), actor), { hearingId: hearing('JUNE') })).kind
    expect(await close('2026-05-31', 'for a month')).toBe('not-authorised')
    expect(await close('2026-06-01', 'for a month')).toBe('closed')
    expect(await close('2026-07-01', 'for a month')).toBe('not-authorised')
    expect(await close('2026-06-15', 'officer')).toBe('not-authorised')
  })

  test('a hearing that is not there, or has cases open', async () => {
    const close = async (hearingId: bigint) =>
      (await closeHearing(at.db, dry(HEARD_ON), { hearingId })).kind
    expect(await close(999n)).toBe('no-such-hearing')
    expect(await close(hearing('JULY'))).toBe('cases-open')
  })

  test('a hearing at a time that is taken', async () => {
    const again = listHearing(at.db, dry(SERVED_ON), {
      courtCode: '1234',
      courtName: 'x',
      venue: 'x',
      sitsOn: HEARD_ON,
      sitsAt: '10:00',
      complaintBy: isoDate('2026-06-12'),
    })
    expect(await again.then(() => 'listed', refusedFields)).toBe('refused sitsOn')
  })

  test('an approval of a complaint that is not there, or is approved', async () => {
    const approve = async (complaintId: bigint) => {
      const approval = { complaintId, approvedBy: 'x', approvedOn: SERVED_ON, refused: [] }
      return (await recordApproval(at.db, dry(SERVED_ON), approval)).kind
    }
    const [approved] = await at.db.transaction((tx) => casesOfHearing(tx, hearing('JULY')))
    expect(await approve(approved?.complaintId ?? 0n)).toBe('already-approved')
    expect(await approve(999n)).toBe('no-such-complaint')
  })
})

function refusedFields(error: unknown): string {
  if (!(error instanceof InputError)) throw error
  return `refused ${error.errors.map((e) => e.field).join(' ')}`
}

test('an order is quashed once, however many record it', async () => {
  const order = await at.db.transaction((tx) =>
    tx.first<{ id: bigint }>(sql`select order_id as id from liability_order`),
  )
  const quashed = { orderId: order?.id ?? 0n, on: isoDate('2026-08-03'), reason: 'not liable' }
  const quash = () => recordQuashing(at.db, world.command(quashed.on), quashed)
  let both: ReturnType<typeof quash>[] = []
  await at.other.transaction(async (tx) => {
    await tx.run(sql`select 1 from account for update`)
    both = [quash(), quash()]
    await untilWaiting(at.db, 2)
  })
  const said = (await Promise.all(both)).map((outcome) => outcome.kind)
  expect(said.sort()).toEqual(['no-such-order', 'quashed'])
  expect((await quash()).kind).toBe('no-such-order')
  const events = await at.db.transaction((tx) =>
    tx.rows(sql`select 1 from event where type = 'order-quashed'`),
  )
  expect(events).toHaveLength(1)
})

// prettier-ignore
test.each([
  ['of a day to come: nobody is summoned on the strength of it', '2026-06-02', 'refused approvedOn'],
  ['of a day before the complaint was laid', '2026-05-25', 'refused approvedOn'],
  ['of the day on which it was laid', '2026-05-26', 'approved'],
])('an approval %s', async (_, approvedOn, expected) => {
  const [laid] = await at.db.transaction((tx) => casesOfHearing(tx, hearing('AUG')))
  const said = await recordApproval(at.db, dry(SERVED_ON), {
    complaintId: laid?.complaintId ?? 0n,
    approvedBy: 'A Legal Adviser',
    approvedOn: isoDate(approvedOn),
    refused: [],
  }).then((outcome) => outcome.kind, refusedFields)
  expect(said).toBe(expected)
})

test('a complaint is approved once, however many record it', async () => {
  const [laid] = await at.db.transaction((tx) => casesOfHearing(tx, hearing('AUG')))
  const approval = {
    complaintId: laid?.complaintId ?? 0n,
    approvedBy: 'A Legal Adviser',
    approvedOn: SERVED_ON,
    refused: [],
  }
  const approve = () => recordApproval(at.db, world.command(SERVED_ON), approval)
  let both: ReturnType<typeof approve>[] = []
  await at.other.transaction(async (tx) => {
    await tx.run(sql`select 1 from court_case for update`)
    both = [approve(), approve()]
    await untilWaiting(at.db, 2)
  })
  const said = (await Promise.all(both)).map((outcome) => outcome.kind)
  expect(said.sort()).toEqual(['already-approved', 'approved'])
})

test('the court dismisses nothing before its hearing has been held', async () => {
  const caseId = await oneCase('JULY')
  const result = { kind: 'dismissed', reason: 'no case' } as const
  const said = async (day: string) => {
    const command = world.command(isoDate(day), 'court officer')
    return (await recordResult(at.db, { ...command, dryRun: true }, { caseId, result })).kind
  }
  expect(await said('2026-07-15')).toBe('not-granted')
  expect(await said('2026-07-16')).toBe('recorded')
})

test('a result and a withdrawal at once: the case ends once', async () => {
  const caseId = await oneCase('JULY2')
  const withdraw = () =>
    recordResult(at.db, world.command(HEARD_ON), {
      caseId,
      result: { kind: 'withdrawn', reason: 'paid', keepCosts: false },
    })
  let both: ReturnType<typeof withdraw>[] = []
  await at.other.transaction(async (tx) => {
    await tx.run(sql`select 1 from account for update`)
    both = [withdraw(), withdraw()]
    await untilWaiting(at.db, 2)
  })
  const said = (await Promise.all(both)).map((outcome) => outcome.kind)
  expect(said.sort()).toEqual(['case-ended', 'recorded'])
})

test('a hearing is closed once, however many close it', async () => {
  const close = () => closeHearing(at.db, world.command(HEARD_ON, 'court officer'), june)
  const june = { hearingId: hearing('JUNE') }
  let both: ReturnType<typeof close>[] = []
  await at.other.transaction(async (tx) => {
    await tx.run(sql`select 1 from hearing for update`)
    both = [close(), close()]
    await untilWaiting(at.db, 2)
  })
  const said = (await Promise.all(both)).map((outcome) => outcome.kind)
  expect(said.sort()).toEqual(['already-closed', 'closed'])
  const events = await at.db.transaction((tx) =>
    tx.rows(sql`select 1 from event where type = 'hearing-closed'`),
  )
  expect(events).toHaveLength(1)
})

test('a hold is released on the locked account: its events make one chain', async () => {
  const accountRef = world.accounts.get('OTHER') ?? ''
  const hold = { accountRef, partyId: null, kind: 'dispute', reason: 'x', owner: 'officer' }
  const placed = await placeHold(at.db, world.command(HEARD_ON), {
    ...hold,
    startsOn: HEARD_ON,
    endsOn: null,
  })
  if (placed.kind !== 'placed') throw new Error(placed.kind)
  let released: ReturnType<typeof releaseHold> | undefined
  await at.other.transaction(async (tx) => {
    await tx.run(sql`select 1 from account where account_ref = ${accountRef} for update`)
    const release = { holdId: placed.holdId, reason: 'settled' }
    released = releaseHold(at.db, world.command(HEARD_ON), release)
    await untilWaiting(at.db, 1)
  })
  expect((await released)?.kind).toBe('released')
})
