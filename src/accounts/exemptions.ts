/** The exemption of a dwelling on a day, as it is believed now. */
import type { IsoDate } from '#kernel/dates.js'
import { sql, type Tx } from '#store/db.js'

/** Its class, with the first day from which it was recorded: null where that is before all. */
export interface RecordedExemption {
  readonly class: string
  readonly from: IsoDate | null
}

export function exemptionOn(
  tx: Tx,
  dwellingId: bigint,
  on: IsoDate,
): Promise<RecordedExemption | undefined> {
  return tx.first<RecordedExemption>(sql`
    select class, lower(valid) as from from exemption
    where dwelling_id = ${dwellingId} and superseded_at is null and valid @> ${on}::date`)
}
