/**
 * One-time codes (RFC 6238) as the second factor of the sign-in, with recovery codes for a lost
 * device. A code is taken once; what fails counts with the failures of the password.
 */
import { createHash } from 'node:crypto'
import { verifySync } from 'otplib'
import { type Executor, proposeApproval, type ProposeOutcome } from '#authority/approvals.js'
import { endSessionsOf } from '#authority/sessions.js'
import { noteCodesGone } from '#authority/second-officer.js'
import { noteSecurity } from '#authority/security-events.js'
import { type Attempt, countAttempt, noteSignedIn } from '#authority/sign-in-attempts.js'
import { isRole } from '#authority/roles.js'
import type { IsoDate } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { recordEvents } from '#store/events.js'
import type { SecretBox } from '#store/secrets.js'

/** A device's clock may be this much off, either way. */
const SECONDS_OFF = 30
export const RECOVERY_CODES = 10

export interface SecondFactor {
  readonly since: IsoDate
  readonly recoveryCodesLeft: number
}

/** The officer's second factor, or undefined while there is none. */
export function secondFactorOf(tx: Tx, username: string): Promise<SecondFactor | undefined> {
  return tx.first<SecondFactor>(sql`
    select totp_since as since, (select count(*) from recovery_code c
      where c.username = o.username and c.used_at is null)::int as "recoveryCodesLeft"
    from officer o where username = ${username} and totp_since is not null`)
}

export interface Enrolment {
  readonly secret: string
  /** The code that the device shows: proof that it has the secret. */
  readonly code: string
  readonly recoveryCodes: readonly string[]
  /** The machine's instant, by which the device reckons: no demonstration's. */
  readonly at: Date
}

export type EnrolOutcome =
  | { readonly kind: 'enrolled' }
  | { readonly kind: 'enrolled-already' }
  | { readonly kind: 'wrong-code' }

/** Begins the acting officer's second factor, and signs the officer out everywhere else. */
export function enrolSecondFactor(
  db: Db,
  command: Command,
  { secret, code, recoveryCodes, at }: Enrolment,
): Promise<EnrolOutcome> {
  const username = command.actor
  const step = stepOf(secret, code, { at, after: null })
  if (step === undefined) return Promise.resolve({ kind: 'wrong-code' })
  const request = { name: 'enrol-second-factor', body: { username, hash: hashOf(secret) } }
  return carryOut(db, command, request, async (tx): Promise<EnrolOutcome> => {
    const sealed = db.secrets.seal(secret, officerStream(username))
    const enrolled = await tx.run(sql`
      update officer set totp_secret = ${sealed}, totp_since = ${command.on}, totp_step = ${step}
      where username = ${username} and totp_since is null`)
    if (enrolled === 0) return { kind: 'enrolled-already' }
    await tx.copy(
      'recovery_code',
      ['username', 'code_hash'],
      recoveryCodes.map((one) => [username, hashOf(one)]),
    )
    await endSessionsOf(tx, username)
    const stream = officerStream(username)
    await recordEvents(tx, command, [{ stream, type: 'second-factor-enrolled', detail: {} }])
    return { kind: 'enrolled' }
  })
}

/** Also what the secret of the codes is sealed for. */
function officerStream(username: string): string {
  return `officer/${username}`
}

interface Kept {
  readonly secret: string
  readonly step: bigint | null
}

/**
 * Whether the code lets the officer in: a one-time code not taken before, or a recovery code not
 * used before. A failure counts towards the lock; attempts at once wait for each other.
 */
export function takeCode(
  db: Db,
  given: Attempt & { readonly code: string; readonly on: IsoDate },
): Promise<boolean> {
  const { username, at, address } = given
  return db.transaction(async (tx) => {
    const isOfficer = await tx.first(sql`select 1 from officer where username = ${username}`)
    if (isOfficer === undefined) return false
    const { shut, last } = await countAttempt(tx, given)
    const event = { at, username, address }
    if (shut) await noteSecurity(tx, { ...event, kind: 'sign-in-while-shut', detail: 'code' })
    const kept = await tx.first<Kept>(sql`
      select totp_secret as secret, totp_step as step
      from officer where username = ${username} and active and locked_on is null
        and totp_since is not null for update`)
    if (kept === undefined || shut) return false
    const code = given.code.replace(/[\s-]/g, '').toLowerCase()
    const right = /^\d{6}$/.test(code)
      ? await takeOneTimeCode(tx, opened(db, kept, username), { username, code, at })
      : await takeRecoveryCode(tx, { ...given, code })
    if (right) await noteSignedIn(tx, given)
    const failed = last ? 'sign-in-shut' : 'code-failed'
    await noteSecurity(tx, { ...event, kind: right ? 'signed-in' : failed })
    return right
  })
}

function opened(db: Db, kept: Kept, username: string): Kept {
  return { ...kept, secret: db.secrets.open(kept.secret, officerStream(username)) }
}

/** Seals each secret that is not, or with an older key. Throws InputError where one cannot open. */
export async function resealSecondFactors(tx: Tx, secrets: SecretBox): Promise<number> {
  const kept = await tx.rows<{ username: string; secret: string }>(sql`
    select username, totp_secret as secret from officer where totp_secret is not null
    order by username for update`)
  let resealed = 0
  for (const { username, secret } of kept) {
    const plain = secrets.open(secret, officerStream(username))
    if (secrets.isCurrent(secret)) continue
    const sealed = secrets.seal(plain, officerStream(username))
    resealed += await tx.run(sql`
      update officer set totp_secret = ${sealed} where username = ${username}`)
  }
  return resealed
}

async function takeOneTimeCode(
  tx: Tx,
  kept: Kept,
  { username, code, at }: { username: string; code: string; at: Date },
): Promise<boolean> {
  const step = stepOf(kept.secret, code, { at, after: kept.step })
  if (step === undefined) return false
  await tx.run(sql`update officer set totp_step = ${step} where username = ${username}`)
  return true
}

async function takeRecoveryCode(
  tx: Tx,
  { username, code, at, on }: { username: string; code: string; at: Date; on: IsoDate },
): Promise<boolean> {
  const used = await tx.run(sql`
    update recovery_code set used_at = ${at}
    where username = ${username} and code_hash = ${hashOf(code)} and used_at is null`)
  if (used === 0) return false
  const acting = { actor: username, on, recordedAt: at }
  const stream = officerStream(username)
  await recordEvents(tx, acting, [{ stream, type: 'recovery-code-used', detail: {} }])
  return true
}

/** The step of a code that is right and later than `after`; undefined for any other. */
function stepOf(
  secret: string,
  code: string,
  { at, after }: { at: Date; after: bigint | null },
): bigint | undefined {
  if (!/^\d{6}$/.test(code)) return undefined
  const epoch = Math.floor(at.getTime() / 1000)
  const given = { secret, token: code, epoch, epochTolerance: SECONDS_OFF }
  const result = verifySync(after === null ? given : { ...given, afterTimeStep: Number(after) })
  return result.valid && 'timeStep' in result ? BigInt(result.timeStep) : undefined
}

/** The codes have chance enough for a plain hash; they are compared without spaces and dashes. */
function hashOf(code: string): Buffer {
  return createHash('sha256').update(code.replace(/[\s-]/g, '').toLowerCase()).digest()
}

/** Takes a second factor away: the device is lost, and with it the recovery codes. */
export async function clearSecondFactor(tx: Tx, username: string): Promise<void> {
  await tx.run(sql`update officer set totp_secret = null, totp_since = null, totp_step = null
    where username = ${username}`)
  await tx.run(sql`delete from recovery_code where username = ${username}`)
  await noteCodesGone(tx, username)
  await endSessionsOf(tx, username)
}

/** What the rule is called where it waits for a second officer. */
const RULE = 'second-factor-rule'

/**
 * Says in which roles nobody works without one-time codes. Roles are added at once; where some are
 * left out, that waits for a second officer. Throws InputError for another role.
 */
export function requireSecondFactor(
  db: Db,
  command: Command,
  { roles }: { readonly roles: readonly string[] },
): Promise<{ readonly kind: 'required' } | ProposeOutcome> {
  const unknown = roles.filter((role) => !isRole(role))
  if (unknown.length > 0) {
    throw new InputError([{ field: 'roles', message: `${unknown.join(', ')} is no role` }])
  }
  const request = { name: 'require-second-factor', body: { roles } }
  return carryOut(db, command, request, async (tx) => {
    await lockRule(tx)
    const before = await rolesWithSecondFactor(tx)
    await tx.run(sql`insert into second_factor_rule (role, recorded_at, recorded_by)
      select role, ${command.recordedAt}, ${command.actor} from unnest(${roles}::text[]) as r (role)
      on conflict (role) do nothing`)
    const detail = { roles: await rolesWithSecondFactor(tx) }
    await recordEvents(tx, command, [{ stream: 'roles', type: 'second-factor-required', detail }])
    const without = before.filter((role) => !roles.includes(role))
    if (without.length === 0) return { kind: 'required' } as const
    const proposal = { kind: 'codes-rule', subject: RULE, proposed: { without } } as const
    return proposeApproval(tx, command, proposal)
  })
}

function lockRule(tx: Tx): Promise<number> {
  return tx.run(sql`lock table second_factor_rule in share row exclusive mode`)
}

/** Takes roles out of the rule, once a second officer approved it. */
export const codesNotRequired: Executor = async (tx, command, { proposed, approvalId }) => {
  const { without } = proposed as { without: string[] }
  await lockRule(tx)
  await tx.run(sql`delete from second_factor_rule where role = any(${without}::text[])`)
  const detail = { roles: await rolesWithSecondFactor(tx), approvalId }
  await recordEvents(tx, command, [{ stream: 'roles', type: 'second-factor-required', detail }])
  return { kind: 'required' }
}

/** The roles in which nobody works without one-time codes. */
export async function rolesWithSecondFactor(tx: Tx): Promise<string[]> {
  const rows = await tx.rows<{ role: string }>(
    sql`select role from second_factor_rule order by role`,
  )
  return rows.map((row) => row.role)
}
