/**
 * Other people in what is held of somebody: who is named with them, and their names taken out of
 * what is handed over (UK GDPR art 15(4)). Free text may still tell of others in other words: an
 * officer reads it first.
 */
import { sql, type Tx } from '#store/db.js'

const ANOTHER = '[another person]'

/** Everything that names or reaches a person who is on the accounts and is not the one who asks. */
export async function wordsOfOthers(
  tx: Tx,
  of: { readonly partyIds: readonly bigint[]; readonly accountIds: readonly bigint[] },
): Promise<string[]> {
  const rows = await tx.rows<{ words: (string | null)[] }>(sql`
    with other as (
      select party_id from account_person where account_id = any(${of.accountIds}::bigint[])
      union select p.party_id from notice_person p join notice n using (notice_id)
      where n.account_id = any(${of.accountIds}::bigint[])
      union select p.party_id from court_case_person p join court_case c using (case_id)
      where c.account_id = any(${of.accountIds}::bigint[]))
    select distinct array[d.name, d.email, d.phone, d.date_of_birth::text] as words
    from other join party_detail d using (party_id)
    where party_id <> all(${of.partyIds}::bigint[])`)
  const own = await tx.rows<{ words: (string | null)[] }>(sql`
    select distinct array[name, email, phone, date_of_birth::text] as words from party_detail
    where party_id = any(${of.partyIds}::bigint[])`)
  // What both have in common, such as a phone, is the asker's too.
  const mine = new Set(own.flatMap((row) => row.words))
  const all = rows.flatMap((row) => row.words).filter((word) => word !== null && !mine.has(word))
  const accounts = await accountsOfOthers(tx, of.accountIds)
  return [...new Set([...(all as string[]), ...accounts])].sort((a, b) => b.length - a.length)
}

/** References of accounts between which, and these, money went: whose they are is not told. */
async function accountsOfOthers(tx: Tx, accountIds: readonly bigint[]): Promise<string[]> {
  const rows = await tx.rows<{ ref: string }>(sql`
    with moved as (
      select r.account_id as giver, s.account_id as taker
      from receipt r join allocation a using (receipt_id) join due_sum s using (due_sum_id)
      where r.account_id = any(${accountIds}::bigint[])
        or s.account_id = any(${accountIds}::bigint[])),
    named as (
      select distinct (regexp_matches(narrative, '\\y\\d{10}\\y', 'g'))[1] as ref from journal
      where account_id = any(${accountIds}::bigint[]))
    select account_ref as ref from account where account_id <> all(${accountIds}::bigint[])
      and (account_id in (select giver from moved union select taker from moved)
        or account_ref in (select ref from named))`)
  return rows.map((row) => row.ref)
}

/** The value without the words, wherever they stand in its texts. */
export function withoutOthers<T>(value: T, words: readonly string[]): T {
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  if (pattern === '') return value
  return cleaned(value, new RegExp(pattern, 'giu')) as T
}

function cleaned(value: unknown, others: RegExp): unknown {
  if (typeof value === 'string') return value.replace(others, ANOTHER)
  if (Array.isArray(value)) return value.map((item) => cleaned(item, others))
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  const entries = Object.entries(value).map(([name, v]) => [name, cleaned(v, others)] as const)
  return Object.fromEntries(entries)
}
