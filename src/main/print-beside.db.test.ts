/** Printing that fails, and a printing thread that dies: the run says so, and goes on. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { folderArchive } from '#dispatch/index.js'
import { createRenderer } from '#documents/index.js'
import { isoDate } from '#kernel/dates.js'
import { printFailureOf } from '#letters/index.js'
import { printBeside } from '#main/print-beside.js'
import { openPrintQueue } from '#main/print-queue.js'
import { command, makeSmallCouncil } from '../../test/browser/small-council.js'
import { SMALL_COUNCIL, useDatabase } from '../../test/support/database.js'

const at = useDatabase(SMALL_COUNCIL)
const ON = isoDate('2026-04-20')
let folder = ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reeve-printing-'))
  await makeSmallCouncil(at.db)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function printing(archiveFolder: string) {
  return printBeside({
    db: at.db,
    archive: folderArchive(archiveFolder),
    renderer: createRenderer(),
    clock: { today: () => Promise.resolve(ON), now: () => new Date() },
    ownerUrl: at.url,
    schema: at.db.schema,
    archiveFolder,
    secretKey: '',
    close: () => Promise.resolve(),
  })
}

test('a run whose letters fail says why, until they are printed', async () => {
  // A file where the archive should be a folder: nothing can be written there.
  const blocked = join(folder, 'blocked')
  writeFileSync(blocked, '')
  const failing = printing(blocked)
  await expect(failing.printNow(command(ON), { runId: 1n })).rejects.toThrow()
  await failing.close()
  const failure = await at.db.reading((tx) => printFailureOf(tx, 1n))
  expect(failure?.why).toMatch(/EEXIST|ENOTDIR/)
  const working = printing(join(folder, 'archive'))
  await working.printNow(command(ON), { runId: 1n })
  await working.close()
  expect(await at.db.reading((tx) => printFailureOf(tx, 1n))).toBeUndefined()
})

test('a thread that dies fails its jobs, and the next job has a new thread', async () => {
  const once = join(folder, 'died-once')
  const file = join(folder, 'thread.mjs')
  writeFileSync(
    file,
    `import { existsSync, writeFileSync } from 'node:fs'
    import { parentPort } from 'node:worker_threads'
    parentPort.on('message', ({ id }) => {
      if (existsSync(${JSON.stringify(once)})) return parentPort.postMessage({ id })
      writeFileSync(${JSON.stringify(once)}, '')
      process.exit(1)
    })`,
  )
  const settings = { url: '', schema: '', archiveFolder: '' }
  const queue = openPrintQueue(settings, pathToFileURL(file))
  const job = { command: command(ON), scope: { runId: 1n }, history: false }
  await expect(queue.print(job)).rejects.toThrow('the printing thread died')
  await queue.print(job)
  expect(queue.waiting()).toBe(0)
  await queue.close()
})
