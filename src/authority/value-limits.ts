/**
 * How much an officer may do at once: a limit of the officer's own, else the widest of the roles
 * that permit it. Who acts with no officer behind, as the command line does, has none.
 */
import { findOfficer, listOfficers, type Officer } from '#authority/officers.js'
import { isRole, type Permission, permissionsOf } from '#authority/roles.js'
import { officerBehind } from '#authority/actors.js'
import { type Executor, proposeApproval, type ProposeOutcome } from '#authority/approvals.js'
import { type FieldError, InputError } from '#kernel/invariant.js'
import { parsePounds, type Pence, poundsText } from '#kernel/money.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { type Acting, recordEvents } from '#store/events.js'

/** What may be limited, with the permission that it needs. */
export const LIMITED = {
  receipt: 'receipts.take',
  refund: 'refunds.approve',
  'receipt-reversal': 'receipts.reverse',
  transfer: 'refunds.propose',
  'discretionary-reduction': 'accounts.change',
  'costs-withdrawn': 'court.record',
  'penalty-quashed': 'penalties.quash',
} as const satisfies Record<string, Permission>

export type LimitedAction = keyof typeof LIMITED

export interface AboveLimit {
  readonly kind: 'above-limit'
  readonly limit: Pence
  /** Officers who may do it. */
  readonly who: readonly string[]
}

/** The refusal where the amount is above what the actor may do; else undefined. */
export async function aboveLimit(
  tx: Tx,
  acting: Acting,
  of: { readonly action: LimitedAction; readonly amount: Pence },
): Promise<AboveLimit | undefined> {
  const officer = await findOfficer(tx, await officerBehind(tx, acting.actor), acting.on)
  if (officer === undefined) return undefined
  const limits = await limitsOn(tx, of.action)
  const limit = limitOf(officer, of.action, limits)
  if (limit === undefined || of.amount <= limit) return undefined
  const may = (other: Officer) => {
    const permitted = permissionsOf(other.roles).has(LIMITED[of.action])
    return permitted && of.amount <= (limitOf(other, of.action, limits) ?? of.amount)
  }
  const who = (await listOfficers(tx, acting.on)).filter(may).map(({ name }) => name)
  return { kind: 'above-limit', limit, who }
}

async function limitsOn(tx: Tx, action: LimitedAction): Promise<ReadonlyMap<string, Pence>> {
  const rows = await tx.rows<{ holder: string; limit: Pence }>(sql`
    select holder, limit_pence as limit from value_limit where action = ${action}`)
  return new Map(rows.map((row) => [row.holder, row.limit]))
}

function limitOf(
  officer: Officer,
  action: LimitedAction,
  limits: ReadonlyMap<string, Pence>,
): Pence | undefined {
  const own = limits.get(`officer/${officer.username}`)
  if (own !== undefined) return own
  const roles = officer.roles.filter((role) => permissionsOf([role]).has(LIMITED[action]))
  const of = roles.map((role) => limits.get(`role/${role}`))
  return of.reduce((widest, limit) =>
    widest === undefined || limit === undefined ? undefined : limit > widest ? limit : widest,
    of[0],
  ) // prettier-ignore
}

export interface NewLimit {
  /** `role/team-leader` or `officer/t.leader`. */
  readonly holder: string
  readonly action: LimitedAction
  /** The most at once; null for no limit of the holder's own. */
  readonly limit: Pence | null
  readonly reason: string
}

export type SetLimitOutcome =
  | { readonly kind: 'set' }
  /** It lets somebody do more at once. */
  | ProposeOutcome
  /** The holder is who asks, or a role that he or she has. */
  | { readonly kind: 'own-account' }
  | { readonly kind: 'no-such-officer' }

/**
 * Sets or lifts a limit. A tighter one holds at once; one by which anybody may do more waits for a
 * second officer. Throws InputError naming the field at fault.
 */
export function setValueLimit(db: Db, command: Command, given: NewLimit): Promise<SetLimitOutcome> {
  const errors = faultsOf(given)
  if (errors.length > 0) throw new InputError(errors)
  const { holder, action, limit, reason } = given
  const request = { name: 'set-value-limit', body: given }
  return carryOut(db, command, request, async (tx): Promise<SetLimitOutcome> => {
    const [kind, name = ''] = holder.split('/')
    const username = await officerBehind(tx, command.actor)
    const actor = await findOfficer(tx, username, command.on)
    const own = kind === 'role' ? actor?.roles.includes(name) === true : name === username
    if (own) return { kind: 'own-account' }
    if (kind === 'officer' && (await findOfficer(tx, name, command.on)) === undefined) {
      return { kind: 'no-such-officer' }
    }
    await lockLimits(tx)
    if (await letsDoMore(tx, given)) {
      const proposed = { holder, action, limit: limit === null ? null : poundsText(limit), reason }
      const subject = `${holder}/${action}`
      return proposeApproval(tx, command, { kind: 'limit', subject, proposed })
    }
    await writeLimit(tx, command, given)
    return { kind: 'set' }
  })
}

/** Also keeps the events of all limits in one chain. */
function lockLimits(tx: Tx): Promise<number> {
  return tx.run(sql`lock table value_limit in share row exclusive mode`)
}

/**
 * Whether anybody may do more at once by it, now or with other roles. An officer's own limit goes
 * before those of the roles: it is no tighter where it is above any that binds today, and lifting
 * it may let the officer do anything.
 */
async function letsDoMore(tx: Tx, { holder, action, limit }: NewLimit): Promise<boolean> {
  const limits = await limitsOn(tx, action)
  const before = limits.get(holder)
  if (limit === null) return before !== undefined
  if (before !== undefined) return limit > before
  if (holder.startsWith('role/')) return false
  return [...limits].some(([of, bound]) => of.startsWith('role/') && limit > bound)
}

/** Sets or lifts the limit once a second officer approved it. */
export const limitRaised: Executor = async (tx, command, { proposed, approvalId }) => {
  const asked = proposed as Omit<NewLimit, 'limit'> & { readonly limit: string | null }
  const limit = asked.limit === null ? null : parsePounds(asked.limit)
  await lockLimits(tx)
  await writeLimit(tx, command, { ...asked, limit, approvalId })
  return { kind: 'set' }
}

async function writeLimit(
  tx: Tx,
  command: Command,
  { holder, action, limit, reason, approvalId }: NewLimit & { readonly approvalId?: bigint },
): Promise<void> {
  await tx.run(sql`delete from value_limit where holder = ${holder} and action = ${action}`)
  if (limit !== null) {
    await tx.run(sql`
      insert into value_limit (holder, action, limit_pence, reason, recorded_at, recorded_by,
        granted, approval_id)
      values (${holder}, ${action}, ${limit}, ${reason}, ${command.recordedAt}, ${command.actor},
        ${approvalId === undefined ? 'ordinary' : 'approved'}, ${approvalId ?? null})`)
  }
  const told = limit === null ? null : poundsText(limit)
  const detail = { holder, action, limit: told, reason, ...(approvalId && { approvalId }) }
  await recordEvents(tx, command, [{ stream: 'value-limits', type: 'value-limit-set', detail }])
}

function faultsOf({ holder, action, limit, reason }: NewLimit): FieldError[] {
  const errors: FieldError[] = []
  const [kind, name = '', more] = holder.split('/')
  const known = kind === 'role' ? isRole(name) : kind === 'officer' && name !== ''
  if (!known || more !== undefined) {
    errors.push({ field: 'holder', message: 'must be a role or an officer, such as role/auditor' })
  }
  if (!Object.hasOwn(LIMITED, action)) {
    errors.push({ field: 'action', message: `choose ${Object.keys(LIMITED).join(', ')}` })
  }
  if (limit !== null && limit < 0n) {
    errors.push({ field: 'limit', message: 'must be nought or more' })
  }
  if (reason.trim() === '') errors.push({ field: 'reason', message: 'say why, for the record' })
  return errors
}
