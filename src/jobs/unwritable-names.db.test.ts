/** A name that no letter can write is found when a run is previewed. */
import { expect, test } from 'vitest'
import { previewRun } from '#jobs/index.js'
import { sql } from '#store/db.js'
import { useDatabase } from '../../test/support/database.js'
import { runScenarioSteps } from '../../test/support/steps.js'
import { LAID_ON, twoBeforeTheCourt } from '../../test/support/two-before-the-court.js'

const at = useDatabase()

test('a preview raises an alarm for a name beyond the fonts, and none for one within', async () => {
  const world = await runScenarioSteps(at.db, twoBeforeTheCourt(['ANA', 'BEA']))
  const hearingId = String(world.hearings.get('JULY') ?? 0n)
  const complaint = { kind: 'complaint' as const, criteria: { hearingId }, asAt: LAID_ON }
  const alarmsFor = async (name: string) => {
    await at.db.transaction((tx) =>
      tx.run(sql`update party_detail set name = ${name}
        where party_id = (select min(party_id) from party_detail)`),
    )
    const previewed = await previewRun(at.db, world.command(LAID_ON), complaint)
    return previewed.alarms.filter(({ alarm }) => alarm === 'cannot-be-written')
  }
  expect(await alarmsFor('Анна Żółć مريم')).toEqual([])
  expect(await alarmsFor('李小龙')).toEqual([
    {
      alarm: 'cannot-be-written',
      message: '1 account has a name or address that a letter cannot write: it would show "?"',
      evidence: { count: 1 },
    },
  ])
})
