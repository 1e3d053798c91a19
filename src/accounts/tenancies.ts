/** Under what tenancy a dwelling is held on a day. */
import type { IsoDate } from '#kernel/dates.js'
import type { Tenancy } from '#law/council-tax/tenancies.js'
import { sql, type Tx } from '#store/db.js'

export function tenancyOn(tx: Tx, dwellingId: bigint, on: IsoDate): Promise<Tenancy | undefined> {
  return tx.first<Tenancy>(sql`
    select tenancy, ends_on as "endsOn" from tenancy
    where dwelling_id = ${dwellingId} and superseded_at is null and valid @> ${on}::date`)
}
