/** How each job stands: its last run, and when it last did what it is for. */
import type { IsoDate } from '#kernel/dates.js'
import { sql, type Tx } from '#store/db.js'

export interface JobState {
  readonly name: string
  readonly day: IsoDate | null
  readonly state: 'running' | 'done' | 'failed' | 'not-set' | null
  readonly tries: number | null
  readonly startedAt: Date | null
  readonly endedAt: Date | null
  readonly says: string | null
  /** When it last was done; null where it never was. */
  readonly doneAt: Date | null
}

/** By name. */
export function jobStates(tx: Tx): Promise<JobState[]> {
  return tx.rows<JobState>(sql`
    select j.name, r.on_day as day, r.state, r.tries, r.started_at as "startedAt",
      r.ended_at as "endedAt", r.says,
      (select max(d.ended_at) from job_run d where d.job = j.name and d.state = 'done')
        as "doneAt"
    from job j left join lateral (select * from job_run r where r.job = j.name
      order by on_day desc limit 1) r on true
    order by j.name`)
}
