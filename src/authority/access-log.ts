/**
 * Who looked at whose data. A log of its own: it locks nothing and is never rewritten. A look at
 * what is restricted is marked as such, also where it was refused.
 */
import { sql, type Tx } from '#store/db.js'

export interface Look {
  readonly username: string
  readonly at: Date
  /** What was looked at: `account`, `person`, `property`, `document`, `search`. */
  readonly what: string
  /** Whose: a reference, or the words searched for. */
  readonly subject: string
}

export async function recordLook(tx: Tx, look: Look): Promise<void> {
  const words = look.subject.split(' ')
  await tx.run(sql`insert into access_log (looked_at, username, what, subject, restricted)
    values (${look.at}, ${look.username}, ${look.what}, ${look.subject},
      exists (select 1 from restricted_ref where ref = any(${words}::text[])))`)
}
