/** What the court refuses is of the complaint that it had before it, or nothing is recorded. */
import { expect, test } from 'vitest'
import { executeRun } from '#jobs/index.js'
import { recordApproval } from '#recovery/index.js'
import { sql } from '#store/db.js'
import { useDatabase } from '../../test/support/database.js'
import { runScenarioSteps } from '../../test/support/steps.js'
import { LAID_ON, twoBeforeTheCourt } from '../../test/support/two-before-the-court.js'

const at = useDatabase()

test('a refusal of a case that the complaint does not have records nothing', async () => {
  const world = await runScenarioSteps(at.db, twoBeforeTheCourt(['ANA', 'BEA']))
  await executeRun(at.db, world.command(LAID_ON), { runId: world.lastRunId })
  const cases = () =>
    at.db.transaction((tx) =>
      tx.rows<{ id: bigint; caseId: bigint; state: string }>(sql`
        select complaint_id as id, case_id as "caseId", state from court_case order by case_id`),
    )
  const [first] = await cases()
  const approval = {
    complaintId: first?.id ?? 0n,
    approvedBy: 'A Legal Adviser',
    approvedOn: LAID_ON,
  }
  const refusing = (caseId = 0n) => ({ ...approval, refused: [{ caseId, reason: 'paid' }] })
  const mistyped = recordApproval(at.db, world.command(LAID_ON), refusing(987_654n))
  await expect(mistyped).rejects.toThrow('case 987654 is not one of this complaint')
  expect((await cases()).map((c) => c.state)).toEqual(['laid', 'laid'])
  const recorded = await recordApproval(at.db, world.command(LAID_ON), refusing(first?.caseId))
  expect(recorded).toMatchObject({ kind: 'approved', approved: 1, refused: 1 })
  expect((await cases()).map((c) => c.state)).toEqual(['refused-by-court', 'approved'])
})
