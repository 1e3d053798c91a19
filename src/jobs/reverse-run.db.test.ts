/** What a run took from people, its reversal gives back, and each account's history says so. */
import { beforeAll, describe, expect, test } from 'vitest'
import { reverseRun } from '#jobs/index.js'
import { sql } from '#store/db.js'
import { runScenarioSteps } from '../../test/support/steps.js'
import { useDatabase } from '../../test/support/database.js'

const at = useDatabase()

/** A final notice for the balance, after two reminders that were met: the right is lost by it. */
const STORY = `# A third default, sent by mistake
| on | do | what | then |
| 2026-03-01 | tax | 2026-27 band D 1500.00 | |
| | dwelling | HOME band D | |
| | account | JO at HOME from 2020-01-01 for Jo Park | |
| 2026-03-09 | run | annual-billing for 2026-27 | acts 1 |
| 2026-04-10 | run | reminder | acts 1 |
| 2026-04-12 | pay | JO 150.00 | posted |
| 2026-05-10 | run | second-reminder | acts 1 |
| 2026-05-12 | pay | JO 150.00 | posted |
| 2026-06-10 | run | final-notice | acts 1 |
`

let world: Awaited<ReturnType<typeof runScenarioSteps>>

beforeAll(async () => {
  world = await runScenarioSteps(at.db, STORY)
})

const payable = () =>
  at.db.reading((tx) =>
    tx.rows<{ due: string; payable: string }>(sql`
      select due_on as due, payable_on as payable from due_sum
      where state = 'live' and paid_pence < amount_pence order by due_on`),
  )

describe('the reversal of a final notice', () => {
  test('gives the instalments back on the days on which they were due', async () => {
    const before = await payable()
    expect(before.filter(({ due, payable: day }) => day < due)).toHaveLength(7)
    const command = world.command('2026-06-11' as never)
    const outcome = await reverseRun(at.db, command, {
      runId: world.lastRunId,
      reason: 'she had paid in time',
    })
    expect(outcome).toEqual({ kind: 'reversed', notices: 1 })
    const after = await payable()
    expect(after.map(({ payable: day }) => day)).toEqual(after.map(({ due }) => due))
    const state = await at.db.reading((tx) =>
      tx.first(sql`select instalments_lost as lost, stage from recovery_state`),
    )
    expect(state).toEqual({ lost: false, stage: 'second-reminder' })
  })

  test('is told in the history of the account, with the notice and the reason', async () => {
    const events = await at.db.reading((tx) =>
      tx.rows<{ stream: string; detail: Record<string, unknown> }>(sql`
        select stream, detail from event where type = 'notice-withdrawn'`),
    )
    expect(events).toHaveLength(1)
    expect(events[0]?.stream).toMatch(/^account\//)
    expect(events[0]?.detail).toMatchObject({
      kind: 'final-notice',
      reason: 'she had paid in time',
    })
  })
})
