/** Due sums looked up one by one, whatever the planner believes of tables that were just filled. */
import { type RawBuilder, sql } from '#store/db.js'

/**
 * The row of `due_sum` whose identity is given, for a query that asks of one notice after the
 * other: `cross join ${eachSum(sql`s.due_sum_id`)} d`. Joined plainly, every due sum there is was
 * read for every notice until the table's statistics caught up: a third of the time of a
 * demonstration's start. `offset 0` keeps the planner from joining it plainly.
 */
export function eachSum(id: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`lateral (select * from due_sum where due_sum.due_sum_id = ${id} offset 0)`
}
