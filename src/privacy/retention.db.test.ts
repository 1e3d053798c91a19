/** What may go and what is held back, and who approves it. */
import { beforeAll, describe, expect, test } from 'vitest'
import { determine } from '#authority/index.js'
import { readList, type RetentionItemRow, retentionItems } from '#enquiries/index.js'
import { isoDate } from '#kernel/dates.js'
import { approveRetention, previewRetention } from '#privacy/index.js'
import { placeHold } from '#protections/index.js'
import { recordAppeal } from '#recovery/index.js'
import { sql } from '#store/db.js'
import { proveEvents } from '#store/prove-events.js'
import { useDatabase } from '../../test/support/database.js'
import { commandOn, importMany } from '../../test/support/many-accounts.js'

const at = useDatabase()
const TODAY = '2026-05-01'
const YEARS = { 'closed-account': 6, 'access-log': 2, 'disclosure-log': 6 }
let keys = 0
let refs: string[] = []

function command(actor = 't.leader', on = TODAY) {
  keys += 1
  return commandOn(on, `r/${keys}`, actor)
}

beforeAll(async () => {
  await importMany(at.db, 6)
  const rows = await at.db.reading((tx) =>
    tx.rows<{ ref: string }>(sql`select account_ref as ref from account order by account_id`),
  )
  refs = rows.map((row) => row.ref)
  await ended(0, '2020-05-01')
  await ended(1, '2020-05-02')
  await ended(2, '2016-01-01')
  await ended(3, '2016-01-01')
  await ended(4, '2016-01-01')
  await at.db.transaction((tx) =>
    tx.run(sql`insert into access_log (looked_at, username, what, subject)
      values ('2024-04-30', 'a', 'account', '1'), ('2024-05-02', 'a', 'account', '1')`),
  )
})

/** The account's liability ended on the day, and nobody came after. */
function ended(n: number, on: string) {
  return at.db.transaction((tx) =>
    tx.run(sql`update liability set valid = daterange('2015-06-01', ${on}::date)
      where account_id = (select account_id from account where account_ref = ${refs[n]})`),
  )
}

async function preview() {
  const outcome = await previewRetention(at.db, command())
  if (outcome.kind !== 'previewed') throw new Error(outcome.kind)
  const query = { sort: undefined, descending: false, filters: {}, offset: 0, limit: 50 }
  const { rows } = await at.db.reading((tx) =>
    readList<RetentionItemRow>(tx, retentionItems(outcome.reviewId), query),
  )
  const said = rows.map((i) => `${i.accountRef ?? i.rule} ${i.decision} ${i.why} ${i.records}`)
  return { ...outcome, said }
}

describe('a review', () => {
  test('needs the council’s years, and six at least for accounts', async () => {
    expect((await previewRetention(at.db, command())).kind).toBe('nothing-determined')
    const from = isoDate('2026-04-01')
    const five = {
      kind: 'retention-years',
      from,
      value: { ...YEARS, 'closed-account': 5 },
    } as const
    await expect(determine(at.db, command(), five)).rejects.toMatchObject({
      errors: [{ field: 'closed-account' }],
    })
    await determine(at.db, command(), { kind: 'retention-years', from, value: YEARS })
  })

  test('lists accounts at rest for six years to the day, and looks older than two', async () => {
    const { said } = await preview()
    expect(said).toEqual([
      `${refs[0]} go years-have-run 0`,
      `${refs[2]} go years-have-run 0`,
      `${refs[3]} go years-have-run 0`,
      `${refs[4]} go years-have-run 0`,
      'access-log go years-have-run 1',
    ])
  })

  test('holds back what is owed, held, appealed or under an order', async () => {
    await at.db.transaction(async (tx) => {
      await tx.run(sql`insert into charge (charge_id, account_id, dwelling_id, year, version,
          amount_pence) select 1, account_id, dwelling_id, '2015-16', 1, 100 from liability
        join account using (account_id) where account_ref = ${refs[2]}`)
      await tx.run(sql`insert into due_sum (account_id, charge_id, kind, due_on, payable_on,
        amount_pence, effective_on, recorded_at)
        select account_id, 1, 'single', '2015-07-01', '2015-07-01', 100, '2015-04-01', now()
        from charge where charge_id = 1`)
    })
    await placeHold(at.db, command(), {
      accountRef: refs[3] ?? '', partyId: null, kind: 'dispute', reason: 'x', owner: 't.leader',
      startsOn: isoDate(TODAY), endsOn: null,
    }) // prettier-ignore
    await recordAppeal(at.db, command(), {
      accountRef: refs[4] ?? '', ground: 'liability', matter: 'x', noticeOn: isoDate(TODAY),
      hold: false,
    }) // prettier-ignore
    const { said, goes, keeps } = await preview()
    expect(said).toEqual([
      `${refs[0]} go years-have-run 0`,
      `${refs[2]} keep debt 0`,
      `${refs[3]} keep hold 0`,
      `${refs[4]} keep appeal 0`,
      'access-log go years-have-run 1',
    ])
    expect([goes, keeps]).toEqual([2, 3])
  })
})

describe('an approval', () => {
  test('is a second officer’s, of the same day, once; and destroys nothing', async () => {
    const { reviewId } = await preview()
    const asked = { reviewId, note: 'looked at each' }
    const own = await approveRetention(at.db, command('t.leader'), asked)
    expect(own.kind).toBe('same-officer')
    const late = await approveRetention(at.db, command('d.deputy', '2026-05-02'), asked)
    expect(late.kind).toBe('out-of-date')
    expect((await approveRetention(at.db, command('d.deputy'), asked)).kind).toBe('approved')
    expect((await approveRetention(at.db, command('d.deputy'), asked)).kind).toBe('not-previewed')
    const looks = await at.db.reading((tx) => tx.rows(sql`select 1 from access_log`))
    expect(looks).toHaveLength(2)
    expect((await at.db.transaction(proveEvents)).faults).toEqual([])
  })
})
