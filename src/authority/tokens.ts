/**
 * Tokens: other systems act with one for an officer, its owner, within its scopes. A scope is a
 * permission; what the owner may not do today, the token may not do either.
 */
import { createHash } from 'node:crypto'
import { ACTOR, officerBehind } from '#authority/actors.js'
import { findOfficer } from '#authority/officers.js'
import { approving, isPermission, type Permission, permissionsOf } from '#authority/roles.js'
import { type NotSecond, whyNotSecond } from '#authority/second-officer.js'
import { addDays, type IsoDate } from '#kernel/dates.js'
import { type FieldError, InputError } from '#kernel/invariant.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { recordEvents } from '#store/events.js'
import { reserveIds } from '#store/ids.js'

/** Longest life: a token that is forgotten ends by itself. */
const MOST_DAYS = 366

export interface NewToken {
  readonly name: string
  /** The officer for whom it acts. */
  readonly owner: string
  readonly scopes: readonly string[]
  /** The first day on which it is worth nothing. */
  readonly expiresOn: IsoDate
  /** At least 256 bits of chance: that is why a plain hash of it is kept safely. */
  readonly secret: string
}

export type IssueTokenOutcome =
  /** `waits`: until its owner has confirmed it, since it may approve. */
  | { readonly kind: 'issued'; readonly tokenId: bigint; readonly waits: boolean }
  | { readonly kind: 'name-in-use' }
  | { readonly kind: 'no-such-owner' }
  | { readonly kind: 'beyond-issuer'; readonly scopes: readonly string[] }
  | { readonly kind: 'beyond-owner'; readonly scopes: readonly string[] }
  /** The same request was carried out before: its token was shown then. */
  | { readonly kind: 'issued-before'; readonly tokenId: bigint }

/**
 * Issues a token. An issuer who is an officer gives no scope that he or she has not; the command
 * line, where no officer is named, none that the owner has not. What lets approve is worth nothing
 * until the owner has confirmed it, unless the owner issued it. Throws InputError.
 */
export async function issueToken(
  db: Db,
  command: Command,
  token: NewToken,
): Promise<IssueTokenOutcome> {
  const { secret, ...body } = token
  const errors = faultsOf(token, command.on)
  if (errors.length > 0) throw new InputError(errors)
  const hash = hashOf(secret)
  const request = { name: 'issue-token', body }
  const outcome = await carryOut(db, command, request, async (tx): Promise<Kept> => {
    const refused = await refusalOf(tx, command, token)
    if (refused !== undefined) return refused
    const [tokenId = 0n] = await reserveIds(tx, { table: 'api_token', column: 'token_id' }, 1)
    const own = (await officerBehind(tx, command.actor)) === token.owner
    const waits = !own && approving(token.scopes).length > 0
    const added = await tx.run(sql`
      insert into api_token (token_id, name, owner, scopes, secret_hash, expires_on, issued_on,
        issued_by, recorded_at, waits_for_owner)
      values (${tokenId}, ${token.name}, ${token.owner}, ${token.scopes}, ${hash},
        ${token.expiresOn}, ${command.on}, ${command.actor}, ${command.recordedAt},
        ${waits})
      on conflict (name) do nothing`)
    if (added === 0) return { kind: 'name-in-use' }
    const stream = `token/${token.name}`
    await recordEvents(tx, command, [{ stream, type: 'token-issued', detail: body }])
    return { kind: 'issued', tokenId, waits, hash: hash.toString('hex') }
  })
  if (outcome.kind !== 'issued') return outcome
  const { tokenId, waits } = outcome
  if (outcome.hash !== hash.toString('hex')) return { kind: 'issued-before', tokenId }
  return { kind: 'issued', tokenId, waits }
}

type Refusal = Exclude<IssueTokenOutcome, { kind: 'issued' | 'issued-before' }>
/** What is kept with the key: the hash tells a request sent twice from its first sending. */
type Kept =
  | Refusal
  | {
      readonly kind: 'issued'
      readonly tokenId: bigint
      readonly waits: boolean
      readonly hash: string
    }

function faultsOf({ name, scopes, expiresOn }: NewToken, today: IsoDate): FieldError[] {
  const errors: FieldError[] = []
  if (!/^[a-z0-9][a-z0-9-]{1,39}$/.test(name)) {
    errors.push({ field: 'name', message: 'use small letters, digits and -, 2 to 40 of them' })
  }
  const unknown = scopes.filter((scope) => !isPermission(scope))
  if (scopes.length === 0) errors.push({ field: 'scopes', message: 'give at least one scope' })
  if (unknown.length > 0) {
    errors.push({ field: 'scopes', message: `${unknown.join(', ')}: there is no such scope` })
  }
  const last = addDays(today, MOST_DAYS)
  if (expiresOn <= today || expiresOn > last) {
    errors.push({ field: 'expiresOn', message: `must be after ${today} and no later than ${last}` })
  }
  return errors
}

async function refusalOf(
  tx: Tx,
  command: Command,
  { owner, scopes }: NewToken,
): Promise<Refusal | undefined> {
  const acts = await findOfficer(tx, owner, command.on)
  if (acts === undefined) return { kind: 'no-such-owner' }
  const issuer = await findOfficer(tx, await officerBehind(tx, command.actor), command.on)
  const beyond = (roles: readonly string[]) => {
    const held = permissionsOf(roles)
    return scopes.filter((scope) => !(held as ReadonlySet<string>).has(scope))
  }
  const tooMuch = issuer === undefined ? [] : beyond(issuer.roles)
  if (tooMuch.length > 0) return { kind: 'beyond-issuer', scopes: tooMuch }
  const idle = beyond(acts.roles)
  return idle.length > 0 ? { kind: 'beyond-owner', scopes: idle } : undefined
}

export type RevokeTokenOutcome = { readonly kind: 'revoked' } | { readonly kind: 'no-such-token' }

/** Ends a token at once, for good. */
export function revokeToken(
  db: Db,
  command: Command,
  revoked: { readonly name: string; readonly reason: string },
): Promise<RevokeTokenOutcome> {
  if (revoked.reason.trim() === '') {
    throw new InputError([{ field: 'reason', message: 'say why, for the record' }])
  }
  const request = { name: 'revoke-token', body: revoked }
  return carryOut(db, command, request, async (tx): Promise<RevokeTokenOutcome> => {
    const ended = await tx.run(sql`
      update api_token set revoked_on = ${command.on}, revoked_by = ${command.actor}
      where name = ${revoked.name} and revoked_on is null`)
    if (ended === 0) return { kind: 'no-such-token' }
    const stream = `token/${revoked.name}`
    const detail = { reason: revoked.reason }
    await recordEvents(tx, command, [{ stream, type: 'token-revoked', detail }])
    return { kind: 'revoked' }
  })
}

export type ConfirmTokenOutcome =
  | { readonly kind: 'confirmed' }
  /** There is none of that name which waits for whoever asks. */
  | { readonly kind: 'no-such-token' }
  /** Who issued it may be the one who confirms it. */
  | NotSecond

/** The owner confirms a token that may approve; nobody does so for another, and no token does. */
export function confirmToken(
  db: Db,
  command: Command,
  { name }: { readonly name: string },
): Promise<ConfirmTokenOutcome> {
  const request = { name: 'confirm-token', body: { name } }
  return carryOut(db, command, request, async (tx): Promise<ConfirmTokenOutcome> => {
    const waits = await tx.first<{ by: string }>(sql`
      select issued_by as by from api_token where name = ${name} and owner = ${command.actor}
        and waits_for_owner and revoked_on is null for update`)
    if (waits === undefined) return { kind: 'no-such-token' }
    const refused = await whyNotSecond(tx, command, { by: waits.by })
    if (refused?.kind === 'password-given') return refused
    await tx.run(sql`update api_token set waits_for_owner = false where name = ${name}`)
    await recordEvents(tx, command, [
      { stream: `token/${name}`, type: 'token-confirmed', detail: {} },
    ])
    return { kind: 'confirmed' }
  })
}

/** Who asks with a token, and what that may do today. */
export interface TokenHolder {
  readonly tokenId: bigint
  /** `api/<name>`, as the records name it. */
  readonly actor: string
  readonly owner: string
  readonly may: ReadonlySet<Permission>
}

interface KnownToken {
  readonly id: bigint
  readonly name: string
  readonly owner: string
  readonly scopes: readonly string[]
}

/** The holder of a secret on a day; undefined when it is revoked, has run out, or its owner has. */
export async function findTokenHolder(
  tx: Tx,
  secret: string,
  day: IsoDate,
): Promise<TokenHolder | undefined> {
  const token = await tx.first<KnownToken>(sql`
    select token_id as id, name, owner, scopes from api_token
    where secret_hash = ${hashOf(secret)} and revoked_on is null and expires_on > ${day}::date
      and not waits_for_owner`)
  const owner = token && (await findOfficer(tx, token.owner, day))
  if (token === undefined || owner === undefined) return undefined
  const held = permissionsOf(owner.roles)
  const may = new Set([...held].filter((permission) => token.scopes.includes(permission)))
  return { tokenId: token.id, actor: `${ACTOR}${token.name}`, owner: token.owner, may }
}

/** What an actor may do on a day: an officer, or a token that is still in force for one. */
export async function permissionsBehind(
  tx: Tx,
  actor: string,
  day: IsoDate,
): Promise<ReadonlySet<Permission>> {
  const isToken = actor.startsWith(ACTOR)
  const token = await tx.first<{ owner: string; scopes: readonly string[] }>(sql`
    select owner, scopes from api_token where name = ${actor.slice(ACTOR.length)}
      and ${isToken} and revoked_on is null and expires_on > ${day}::date
      and not waits_for_owner`)
  if (isToken && token === undefined) return new Set()
  const officer = await findOfficer(tx, token?.owner ?? actor, day)
  const held = permissionsOf(officer?.roles ?? [])
  return new Set([...held].filter((p) => token === undefined || token.scopes.includes(p)))
}

/** Notes that a token was used, to the minute: a busy one does not wait for itself. */
export async function noteTokenUse(db: Db, tokenId: bigint, at: Date): Promise<void> {
  const before = new Date(at.getTime() - 60_000)
  await db.transaction((tx) =>
    tx.run(sql`update api_token set last_used_at = ${at} where token_id = ${tokenId}
      and (last_used_at is null or last_used_at < ${before})`),
  )
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}
