/**
 * An officer is kept out by one administrator at once. For good, or back in, is another matter
 * where the officer may approve: that waits for a second officer.
 */
import { proposeApproval, type ProposeOutcome } from '#authority/approvals.js'
import {
  mayApprove,
  type OfficerOutcome,
  streamOf,
  withReason,
  type WithReason,
} from '#authority/officer-command.js'
import { endSessionsOf } from '#authority/sessions.js'
import { clearFailures } from '#authority/sign-in-attempts.js'
import type { Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { recordEvents } from '#store/events.js'

/** Locks an officer out, at once and until it is lifted; the officer's tokens are worth nothing. */
export function lockOfficer(
  db: Db,
  command: Command,
  lock: WithReason,
): Promise<OfficerOutcome<'locked'>> {
  return withReason(db, command, { ...lock, type: 'officer-locked' }, async (tx) => {
    await lockNow(tx, command, lock.username)
    return { kind: 'locked' } as const
  })
}

async function lockNow(tx: Tx, command: Command, username: string): Promise<void> {
  await tx.run(sql`update officer set locked_on = coalesce(locked_on, ${command.on})
    where username = ${username}`)
  await endSessionsOf(tx, username)
}

/**
 * Lifts an administrator's lock, and the one that failures brought about. The lock of an officer
 * who may approve is lifted by a second officer: else whoever is with one who was locked brings
 * them back.
 */
export function unlockOfficer(
  db: Db,
  command: Command,
  lift: WithReason,
): Promise<OfficerOutcome<'unlocked'> | ProposeOutcome> {
  const { username, reason } = lift
  return withReason(db, command, { ...lift, type: 'officer-unlocked' }, async (tx) => {
    const locked = await tx.first(
      sql`select 1 from officer where username = ${username} and locked_on is not null`,
    )
    if (locked !== undefined && (await mayApprove(tx, username, command.on))) {
      const proposal = { kind: 'unlock', subject: username, proposed: { reason } } as const
      return proposeApproval(tx, command, proposal)
    }
    await unlockNow(tx, username)
    return { kind: 'unlocked' } as const
  })
}

/** Writes it; whoever calls has seen to it that it may be. */
export async function unlockNow(tx: Tx, username: string): Promise<void> {
  await tx.run(sql`update officer set locked_on = null where username = ${username}`)
  await clearFailures(tx, username)
}

/**
 * Ends an officer for good. What was done under the name stays under it. One who may approve is
 * locked out at once, and ended by a second officer: nobody is left alone by one administrator.
 */
export function endOfficer(
  db: Db,
  command: Command,
  end: WithReason,
): Promise<OfficerOutcome<'ended'> | ProposeOutcome> {
  const { username, reason } = end
  return withReason(db, command, { ...end, type: 'officer-ended' }, async (tx) => {
    if (await mayApprove(tx, username, command.on)) {
      await lockNow(tx, command, username)
      await recordEvents(tx, command, [
        { stream: streamOf(username), type: 'officer-locked', detail: { reason } },
      ])
      const proposal = { kind: 'end', subject: username, proposed: { reason } } as const
      return proposeApproval(tx, command, proposal)
    }
    await endNow(tx, command, { username })
    return { kind: 'ended' } as const
  })
}

/** Writes the end; whoever calls has seen to it that it may be. */
export async function endNow(
  tx: Tx,
  command: Command,
  { username, approvalId }: { readonly username: string; readonly approvalId?: bigint },
): Promise<void> {
  await tx.run(sql`update officer set active = false, ended_on = ${command.on},
    ended = ${approvalId === undefined ? 'ordinary' : 'approved'},
    end_approval_id = ${approvalId ?? null} where username = ${username}`)
  await endSessionsOf(tx, username)
}
