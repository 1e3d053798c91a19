/** `npm run soak`: kills a billing and a reminder run at a thousand points, and resumes each. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureDatabase, startThrowawayServer } from '#store/embedded-server.js'
import { migrate } from '#store/migrate.js'
import { killAndResume } from '../test/resilience/killed-runs.js'
import { SCHEMA, TEMPLATE } from '../test/support/postgres-server.js'

const points = Number(process.argv[2] ?? '1000')
const folder = mkdtempSync(join(tmpdir(), 'reeve-soak-'))
const server = await startThrowawayServer(folder)
await ensureDatabase(server, TEMPLATE)
await migrate(server.url(TEMPLATE), SCHEMA)
const adminUrl = server.url('postgres')
for (const kind of ['annual-billing', 'reminder'] as const) {
  const report = await killAndResume({ adminUrl, kind, accounts: 500, points, seed: 1 })
  const { killed, finishedBeforeTheKill, differences } = report
  console.log(`${kind}: ${killed} killed, ${finishedBeforeTheKill} had finished`)
  for (const difference of differences) console.log(`  ${difference}`)
  if (differences.length > 0) process.exitCode = 1
}
server.discard()
rmSync(folder, { recursive: true, force: true })
