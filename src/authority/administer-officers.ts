/**
 * What an administrator does with officers. Each is a command with its event; nobody gives, takes
 * or lifts anything of their own, and no token its owner's.
 */
import { type ProposeOutcome, proposeApproval } from '#authority/approvals.js'
import { type Officer, OFFICER_ROLES } from '#authority/officers.js'
import { councilWords } from '#authority/council-words.js'
import { hashPassword, passwordFault } from '#authority/passwords.js'
import { isRole, letApprove, ROLES } from '#authority/roles.js'
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
      return addOfficer(tx, command, { ...officer, passwordHash, granted: 'ordinary' })
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
      await addOfficer(tx, command, { ...officer, granted })
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
  const { granted, approvalId = null } = given
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

/** Whether the officer holds, on the day or later, roles that let approve. */
export async function mayApprove(tx: Tx, username: string, day: IsoDate): Promise<boolean> {
  const rows = await tx.rows<{ roles: string[] }>(sql`
    select roles from officer_roles where username = ${username} and superseded_at is null
      and (upper_inf(valid) or upper(valid) > ${day}::date)`)
  return rows.some(({ roles }) => letApprove(roles))
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
    await givePassword(tx, username, passwordHash)
    return { kind: 'reset' } as const
  })
}

/** Writes a password that is changed at the next sign-in, and signs out who is signed in. */
export async function givePassword(tx: Tx, username: string, hash: string): Promise<void> {
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

/** Nothing was done: it was refused, or waits for a second officer. */
const NOT_YET = new Set(['in-the-past', 'waits', 'waits-already'])

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
    if (NOT_YET.has(outcome.kind)) return outcome
    const detail = { ...body }
    await recordEvents(tx, command, [{ stream: streamOf(username), type, detail }])
    return outcome
  })
}
