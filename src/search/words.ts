/**
 * The words by which things are found. Who writes a reference, a name, an address or a telephone
 * number calls `keepWords` in the same transaction; links between things (who is liable where) are
 * read when somebody searches, and need nothing kept.
 */
import { sql, type Tx } from '#store/db.js'

export type FoundKind = 'account' | 'person' | 'property' | 'case'

/** Puts the words of these subjects as their facts are now in the place of those that were kept. */
export async function keepWords(
  tx: Tx,
  kind: FoundKind,
  subjects: readonly bigint[],
): Promise<void> {
  if (subjects.length === 0) return
  const these = sql`kind = ${kind} and subject = any(${subjects}::bigint[])`
  await tx.run(sql`delete from search_word where ${these}`)
  await tx.run(sql`
    with kept as (
      insert into search_word (kind, subject, word, weight)
      select kind, subject, word, max(weight) from search_fact
      where ${these} and word <> '' group by 1, 2, 3
      returning word)
    insert into search_vocabulary (word)
    select distinct word from kept k where not exists (
      select 1 from search_vocabulary v where v.word = k.word)`)
}

/** Writes all words anew from the facts; gives how many there are. */
export async function rebuildWords(tx: Tx): Promise<number> {
  // Nobody writes a word meanwhile; who searches waits for nothing.
  await tx.run(sql`lock table search_word in share row exclusive mode`)
  await tx.run(sql`delete from search_word`)
  await tx.run(sql`delete from search_vocabulary`)
  const words = await tx.run(sql`
    insert into search_word (kind, subject, word, weight)
    select kind, subject, word, max(weight) from search_fact where word <> '' group by 1, 2, 3`)
  await tx.run(sql`
    insert into search_vocabulary (word) select distinct word from search_word`)
  return words
}

export interface WordFault {
  readonly kind: string
  readonly subject: bigint
  readonly word: string
  readonly says: string
}

/** What a rebuild would alter, at most a hundred words of it: nothing when the index is right. */
export function proveWords(tx: Tx): Promise<WordFault[]> {
  return tx.rows<WordFault>(sql`
    with fact as materialized (
      select kind, subject, word, max(weight) as weight from search_fact
      where word <> '' group by 1, 2, 3)
    (select kind, subject, word, 'is found by no search' as says from (
      select kind, subject, word, weight from fact
      except select kind, subject, word, weight from search_word) missing
    union all
    select kind, subject, word, 'is found by what is not recorded' from (
      select kind, subject, word, weight from search_word
      except select kind, subject, word, weight from fact) stale
    union all
    select kind, subject, word, 'is not in the vocabulary' from search_word w
    where not exists (select 1 from search_vocabulary v where v.word = w.word))
    order by 1, 2, 3 limit 100`)
}
