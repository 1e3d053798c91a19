/** What the council determines needs two officers, a value in shape, and the law twice. */
import { beforeAll, describe, expect, test } from 'vitest'
import {
  determinationsOn,
  makeDetermination,
  proposeDetermination,
  type ProposedDetermination,
  refuseDetermination,
} from '#authority/index.js'
import { isoDate } from '#kernel/dates.js'
import { FULL_CHARGE } from '#law/council-tax/unoccupied.js'
import { foundCouncil, newWorld } from '#scenario/world.js'
import { sql } from '#store/db.js'
import { useDatabase } from '../../test/support/database.js'
import { commandOn } from '../../test/support/many-accounts.js'

const at = useDatabase()
const FROM = isoDate('2027-04-01')
let keys = 0
const by = (actor: string) => commandOn('2027-02-25', `determine-${(keys += 1)}`, actor)

function costs(amount: unknown): ProposedDetermination {
  return { kind: 'summons-costs', from: FROM, value: { amount }, because: 'Cabinet 12/2027' }
}

async function propose(made: ProposedDetermination, actor = 'first'): Promise<bigint> {
  return (await proposeDetermination(at.db, by(actor), made)).proposalId
}

const inForce = () => at.db.reading((tx) => determinationsOn(tx, FROM))

beforeAll(() => foundCouncil(newWorld(at.db)))

describe('a determination', () => {
  test('is made by another officer than the one who proposed it, once', async () => {
    const proposalId = await propose(costs('70.00'))
    expect((await inForce()).summonsCosts).toBe(6_000n)
    const own = await makeDetermination(at.db, by('first'), { proposalId })
    expect(own).toEqual({ kind: 'same-officer' })
    const ownRefusal = { proposalId, reason: 'on second thoughts' }
    expect(await refuseDetermination(at.db, by('first'), ownRefusal)).toEqual({
      kind: 'same-officer',
    })
    expect((await inForce()).summonsCosts).toBe(6_000n)
    const [one, two] = await Promise.all(
      ['second', 'third'].map((actor) => makeDetermination(at.db, by(actor), { proposalId })),
    )
    expect([one?.kind, two?.kind].sort()).toEqual(['made', 'not-proposed'])
    expect((await inForce()).summonsCosts).toBe(7_000n)
  })

  test('waits for whoever is deciding on it, and is not made when they refused', async () => {
    const proposalId = await propose(costs('72.00'))
    const { made } = await at.other.transaction(async (tx) => {
      await tx.run(sql`update determination_proposal set state = 'refused', settled_by = 'third',
        settled_on = '2027-02-25', refusal = 'no' where proposal_id = ${proposalId}`)
      const made = makeDetermination(at.db, by('second'), { proposalId })
      await new Promise((later) => setTimeout(later, 300))
      return { made }
    })
    expect(await made).toEqual({ kind: 'not-proposed' })
    expect((await inForce()).summonsCosts).toBe(7_000n)
  })

  test('that is refused is not in force', async () => {
    const proposalId = await propose(costs('71.00'))
    const refused = await refuseDetermination(at.db, by('second'), { proposalId, reason: 'no' })
    expect(refused).toEqual({ kind: 'refused' })
    expect(await makeDetermination(at.db, by('third'), { proposalId })).toEqual({
      kind: 'not-proposed',
    })
    expect((await inForce()).summonsCosts).toBe(7_000n)
  })

  test('is held against the law when it is proposed, and again when it is made', async () => {
    await expect(propose(costs('90.00'))).rejects.toMatchObject({ errors: [{ field: 'amount' }] })
    const proposalId = await propose(costs('80.00'))
    // What the costs rest on is less by the time that another officer would make it.
    await at.db.transaction((tx) =>
      tx.run(sql`update determination set value = (replace(value::text, '80000.00', '75000.00'))::json
        where kind = 'costs-activity'`),
    )
    const made = makeDetermination(at.db, by('second'), { proposalId })
    await expect(made).rejects.toMatchObject({ errors: [{ field: 'amount' }] })
    expect((await inForce()).summonsCosts).toBe(7_000n)
  })

  test.each([
    ['an amount that is a number', costs(70), 'amount'],
    ['an amount without pence', costs('70'), 'amount'],
    ['an unknown field', { ...costs('70.00'), value: { amount: '70.00', vat: '1.00' } }, 'value'],
    ['half a scheme', { ...costs(''), kind: 'unoccupied-dwellings' as const,
      value: { discounts: { A: [] }, emptyPremiums: [], secondHomePremium: 0 } }, 'discounts'],
    ['a percent in words', { ...costs(''), kind: 'unoccupied-dwellings' as const,
      value: { ...FULL_CHARGE, secondHomePremium: 'all' } }, 'secondHomePremium'],
    ['a part that is no scheme', { ...costs(''), kind: 'unoccupied-dwellings' as const,
      value: { ...FULL_CHARGE, parts: { N: {} } } }, 'parts.N'],
    ['a path without steps', { ...costs(''), kind: 'recovery-path' as const,
      value: { stages: [], acceptLatePayment: true } }, 'stages'],
    ['nothing said of why', { ...costs('70.00'), because: ' ' }, 'because'],
  ] as [string, ProposedDetermination, string][])('refuses %s', async (_, made, field) => {
    const refused = (async () => propose(made))()
    await expect(refused).rejects.toMatchObject({
      errors: expect.arrayContaining([expect.objectContaining({ field })]) as unknown,
    })
  }) // prettier-ignore
})
