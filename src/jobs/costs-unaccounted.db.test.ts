/** Costs that nobody can break down are not asked for (failure C-20). */
import { expect, test } from 'vitest'
import { determine } from '#authority/index.js'
import { executeRun, previewRun } from '#jobs/index.js'
import { sql } from '#store/db.js'
import { useDatabase } from '../../test/support/database.js'
import { runScenarioSteps } from '../../test/support/steps.js'
import { LAID_ON, twoBeforeTheCourt } from '../../test/support/two-before-the-court.js'

const at = useDatabase()

test('no complaint is laid for costs that rest on no recorded activity', async () => {
  const world = await runScenarioSteps(at.db, twoBeforeTheCourt(['ANA', 'BEA']))
  const approved = world.lastRunId
  await at.db.transaction((tx) =>
    tx.run(sql`update determination set superseded_at = now() where kind = 'costs-activity'`),
  )
  const hearingId = String(world.hearings.get('JULY') ?? 0n)
  const complaint = { kind: 'complaint' as const, criteria: { hearingId }, asAt: LAID_ON }
  await expect(previewRun(at.db, world.command(LAID_ON), complaint)).rejects.toThrow(
    'costs: costs of £60.00 for a summons rest on no recorded activity',
  )
  const executed = await executeRun(at.db, world.command(LAID_ON), { runId: approved })
  expect(executed).toMatchObject({ kind: 'executed', acted: 0 })
  for (const kind of ['summons-costs', 'order-costs'] as const) {
    const none = { kind, from: LAID_ON, value: { amount: '0.00' } }
    await determine(at.db, world.command(LAID_ON), none)
  }
  const previewed = await previewRun(at.db, world.command(LAID_ON), complaint)
  expect(previewed.totals.acts.count).toBe(2)
})
