/** The bills of an account that a day has brought, as they would be printed. */
import type { Bill } from '#documents/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { readLetterNotices } from '#letters/letter-facts.js'
import { lettersOf } from '#letters/print-run.js'
import { sql, type Tx } from '#store/db.js'

/** Every demand that was issued to the account on the day and stands, once for all its copies. */
export async function billsIssuedOn(
  tx: Tx,
  { accountId, on }: { readonly accountId: bigint; readonly on: IsoDate },
): Promise<Bill[]> {
  const notices = await readLetterNotices(
    tx,
    sql`n.account_id = ${accountId} and n.issued_on = ${on}::date and n.state = 'issued'
      and n.kind in ('demand', 'adjusted-demand')`,
  )
  const copies = await lettersOf(tx, notices)
  const first = new Map(copies.toReversed().map(({ notice, item }) => [notice.id, item as Bill]))
  return notices.flatMap(({ id }) => first.get(id) ?? [])
}
