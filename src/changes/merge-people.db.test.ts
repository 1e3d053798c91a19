/** Records of one person are merged without rewriting what was done, and parted to what was. */
import { beforeAll, describe, expect, test } from 'vitest'
import { addLiablePerson, findAccount, personsOf } from '#accounts/index.js'
import { importReceipts } from '#collection/index.js'
import {
  type MergeOutcome,
  mergePeople,
  partPeople,
  type PeopleToMerge,
  previewMerge,
  type ReversalOutcome,
} from '#changes/index.js'
import {
  readAccountAt,
  readPerson,
  type QualityRow,
  qualitySource,
  readList,
} from '#enquiries/index.js'
import { approveRun, executeRun, previewRun } from '#jobs/index.js'
import { isoDate } from '#kernel/dates.js'
import { financialYear } from '#kernel/financial-year.js'
import { parsePounds } from '#kernel/money.js'
import { proveBooks } from '#ledger/index.js'
import { writeReceiptsCsv } from '#formats/receipts-csv.js'
import { changePartyDetail, partiesOn } from '#parties/index.js'
import { placeHold } from '#protections/index.js'
import { serveJointNotice, whyNot } from '#recovery/index.js'
import { tryOut } from '#store/commands.js'
import { sql, type Tx } from '#store/db.js'
import { proveEvents } from '#store/prove-events.js'
import { useDatabase } from '../../test/support/database.js'
import { BILLED_ON, commandOn, importMany } from '../../test/support/many-accounts.js'

const at = useDatabase()
const DAY = '2026-05-01'
let keys = 0

beforeAll(async () => {
  await importMany(at.db, 8)
  const bill = { kind: 'annual-billing' as const, criteria: { year: financialYear('2026-27') } }
  const made = await previewRun(at.db, commandOn(BILLED_ON, 'p', 'a'), { ...bill, asAt: BILLED_ON })
  const answers = Object.fromEntries(made.alarms.map(({ alarm }) => [alarm, 'looked at']))
  await approveRun(at.db, commandOn(BILLED_ON, 'a', 'b'), { runId: made.runId, answers })
  await executeRun(at.db, commandOn(BILLED_ON, 'e', 'a'), { runId: made.runId })
})

function command(on = DAY, actor = 'm.erger') {
  keys += 1
  return commandOn(on, `merge/${keys}`, actor)
}

async function refOf(name: string): Promise<string> {
  const row = await at.db.reading((tx) =>
    tx.first<{ ref: string }>(sql`select party_ref as ref from party join party_detail
      using (party_id) where name = ${name} and superseded_at is null order by party_id limit 1`),
  )
  return row?.ref ?? ''
}

async function idOf(ref: string): Promise<bigint> {
  const row = await at.db.reading((tx) =>
    tx.first<{ id: bigint }>(sql`select party_id as id from party where party_ref = ${ref}`),
  )
  return row?.id ?? 0n
}

async function accountOf(ref: string): Promise<string> {
  const row = await at.db.reading((tx) =>
    tx.first<{ ref: string }>(sql`select account_ref as ref from account
      join account_person using (account_id) join party using (party_id)
      where party_ref = ${ref} order by account_id limit 1`),
  )
  return row?.ref ?? ''
}

async function merge(given: Partial<PeopleToMerge> & Pick<PeopleToMerge, 'keptRef' | 'mergedRef'>) {
  return mergePeople(at.db, command(), {
    reason: 'Seen both birth certificates',
    choices: { name: 'kept' },
    adultsChecked: true,
    ...given,
  })
}

function merged(outcome: MergeOutcome) {
  if (outcome.kind !== 'merged') throw new Error(outcome.kind)
  return outcome
}

function parted(outcome: ReversalOutcome) {
  if (outcome.kind !== 'parted') throw new Error(outcome.kind)
  return outcome
}

const part = (mergeId: bigint, more: { meantime?: 'kept' | 'merged' } = {}, on = DAY) =>
  partPeople(at.db, command(on), { mergeId, reason: 'Two cousins of one name', ...more })

/** All that is believed, of every table that says who is liable, served, held or written to. */
async function believed(): Promise<Record<string, unknown[]>> {
  return at.db.reading(async (tx) => ({
    details: await tx.rows(sql`select party_id, valid::text, name, date_of_birth, email, phone,
      mail_lines, deceased_on from party_detail where superseded_at is null
      order by party_id, valid`),
    persons: await tx.rows(
      sql`select account_id, party_id, lead from account_person order by account_id, party_id`,
    ),
    holds: await tx.rows(sql`select hold_id, account_id, party_id, kind, released_on from hold
      order by hold_id`),
    liabilities: await tx.rows(sql`select dwelling_id, valid::text, account_id from liability
      where superseded_at is null order by 1, 2`),
    households: await tx.rows(sql`select dwelling_id, valid::text, adults from household
      where superseded_at is null order by 1, 2`),
    notices: await tx.rows(sql`select * from notice order by notice_id`),
    served: await tx.rows(sql`select * from notice_person order by notice_id, party_id`),
    charges: await tx.rows(sql`select * from charge order by charge_id`),
    sums: await tx.rows(sql`select * from due_sum order by due_sum_id`),
    receipts: await tx.rows(sql`select * from receipt order by receipt_id`),
    merges: await tx.rows(sql`select kept_id, merged_id from party_merge
      where reversed_on is null`),
  }))
}

/** An account with a second record of its first person, who was served a notice of their own. */
async function doubled(n: number): Promise<{ kept: string; twin: string; account: string }> {
  const kept = await refOf(`Person ${n}`)
  const account = await accountOf(kept)
  const added = await addLiablePerson(at.db, command(), {
    accountRef: account,
    name: `Persson ${n}`,
    reason: 'joint tenant',
  })
  if (added.kind !== 'added') throw new Error(added.kind)
  const notice = { accountRef: account, partyId: added.partyId }
  expect((await serveJointNotice(at.db, command(), notice)).kind).toBe('served')
  await placeHold(at.db, command(), {
    accountRef: account, partyId: added.partyId, kind: 'vulnerability', reason: 'in hospital',
    owner: 'm.erger', startsOn: isoDate('2026-04-01'), endsOn: null,
  }) // prettier-ignore
  return { kept, twin: `P${added.partyId}`, account }
}

async function namesOn(account: string): Promise<bigint[]> {
  return at.db.reading(async (tx) => {
    const found = await findAccount(tx, account)
    const id = found?.id ?? 0n
    return ((await personsOf(tx, [id])).get(id) ?? []).map((p) => p.partyId)
  })
}

describe('two records with accounts of their own', () => {
  test('become one person with both accounts, found under either reference', async () => {
    const [kept, other] = [await refOf('Person 1'), await refOf('Person 2')]
    const { mergeId } = merged(await merge({ keptRef: kept, mergedRef: other }))
    for (const ref of [kept, other]) {
      const person = await at.db.reading((tx) => readPerson(tx, ref))
      expect(person?.ref).toBe(kept)
      expect(person?.accounts.map((a) => a.ref).sort()).toEqual([kept, other].sort())
      expect(person?.merges[0]).toMatchObject({ keptRef: kept, mergedRef: other })
    }
    expect(await namesOn(await accountOf(other))).toEqual([await idOf(other)])
    const otherId = await idOf(other)
    const details = await at.db.reading((tx) => partiesOn(tx, [otherId], isoDate(DAY)))
    expect([...details.values()][0]?.name).toBe('Person 1')
    parted(await part(mergeId))
  })

  test('are as they were before, to the row, when they are parted', async () => {
    const before = await believed()
    const { mergeId } = merged(
      await merge({ keptRef: await refOf('Person 3'), mergedRef: await refOf('Person 4') }),
    )
    expect(await believed()).not.toEqual(before)
    parted(await part(mergeId))
    expect(await believed()).toEqual(before)
  })

  test('are not asked about again while they are one', async () => {
    const [kept, other] = [await refOf('Person 5'), await refOf('Person 6')]
    await at.db.transaction((tx) =>
      tx.run(sql`update party_detail set name = 'Same Name', phone = '1' where superseded_at is null
        and party_id in (select party_id from party where party_ref in (${kept}, ${other}))`),
    )
    expect(await suspected()).toBe(1)
    const { mergeId } = merged(await merge({ keptRef: kept, mergedRef: other, choices: {} }))
    expect(await suspected()).toBe(0)
    parted(await part(mergeId))
    expect(await suspected()).toBe(1)
  })
})

async function suspected(): Promise<number> {
  const query = { sort: undefined, descending: false, offset: 0, limit: 100 }
  const filters = { problem: 'same-person-twice' }
  const found = await at.db.reading((tx) =>
    readList<QualityRow>(tx, qualitySource(isoDate(DAY)), { ...query, filters }),
  )
  return found.total
}

describe('two records on one account', () => {
  test('are one liable person there, protected by the holds of both', async () => {
    const { kept, twin, account } = await doubled(7)
    const twinId = await idOf(twin)
    await at.db.transaction(async (tx) => {
      for (const table of ['account_person', 'party_detail']) {
        await tx.run(sql`update ${sql.ref(table)} set recorded_at = '2026-04-01'
          where party_id = ${twinId}`)
      }
    })
    const adults = await merge({ keptRef: kept, mergedRef: twin, adultsChecked: false })
    expect(adults).toMatchObject({
      kind: 'adults-not-checked',
      shared: [{ accountRef: account, homes: [{ propertyRef: 'R7', adults: 2 }] }],
    })
    const before = await believed()
    const { mergeId } = merged(await merge({ keptRef: kept, mergedRef: twin }))
    expect(await namesOn(account)).toEqual([await idOf(kept)])
    // The day before they were merged, both were named, and that is still what it tells.
    const yesterday = isoDate('2026-04-30')
    const past = await at.db.reading((tx) =>
      readAccountAt(tx, account, { at: yesterday, known: yesterday }),
    )
    expect(past?.persons.map(({ id }) => id).sort()).toEqual(
      [await idOf(kept), await idOf(twin)].sort(),
    )
    const held = await gateOf(account, 'no-hold')
    expect(held).toEqual([{ personId: await idOf(kept), passed: false }])
    parted(await part(mergeId))
    expect(await believed()).toEqual(before)
  })

  test('a notice served while they were one is not one served on the record parted', async () => {
    const { kept, twin, account } = await doubled(8)
    const { mergeId } = merged(await merge({ keptRef: twin, mergedRef: kept }))
    // Served on the record kept only by its joint notice: what the other was sent does not count.
    expect(await gateOf(account, 'demand-served')).toEqual([
      { personId: await idOf(twin), passed: false },
    ])
    parted(await part(mergeId))
    expect(await gateOf(account, 'demand-served')).toEqual([
      { personId: await idOf(kept), passed: true },
      { personId: await idOf(twin), passed: false },
    ])
  })

  test('are parted also after a receipt, which stays where it was paid', async () => {
    const { kept, twin, account } = await doubled(3)
    const before = await believed()
    const { mergeId } = merged(await merge({ keptRef: kept, mergedRef: twin }))
    const line = { receivedOn: isoDate(DAY), amount: parsePounds('10.00'), method: 'bank' }
    const text = writeReceiptsCsv([{ ...line, reference: account }])
    await importReceipts(at.db, command(), { name: 'bank.csv', text })
    parted(await part(mergeId))
    const after = await believed()
    expect(after['receipts']).toHaveLength((before['receipts'] ?? []).length + 1)
    for (const table of ['details', 'persons', 'holds', 'notices', 'served', 'merges']) {
      expect(after[table], table).toEqual(before[table])
    }
    expect(await at.db.transaction(proveBooks)).toEqual([])
  })

  test('a detail recorded meanwhile needs an owner, and stays with that one', async () => {
    const { kept, twin } = await doubled(2)
    const before = await detailsOf(kept)
    const { mergeId } = merged(await merge({ keptRef: kept, mergedRef: twin }))
    await phoned(twin, '01632 111222')
    expect(await phonesOf(kept, twin)).toEqual(['01632 111222', '01632 111222'])
    expect(await part(mergeId)).toMatchObject({ kind: 'details-changed' })
    parted(await part(mergeId, { meantime: 'merged' }))
    expect(await phonesOf(kept, twin)).toEqual([null, '01632 111222'])
    expect(await detailsOf(kept)).toEqual(before)
  })
})

async function phoned(ref: string, phone: string): Promise<void> {
  const partyId = await idOf(ref)
  await at.db.transaction(async (tx) => {
    const detail = (await partiesOn(tx, [partyId], isoDate(DAY))).get(partyId)
    if (detail === undefined) throw new Error(`no ${ref}`)
    const period = { from: isoDate('2026-05-02'), until: null }
    await changePartyDetail(tx, command('2026-05-02'), {
      partyId,
      period,
      detail: { ...detail, phone },
    })
  })
}

async function phonesOf(...refs: string[]): Promise<(string | null)[]> {
  const ids = await Promise.all(refs.map(idOf))
  const found = await at.db.reading((tx) => partiesOn(tx, ids, isoDate('2026-05-03')))
  return ids.map((id) => found.get(id)?.phone ?? null)
}

async function detailsOf(ref: string): Promise<unknown[]> {
  const id = await idOf(ref)
  return at.db.reading((tx) =>
    tx.rows(sql`select valid::text, name, phone from party_detail
      where party_id = ${id} and superseded_at is null order by valid`),
  )
}

async function gateOf(account: string, gate: string) {
  const answers = await at.db.reading(async (tx) => {
    const id = (await findAccount(tx, account))?.id ?? 0n
    return whyNot(tx, id, isoDate('2026-05-05'))
  })
  const gates = answers[0]?.steps[0]?.decision.gates ?? []
  return gates
    .filter((g) => g.gate === gate)
    .map(({ personId, passed }) => ({ personId, passed }))
    .sort((a, b) => Number((a.personId ?? 0n) - (b.personId ?? 0n)))
}

describe('refused', () => {
  test('a record that is merged already, or into which others are merged', async () => {
    const [a, b, c] = [await refOf('Person 1'), await refOf('Person 2'), await refOf('Person 4')]
    const { mergeId } = merged(await merge({ keptRef: a, mergedRef: b }))
    expect(await merge({ keptRef: c, mergedRef: b })).toMatchObject({
      kind: 'merged-already', ref: b, intoRef: a,
    }) // prettier-ignore
    expect(await merge({ keptRef: c, mergedRef: a })).toMatchObject({
      kind: 'has-merged-others', refs: [b],
    }) // prettier-ignore
    parted(await part(mergeId))
    expect(await part(mergeId)).toMatchObject({ kind: 'reversed-already', on: DAY })
  })

  test('a conflict that is not answered, a missing reason, the same record, nobody', async () => {
    const [a, b] = [await refOf('Person 1'), await refOf('Person 2')]
    await expect(merge({ keptRef: a, mergedRef: b, choices: {} })).rejects.toMatchObject({
      errors: [{ field: 'name' }],
    })
    await expect(async () =>
      merge({ keptRef: a, mergedRef: b, reason: ' ' }),
    ).rejects.toMatchObject({ errors: [{ field: 'reason' }] })
    expect((await merge({ keptRef: a, mergedRef: a })).kind).toBe('same-record')
    expect((await merge({ keptRef: a, mergedRef: 'NOBODY' })).kind).toBe('no-such-person')
  })

  test('two that are before the court as two', async () => {
    const { kept, twin, account } = await doubled(1)
    const asked = { keptRef: kept, mergedRef: twin }
    const outcome = await tryOut(at.db, async (tx) => {
      await summons(tx, account)
      const inside = { ...at.db, transaction: <T>(work: (t: Tx) => Promise<T>) => work(tx) }
      return previewMerge(inside, command(), asked).catch((e: unknown) => e)
    })
    expect(outcome).toMatchObject({ kind: 'case-open', summonsNos: ['S/1'] })
  })
})

async function summons(tx: Tx, account: string): Promise<void> {
  await tx.run(sql`insert into hearing (hearing_id, court_code, court_name, venue, sits_on, sits_at,
    complaint_by) values (1, 'X', 'X', 'X', '2026-07-01', '10:00', '2026-06-01')`)
  await tx.run(sql`insert into complaint (complaint_id, hearing_id, laid_on, laid_by)
    values (1, 1, '2026-05-01', 'x')`)
  await tx.run(sql`insert into court_case (case_id, complaint_id, hearing_id, account_id, charge_id,
      summons_no, sum_pence, costs_pence, state, gates)
    select 1, 1, 1, account_id, charge_id, 'S/1', 100, 0, 'summonsed', '[]'
    from charge join account using (account_id) where account_ref = ${account} limit 1`)
  await tx.run(sql`insert into court_case_person (case_id, party_id, name, address_lines)
    select 1, party_id, 'x', '{}' from account_person join account using (account_id)
    where account_ref = ${account}`)
}

test('every chain of events is whole', async () => {
  expect((await at.db.transaction(proveEvents)).faults).toEqual([])
})
