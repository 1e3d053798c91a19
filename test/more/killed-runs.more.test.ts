/** Works that are killed and gone on with: runs at 25 points each, the others at some. */
import { expect, inject, test } from 'vitest'
import { KILLED_WORKS } from '../resilience/works.js'

test.each([
  ['annual-billing', 25],
  ['reminder', 25],
  ['import', 4],
  ['print', 4],
  ['takeover', 4],
] as const)('a killed %s is gone on with as if nothing had happened', async (name, points) => {
  const adminUrl = inject('postgresUrl')
  const report = await KILLED_WORKS[name]({ adminUrl, points, seed: 11 })
  expect(report.differences).toEqual([])
  // Some kills must have hit the work in the middle, or the test proves nothing. Of four one may
  // come too late on a machine that works on other things too, and of many a few.
  expect(report.killed).toBeGreaterThan(points / 3)
})
