/** What officers may do: roles are sets of permissions, kept as data. */
export const PERMISSIONS = [
  'accounts.view',
  'accounts.change',
  'accounts.restricted',
  'accounts.restrict',
  'people.merge',
  'disclosures.record',
  'disclosures.view',
  'subject-access.make',
  'retention.view',
  'retention.preview',
  'retention.approve',
  'notes.write',
  'letters.write',
  'letters.withhold',
  'holds.place',
  'receipts.take',
  'receipts.reverse',
  'refunds.propose',
  'refunds.approve',
  'targeting.view',
  'targeting.rank',
  'targeting.propose',
  'targeting.approve',
  'runs.view',
  'runs.preview',
  'runs.approve',
  'runs.execute',
  'runs.reverse',
  'takeovers.make',
  'takeovers.approve',
  'court.view',
  'court.restricted',
  'court.record',
  'court.authorise',
  'penalties.impose',
  'penalties.quash',
  'service.record',
  'documents.view',
  'council.view',
  'tax.set',
  'council.determine',
  'returns.view',
  'returns.take',
  'audit.view',
  'calendar.move',
  'officers.administer',
  'officers.approve',
  'webhooks.administer',
] as const

export type Permission = (typeof PERMISSIONS)[number]

export type RoleName =
  | 'billing-officer'
  | 'recovery-officer'
  | 'court-officer'
  | 'team-leader'
  | 'auditor'
  | 'administrator'

export interface Role {
  readonly name: RoleName
  readonly title: string
  readonly permissions: readonly Permission[]
}

const LOOK = [
  'accounts.view',
  'documents.view',
  'runs.view',
  'court.view',
  'returns.view',
  'council.view',
] as const
const CASEWORK = [
  ...LOOK,
  'accounts.change',
  'disclosures.record',
  'notes.write',
  'letters.write',
  'letters.withhold',
  'holds.place',
  'service.record',
  'penalties.impose',
] as const
const RUNS = ['runs.preview', 'runs.execute', 'calendar.move'] as const

export const ROLES: readonly Role[] = [
  {
    name: 'billing-officer',
    title: 'Billing officer',
    permissions: [...CASEWORK, ...RUNS, 'people.merge', 'receipts.take', 'refunds.propose'],
  },
  {
    name: 'recovery-officer',
    title: 'Recovery officer',
    permissions: [
      ...CASEWORK,
      ...RUNS,
      'targeting.view',
      'targeting.rank',
      'receipts.take',
      'refunds.propose',
    ],
  },
  {
    name: 'court-officer',
    title: 'Court officer',
    permissions: [
      ...LOOK,
      ...RUNS,
      'targeting.view',
      'notes.write',
      'letters.write',
      'letters.withhold',
      'holds.place',
      'court.restricted',
      'court.record',
      'service.record',
    ],
  },
  {
    name: 'team-leader',
    title: 'Team leader',
    permissions: [
      ...CASEWORK,
      ...RUNS,
      'accounts.restricted',
      'accounts.restrict',
      'people.merge',
      'disclosures.view',
      'subject-access.make',
      'retention.view',
      'retention.preview',
      'retention.approve',
      'targeting.view',
      'targeting.rank',
      'targeting.propose',
      'targeting.approve',
      'penalties.quash',
      'receipts.take',
      'receipts.reverse',
      'refunds.propose',
      'refunds.approve',
      'runs.approve',
      'runs.reverse',
      'takeovers.make',
      'takeovers.approve',
      'court.record',
      'court.authorise',
      'returns.take',
      'tax.set',
      'council.determine',
      'audit.view',
      'officers.approve',
    ],
  },
  {
    name: 'auditor',
    title: 'Auditor',
    permissions: [
      ...LOOK,
      'accounts.restricted',
      'disclosures.view',
      'retention.view',
      'targeting.view',
      'audit.view',
    ],
  },
  {
    name: 'administrator',
    title: 'System administrator',
    permissions: [
      'runs.view',
      'court.view',
      'audit.view',
      'calendar.move',
      'officers.administer',
      'officers.approve',
      'webhooks.administer',
    ],
  },
]

export function isPermission(name: string): name is Permission {
  return (PERMISSIONS as readonly string[]).includes(name)
}

export function isRole(name: string): name is RoleName {
  return ROLES.some((role) => role.name === name)
}

export function roleTitle(name: string): string {
  return ROLES.find((role) => role.name === name)?.title ?? name
}

/** Everything that an officer with these roles may do. */
export function permissionsOf(roles: readonly string[]): ReadonlySet<Permission> {
  const held = ROLES.filter((role) => roles.includes(role.name))
  return new Set(held.flatMap((role) => role.permissions))
}

/** What lets an officer approve, authorise or undo what others did. */
const APPROVING: readonly Permission[] = [
  'retention.approve',
  'refunds.approve',
  'targeting.approve',
  'runs.approve',
  'takeovers.approve',
  'court.authorise',
  'penalties.quash',
  'receipts.reverse',
  'tax.set',
  'council.determine',
  'officers.administer',
  'officers.approve',
]

/** Those of the permissions by which an officer approves, authorises or undoes what others did. */
export function approving(permissions: readonly string[]): Permission[] {
  return APPROVING.filter((permission) => permissions.includes(permission))
}

/** Whether a role among them lets approve: then it is not given by one officer alone. */
export function letApprove(roles: readonly string[]): boolean {
  const held = permissionsOf(roles)
  return APPROVING.some((permission) => held.has(permission))
}
