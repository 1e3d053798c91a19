/** Sessions of signed-in officers, by the hash of their key: the table alone opens none. */
import { createHash } from 'node:crypto'
import { type Db, sql, type Tx } from '#store/db.js'

export async function readSession(db: Db, key: string): Promise<unknown> {
  const row = await db.reading((tx) =>
    tx.first<{ data: unknown }>(sql`select data from session where session_id = ${hashed(key)}`),
  )
  return row?.data
}

export async function writeSession(
  db: Db,
  key: string,
  session: { readonly data: unknown; readonly expiresAt: Date },
): Promise<void> {
  const data = JSON.stringify(session.data)
  await db.transaction((tx) =>
    tx.run(sql`insert into session (session_id, data, expires_at)
      values (${hashed(key)}, ${data}::json, ${session.expiresAt})
      on conflict (session_id) do update
      set data = excluded.data, expires_at = excluded.expires_at`),
  )
}

/** Lets the session last until then; what is in it stays. */
export async function extendSession(db: Db, key: string, expiresAt: Date): Promise<void> {
  await db.transaction((tx) =>
    tx.run(sql`update session set expires_at = ${expiresAt} where session_id = ${hashed(key)}`),
  )
}

export async function endSession(db: Db, key: string): Promise<void> {
  await db.transaction((tx) => tx.run(sql`delete from session where session_id = ${hashed(key)}`))
}

/** Signs an officer out wherever they are signed in. */
export async function endSessionsOf(tx: Tx, username: string): Promise<void> {
  await tx.run(sql`delete from session where data->>'username' = ${username}
    or data->'pending'->>'username' = ${username}`)
}

/** Removes sessions that have run out. */
export async function sweepSessions(db: Db): Promise<void> {
  await db.transaction((tx) => tx.run(sql`delete from session where expires_at < now()`))
}

function hashed(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}
