/** Officers and their sign-in: passwords by argon2id, and a lock after repeated failures. */
import { hash, verify } from '@node-rs/argon2'
import { isRole, ROLES } from '#authority/roles.js'
import { InputError } from '#kernel/invariant.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { recordEvents } from '#store/events.js'

export interface Officer {
  readonly username: string
  readonly name: string
  readonly roles: readonly string[]
}

export interface NewOfficer extends Officer {
  readonly password: string
}

const FAILURES_ALLOWED = 5
const LOCKED_MINUTES = 15
const LEAST_PASSWORD = 10

/** Adds an officer. Throws InputError naming the field at fault. */
export async function createOfficer(db: Db, command: Command, officer: NewOfficer): Promise<void> {
  checkOfficer(officer)
  const { username, name, roles } = officer
  const passwordHash = await hash(officer.password)
  const request = { name: 'create-officer', body: { username, name, roles } }
  await carryOut(db, command, request, async (tx) => {
    const added = await tx.run(sql`
      insert into officer (username, name, password_hash, roles, recorded_at)
      values (${username}, ${name}, ${passwordHash}, ${[...roles]}::text[], ${command.recordedAt})
      on conflict (username) do nothing`)
    if (added === 0) {
      const message = `${username} is an officer already: choose another name`
      throw new InputError([{ field: 'username', message }])
    }
    const stream = `officer/${username}`
    await recordEvents(tx, command, [{ stream, type: 'officer-added', detail: { name, roles } }])
  })
}

function checkOfficer({ username, name, roles, password }: NewOfficer): void {
  const errors = [
    ...fault(
      !/^[a-z0-9.@-]{2,60}$/.test(username),
      'username',
      'use small letters, digits, . or -',
    ),
    ...fault(name.trim() === '', 'name', 'give the officer’s name'),
    ...fault(
      roles.length === 0 || !roles.every(isRole),
      'roles',
      `choose from ${ROLES.map((role) => role.name).join(', ')}`,
    ),
    ...fault(
      password.length < LEAST_PASSWORD,
      'password',
      `use at least ${LEAST_PASSWORD} characters`,
    ),
  ]
  if (errors.length > 0) throw new InputError(errors)
}

function fault(wrong: boolean, field: string, message: string) {
  return wrong ? [{ field, message }] : []
}

interface Credentials extends Officer {
  readonly passwordHash: string
  readonly failed: number
  readonly lockedUntil: Date | null
}

/**
 * The officer, or undefined: which part was wrong, or that the sign-in is locked, is not said.
 * Five failures lock it for fifteen minutes.
 */
export async function signIn(
  db: Db,
  given: { readonly username: string; readonly password: string; readonly at: Date },
): Promise<Officer | undefined> {
  const { username, at } = given
  const known = await db.transaction((tx) => credentialsOf(tx, username))
  // An unknown name costs as long as a wrong password, so that timing says nothing either.
  const right = await verify(known?.passwordHash ?? (await decoyHash()), given.password)
  if (known === undefined) return undefined
  if (known.lockedUntil !== null && known.lockedUntil > at) return undefined
  await db.transaction((tx) => (right ? clearFailures(tx, username) : noteFailure(tx, given)))
  return right ? { username, name: known.name, roles: known.roles } : undefined
}

function credentialsOf(tx: Tx, username: string): Promise<Credentials | undefined> {
  return tx.first<Credentials>(sql`
    select username, name, roles, password_hash as "passwordHash", failed_attempts as failed,
      locked_until as "lockedUntil"
    from officer where username = ${username} and active`)
}

async function clearFailures(tx: Tx, username: string): Promise<void> {
  await tx.run(sql`update officer set failed_attempts = 0, locked_until = null
    where username = ${username}`)
}

async function noteFailure(tx: Tx, { username, at }: { username: string; at: Date }) {
  const until = new Date(at.getTime() + LOCKED_MINUTES * 60_000)
  await tx.run(sql`
    update officer set
      failed_attempts = case when failed_attempts + 1 >= ${FAILURES_ALLOWED} then 0
        else failed_attempts + 1 end,
      locked_until = case when failed_attempts + 1 >= ${FAILURES_ALLOWED} then ${until}
        else locked_until end
    where username = ${username}`)
}

let decoy: Promise<string> | undefined

function decoyHash(): Promise<string> {
  decoy ??= hash('a password that nobody has')
  return decoy
}

/** The officer as recorded now, or undefined when not active any more. */
export function findOfficer(tx: Tx, username: string): Promise<Officer | undefined> {
  return tx.first<Officer>(
    sql`select username, name, roles from officer where username = ${username} and active`,
  )
}

export function listOfficers(tx: Tx): Promise<Officer[]> {
  return tx.rows<Officer>(sql`select username, name, roles from officer where active order by name`)
}
