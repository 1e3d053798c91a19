/** What of officers waits for a second officer, and the decision. */
import Type from 'typebox'
import { waitingApprovals } from '#authority/index.js'
import { done } from '#api/errors.js'
import type { ApiOptions } from '#api/options.js'
import type { Routes } from '#api/route.js'
import { choice, Day, Id, items, nullable, optional, Reason, text } from '#api/schemas/base.js'
import { decideApproval } from '#protections/index.js'

const DECIDE = { scope: 'officers.approve', tag: 'Officers' } as const

const KINDS = [
  'officer',
  'roles',
  'password',
  'codes',
  'link',
  'unlink',
  'system-link',
  'end',
  'unlock',
  'limit',
  'codes-rule',
] as const

const Approval = Type.Object({
  id: Id,
  kind: choice([...KINDS]),
  subject: text({
    description: 'The officer whom it is about; a limit as role/team-leader/refund',
  }),
  roles: nullable(Type.Array(text())),
  by: text(),
  on: Day,
})

export function approvalRoutes(routes: Routes, { db }: ApiOptions): void {
  routes.get('/approvals', {
    ...DECIDE,
    summary: 'What of officers waits for a second officer, the oldest first',
    answer: items(Approval),
    read: async (tx) => {
      const rows = await waitingApprovals(tx)
      return {
        items: rows.map(({ proposed, ...row }) => ({
          ...row,
          roles: Array.isArray(proposed['roles']) ? proposed['roles'].map(String) : null,
        })),
      }
    },
  })
  routes.post('/approvals/:id/decision', {
    ...DECIDE,
    operation: 'decideApproval',
    summary: 'Approve or refuse what another officer proposed; nobody what is about them',
    params: Type.Object({ id: Id }),
    body: Type.Object({ approve: Type.Boolean(), reason: optional(Reason) }),
    answer: Type.Object({ kind: choice(['approved', 'refused']) }),
    act: async (command, { params, body }) => {
      const { approve, reason } = body
      const decision = { approvalId: params.id, approve, ...(reason !== undefined && { reason }) }
      return done(await decideApproval(db, command, decision), 'approved', 'refused')
    },
  })
}
