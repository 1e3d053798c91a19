/** Prints the letters of a run: `url day run-id folder`. Says `done 0` at the start. */
import { folderArchive } from '#dispatch/archive.js'
import { createRenderer } from '#documents/index.js'
import { makePrintRun } from '#letters/print-run.js'
import { commandOn } from '../../support/command-on.js'
import { openChild } from '../child-place.js'

const { db, args, say } = openChild()
const [day = '', runId = '0', folder = ''] = args
const press = { db, renderer: createRenderer(), archive: folderArchive(folder) }
say(0)
await makePrintRun(press, commandOn(day, 'print'), { runId: BigInt(runId) })
await db.close()
