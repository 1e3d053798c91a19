/** For tests of locks: goes on once connections wait for rows that another holds. */
import { type Db, sql } from '#store/db.js'

export async function untilWaiting(db: Db, connections: number): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const waiting = await db.transaction((tx) =>
      tx.rows(sql`select distinct pid from pg_locks where not granted and locktype <> 'relation'
        and (database is null or database = (select oid from pg_database
          where datname = current_database()))`),
    )
    if (waiting.length >= connections) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error(`not ${connections} waited for a lock`)
}
