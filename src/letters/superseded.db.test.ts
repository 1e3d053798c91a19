/** A changed bill never sent gives way to the next; a notice names the time of liability. */
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Archive } from '#dispatch/index.js'
import { type AdjustedBill, createRenderer } from '#documents/index.js'
import { isoDate } from '#kernel/dates.js'
import { readLetterNotices } from '#letters/letter-facts.js'
import { lettersOf, makePrintRun } from '#letters/print-run.js'
import { sql } from '#store/db.js'
import { useDatabase } from '../../test/support/database.js'
import { runScenarioSteps } from '../../test/support/steps.js'

const at = useDatabase()
let world: Awaited<ReturnType<typeof runScenarioSteps>>

const STORY = `# Kim changes twice in a day; Lee again when a sum of the unsent bill is near; Ana moves in late
| 2026-03-01 | tax | 2026-27 band D 1825.00 | |
| | dwelling | ONE band D | |
| | dwelling | TWO band D | |
| | dwelling | SIX band D | |
| | account | KIM at ONE from 2010-01-01 for Kim Roe | |
| | account | LEE at TWO from 2010-01-01 for Lee Fox | |
| | adults | 2 at ONE from 2010-01-01 | changed |
| | adults | 2 at TWO from 2010-01-01 | changed |
| 2026-03-10 | run | annual-billing for 2026-27 | acts 2 |
| 2026-06-20 | adults | 1 at ONE from 2026-07-01 | changed |
| | adults | 1 at TWO from 2026-07-01 | changed |
| | adults | 2 at ONE from 2026-08-01 | changed |
| 2026-07-25 | adults | 2 at TWO from 2026-08-01 | changed |
| 2026-08-10 | account | ANA at SIX from 2026-08-08 for Ana Poe | |
| | adults | 2 at SIX from 2026-08-08 | changed |
| 2026-10-06 | run | reminder | |
`

async function statesOf(name: string): Promise<string[]> {
  const rows = await at.db.transaction((tx) =>
    tx.rows<{ state: string }>(sql`
      select n.state from notice n join account_person p using (account_id)
      join party_detail d using (party_id)
      where n.kind = 'adjusted-demand' and d.name = ${name} order by n.notice_id`),
  )
  return rows.map((row) => row.state)
}

describe('a changed bill that was never sent', () => {
  test('gives way to the next, which tells both changes and compares with what was sent', async () => {
    world = await runScenarioSteps(at.db, STORY)
    expect(await statesOf('Kim Roe')).toEqual(['withdrawn', 'issued'])
    const bills = await at.db.transaction(async (tx) =>
      lettersOf(
        tx,
        await readLetterNotices(tx, sql`n.kind = 'adjusted-demand' and n.state = 'issued'`),
      ),
    )
    const kims = bills.find(({ item }) => item.recipient.names[0] === 'Kim Roe')
    const bill = kims?.item as AdjustedBill
    expect(bill.changes.map((change) => change.from)).toEqual(['2026-07-01', '2026-08-01'])
    expect(bill.chargeBefore).toBe(182_500n)
  })

  // The bill of 20 June asks for 1 August: on 25 July that is in seven days, and it alone asked.
  test('stays where a sum that it alone demanded falls due within fourteen days', async () => {
    expect(await statesOf('Lee Fox')).toEqual(['issued', 'issued'])
  })
})

test('a letter withdrawn while it is printed is left out: all is printed once more', async () => {
  const withdrawing: Archive = {
    keep: async (bytes) => {
      await at.db.transaction((tx) =>
        tx.run(sql`update notice set state = 'withdrawn' where kind = 'adjusted-demand'`),
      )
      return createHash('sha256').update(bytes).digest()
    },
    read: () => Promise.reject(new Error('nothing is read')),
  }
  const press = { db: at.db, renderer: createRenderer(), archive: withdrawing }
  const made = makePrintRun(press, world.command(isoDate('2026-10-06')), { waiting: true })
  expect((await made)?.manifest.map(({ kind }) => kind)).not.toContain('adjusted-bill')
  const kept = await at.db.transaction((tx) =>
    tx.rows(sql`select 1 from document where kind = 'adjusted-bill'`),
  )
  expect(kept).toEqual([])
})

test('a reminder names the time of the liability, not the whole year', async () => {
  const notices = await at.db.transaction((tx) =>
    readLetterNotices(tx, sql`n.kind = 'reminder' and n.state = 'issued'`),
  )
  const periods = notices.map((notice) => notice.periods)
  expect(periods).toContainEqual([{ from: '2026-08-08', until: '2027-04-01' }])
})
