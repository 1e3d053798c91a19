import { beforeAll, describe, expect, test } from 'vitest'
import { changeRoles, issueToken, type NewLimit, setValueLimit } from '#authority/index.js'
import {
  payRefund,
  proposeRefund,
  refuseRefund,
  reverseReceipt,
  takeReceipt,
  transferCredit,
} from '#collection/index.js'
import { decideApproval } from '#protections/index.js'
import { sql } from '#store/db.js'
import { addDays, isoDate } from '#kernel/dates.js'
import { type Pence, parsePounds } from '#kernel/money.js'
import { approveWaiting } from '../../test/support/second-officer.js'
import { SMALL_COUNCIL, useDatabase } from '../../test/support/database.js'
import { command, makeSmallCouncil } from '../../test/browser/small-council.js'

const at = useDatabase(SMALL_COUNCIL)
const ON = isoDate('2026-04-20')
const pounds = (text: string) => parsePounds(text)
let refs: string[]
let receiptId = 0n

beforeAll(async () => {
  ;({ refs } = await makeSmallCouncil(at.db))
  const payment = { accountRef: refs[0] ?? '', receivedOn: ON, amount: pounds('3000.00') }
  const taken = await takeReceipt(at.db, command(ON), { ...payment, method: 'card' })
  receiptId = taken.kind === 'posted' ? taken.receiptId : 0n
})

const second = () => approveWaiting(at.db, command(ON, 't.leader'))

function limit(given: Partial<NewLimit> & { limit: Pence | null }) {
  const base = { holder: 'role/team-leader', action: 'refund', reason: 'Minute 4' } as const
  return setValueLimit(at.db, command(ON, 's.admin'), { ...base, ...given })
}

async function proposed(amount: string): Promise<bigint> {
  const refund = { accountRef: refs[0] ?? '', amount: pounds(amount), reason: 'overpaid' }
  const outcome = await proposeRefund(at.db, command(ON), refund)
  return outcome.kind === 'proposed' ? outcome.refundId : 0n
}

describe('a refund', () => {
  test('is approved up to the limit of the role and not above it, nor by anyone else', async () => {
    await limit({ limit: pounds('100.00') })
    const pay = async (id: bigint, by = 't.leader') =>
      payRefund(at.db, command(ON, by), { refundId: id })
    expect(await pay(await proposed('100.00'))).toMatchObject({ kind: 'paid' })
    const above = await proposed('100.01')
    const refused = { kind: 'above-limit', limit: pounds('100.00'), who: [] }
    expect(await pay(above)).toEqual(refused)
    await limit({ holder: 'officer/d.deputy', limit: pounds('500.00') })
    expect(await pay(above)).toEqual(refused)
    await second()
    expect(await pay(above)).toEqual({ ...refused, who: ['Dan Deputy'] })
    expect(await pay(above, 'd.deputy')).toMatchObject({ kind: 'paid' })
  })

  test('is held to its owner’s limit where a token approves it', async () => {
    const expiresOn = isoDate('2026-05-01')
    const token = { name: 'payer', owner: 't.leader', scopes: ['refunds.approve'], expiresOn }
    const secret = 'a secret that is long enough for a test'
    await issueToken(at.db, command(ON, 't.leader'), { ...token, secret })
    const refundId = await proposed('101.00')
    const paid = await payRefund(at.db, command(ON, 'api/payer'), { refundId })
    expect(paid).toMatchObject({ kind: 'above-limit', limit: pounds('100.00') })
    const reason = 'not owed'
    const refused = await refuseRefund(at.db, command(ON, 'api/payer'), { refundId, reason })
    expect(refused).toEqual({ kind: 'refused' })
  })

  test('of several roles the widest limit counts, and one without a limit is without', async () => {
    const change = { username: 'a.audit', from: ON, until: null, reason: 'helps' }
    const roles = ['auditor', 'team-leader']
    await changeRoles(at.db, command(ON, 's.admin'), { ...change, roles })
    await approveWaiting(at.db, command(ON, 'd.deputy'))
    await limit({ holder: 'role/auditor', limit: pounds('0.00') })
    const refundId = await proposed('101.00')
    const paid = await payRefund(at.db, command(ON, 'a.audit'), { refundId })
    expect(paid).toMatchObject({ kind: 'above-limit', limit: pounds('100.00') })
    await limit({ limit: null })
    await approveWaiting(at.db, command(ON, 'd.deputy'))
    const again = await payRefund(at.db, command(ON, 'a.audit'), { refundId })
    expect(again).toMatchObject({ kind: 'paid' })
  })
})

describe('a payment taken', () => {
  const take = (amount: string, receivedOn: string, actor = 'b.billing') =>
    takeReceipt(at.db, command(ON, actor), {
      accountRef: refs[1] ?? '', receivedOn: isoDate(receivedOn), amount: pounds(amount),
      method: 'cash',
    }) // prettier-ignore

  test('is held to the limit', async () => {
    await limit({ holder: 'role/billing-officer', action: 'receipt', limit: pounds('500.00') })
    expect(await take('500.01', ON)).toMatchObject({ kind: 'above-limit', limit: 50_000n })
    expect(await take('500.00', ON)).toMatchObject({ kind: 'posted' })
  })

  test('of long ago is for somebody who may reverse payments, and of before council tax for nobody', async () => {
    const day = addDays(ON, -92)
    expect(await take('1.00', addDays(day, -1))).toEqual({ kind: 'too-long-ago', earliest: day })
    expect(await take('1.00', day)).toMatchObject({ kind: 'posted' })
    expect(await take('1.00', '1993-04-01', 't.leader')).toMatchObject({ kind: 'posted' })
    expect(await take('1.00', '1993-03-31', 't.leader')).toMatchObject({ kind: 'too-long-ago' })
  })
})

test('a transfer and a reversal are held to their limits', async () => {
  await limit({ action: 'transfer', limit: pounds('50.00') })
  const transfer = { fromRef: refs[0] ?? '', toRef: refs[20] ?? '', reason: 'same family' }
  const move = (amount: string) =>
    transferCredit(at.db, command(ON, 't.leader'), { ...transfer, amount: pounds(amount) })
  expect(await move('50.01')).toMatchObject({ kind: 'above-limit', who: expect.any(Array) as [] })
  expect(await move('50.00')).toMatchObject({ kind: 'transferred' })
  await limit({ action: 'receipt-reversal', limit: pounds('2999.99') })
  const reversal = { receiptId, reason: 'recalled' }
  expect(await reverseReceipt(at.db, command(ON, 't.leader'), reversal)).toMatchObject({
    kind: 'above-limit',
  })
})

describe('a limit', () => {
  const set = (holder: string, amount: string | null) =>
    limit({ holder, action: 'penalty-quashed', limit: amount === null ? null : pounds(amount) })
  const waits = { kind: 'waits', approvalId: expect.any(BigInt) as bigint }

  test('holds at once where it is tighter, and waits for a second officer where it lets do more', async () => {
    const [role, own] = ['role/team-leader', 'officer/d.deputy']
    expect(await set(role, '200.00')).toEqual({ kind: 'set' })
    expect(await set(role, '100.00')).toEqual({ kind: 'set' })
    expect(await set(role, '100.00')).toEqual({ kind: 'set' })
    expect(await set(role, '100.01')).toEqual(waits)
    expect(await set(role, null)).toEqual({ kind: 'waits-already' })
    expect(await set(own, '100.00')).toEqual({ kind: 'set' })
    expect(await set(own, null)).toEqual(waits)
  })

  test('of an officer is no tighter where it is above the role’s, which it goes before', async () => {
    await set('role/team-leader', '100.00')
    expect(await set('officer/t.leader', '100.00')).toEqual({ kind: 'set' })
    expect(await set('officer/a.audit', '100.01')).toEqual(waits)
  })

  test('is raised by nobody whose it is, and stands with its approval', async () => {
    await at.db.transaction((tx) => tx.run(sql`delete from approval where state = 'waiting'`))
    await set('officer/d.deputy', '100.00')
    const raised = await set('officer/d.deputy', '300.00')
    if (raised.kind !== 'waits') throw new Error(raised.kind)
    const decide = async (actor: string) =>
      (await decideApproval(at.db, command(ON, actor), { ...raised, approve: true })).kind
    expect(await decide('d.deputy')).toBe('own-account')
    expect(await decide('s.admin')).toBe('same-officer')
    expect(await decide('t.leader')).toBe('approved')
    const kept = await at.db.reading((tx) =>
      tx.first(sql`select limit_pence as limit, granted, approval_id as id from value_limit
        where holder = 'officer/d.deputy' and action = 'penalty-quashed'`),
    )
    expect(kept).toEqual({ limit: 30_000n, granted: 'approved', id: raised.approvalId })
    await expect(
      at.db.transaction((tx) =>
        tx.run(sql`update value_limit set approval_id = null
        where granted = 'approved'`),
      ),
    ).rejects.toThrow('check constraint')
  })

  test('is not set by whom it binds', async () => {
    const own = { holder: 'role/administrator', limit: null }
    expect(await limit(own)).toEqual({ kind: 'own-account' })
    expect(await limit({ ...own, holder: 'officer/s.admin' })).toEqual({ kind: 'own-account' })
  })

  test.each([
    [{ holder: 'role/emperor' }, 'holder'],
    [{ holder: 'team-leader' }, 'holder'],
    [{ limit: -1n as Pence }, 'limit'],
    [{ reason: ' ' }, 'reason'],
  ])('%o is input at fault', (given, field) => {
    expect(() => void limit({ limit: null, ...given })).toThrow(field)
  })
})
