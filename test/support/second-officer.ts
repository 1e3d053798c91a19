/** A second officer, who approves whatever of officers waits. */
import { expect } from 'vitest'
import { waitingApprovals } from '#authority/index.js'
import { decideApproval } from '#protections/index.js'
import type { Command } from '#store/commands.js'
import type { Db } from '#store/db.js'

/** Approves all that waits, as the command's actor; something must have waited. */
export async function approveWaiting(db: Db, command: Command): Promise<void> {
  const waiting = await db.transaction(waitingApprovals)
  expect(waiting).not.toEqual([])
  for (const { id } of waiting) {
    const idempotencyKey = `${command.idempotencyKey}/approve-${id}`
    const decision = { approvalId: id, approve: true }
    const outcome = await decideApproval(db, { ...command, idempotencyKey }, decision)
    expect(outcome).toEqual({ kind: 'approved' })
  }
}
