/**
 * Which officer a user of the machine is. Who acts at the command line is who the machine says; a
 * link is proposed there and confirmed on screen by that officer, so that one shell is not two.
 */
import { type Executor, type ProposeOutcome, proposeApproval } from '#authority/approvals.js'
import { findOfficer } from '#authority/officers.js'
import { MACHINE } from '#authority/actors.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql } from '#store/db.js'
import { recordEvents } from '#store/events.js'

/** What the log of events calls a user of the machine. */
export function machineActor(user: string): string {
  return `${MACHINE}${user}`
}

export type LinkMachineUserOutcome =
  ProposeOutcome | { readonly kind: 'no-such-officer' } | { readonly kind: 'linked-already' }

/** Proposes that a user of the machine is an officer. */
export function linkMachineUser(
  db: Db,
  command: Command,
  asked: { readonly machineUser: string; readonly username: string },
): Promise<LinkMachineUserOutcome> {
  const { machineUser, username } = asked
  const request = { name: 'link-machine-user', body: asked }
  return carryOut(db, command, request, async (tx): Promise<LinkMachineUserOutcome> => {
    const officer = await findOfficer(tx, username, command.on)
    if (officer === undefined) return { kind: 'no-such-officer' }
    const linked = await tx.first(
      sql`select 1 from system_account where machine_user = ${machineUser}`,
    )
    if (linked !== undefined) return { kind: 'linked-already' }
    const proposed = { machineUser }
    return proposeApproval(tx, command, { kind: 'system-link', subject: username, proposed })
  })
}

/** Carries the link out once it is approved. */
export const machineUserLinked: Executor = async (tx, command, approved) => {
  const { machineUser } = approved.proposed as { machineUser: string }
  const linked = await tx.run(sql`
    insert into system_account (machine_user, username, linked_on, recorded_at, recorded_by,
      approval_id)
    values (${machineUser}, ${approved.subject}, ${command.on}, ${command.recordedAt},
      ${command.actor}, ${approved.approvalId}) on conflict do nothing`)
  if (linked === 0) return { kind: 'linked-already' }
  const stream = `officer/${approved.subject}`
  const detail = { machineUser, approvalId: approved.approvalId }
  await recordEvents(tx, command, [{ stream, type: 'machine-user-linked', detail }])
  return { kind: 'linked' }
}
