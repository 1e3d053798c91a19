/** The sign-in: a lock after repeated failures, and the officer's own change of password. */
import { councilWords } from '#authority/council-words.js'
import { hashPassword, passwordFault, passwordMatches } from '#authority/passwords.js'
import { notePasswordChosen } from '#authority/second-officer.js'
import { recordSecurity, type SecurityKind } from '#authority/security-events.js'
import { endSessionsOf } from '#authority/sessions.js'
import {
  type Attempt,
  countAttempt,
  type Counted,
  giveBackAttempt,
  noteSignedIn,
} from '#authority/sign-in-attempts.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { recordEvents } from '#store/events.js'

interface Credentials {
  readonly passwordHash: string
  /** A code is still to come: only that forgets the failures before it. */
  readonly codeFollows: boolean
}

interface PasswordAttempt extends Attempt {
  readonly password: string
}

/**
 * The officer's username, or undefined: which part was wrong, or that the sign-in is shut, is not
 * said. Five failures shut it for fifteen minutes from their address, an administrator until the
 * lock is lifted. What came of it is on record.
 */
export async function signIn(db: Db, given: PasswordAttempt): Promise<string | undefined> {
  const { username, at, address } = given
  const tried = await tryPassword(db, given)
  const event = { at, address, ...(tried.known && { username }) }
  if (tried.right) {
    if (!tried.codeFollows) await recordSecurity(db, { ...event, kind: 'signed-in' })
    return username
  }
  await recordSecurity(db, { ...event, kind: failureOf(tried) })
  return undefined
}

function failureOf({ shut, last }: Counted): SecurityKind {
  if (shut) return 'sign-in-while-shut'
  return last ? 'sign-in-shut' : 'sign-in-failed'
}

interface Tried extends Counted {
  readonly known: boolean
  readonly right: boolean
  readonly codeFollows: boolean
}

async function tryPassword(db: Db, given: PasswordAttempt): Promise<Tried> {
  const { username, password } = given
  const known = await db.transaction(async (tx) => {
    const found = await credentialsOf(tx, username)
    return found && { ...found, ...(await countAttempt(tx, given)) }
  })
  // Looked at whatever is known: an answer that came sooner would tell.
  const matches = await passwordMatches(known?.passwordHash, password)
  if (known === undefined) {
    return { known: false, right: false, codeFollows: false, shut: false, last: false }
  }
  const { shut, last, codeFollows } = known
  const right = matches && !shut
  if (right) {
    await db.transaction((tx) => (codeFollows ? giveBackAttempt : noteSignedIn)(tx, given))
  }
  return { known: true, right, codeFollows, shut, last }
}

function credentialsOf(tx: Tx, username: string): Promise<Credentials | undefined> {
  return tx.first<Credentials>(sql`
    select password_hash as "passwordHash", totp_since is not null as "codeFollows"
    from officer where username = ${username} and active and locked_on is null`)
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
  given: { readonly current: string; readonly next: string; readonly address: string },
): Promise<ChangePasswordOutcome> {
  const username = command.actor
  const why = passwordFault(given.next, username, await councilWords(db, command.on))
  if (why !== undefined) return { kind: 'weak-password', why }
  if (given.next === given.current) return { kind: 'same-password' }
  const { current: password, address } = given
  const attempt = { username, password, address, at: command.recordedAt }
  const tried = await tryPassword(db, attempt)
  if (!tried.right) {
    const detail = 'change of password'
    await recordSecurity(db, { ...attempt, username, kind: failureOf(tried), detail })
    return { kind: 'wrong-password' }
  }
  const passwordHash = await hashPassword(given.next)
  // The password is no part of the request that is kept with its key.
  const request = { name: 'change-password', body: { username } }
  return carryOut(db, command, request, async (tx) => {
    await tx.run(sql`update officer set password_hash = ${passwordHash},
      must_change_password = false where username = ${username}`)
    await notePasswordChosen(tx, username, command.on)
    await endSessionsOf(tx, username)
    const stream = `officer/${username}`
    await recordEvents(tx, command, [{ stream, type: 'officer-password-changed', detail: {} }])
    return { kind: 'changed' }
  })
}
