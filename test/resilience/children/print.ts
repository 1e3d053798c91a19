/** Prints the letters of a run: `url day run-id folder`. A file is two parts. */
import { folderArchive } from '#dispatch/archive.js'
import { createRenderer } from '#documents/index.js'
import { makePrintRun } from '#letters/print-run.js'
import { commandOn } from '../../support/command-on.js'
import { openChild } from '../child-place.js'

const { db, args, say } = openChild()
const [day = '', runId = '0', folder = ''] = args
const archive = folderArchive(folder)
say()
const keep = async (bytes: Uint8Array) => {
  say()
  const hash = await archive.keep(bytes)
  say()
  return hash
}
const press = { db, renderer: createRenderer(), archive: { ...archive, keep } }
await makePrintRun(press, commandOn(day, 'print'), { runId: BigInt(runId) })
await db.close()
