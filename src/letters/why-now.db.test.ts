/** A notice about a debt that has slept tells the reason for which it comes now. */
import { expect, test } from 'vitest'
import { readLetterFacts, readLetterNotices } from '#letters/letter-facts.js'
import { finalNoticeLetter } from '#letters/recovery-letters.js'
import { explainDelay } from '#recovery/index.js'
import { isoDate } from '#kernel/dates.js'
import { sql } from '#store/db.js'
import { useDatabase } from '../../test/support/database.js'
import { runScenarioSteps } from '../../test/support/steps.js'

const at = useDatabase()

const STORY = `# Two debts, of which one has slept
| 2024-03-01 | tax | 2024-25 band D 1500.00 | |
| | dwelling | OLD band D | |
| | dwelling | NEW band D | |
| | account | LOU at OLD from 2020-01-01 for Lou Ames | |
| 2024-03-10 | run | annual-billing for 2024-25 | acts 1 |
| 2025-03-01 | account | KAY at NEW from 2024-06-01 for Kay Reed | |
| 2026-01-15 | explain | LOU 2024-25 because we moved to a new system | explained |
| | run | final-notice | acts 2 |
`

test('the notice quotes it, and one about a younger debt says nothing', async () => {
  const world = await runScenarioSteps(at.db, STORY)
  const told = await at.db.transaction(async (tx) => {
    const notices = await readLetterNotices(tx, sql`n.kind = 'final-notice'`)
    const facts = await readLetterFacts(tx, notices)
    return notices.map((notice) => finalNoticeLetter(notice, facts).whyNow)
  })
  expect(told).toEqual(['we moved to a new system', undefined])
  const long = {
    accountRef: world.accounts.get('LOU') ?? '',
    year: '2024-25',
    text: 'x'.repeat(401),
  }
  expect(() => explainDelay(at.db, world.command(isoDate('2026-01-15')), long)).toThrow('longer')
})
