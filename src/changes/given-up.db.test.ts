/** Value limits on what a council gives up: its own reductions, costs withdrawn, penalties. */
import { beforeAll, describe, expect, test } from 'vitest'
import { type LimitedAction, setValueLimit } from '#authority/index.js'
import { type Change, confirmChange, previewChange } from '#changes/index.js'
import { readAccount } from '#enquiries/index.js'
import { isoDate, type IsoDate } from '#kernel/dates.js'
import { present } from '#kernel/invariant.js'
import { parsePounds } from '#kernel/money.js'
import { imposePenalty, quashPenalty } from '#penalties/index.js'
import { listHearing, recordApproval, recordResult } from '#recovery/index.js'
import { sql } from '#store/db.js'
import { SMALL_COUNCIL, useDatabase } from '../../test/support/database.js'
import { approveWaiting } from '../../test/support/second-officer.js'
import { command, makeSmallCouncil, run } from '../../test/browser/small-council.js'

const at = useDatabase(SMALL_COUNCIL)
const ON = isoDate('2026-04-20')
let refs: string[]

beforeAll(async () => {
  ;({ refs } = await makeSmallCouncil(at.db))
})

async function limit(action: LimitedAction, amount: string | null, holder: string) {
  const given = { holder, action, reason: 'Minute 4' }
  const most = amount === null ? null : parsePounds(amount)
  const outcome = await setValueLimit(at.db, command(ON, 's.admin'), { ...given, limit: most })
  if (outcome.kind === 'waits') await approveWaiting(at.db, command(ON, 'd.deputy'))
  else expect(outcome).toEqual({ kind: 'set' })
}

const above = (amount: string, who: string[]) => ({
  kind: 'above-limit',
  limit: parsePounds(amount),
  who,
})

async function chargeOf(n: number): Promise<bigint | undefined> {
  const account = await at.db.reading((tx) => readAccount(tx, refs[n] ?? '', ON))
  return account?.years[0]?.charge
}

function reduction(
  n: number,
  percent: number | null,
  dates: { from?: string; until?: string } = {},
) {
  const { from = '2026-04-01', until = '2027-04-01' } = dates
  const fact = { kind: 'discretionary-reduction', scheme: 'Hardship', reason: 'flood' } as const
  return {
    kind: 'fact', accountRef: refs[n] ?? '', propertyRef: String(100_000 + n),
    factKind: 'discretionary-reduction', from: isoDate(from),
    until: until === '' ? null : isoDate(until),
    fact: percent === null ? null : { ...fact, percent },
  } as const satisfies Change // prettier-ignore
}

const confirm = (change: Change, by: string) => confirmChange(at.db, command(ON, by), change)

describe('a reduction under section 13A(1)(c)', () => {
  beforeAll(async () => {
    // The fourth account pays £2,130.60 in the year: a tenth is £213.06.
    await limit('discretionary-reduction', '213.06', 'role/billing-officer')
    await limit('discretionary-reduction', '213.05', 'role/recovery-officer')
  })

  test('is made up to the limit, and above it nothing of it stays', async () => {
    expect(await chargeOf(4)).toBe(parsePounds('2130.60'))
    const who = ['Bea Billing', 'Dan Deputy', 'Tess Leader']
    const refused = await confirm(reduction(4, 10), 'r.recovery')
    expect(refused).toEqual(above('213.05', who))
    expect(await chargeOf(4)).toBe(parsePounds('2130.60'))
    const facts = await at.db.reading((tx) => tx.rows(sql`select 1 from discretionary_reduction`))
    expect(facts).toEqual([])
    expect(await confirm(reduction(4, 10), 'b.billing')).toMatchObject({ kind: 'changed' })
    expect(await chargeOf(4)).toBe(parsePounds('1917.54'))
  })

  test('is shown in a preview with who can make it, and its key is free for who can', async () => {
    const acting = command(ON, 'b.billing')
    const shown = await previewChange(at.db, acting, reduction(10, 50))
    expect(shown.effects[0]?.after).toBe(parsePounds('1065.30'))
    expect(shown.above).toEqual(above('213.06', ['Dan Deputy', 'Tess Leader']))
    expect((await confirmChange(at.db, acting, reduction(10, 50))).kind).toBe('above-limit')
    const key = { ...command(ON, 't.leader'), idempotencyKey: acting.idempotencyKey }
    expect((await confirmChange(at.db, key, reduction(10, 50))).kind).toBe('changed')
  })

  test.each<[string, Parameters<typeof reduction>, string]>([
    ['that goes on beyond the years billed counts a year more', [16, 10, { until: '' }], 'above-limit'],
    ['that begins after them does too', [16, 10.01, { from: '2027-04-01', until: '' }], 'above-limit'],
    ['of the limit exactly in the year to come is made', [16, 10, { from: '2027-04-01', until: '2028-04-01' }], 'changed'],
    ['of part of the year counts that part', [22, 19, { from: '2026-10-01' }], 'changed'],
    ['is taken away without limit', [10, null], 'changed'],
  ])('one %s', async (_, given, kind) => {
    expect((await confirm(reduction(...given), 'b.billing')).kind).toBe(kind)
  }) // prettier-ignore

  test.each([
    ['213.07', '2027-05-20', 'above-limit'],
    ['213.07', '2025-05-20', 'above-limit'],
    ['213.06', '2027-05-20', 'changed'],
  ])('of a sum of £%s from %s, in a year not billed, is held to the limit: %s', async (...of) => {
    const [sum, from, kind] = of
    const change = reduction(23, 0, { from, until: '' })
    const fact = { ...change.fact, percent: null, sum: parsePounds(sum) } as const
    expect((await confirm({ ...change, fact } as Change, 'b.billing')).kind).toBe(kind)
  })

  test('of a share of a year before those billed counts a year', async () => {
    const before = reduction(16, 10.01, { from: '2025-04-01', until: '2026-04-01' })
    expect((await confirm(before, 'b.billing')).kind).toBe('above-limit')
  })

  test('after a year that was let go altogether counts a year all the same', async () => {
    expect((await confirm(reduction(6, 100), 't.leader')).kind).toBe('changed')
    expect(await chargeOf(6)).toBe(parsePounds('0.00'))
    const next = reduction(6, 100, { from: '2027-04-01', until: '2028-04-01' })
    expect((await confirm(next, 'b.billing')).kind).toBe('above-limit')
  })

  test('of an account that was never billed is made by who has no limit', async () => {
    const moved = {
      kind: 'move-in', propertyRef: '100018', from: isoDate('2027-05-01'),
      persons: [{ name: 'Una New', dateOfBirth: null, email: null, phone: null }],
      basis: 'resident-freeholder', adults: 1, disregards: [],
    } as const // prettier-ignore
    const made = await confirm(moved, 'b.billing')
    expect(made.kind).toBe('changed')
    const row = await at.db.reading((tx) =>
      tx.first<{ ref: string }>(
        sql`select account_ref as ref from account order by account_id desc limit 1`,
      ),
    )
    const change = {
      ...reduction(18, 1, { from: '2027-05-01', until: '' }),
      accountRef: row?.ref ?? '',
    }
    const refused = await confirm(change, 'b.billing')
    expect(refused).toEqual(above('213.06', ['Dan Deputy', 'Tess Leader']))
    expect((await confirm(change, 't.leader')).kind).toBe('changed')
  })
})

async function toCourt(): Promise<bigint[]> {
  const { hearingId } = await listHearing(at.db, command(ON), {
    courtCode: '2000', courtName: 'Smallbury Magistrates’ Court', venue: 'Court 1',
    sitsOn: isoDate('2026-06-22'), sitsAt: '10:00', complaintBy: isoDate('2026-05-29'),
  }) // prettier-ignore
  const criteria = { hearingId: String(hearingId) }
  await run(at.db, { kind: 'reminder', criteria: {}, asAt: ON })
  await run(at.db, { kind: 'complaint', criteria, asAt: isoDate('2026-05-20') })
  const approvedOn: IsoDate = isoDate('2026-05-21')
  await recordApproval(at.db, command(approvedOn, 'c.court'), {
    complaintId: 1n, approvedBy: 'A. Justice JP', approvedOn, refused: [],
  }) // prettier-ignore
  await run(at.db, { kind: 'summons', criteria, asAt: isoDate('2026-05-22') })
  const cases = await at.db.reading((tx) =>
    tx.rows<{ id: bigint }>(sql`select case_id as id from court_case
      where state = 'summonsed' order by case_id`),
  )
  return cases.map(({ id }) => id)
}

test('costs are withdrawn up to the limit; kept, or dismissed by the court, they have none', async () => {
  const cases = await toCourt()
  const on = isoDate('2026-06-22')
  const withdraw = (n: number, by: string, keepCosts = false) =>
    recordResult(at.db, command(on, by), {
      caseId: present(cases[n], 'a case'),
      result: { kind: 'withdrawn', reason: 'served in error', keepCosts },
    })
  await limit('costs-withdrawn', '64.99', 'role/court-officer')
  const refused = await withdraw(0, 'c.court')
  expect(refused).toEqual(above('64.99', ['Dan Deputy', 'Tess Leader']))
  const open = await at.db.reading((tx) =>
    tx.first(sql`select 1 from court_case where case_id = ${cases[0]} and state = 'summonsed'`),
  )
  expect(open).toBeDefined()
  expect(await withdraw(1, 'c.court', true)).toMatchObject({ kind: 'recorded' })
  const dismissed = await recordResult(at.db, command(on, 'c.court'), {
    caseId: present(cases[2], 'a case'),
    result: { kind: 'dismissed', reason: 'not proved' },
  })
  expect(dismissed).toEqual({ kind: 'recorded', state: 'dismissed' })
  expect(await withdraw(0, 't.leader')).toMatchObject({ kind: 'recorded' })
  await limit('costs-withdrawn', '65.00', 'role/court-officer')
  expect(await withdraw(3, 'c.court')).toMatchObject({ kind: 'recorded' })
})

test('a penalty is quashed up to the limit', async () => {
  const accountRef = refs[2] ?? ''
  const row = await at.db.reading((tx) =>
    tx.first<{ id: bigint }>(sql`select party_id as id from account_person
      join account using (account_id) where account_ref = ${accountRef}`),
  )
  const on = isoDate('2026-06-22')
  const imposed = await imposePenalty(at.db, command(on, 't.leader'), {
    accountRef,
    failure: {
      kind: 'duty', partyId: row?.id ?? 0n, duty: 'reg-16', knownOn: isoDate('2026-04-01'),
    },
    because: 'did not tell',
  }) // prettier-ignore
  const id = imposed.kind === 'imposed' ? imposed.penaltyId : 0n
  await limit('penalty-quashed', '69.99', 'role/team-leader')
  const quash = () =>
    quashPenalty(at.db, command(on, 't.leader'), { accountRef, id, because: 'told after all' })
  expect(await quash()).toEqual(above('69.99', []))
  await limit('penalty-quashed', '70.00', 'officer/t.leader')
  expect(await quash()).toMatchObject({ kind: 'quashed' })
})
