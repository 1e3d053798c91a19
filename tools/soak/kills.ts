/** Works that are killed at many points, each gone on with and held against one never killed. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureDatabase, startThrowawayServer } from '#store/embedded-server.js'
import { migrate } from '#store/migrate.js'
import { KILLED_WORKS } from '../../test/resilience/works.js'
import { HASTY, SCHEMA, TEMPLATE } from '../../test/support/postgres-server.js'

type Work = keyof typeof KILLED_WORKS

/** Of a hundred kills: what writes most is killed most, and a print run lasts longest. */
const SHARES: readonly (readonly [work: Work, of100: number])[] = [
  ['annual-billing', 30],
  ['reminder', 30],
  ['import', 20],
  ['print', 10],
  ['takeover', 10],
]

interface Soaked {
  readonly adminUrl: string
  readonly points: number
  readonly seed: number
}

/** Says how it goes on; gives the number of differences from a work that was never killed. */
export async function soakByKills(points: number, seed: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'reeve-soak-'))
  const server = await startThrowawayServer(folder, HASTY)
  await ensureDatabase(server, TEMPLATE)
  await migrate(server.url(TEMPLATE), SCHEMA)
  const adminUrl = server.url('postgres')
  let differences = 0
  for (const [work, of100] of SHARES) {
    const share = Math.ceil((points * of100) / 100)
    differences += await soak(work, { adminUrl, points: share, seed })
  }
  server.discard()
  return differences
}

async function soak(work: Work, { adminUrl, points, seed }: Soaked): Promise<number> {
  const began = performance.now()
  const onPoint = (done: number) => {
    const seconds = Math.round((performance.now() - began) / 1000)
    if (done % 10 === 0) console.log(`${work}: ${done} of ${points} points in ${seconds} s`)
  }
  const report = await KILLED_WORKS[work]({ adminUrl, points, seed, onPoint })
  const { killed, finishedBeforeTheKill: finished, differences } = report
  const counts = `${killed} killed, ${finished} had finished, ${differences.length} differences`
  console.log(`${work}: ${counts}`)
  for (const difference of differences) console.log(`  ${difference}`)
  return differences.length
}
