/** A billing or a reminder run whose worker is killed, and which another resumes. */
import { approveRun, executeRun, previewRun, type RunKindName } from '#jobs/index.js'
import { isoDate } from '#kernel/dates.js'
import { type Db, sql } from '#store/db.js'
import { BILLED_ON, commandOn, importMany, REMINDED_ON } from '../support/many-accounts.js'
import type { KilledWork } from './kill-points.js'

interface ApprovedRun {
  readonly runId: bigint
  readonly day: string
}

const CHUNK = 20

export function killedRun(
  kind: Extract<RunKindName, 'annual-billing' | 'reminder'>,
  accounts: number,
): KilledWork<ApprovedRun> {
  return {
    child: 'run',
    prepare: async (db) => {
      await importMany(db, accounts)
      const bills = await approveBills(db)
      if (kind === 'annual-billing') return bills
      await finish(db, bills)
      return approve(db, { kind, day: REMINDED_ON, criteria: {} })
    },
    args: ({ runId, day }) => [String(runId), day, String(CHUNK)],
    goOn: async (run, { db }) => {
      await finish(db, run)
      return []
    },
    digest: ({ db }) => digest(db),
  }
}

/** The year's bills, previewed and approved. */
export function approveBills(db: Db): Promise<ApprovedRun> {
  return approve(db, { kind: 'annual-billing', day: BILLED_ON, criteria: { year: '2026-27' } })
}

async function approve(
  db: Db,
  run: { kind: RunKindName; day: string; criteria: { year?: string } },
): Promise<ApprovedRun> {
  const { kind, day, criteria } = run
  const made = { kind, criteria, asAt: isoDate(day) }
  const previewed = await previewRun(db, commandOn(day, `preview-${kind}`), made)
  const { runId } = previewed
  const answers = Object.fromEntries(previewed.alarms.map((a) => [a.alarm, 'looked at']))
  await approveRun(db, commandOn(day, `approve-${kind}`, 'second'), { runId, answers })
  return { runId, day }
}

export async function finish(db: Db, { runId, day }: ApprovedRun): Promise<void> {
  const acting = { actor: 'worker', on: isoDate(day), recordedAt: new Date(`${day}T10:00:00Z`) }
  await executeRun(db, acting, { runId, chunkSize: CHUNK })
}

async function digest(db: Db): Promise<string> {
  return db.transaction(async (tx) => {
    const rows = await tx.rows<{ line: string }>(sql`
      select a.account_ref || ' ' || coalesce(c.year, '-') || ' ' || coalesce(c.amount_pence, 0)
        || ' v' || coalesce(c.version, 0) || ' sums '
        || coalesce((select string_agg(due_on || '/' || payable_on || '/' || amount_pence || '/'
            || state, ',' order by due_on) from due_sum d where d.charge_id = c.charge_id), '')
        || ' notices '
        || coalesce((select string_agg(kind || '/' || required_pence || '/' || state || '/'
            || (select count(*) from notice_person p where p.notice_id = n.notice_id), ','
            order by kind) from notice n where n.charge_id = c.charge_id), '')
        || ' events '
        || coalesce((select string_agg(type, ',' order by seq) from event e
            where e.stream = 'account/' || a.account_ref), '')
        || ' entries '
        || (select count(*) from entry e where e.debit = 'charge' and e.debit_id = c.charge_id)
        || ' stage ' || coalesce((select stage from recovery_state s
            where s.charge_id = c.charge_id), '-') as line
      from account a left join charge c using (account_id) order by a.account_ref`)
    const run = await tx.rows<{ line: string }>(sql`
      select concat_ws(' ', kind, state, sum(c.acted), sum(c.acted_pence), count(*)) as line
      from run join run_chunk c using (run_id) group by run_id order by run_id`)
    return [...rows, ...run].map((row) => row.line).join('\n')
  })
}
