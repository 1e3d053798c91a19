/** How what a second officer approved of officers is carried out. */
import {
  addOfficer,
  givePassword,
  giveRoles,
  type RolesChange,
} from '#authority/administer-officers.js'
import type { Approved, Executor } from '#authority/approvals.js'
import { clearSecondFactor } from '#authority/second-factor.js'
import { endNow, unlockNow } from '#authority/suspend-officers.js'
import { later } from '#kernel/dates.js'
import type { Command } from '#store/commands.js'
import { sql, type Tx } from '#store/db.js'
import { recordEvents } from '#store/events.js'

export const officerAdded: Executor = (tx, command, approved) => {
  const { subject: username, proposed, secret, approvalId, by } = approved
  const officer = proposed as { name: string; roles: string[]; mustChangePassword: boolean }
  const given = { passwordHash: secret ?? '', granted: 'approved', approvalId, by } as const
  return addOfficer(tx, command, { username, ...officer, ...given })
}

export const rolesChanged: Executor = async (tx, command, approved) => {
  if (!(await isThere(tx, approved.subject))) return { kind: 'no-such-officer' }
  const asked = approved.proposed as unknown as Omit<RolesChange, 'username'>
  // Roles are not given for days before they were approved: what was done then was done without.
  const from = later(asked.from, command.on)
  if (asked.until !== null && asked.until <= from) return { kind: 'in-the-past' }
  const change = { ...asked, username: approved.subject, from }
  const { approvalId } = approved
  await giveRoles(tx, command, { ...change, granted: 'approved', approvalId })
  await record(tx, command, { ...approved, type: 'officer-roles-changed' })
  return { kind: 'changed' }
}

export const passwordReset: Executor = async (tx, command, approved) => {
  if (!(await isThere(tx, approved.subject))) return { kind: 'no-such-officer' }
  const { subject: username, secret, by } = approved
  await givePassword(tx, command, { username, hash: secret ?? '', by })
  await record(tx, command, { ...approved, type: 'officer-password-reset' })
  return { kind: 'reset' }
}

export const codesReset: Executor = async (tx, command, approved) => {
  if (!(await isThere(tx, approved.subject))) return { kind: 'no-such-officer' }
  await clearSecondFactor(tx, approved.subject)
  await record(tx, command, { ...approved, type: 'second-factor-reset' })
  return { kind: 'reset' }
}

export const officerEnded: Executor = async (tx, command, approved) => {
  const { subject: username, approvalId } = approved
  if (!(await isThere(tx, username))) return { kind: 'no-such-officer' }
  await endNow(tx, command, { username, approvalId })
  await record(tx, command, { ...approved, type: 'officer-ended' })
  return { kind: 'ended' }
}

export const officerUnlocked: Executor = async (tx, command, approved) => {
  if (!(await isThere(tx, approved.subject))) return { kind: 'no-such-officer' }
  await unlockNow(tx, approved.subject)
  await record(tx, command, { ...approved, type: 'officer-unlocked' })
  return { kind: 'unlocked' }
}

async function isThere(tx: Tx, username: string): Promise<boolean> {
  const found = await tx.first(
    sql`select 1 from officer where username = ${username} and active for update`,
  )
  return found !== undefined
}

function record(
  tx: Tx,
  command: Command,
  { subject, proposed, approvalId, type }: Approved & { readonly type: string },
): Promise<void> {
  const stream = `officer/${subject}`
  return recordEvents(tx, command, [{ stream, type, detail: { ...proposed, approvalId } }])
}
