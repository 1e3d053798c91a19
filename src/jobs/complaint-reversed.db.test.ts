/** A complaint taken back: who lost the right to instalments by it has it again. */
import { expect, test } from 'vitest'
import { executeRun, reverseRun } from '#jobs/index.js'
import { sql } from '#store/db.js'
import { useDatabase } from '../../test/support/database.js'
import { runScenarioSteps } from '../../test/support/steps.js'
import { LAID_ON, twoBeforeTheCourt } from '../../test/support/two-before-the-court.js'

const at = useDatabase()

test('the notice by which it was lost decides, not whether a final notice stands', async () => {
  const world = await runScenarioSteps(at.db, twoBeforeTheCourt(['MET', 'LOST']))
  // Both had a final notice that was met; only by one of them was the right lost before.
  for (const [name, lost] of [
    ['MET', false],
    ['LOST', true],
  ] as const) {
    await at.db.transaction((tx) =>
      tx.run(sql`
        insert into notice (account_id, charge_id, kind, sequence, issued_on, required_pence,
          pay_by, balance_pence, state, gates, detail, recorded_at, recorded_by)
        select account_id, charge_id, 'final-notice', 1, '2026-04-10', 0, '2026-04-16', 0,
          'issued', '[]', ${JSON.stringify({ lost })}::json, now(), 'x'
        from charge join account using (account_id)
        where account_ref = ${world.accounts.get(name)}`),
    )
  }
  const runId = world.lastRunId
  expect(await executeRun(at.db, world.command(LAID_ON), { runId })).toMatchObject({ acted: 2 })
  const reverse = { runId, reason: 'laid too early' }
  expect(await reverseRun(at.db, world.command(LAID_ON), reverse)).toMatchObject({
    kind: 'reversed',
  })
  const early = await at.db.transaction((tx) =>
    tx.rows<{ ref: string; early: number; lost: boolean }>(sql`
      select account_ref as ref, s.instalments_lost as lost,
        (select count(*)::int from due_sum d where d.charge_id = c.charge_id
          and payable_on < due_on) as early
      from recovery_state s join charge c using (charge_id) join account using (account_id)`),
  )
  const of = (name: string) => early.find((row) => row.ref === world.accounts.get(name))
  expect(of('MET')).toMatchObject({ early: 0, lost: false })
  expect(of('LOST')).toMatchObject({ lost: true })
  expect(of('LOST')?.early).toBeGreaterThan(0)
})
