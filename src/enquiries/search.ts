/**
 * Finds accounts, people and dwellings by reference, name, address or postcode. Every word must be
 * close to a word of what is found, so that a misspelt name is found too; trigram indexes keep it
 * fast.
 */
import type { Pence } from '#kernel/money.js'
import { findParty } from '#parties/index.js'
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

/** Two letters changed about in a short surname, "Smiht", still leave half of its trigrams. */
const LIKE_ENOUGH = '0.45'

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

export async function search(tx: Tx, text: string): Promise<Found[]> {
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ')
  if (words.length < 2) return []
  if (/^\d{4,}$/.test(words)) return byReference(tx, words)
  const postcode = postcodeOf(words)
  if (postcode !== undefined) return byDwelling(tx, await dwellingsAt(tx, postcode))
  await tx.run(sql`select set_config('pg_trgm.word_similarity_threshold', ${LIKE_ENOUGH}, true)`)
  // What a person means is told by what is found: names and addresses are both tried.
  const people = await byName(tx, words)
  const places = await byDwelling(tx, await dwellingsLike(tx, words))
  return merge(people, places)
}

/** Where somebody lives who is hidden from the officer, the dwelling is not offered. */
const SEEN = sql`dwelling_id not in (select dwelling_id from hidden_dwelling)`

function postcodeOf(words: string): string | undefined {
  const tight = words.replace(/\s/g, '').toUpperCase()
  const match = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/.exec(tight)
  return match === null ? undefined : `${match[1]} ${match[2]}`
}

async function byReference(tx: Tx, digits: string): Promise<Found[]> {
  const accounts = await tx.rows<{ id: bigint }>(sql`
    select account_id as id from account where account_ref like ${`${digits}%`}
    order by account_ref limit ${MOST_FOUND}`)
  const ids = accounts.map((row) => row.id)
  const places = await tx.rows<Place>(sql`
    select dwelling_id as id, 1::real as likeness from dwelling
    where (property_ref = ${digits} or uprn = ${digits}) and ${SEEN} limit ${MOST_FOUND}`)
  return [...(await describe(tx, ids, new Map())), ...(await byDwelling(tx, places))]
}

interface Place {
  readonly id: bigint
  readonly likeness: number
}

function dwellingsAt(tx: Tx, postcode: string): Promise<Place[]> {
  return tx.rows<Place>(sql`
    select dwelling_id as id, 1::real as likeness from dwelling
    where postcode = ${postcode} and ${SEEN}
    order by address_text limit ${MOST_FOUND}`)
}

async function dwellingsLike(tx: Tx, words: string): Promise<Place[]> {
  const exact = await tx.rows<Place>(sql`
    select dwelling_id as id, 1::real as likeness from dwelling
    where address_text like ${`%${words.replace(/[\\%_]/g, '\\$&')}%`} and ${SEEN}
    order by address_text limit ${MOST_FOUND}`)
  if (exact.length > 0) return exact
  return tx.rows<Place>(sql`
    select dwelling_id as id, word_similarity(${words}, address_text) as likeness from dwelling
    where ${words} <% address_text and ${SEEN}
    order by likeness desc, address_text limit ${MOST_FOUND}`)
}

async function byName(tx: Tx, words: string): Promise<Found[]> {
  const exact = await tx.rows<{ party: bigint; likeness: number }>(sql`
    select distinct party_id as party, 1::real as likeness from party_detail
    where superseded_at is null and name ilike ${`%${words.replace(/[\\%_]/g, '\\$&')}%`}
    limit ${MOST_FOUND}`)
  const found = exact.length > 0 ? exact : await likeNames(tx, words)
  const likeness = new Map<bigint, number>()
  const accounts = await tx.rows<{ id: bigint; party: bigint }>(sql`
    select account_id as id, party_id as party from account_person
    where party_id = any(${found.map((f) => f.party)}::bigint[])`)
  const byParty = new Map(found.map((f) => [f.party, f.likeness]))
  for (const { id, party } of accounts) {
    likeness.set(id, Math.max(likeness.get(id) ?? 0, byParty.get(party) ?? 0))
  }
  return describe(tx, [...likeness.keys()], likeness)
}

function likeNames(tx: Tx, words: string): Promise<{ party: bigint; likeness: number }[]> {
  return tx.rows(sql`
    select party_id as party, max(greatest(similarity(name, ${words}),
      word_similarity(${words}, name))) as likeness
    from party_detail
    where superseded_at is null and (${words} <% name or name % ${words})
    group by 1 order by 2 desc limit ${MOST_FOUND}`)
}

/** Accounts of the dwellings, the present one first; a dwelling without any is found too. */
async function byDwelling(tx: Tx, places: readonly Place[]): Promise<Found[]> {
  if (places.length === 0) return []
  const likeness = new Map(places.map((p) => [p.id, p.likeness]))
  const rows = await tx.rows<Omit<Found, 'likeness'> & { dwellingId: bigint }>(sql`
    select d.dwelling_id as "dwellingId", a.account_ref as "accountRef", a.opened_on as "openedOn",
      coalesce(n.names, '{}') as names, d.property_ref as "propertyRef",
      array_to_string(d.address_lines, ', ') || ', ' || d.postcode as address,
      coalesce(l.current, false) as current, coalesce(o.owing, 0)::bigint as owing
    from dwelling d
    left join lateral (
      select account_id, bool_or(upper(valid) is null) as current, max(lower(valid)) as since
      from liability where liability.dwelling_id = d.dwelling_id and superseded_at is null
      group by account_id) l on true
    left join account a on a.account_id = l.account_id
    ${NAMES} ${OWING}
    where d.dwelling_id = any(${places.map((p) => p.id)}::bigint[])
    order by l.current desc nulls last, l.since desc`)
  return rows.map((row) => ({ ...row, likeness: likeness.get(row.dwellingId) ?? 0 }))
}

const NAMES = sql`left join lateral (
  select array_agg(distinct pd.name) as names from account_person ap
  join party_detail pd using (party_id)
  where ap.account_id = a.account_id and pd.superseded_at is null and upper(pd.valid) is null
  ) n on true`

const OWING = sql`left join lateral (
  select sum(amount_pence - paid_pence) as owing from due_sum
  where due_sum.account_id = a.account_id and state = 'live') o on true`

async function describe(
  tx: Tx,
  ids: readonly bigint[],
  likeness: ReadonlyMap<bigint, number>,
): Promise<Found[]> {
  if (ids.length === 0) return []
  const rows = await tx.rows<Omit<Found, 'likeness'> & { id: bigint }>(sql`
    select a.account_id as id, a.account_ref as "accountRef", a.opened_on as "openedOn",
      coalesce(n.names, '{}') as names, d.property_ref as "propertyRef",
      coalesce(array_to_string(d.address_lines, ', ') || ', ' || d.postcode, '') as address,
      coalesce(l.current, false) as current, coalesce(o.owing, 0)::bigint as owing
    from account a
    left join lateral (
      select dwelling_id, upper(valid) is null as current from liability
      where liability.account_id = a.account_id and superseded_at is null
      order by lower(valid) desc limit 1) l on true
    left join dwelling d on d.dwelling_id = l.dwelling_id
    ${NAMES} ${OWING}
    where a.account_id = any(${ids}::bigint[])`)
  return rows
    .map((row) => ({ ...row, likeness: likeness.get(row.id) ?? 1 }))
    .sort((a, b) => b.likeness - a.likeness || Number(b.current) - Number(a.current))
}

function merge(people: readonly Found[], places: readonly Found[]): Found[] {
  const seen = new Set<string>()
  return [...people, ...places]
    .sort((a, b) => b.likeness - a.likeness)
    .filter((found) => {
      const key = `${found.accountRef}/${found.propertyRef}`
      if (seen.has(key)) return false
      seen.add(key)
      return true
    })
    .slice(0, MOST_FOUND)
}

/** As `search`; an exact reference finds that account alone. */
export async function searchFor(tx: Tx, text: string): Promise<Found[]> {
  const exact = await findExactAccount(tx, text)
  return search(tx, exact ?? text)
}
