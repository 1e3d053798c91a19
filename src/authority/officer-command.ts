/** A command about one officer: never by that officer, in one transaction with its event. */
import { officerBehind } from '#authority/actors.js'
import { letApprove } from '#authority/roles.js'
import type { IsoDate } from '#kernel/dates.js'
import { type FieldError, InputError } from '#kernel/invariant.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { recordEvents } from '#store/events.js'

/** The chain of an officer's events. */
export function streamOf(username: string): string {
  return `officer/${username}`
}

export type OfficerOutcome<Done extends string> =
  { readonly kind: Done } | { readonly kind: 'own-account' } | { readonly kind: 'no-such-officer' }

/** Whether the officer holds, on the day or later, roles that let approve. */
export async function mayApprove(tx: Tx, username: string, day: IsoDate): Promise<boolean> {
  const rows = await tx.rows<{ roles: string[] }>(sql`
    select roles from officer_roles where username = ${username} and superseded_at is null
      and (upper_inf(valid) or upper(valid) > ${day}::date)`)
  return rows.some(({ roles }) => letApprove(roles))
}

export interface WithReason {
  readonly username: string
  readonly reason: string
}

/** Does what needs a reason. Throws InputError without one. */
export function withReason<O extends { readonly kind: string }>(
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

export function reasonFaults(reason: string): FieldError[] {
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

/**
 * Locks the officer, does the work, and records it unless the work was refused or
 * waits. Nobody administers themselves.
 */
export function administer<O extends { readonly kind: string }>(
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
