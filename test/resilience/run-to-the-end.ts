/**
 * Executes a run in a process of its own, so that a test can kill it: `url run-id day chunk`. Says
 * `done N` for the chunks done, 0 at the start.
 */
import { isoDate } from '#kernel/dates.js'
import { executeRun } from '#jobs/index.js'
import { connect } from '#store/db.js'
import { APPLICATION_ROLE } from '#store/migrate.js'
import { SCHEMA } from '../support/postgres-server.js'

const [url = '', runId = '0', day = '', chunk = '20'] = process.argv.slice(2)
const db = connect({ url, schema: SCHEMA, role: APPLICATION_ROLE })
const acting = { actor: 'worker', on: isoDate(day), recordedAt: new Date(`${day}T10:00:00Z`) }
process.stdout.write('done 0\n')
const onProgress = (done: number) => process.stdout.write(`done ${done}\n`)
await executeRun(db, acting, { runId: BigInt(runId), chunkSize: Number(chunk), onProgress })
await db.close()
