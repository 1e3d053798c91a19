/** Hostile inputs: harmed files for every reader, bodies and queries at every route and page. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { chance, seedOf } from '#kernel/chance.js'
import { harmed, type Reader, READERS, refusedOrRead } from '../../test/support/harmed-files.js'

/** Of the inputs: files are many and cheap, a query asks the database for a whole page. */
const SHARE = { files: 0.8, bodies: 0.15, queries: 0.05 } as const
/** About as many as there are: the tests say how many inputs there were in the end. */
const ROUTES_WITH_BODY = 75
const PAGES = 289
const PROGRESS = 10_000

const PROJECT = join(import.meta.dirname, '../..')
const VITEST = join(PROJECT, 'node_modules/vitest/vitest.mjs')
const TESTS = ['--config=vitest.more.config.ts', '--testTimeout=86400000', 'test/more/hostile']

/** Says what was found; gives the number of faults, one for all of the routes. */
export function soakByFuzz(inputs: number, seed: number): number {
  const readers = Object.entries(READERS)
  const each = Math.ceil((inputs * SHARE.files) / readers.length)
  const faults = readers.map(([name, reader]) => harmFiles(name, reader, { each, seed }))
  const asked = {
    HOSTILE_BODIES: Math.ceil((inputs * SHARE.bodies) / ROUTES_WITH_BODY),
    HOSTILE_QUERIES: Math.ceil((inputs * SHARE.queries) / PAGES),
    HOSTILE_SEED: seed,
  }
  return faults.reduce((sum, found) => sum + found, 0) + askRoutes(asked)
}

function harmFiles(
  name: string,
  { good, read }: Reader,
  { each, seed }: { each: number; seed: number },
): number {
  const luck = chance(seedOf(name, seed))
  const counts = { read: 0, refused: 0, fell: 0 }
  for (let n = 1; n <= each; n += 1) {
    const text = harmed(good, luck)
    try {
      counts[refusedOrRead(() => read(text))] += 1
    } catch (error) {
      counts.fell += 1
      console.log(`${name} fell: ${String(error)}\n${JSON.stringify(text.slice(0, 2_000))}`)
    }
    if (n % PROGRESS === 0) console.log(`${name}: ${n} of ${each} files`)
  }
  console.log(`${name}: ${counts.read} read, ${counts.refused} refused, ${counts.fell} fell`)
  return counts.fell
}

function askRoutes(asked: Readonly<Record<string, number>>): number {
  const environment = Object.entries(asked).map(([name, value]) => [name, String(value)])
  const run = spawnSync(process.execPath, [VITEST, 'run', ...TESTS], {
    cwd: PROJECT,
    stdio: 'inherit',
    env: { ...process.env, ...(Object.fromEntries(environment) as Record<string, string>) },
  })
  return run.status === 0 ? 0 : 1
}
