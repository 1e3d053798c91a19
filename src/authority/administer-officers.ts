/**
 * What an administrator does with officers. Each is a command with its event; nobody gives, takes
 * or lifts anything of their own, and no token its owner's.
 */
import { type Officer, OFFICER_ROLES } from '#authority/officers.js'
import { councilWords } from '#authority/council-words.js'
import { hashPassword, passwordFault } from '#authority/passwords.js'
import { isRole, ROLES } from '#authority/roles.js'
import { clearSecondFactor } from '#authority/second-factor.js'
import { endSessionsOf } from '#authority/sessions.js'
import { clearFailures } from '#authority/sign-in-attempts.js'
import { officerBehind } from '#authority/tokens.js'
import type { IsoDate } from '#kernel/dates.js'
import { type FieldError, InputError } from '#kernel/invariant.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { recordEvents } from '#store/events.js'
import { recordFact } from '#store/facts.js'

export interface NewOfficer extends Officer {
  readonly password: string
  /** The demonstration's, which is shown to everybody: it may be a common one. */
  readonly published?: boolean
  /** The officer chooses another at the first sign-in: so wherever someone else chose this one. */
  readonly mustChangePassword: boolean
}

interface WeakPassword {
  readonly kind: 'weak-password'
  readonly why: string
}

export type CreateOfficerOutcome =
  { readonly kind: 'added' } | WeakPassword | { readonly kind: 'username-in-use' }

/** Adds an officer with roles from today. Throws InputError naming the field at fault. */
export async function createOfficer(
  db: Db,
  command: Command,
  officer: NewOfficer,
): Promise<CreateOfficerOutcome> {
  const { username, name, roles, mustChangePassword } = officer
  const errors = [...nameFaults(officer), ...roleFaults(roles)]
  if (errors.length > 0) throw new InputError(errors)
  const ours = await councilWords(db, command.on)
  const why = passwordFault(officer.password, username, ours)
  if (why !== undefined && officer.published !== true) return { kind: 'weak-password', why }
  const passwordHash = await hashPassword(officer.password)
  const request = { name: 'create-officer', body: { username, name, roles } }
  return carryOut(db, command, request, async (tx): Promise<CreateOfficerOutcome> => {
    const added = await tx.run(sql`
      insert into officer (username, name, password_hash, must_change_password, recorded_at)
      values (${username}, ${name}, ${passwordHash}, ${mustChangePassword}, ${command.recordedAt})
      on conflict (username) do nothing`)
    if (added === 0) return { kind: 'username-in-use' }
    const period = { from: command.on, until: null }
    const values = { roles, reason: 'added' }
    await recordFact(tx, command, { table: OFFICER_ROLES, key: username, period, values })
    const detail = { name, roles }
    await recordEvents(tx, command, [{ stream: streamOf(username), type: 'officer-added', detail }])
    return { kind: 'added' }
  })
}

/** Under /officers a browser takes these for another page than the officer's. */
const ADDRESSES = /^(new|\.+)$/

function nameFaults({ username, name }: NewOfficer): FieldError[] {
  const errors: FieldError[] = []
  if (!/^[a-z0-9.@-]{2,60}$/.test(username)) {
    errors.push({ field: 'username', message: 'use small letters, digits, . or -' })
  } else if (ADDRESSES.test(username)) {
    errors.push({ field: 'username', message: 'is the address of a page: choose another' })
  }
  if (name.trim() === '') errors.push({ field: 'name', message: 'give the officer’s name' })
  return errors
}

function roleFaults(roles: readonly string[]): FieldError[] {
  if (roles.length > 0 && roles.every(isRole)) return []
  const known = ROLES.map((role) => role.name).join(', ')
  return [{ field: 'roles', message: `choose from ${known}` }]
}

function streamOf(username: string): string {
  return `officer/${username}`
}

export interface RolesChange {
  readonly username: string
  readonly roles: readonly string[]
  readonly from: IsoDate
  /** The first day on which what held before holds again; null for good. */
  readonly until: IsoDate | null
  readonly reason: string
}

export type OfficerOutcome<Done extends string> =
  { readonly kind: Done } | { readonly kind: 'own-account' } | { readonly kind: 'no-such-officer' }

export type ChangeRolesOutcome =
  OfficerOutcome<'changed'> | { readonly kind: 'in-the-past'; readonly today: IsoDate }

/** Gives an officer other roles from a day on. Throws InputError naming the field at fault. */
export function changeRoles(
  db: Db,
  command: Command,
  change: RolesChange,
): Promise<ChangeRolesOutcome> {
  const { username, roles, from, until, reason } = change
  const errors = [...roleFaults(roles), ...reasonFaults(reason)]
  if (errors.length > 0) throw new InputError(errors)
  const work = { username, name: 'change-roles', type: 'officer-roles-changed', body: change }
  return administer(db, command, work, async (tx): Promise<ChangeRolesOutcome> => {
    // What was done on an earlier day was done with the roles of that day.
    if (from < command.on) return { kind: 'in-the-past', today: command.on }
    const period = { from, until }
    const values = { roles, reason }
    await recordFact(tx, command, { table: OFFICER_ROLES, key: username, period, values })
    return { kind: 'changed' }
  })
}

/** Gives a password that must be changed at the next sign-in; who is signed in is so no more. */
export async function resetPassword(
  db: Db,
  command: Command,
  { username, password }: { username: string; password: string },
): Promise<OfficerOutcome<'reset'> | WeakPassword> {
  const why = passwordFault(password, username, await councilWords(db, command.on))
  if (why !== undefined) return { kind: 'weak-password', why }
  const passwordHash = await hashPassword(password)
  const body = { username }
  const work = { username, name: 'reset-password', type: 'officer-password-reset', body }
  return administer(db, command, work, async (tx) => {
    await tx.run(sql`update officer set password_hash = ${passwordHash},
      must_change_password = true where username = ${username}`)
    await clearFailures(tx, username)
    await endSessionsOf(tx, username)
    return { kind: 'reset' } as const
  })
}

/** Takes a lost device's one-time codes away: the officer signs in without, and begins anew. */
export function resetSecondFactor(
  db: Db,
  command: Command,
  reset: WithReason,
): Promise<OfficerOutcome<'reset'>> {
  const { username } = reset
  return withReason(db, command, { ...reset, type: 'second-factor-reset' }, async (tx) => {
    await clearSecondFactor(tx, username)
    return { kind: 'reset' } as const
  })
}

interface WithReason {
  readonly username: string
  readonly reason: string
}

/** Locks an officer out, at once and until it is lifted. */
export function lockOfficer(
  db: Db,
  command: Command,
  lock: WithReason,
): Promise<OfficerOutcome<'locked'>> {
  const { username } = lock
  return withReason(db, command, { ...lock, type: 'officer-locked' }, async (tx) => {
    await tx.run(sql`update officer set locked_on = ${command.on} where username = ${username}`)
    await endSessionsOf(tx, username)
    return { kind: 'locked' } as const
  })
}

/** Lifts an administrator's lock, and the one that failures brought about. */
export function unlockOfficer(
  db: Db,
  command: Command,
  lift: WithReason,
): Promise<OfficerOutcome<'unlocked'>> {
  const { username } = lift
  return withReason(db, command, { ...lift, type: 'officer-unlocked' }, async (tx) => {
    await tx.run(sql`update officer set locked_on = null where username = ${username}`)
    await clearFailures(tx, username)
    return { kind: 'unlocked' } as const
  })
}

/** Ends an officer for good. What was done under the name stays under it. */
export function endOfficer(
  db: Db,
  command: Command,
  end: WithReason,
): Promise<OfficerOutcome<'ended'>> {
  const { username } = end
  return withReason(db, command, { ...end, type: 'officer-ended' }, async (tx) => {
    await tx.run(sql`update officer set active = false, ended_on = ${command.on}
      where username = ${username}`)
    await endSessionsOf(tx, username)
    return { kind: 'ended' } as const
  })
}

function withReason<O extends { readonly kind: string }>(
  db: Db,
  command: Command,
  given: WithReason & { type: string },
  work: (tx: Tx) => Promise<O>,
) {
  const { username, reason, type } = given
  const errors = reasonFaults(reason)
  if (errors.length > 0) throw new InputError(errors)
  return administer(db, command, { username, name: type, type, body: { username, reason } }, work)
}

function reasonFaults(reason: string): FieldError[] {
  return reason.trim() === '' ? [{ field: 'reason', message: 'say why, for the record' }] : []
}

interface Administered {
  readonly username: string
  readonly name: string
  /** The event that is recorded when the work is done. */
  readonly type: string
  readonly body: object
}

/** Locks the officer, does the work, and records it unless the work was refused. */
function administer<O extends { readonly kind: string }>(
  db: Db,
  command: Command,
  { username, name, type, body }: Administered,
  work: (tx: Tx) => Promise<O>,
): Promise<O | { readonly kind: 'own-account' } | { readonly kind: 'no-such-officer' }> {
  return carryOut(db, command, { name, body }, async (tx) => {
    if (username === (await officerBehind(tx, command.actor))) {
      return { kind: 'own-account' } as const
    }
    const found = await tx.first(
      sql`select 1 from officer where username = ${username} and active for update`,
    )
    if (found === undefined) return { kind: 'no-such-officer' } as const
    const outcome = await work(tx)
    if (outcome.kind === 'in-the-past') return outcome
    const detail = { ...body }
    await recordEvents(tx, command, [{ stream: streamOf(username), type, detail }])
    return outcome
  })
}
