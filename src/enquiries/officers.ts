/** Officers as their administrator sees them: state, roles by day, and what was done to each. */
import { contains, type ListSource, rising } from '#enquiries/lists.js'
import type { IsoDate } from '#kernel/dates.js'
import { sql, type Tx } from '#store/db.js'

export interface OfficerRow {
  readonly username: string
  readonly name: string
  readonly roles: readonly string[]
  readonly state: OfficerState
  readonly mustChangePassword: boolean
  readonly lockedOn: IsoDate | null
  /** Until when failures of the sign-in have shut it. */
  readonly lockedUntil: Date | null
  readonly endedOn: IsoDate | null
  readonly recordedAt: Date
}

export type OfficerState = 'active' | 'locked' | 'shut-out' | 'ended'

/** All officers, with the roles of the day and the state of the moment. */
export function officersOn(day: IsoDate, at: Date): ListSource {
  // From an address, or from everywhere but where the officer came from lately.
  const shutUntil = sql`(select max(shut.until) from (select o.locked_until as until union all
    select a.locked_until from sign_in_address a where a.username = o.username) shut)`
  const state = sql`case when not o.active then 'ended' when o.locked_on is not null then 'locked'
    when ${shutUntil} > ${at} then 'shut-out' else 'active' end`
  return {
    select: sql`o.username, o.name, coalesce(r.roles, '{}') as roles, ${state} as state,
      o.must_change_password as "mustChangePassword", o.locked_on as "lockedOn",
      ${shutUntil} as "lockedUntil", o.ended_on as "endedOn", o.recorded_at as "recordedAt"`,
    from: sql`from officer o left join officer_roles r on r.username = o.username
      and r.superseded_at is null and r.valid @> ${day}::date`,
    sorts: {
      name: sql`o.name`,
      username: sql`o.username`,
      state: sql`${state}`,
      added: sql`o.recorded_at`,
    },
    firstSort: { by: 'name', descending: false },
    tie: [rising(sql`o.username`)],
    filters: {
      name: (value) =>
        sql`(${contains(sql`o.name`, value)} or ${contains(sql`o.username`, value)})`,
      role: (value) => sql`${value} = any(r.roles)`,
      state: (value) => sql`${state} = ${value}`,
    },
  }
}

export function readOfficer(
  tx: Tx,
  username: string,
  { day, at }: { day: IsoDate; at: Date },
): Promise<OfficerRow | undefined> {
  const { select, from } = officersOn(day, at)
  return tx.first<OfficerRow>(sql`select ${select} ${from} where o.username = ${username}`)
}

export interface RolesRow {
  readonly roles: readonly string[]
  readonly reason: string
  readonly from: IsoDate
  readonly until: IsoDate | null
  readonly recordedAt: Date
  readonly recordedBy: string
  readonly supersededAt: Date | null
}

/** The roles of an officer, what is believed now and what was, the latest first. */
export function rolesOf(tx: Tx, username: string): Promise<RolesRow[]> {
  return tx.rows<RolesRow>(sql`
    select roles, reason, lower(valid) as from, upper(valid) as until,
      recorded_at as "recordedAt", recorded_by as "recordedBy", superseded_at as "supersededAt"
    from officer_roles where username = ${username}
    order by superseded_at is not null, lower(valid) desc, fact_id desc`)
}
