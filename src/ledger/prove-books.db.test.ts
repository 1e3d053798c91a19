/** Each proof of the books finds what it is there to find: one balance put wrong at a time. */
import { beforeAll, expect, test } from 'vitest'
import { PROOF_COUNT, proveBooks } from '#ledger/index.js'
import { runScenario } from '#scenario/index.js'
import { tryOut } from '#store/commands.js'
import { type RawBuilder, sql } from '#store/db.js'
import { proveEvents } from '#store/prove-events.js'
import { useDatabase, withDatabase } from '../../test/support/database.js'
import { runScenarioSteps } from '../../test/support/steps.js'

const at = useDatabase()

const STORY = `# Every kind of entry
| 2026-03-01 | tax | 2026-27 band D 1800.00 | |
| | dwelling | H1 band D | |
| | dwelling | H2 band D | |
| | account | ANA at H1 from 2020-01-01 for Ana Bell | |
| | account | BEA at H2 from 2020-01-01 for Bea Cook | |
| | hearing | JULY on 2026-07-16, complaint by 2026-06-12 | |
| 2026-03-10 | run | annual-billing for 2026-27 | acts 2 |
| 2026-04-01 | bank | 2000.00 for BEA | posted |
| | bank | 70.00 for 9999999999 | suspense |
| | bank | 80.00 for 8888888888 | suspense |
| 2026-04-02 | place | 80.00 on ANA because of the name | placed |
| 2026-05-08 | run | reminder | acts 1 |
| 2026-05-22 | run | complaint for JULY | acts 1 |
| 2026-06-01 | court-approves | JULY | approved 1 |
| | run | summons for JULY | acts 1 |
| 2026-06-05 | pay | ANA 60.00 | posted |
| 2026-06-08 | refund | BEA 50.00 | paid |
`

beforeAll(async () => {
  await runScenarioSteps(at.db, STORY)
})

const LAST = sql`(select max(journal_id) from journal)`

// prettier-ignore
const TAMPERED: readonly [string, RawBuilder<unknown>, readonly string[]][] = [
  ['a charge raised by a penny', sql`update charge set amount_pence = amount_pence + 1`,
    ['a charge’s amount equals its entries to income or the opening balance', 'a charge’s live sums add up to it, and so does what is paid of them']],
  ['an entry to income more', sql`insert into entry select ${LAST}, 90, 'x', 'charge', charge_id, 'council-tax-income', 0, 1 from charge limit 1`,
    ['a charge’s amount equals its entries to income or the opening balance']],
  ['a penny less paid of a charge', sql`update charge set paid_pence = paid_pence - 1 where paid_pence > 0`,
    ['what is paid of a charge equals the entries from receipts', 'a charge’s live sums add up to it, and so does what is paid of them']],
  ['a sum raised by a penny', sql`update due_sum set amount_pence = amount_pence + 1 where kind = 'instalment'`,
    ['a charge’s live sums add up to it, and so does what is paid of them']],
  ['a sum that stands replaced', sql`update due_sum set state = 'replaced' where kind = 'instalment'`,
    ['a charge’s live sums add up to it, and so does what is paid of them']],
  ['a penny less paid of a sum', sql`update due_sum set paid_pence = paid_pence - 1 where paid_pence > 0 and kind = 'instalment'`,
    ['what is paid of a due sum equals its allocations', 'a charge’s live sums add up to it, and so does what is paid of them']],
  ['an allocation more', sql`insert into allocation (receipt_id, due_sum_id, amount_pence, rule, recorded_at, recorded_by)
    select receipt_id, due_sum_id, 1, 'x', now(), 'x' from receipt, due_sum limit 1`,
    ['what is paid of a due sum equals its allocations']],
  ['costs raised by a penny', sql`update due_sum set amount_pence = amount_pence + 1 where kind = 'summons-costs'`,
    ['costs equal their entries']],
  ['a penny less paid of costs', sql`update due_sum set paid_pence = paid_pence - 1 where kind = 'summons-costs'`,
    ['costs equal their entries', 'what is paid of a due sum equals its allocations']],
  ['costs taken for a penalty', sql`update due_sum set kind = 'penalty' where kind = 'summons-costs'`,
    ['penalties equal their entries']],
  ['a penny more credit', sql`update receipt set unallocated_pence = unallocated_pence + 1 where unallocated_pence > 0 and state = 'posted'`,
    ['what a receipt has left equals its entries']],
  ['suspense taken for posted', sql`update receipt set state = 'posted' where state = 'suspense'`,
    ['what stands in suspense is the receipts in suspense']],
  ['posted taken for suspense', sql`update receipt set state = 'suspense' where amount_pence = 8000`,
    ['what stands in suspense is the receipts in suspense']],
  ['a file that says more than it brought', sql`update receipt_file set total_pence = total_pence + 1`,
    ['a receipts file’s total equals its receipts']],
  ['a journal without an entry', sql`insert into journal (kind, effective_on, recorded_at, recorded_by, source, narrative)
    values ('x', '2026-04-01', now(), 'x', 'x', 'x')`,
    ['every journal has an entry']],
]

test('books that nobody has touched are proved', async () => {
  expect(await at.db.transaction((tx) => proveBooks(tx))).toEqual([])
})

test.each(TAMPERED)('%s is found', async (_, tampered, proofs) => {
  const faults = await tryOut(at.db, async (tx) => {
    await tx.run(tampered)
    return proveBooks(tx)
  })
  expect([...new Set(faults.map((fault) => fault.proof))].sort()).toEqual([...proofs].sort())
})

test('every proof has something that it finds', () => {
  expect(new Set(TAMPERED.flatMap(([, , proofs]) => proofs)).size).toBe(PROOF_COUNT)
})

test('a scenario whose books are wrong is different, though all that it says is so', async () => {
  const good = `# One bill\n| 2026-03-01 | tax | 2026-27 band D 1800.00 | |\n`
  await withDatabase('tampered_scenario', async (db) => {
    await db.transaction((tx) =>
      tx.run(sql`insert into journal (kind, effective_on, recorded_at, recorded_by, source,
          narrative) values ('x', '2026-04-01', now(), 'x', 'x', 'x')`),
    )
    const { differences } = await runScenario(db, good)
    expect(differences).toMatchObject([
      { line: 2, says: expect.stringContaining('every journal has an entry') as string },
    ])
  })
})

// prettier-ignore
test.each([
  ['altered', sql`update event set actor = 'somebody' where seq = 2 and stream like 'account/%'`, 'has been altered'],
  ['told otherwise', sql`update event set detail = '{}' where seq = 2 and stream like 'account/%'`, 'the detail of event 2 has been altered'],
  ['told otherwise with a hash to match', sql`update event set detail = '{}', detail_hash = sha256(detail_salt || '{}'::bytea) where seq = 2 and stream like 'account/%'`, 'has been altered'],
  ['left out', sql`delete from event where seq = 2 and stream like 'account/%'`, 'is missing'],
  ['given another hash', sql`update event set hash = '\\x00' where seq = 1 and stream like 'account/%'`, 'breaks the chain'],
])('an event that was %s is found', async (_, tampered, says) => {
  const { faults } = await tryOut(at.db, async (tx) => {
    // The application's own role could not: only the owner of the tables can do this.
    await tx.run(sql`reset role`)
    await tx.run(tampered)
    return proveEvents(tx)
  })
  expect(faults.some((fault) => fault.says.includes(says))).toBe(true)
})
