/** Who is behind an actor: the officer of a token or of a user of the machine, and the person. */
import { sql, type Tx } from '#store/db.js'

/** What the log of events and the access log call a token. */
export const ACTOR = 'api/'
/** What they call a user of the machine, at the command line. */
export const MACHINE = 'machine/'

/**
 * The officer who is behind an actor: a token's owner, or the actor. What needs two officers needs
 * two owners: one officer with two tokens is still one.
 */
export async function officerBehind(tx: Tx, actor: string): Promise<string> {
  if (actor.startsWith(MACHINE)) {
    const linked = await tx.first<{ username: string }>(sql`
      select username from system_account where machine_user = ${actor.slice(MACHINE.length)}`)
    return linked?.username ?? actor
  }
  if (!actor.startsWith(ACTOR)) return actor
  const name = actor.slice(ACTOR.length)
  const row = await tx.first<{ owner: string }>(
    sql`select owner from api_token where name = ${name}`,
  )
  return row?.owner ?? actor
}

/**
 * Whether two actors are one: by name, by who stands behind a token or a user of the machine, or
 * as a person, where two officers are linked to one. A user of the machine who is linked to no
 * officer is nobody known, and counts as anybody: what needs two has not got two then.
 */
export async function isSameOfficer(tx: Tx, a: string, b: string): Promise<boolean> {
  const [x, y] = [await officerBehind(tx, a), await officerBehind(tx, b)]
  if (x === y || x.startsWith(MACHINE) || y.startsWith(MACHINE)) return true
  const shared = await tx.first(sql`
    select 1 from officer_person p join officer_person q using (party_id)
    where p.username = ${x} and q.username = ${y}
      and p.ended_on is null and q.ended_on is null limit 1`)
  return shared !== undefined
}

/** The person behind an actor, as far as is known: the one linked, else the officer. */
export async function personBehind(tx: Tx, actor: string): Promise<string> {
  const officer = await officerBehind(tx, actor)
  const row = await tx.first<{ id: bigint | null }>(sql`
    select min(party_id) as id from officer_person
    where username = ${officer} and ended_on is null`)
  return row?.id == null ? `officer/${officer}` : `person/${row.id}`
}
