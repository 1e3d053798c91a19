/** The sign-in: a lock after repeated failures, and the officer's own change of password. */
import { hashPassword, passwordFault, passwordMatches } from '#authority/passwords.js'
import { endSessionsOf } from '#authority/sessions.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { recordEvents } from '#store/events.js'

const FAILURES_ALLOWED = 5
const LOCKED_MINUTES = 15

interface Credentials {
  readonly username: string
  readonly passwordHash: string
  readonly lockedUntil: Date | null
  /** A code is still to come: only that forgets the failures before it. */
  readonly codeFollows: boolean
}

interface Attempt {
  readonly username: string
  readonly password: string
  readonly at: Date
}

/**
 * The officer's username, or undefined: which part was wrong, or that the sign-in is locked, is not
 * said. Five failures lock it for fifteen minutes, an administrator until the lock is lifted.
 */
export async function signIn(db: Db, given: Attempt): Promise<string | undefined> {
  const { username, at, password } = given
  const known = await db.transaction((tx) => credentialsOf(tx, username))
  const right = await passwordMatches(known?.passwordHash, password)
  if (known === undefined) return undefined
  if (known.lockedUntil !== null && known.lockedUntil > at) return undefined
  await db.transaction(async (tx) => {
    if (!right) await noteFailure(tx, given)
    else if (!known.codeFollows) await clearFailures(tx, username)
  })
  return right ? username : undefined
}

function credentialsOf(tx: Tx, username: string): Promise<Credentials | undefined> {
  return tx.first<Credentials>(sql`
    select username, password_hash as "passwordHash", locked_until as "lockedUntil",
      totp_since is not null as "codeFollows"
    from officer where username = ${username} and active and locked_on is null`)
}

export async function clearFailures(tx: Tx, username: string): Promise<void> {
  await tx.run(sql`update officer set failed_attempts = 0, locked_until = null
    where username = ${username}`)
}

export async function noteFailure(
  tx: Tx,
  { username, at }: Pick<Attempt, 'username' | 'at'>,
): Promise<void> {
  const until = new Date(at.getTime() + LOCKED_MINUTES * 60_000)
  await tx.run(sql`
    update officer set
      failed_attempts = case when failed_attempts + 1 >= ${FAILURES_ALLOWED} then 0
        else failed_attempts + 1 end,
      locked_until = case when failed_attempts + 1 >= ${FAILURES_ALLOWED} then ${until}
        else locked_until end
    where username = ${username}`)
}

export type ChangePasswordOutcome =
  | { readonly kind: 'changed' }
  | { readonly kind: 'weak-password'; readonly why: string }
  | { readonly kind: 'same-password' }
  | { readonly kind: 'wrong-password' }

/**
 * Changes the acting officer's own password, and ends every session under the old one. A wrong
 * password counts as a failure of the sign-in.
 */
export async function changePassword(
  db: Db,
  command: Command,
  given: { readonly current: string; readonly next: string },
): Promise<ChangePasswordOutcome> {
  const username = command.actor
  const why = passwordFault(given.next, username)
  if (why !== undefined) return { kind: 'weak-password', why }
  if (given.next === given.current) return { kind: 'same-password' }
  const attempt = { username, password: given.current, at: command.recordedAt }
  if ((await signIn(db, attempt)) === undefined) return { kind: 'wrong-password' }
  const passwordHash = await hashPassword(given.next)
  // The password is no part of the request that is kept with its key.
  const request = { name: 'change-password', body: { username } }
  return carryOut(db, command, request, async (tx) => {
    await tx.run(sql`update officer set password_hash = ${passwordHash},
      must_change_password = false where username = ${username}`)
    await endSessionsOf(tx, username)
    const stream = `officer/${username}`
    await recordEvents(tx, command, [{ stream, type: 'officer-password-changed', detail: {} }])
    return { kind: 'changed' }
  })
}
