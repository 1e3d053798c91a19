/** The screens on the small council, with the desks that need nothing outside. */
import type { FastifyInstance } from 'fastify'
import { confirmChange, previewChange } from '#changes/index.js'
import { executeRun } from '#jobs/index.js'
import { isoDate, type IsoDate } from '#kernel/dates.js'
import type { Db } from '#store/db.js'
import { buildServer, type WebOptions } from '#web/index.js'
import { OFFICERS, PASSWORD } from './small-council.js'

export interface SmallServer {
  readonly app: FastifyInstance
  readonly url: string
  /** The council's day; tests move it on. */
  today: IsoDate
}

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF')

export async function startSmallServer(db: Db, today = '2026-04-20'): Promise<SmallServer> {
  const held = { today: isoDate(today) }
  const pdf = () => Promise.resolve(new Uint8Array(PDF))
  const options: WebOptions = {
    db,
    clock: { today: () => Promise.resolve(held.today), now: () => new Date() },
    sessionSecret: 'a secret for tests only',
    archive: { read: pdf },
    letters: {
      noticePdf: pdf,
      statementPdf: pdf,
      courtListPdf: pdf,
      runSamplePdf: pdf,
      printRun: () => Promise.resolve(),
      markSent: () => Promise.resolve(),
    },
    changes: {
      preview: (acting, change) => previewChange(db, acting, change),
      confirm: (command, change) => confirmChange(db, command, change),
    },
    runs: {
      start: (runId, acting) => void executeRun(db, acting, { runId, chunkSize: 5 }),
    },
    demonstration: {
      officers: OFFICERS.map((officer) => ({ ...officer, password: PASSWORD })),
      moveOn: () => undefined,
      progress: () => ({ busy: false, text: '', done: 0, of: 0 }),
    },
  }
  const app = await buildServer(options)
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  return Object.assign(held, { app, url })
}
