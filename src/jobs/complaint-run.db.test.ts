/** A complaint run that was stopped: what is laid after the court's approval is not part of it. */
import { expect, test } from 'vitest'
import { executeRun } from '#jobs/index.js'
import { recordApproval } from '#recovery/index.js'
import { sql } from '#store/db.js'
import { useDatabase } from '../../test/support/database.js'
import { runScenarioSteps } from '../../test/support/steps.js'
import { LAID_ON, twoBeforeTheCourt } from '../../test/support/two-before-the-court.js'

const at = useDatabase()

test('cases laid after the approval stand in a complaint of their own', async () => {
  const world = await runScenarioSteps(at.db, twoBeforeTheCourt(['ANA', 'BEA']))
  const runId = world.lastRunId
  const onProgress = () => {
    throw new Error('stopped after the first case')
  }
  const stopped = executeRun(at.db, world.command(LAID_ON), { runId, chunkSize: 1, onProgress })
  await expect(stopped).rejects.toThrow('stopped')
  const complaints = () =>
    at.db.transaction((tx) =>
      tx.rows<{ id: bigint; states: string[] }>(sql`
        select complaint_id as id, array_agg(state) as states
        from complaint join court_case using (complaint_id) group by 1 order by 1`),
    )
  const approve = async (n: number) => {
    const complaintId = (await complaints())[n]?.id ?? 0n
    const approval = {
      complaintId,
      approvedBy: 'A Legal Adviser',
      approvedOn: LAID_ON,
      refused: [],
    }
    return recordApproval(at.db, world.command(LAID_ON), approval)
  }
  expect(await approve(0)).toMatchObject({ kind: 'approved', approved: 1 })
  expect(await executeRun(at.db, world.command(LAID_ON), { runId })).toMatchObject({ acted: 2 })
  expect((await complaints()).map((c) => c.states)).toEqual([['approved'], ['laid']])
  expect(await approve(1)).toMatchObject({ kind: 'approved', approved: 1 })
})
