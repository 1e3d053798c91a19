/**
 * How much an officer may do at once: a limit of the officer's own, else the widest of the roles
 * that permit it. Who acts with no officer behind, as the command line does, has none.
 */
import { findOfficer, listOfficers, type Officer } from '#authority/officers.js'
import { isRole, type Permission, permissionsOf } from '#authority/roles.js'
import { officerBehind } from '#authority/tokens.js'
import { type FieldError, InputError } from '#kernel/invariant.js'
import { type Pence, poundsText } from '#kernel/money.js'
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
  /** The holder is who asks, or a role that he or she has. */
  | { readonly kind: 'own-account' }
  | { readonly kind: 'no-such-officer' }

/** Sets or lifts a limit. Throws InputError naming the field at fault. */
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
    // Also keeps the events of all limits in one chain.
    await tx.run(sql`lock table value_limit in share row exclusive mode`)
    await tx.run(sql`delete from value_limit where holder = ${holder} and action = ${action}`)
    if (limit !== null) {
      await tx.run(sql`
        insert into value_limit (holder, action, limit_pence, reason, recorded_at, recorded_by)
        values (${holder}, ${action}, ${limit}, ${reason}, ${command.recordedAt},
          ${command.actor})`)
    }
    const detail = { holder, action, limit: limit === null ? null : poundsText(limit), reason }
    await recordEvents(tx, command, [{ stream: 'value-limits', type: 'value-limit-set', detail }])
    return { kind: 'set' }
  })
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
