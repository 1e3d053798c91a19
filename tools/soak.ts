/**
 * `npm run soak`: kills works at a thousand points and goes on with each, `npm run soak -- 100` at
 * a hundred; `npm run soak -- fuzz 1000000` gives the readers and every route so many hostile
 * inputs. `--seed N` chooses others than those of before.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureDatabase, startThrowawayServer } from '#store/embedded-server.js'
import { migrate } from '#store/migrate.js'
import { KILLED_WORKS } from '../test/resilience/works.js'
import { HASTY, SCHEMA, TEMPLATE } from '../test/support/postgres-server.js'

/** Of a hundred kills: what writes most is killed most, and a print run lasts longest. */
const SHARES: Readonly<Record<keyof typeof KILLED_WORKS, number>> = {
  'annual-billing': 30,
  reminder: 30,
  import: 20,
  print: 10,
  takeover: 10,
}

const points = Number(process.argv[2] ?? '1000')
const seed = 1
const folder = mkdtempSync(join(tmpdir(), 'reeve-soak-'))
const server = await startThrowawayServer(folder, HASTY)
await ensureDatabase(server, TEMPLATE)
await migrate(server.url(TEMPLATE), SCHEMA)
const adminUrl = server.url('postgres')
for (const name of Object.keys(SHARES) as (keyof typeof SHARES)[]) {
  await soak(name, Math.ceil((points * SHARES[name]) / 100))
}
server.discard()
rmSync(folder, { recursive: true, force: true })

async function soak(name: keyof typeof SHARES, share: number): Promise<void> {
  const began = performance.now()
  const since = () => Math.round((performance.now() - began) / 1000)
  const onPoint = (done: number) => {
    if (done % 10 === 0) console.log(`${name}: ${done} of ${share} points in ${since()} s`)
  }
  const report = await KILLED_WORKS[name]({ adminUrl, points: share, seed, onPoint })
  const { killed, finishedBeforeTheKill, differences } = report
  console.log(
    `${name}: ${killed} killed, ${finishedBeforeTheKill} had finished, ${differences.length} differences`,
  )
  for (const difference of differences) console.log(`  ${difference}`)
  if (differences.length > 0) process.exitCode = 1
}
