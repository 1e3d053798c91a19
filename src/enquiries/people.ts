/** People, as their own pages show them: one person, however many records say so. */
import { type DisclosureRow, disclosuresOf } from '#enquiries/disclosures.js'
import type { IsoDate } from '#kernel/dates.js'
import type { Pence } from '#kernel/money.js'
import {
  findParty,
  type LetterNeedRow,
  letterNeedsOf,
  mergesOf,
  type PartyMerge,
  recordsOfPerson,
  type ToldApart,
  toldApartFrom,
} from '#parties/index.js'
import { sql, type Tx } from '#store/db.js'

export interface PersonPage {
  readonly id: bigint
  readonly ref: string
  readonly kind: string
  readonly details: readonly PersonDetail[]
  readonly letterNeeds: readonly LetterNeedRow[]
  readonly accounts: readonly PersonAccount[]
  /** What was told of the person, or of an account that names them. */
  readonly disclosures: readonly DisclosureRow[]
  /** Merges of this record or into it, reversed ones too, the latest first. */
  readonly merges: readonly PartyMerge[]
  /** Records of which it is decided that they are not this person's. */
  readonly toldApart: readonly ToldApart[]
}

interface PersonDetail {
  /** The record that says so. */
  readonly ref: string
  readonly from: IsoDate
  readonly until: IsoDate | null
  readonly name: string
  readonly dateOfBirth: IsoDate | null
  readonly email: string | null
  readonly phone: string | null
  readonly mailLines: readonly string[] | null
  readonly deceasedOn: IsoDate | null
  readonly recordedAt: Date
  readonly recordedBy: string
}

interface PersonAccount {
  readonly accountId: bigint
  /** The record that the account names. */
  readonly ref: string
  readonly accountRef: string
  readonly lead: boolean
  readonly address: string
  readonly from: IsoDate | null
  readonly until: IsoDate | null
  readonly owing: Pence
}

/** Somebody who has a name, with what tells them from a namesake. */
export interface NamedPerson {
  readonly ref: string
  readonly name: string
  readonly dateOfBirth: IsoDate | null
  readonly phone: string | null
  readonly email: string | null
  /** Where they were liable last. */
  readonly address: string | null
}

/** As many as an officer can look through while somebody waits on the telephone. */
const MOST_NAMED = 8

/** A letter more or less in a name of two words. */
const NEARLY = 0.7

/** People alive under the name, or one very like it: those of the same name first. */
export function peopleNamed(tx: Tx, name: string, today: IsoDate): Promise<NamedPerson[]> {
  return tx.rows<NamedPerson>(sql`
    select p.party_ref as ref, d.name, d.date_of_birth as "dateOfBirth", d.phone, d.email,
      h.address
    from party_detail d join party p using (party_id)
    left join lateral (
      select array_to_string(w.address_lines, ', ') || ', ' || w.postcode as address
      from account_person ap join liability l using (account_id) join dwelling w using (dwelling_id)
      where ap.party_id = p.party_id and l.superseded_at is null
      order by lower(l.valid) desc limit 1) h on true
    where d.superseded_at is null and d.valid @> ${today}::date and p.kind = 'person'
      and d.deceased_on is null and d.name % ${name}
      and (similarity(d.name, ${name}) >= ${NEARLY}::real or lower(d.name) = lower(${name}))
      and not exists (select 1 from party_merge m
        where m.merged_id = p.party_id and m.reversed_on is null)
    order by similarity(d.name, ${name}) desc, d.date_of_birth nulls last, p.party_id
    limit ${MOST_NAMED}`)
}

/** The person of a reference, with all that other records say where they were merged into one. */
export async function readPerson(tx: Tx, ref: string): Promise<PersonPage | undefined> {
  const asked = await findParty(tx, ref)
  if (asked === undefined) return undefined
  const ids = await recordsOfPerson(tx, asked.id)
  const kept = await tx.first<{ id: bigint; ref: string; kind: string }>(sql`
    select party_id as id, party_ref as ref, kind from party
    where party_id = ${ids[0] ?? asked.id}`)
  const merges = await mergesOf(tx, ids)
  const details = await tx.rows<PersonDetail>(sql`
    select p.party_ref as ref, lower(valid) as from, upper(valid) as until, name,
      date_of_birth as "dateOfBirth", email, phone, mail_lines as "mailLines",
      deceased_on as "deceasedOn", recorded_at as "recordedAt", recorded_by as "recordedBy"
    from party_detail join party p using (party_id)
    where party_id = any(${ids}::bigint[]) and superseded_at is null
    order by array_position(${ids}::bigint[], party_id), lower(valid) desc`)
  const accounts = await tx.rows<PersonAccount>(sql`
    select p.party_ref as ref, a.account_id as "accountId", a.account_ref as "accountRef",
      ap.lead, lower(l.valid) as from,
      upper(l.valid) as until,
      coalesce(array_to_string(d.address_lines, ', ') || ', ' || d.postcode, '') as address,
      coalesce((select sum(amount_pence - paid_pence) from due_sum s
        where s.account_id = a.account_id and s.state = 'live'), 0)::bigint as owing
    from account_person ap join account a using (account_id) join party p using (party_id)
    left join lateral (select * from liability where liability.account_id = a.account_id
      and superseded_at is null order by lower(valid) desc limit 1) l on true
    left join dwelling d on d.dwelling_id = l.dwelling_id
    where ap.party_id = any(${ids}::bigint[]) order by a.account_id desc`)
  const accountIds = accounts.map((account) => account.accountId)
  const disclosures = await disclosuresOf(tx, { partyIds: ids, accountIds })
  const letterNeeds = await letterNeedsOf(tx, ids)
  const toldApart = await toldApartFrom(tx, ids)
  return { ...(kept ?? asked), details, letterNeeds, accounts, merges, toldApart, disclosures }
}
