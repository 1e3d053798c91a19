/** What the court refuses is of the complaint that it had before it, or nothing is recorded. */
import { expect, test } from 'vitest'
import { executeRun } from '#jobs/index.js'
import { isoDate } from '#kernel/dates.js'
import { recordApproval } from '#recovery/index.js'
import { sql } from '#store/db.js'
import { useDatabase } from '../../test/support/database.js'
import { runScenarioSteps } from '../../test/support/steps.js'

const at = useDatabase()
const ON = isoDate('2026-05-22')

const STORY = `# Two households of whom the court refuses one
| 2026-03-01 | tax | 2026-27 band D 1800.00 | |
| | dwelling | H1 band D | |
| | dwelling | H2 band D | |
| | account | ANA at H1 from 2020-01-01 for Ana Bell | |
| | account | BEA at H2 from 2020-01-01 for Bea Cook | |
| | hearing | JULY on 2026-07-16, complaint by 2026-06-12 | |
| 2026-03-10 | run | annual-billing for 2026-27 | acts 2 |
| 2026-05-08 | run | reminder | acts 2 |
| 2026-05-22 | prepare | complaint for JULY | would act 2 |
`

test('a refusal of a case that the complaint does not have records nothing', async () => {
  const world = await runScenarioSteps(at.db, STORY)
  await executeRun(at.db, world.command(ON), { runId: world.lastRunId })
  const cases = () =>
    at.db.transaction((tx) =>
      tx.rows<{ id: bigint; caseId: bigint; state: string }>(sql`
        select complaint_id as id, case_id as "caseId", state from court_case order by case_id`),
    )
  const [first] = await cases()
  const approval = { complaintId: first?.id ?? 0n, approvedBy: 'A Legal Adviser', approvedOn: ON }
  const refusing = (caseId = 0n) => ({ ...approval, refused: [{ caseId, reason: 'paid' }] })
  const mistyped = recordApproval(at.db, world.command(ON), refusing(987_654n))
  await expect(mistyped).rejects.toThrow('case 987654 is not one of this complaint')
  expect((await cases()).map((c) => c.state)).toEqual(['laid', 'laid'])
  const recorded = await recordApproval(at.db, world.command(ON), refusing(first?.caseId))
  expect(recorded).toMatchObject({ kind: 'approved', approved: 1, refused: 1 })
  expect((await cases()).map((c) => c.state)).toEqual(['refused-by-court', 'approved'])
})
