/** Every problem of the data-quality list is found where it is planted, and nowhere else. */
import { beforeAll, describe, expect, test } from 'vitest'
import { recordAccountFact } from '#accounts/index.js'
import {
  QUALITY_PROBLEMS,
  type QualityProblem,
  qualityCounts,
  type QualityRow,
  qualitySource,
  readList,
} from '#enquiries/index.js'
import { isoDate } from '#kernel/dates.js'
import { sql, type Tx } from '#store/db.js'
import { tryOut } from '#store/commands.js'
import { useDatabase } from '../../test/support/database.js'
import { commandOn, importMany } from '../../test/support/many-accounts.js'

const TODAY = isoDate('2026-05-01')
const at = useDatabase()

beforeAll(async () => {
  await importMany(at.db, 6)
  await at.db.transaction(async (tx) => {
    await tx.run(sql`update party_detail set date_of_birth = ('1960-01-0' || party_id)::date,
      email = 'p' || party_id || '@mail.example'`)
  })
})

/** What the list says after something was planted, as `problem who`. */
function foundAfter(plant: (tx: Tx) => Promise<unknown>, runId?: bigint): Promise<string[]> {
  return tryOut(at.db, async (tx) => {
    await plant(tx)
    const all = { sort: undefined, descending: false, filters: {}, offset: 0, limit: 100 }
    const { rows } = await readList<QualityRow>(tx, qualitySource(TODAY, runId), all)
    const counts = await qualityCounts(tx, TODAY)
    if (runId === undefined) {
      const counted = [...counts.values()].reduce((sum, n) => sum + n, 0)
      expect(counted).toBe(rows.length)
    }
    return rows.map((row) => `${row.problem} ${row.who}`)
  })
}

const detail = (set: string) => (tx: Tx) =>
  tx.run(sql`update party_detail set ${sql.raw(set)} where name = 'Person 2'`)

const fact =
  (change: Parameters<typeof recordAccountFact>[2]['fact'], kind = change?.kind) =>
  async (tx: Tx) => {
    const row = await tx.first<{ id: bigint }>(
      sql`select dwelling_id as id from dwelling where property_ref = 'R2'`,
    )
    await recordAccountFact(tx, commandOn('2026-04-01', 'plant'), {
      kind: kind ?? 'household',
      key: row?.id ?? 0n,
      period: { from: isoDate('2026-01-01'), until: null },
      fact: change,
    })
  }

const R2 = '2 Long Road, Testshire, TE1 2AA'

// prettier-ignore
const PLANTED: readonly [QualityProblem, string, (tx: Tx) => Promise<unknown>][] = [
  ['deceased-liable', 'Person 2', detail(`deceased_on = '2026-04-01'`)],
  ['cannot-be-written', '李小龙', detail(`name = '李小龙'`)],
  ['no-birth-date', 'Person 2', detail('date_of_birth = null')],
  ['no-contact', 'Person 2', detail('email = null, phone = null')],
  ['same-person-twice', 'Person 2', async (tx) => {
    await tx.run(sql`insert into party (party_ref, kind) values ('TWIN', 'person')`)
    await tx.run(sql`insert into party_detail (party_id, valid, name, date_of_birth, email,
        recorded_at, recorded_by)
      select p.party_id, d.valid, d.name, d.date_of_birth, 'other@mail.example', now(), 'x'
      from party p, party_detail d where p.party_ref = 'TWIN' and d.name = 'Person 2'`)
  }],
  ['nobody-liable', R2, fact(null, 'liability')],
  ['no-band', R2, (tx) => tx.run(sql`update dwelling_band set superseded_at = now()
    where dwelling_id = (select dwelling_id from dwelling where property_ref = 'R2')`)],
  ['tenancy-unknown', R2, (tx) => tx.run(sql`update liability set basis = 'resident-tenant'
    where dwelling_id = (select dwelling_id from dwelling where property_ref = 'R2')`)],
  ['household-unknown', R2, fact(null, 'household')],
  ['use-unknown', R2, fact({ kind: 'household', adults: 0, disregards: [] })],
  ['review-expired', R2, fact({ kind: 'exemption', class: 'U', reviewOn: TODAY })],
  ['case-without-ground', 'Summons S0000009', async (tx) => {
    await tx.run(sql`insert into charge (account_id, dwelling_id, year, version, amount_pence,
        paid_pence) select account_id, dwelling_id, '2026-27', 1, 100, 0 from liability
      join dwelling using (dwelling_id) where property_ref = 'R2'`)
    await tx.run(sql`insert into hearing (hearing_id, sits_on, sits_at, court_code, court_name, venue,
        complaint_by, state)
      values (9, '2026-07-01', '10:00', 'T', 'Testshire', 'Hall', '2026-06-01', 'listed')`)
    await tx.run(sql`insert into complaint (complaint_id, hearing_id, laid_on, laid_by)
      values (9, 9, '2026-05-01', 'x')`)
    await tx.run(sql`insert into court_case (case_id, complaint_id, hearing_id, account_id,
        charge_id, summons_no, sum_pence, costs_pence, state, gates)
      select 9, 9, 9, account_id, charge_id, 'S0000009', 1, 1, 'laid', '[]' from charge`)
  }],
  ['letter-returned', 'Person 2', async (tx) => {
    await tx.run(sql`insert into charge (account_id, dwelling_id, year, version, amount_pence,
        paid_pence) select account_id, dwelling_id, '2026-27', 1, 100, 0 from liability
      join dwelling using (dwelling_id) where property_ref = 'R2'`)
    await tx.run(sql`insert into notice (account_id, charge_id, kind, sequence, issued_on,
        required_pence, balance_pence, gates, detail, recorded_at, recorded_by)
      select account_id, charge_id, 'reminder', 1, '2026-04-20', 1, 1, '[]', '{}', now(), 'x'
      from charge`)
    await tx.run(sql`insert into service (notice_id, party_id, result, method, sent_on, proof,
        recorded_on, recorded_at, recorded_by)
      select notice_id, party_id, 'not-served', 'post', '2026-04-20', 'gone away', '2026-04-25',
        now(), 'x' from notice join account_person using (account_id)`)
  }],
]

describe('data quality', () => {
  test('finds nothing in a register that is in order', async () => {
    expect(await foundAfter(() => Promise.resolve())).toEqual([])
  })

  test.each(PLANTED)('finds %s', async (problem, who, plant) => {
    expect(await foundAfter(plant)).toEqual([`${problem} ${who}`])
  })

  test('plants every problem that it looks for', () => {
    expect(PLANTED.map(([problem]) => problem).sort()).toEqual(Object.keys(QUALITY_PROBLEMS).sort())
  })

  test('before a run, only what concerns the accounts that it would act on', async () => {
    expect(await foundAfter(detail('date_of_birth = null'), 99n)).toEqual([])
  })

  test('the most serious is listed first', async () => {
    const first = detail(`email = null, phone = null, deceased_on = '2026-04-01'`)
    expect(await foundAfter(first)).toEqual(['deceased-liable Person 2', 'no-contact Person 2'])
    const least = detail('email = null, phone = null, date_of_birth = null')
    expect(await foundAfter(least)).toEqual(['no-birth-date Person 2', 'no-contact Person 2'])
  })

  test('a review that is not due yet is no problem', async () => {
    const later = { kind: 'exemption', class: 'U', reviewOn: isoDate('2026-05-02') } as const
    expect(await foundAfter(fact(later))).toEqual([])
  })
})
