/** The complaint asks the court for the costs of the summons and of the order together. */
import { expect, test } from 'vitest'
import { sql } from '#store/db.js'
import { runScenarioSteps } from '../../test/support/steps.js'
import { useDatabase } from '../../test/support/database.js'

const at = useDatabase()

test('a complaint is laid for the tax and for the costs of summons and order', async () => {
  await runScenarioSteps(
    at.db,
    `# Laid
| on | do | what | then |
| 2026-03-01 | tax | 2026-27 band D 1500.00 | |
| | costs | summons 61.00 order 33.00 | |
| | dwelling | HOME band D | |
| | account | JO at HOME from 2020-01-01 for Jo Park | |
| 2026-03-09 | run | annual-billing for 2026-27 | acts 1 |
| 2026-05-08 | run | reminder | acts 1 |
| 2026-05-20 | hearing | JULY on 2026-07-16, complaint by 2026-06-12 | |
| 2026-05-22 | run | complaint for JULY | acts 1 |
`,
  )
  const laid = await at.db.reading((tx) =>
    tx.rows(sql`select sum_pence as sum, costs_pence as costs, state from court_case`),
  )
  expect(laid).toEqual([{ sum: 150_000n, costs: 9_400n, state: 'laid' }])
})
