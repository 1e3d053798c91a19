/** For tests of locks: goes on once some connection waits for a row that another holds. */
import { type Db, sql } from '#store/db.js'

export async function untilOneWaits(db: Db): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const waiting = await db.transaction((tx) =>
      tx.first(sql`select 1 from pg_locks where not granted and locktype <> 'relation'
        and (database is null or database = (select oid from pg_database
          where datname = current_database()))`),
    )
    if (waiting !== undefined) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('nobody waited for a lock')
}
