/** Executes a run: `url run-id day chunk`. */
import { isoDate } from '#kernel/dates.js'
import { executeRun } from '#jobs/execute-run.js'
import { openChild } from '../child-place.js'

const { db, args, say } = openChild()
const [runId = '0', day = '', chunk = '20'] = args
const acting = { actor: 'worker', on: isoDate(day), recordedAt: new Date(`${day}T10:00:00Z`) }
say()
await executeRun(db, acting, { runId: BigInt(runId), chunkSize: Number(chunk) })
await db.close()
