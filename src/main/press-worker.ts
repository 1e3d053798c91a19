/** The thread that prints: takes jobs one at a time and answers each. */
import { parentPort, workerData } from 'node:worker_threads'
import { folderArchive } from '#dispatch/index.js'
import { createRenderer } from '#documents/index.js'
import { present } from '#kernel/invariant.js'
import { makePrintRun, markSent, type Press, recordPrintRunToMake } from '#letters/index.js'
import type { Answer, PrintJob } from '#main/print-queue.js'
import { connect } from '#store/db.js'
import { APPLICATION_ROLE } from '#store/migrate.js'

export interface PressSettings {
  readonly url: string
  readonly schema: string
  readonly archiveFolder: string
}

const settings = workerData as PressSettings
const port = present(parentPort, 'the thread that asks for prints')
const press: Press = {
  db: connect({
    url: settings.url,
    schema: settings.schema,
    role: APPLICATION_ROLE,
    connections: 1,
    patience: 'long',
  }),
  renderer: createRenderer(),
  archive: folderArchive(settings.archiveFolder),
}

let last: Promise<void> = Promise.resolve()
port.on('message', (job: PrintJob & { id: number }) => {
  last = last.then(() => printOne(job))
})

async function printOne({ id, ...job }: PrintJob & { id: number }): Promise<void> {
  const answer: Answer = await print(job).then(
    () => ({ id }),
    (error: unknown) => ({ id, error: error instanceof Error ? error.message : String(error) }),
  )
  port.postMessage(answer)
}

async function print({ command, scope, history }: PrintJob): Promise<void> {
  const made = history
    ? await recordPrintRunToMake(press.db, command, scope)
    : await makePrintRun(press, command, scope)
  if (made !== undefined && history) {
    const { printRunId } = made
    const idempotencyKey = `${command.idempotencyKey}/sent-${printRunId}`
    await markSent(press.db, { ...command, idempotencyKey }, { printRunId })
  }
}
