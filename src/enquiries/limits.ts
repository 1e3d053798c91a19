/** The value limits that are set. */
import type { Pence } from '#kernel/money.js'
import { sql, type Tx } from '#store/db.js'

export interface LimitRow {
  readonly holder: string
  readonly action: string
  readonly limit: Pence
  readonly reason: string
  readonly recordedAt: Date
  readonly recordedBy: string
}

export function valueLimits(tx: Tx): Promise<LimitRow[]> {
  return tx.rows<LimitRow>(sql`
    select holder, action, limit_pence as limit, reason, recorded_at as "recordedAt",
      recorded_by as "recordedBy" from value_limit order by holder, action`)
}
