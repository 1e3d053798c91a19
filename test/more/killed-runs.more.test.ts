/** A worker killed at 25 points of a billing and of a reminder run of 500 accounts. */
import { expect, inject, test } from 'vitest'
import { killAndResume } from '../resilience/killed-runs.js'

test.each(['annual-billing', 'reminder'] as const)(
  'a killed %s run is resumed as if nothing had happened, wherever it was killed',
  async (kind) => {
    const adminUrl = inject('postgresUrl')
    const report = await killAndResume({ adminUrl, kind, accounts: 500, points: 25, seed: 11 })
    expect(report.differences).toEqual([])
    // Some kills must have hit the run in the middle, or the test proves nothing.
    expect(report.killed).toBeGreaterThan(20)
  },
)
