/** A worker killed at points of a billing and of a reminder run; at many, in `test/more`. */
import { expect, inject, test } from 'vitest'
import { killAndGoOn } from './kill-points.js'
import { killedRun } from './killed-runs.js'

test.each(['annual-billing', 'reminder'] as const)(
  'a killed %s run is resumed as if nothing had happened',
  async (kind) => {
    const adminUrl = inject('postgresUrl')
    const report = await killAndGoOn(killedRun(kind, 300), { adminUrl, points: 6, seed: 7 })
    expect(report.differences).toEqual([])
    // Some kills must have hit the run in the middle, or the test proves nothing.
    expect(report.killed).toBeGreaterThan(3)
  },
  240_000,
)
