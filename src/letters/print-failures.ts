/** That a run's letters could not be printed: kept until they are, for who looks at the run. */
import { type Db, sql, type Tx } from '#store/db.js'

export interface PrintFailure {
  readonly failedAt: Date
  readonly why: string
}

const FULL = 'there is no space left where the archive lies'

/** What a fault is called by who must put it right. */
export function whyNotPrinted(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return text.includes('ENOSPC') ? `${FULL} (ENOSPC)` : text.slice(0, 300)
}

export function notePrintFailure(
  db: Db,
  runId: bigint,
  { failedAt, why }: PrintFailure,
): Promise<number> {
  return db.transaction((tx) =>
    tx.run(sql`insert into print_failure (run_id, failed_at, why)
      values (${runId}, ${failedAt}, ${why})
      on conflict (run_id) do update set failed_at = excluded.failed_at, why = excluded.why`),
  )
}

export function clearPrintFailure(db: Db, runId: bigint): Promise<number> {
  return db.transaction((tx) => tx.run(sql`delete from print_failure where run_id = ${runId}`))
}

export function printFailureOf(tx: Tx, runId: bigint): Promise<PrintFailure | undefined> {
  return tx.first<PrintFailure>(sql`select failed_at as "failedAt", why from print_failure
    where run_id = ${runId}`)
}
