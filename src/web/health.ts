/** For who watches the process: whether it lives, and whether it can serve, database and all. */
import type { FastifyInstance } from 'fastify'
import { type Db, sql } from '#store/db.js'

/** A database that has not answered by then is not there for an officer either. */
const ANSWER_MS = 3_000

export function healthRoutes(app: FastifyInstance, { db }: { readonly db: Db }): void {
  app.get('/health/live', () => ({ live: true }))
  app.get('/health/ready', async (_request, reply) => {
    const ready = await answers(db)
    if (ready) return { ready }
    const why = 'the database does not answer'
    return reply.code(503).header('retry-after', '5').send({ ready, why })
  })
}

async function answers(db: Db): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ANSWER_MS)
  })
  const asked = db
    .reading((tx) => tx.rows(sql`select 1`))
    .then(
      () => true,
      () => false,
    )
  const answered = await Promise.race([asked, late])
  clearTimeout(timer)
  return answered
}
