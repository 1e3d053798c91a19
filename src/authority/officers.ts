/** Officers as they are on a day: who may sign in, and the roles that each holds. */
import type { IsoDate } from '#kernel/dates.js'
import type { FactTable } from '#store/facts.js'
import { sql, type Tx } from '#store/db.js'

export interface Officer {
  readonly username: string
  readonly name: string
  readonly roles: readonly string[]
}

export interface KnownOfficer extends Officer {
  /** The password was given by an administrator: nothing else is done before it is changed. */
  readonly mustChangePassword: boolean
  /** One of the roles needs one-time codes, and the officer has none yet. */
  readonly mustEnrol: boolean
}

/** Roles hold from day to day, and what was believed before is kept. */
export const OFFICER_ROLES: FactTable = {
  name: 'officer_roles',
  key: 'username',
  values: ['roles', 'reason', 'granted', 'approval_id'],
}

function rolesOn(day: IsoDate) {
  return sql`coalesce((select r.roles from officer_roles r where r.username = o.username
    and r.superseded_at is null and r.valid @> ${day}::date), '{}')`
}

/** The officer on the day, or undefined when ended or locked. */
export function findOfficer(
  tx: Tx,
  username: string,
  day: IsoDate,
): Promise<KnownOfficer | undefined> {
  return tx.first<KnownOfficer>(sql`
    select username, name, ${rolesOn(day)} as roles, must_change_password as "mustChangePassword",
      totp_since is null and exists (select 1 from second_factor_rule f
        where f.role = any(${rolesOn(day)})) as "mustEnrol"
    from officer o where username = ${username} and active and locked_on is null`)
}

/** Every officer who has not been ended, by name. */
export function listOfficers(tx: Tx, day: IsoDate): Promise<Officer[]> {
  return tx.rows<Officer>(sql`
    select username, name, ${rolesOn(day)} as roles from officer o where active order by name`)
}
