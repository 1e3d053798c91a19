/** An account on a past day: what was learnt later is not told, unless it is asked for. */
import { beforeAll, describe, expect, test } from 'vitest'
import { addLiablePerson, recordAccountFact } from '#accounts/index.js'
import { takeReceipt } from '#collection/index.js'
import { type AccountAt, readAccountAt } from '#enquiries/index.js'
import { type IsoDate, isoDate } from '#kernel/dates.js'
import { parsePounds } from '#kernel/money.js'
import { changePartyDetail } from '#parties/index.js'
import { placeHold, releaseHold } from '#protections/index.js'
import { sql } from '#store/db.js'
import { parseMoment } from '#store/moment.js'
import { billAll, BILLED_ON, commandOn, importMany } from '../../test/support/many-accounts.js'
import { useDatabase } from '../../test/support/database.js'

const at = useDatabase()
const [BEFORE, LEARNT, AFTER] = ['2026-05-10', '2026-05-20', '2026-05-30'].map(isoDate) as [
  IsoDate,
  IsoDate,
  IsoDate,
]
let ref = ''
let accountId = 0n

beforeAll(async () => {
  await importMany(at.db, 1)
  await billAll(at.db)
  const rows = await at.db.reading((tx) =>
    tx.rows<{ ref: string; id: bigint }>(
      sql`select account_ref as ref, account_id as id from account`,
    ),
  )
  ref = rows[0]?.ref ?? ''
  accountId = rows[0]?.id ?? 0n
  await learn()
})

/** On 20 May everything is learnt of what was so since 1 May. */
async function learn(): Promise<void> {
  const since = isoDate('2026-05-01')
  const command = (key: string) => commandOn(LEARNT, key)
  const payment = {
    accountRef: ref,
    receivedOn: since,
    amount: parsePounds('100.00'),
    method: 'counter',
  }
  await takeReceipt(at.db, command('pay'), payment)
  const hold = {
    accountRef: ref,
    partyId: null,
    kind: 'officer',
    reason: 'asked',
    owner: 'officer',
  }
  const placed = await placeHold(at.db, command('hold'), { ...hold, startsOn: since, endsOn: null })
  await addLiablePerson(at.db, command('person'), {
    accountRef: ref,
    name: 'Late Named',
    reason: 'x',
  })
  await at.db.transaction(async (tx) => {
    const period = { from: since, until: null }
    const partyId = (await tx.first<{ id: bigint }>(sql`select min(party_id) as id from party`))?.id
    const detail = {
      name: 'Person Renamed',
      dateOfBirth: null,
      email: null,
      phone: null,
      mailLines: null,
    }
    await changePartyDetail(tx, command('renamed'), { partyId: partyId ?? 0n, period, detail })
    const fact = { kind: 'payment-profile', method: 'cash', plan: '12', dayOfMonth: 5 } as const
    await recordAccountFact(tx, command('plan'), { kind: fact.kind, key: accountId, period, fact })
  })
  // Known long before as somebody else's neighbour: only that they are liable here is new.
  await at.db.transaction((tx) =>
    tx.run(sql`update party_detail set recorded_at = '2026-03-01' where name = 'Late Named'`),
  )
  if (placed.kind !== 'placed') throw new Error(placed.kind)
  const released = { holdId: placed.holdId, reason: 'done' }
  await releaseHold(at.db, commandOn('2026-05-25', 'release'), released)
}

function told(day: IsoDate, known: IsoDate): Promise<AccountAt | undefined> {
  return at.db.reading((tx) => readAccountAt(tx, ref, { at: day, known }))
}

// prettier-ignore
const WHAT: readonly [string, (account: AccountAt | undefined) => unknown, unknown, unknown][] = [
  ['who they are', (a) => a?.persons[0]?.name, 'Person 1', 'Person Renamed'],
  ['who is liable', (a) => a?.persons.length, 1, 2],
  ['how they pay', (a) => a?.profile?.plan, '10', '12'],
  ['what is held', (a) => a?.holds.length, 0, 1],
  ['what is paid', (a) => a?.years[0]?.paid, 0n, 10_000n],
  ['what of the plan is paid', (a) => a?.plan[0]?.paid, 0n, 10_000n],
]

describe('an account on a past day', () => {
  test.each(WHAT)(
    '%s: as it was known then, and as it is known since',
    async (_, of, then, since) => {
      expect(of(await told(BEFORE, BEFORE))).toEqual(then)
      expect(of(await told(BEFORE, LEARNT))).toEqual(since)
    },
  )

  test('and before the day from which it was so, it was not so', async () => {
    const early = isoDate('2026-04-30')
    const account = await told(early, AFTER)
    expect(account?.profile?.plan).toBe('10')
    expect(account?.years[0]?.paid).toBe(0n)
    expect(account?.holds).toEqual([])
  })

  test('a hold stands until the day on which it was released, and no longer', async () => {
    expect((await told(isoDate('2026-05-24'), AFTER))?.holds).toHaveLength(1)
    expect((await told(isoDate('2026-05-25'), AFTER))?.holds).toHaveLength(0)
    const released = await told(isoDate('2026-05-24'), isoDate('2026-05-24'))
    expect(released?.holds[0]?.endsOn).toBeNull()
  })

  test('there is none before it was entered, and no charge before it was billed', async () => {
    expect(await told(AFTER, isoDate('2026-02-28'))).toBeUndefined()
    expect((await told(isoDate('2026-03-09'), isoDate('2026-03-09')))?.years).toEqual([])
    expect((await told(BILLED_ON, BILLED_ON))?.years).toHaveLength(1)
  })

  test('a day ends at midnight in London, in summer an hour before it does elsewhere', async () => {
    await at.db.transaction(async (tx) => {
      await tx.run(sql`update hold set recorded_at = '2026-05-20T22:59:59Z', released_on = null`)
    })
    expect((await told(LEARNT, LEARNT))?.holds).toHaveLength(1)
    await at.db.transaction((tx) =>
      tx.run(sql`update hold set recorded_at = '2026-05-20T23:00:00Z'`),
    )
    expect((await told(LEARNT, LEARNT))?.holds).toHaveLength(0)
  })
})

describe('the day asked for', () => {
  const today = isoDate('2026-06-01')

  test.each([
    ['2026-05-30', undefined, AFTER],
    ['2026-05-30', '2026-06-01', today],
  ])('%j known %j', (day, known, wanted) => {
    const asked = { at: day, ...(known !== undefined && { known }) }
    expect(parseMoment(asked, today)).toEqual({ at: AFTER, known: wanted })
  })

  test.each([
    ['2026-06-02', '', 'at: 2026-06-02 has not come'],
    ['2026-05-30', '2026-06-02', 'known: 2026-06-02 has not come'],
    ['2026-02-30', '', 'at: 2026-02-30 is not a day'],
    ['', '', 'at:  is not a day'],
  ])('%j known %j is refused', (day, known, says) => {
    expect(() => parseMoment({ at: day, known }, today)).toThrow(says)
  })
})
