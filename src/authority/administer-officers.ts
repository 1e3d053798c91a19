/**
 * What an administrator does with officers. Each is a command with its event; nobody gives, takes
 * or lifts anything of their own, and no token its owner's.
 */
import { type ProposeOutcome, proposeApproval } from '#authority/approvals.js'
import {
  administer,
  mayApprove,
  type OfficerOutcome,
  reasonFaults,
  streamOf,
  withReason,
  type WithReason,
} from '#authority/officer-command.js'
import { type Officer, OFFICER_ROLES } from '#authority/officers.js'
import { councilWords } from '#authority/council-words.js'
import { hashPassword, passwordFault } from '#authority/passwords.js'
import { isRole, letApprove, ROLES } from '#authority/roles.js'
import { clearSecondFactor } from '#authority/second-factor.js'
import { notePasswordGiven } from '#authority/second-officer.js'
import { endSessionsOf } from '#authority/sessions.js'
import { clearFailures } from '#authority/sign-in-attempts.js'
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
  { readonly kind: 'added' } | WeakPassword | { readonly kind: 'username-in-use' } | ProposeOutcome

/**
 * Adds an officer with roles from today; one whose roles let approve waits for a second officer.
 * Throws InputError naming the field at fault.
 */
export async function createOfficer(
  db: Db,
  command: Command,
  officer: NewOfficer,
): Promise<CreateOfficerOutcome> {
  const { username, name, roles, mustChangePassword } = officer
  const hash = await hashOf(db, command, officer)
  if (hash.kind === 'weak-password') return hash
  const { passwordHash } = hash
  const request = { name: 'create-officer', body: { username, name, roles } }
  return carryOut(db, command, request, async (tx): Promise<CreateOfficerOutcome> => {
    if (!letApprove(roles)) {
      return addOfficer(tx, command, {
        ...officer,
        passwordHash,
        granted: 'ordinary',
        by: command.actor,
      })
    }
    if (await isKnown(tx, username)) return { kind: 'username-in-use' }
    const proposed = { name, roles, mustChangePassword }
    const proposal = { kind: 'officer', subject: username, proposed, secret: passwordHash } as const
    return proposeApproval(tx, command, proposal)
  })
}

export type FoundOfficersOutcome =
  | { readonly kind: 'added' }
  | WeakPassword
  | { readonly kind: 'username-in-use' }
  /** Two officers have been able to approve: whoever comes is approved, for good. */
  | { readonly kind: 'founded-already' }

/** How many officers there must be before one can be approved by another. */
const NEEDED = 2

/**
 * The first officers of a new council, until two have been able to approve: there is nobody yet to
 * approve them. Those who have ended count too, or whoever ends everybody could found it anew.
 * Throws InputError naming the field at fault.
 */
export async function foundOfficers(
  db: Db,
  command: Command,
  officers: readonly NewOfficer[],
): Promise<FoundOfficersOutcome> {
  const hashed: (NewOfficer & { passwordHash: string })[] = []
  for (const officer of officers) {
    const hash = await hashOf(db, command, officer)
    if (hash.kind === 'weak-password') return hash
    hashed.push({ ...officer, passwordHash: hash.passwordHash })
  }
  const body = officers.map(({ username, name, roles }) => ({ username, name, roles }))
  const request = { name: 'found-officers', body }
  return carryOut(db, command, request, async (tx): Promise<FoundOfficersOutcome> => {
    // Held by one at a time, so that two foundings at once do not make more than there may be.
    await tx.run(sql`lock table officer in share row exclusive mode`)
    const letting = ROLES.filter(({ name }) => letApprove([name])).map(({ name }) => name)
    const able = await tx.rows(sql`select distinct username from officer_roles
      where roles && ${letting} limit ${NEEDED}`)
    if (able.length >= NEEDED) return { kind: 'founded-already' }
    for (const { username } of hashed) {
      if (await isKnown(tx, username)) return { kind: 'username-in-use' }
    }
    for (const officer of hashed) {
      const granted = letApprove(officer.roles) ? 'founded' : 'ordinary'
      await addOfficer(tx, command, { ...officer, granted, by: null })
    }
    return { kind: 'added' }
  })
}

async function hashOf(
  db: Db,
  command: Command,
  officer: NewOfficer,
): Promise<WeakPassword | { readonly kind: 'hashed'; readonly passwordHash: string }> {
  const errors = [...nameFaults(officer), ...roleFaults(officer.roles)]
  if (errors.length > 0) throw new InputError(errors)
  const ours = await councilWords(db, command.on)
  const why = passwordFault(officer.password, officer.username, ours)
  if (why !== undefined && officer.published !== true) return { kind: 'weak-password', why }
  return { kind: 'hashed', passwordHash: await hashPassword(officer.password) }
}

async function isKnown(tx: Tx, username: string): Promise<boolean> {
  const found = await tx.first(sql`select 1 from officer where username = ${username}`)
  return found !== undefined
}

interface Added extends Officer {
  readonly passwordHash: string
  readonly mustChangePassword: boolean
  readonly granted: 'ordinary' | 'founded' | 'approved'
  readonly approvalId?: bigint
  /** Who chose the password; null for whoever founds the council, who is above all of it then. */
  readonly by: string | null
}

/** Writes the officer; whoever calls has seen to it that the roles may be given. */
export async function addOfficer(
  tx: Tx,
  command: Command,
  { username, name, roles, passwordHash, mustChangePassword, ...given }: Added,
): Promise<{ readonly kind: 'added' | 'username-in-use' }> {
  const added = await tx.run(sql`
    insert into officer (username, name, password_hash, must_change_password, recorded_at)
    values (${username}, ${name}, ${passwordHash}, ${mustChangePassword}, ${command.recordedAt})
    on conflict (username) do nothing`)
  if (added === 0) return { kind: 'username-in-use' }
  const period = { from: command.on, until: null }
  const { granted, approvalId = null, by } = given
  if (by !== null) {
    await notePasswordGiven(tx, command, { username, by, mustChange: mustChangePassword })
  }
  const values = { roles, reason: 'added', granted, approval_id: approvalId }
  await recordFact(tx, command, { table: OFFICER_ROLES, key: username, period, values })
  const detail = { name, roles }
  await recordEvents(tx, command, [{ stream: streamOf(username), type: 'officer-added', detail }])
  return { kind: 'added' }
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

export interface RolesChange {
  readonly username: string
  readonly roles: readonly string[]
  readonly from: IsoDate
  /** The first day on which what held before holds again; null for good. */
  readonly until: IsoDate | null
  readonly reason: string
}

export type ChangeRolesOutcome =
  | OfficerOutcome<'changed'>
  | { readonly kind: 'in-the-past'; readonly today: IsoDate }
  | ProposeOutcome

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
    if (letApprove(roles) || (await mayApprove(tx, username, command.on))) {
      const proposed = { roles, from, until, reason }
      return proposeApproval(tx, command, { kind: 'roles', subject: username, proposed })
    }
    await giveRoles(tx, command, { ...change, granted: 'ordinary' })
    return { kind: 'changed' }
  })
}

/** Writes the roles; whoever calls has seen to it that they may be given. */
export async function giveRoles(
  tx: Tx,
  command: Command,
  given: RolesChange & Pick<Added, 'granted' | 'approvalId'>,
): Promise<void> {
  const { username, roles, from, until, reason, granted, approvalId = null } = given
  const period = { from, until }
  const values = { roles, reason, granted, approval_id: approvalId }
  await recordFact(tx, command, { table: OFFICER_ROLES, key: username, period, values })
}

/** Gives a password that must be changed at the next sign-in; who is signed in is so no more. */
export async function resetPassword(
  db: Db,
  command: Command,
  { username, password }: { username: string; password: string },
): Promise<OfficerOutcome<'reset'> | WeakPassword | ProposeOutcome> {
  const why = passwordFault(password, username, await councilWords(db, command.on))
  if (why !== undefined) return { kind: 'weak-password', why }
  const passwordHash = await hashPassword(password)
  const body = { username }
  const work = { username, name: 'reset-password', type: 'officer-password-reset', body }
  return administer(db, command, work, async (tx) => {
    if (await mayApprove(tx, username, command.on)) {
      const proposal = { kind: 'password', subject: username, proposed: {} } as const
      return proposeApproval(tx, command, { ...proposal, secret: passwordHash })
    }
    await givePassword(tx, command, { username, hash: passwordHash, by: command.actor })
    return { kind: 'reset' } as const
  })
}

/** Writes a password that is changed at the next sign-in, and signs out who is signed in. */
export async function givePassword(
  tx: Tx,
  command: Command,
  { username, hash, by }: { readonly username: string; readonly hash: string; readonly by: string },
): Promise<void> {
  await notePasswordGiven(tx, command, { username, by, mustChange: true })
  await tx.run(sql`update officer set password_hash = ${hash},
    must_change_password = true where username = ${username}`)
  await clearFailures(tx, username)
  await endSessionsOf(tx, username)
}

/** Takes a lost device's one-time codes away: the officer signs in without, and begins anew. */
export function resetSecondFactor(
  db: Db,
  command: Command,
  reset: WithReason,
): Promise<OfficerOutcome<'reset'> | ProposeOutcome> {
  const { username, reason } = reset
  return withReason(db, command, { ...reset, type: 'second-factor-reset' }, async (tx) => {
    if (await mayApprove(tx, username, command.on)) {
      return proposeApproval(tx, command, {
        kind: 'codes',
        subject: username,
        proposed: { reason },
      })
    }
    await clearSecondFactor(tx, username)
    return { kind: 'reset' } as const
  })
}
