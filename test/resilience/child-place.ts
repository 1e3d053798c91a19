/** What a script of `children` is given: its council, and how it says how far it is. */
import { connect, type Db } from '#store/db.js'
import { APPLICATION_ROLE } from '#store/database-names.js'
import { SCHEMA } from '../support/postgres-server.js'

export interface OpenedChild {
  readonly db: Db
  /** The arguments after the first. */
  readonly args: readonly string[]
  readonly say: (done: number) => void
}

export function openChild(): OpenedChild {
  const [url = '', ...args] = process.argv.slice(2)
  const db = connect({ url, schema: SCHEMA, role: APPLICATION_ROLE })
  return { db, args, say: (done) => process.stdout.write(`done ${done}\n`) }
}
