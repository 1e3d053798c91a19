/**
 * Who came in, who failed to, and what was refused: by this a council tells an attack. A log of its
 * own: it locks nothing and is never rewritten.
 */
import { type Db, sql, type Tx } from '#store/db.js'

export const SECURITY_KINDS = [
  'signed-in',
  'sign-in-failed',
  // The failure that shut the sign-in from its address for a while, and what was tried meanwhile.
  'sign-in-shut',
  'sign-in-while-shut',
  'code-failed',
  'signed-out',
  'sessions-ended',
  'refused',
  'wrong-token',
] as const

export type SecurityKind = (typeof SECURITY_KINDS)[number]

export interface SecurityEvent {
  readonly at: Date
  readonly kind: SecurityKind
  /** An officer's, or a token's as `api/name`; left out where the name given is nobody's. */
  readonly username?: string
  readonly address?: string
  /** What was refused: a route, a scope; never whom it was about. */
  readonly detail?: string
}

export async function noteSecurity(tx: Tx, event: SecurityEvent): Promise<void> {
  const { at, kind, username = null, address = null, detail = '' } = event
  await tx.run(sql`insert into security_event (happened_at, kind, username, address, detail)
    values (${at}, ${kind}, ${username}, ${address}, ${detail})`)
}

/** As `noteSecurity`, in a transaction of its own. */
export function recordSecurity(db: Db, event: SecurityEvent): Promise<void> {
  return db.transaction((tx) => noteSecurity(tx, event))
}
