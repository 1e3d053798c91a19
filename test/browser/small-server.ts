/** The screens on the small council, with its letters and an archive in a temporary folder. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { apiPlugin } from '#api/index.js'
import { confirmChange, previewChange } from '#changes/index.js'
import { folderArchive } from '#dispatch/index.js'
import { createRenderer } from '#documents/index.js'
import { beginRun } from '#jobs/index.js'
import { isoDate, type IsoDate } from '#kernel/dates.js'
import { makePrintRun } from '#letters/index.js'
import { letterDesk } from '#main/letter-desk.js'
import type { Db } from '#store/db.js'
import { buildServer, type WebOptions } from '#web/index.js'
import { OFFICERS, PASSWORD } from './small-council.js'

export interface SmallServer {
  readonly app: FastifyInstance
  readonly url: string
  /** The council's day; tests move it on. */
  today: IsoDate
}

export async function startSmallServer(
  db: Db,
  today = '2026-04-20',
  beside: NonNullable<WebOptions['beside']> = [],
): Promise<SmallServer> {
  const held = { today: isoDate(today) }
  const folder = await mkdtemp(join(tmpdir(), 'reeve-archive-'))
  const clock = { today: () => Promise.resolve(held.today), now: () => new Date() }
  const press = { db, clock, renderer: createRenderer(), archive: folderArchive(folder) }
  let begun: Promise<void> = Promise.resolve()
  const screens: WebOptions = {
    db,
    clock,
    sessionSecret: 'a secret for tests only',
    archive: press.archive,
    letters: letterDesk(press, (scope, command) => makePrintRun(press, command, scope)),
    changes: changeDesk(db),
    runs: {
      start: async (runId, acting) => {
        const outcome = await beginRun(db, acting, { runId, chunkSize: 5 })
        if (outcome.kind !== 'begun') return outcome
        const command = { ...acting, idempotencyKey: `print/run-${runId}` }
        begun = outcome.rest().then(async () => {
          await makePrintRun(press, command, { runId })
        })
        return outcome
      },
    },
    addresses: { privateNetworks: false, thisMachine: true },
    demonstration: {
      officers: OFFICERS.map((officer) => ({ ...officer, password: PASSWORD })),
      moveOn: () => undefined,
      progress: () => ({ busy: false, text: '', done: 0, of: 0 }),
    },
  }
  const app = await buildServer({ ...screens, beside: [...beside, apiPlugin(screens)] })
  app.addHook('onClose', async () => {
    await begun
    await rm(folder, { recursive: true })
  })
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  return Object.assign(held, { app, url })
}

function changeDesk(db: Db): WebOptions['changes'] {
  return {
    preview: (acting, change) => previewChange(db, acting, change),
    confirm: (command, change) => confirmChange(db, command, change),
  }
}
