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

export interface OwnSession {
  /** The hash of its key, which opens nothing. */
  readonly id: string
  readonly since: Date
  readonly lastSeen: Date
  readonly address: string
  readonly current: boolean
}

interface SessionData {
  readonly since: number
  readonly address: string
}

/** Where the officer is signed in, the latest first; `key` is of the session that asks. */
export async function ownSessions(
  tx: Tx,
  username: string,
  { key, idleMs }: { readonly key: string; readonly idleMs: number },
): Promise<OwnSession[]> {
  const rows = await tx.rows<{ id: string; data: SessionData; endsAt: Date }>(sql`
    select session_id as id, data, expires_at as "endsAt" from session
    where data->>'username' = ${username} order by expires_at desc, session_id`)
  return rows.map(({ id, data, endsAt }) => ({
    id,
    since: new Date(data.since),
    lastSeen: new Date(endsAt.getTime() - idleMs),
    address: data.address,
    current: id === hashed(key),
  }))
}

/** Signs the officer out everywhere but in the session of the key, or in one of the others. */
export function endOtherSessions(
  db: Db,
  username: string,
  { key, id }: { readonly key: string; readonly id?: string },
): Promise<number> {
  const which = id === undefined ? sql`true` : sql`session_id = ${id}`
  return db.transaction((tx) =>
    tx.run(sql`delete from session where data->>'username' = ${username}
      and session_id <> ${hashed(key)} and ${which}`),
  )
}

/** Removes sessions that have run out, and what is long past of attempts. */
export async function sweepSessions(db: Db): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.run(sql`delete from session where expires_at < now()`)
    // Failures of a stranger's address: nothing rests on them any more.
    await tx.run(sql`delete from sign_in_address where last_signed_in_at is null
      and last_failed_at < now() - interval '1 day'`)
  })
}

function hashed(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}
