/**
 * Finds accounts, and properties without one, of which every word holds: of a name, an address, a
 * telephone or another number. The word that fewest things have is looked up, and the others are
 * asked of what it leads to alone.
 */
import { lettersApart, mostApart, wordsOf } from '#search/spelling.js'
import { type RawBuilder, sql, type Tx } from '#store/db.js'

/** What was found: an account with the property by which it was, or a property without any. */
export interface Match {
  readonly accountId: bigint | null
  readonly dwellingId: bigint | null
  /** 1 where every word is as it was typed; less the further off it is. */
  readonly likeness: number
  readonly score: number
}

/** The words for one that was typed, each with how like it is. */
type Spellings = ReadonlyMap<string, number>

/** As many are weighed against each other: a word that more have tells too little to rank by. */
const MOST_WEIGHED = 120
const MOST_SPELLINGS = 500
const BEGINS = 0.9
const HOLDS = 0.8
/** Least trigrams in common: how far apart words may be is told by their letters. */
const LEAST_ALIKE = '0.1'

/** The best matches first; words that are as typed before misspelt ones. */
export async function find(tx: Tx, text: string, most: number): Promise<Match[]> {
  const words = wordsOf(text)
  if (words.join('').length < 2) return []
  const asTyped: Spellings[] = []
  for (const word of words) asTyped.push(await spellings(tx, word))
  const exact = asTyped.map((spelt, n) => only(spelt, words[n] ?? ''))
  const known = exact.map((spelt, n) => (spelt.size > 0 ? spelt : (asTyped[n] ?? spelt)))
  const found = await firstFound(tx, [exact, known, asTyped])
  if (found.length > 0) return best(found, most)
  // A word that is right somewhere may be the wrong one here: "Jon" for a "John".
  const loose: Spellings[] = []
  for (const [n, word] of words.entries()) {
    loose.push(new Map([...(await misspelt(tx, word)), ...(asTyped[n] ?? [])]))
  }
  const more = loose.some((spelt, n) => spelt.size > (asTyped[n]?.size ?? 0))
  return more ? best(await matching(tx, loose), most) : []
}

/** The word as it was typed; an initial stands for every name that it begins, a 1 for no 13. */
function only(spelt: Spellings, word: string): Spellings {
  const whole = word.length > 1 || /\d/.test(word)
  return whole && spelt.has(word) ? new Map([[word, 1]]) : new Map()
}

/** What the strictest reading finds that finds anything. */
async function firstFound(tx: Tx, readings: readonly Spellings[][]): Promise<Match[]> {
  for (const reading of readings) {
    const found = await matching(tx, reading)
    if (found.length > 0) return found
  }
  return []
}

function best(found: readonly Match[], most: number): Match[] {
  const byKey = new Map<string, Match>()
  for (const match of found) {
    const key = match.accountId === null ? `property ${match.dwellingId}` : `${match.accountId}`
    const known = byKey.get(key)
    if (known === undefined || match.score > known.score) byKey.set(key, match)
  }
  return [...byKey.values()].sort((a, b) => b.score - a.score).slice(0, most)
}

/** Words that are the one typed or begin with it, or, a number, have it within. */
async function spellings(tx: Tx, word: string): Promise<Spellings> {
  const begins = `${escaped(word)}%`
  // Letters alone begin names and roads: the many references that they begin would hide those.
  const among = /\d/.test(word) || word.includes('@') ? sql`true` : sql`not figures`
  const known = await seen(tx, word, sql`${among} and word like ${begins}`)
  const spelt = new Map(known.map((one) => [one, one === word ? 1 : BEGINS]))
  if (/^\d{4,}$/.test(word)) {
    const within = await seen(tx, word, sql`figures and word like ${`%${word}%`}`)
    for (const one of within) if (!spelt.has(one)) spelt.set(one, HOLDS)
  }
  return spelt.size > 0 ? spelt : misspelt(tx, word)
}

function escaped(word: string): string {
  return word.replace(/[\\%_]/g, '\\$&')
}

/** Only words of what the officer may see: others would tell that they are there. */
async function seen(tx: Tx, typed: string, like: RawBuilder<unknown>): Promise<string[]> {
  const rows = await tx.rows<{ word: string }>(sql`
    select word from (select word from search_vocabulary where ${like} group by word
      order by similarity(word, ${typed}) desc, word limit ${MOST_SPELLINGS}) v
    where exists (select 1 from search_word w where w.word = v.word)`)
  return rows.map((row) => row.word)
}

/** Words with a letter or two wrong. A number is not guessed at. */
async function misspelt(tx: Tx, word: string): Promise<Spellings> {
  if (/\d/.test(word) || mostApart(word) === 0) return new Map()
  await tx.run(sql`select set_config('pg_trgm.similarity_threshold', ${LEAST_ALIKE}, true)`)
  const near = await seen(
    tx,
    word,
    sql`not figures and word % ${word}
    and length(word) between ${word.length - 2}::int and ${word.length + 2}::int`,
  )
  const spelt = near.map((one) => [one, lettersApart(word, one)] as const)
  const close = spelt.filter(([, apart]) => apart <= mostApart(word))
  return new Map(close.map(([one, apart]) => [one, HOLDS * (1 - apart / (word.length + 1))]))
}

interface Pair {
  readonly accountId: bigint | null
  readonly dwellingId: bigint | null
  readonly words: readonly string[]
  readonly weights: readonly number[]
}

async function matching(tx: Tx, asked: readonly Spellings[]): Promise<Match[]> {
  if (asked.length === 0 || asked.some((spelt) => spelt.size === 0)) return []
  const counts: number[] = []
  for (const spelt of asked) counts.push(await countOf(tx, spelt))
  const rarest = asked[counts.indexOf(Math.min(...counts))]
  if (rarest === undefined) return []
  const accounts = await tx.rows<Pair>(accountsQuery(rarest, asked))
  if (accounts.length >= MOST_WEIGHED) return accounts.map((pair) => weighed(pair, asked))
  const empty = await tx.rows<Pair>(emptyQuery(rarest, asked))
  return [...accounts, ...empty].map((pair) => weighed(pair, asked))
}

const MOST_COUNTED = 5000

async function countOf(tx: Tx, spelt: Spellings): Promise<number> {
  const row = await tx.first<{ count: bigint }>(sql`select count(*) as count from (
    select 1 from search_word where word = any(${[...spelt.keys()]}::text[])
    limit ${MOST_COUNTED}) counted`)
  return Number(row?.count ?? 0n)
}

/** The sum of what each word weighs where it counts most. */
function weighed(pair: Pair, asked: readonly Spellings[]): Match {
  let score = 0
  let likeness = 1
  for (const spelt of asked) {
    const each = pair.words.map((word, n) => [spelt.get(word) ?? 0, pair.weights[n] ?? 0] as const)
    const most = Math.max(...each.map(([like]) => like))
    likeness = Math.min(likeness, most)
    score += Math.max(...each.map(([like, weight]) => like * like * weight))
  }
  const { accountId, dwellingId } = pair
  return { accountId, dwellingId, likeness, score }
}

/** Every account to which the rarest word leads, with each of its properties. */
function accountsQuery(rarest: Spellings, asked: readonly Spellings[]): RawBuilder<Pair> {
  return sql<Pair>`
    select c.account_id as "accountId", c.dwelling_id as "dwellingId", h.words, h.weights
    from (${leadsTo(rarest)}) c
    cross join lateral (
      select array_agg(word) as words, array_agg(weight) as weights from (
        select word, weight from search_word where kind = 'account' and subject = c.account_id
        union all
        select w.word, w.weight from account_person ap
        join search_word w on w.kind = 'person' and w.subject = ap.party_id
        where ap.account_id = c.account_id
        union all
        select word, weight from search_word where kind = 'property' and subject = c.dwelling_id
        union all
        select w.word, w.weight from court_case k
        join search_word w on w.kind = 'case' and w.subject = k.case_id
        where k.account_id = c.account_id) had) h
    where ${every(asked)} limit ${MOST_WEIGHED}`
}

/**
 * A name leads to the properties of its account, a property to the accounts liable for it. With
 * `offset 0` each is looked up by itself: no whole table is hashed for the few that are weighed.
 */
function leadsTo(rarest: Spellings): RawBuilder<unknown> {
  const hit = sql`from search_word s`
  const spelt = sql`s.word = any(${[...rarest.keys()]}::text[])`
  const home = (account: RawBuilder<unknown>) => sql`left join lateral (
    select distinct dwelling_id from liability l
    where l.account_id = ${account} and l.superseded_at is null) home on true`
  return sql`
    select s.subject as account_id, home.dwelling_id ${hit} ${home(sql`s.subject`)}
    where s.kind = 'account' and ${spelt}
    union all
    select ap.account_id, home.dwelling_id ${hit} cross join lateral (
      select account_id from account_person where party_id = s.subject offset 0) ap
    ${home(sql`ap.account_id`)} where s.kind = 'person' and ${spelt}
    union all
    select l.account_id, l.dwelling_id ${hit} cross join lateral (
      select account_id, dwelling_id from liability
      where dwelling_id = s.subject and superseded_at is null offset 0) l
    where s.kind = 'property' and ${spelt}
    union all
    select k.account_id, home.dwelling_id ${hit} cross join lateral (
      select account_id from court_case where case_id = s.subject offset 0) k
    ${home(sql`k.account_id`)} where s.kind = 'case' and ${spelt}`
}

function every(asked: readonly Spellings[]): RawBuilder<unknown> {
  return sql.join(
    asked.map((spelt) => sql`h.words && ${[...spelt.keys()]}::text[]`),
    sql` and `,
  )
}

/** Properties for which nobody is or was liable. */
function emptyQuery(rarest: Spellings, asked: readonly Spellings[]): RawBuilder<Pair> {
  return sql<Pair>`
    select null::bigint as "accountId", s.subject as "dwellingId", h.words, h.weights
    from search_word s
    cross join lateral (
      select array_agg(word) as words, array_agg(weight) as weights from search_word w
      where w.kind = 'property' and w.subject = s.subject) h
    where s.kind = 'property' and s.word = any(${[...rarest.keys()]}::text[])
      and not exists (select 1 from liability l
        where l.dwelling_id = s.subject and l.superseded_at is null offset 0)
      and ${every(asked)} limit ${MOST_WEIGHED}`
}
