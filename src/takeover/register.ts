/** What the register has of the accounts, dwellings and persons that a takeover names. */
import { personsOf } from '#accounts/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { partiesOn } from '#parties/index.js'
import { sql, type Tx } from '#store/db.js'
import { type AlreadyHere, readAlreadyHere } from '#takeover/already-here.js'
import type { LinkedRecords } from '#takeover/linked-records.js'

export interface RegisterPerson {
  readonly partyId: bigint
  readonly name: string
  /** Where letters go when it is not the dwelling. */
  readonly mailLines: readonly string[] | null
}

export interface RegisterAccount {
  readonly id: bigint
  readonly ref: string
  readonly persons: readonly RegisterPerson[]
}

export interface RegisterDwelling {
  readonly id: bigint
  readonly addressLines: readonly string[]
  readonly band: string | null
}

export interface Register {
  readonly accounts: ReadonlyMap<string, RegisterAccount>
  readonly dwellings: ReadonlyMap<string, RegisterDwelling>
  /** `account/property/year` of every charge on these accounts. */
  readonly charged: ReadonlySet<string>
  readonly summonsNos: ReadonlySet<string>
  readonly here: AlreadyHere
}

export function chargeKey(of: { accountRef: string; propertyRef: string; year: string }): string {
  return `${of.accountRef}/${of.propertyRef}/${of.year}`
}

export async function readRegister(tx: Tx, records: LinkedRecords, on: IsoDate): Promise<Register> {
  const refs = [...new Set([...records.accountRefs, ...records.plans.map((p) => p.accountRef)])]
  const charged = await tx.rows<{ accountRef: string; propertyRef: string; year: string }>(sql`
    select a.account_ref as "accountRef", d.property_ref as "propertyRef", c.year
    from charge c join account a using (account_id) join dwelling d using (dwelling_id)
    where a.account_ref = any(${refs}::text[])`)
  const summonses = await tx.rows<{ no: string }>(sql`
    select summons_no as no from court_case
    where summons_no = any(${records.cases.map((c) => c.summonsNo)}::text[])`)
  return {
    accounts: await readAccounts(tx, refs, on),
    dwellings: await readDwellings(tx, records),
    charged: new Set(charged.map(chargeKey)),
    summonsNos: new Set(summonses.map((row) => row.no)),
    here: await readAlreadyHere(tx, records),
  }
}

async function readAccounts(
  tx: Tx,
  refs: readonly string[],
  on: IsoDate,
): Promise<Map<string, RegisterAccount>> {
  const rows = await tx.rows<{ id: bigint; ref: string }>(sql`
    select account_id as id, account_ref as ref from account
    where account_ref = any(${refs}::text[])`)
  const persons = await personsOf(
    tx,
    rows.map((row) => row.id),
  )
  const ids = [...persons.values()].flat().map((person) => person.partyId)
  const parties = await partiesOn(tx, ids, on)
  return new Map(
    rows.map(({ id, ref }) => {
      const named = (persons.get(id) ?? []).map(({ partyId }) => {
        const { name = '', mailLines = null } = parties.get(partyId) ?? {}
        return { partyId, name, mailLines }
      })
      return [ref, { id, ref, persons: named }]
    }),
  )
}

async function readDwellings(
  tx: Tx,
  { charges }: LinkedRecords,
): Promise<Map<string, RegisterDwelling>> {
  const refs = [...new Set(charges.map((charge) => charge.propertyRef))]
  const rows = await tx.rows<RegisterDwelling & { ref: string }>(sql`
    select d.property_ref as ref, d.dwelling_id as id, d.address_lines || d.postcode
      as "addressLines", b.band
    from dwelling d left join lateral (
      select band from dwelling_band where dwelling_band.dwelling_id = d.dwelling_id
        and superseded_at is null order by lower(valid) desc limit 1) b on true
    where d.property_ref = any(${refs}::text[])`)
  return new Map(rows.map(({ ref, ...row }) => [ref, row]))
}

/** The persons of the names given, or all of the account; undefined for a name it does not have. */
export function personsNamed(
  account: RegisterAccount,
  names: readonly string[],
): readonly RegisterPerson[] | undefined {
  if (names.length === 0) return account.persons
  const found = names.map((name) => account.persons.find((p) => alike(p.name, name)))
  return found.includes(undefined) ? undefined : (found as RegisterPerson[])
}

function alike(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase()
}
