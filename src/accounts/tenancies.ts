/** Under what tenancy a dwelling is held on a day. */
import type { IsoDate } from '#kernel/dates.js'
import type { Tenancy } from '#law/council-tax/tenancies.js'
import { sql, type Tx } from '#store/db.js'

/** A tenancy with the first day of which it was recorded. */
export type RecordedTenancy = Tenancy & { readonly from: IsoDate }

export function tenancyOn(
  tx: Tx,
  dwellingId: bigint,
  on: IsoDate,
): Promise<RecordedTenancy | undefined> {
  return tx.first<RecordedTenancy>(sql`
    select tenancy, ends_on as "endsOn", lower(valid) as from from tenancy
    where dwelling_id = ${dwellingId} and superseded_at is null and valid @> ${on}::date`)
}
