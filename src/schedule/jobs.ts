/**
 * Jobs: what comes back by itself, once each council's day. A job that is worked at is leased, so
 * that of several processes one does it, and another takes it over where that one is gone.
 */
import type { IsoDate } from '#kernel/dates.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { recordEvents } from '#store/events.js'

export interface Job {
  readonly name: string
  /** The time of day in London before which it is not begun: `02:00`. */
  readonly after: string
  /** Does it; gives in words what came of it. Throws where it failed. */
  readonly work: (day: IsoDate) => Promise<JobOutcome>
}

export interface JobOutcome {
  /** `not-set`: the council has not said where to or for whom, and nothing was done. */
  readonly kind: 'done' | 'not-set'
  readonly says: string
}

/** When it is asked what is due. */
export interface Now {
  readonly day: IsoDate
  /** The time of day in London; left out where the day is moved by hand: then all is due. */
  readonly time?: string
  readonly at: Date
}

/** Who acts in events of jobs. No officer's name can have a slash: nobody signs in as it. */
const SYSTEM_ACTOR = 'system/nightly'

const LEASE_MINUTES = 15
export const RENEW_MS = 5 * 60_000
/** A failed run is tried again after so long, and so often in a day. */
const AGAIN_MINUTES = 60
const MOST_TRIES = 3

interface Taken {
  readonly job: Job
  readonly day: IsoDate
  readonly holder: string
}

/**
 * Does one job that is due, if any is: one that was not yet done on the day, also where its hour
 * has passed while nothing ran. Gives whether there was one. A fault of the job is kept with its
 * run, not thrown; `renewing` keeps the lease while the job works.
 */
export async function workDueJob(
  db: Db,
  { jobs, holder, clock, renewing }: Working,
): Promise<{ readonly job: string; readonly fault?: unknown } | undefined> {
  const taken = await takeJob(db, { jobs, holder, now: await clock() })
  if (taken === undefined) return undefined
  const end = renewing(async () => renew(db, taken, (await clock()).at))
  try {
    const outcome = await taken.job.work(taken.day)
    await finish(db, taken, { ...outcome, at: (await clock()).at })
    return { job: taken.job.name }
  } catch (fault) {
    const says = fault instanceof Error ? fault.message : String(fault)
    await finish(db, taken, { kind: 'failed', says, at: (await clock()).at })
    return { job: taken.job.name, fault }
  } finally {
    end()
  }
}

export interface Working {
  readonly jobs: readonly Job[]
  /** The process that works: its name for the lease. */
  readonly holder: string
  readonly clock: () => Promise<Now>
  /** Calls what it is given every `RENEW_MS` until what it returns is called. */
  readonly renewing: (renew: () => Promise<void>) => () => void
}

async function takeJob(
  db: Db,
  { jobs, holder, now }: Pick<Working, 'jobs' | 'holder'> & { readonly now: Now },
): Promise<Taken | undefined> {
  const due = jobs.filter(({ after }) => now.time === undefined || now.time >= after)
  return db.transaction(async (tx) => {
    await tx.run(sql`insert into job (name) select unnest(${due.map(({ name }) => name)}::text[])
      on conflict do nothing`)
    for (const job of due) {
      if (await lease(tx, { job, day: now.day, holder }, now.at)) {
        return { job, day: now.day, holder }
      }
    }
    return undefined
  })
}

/** Whether the job is this holder's now. */
async function lease(tx: Tx, { job, day, holder }: Taken, at: Date): Promise<boolean> {
  const free = await tx.first(sql`
    select 1 from job j left join job_run r on r.job = j.name and r.on_day = ${day}
    where j.name = ${job.name} and (j.leased_until is null or j.leased_until <= ${at})
      and (r.state is null or (r.state = 'running' and r.tries < ${MOST_TRIES})
        or (r.state = 'failed' and r.tries < ${MOST_TRIES}
          and r.ended_at <= ${at}::timestamptz - make_interval(mins => ${AGAIN_MINUTES})))
    for update of j skip locked`)
  if (free === undefined) return false
  await tx.run(sql`update job set leased_by = ${holder},
    leased_until = ${at}::timestamptz + make_interval(mins => ${LEASE_MINUTES})
    where name = ${job.name}`)
  await tx.run(sql`insert into job_run (job, on_day, state, tries, started_at, says)
    values (${job.name}, ${day}, 'running', 1, ${at}, '')
    on conflict (job, on_day) do update set state = 'running', tries = job_run.tries + 1,
      started_at = ${at}, ended_at = null, says = ''`)
  return true
}

function renew(db: Db, { job, holder }: Taken, at: Date): Promise<void> {
  return db.transaction(async (tx) => {
    await tx.run(sql`update job
      set leased_until = ${at}::timestamptz + make_interval(mins => ${LEASE_MINUTES})
      where name = ${job.name} and leased_by = ${holder}`)
  })
}

interface Ended {
  readonly kind: JobOutcome['kind'] | 'failed'
  readonly says: string
  readonly at: Date
}

/** Kept only by whoever still holds the job: else another has taken it over. */
function finish(db: Db, { job, day, holder }: Taken, ended: Ended): Promise<void> {
  return db.transaction(async (tx) => {
    const held = await tx.run(sql`update job set leased_by = null, leased_until = null
      where name = ${job.name} and leased_by = ${holder}`)
    if (held === 0) return
    await tx.run(sql`update job_run set state = ${ended.kind}, ended_at = ${ended.at},
      says = ${ended.says} where job = ${job.name} and on_day = ${day}`)
    const acting = { actor: SYSTEM_ACTOR, on: day, recordedAt: ended.at }
    const detail = { says: ended.says }
    await recordEvents(tx, acting, [
      { stream: `job/${job.name}`, type: `job-${ended.kind}`, detail },
    ])
  })
}
