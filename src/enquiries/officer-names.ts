/** The names of officers, for those who read who did what. */
import { contains } from '#enquiries/lists.js'
import { type RawBuilder, sql, type Tx } from '#store/db.js'

export type OfficerNames = ReadonlyMap<string, string>

/** Every officer's name by username, of those who have left too. */
export async function readOfficerNames(tx: Tx): Promise<OfficerNames> {
  const rows = await tx.rows<{ username: string; name: string }>(
    sql`select username, name from officer`,
  )
  return new Map(rows.map(({ username, name }) => [username, name]))
}

/** An actor as people say it: an officer's name, a token's, else as it was recorded. */
export function actorName(names: OfficerNames, actor: string): string {
  if (actor.startsWith('api/')) return `API token ${actor.slice('api/'.length)}`
  return names.get(actor) ?? actor
}

/** Whether a column of usernames is the one typed, or of an officer whose name holds that. */
export function isActor(column: RawBuilder<unknown>, typed: string): RawBuilder<unknown> {
  const named = sql`select username from officer where ${contains(sql`name`, typed)}`
  return sql`${column} = any(array(select ${typed}::text union ${named}))`
}
