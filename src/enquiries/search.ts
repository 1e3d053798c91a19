/**
 * Finds accounts and dwellings by name, address, telephone, email or any reference. Every word must
 * hold of what is found, a misspelt one nearly; sums and names are read for what is shown alone.
 */
import type { Pence } from '#kernel/money.js'
import { receiptIdOf } from '#ledger/index.js'
import { findParty } from '#parties/index.js'
import { find, type Match } from '#search/index.js'
import { sql, type Tx } from '#store/db.js'

export interface Found {
  readonly accountRef: string | null
  readonly openedOn: string | null
  readonly names: readonly string[]
  readonly propertyRef: string | null
  readonly address: string
  readonly current: boolean
  readonly owing: Pence
  readonly likeness: number
}

/** As many as are shown: who finds more is asked to say more. */
export const MOST_FOUND = 40

export async function findExactAccount(tx: Tx, text: string): Promise<string | undefined> {
  const ref = text.replace(/\s/g, '')
  const row = await tx.first<{ ref: string }>(
    sql`select account_ref as ref from account where account_ref = ${ref}`,
  )
  return row?.ref
}

/** A person's reference, of a merged record too. */
export async function findExactPerson(tx: Tx, text: string): Promise<string | undefined> {
  const ref = text.trim().toUpperCase()
  return (await findParty(tx, ref))?.ref
}

/** The account of a receipt, by the number that was read to who paid: "R0000123". */
export async function findReceiptAccount(tx: Tx, text: string): Promise<string | undefined> {
  const receiptId = receiptIdOf(text)
  if (receiptId === undefined) return undefined
  const row = await tx.first<{ ref: string }>(sql`
    select account_ref as ref from receipt join account using (account_id)
    where receipt_id = ${receiptId}`)
  return row?.ref
}

export async function search(tx: Tx, text: string): Promise<Found[]> {
  const matches = await find(tx, text, MOST_FOUND)
  const found = [...(await ofAccounts(tx, matches)), ...(await ofDwellings(tx, matches))]
  return found.sort(bestFirst).map((each) => each.found)
}

interface Scored {
  readonly found: Found
  readonly score: number
}

/** Along a street as its houses stand: 2 before 11. */
const BY_HOUSE = new Intl.Collator('en-GB', { numeric: true })

function bestFirst(a: Scored, b: Scored): number {
  return (
    b.score - a.score ||
    Number(b.found.current) - Number(a.found.current) ||
    BY_HOUSE.compare(a.found.address, b.found.address) ||
    BY_HOUSE.compare(a.found.accountRef ?? '', b.found.accountRef ?? '')
  )
}

type Row<Key extends string> = Omit<Found, 'likeness'> & Readonly<Record<Key, bigint>>

/** Of each account with the property by which it was found. */
async function ofAccounts(tx: Tx, matches: readonly Match[]): Promise<Scored[]> {
  const byAccount = new Map(
    matches.flatMap((m) => (m.accountId === null ? [] : [[m.accountId, m] as const])),
  )
  if (byAccount.size === 0) return []
  const homes = [...byAccount.values()].map((m) => m.dwellingId)
  const rows = await tx.rows<Row<'id'>>(sql`
    select a.account_id as id, a.account_ref as "accountRef", a.opened_on as "openedOn",
      coalesce(n.names, '{}') as names, d.property_ref as "propertyRef",
      coalesce(array_to_string(d.address_lines, ', ') || ', ' || d.postcode, '') as address,
      coalesce(l.current, false) as current, coalesce(o.owing, 0)::bigint as owing
    from unnest(${[...byAccount.keys()]}::bigint[], ${homes}::bigint[]) m (account_id, dwelling_id)
    join account a on a.account_id = m.account_id
    left join dwelling d on d.dwelling_id = m.dwelling_id
    left join lateral (
      select bool_or(upper(valid) is null) as current from liability
      where liability.account_id = a.account_id and liability.dwelling_id = m.dwelling_id
        and superseded_at is null) l on true
    left join lateral (
      select array_agg(pd.name order by ap.lead desc, ap.party_id) as names from account_person ap
      join party_detail pd using (party_id)
      where ap.account_id = a.account_id and pd.superseded_at is null and upper(pd.valid) is null
      ) n on true
    left join lateral (
      select sum(amount_pence - paid_pence) as owing from due_sum
      where due_sum.account_id = a.account_id and state = 'live') o on true`)
  return rows.map(({ id, ...row }) => asMatched(row, byAccount.get(id)))
}

/** Dwellings that no account has. */
async function ofDwellings(tx: Tx, matches: readonly Match[]): Promise<Scored[]> {
  const byDwelling = new Map(
    matches.flatMap((m) =>
      m.accountId === null && m.dwellingId !== null ? [[m.dwellingId, m] as const] : [],
    ),
  )
  if (byDwelling.size === 0) return []
  const rows = await tx.rows<Row<'id'>>(sql`
    select dwelling_id as id, null as "accountRef", null as "openedOn", '{}'::text[] as names,
      property_ref as "propertyRef", array_to_string(address_lines, ', ') || ', ' || postcode
      as address, false as current, 0::bigint as owing
    from dwelling where dwelling_id = any(${[...byDwelling.keys()]}::bigint[])`)
  return rows.map(({ id, ...row }) => asMatched(row, byDwelling.get(id)))
}

function asMatched(row: Omit<Found, 'likeness'>, match: Match | undefined): Scored {
  return { found: { ...row, likeness: match?.likeness ?? 0 }, score: match?.score ?? 0 }
}

/** As `search`; an exact reference, of a receipt too, finds that account alone. */
export async function searchFor(tx: Tx, text: string): Promise<Found[]> {
  const exact = (await findExactAccount(tx, text)) ?? (await findReceiptAccount(tx, text))
  return search(tx, exact ?? text)
}
