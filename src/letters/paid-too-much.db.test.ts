/** An adjusted bill tells who has paid too much how much it is, and what becomes of it. */
import { expect, test } from 'vitest'
import { adjustedBillLetter } from '#letters/bill-letter.js'
import { readLetterFacts, readLetterNotices } from '#letters/letter-facts.js'
import { sql } from '#store/db.js'
import { useDatabase } from '../../test/support/database.js'
import { runScenarioSteps } from '../../test/support/steps.js'

const at = useDatabase()

const STORY = `# One has paid the year and lives alone from July; the other owes still
| 2026-03-01 | tax | 2026-27 band D 1825.00 | |
| | dwelling | ONE band D | |
| | dwelling | TWO band D | |
| | account | KIM at ONE from 2010-01-01 for Kim Roe | |
| | account | LEE at TWO from 2010-01-01 for Lee Fox | |
| | adults | 2 at ONE from 2010-01-01 | changed |
| | adults | 2 at TWO from 2010-01-01 | changed |
| 2026-03-10 | run | annual-billing for 2026-27 | acts 2 |
| 2026-04-01 | pay | KIM 1825.00 | |
| 2026-06-20 | adults | 1 at ONE from 2026-07-01 | changed |
| | adults | 1 at TWO from 2026-07-01 | changed |
`

test('and who owes still is told what to pay', async () => {
  await runScenarioSteps(at.db, STORY)
  const told = await at.db.transaction(async (tx) => {
    const notices = await readLetterNotices(tx, sql`n.kind = 'adjusted-demand'`)
    const facts = await readLetterFacts(tx, notices)
    return notices.map((notice) => adjustedBillLetter(notice, facts).outcome)
  })
  // 274 days from July at £5 a day: a quarter is £342.50.
  expect(told[0]).toEqual({ kind: 'refund', amount: 34_250n, how: 'ask' })
  expect(told[1]?.kind).toBe('instalments')
})
