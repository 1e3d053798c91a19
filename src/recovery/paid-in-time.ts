/**
 * What of a due sum money had paid by a day, in SQL. Money counts from the day on which it was
 * received, whenever it was entered or moved there; but credit of an account that an officer put to
 * another debt of the same account pays that debt from the day on which it was moved.
 *
 * @law SI 1992/613 reg 23(3)
 */
import { type RawBuilder, sql } from '#store/db.js'

/** Pence, as a scalar: `sum` is a due sum's alias, `by` a day in SQL. */
export function paidBy(sum: string, by: RawBuilder<unknown>): RawBuilder<unknown> {
  const of = (column: string) => sql.ref(`${sum}.${column}`)
  return sql`coalesce((
    select sum(al.amount_pence) from allocation al join receipt r using (receipt_id)
    where al.due_sum_id = ${of('due_sum_id')} and r.received_on <= ${by}
      and not exists (select 1 from journal j where j.journal_id = al.journal_id
        and j.kind = 'credit-transferred' and j.effective_on > ${by}
        and r.account_id = ${of('account_id')})), 0)`
}
