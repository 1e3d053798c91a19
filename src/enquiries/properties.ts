/** Dwellings and people, as their own pages show them. */
import type { IsoDate } from '#kernel/dates.js'
import type { Pence } from '#kernel/money.js'
import { type LetterNeedRow, letterNeedsOf } from '#parties/index.js'
import { sql, type Tx } from '#store/db.js'

export interface PropertyPage {
  readonly id: bigint
  readonly propertyRef: string
  readonly uprn: string | null
  readonly addressLines: readonly string[]
  readonly postcode: string
  readonly parish: string
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
      d.address_lines as "addressLines", d.postcode, p.name as parish,
      (select band from dwelling_band b where b.dwelling_id = d.dwelling_id
        and b.superseded_at is null order by lower(valid) desc limit 1) as band
    from dwelling d join parish p using (parish_code) where d.property_ref = ${ref}`)
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

export interface PersonPage {
  readonly id: bigint
  readonly ref: string
  readonly kind: string
  readonly details: readonly PersonDetail[]
  readonly letterNeeds: readonly LetterNeedRow[]
  readonly accounts: readonly PersonAccount[]
}

interface PersonDetail {
  readonly from: IsoDate
  readonly until: IsoDate | null
  readonly name: string
  readonly dateOfBirth: IsoDate | null
  readonly email: string | null
  readonly phone: string | null
  readonly mailLines: readonly string[] | null
  readonly recordedAt: Date
  readonly recordedBy: string
}

interface PersonAccount {
  readonly accountRef: string
  readonly lead: boolean
  readonly address: string
  readonly from: IsoDate | null
  readonly until: IsoDate | null
  readonly owing: Pence
}

export async function readPerson(tx: Tx, ref: string): Promise<PersonPage | undefined> {
  const party = await tx.first<{ id: bigint; ref: string; kind: string }>(
    sql`select party_id as id, party_ref as ref, kind from party where party_ref = ${ref}`,
  )
  if (party === undefined) return undefined
  const details = await tx.rows<PersonDetail>(sql`
    select lower(valid) as from, upper(valid) as until, name, date_of_birth as "dateOfBirth",
      email, phone, mail_lines as "mailLines", recorded_at as "recordedAt",
      recorded_by as "recordedBy"
    from party_detail where party_id = ${party.id} and superseded_at is null
    order by lower(valid) desc`)
  const accounts = await tx.rows<PersonAccount>(sql`
    select a.account_ref as "accountRef", ap.lead, lower(l.valid) as from, upper(l.valid) as until,
      coalesce(array_to_string(d.address_lines, ', ') || ', ' || d.postcode, '') as address,
      coalesce((select sum(amount_pence - paid_pence) from due_sum s
        where s.account_id = a.account_id and s.state = 'live'), 0)::bigint as owing
    from account_person ap join account a using (account_id)
    left join lateral (select * from liability where liability.account_id = a.account_id
      and superseded_at is null order by lower(valid) desc limit 1) l on true
    left join dwelling d on d.dwelling_id = l.dwelling_id
    where ap.party_id = ${party.id} order by a.account_id desc`)
  return { ...party, details, accounts, letterNeeds: await letterNeedsOf(tx, party.id) }
}
