/** What a script of `children` is given: its council, and how it says how far it is. */
import { connect, type Db } from '#store/db.js'
import { APPLICATION_ROLE } from '#store/database-names.js'
import { SCHEMA } from '../support/postgres-server.js'

export interface OpenedChild {
  /** Each of its transactions that is over is a part done. */
  readonly db: Db
  /** The arguments after the first. */
  readonly args: readonly string[]
  /** Says that one more part is done; the first time, that the work begins. */
  readonly say: () => void
}

export function openChild(): OpenedChild {
  const [url = '', ...args] = process.argv.slice(2)
  const db = connect({ url, schema: SCHEMA, role: APPLICATION_ROLE })
  let done = 0
  const say = () => void process.stdout.write(`done ${done++}\n`)
  const transaction: Db['transaction'] = async (work) => {
    const result = await db.transaction(work)
    say()
    return result
  }
  return { db: { ...db, transaction }, args, say }
}
