/** Dwellings, as their own pages show them. */
import type { IsoDate } from '#kernel/dates.js'
import type { Pence } from '#kernel/money.js'
import { sql, type Tx } from '#store/db.js'

export interface PropertyPage {
  readonly id: bigint
  readonly propertyRef: string
  readonly uprn: string | null
  readonly addressLines: readonly string[]
  readonly postcode: string
  readonly parish: string
  /** The charging area in which its parish lies. */
  readonly area: string | null
  readonly band: string | null
  readonly accounts: readonly PropertyAccount[]
}

interface PropertyAccount {
  readonly accountRef: string
  readonly names: readonly string[]
  readonly from: IsoDate
  readonly until: IsoDate | null
  readonly basis: string
  readonly owing: Pence
}

export async function readProperty(tx: Tx, ref: string): Promise<PropertyPage | undefined> {
  const dwelling = await tx.first<Omit<PropertyPage, 'accounts'>>(sql`
    select d.dwelling_id as id, d.property_ref as "propertyRef", d.uprn,
      d.address_lines as "addressLines", d.postcode, p.name as parish, a.name as area,
      (select band from dwelling_band b where b.dwelling_id = d.dwelling_id
        and b.superseded_at is null order by lower(valid) desc limit 1) as band
    from dwelling d join parish p using (parish_code)
    left join charging_area a using (area_code) where d.property_ref = ${ref}
      and d.dwelling_id not in (select dwelling_id from hidden_dwelling)`)
  if (dwelling === undefined) return undefined
  const accounts = await tx.rows<PropertyAccount>(sql`
    select a.account_ref as "accountRef", lower(l.valid) as from, upper(l.valid) as until, l.basis,
      coalesce((select array_agg(pd.name order by ap.lead desc, ap.party_id)
        from account_person ap join party_detail pd using (party_id)
        where ap.account_id = a.account_id and pd.superseded_at is null
          and upper(pd.valid) is null), '{}') as names,
      coalesce((select sum(amount_pence - paid_pence) from due_sum s
        where s.account_id = a.account_id and s.state = 'live'), 0)::bigint as owing
    from liability l join account a using (account_id)
    where l.dwelling_id = ${dwelling.id} and l.superseded_at is null
    order by lower(l.valid) desc`)
  return { ...dwelling, accounts }
}
