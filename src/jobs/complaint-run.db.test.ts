/** A complaint run that was stopped: what is laid after the court's approval is not part of it. */
import { expect, test } from 'vitest'
import { executeRun } from '#jobs/index.js'
import { isoDate } from '#kernel/dates.js'
import { recordApproval } from '#recovery/index.js'
import { sql } from '#store/db.js'
import { useDatabase } from '../../test/support/database.js'
import { runScenarioSteps } from '../../test/support/steps.js'

const at = useDatabase()
const ON = isoDate('2026-05-22')

const STORY = `# Two households taken to court by one run
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

test('cases laid after the approval stand in a complaint of their own', async () => {
  const world = await runScenarioSteps(at.db, STORY)
  const runId = world.lastRunId
  const onProgress = () => {
    throw new Error('stopped after the first case')
  }
  const stopped = executeRun(at.db, world.command(ON), { runId, chunkSize: 1, onProgress })
  await expect(stopped).rejects.toThrow('stopped')
  const complaints = () =>
    at.db.transaction((tx) =>
      tx.rows<{ id: bigint; states: string[] }>(sql`
        select complaint_id as id, array_agg(state) as states
        from complaint join court_case using (complaint_id) group by 1 order by 1`),
    )
  const approve = async (n: number) => {
    const complaintId = (await complaints())[n]?.id ?? 0n
    const approval = { complaintId, approvedBy: 'A Legal Adviser', approvedOn: ON, refused: [] }
    return recordApproval(at.db, world.command(ON), approval)
  }
  expect(await approve(0)).toMatchObject({ kind: 'approved', approved: 1 })
  expect(await executeRun(at.db, world.command(ON), { runId })).toMatchObject({ acted: 2 })
  expect((await complaints()).map((c) => c.states)).toEqual([['approved'], ['laid']])
  expect(await approve(1)).toMatchObject({ kind: 'approved', approved: 1 })
})
