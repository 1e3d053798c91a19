/** A list read after a row, with nulls among what it is ordered by. */
import { expect, test } from 'vitest'
import { falling, type ListSource, readAfter, rising, type RowKey } from '#enquiries/lists.js'
import { sql } from '#store/db.js'
import { useDatabase } from '../../test/support/database.js'

const at = useDatabase()

function source(descending: boolean): ListSource {
  return {
    select: sql`v.n, v.day, v.word`,
    from: sql`from (values (1, '2026-04-01'::date, 'b'), (2, null, 'a'), (3, '2026-04-01', 'a'),
      (4, '2026-03-01', 'é'), (5, null, 'a'), (6, null, 'B')) v (n, day, word)`,
    sorts: { day: sql`v.day` },
    firstSort: { by: 'day', descending },
    tie: [falling(sql`v.word`), rising(sql`v.n`)],
    filters: {},
  }
}

test.each([
  ['up', false, [4, 1, 3]],
  ['down', true, [1, 3, 4]],
])('sorted %s, rows without a value come last, each once', async (_, descending, dated) => {
  const list = source(descending)
  for (const limit of [1, 2, 3, 4, 6]) {
    const seen: number[] = []
    let after: RowKey | undefined
    let pages = 0
    do {
      const page = await at.db.reading((tx) =>
        readAfter<{ n: number }>(tx, list, { filters: {}, after, limit }),
      )
      seen.push(...page.rows.map(({ n }) => n))
      after = page.next
      pages += 1
    } while (after !== undefined && pages < 10)
    expect(seen.slice(0, 3)).toEqual(dated)
    expect([seen.length, new Set(seen).size]).toEqual([6, 6])
    // After the last row there is nothing to ask for.
    expect(pages).toBe(Math.ceil(6 / limit))
  }
})
